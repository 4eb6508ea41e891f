// Every limit, reached by a real submission on the way that a student's file takes: what it costs,
// and the words that are read in the terminal and on the page.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { grader, inProcess, sampleClass, temporaryFolder } from '../support/run-grader.js';

const rightLoop = `
def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = theta - learning_rate * 2 * theta
    return theta
`;

/** A program whose step does something first; its body begins in line 2. */
function stepThat(...lines: string[]): string {
  const body = lines.map((line) => `    ${line}\n`).join('');
  return `def single_step_gradient_descent(theta, learning_rate):\n${body}    return theta - learning_rate * 2 * theta\n${rightLoop}`;
}

const burning = ['for _ in range(100_000):', '    pass'];

describe('a limit that is reached', () => {
  it('in one call names its line and the loop around it', async () => {
    const read = await checked(stepThat('while True:', '    theta = theta + 0'));

    expect(read.scores).toEqual([0, 50]);
    expect(read.text).toContain('gives still running at its limit (line 3).');
    expect(read.text).toContain('the while loop in line 2');
    expect(read.html).toContain('still running at its limit (line 3)');
    expect(read.html).toContain(
      'single_step_gradient_descent was not called any more after its calls had to be stopped.',
    );
  });

  it('in one call moves with --call-ticks', async () => {
    expect((await graded(stepThat(...burning))).scores).toEqual([50, 50]);

    const tight = await checked(stepThat(...burning), '--call-ticks', '1000');

    expect(tight.scores).toEqual([0, 50]);
    expect(tight.text).toContain('still running at its limit (line 3)');
  });

  it('by all calls together is told apart from a call that hangs', async () => {
    const read = await checked(stepThat(...burning), '--submission-ticks', '20000');

    expect(read.scores).toEqual([0, 0]);
    expect(read.diagnoses).toEqual([]);
    expect(read.text).toContain('All calls together take too long');
    expect(read.text).toContain('no answer before the time for all calls was used up (line');
    expect(read.html).toContain(
      'gradient_descent was not called any more when the time for all calls was used up.',
    );
  });

  it('by all calls together keeps what was answered before', async () => {
    const slowLoop = stepThat().replace('    for _', `    ${burning.join('\n    ')}\n    for _`);

    const read = await checked(slowLoop, '--submission-ticks', '100000');

    expect(read.scores).toEqual([50, expect.any(Number)]);
    expect(read.scores[1]).toBeLessThan(50);
    expect(read.text).toContain('All calls together take too long · gradient_descent');
  });

  it('of memory names the line that asked for more', async () => {
    const hungry = stepThat('hoard = []', 'while True:', '    hoard.append([0.0] * 100_000)');

    const read = await checked(hungry, '--memory', '40');

    expect(read.scores).toEqual([0, 50]);
    expect(read.text).toContain('The memory is full · single_step_gradient_descent');
    expect(read.text).toContain('gives ran out of memory (line 4).');
    expect(read.html).toContain('ran out of memory (line 4)');
  });

  it('of memory moves with --memory', async () => {
    const modest = stepThat('hoard = bytearray(40_000_000)');

    expect((await graded(modest)).scores).toEqual([50, 50]);
    expect((await graded(modest, '--memory', '48')).scores).toEqual([0, 50]);
  });

  it('of output in calls names the loop that prints', async () => {
    const read = await checked(stepThat('while True:', '    print("x" * 100_000)'));

    expect(read.scores).toEqual([0, 50]);
    expect(read.text).toContain('Far too much is printed · single_step_gradient_descent');
    expect(read.text).toContain('gives printed more than its limit (line 3).');
    expect(read.text).toContain('the while loop in line 2');
  });

  it('of output in calls moves with --output', async () => {
    const wordy = stepThat('print("x" * 300_000)');

    expect((await graded(wordy)).scores).toEqual([50, 50]);

    const tight = await checked(wordy, '--output', '1');
    expect(tight.scores[0]).toBe(0);
    expect(tight.text).toContain('printed more than its limit');
  });

  it('of output at top level costs nothing and is told with its line', async () => {
    const read = await checked(`${stepThat()}\nwhile True:\n    print("x" * 1000)\n`);

    expect(read.scores).toEqual([50, 50]);
    expect(read.text.replace(/\s+/g, ' ')).toContain(
      'The program did not run to its end: line 11: the program prints without end.',
    );
  });

  it('of source is a zero with its reason', async () => {
    const long = `${stepThat()}# ${'.'.repeat(1024)}\n`;

    expect((await graded(long)).scores).toEqual([50, 50]);

    const read = await checked(long, '--source-size', '1');
    expect(read.scores).toEqual([0, 0]);
    expect(read.text).toContain('ada.py is larger than 1 KiB');
    expect(read.html).toContain('ada.py is larger than 1 KiB');
  });

  it('by the clock, where nothing counts ticks, looks like every other call that hangs', async () => {
    const read = await checked(
      stepThat('if theta > 7: sum(range(10 ** 14))'),
      '--net-seconds',
      '1',
    );

    expect(read.scores).toEqual([0, 50]);
    expect(read.text).toContain('gives still running at its limit.');
    expect(`${read.text}${read.html}`).not.toMatch(/watchdog|worker|milliseconds/i);
  }, 120_000);
});

