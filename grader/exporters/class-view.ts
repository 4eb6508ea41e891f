// What an instructor reads about a class, before it becomes HTML or terminal text.

import { mean } from 'd3-array';
import { format } from 'd3-format';
import type { Exercise } from '../core/model/exercise.js';
import type { Results, SubmissionResult, Verdict } from '../core/model/report.js';
import { byId } from './by-id.js';
import { classWords } from './learner-words.js';
import { type ScoreHistogram, scoreHistogram } from './score-histogram.js';

export interface ClassView {
  readonly title: string;
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
  readonly students: readonly StudentRow[];
  readonly histogram: ScoreHistogram;
  readonly checks: readonly CheckRow[];
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
  readonly diagnosis: string | null;
  readonly reason: string | null;
  readonly page: string;
}

export interface CheckRow {
  readonly id: string;
  readonly function: string;
  readonly sentence: string;
  readonly points: number;
  readonly passed: number;
  /** Submissions whose function could be judged. */
  readonly judged: number;
  /** Per cent that passed; `null` when nobody was judged. */
  readonly percent: number | null;
}

const verdicts: readonly Verdict[] = ['passed', 'partial', 'failed', 'ungraded'];

const oneDecimal = format('.1f');

/** Puts the results of a class into the page's order. */
export function classView(results: Results, exercise: Exercise): ClassView {
  const functions = exercise.functions.map((each) => each.name);
  const students = results.submissions.toSorted(byId).map((each) => studentRow(each, exercise));
  const scores = students.flatMap((each) => each.score ?? []);
  const average = mean(scores);
  return {
    title: exercise.title.en,
    exercise: `${results.exercise.id} ${results.exercise.version}`,
    complete: results.complete,
    total: students.length,
    counts: verdicts.map((verdict) => ({
      verdict,
      word: classWords[verdict],
      count: students.filter((each) => each.verdict === verdict).length,
    })),
    mean: average === undefined ? null : `${oneDecimal(average)} of ${results.maxScore}`,
    ungraded: students.filter((each) => each.verdict === 'ungraded'),
    functions: functions.map((name) => ({ parts: name.split(/(?<=_)/) })),
    students,
    histogram: scoreHistogram(scores, results.maxScore),
    checks: exercise.checks.map((check): CheckRow => checkRow(check, results.submissions)),
    seed: results.seed,
  };
}

function studentRow(result: SubmissionResult, exercise: Exercise): StudentRow {
  const [first] = result.diagnoses;
  return {
    id: result.id,
    name: result.student?.name ?? null,
    verdict: result.verdict,
    word: classWords[result.verdict],
    score: result.score,
    functions: exercise.functions.map(({ name }) => {
      const found = result.functions[name];
      return { score: found?.status === 'graded' ? found.score : null };
    }),
    // An id that the exercise no longer has stands for itself.
    diagnosis:
      first === undefined ? null : (exercise.messages.en.mistakes[first.id]?.title ?? first.id),
    reason: result.reason,
    page: result.page,
  };
}

// A function that could not be judged says nothing about how hard a check is.
function checkRow(
  check: Exercise['checks'][number],
  submissions: readonly SubmissionResult[],
): CheckRow {
  const judged = submissions.filter((each) => each.functions[check.function]?.status === 'graded');
  const passed = judged.filter((each) =>
    each.checks.some((one) => one.id === check.id && one.status === 'passed'),
  ).length;
  return {
    id: check.id,
    function: check.function,
    sentence: check.sentence.en,
    points: check.points,
    passed,
    judged: judged.length,
    percent: judged.length === 0 ? null : Math.round((100 * passed) / judged.length),
  };
}
