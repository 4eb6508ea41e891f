import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '#grader/core/model/locale.js';
import { packageRoot } from '#grader/package-root.js';
import { readPageSources } from '#grader/site/page-sources.js';
import { toStatement } from '#grader/site/statement.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';

describe.each(locales)('the statement in %s', (lang) => {
  const source = readPageSources('gradient-descent', lang).statement;
  const statement = toStatement(source);

  it('has the title of the exercise', () => {
    expect(statement.title).toBe(gradientDescent.title[lang]);
  });

  it('has the shape that the English one has', () => {
    const english = readPageSources('gradient-descent', 'en').statement;

    expect(shapeOf(toStatement(source))).toEqual(shapeOf(toStatement(english)));
  });

  it('shows each function as the exercise names it', () => {
    const headers = [...source.matchAll(/^def .*:$/gm)].map(([header]) => header);

    expect(headers).toEqual(
      gradientDescent.functions.map(
        ({ name, parameters }) => `def ${name}(${parameters.join(', ')}):`,
      ),
    );
  });

  it('has the same formulas and calls in every language', () => {
    const english = readPageSources('gradient-descent', 'en').statement;

    expect(spoken(source)).toEqual(spoken(english));
  });
});

describe('the statement', () => {
  it('shows the docstrings of the starter', () => {
    const folder = path.join(packageRoot, 'reference', 'gradient-descent');
    const starter = readFileSync(path.join(folder, 'starter.py'), 'utf8');
    const statement = readFileSync(path.join(folder, 'statement.md'), 'utf8');

    const specs = [...starter.matchAll(/^def .*?""".*?"""$/gms)].map(([spec]) => spec);

    expect(specs).toHaveLength(2);
    for (const spec of specs) expect(statement).toContain(`\`\`\`python\n${spec}\n\`\`\``);
  });

  it('has its parts in order: what is written, read, asked, and what closes it', () => {
    const source =
      '# T\n\nText.\n\n## A\n\na\n\n## B\n\n## C\n\n## What do you notice?\n\n## D\n\n## E\n';
    const { title, introduction, task, between, question, closing } = toStatement(source);

    expect([title, introduction.trim(), task.heading, task.body.trim()]).toEqual([
      'T',
      '<p>Text.</p>',
      'A',
      '<p>a</p>',
    ]);
    expect(between.map(({ heading }) => heading)).toEqual(['B', 'C']);
    expect(question?.observation.heading).toBe('D');
    expect(closing.map(({ heading }) => heading)).toEqual(['E']);
  });

  it('may be a task alone, and asks only under its own heading', () => {
    expect(toStatement('# T\n\n## A\n')).toMatchObject({ between: [], question: null });
    const { between, question } = toStatement('# T\n\n## A\n\n## What do you see?\n\n## B\n');
    expect(question).toBeNull();
    expect(between.map(({ heading }) => heading)).toEqual(['What do you see?', 'B']);
  });

  it.each([
    ['no title', 'Text.\n\n## A\n', 'is not made of a title'],
    ['no task', '# T\n\nText.\n', 'is not made of a title'],
    [
      'a question that nothing answers',
      '# T\n\n## A\n\n## What do you notice?\n',
      'nothing follows',
    ],
  ])('is refused with %s', (_, source, problem) => {
    expect(() => toStatement(source)).toThrow(problem);
  });
});

/** Tags of every part, without what is said in them. */
function shapeOf({
  introduction,
  task,
  between,
  question,
  closing,
}: ReturnType<typeof toStatement>) {
  const asked = question === null ? [] : [question, question.observation];
  const parts = [task, ...between, ...asked, ...closing].map(({ body }) => body);
  return [introduction, ...parts].map(
    (html) =>
      // How much stands on one line of code, and where formulas stand in a sentence, is up to a language.
      html.match(/<(?!\/?(?:span|wbr|m[a-z]+|semantics|annotation)\b)[^>]*>/g) ?? [],
  );
}

/** Formulas and the one-line call, sorted: sentences may have them in another order. */
function spoken(source: string): string[] {
  const formulas = source.match(/\$\$?[^$\n]+\$\$?/g) ?? [];
  const calls = source.match(/^ {3}gradient_descent\(.*\)$/gm) ?? [];
  expect(calls).toHaveLength(1);
  return [...formulas, ...calls].sort();
}
