import { describe, expect, it } from 'vitest';
import type { SubmissionResult } from '#grader/core/model/report.js';
import { programGaps } from '#grader/verify/program-gaps.js';
import type { Truth } from '#grader/verify/specimen.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { submissionResult } from '../support/builders.js';

const wrongLoop: Truth = {
  kind: 'wrong',
  id: 'extra',
  function: loopName,
  names: ['extra', 'more'],
};

const lostLoop: Partial<SubmissionResult> = {
  verdict: 'partial',
  score: 50,
  functions: functions(50, 0),
};

describe('the gaps of a program', () => {
  it('are none for a wrong one that is caught and named, by its own name or one alike', () => {
    for (const id of ['extra', 'more']) {
      expect(kindsOf(wrongLoop, { ...lostLoop, diagnoses: [{ id, function: loopName }] })).toEqual(
        [],
      );
    }
  });

  it('include a right name told of the wrong function', () => {
    expect(
      kindsOf(wrongLoop, { ...lostLoop, diagnoses: [{ id: 'extra', function: stepName }] }),
    ).toEqual(['misnamed', 'right-is-diagnosed']);
  });

  it('include a right function beside it that loses points', () => {
    expect(
      kindsOf(wrongLoop, {
        ...lostLoop,
        functions: functions(40, 0),
        diagnoses: [{ id: 'extra', function: loopName }],
      }),
    ).toEqual(['right-loses-points']);
  });

  it('do not count both functions when nothing could be loaded', () => {
    const unloaded = {
      verdict: 'failed',
      blame: 'student',
      score: 0,
      functions: functions(0, 0),
      diagnoses: [{ id: 'extra', function: stepName }],
    } as const;

    expect(kindsOf(wrongLoop, unloaded)).toEqual([]);
  });

  it('are none for a library that is missing only where the program is left ungraded', () => {
    const ungraded = { status: 'ungraded', verdict: 'ungraded', blame: 'environment' } as const;

    expect(kindsOf({ kind: 'needs-library' }, ungraded)).toEqual([]);
    expect(kindsOf({ kind: 'needs-library' }, {})).toEqual(['unexpected-standing']);
    expect(kindsOf({ kind: 'right' }, { functions: functions(50, null) })).toEqual([
      'unexpected-standing',
    ]);
  });

  it('are none for the right idea with a bias only where it is nearly there', () => {
    expect(kindsOf({ kind: 'nearly' }, { verdict: 'partial' })).toEqual([]);
    expect(kindsOf({ kind: 'nearly' }, {})).toEqual(['unexpected-standing']);
  });

  it('include a cost of what is worth a remark only', () => {
    expect(kindsOf({ kind: 'remark-only', id: 'edge' }, lostLoop)).toEqual(['right-loses-points']);
  });
});

function kindsOf(truth: Truth, result: Partial<SubmissionResult>): readonly string[] {
  const body = { kind: 'model', program: { step: null, loop: null } } as const;
  const specimen = { id: 'it', truth, body };
  return programGaps({ specimen, result: submissionResult(result) }).map(({ kind }) => kind);
}

function functions(step: number, loop: number | null): SubmissionResult['functions'] {
  return {
    [stepName]: { status: 'graded', score: step, maxScore: 50 },
    [loopName]: {
      status: loop === null ? 'ungraded' : 'graded',
      score: loop ?? 0,
      maxScore: 50,
    },
  };
}
