// What an instructor reads about a class, before it becomes HTML or terminal text.

import { mean } from 'd3-array';
import { format } from 'd3-format';
import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import type { Counterexample, Results, SubmissionResult, Verdict } from '../core/model/report.js';
import type { CoreTexts } from '../core/texts/core-texts.js';
import { coreTexts } from '../core/texts/speech.js';
import { byId } from './by-id.js';
import { type CheckStatistics, checkStatistics } from './class-check-statistics.js';
import { type BehaviourCluster, behaviourClusters, mistakeClusters } from './class-clusters.js';
import { classFacets, type Facet } from './class-facets.js';
import { type ScoreHistogram, scoreHistogram } from './score-histogram.js';
import { sentences } from './sentences.js';
import { type ClassPageTexts, classPageTexts } from './texts/class-page.js';

export interface ClassView {
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
  readonly behaviours: readonly BehaviourView[];
  /** What is said of groups beyond those in `behaviours`; `null` when there are none. */
  readonly moreBehaviours: string | null;
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
  readonly diagnoses: readonly string[];
  readonly reason: string | null;
  readonly page: string;
  /** What it is found by, a space between two. */
  readonly tokens: string;
}

/** A submission to look at. */
interface Sample {
  readonly id: string;
  readonly page: string;
}

export interface MistakeRow {
  readonly title: string;
  readonly id: string;
  readonly function: string;
  readonly count: number;
  /** Filters the table by it. */
  readonly token: string | null;
  readonly sample: Sample;
  /** The sample's failing call; `null` when none was kept. */
  readonly call: Pick<Counterexample, 'call' | 'actual'> | null;
}

export interface BehaviourView {
  readonly count: string;
  readonly members: readonly Sample[];
  /** "and 12 more"; `null` when all are listed. */
  readonly more: string | null;
  readonly checks: readonly {
    readonly sentence: string;
    readonly isSkipped: boolean;
    readonly counterexample: Pick<Counterexample, 'call' | 'actual'> | null;
  }[];
}

export interface CheckRow {
  readonly id: string;
  readonly function: string;
  readonly sentence: string;
  readonly points: number;
  readonly failed: string;
  /** "33 %"; `null` when nobody was asked. */
  readonly percent: string | null;
  /** "0.42"; `null` where there is none. */
  readonly discrimination: string | null;
  /** Why the check is suspect; `null` when it is not. */
  readonly suspect: string | null;
}

/** Groups told in full, and submissions named in each: a class of thousands stays one page. */
const mostBehaviours = 40;
const mostMembers = 12;

const verdicts: readonly Verdict[] = ['passed', 'partial', 'failed', 'ungraded'];

const oneDecimal = format('.1f');
const twoDecimals = format('.2f');

/** Puts the results of a class into the page's order. */
export function classView(results: Results, exercise: Exercise, lang: Locale): ClassView {
  const texts = classPageTexts[lang];
  const submissions = results.submissions.toSorted(byId);
  // An id that the exercise no longer has stands for itself.
  const mistakeTitle = (id: string) => exercise.messages[lang].mistakes[id]?.title ?? id;
  const facets = classFacets(submissions, exercise, mistakeTitle, lang);
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
  const behaviours = behaviourClusters(submissions);
  const moreBehaviours = behaviours.length - mostBehaviours;
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
    functions: exercise.functions.map(({ name }) => ({ parts: name.split(/(?<=_)/) })),
    facets: facets.list,
    students,
    histogram: scoreHistogram(scores, results.maxScore, texts),
    mistakes: mistakeClusters(submissions).map(({ id, function: name, count, sample }) => ({
      id,
      title: mistakeTitle(id),
      function: name,
      count,
      token: facets.diagnosisToken(id),
      sample: { id: sample.id, page: sample.page },
      call: failingCall(sample, name),
    })),
    behaviours: behaviours
      .slice(0, mostBehaviours)
      .map((each) => behaviourView(each, exercise, lang)),
    moreBehaviours: moreBehaviours > 0 ? texts.moreClusters(moreBehaviours) : null,
    checks: checkRows(checkStatistics(exercise, submissions), exercise, lang),
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

function failingCall({ checks }: SubmissionResult, name: string): MistakeRow['call'] {
  const failed = checks.find((each) => each.function === name && each.counterexample !== null);
  return failed?.counterexample ?? null;
}

function behaviourView(
  { members, checks }: BehaviourCluster,
  exercise: Exercise,
  lang: Locale,
): BehaviourView {
  const texts = classPageTexts[lang];
  const sentenceOf = sentences(exercise, lang);
  const more = members.length - mostMembers;
  return {
    count: texts.count(members.length),
    members: members.slice(0, mostMembers).map(({ id, page }) => ({ id, page })),
    more: more > 0 ? texts.moreMembers(more) : null,
    checks: checks.map(({ id, status, counterexample }) => ({
      sentence: sentenceOf(id),
      isSkipped: status === 'skipped',
      counterexample,
    })),
  };
}

function checkRows(
  statistics: readonly CheckStatistics[],
  exercise: Exercise,
  lang: Locale,
): CheckRow[] {
  const texts = classPageTexts[lang];
  const byCheck = new Map(statistics.map((each) => [each.id, each]));
  return exercise.checks.flatMap(({ id, function: name, sentence, points }) => {
    const found = byCheck.get(id);
    if (found === undefined) return [];
    const { failed, asked, failedPercent, discrimination, isSuspect, good, goodFailed } = found;
    return {
      id,
      function: name,
      sentence: sentence[lang],
      points,
      failed: texts.ofCount(failed, asked),
      percent: failedPercent === null ? null : texts.percent(failedPercent),
      discrimination: discrimination === null ? null : texts.decimal(twoDecimals(discrimination)),
      suspect: isSuspect ? texts.suspectWhy(goodFailed, good) : null,
    };
  });
}
