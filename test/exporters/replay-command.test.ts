import { describe, expect, it } from 'vitest';
import { replayCommand } from '#grader/exporters/replay-command.js';
import { checkResult, counterexample, submissionResult } from '../support/builders.js';

const failed = checkResult({ status: 'failed', points: 0, counterexample: counterexample() });

describe('the replay command', () => {
  it('names the first failing property check', () => {
    const example = { ...failed, id: 'example', counterexample: counterexample({ path: null }) };
    const result = submissionResult({ checks: [checkResult(), example, failed] });

    expect(replayCommand(result, null)).toBe(
      'grader replay ada.py --check contraction-factor --seed 1 --path 0:1',
    );
  });

  it('names an exercise that is not the usual one', () => {
    const result = submissionResult({ checks: [failed] });

    expect(replayCommand(result, null, 'mean-squared-error')).toMatch(
      / --exercise mean-squared-error$/,
    );
  });

  it('is missing when every check holds or no file was handed in', () => {
    expect(replayCommand(submissionResult({ checks: [checkResult()] }), null)).toBeNull();
    expect(replayCommand(submissionResult({ file: null, checks: [failed] }), null)).toBeNull();
  });

  it.each([
    ['week 2/a.py', "'week 2/a.py'"],
    ['$(rm -rf ~).py', "'$(rm -rf ~).py'"],
    ["o'neil.py", `'o'\\''neil.py'`],
    ['-rf.py', './-rf.py'],
    ['a;b.py', "'a;b.py'"],
  ])('quotes the file name %s for a shell', (file, quoted) => {
    const command = replayCommand(submissionResult({ file, checks: [failed] }), null);

    expect(command).toContain(`grader replay ${quoted} --check`);
  });
});
