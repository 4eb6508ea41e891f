// What a graded program did that it should not have.

import type { SubmissionResult } from '../core/model/report.js';
import type { Proven, Truth } from './specimen.js';
import type { Gap } from './verification.js';

/** The gaps that one program shows; none when grading told the truth about it. */
export function programGaps({ specimen, result }: Proven): readonly Gap[] {
  const gap = (kind: Gap['kind'], what: string): Gap => ({ kind, subject: specimen.id, what });
  const { truth } = specimen;
  switch (truth.kind) {
    case 'right':
    case 'remark-only':
      return rightGaps(result, Object.keys(result.functions), gap);
    case 'needs-library':
      return result.status === 'ungraded' && result.blame === 'environment'
        ? []
        : [gap('unexpected-standing', `is ${result.verdict}, and not left ungraded`)];
    case 'nearly':
      return result.verdict === 'partial'
        ? []
        : [gap('unexpected-standing', `is ${result.verdict}, and not nearly there`)];
    case 'wrong':
      return [
        ...wrongGaps(result, truth, gap),
        ...rightGaps(result, rightFunctions(result, truth), gap),
      ];
  }
}

type MakeGap = (kind: Gap['kind'], what: string) => Gap;

/**
 * The functions of a wrong program that are right. Where nothing can be loaded, one function's
 * mistake is both functions' loss.
 */
export function rightFunctions(result: SubmissionResult, truth: Truth): readonly string[] {
  const names = Object.keys(result.functions);
  if (truth.kind !== 'wrong') return names;
  if (truth.function === null || result.blame === 'student') return [];
  return names.filter((name) => name !== truth.function);
}

/** Whether the first mistake that is named is the one that was made. */
export function isNamedRightly(
  result: SubmissionResult,
  truth: Extract<Truth, { kind: 'wrong' }>,
): boolean {
  const [first] = result.diagnoses;
  if (truth.names === null) return true;
  const isThere = truth.function === null || result.blame === 'student';
  return (
    first !== undefined &&
    truth.names.includes(first.id) &&
    (isThere || first.function === truth.function)
  );
}

function rightGaps(
  result: SubmissionResult,
  names: readonly string[],
  gap: MakeGap,
): readonly Gap[] {
  return names.flatMap((name) => {
    const { status, score = 0, maxScore = 0 } = result.functions[name] ?? {};
    const failed = result.checks
      .filter((check) => check.function === name && check.points < check.maxPoints)
      .map(({ id }) => id);
    const named = result.diagnoses.filter((each) => each.function === name).map(({ id }) => id);
    return [
      ...(status === 'ungraded' ? [gap('unexpected-standing', `${name} is left ungraded`)] : []),
      ...(score < maxScore && status === 'graded'
        ? [gap('right-loses-points', `loses ${maxScore - score} in ${name}: ${failed.join(', ')}`)]
        : []),
      ...(named.length > 0
        ? [gap('right-is-diagnosed', `has ${named.join(', ')} named in ${name}, which is right`)]
        : []),
    ];
  });
}

function wrongGaps(
  result: SubmissionResult,
  truth: Extract<Truth, { kind: 'wrong' }>,
  gap: MakeGap,
): readonly Gap[] {
  if (result.status === 'ungraded') {
    return [gap('unexpected-standing', `is left ungraded: ${result.reason ?? 'nobody knows why'}`)];
  }
  const spared = Object.entries(result.functions)
    .filter(([name]) => truth.function === null || truth.function === name)
    .filter(([, { score, maxScore }]) => score === maxScore);
  if (spared.length > 0) {
    return [gap('wrong-passes', `keeps all points of ${spared.map(([name]) => name).join(', ')}`)];
  }
  if (isNamedRightly(result, truth)) return [];
  const named = result.diagnoses.map(({ id, function: name }) => `${id} in ${name}`).join(', ');
  const place = truth.function === null ? '' : ` in ${truth.function}`;
  return [gap('misnamed', `makes ${truth.id}${place} and is told ${named || 'no mistake'}`)];
}
