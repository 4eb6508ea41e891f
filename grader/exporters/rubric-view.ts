// What is asked, what it is worth, and what costs nothing: a rubric before it is a page or Markdown.

import type { Check } from '../core/model/check.js';
import { type Exercise, type FunctionSpec, maxScore } from '../core/model/exercise.js';
import { type RunLimits, resolveLimits } from '../core/model/limits.js';
import type { Locale } from '../core/model/locale.js';
import type { Verdict } from '../core/model/report.js';
import { limitAmount } from './limit-words.js';
import { type RubricTexts, rubricTexts } from './texts/rubric.js';
import { studentPageTexts } from './texts/student-page.js';

/** Names of libraries, by what becomes of them in a submission. */
export interface Libraries {
  /** Those that answers may be made with. */
  readonly present: readonly string[];
  /** Those that do nothing and cost nothing. */
  readonly silent: readonly string[];
  /** Those that leave a function ungraded where its answer needs them. */
  readonly absent: readonly string[];
}

interface RubricFunction {
  readonly call: string;
  readonly points: string;
  /** Those that carry points. */
  readonly checks: readonly { readonly sentence: string; readonly points: number }[];
  /** Sentences of those that carry none. */
  readonly more: readonly string[];
}

/** A sentence, and names that belong to it; mostly none. */
interface RubricLine {
  readonly text: string;
  readonly names: readonly string[];
}

interface RubricSection {
  readonly heading: string;
  readonly lead: string | null;
  readonly lines: readonly RubricLine[];
}

export interface RubricView {
  readonly heading: string;
  readonly lead: string;
  /** That a mistake costs once; `null` where no function repeats another. */
  readonly once: string | null;
  readonly texts: Pick<RubricTexts, 'check' | 'worth' | 'more'>;
  readonly functions: readonly RubricFunction[];
  readonly sections: readonly RubricSection[];
  readonly version: string;
}

/** The rubric of an exercise, in reading order. */
export function rubricView(exercise: Exercise, libraries: Libraries, lang: Locale): RubricView {
  const texts = rubricTexts[lang];
  const { followThrough } = exercise;
  return {
    heading: texts.heading(exercise.title[lang]),
    lead: texts.lead(maxScore(exercise)),
    once: followThrough && texts.once(followThrough.step, followThrough.loop),
    texts,
    functions: exercise.functions.map((each) => functionView(each, exercise.checks, lang)),
    sections: [
      section(texts.free.heading, null, texts.free.lines.map(plain)),
      section(texts.libraries.heading, null, libraryLines(libraries, texts)),
      section(texts.limits.heading, texts.limits.lead, limitLines(exercise, lang)),
      section(texts.standing.heading, null, standingLines(lang)),
      section(texts.remarks.heading, texts.remarks.lead, remarkLines(exercise, lang)),
    ].filter(({ lines }) => lines.length > 0),
    version: texts.version(exercise.id, exercise.version),
  };
}

function functionView(
  { name, parameters, points }: FunctionSpec,
  checks: readonly Check[],
  lang: Locale,
): RubricFunction {
  const own = checks.filter((check) => check.function === name);
  return {
    call: `${name}(${parameters.join(', ')})`,
    points: rubricTexts[lang].points(points),
    checks: own
      .filter((check) => check.points > 0)
      .map((check) => ({ sentence: check.sentence[lang], points: check.points })),
    more: own.filter((check) => check.points === 0).map((check) => check.sentence[lang]),
  };
}

function section(
  heading: string,
  lead: string | null,
  lines: readonly RubricLine[],
): RubricSection {
  return { heading, lead, lines };
}

function plain(text: string): RubricLine {
  return { text, names: [] };
}

function libraryLines(
  { present, silent, absent }: Libraries,
  { libraries: texts }: RubricTexts,
): readonly RubricLine[] {
  return [
    { text: texts.present, names: present },
    { text: texts.silent, names: silent },
    { text: texts.absent, names: absent },
    plain(texts.own),
    plain(texts.javascript),
  ];
}

/** The limits that somebody who writes a program can notice. */
function limitLines({ limits }: Exercise, lang: Locale): readonly RubricLine[] {
  const run = resolveLimits(limits, {});
  const most = (name: keyof RunLimits) => limitAmount(name, run[name], lang);
  const { lines } = rubricTexts[lang].limits;
  return [
    lines.call(most('callTicks'), most('stepTicks')),
    lines.submission(most('submissionTicks'), ''),
    lines.memory(most('memoryBytes'), ''),
    lines.output(most('outputBytes'), ''),
    lines.source(most('sourceBytes'), ''),
  ].map(plain);
}

const standings: readonly Verdict[] = ['passed', 'partial', 'failed', 'ungraded'];

function standingLines(lang: Locale): readonly RubricLine[] {
  const { verdicts } = studentPageTexts[lang];
  const { means, meanings } = rubricTexts[lang].standing;
  return standings.map((each) => plain(means(verdicts[each], meanings[each])));
}

function remarkLines({ messages }: Exercise, lang: Locale): readonly RubricLine[] {
  return Object.values(messages[lang].remarks).map(({ text }) => plain(text));
}
