// The mistakes of a class that have no name: submissions that fail alike, for the instructor to name.

import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import type { Counterexample, SubmissionResult } from '../core/model/report.js';
import { type BehaviourCluster, behaviourClusters } from './class-clusters.js';
import type { Sample } from './class-mistakes.js';
import { sentences } from './sentences.js';
import { classPageTexts } from './texts/class-page.js';

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

export interface BehaviourViews {
  readonly behaviours: readonly BehaviourView[];
  /** What is said of groups beyond those in `behaviours`; `null` when there are none. */
  readonly moreBehaviours: string | null;
}

/** Groups told in full, and submissions named in each: a class of thousands stays one page. */
const mostBehaviours = 40;
const mostMembers = 12;

/** The largest groups first. */
export function behaviourViews(
  submissions: readonly SubmissionResult[],
  exercise: Exercise,
  lang: Locale,
): BehaviourViews {
  const clusters = behaviourClusters(submissions);
  const more = clusters.length - mostBehaviours;
  return {
    behaviours: clusters
      .slice(0, mostBehaviours)
      .map((each) => behaviourView(each, exercise, lang)),
    moreBehaviours: more > 0 ? classPageTexts[lang].moreClusters(more) : null,
  };
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
