// The feedback of a check as HTML, from the very templates that make the reports.

import Handlebars from 'handlebars';
import checks from '../../../templates/partials/checks.hbs';
import counterexample from '../../../templates/partials/counterexample.hbs';
import feedback from '../../../templates/partials/feedback.hbs';
import ledger from '../../../templates/partials/ledger.hbs';
import nextStep from '../../../templates/partials/next-step.hbs';
import tryLink from '../../../templates/partials/try-link.hbs';
import type { Exercise } from '../../core/model/exercise.js';
import type { Locale } from '../../core/model/locale.js';
import type { Report } from '../../core/model/report.js';
import { studentView } from '../../exporters/student-view.js';
import { studentPageTexts } from '../../exporters/texts/student-page.js';
import { visibleText } from '../../exporters/visible-text.js';

const handlebars = Handlebars.create();
handlebars.registerHelper('shown', (text: string) => visibleText(text));
const partials = {
  checks,
  counterexample,
  feedback,
  ledger,
  'next-step': nextStep,
  'try-link': tryLink,
};
for (const [name, specification] of Object.entries(partials)) {
  handlebars.registerPartial(name, handlebars.template(specification));
}
const render = handlebars.template(feedback);

/** What a learner reads of a report while the exercise is open, and a headline of it. */
export function feedbackOfReport(
  report: Report,
  exercise: Exercise,
  lang: Locale,
): { readonly html: string; readonly headline: string } {
  const view = studentView(report, exercise, { lang, afterDeadline: false });
  const { word, score } = view.standing;
  return {
    html: render({ ...view, words: studentPageTexts[lang] }),
    headline: score === null ? word : `${word}: ${score}`,
  };
}
