// The exercise of docs/write-an-exercise.md, written out and used; and a new one.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newExercise } from '#grader/exercise-folder/new-folder.js';
import { readSignature } from '#grader/exercise-folder/signature.js';
import { packageRoot } from '#grader/package-root.js';
import { grader } from '../support/run-grader.js';

const top = mkdtempSync(path.join(os.tmpdir(), 'exercise-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const folder = path.join(top, 'mean-squared-error');
const page = readFileSync(path.join(packageRoot, 'docs', 'write-an-exercise.md'), 'utf8');
for (const [, name = '', text = ''] of page.matchAll(/```\w+ (\S+)\n([\s\S]*?)```/g)) {
  write(path.join(folder, name), text);
}

describe('the exercise of the documentation', () => {
  it('proves itself', async () => {
    const { code, out } = await grader(['verify', folder]);
    expect(out).toContain('No gaps.');
    expect(out).toContain('sum-in-place-of-mean');
    expect(code).toBe(0);
  }, 60_000);

  it('grades a class, and its results are exported and compared', async () => {
    const students = path.join(top, 'students');
    cpSync(path.join(folder, 'wrong'), students, { recursive: true });
    cpSync(path.join(folder, 'solution.py'), path.join(students, 'ada.py'));
    write(
      path.join(students, 'bert.js'),
      `function mean_squared_error(predictions, targets) {
  const sum = predictions.reduce((all, each, i) => all + (each - targets[i]) ** 2, 0);
  return sum / Math.max(predictions.length, 1);
}
`,
    );
    const out = path.join(top, 'reports');
    const graded = await grader(['batch', students, '--exercise', folder, '--out', out]);
    expect(graded.code, graded.err).toBe(0);
    const results = JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8'));
    const scores = results.submissions.map((each: { id: string; score: number }) => [
      each.id,
      each.score,
    ]);
    expect(Object.fromEntries(scores)).toEqual({
      ada: 100,
      bert: 100,
      'divides-by-zero': 90,
      'no-square': 10,
      'sum-in-place-of-mean': 20,
    });
    expect(results.exercise.version).toMatch(/^1\.0\.0\+[0-9a-f]{12}$/);

    const own = ['--exercise', folder];
    const exported = await grader(['export', out, '--to', 'junit', ...own]);
    expect(exported.code, exported.err).toBe(0);
    const same = await grader(['diff', out, out, ...own]);
    expect(same.code, same.err).toBe(0);
    const finished = await grader(['finish', out, ...own]);
    expect(finished.code, finished.err).toBe(0);
    // One that ships has the same id, and is not what was asked here.
    for (const words of [
      ['export', out, '--to', 'junit'],
      ['diff', out, out],
      ['finish', out],
    ]) {
      const refused = await grader(words);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('Name that folder with --exercise.');
    }

    const again = await grader(['batch', students, '--exercise', folder, '--out', out]);
    expect(again.code, again.err).toBe(0);
    expect(JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8'))).toEqual(results);
  }, 120_000);

  it('tells a student the smallest call and how to ask it again', async () => {
    const wrong = path.join(folder, 'wrong', 'sum-in-place-of-mean.py');
    const { code, out } = await grader(['check', wrong, '--exercise', folder]);
    expect(code).toBe(1);
    expect(out).toContain('mean_squared_error([');
    const [, words = ''] = /grader (replay .*)/.exec(out) ?? [];
    expect(words).toContain('--exercise mean-squared-error');
    const args = words.split(' ').map((word) => (word === 'mean-squared-error' ? folder : word));
    args[1] = wrong;
    const replayed = await grader(args);
    expect(replayed.out).toContain('does not hold yet');
    expect(replayed.code).toBe(1);
  }, 60_000);

  it('has the types that an editor checks', () => {
    expect(typeErrors(folder)).toBe('');
  }, 60_000);

  it('tells which tolerance is too tight for a right program', async () => {
    const tight = path.join(top, 'tight');
    cpSync(folder, tight, { recursive: true });
    write(
      path.join(tight, 'right', 'rounded.py'),
      `from solution import mean_squared_error as exact
def mean_squared_error(predictions, targets):
    mean = 0.0
    for p, t in zip(predictions, targets):
        mean += (p - t) ** 2 / len(predictions)
    return mean * (1 + 3e-8)
`.replace('from solution import mean_squared_error as exact\n', ''),
    );
    const { code, out } = await grader(['verify', tight]);
    expect(out).toContain('right/rounded.py loses');
    expect(out).toContain('declare the function with tolerance: 1e-7');
    expect(code).toBe(1);
  }, 60_000);

  it('tells which wrong program slips through, and which check is dead', async () => {
    const loose = path.join(top, 'loose');
    cpSync(folder, loose, { recursive: true });
    write(
      path.join(loose, 'wrong', 'none-at-all.py'),
      readFileSync(path.join(folder, 'solution.py'), 'utf8'),
    );
    rmSync(path.join(loose, 'wrong', 'divides-by-zero.py'));
    const { code, out } = await grader(['verify', loose]);
    expect(out).toContain('wrong/none-at-all.py keeps all points of mean_squared_error');
    expect(out).toContain('empty pays 10 points and catches nothing');
    expect(out).toContain('Add a program to wrong/ that only this check catches');
    expect(code).toBe(1);
  }, 60_000);
});

describe('a new exercise', () => {
  const deep =
    'f(t: dict[str, tuple[int, str]], a: bool, b: list[list[int]] | None) -> dict[int, float]';

  it.each([
    ['mean', []],
    ['deep', ['--function', deep]],
  ])(
    'proves itself as it stands: %s',
    async (name, options) => {
      const made = path.join(top, `new-${name}`);
      expect(await grader(['new', made, ...options])).toMatchObject({ code: 0, err: '' });
      const { code, out } = await grader(['verify', made]);
      expect(out).toContain('No gaps.');
      expect(code).toBe(0);
    },
    60_000,
  );

  it.each([
    'mean(values: list[float]) -> float',
    deep,
    'shout(text: str) -> str',
    'answer() -> int',
    'def both(a_b, c: Optional[int]) -> tuple[float]:',
  ])(
    'has the types that an editor checks: %s',
    (signature) => {
      const made = path.join(top, 'typed');
      for (const [name, text] of Object.entries(newExercise('typed', readSignature(signature)))) {
        write(path.join(made, name), text);
      }
      expect(typeErrors(made)).toBe('');
    },
    60_000,
  );

  it('is not written over something', async () => {
    const { code, err } = await grader(['new', folder]);
    expect(err).toContain('There is something in');
    expect(code).toBe(2);
  });

  it('asks for a function that can be read', async () => {
    const { code, err } = await grader([
      'new',
      path.join(top, 'x'),
      '--function',
      'f(a: set[int])',
    ]);
    expect(err).toContain('--function cannot be read: "f(a: set[int])".');
    expect(code).toBe(2);
  });
});

describe('a mistake of an author', () => {
  it.each([
    ['syntax', 'const x = 1;\nconst y: number = ;\n', 'exercise.ts, line 2: '],
    ['an error', 'const x = 1;\n\nthrow new Error("no idea");\n', 'exercise.ts, line 3: no idea'],
    ['another import', 'import "no-such-package";\n', 'no-such-package'],
    ['no exercise', 'export default 3;\n', 'exercise.ts does not export an exercise.'],
    ['a reference that throws', exerciseWith('x.y.z', 'true'), 'exercise.ts, line 4: '],
    ['a law that throws', exerciseWith('x', 'answer.y.z'), 'exercise.ts, line 8: '],
    [
      'a law that the reference breaks',
      exerciseWith('x', "answer > x || 'more'"),
      'The check "more" does not hold for the reference itself, at f(',
    ],
  ])('is told with its place: %s', async (name, text, told) => {
    const made = path.join(top, `mistake-${name.replaceAll(' ', '-')}`);
    write(path.join(made, 'exercise.ts'), text);
    const { code, err } = await grader(['check', 'x.py', '--exercise', made]);
    expect(err).toContain(told);
    expect(code).toBe(2);
  });

  it('in the name of a folder is told', async () => {
    const { code, err } = await grader(['check', 'x.py', '--exercise', './nowhere']);
    expect(err).toContain('it has no file exercise.ts');
    expect(code).toBe(2);
  });
});

describe('a page', () => {
  it('is refused for an exercise of a folder', async () => {
    const { code, err } = await grader([
      'page',
      '--exercise',
      folder,
      '--out',
      path.join(top, 'p'),
    ]);
    expect(err).toContain('made for exercises that ship with the grader');
    expect(code).toBe(2);
  });
});

/** An exercise with these expressions as reference and law. */
function exerciseWith(reference: string, law: string): string {
  return `import { defineExercise, fc, float, fn, property } from 'theta-grader';

const f = fn('f', [['x', float]], float, {
  reference: (x: number) => ${reference},
});
const more = property('more', f, {
  points: 10, sentence: 'More.', inputs: [fc.integer()],
  law: (answer, x) => ${law},
});
export default defineExercise({ id: 'f', version: '1', title: 'F', functions: [f], checks: [more] });
`;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** What TypeScript says of a folder's exercise, where the package is installed. */
function typeErrors(exercise: string): string {
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json');
  const options = {
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    module: 'NodeNext',
    target: 'ES2023',
    lib: ['ES2023'],
    types: [],
    skipLibCheck: true,
    paths: { 'theta-grader': [path.join(packageRoot, 'dist', 'grader', 'index.d.ts')] },
  };
  const config = path.join(exercise, 'tsconfig.json');
  write(config, JSON.stringify({ compilerOptions: options, files: ['exercise.ts'] }));
  try {
    const tsc = path.join(path.dirname(compiler), 'bin', 'tsc');
    execFileSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  } finally {
    rmSync(config);
  }
}
