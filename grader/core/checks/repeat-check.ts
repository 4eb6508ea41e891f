// The check that the same call gives the same answer later: a sample of what other checks ask is
// put again at the end of the plan (RULES A.4).

import * as fc from 'fast-check';
import type { Case, Check, CheckInfo } from '../model/check.js';
import { type Question, questionKey } from '../model/question.js';
import { lastCall } from './last-call.js';

/** What is repeated, and how much of it. */
export interface RepeatSpec extends CheckInfo {
  /** The checks whose questions the sample is drawn from. */
  readonly among: readonly Check[];
  /** Questions put again. */
  readonly sample: number;
}

/** Makes a check of repeated questions. */
export function repeatCheck(spec: RepeatSpec): Check {
  return {
    kind: 'example',
    id: spec.id,
    function: spec.function,
    points: spec.points,
    sentence: spec.sentence,
    domain: spec.domain,
    why: spec.why,
    isHidden: spec.isHidden ?? false,
    remark: null,
    cases: lastCall((seed) => drawSample(spec, seed).map(repeatedCase)),
    shrink: async () => null,
    caseAt: () => null,
  };
}

function repeatedCase(question: Question): Case {
  return {
    questions: [question],
    again: [question],
    judge: (number, again) =>
      again(question) === number(question)
        ? null
        : { question, expected: number(question), again: true },
  };
}

function drawSample(spec: RepeatSpec, seed: number): readonly Question[] {
  const pool = new Map<string, Question>();
  for (const instance of spec.among.flatMap((check) => check.cases(seed))) {
    for (const question of instance.questions.filter(isPlain)) {
      pool.set(questionKey(question), question);
    }
  }
  const size = Math.min(spec.sample, pool.size);
  const subarray = fc.shuffledSubarray([...pool.values()], { minLength: size, maxLength: size });
  return fc.sample(subarray, { seed, numRuns: 1 })[0] ?? [];
}

/** A chained question repeats its inner one's deviation, so only plain ones tell. */
function isPlain(question: Question): boolean {
  return question.args.every((argument) => argument.kind !== 'answer');
}
