import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultsJson, submissionJson } from '#grader/exporters/results-json.js';
import { checkResult, counterexample, results, submissionResult } from '../support/builders.js';
import { anyResults, anySubmissionResult } from '../support/result-arbitrary.js';

describe('results.json', () => {
  it('gives back every result that it prints', () => {
    fc.assert(
      fc.property(anyResults, (given) => {
        const read = JSON.parse(resultsJson(given));

        const order = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        expect(read).toEqual({ ...given, submissions: given.submissions.toSorted(order) });
      }),
    );
  });

  it('does not depend on the order of fields or submissions', () => {
    fc.assert(
      fc.property(anyResults, (given) => {
        const reversed = {
          ...reverseFields(given),
          submissions: given.submissions.toReversed().map(reverseFields),
        };

        expect(resultsJson(reversed)).toBe(resultsJson(given));
      }),
    );
  });

  it('sorts submissions by UTF-16 code unit, capitals first', () => {
    const ids = ['ö', 'b', 'Z', 'a10', 'a2', '\u{1f600}', '\uffee'];
    const given = results({ submissions: ids.map((id) => submissionResult({ id })) });

    const read: { submissions: { id: string }[] } = JSON.parse(resultsJson(given));

    expect(read.submissions.map((each) => each.id)).toEqual([
      'Z',
      'a10',
      'a2',
      'b',
      'ö',
      '\u{1f600}',
      '\uffee',
    ]);
  });

  it('prints the fields in the order of the contract, two spaces deep, with a last newline', async () => {
    const found = counterexample();
    const check = checkResult({ status: 'failed', points: 0, counterexample: found });
    const submission = submissionResult({
      student: { id: 's1', name: 'Ada Lovelace' },
      checks: [check],
      diagnoses: [{ id: 'wrong-sign', function: 'single_step_gradient_descent' }],
      remarks: [{ id: 'recursion-depth-limit' }],
    });

    const text = resultsJson(results({ submissions: [submission] }));

    await expect(text).toMatchFileSnapshot('goldens/results.json');
  });

  it('refuses a field that the contract does not know', () => {
    const given = { ...results(), startedAt: '2024-01-01' };

    expect(() => resultsJson(given)).toThrow(/startedAt/);
  });
});

describe('check --json', () => {
  it('prints one element of submissions', () => {
    fc.assert(
      fc.property(anySubmissionResult, (given) => {
        expect(JSON.parse(submissionJson(given))).toEqual(given);
      }),
    );
  });

  it('does not depend on the order of fields', () => {
    const given = submissionResult();

    expect(submissionJson(reverseFields(given))).toBe(submissionJson(given));
  });
});

function reverseFields<T extends object>(record: T): T {
  // The same fields with the same values: only their order is another.
  return Object.fromEntries(Object.entries(record).toReversed()) as T;
}
