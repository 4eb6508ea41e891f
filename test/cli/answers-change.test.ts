// Programs that keep something from call to call, on the real interpreter: what their students read.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProcess, temporaryFolder } from '../support/run-grader.js';

const rightStep = `
def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta
`;
const rightLoop = `
def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = theta - learning_rate * 2 * theta
    return theta
`;

describe('a program whose answers change', () => {
  it('that counts its calls is shown how many it takes, on two lines to paste', async () => {
    const { text, html, result } = await checked(`
calls = 0
def single_step_gradient_descent(theta, learning_rate):
    global calls
    calls += 1
    if calls > 91:
        return theta
    return theta - learning_rate * 2 * theta
${rightLoop}`);

    expect(result.functions).toMatchObject({ gradient_descent: { score: 50 } });
    expect(result.functions.single_step_gradient_descent.score).toBeLessThan(50);
    expect(result.remarks).toContainEqual({ id: 'answers-change' });
    const next = text.slice(text.indexOf('What to do next'), text.indexOf('\nWhat needs a look\n'));
    const calls = next.match(/^ +single_step_gradient_descent\(.*\)$/gm) ?? [];
    expect(calls).toHaveLength(2);
    expect(next).toContain('Answers change from call to call · single_step_gradient_descent');
    expect(next.replace(/\s+/g, ' ')).toMatch(
      /gave \S+, and \S+ when it was asked again after all other calls\. By itself, in a new Python, it gives \S+; after 91 times/,
    );
    expect(html).toContain('when it was asked again after all other calls.');
    expect(html).toContain('; after 91 times</p>');
  });

  it('that remembers is shown which earlier call changes the answer', async () => {
    const { text, html, result } = await checked(`${rightStep}
last = [0.0]
def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    theta += last[0] / 10
    last[0] = initial_theta
    return theta
`);

    expect(result.diagnoses).toEqual([]);
    expect(text).toContain('Answers change from call to call · gradient_descent');
    expect(text.replace(/\s+/g, ' ')).toContain('The answer hangs on the calls made before it.');
    expect(html).toContain('; after this</p>');
  });

  it('by chance is not told that it remembers', async () => {
    const { text, result } = await checked(`
import random
def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta * random.choice([1, 3])
${rightLoop}`);

    expect(result.diagnoses).toEqual([]);
    const words = text.replace(/\s+/g, ' ');
    expect(words).toContain('The answer hangs on how many calls were made before it');
    expect(words).not.toContain('The answer hangs on the calls made before it');
  });

  it('keeps the name of a mistake that explains it', async () => {
    const { text, result } = await checked(`${rightStep}
theta = 1.0
def gradient_descent(initial_theta, learning_rate, number_steps):
    global theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
`);

    expect(result.diagnoses).toEqual([{ id: 'global-theta', function: 'gradient_descent' }]);
    expect(result.remarks).not.toContainEqual({ id: 'answers-change' });
    expect(text.replace(/\s+/g, ' ')).toContain('when it was asked again after all other calls.');
  });

  it('says the same every time', async () => {
    const source = `
import random
def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta * random.random()
${rightLoop}`;

    expect(await checked(source)).toEqual(await checked(source));
  });
});

async function checked(source: string) {
  const folder = temporaryFolder();
  const file = path.join(folder, 'ada.py');
  const page = path.join(folder, 'ada.html');
  writeFileSync(file, source);
  const { out: text } = await inProcess(['check', file, '--hint', '3', '--html', page]);
  const { out: json } = await inProcess(['check', file, '--json']);
  return { text, html: readFileSync(page, 'utf8'), result: JSON.parse(json) };
}
