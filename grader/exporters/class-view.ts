// What an instructor reads about a class, before it becomes HTML or terminal text.

import { mean } from 'd3-array';
import { format } from 'd3-format';
import type { Exercise } from '../core/model/exercise.js';
import type { RosterGroup } from '../core/model/intake.js';
import type { Locale } from '../core/model/locale.js';
import type { Results, SubmissionResult, Verdict } from '../core/model/report.js';
import type { CoreTexts } from '../core/texts/core-texts.js';
import { coreTexts } from '../core/texts/speech.js';
import { byId } from './by-id.js';
import { type BehaviourViews, behaviourViews } from './class-behaviours.js';
import { type CheckTable, checkTables } from './class-checks.js';
import { classFacets, type Facet } from './class-facets.js';
import { type MistakeRow, mistakeRows } from './class-mistakes.js';
import { nameParts } from './name-parts.js';
import { type ScoreHistogram, scoreHistogram } from './score-histogram.js';
import { type ClassPageTexts, classPageTexts } from './texts/class-page.js';

export interface ClassView extends BehaviourViews {
  readonly title: string;
  readonly heading: string;
  readonly summary: string;
  readonly exercise: string;
  /** False when the run was interrupted and some submissions are not in it. */
  readonly complete: boolean;
  readonly total: number;
  readonly counts: readonly {
    readonly verdict: Verdict;
    readonly word: string;
    readonly count: number;
  }[];
  /** "61.5 of 100"; `null` when nothing was graded. */
  readonly mean: string | null;
  readonly ungraded: readonly StudentRow[];
  /** Names, cut behind each underscore, where a narrow column may break them. */
  readonly functions: readonly { readonly parts: readonly string[] }[];
  readonly facets: readonly Facet[];
  readonly students: readonly StudentRow[];
  readonly histogram: ScoreHistogram;
  readonly mistakes: readonly MistakeRow[];
  readonly checks: readonly CheckTable[];
  readonly seed: number;
}

export interface StudentRow {
  readonly id: string;
  readonly name: string | null;
  readonly verdict: Verdict;
  readonly word: string;
  readonly score: number | null;
  /** In the exercise's order; `score` is `null` for one that could not be judged. */
  readonly functions: readonly { readonly score: number | null }[];
  readonly diagnoses: readonly string[];
  readonly reason: string | null;
  readonly page: string;
  /** What it is found by, a space between two. */
  readonly tokens: string;
}

const verdicts: readonly Verdict[] = ['passed', 'partial', 'failed', 'ungraded'];

const oneDecimal = format('.1f');

/** Puts the results of a class into the page's order. */
export function classView(
  results: Results,
  exercise: Exercise,
  lang: Locale,
  groups: readonly RosterGroup[] = [],
): ClassView {
  const texts = classPageTexts[lang];
  const submissions = results.submissions.toSorted(byId);
  // An id that the exercise no longer has stands for itself.
  const mistakeTitle = (id: string) => exercise.messages[lang].mistakes[id]?.title ?? id;
  const facets = classFacets(submissions, exercise, mistakeTitle, lang, groups);
  const students = submissions.map((each): StudentRow => {
    // Step and loop often share a mistake.
    const titles = new Set(each.diagnoses.map(({ id }) => mistakeTitle(id)));
    return {
      ...studentRow(each, exercise, texts, coreTexts[lang]),
      diagnoses: [...titles],
      tokens: facets.tokensOf(each),
    };
  });
  const scores = students.flatMap((each) => each.score ?? []);
  const average = mean(scores);
  const meanScore =
    average === undefined
      ? null
      : texts.meanScore(texts.decimal(oneDecimal(average)), results.maxScore);
  return {
    title: exercise.title[lang],
    heading: texts.heading(exercise.title[lang]),
    summary: texts.summary(students.length, meanScore),
    exercise: `${results.exercise.id} ${results.exercise.version}`,
    complete: results.complete,
    total: students.length,
    counts: verdicts.map((verdict) => ({
      verdict,
      word: texts.verdicts[verdict],
      count: students.filter((each) => each.verdict === verdict).length,
    })),
    mean: meanScore,
    ungraded: students.filter((each) => each.verdict === 'ungraded'),
    functions: exercise.functions.map(({ name }) => ({ parts: nameParts(name) })),
    facets: facets.list,
    students,
    histogram: scoreHistogram(scores, results.maxScore, texts),
    mistakes: mistakeRows(submissions, facets, mistakeTitle),
    ...behaviourViews(submissions, exercise, lang),
    checks: checkTables(submissions, exercise, lang),
    seed: results.seed,
  };
}

function studentRow(
  result: SubmissionResult,
  exercise: Exercise,
  texts: ClassPageTexts,
  { said }: Pick<CoreTexts, 'said'>,
): Omit<StudentRow, 'diagnoses' | 'tokens'> {
  return {
    id: result.id,
    name: result.student?.name ?? null,
    verdict: result.verdict,
    word: texts.verdicts[result.verdict],
    score: result.score,
    functions: exercise.functions.map(({ name }) => {
      const found = result.functions[name];
      return { score: found?.status === 'graded' ? found.score : null };
    }),
    reason: result.reason && said(result.reason),
    page: result.page,
  };
}
