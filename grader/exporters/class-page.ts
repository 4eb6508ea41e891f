// The page of a class: one self-contained HTML file that links to the students' pages.

import { createHash } from 'node:crypto';
import type { EngineFacts } from '../core/model/engine.js';
import type { Exercise } from '../core/model/exercise.js';
import type { RosterGroup } from '../core/model/intake.js';
import type { Results } from '../core/model/report.js';
import type { Student } from '../core/model/submission.js';
import { classView } from './class-view.js';
import { limitWords } from './limit-words.js';
import type { PageTemplates } from './page-templates.js';
import type { PageContext } from './student-page.js';
import { classPageTexts } from './texts/class-page.js';

/** An engine, and how many submissions it ran. */
export interface UsedEngine extends EngineFacts {
  readonly submissions: number;
}

export interface ClassPageContext extends PageContext {
  /** By name; an engine that ran nothing is not among them. */
  readonly engines: readonly UsedEngine[];
  /** Who is on the class list and handed in nothing; in the order of their names. */
  readonly missing: readonly Student[];
  /** What the class list sorts the class by. */
  readonly groups: readonly RosterGroup[];
}

export type ClassPage = (results: Results, exercise: Exercise, context: ClassPageContext) => string;

/** A renderer of class pages over templates that were read once. */
export function createClassPage(templates: PageTemplates): ClassPage {
  const style = templates.style + templates.classStyle;
  const script = templates.classScript;
  // The page may run this one script and no other.
  const scriptHash = createHash('sha256').update(script).digest('base64');
  return (results, exercise, context) => {
    const { lang } = context.options;
    const texts = classPageTexts[lang];
    const engines = context.engines.map(({ version, submissions, isolation }) =>
      texts.engineUse(version, submissions, isolation),
    );
    return templates.classroom({
      ...classView(results, exercise, lang, context.groups),
      lang,
      texts: texts.page,
      graderVersion: context.graderVersion,
      engines,
      missing: context.missing,
      limits: context.limits.map((each) => limitWords(each, lang)),
      style,
      script,
      scriptHash,
    });
  };
}
