import { describe, expect, it } from 'vitest';
import { callText } from '#grader/core/checks/call-text.js';
import { describeOutcome } from '#grader/core/checks/describe-outcome.js';
import type { Outcome } from '#grader/core/model/outcome.js';
import { float } from '#grader/core/model/question.js';
import { coreTexts } from '#grader/core/texts/speech.js';
import { run, step, withIntStart } from '#reference/gradient-descent/calls.js';

describe('callText', () => {
  it('writes a call that can be pasted into Python', () => {
    expect(callText(step(3, 0.2))).toBe('single_step_gradient_descent(3.0, 0.2)');
    expect(callText(run(-1e-5, 10, 20))).toBe('gradient_descent(-1e-05, 10.0, 20)');
    expect(callText(withIntStart(step(3, 0.2)))).toBe('single_step_gradient_descent(3, 0.2)');
    expect(callText({ function: 'f', args: [float(-0)] })).toBe('f(-0.0)');
  });

  it('nests chained calls', () => {
    expect(callText(run(run(3, 0.2, 2), 0.2, 1))).toBe(
      'gradient_descent(gradient_descent(3.0, 0.2, 2), 0.2, 1)',
    );
  });
});

describe('describeOutcome', () => {
  const cells = [
    { number: 1, source: 'a\nb' },
    { number: 3, source: 'c\nd' },
  ];
  const outcomes: readonly (readonly [string, Outcome])[] = [
    ['4.2', { kind: 'value', value: 4.2 }],
    ['nan', { kind: 'value', value: Number.NaN }],
    ['-inf', { kind: 'value', value: Number.NEGATIVE_INFINITY }],
    ['None', { kind: 'not-a-number', type: 'NoneType', text: 'None' }],
    ['[1.0, 2.0] (a list)', { kind: 'not-a-number', type: 'list', text: '[1.0, 2.0]' }],
    ["'x' (an object)", { kind: 'not-a-number', type: 'object', text: "'x'" }],
    ['TypeError: no', { kind: 'raised', exception: 'TypeError', message: 'no', line: 1 }],
    ['KeyError', { kind: 'raised', exception: 'KeyError', message: '', line: null }],
    ['still running at its limit (cell 3, line 2)', { kind: 'timed-out', line: 4 }],
    ['still running at its limit', { kind: 'timed-out', line: null }],
    ['ran out of memory', { kind: 'out-of-memory', line: null }],
    ['printed more than its limit (cell 1, line 2)', { kind: 'too-much-output', line: 2 }],
    ['stopped: it wanted a file', { kind: 'stopped', why: 'it wanted a file' }],
    ['needs numpy, which is not here', { kind: 'needs-library', library: 'numpy' }],
    ['there is no such function', { kind: 'unasked', reason: 'missing-function' }],
  ];

  it.each(outcomes)('says "%s"', (text, outcome) => {
    expect(describeOutcome(outcome, cells, null, coreTexts.en)).toBe(text);
  });
});