describe('limits that are not the exercise’s own', () => {
  it('stand in run.json and at the foot of every page, and results.json does not change', async () => {
    const { input, out } = folders();
    writeFileSync(path.join(input, 'ada.py'), stepThat());

    await inProcess(['batch', input, '--out', out, '--call-ticks', '60000', '--memory', '64']);

    const run = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'));
    expect(run.changedLimits).toEqual({
      callTicks: { here: 60_000, exercise: 50_000 },
      memoryBytes: { here: 67_108_864, exercise: 100_663_296 },
    });
    const results = JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8'));
    for (const page of ['index.html', results.submissions[0].page]) {
      const html = readFileSync(path.join(out, page), 'utf8');
      expect(html).toContain(
        'one call: 60000 ticks (the exercise gives 50000 ticks); memory: 64 MiB (the exercise gives 96 MiB)',
      );
    }
    expect(Object.keys(results)).not.toContain('limits');
  });

  it('are not spoken of when they are the exercise’s own', async () => {
    const { input, out } = folders();
    writeFileSync(path.join(input, 'ada.py'), stepThat());

    await inProcess(['batch', input, '--out', out, '--call-ticks', '50000']);

    expect(JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8')).changedLimits).toEqual({});
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).not.toContain('Other limits');
  });

  it('hold for a replay, too', async () => {
    const file = path.join(temporaryFolder(), 'ada.py');
    writeFileSync(file, stepThat(...burning));
    const replay = ['replay', file, '--check', 'contraction-factor', '--path', '0'];

    expect(await inProcess(replay)).toMatchObject({ code: 0 });
    expect(await inProcess([...replay, '--call-ticks', '1000'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('still running at its limit'),
    });
  });

  it('let one file of a class be too large without touching the others', async () => {
    const { input, out } = folders();
    writeFileSync(path.join(input, 'ada.py'), `${stepThat()}# ${'.'.repeat(2048)}\n`);
    writeFileSync(path.join(input, 'bob.py'), stepThat());

    const { code } = await inProcess(['batch', input, '--out', out, '--source-size', '2']);

    const { submissions } = JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8'));
    expect(code).toBe(0);
    expect(submissions).toMatchObject([
      { id: 'ada', score: 0, blame: 'student', reason: 'ada.py is larger than 2 KiB' },
      { id: 'bob', score: 100, blame: null },
    ]);
  });

  it('are listed with their units and ranges', async () => {
    for (const command of ['batch', 'check', 'replay']) {
      const { out } = await inProcess([command, '--help']);
      const words = out.replace(/\s+/g, ' ');
      expect(words).toContain('MiB of memory, Python itself included: 32 to 100');
      expect(words).toContain('KiB of code that a submission may hold: 1 to 16384');
    }
  });
});

describe('an endless program', () => {
  it('gives the same bytes whatever the net is', async () => {
    const file = path.join(sampleClass, 'partial-endless-swallows-exceptions.py');

    const [usual, long] = await Promise.all([
      grader(['check', file]),
      grader(['check', file, '--net-seconds', '600']),
    ]);

    expect(long).toEqual(usual);
  });
});

/** What a program earned, and its page. */
async function graded(source: string, ...options: string[]) {
  const folder = temporaryFolder();
  const file = path.join(folder, 'ada.py');
  const page = path.join(folder, 'ada.html');
  writeFileSync(file, source);
  const words = ['--hint', '3', '--html', page, ...options];
  const { out } = await inProcess(['check', file, '--json', ...words]);
  const { functions, diagnoses } = JSON.parse(out);
  return {
    file,
    html: readFileSync(page, 'utf8'),
    diagnoses,
    scores: [functions.single_step_gradient_descent.score, functions.gradient_descent.score],
  };
}

/** The same, and what a student reads in the terminal. */
async function checked(source: string, ...options: string[]) {
  const { file, ...read } = await graded(source, ...options);
  const { out: text } = await inProcess(['check', file, '--hint', '3', ...options]);
  return { ...read, text };
}

function folders(): { readonly input: string; readonly out: string } {
  return { input: temporaryFolder(), out: path.join(temporaryFolder(), 'reports') };
}
