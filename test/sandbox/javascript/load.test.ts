import { describe, expect, it } from 'vitest';
import type { Loaded, LoadMode, Program } from '#grader/core/model/engine.js';
import type { Outcome } from '#grader/core/model/outcome.js';
import type { Dialect } from '#grader/sandbox/javascript/parse-program.js';
import { javascriptEngine, loop, right, withStep } from '../../support/javascript-engine.js';
import { functions, run, step } from '../../support/sealed-engine.js';

interface How {
  readonly mode?: LoadMode;
  readonly dialect?: Dialect;
  readonly standIn?: Program['standIn'];
}

async function open(source: string, { mode = 'whole', dialect, standIn = null }: How = {}) {
  const program = { cells: [{ number: null, source }], functions, standIn };
  const session = await javascriptEngine({}, dialect).open(program, mode);
  if ('kind' in session.loaded) throw new Error(`loading trapped: ${session.loaded.kind}`);
  return { session, loaded: session.loaded };
}

async function load(source: string, how: How = {}): Promise<Loaded> {
  return (await open(source, how)).loaded;
}

/** What a step and ten of them come to. */
async function answers(source: string, how: How = {}): Promise<readonly Outcome[]> {
  const { session } = await open(source, how);
  return (await session.ask([step(3, 0.25), run(8, 0.25, 2)])).outcomes;
}

const bothRight: readonly Outcome[] = [1.5, 2].map((value) => ({ kind: 'value', value }));
const bothRuns = 'for (let i = 0; i < n; i++) t = single_step_gradient_descent(t, r); return t;';

/** Every way to hand two functions over, each with the step looked up by its name. */
const shapes: readonly (readonly [string, string])[] = [
  ['declarations', right],
  [
    'constants with arrows',
    `const single_step_gradient_descent = (t, r) => t - 2 * r * t;\nconst gradient_descent = (t, r, n) => { ${bothRuns} };`,
  ],
  [
    'variables without declaration',
    `single_step_gradient_descent = (t, r) => t - 2 * r * t;\n${loop}`,
  ],
  ['exported declarations', right.replaceAll('function ', 'export function ')],
  [
    'exported constants',
    `export const single_step_gradient_descent = (t, r) => t - 2 * r * t;\nexport const gradient_descent = (t, r, n) => { ${bothRuns} };`,
  ],
  [
    'exports under other names',
    'const one = (t, r) => t - 2 * r * t;\nfunction many(t, r, n) { for (let i = 0; i < n; i++) t = one(t, r); return t; }\nexport { one as single_step_gradient_descent, many as gradient_descent };',
  ],
  [
    'a default function',
    `${withStep('return theta - 2 * learning_rate * theta;').replace('function gradient', 'export default function gradient')}`,
  ],
  [
    'a default object',
    `${right}\nexport default { single_step_gradient_descent, gradient_descent };`,
  ],
  [
    'a default object of methods',
    `export default {\n  single_step_gradient_descent(t, r) { return t - 2 * r * t; },\n  gradient_descent(t, r, n) { ${bothRuns.replace('single_step', 'this.single_step')} },\n};`,
  ],
  [
    'module.exports',
    `${right}\nmodule.exports = { single_step_gradient_descent, gradient_descent };`,
  ],
  [
    'properties of exports',
    `exports.single_step_gradient_descent = (t, r) => t - 2 * r * t;\nexports.gradient_descent = (t, r, n) => { ${bothRuns.replace('single_step', 'exports.single_step')} };`,
  ],
];

describe('functions are found', () => {
  it.each(shapes)('as %s', async (_shape, source) => {
    expect(await answers(source)).toEqual(bothRight);
  });

  it('in a script that leaves its names undeclared, as Node and browsers do', async () => {
    const source =
      'function gradient_descent(t, r, n) { for (i = 0; i < n; i++) t = t - 2 * r * t; return t; }';
    const { session } = await open(source);
    expect((await session.ask([run(8, 0.25, 2)])).outcomes).toEqual([{ kind: 'value', value: 2 }]);
  });

  it('not where a name stands for something else', async () => {
    const { functions: found, otherNames } = await load(
      'const gradient_descent = 3;\nfunction gradient_decent() {}\nclass Descent {}\nconst rate = 0.2;',
    );
    expect(found).toEqual({
      single_step_gradient_descent: { kind: 'missing' },
      gradient_descent: { kind: 'not-callable', type: 'number' },
    });
    expect(otherNames).toEqual(['gradient_decent', 'Descent']);
  });
});

describe('the stand-in', () => {
  const standIn = { function: functions[0], factor: 1 };

  it.each(shapes)('takes the place of the step in %s', async (_shape, source) => {
    const [own, looped] = await answers(source, { standIn });
    expect(own).toEqual(bothRight[0]);
    expect(looped).toEqual({ kind: 'value', value: 4.5 });
  });

  it('changes nothing in a loop that does without the step', async () => {
    const inlined = `${right.replace(loop, '')}const gradient_descent = (t, r, n) => t * (1 - 2 * r) ** n;`;
    expect(await answers(inlined, { standIn })).toEqual(bothRight);
  });
});

describe('types', () => {
  const typed = `interface Point { readonly theta: number }
type Rate = number;
enum Kind { Plain }
export const single_step_gradient_descent = (
  theta: number,
  rate: Rate,
): number => {
  const here: Point = { theta };
  if (theta < 0) throw new Error('left' as string);
  return here.theta - 2 * rate * here!.theta;
};
export function gradient_descent<T extends number>(start: T, rate: Rate, steps: number): number {
  let theta: number = start;
  for (let i = 0; i < steps; i++) theta = single_step_gradient_descent(theta, rate);
  return theta satisfies number;
}
`;

  it('are taken out', async () => {
    expect(await answers(typed, { dialect: 'typescript' })).toEqual(bothRight);
  });

  it('leave every line where it was', async () => {
    const { session } = await open(typed, { dialect: 'typescript' });
    const { outcomes } = await session.ask([step(-1, 0.1)]);
    expect(outcomes[0]).toMatchObject({ kind: 'raised', message: 'left', line: 9 });
  });

  it('are no JavaScript', async () => {
    expect(await load(typed)).toMatchObject({ compiled: false });
  });

  it('are told with their place where they cannot be read', async () => {
    const { error } = await load('\nfunction f(a: number {\n}\n', { dialect: 'typescript' });
    expect(error).toMatchObject({ exception: 'SyntaxError', line: 2, column: 22 });
  });
});

describe('a program that cannot be read', () => {
  it.each([
    ['a bracket that is missing', 'let a = 1;\nlet b = f(;\n', 2, 11],
    ['a name that is declared twice', 'let a = 1;\nlet a = 2;\n', 2, 5],
    ['await outside of functions', 'export const a = 1;\n  await a;\n', 2, 3],
    [
      'a loop that awaits outside of functions',
      'export const a = [];\nfor await (const b of a) {}\n',
      2,
      1,
    ],
    ['syntax that only the interpreter refuses', 'const a = 1;\nconst b = import.meta;\n', 2, 18],
  ])('is told by its place: %s', async (_what, source, line, column) => {
    const { compiled, error } = await load(source);
    expect(compiled).toBe(false);
    expect(error).toMatchObject({ exception: 'SyntaxError', line, column });
  });

  it('may nest deeper than any parser goes', async () => {
    const { compiled, error } = await load(`let a = ${'('.repeat(200_000)}1`);
    expect([compiled, error?.exception]).toEqual([false, 'SyntaxError']);
  });

  it('is no program that fails while it runs', async () => {
    const { compiled, error } = await load(`${right}\nJSON.parse('{');\n`);
    expect(compiled).toBe(true);
    expect(error).toMatchObject({ exception: 'SyntaxError', line: 13 });
  });
});

describe('a program that wants a module', () => {
  it.each([
    ['import', `import fs from 'fs';\n${right}`, 'fs'],
    ['export from', `export * from './other.js';\n${right}`, './other.js'],
    ['require', `const math = require('mathjs');\n${right}`, 'mathjs'],
  ])('is told that there is none: %s', async (_what, source, name) => {
    const { error } = await load(source);
    expect(error).toMatchObject({ message: `Cannot find module '${name}'`, line: 1 });
    expect(await answers(source, { mode: 'salvage' })).toEqual(bothRight);
  });

  it('keeps the imports of types', async () => {
    const source = `import type { Step } from './types.js';\n${right}`;
    expect(await answers(source, { dialect: 'typescript' })).toEqual(bothRight);
  });
});

describe('after a crash', () => {
  it('assignments run, each by itself', async () => {
    const source = `oops();\nconst FACTOR = 2, other = oops();\nconst two = 2;\n${right.replace('* 2 *', '* two *')}`;
    expect(await answers(source, { mode: 'salvage' })).toEqual(bothRight);
  });

  it('definitions alone run where an assignment never returns', async () => {
    const source = `const a = (() => { for (;;); })();\nconst two = 2;\n${right.replace('* 2 *', '* two *')}`;
    const program = { cells: [{ number: null, source }], functions, standIn: null };
    const { loaded } = await javascriptEngine().open(program, 'salvage');
    expect(loaded).toMatchObject({ kind: 'timed-out', line: 1 });
    expect(await answers(source, { mode: 'definitions' })).toEqual(bothRight);
  });
});

describe("files of the student's own", () => {
  const stepFile = 'export function single_step_gradient_descent(t, r) { return t - 2 * r * t; }';
  const asked = 'single_step_gradient_descent';

  async function loaded(
    source: string,
    files: Readonly<Record<string, string>>,
    { standIn = null, mode = 'whole' }: Partial<Program> & { readonly mode?: LoadMode } = {},
  ) {
    const modules = {
      program: 'main',
      files: Object.entries(files).map(([path, text]) => ({ path, source: text })),
    };
    const cells = [{ number: null, source }];
    return await javascriptEngine().open({ cells, functions, standIn, modules }, mode);
  }

  async function asksBoth(...args: Parameters<typeof loaded>): Promise<readonly Outcome[]> {
    const session = await loaded(...args);
    const { outcomes } = await session.ask([step(1, 0.25), run(1, 0.25, 2)]);
    return outcomes;
  }

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['by name', `import { ${asked} } from './steps.js';\n${loop}`, { 'steps.js': stepFile }],
    [
      'under another name',
      `import { one as ${asked} } from "./steps.js";\n${loop}`,
      { 'steps.js': 'const one = (t, r) => t - 2 * r * t;\nexport { one };' },
    ],
    [
      'as the default',
      `import ${asked} from './steps.mjs';\nexport ${loop.trim()}`,
      { 'steps.mjs': 'export default (t, r) => t - 2 * r * t;' },
    ],
    [
      'all together',
      `import * as own from './lib/steps.js';\nconst ${asked} = own.${asked};\n${loop}`,
      { 'lib/steps.js': "export * from '../slope.js';", 'slope.js': stepFile },
    ],
    [
      'passed on',
      `export { ${asked} } from './steps';\nexport * from './loops';`,
      {
        'steps.ts': stepFile.replace('(t, r)', '(t: number, r: number): number'),
        'loops.js': `import { ${asked} } from './steps.ts';\nexport ${loop.trim()}`,
      },
    ],
    [
      'as TypeScript calls its own files',
      `import { ${asked} } from './lib/steps.js';\n${loop}`,
      { 'lib/steps.ts': stepFile.replace('(t, r)', '(t: number, r: number): number') },
    ],
    [
      'when the rest crashes',
      `import { ${asked} } from './steps.js';\n${loop}`,
      { 'steps.js': stepFile },
    ],
  ])('are imported %s', async (how, source, files) => {
    const isCrashing = how === 'when the rest crashes';
    const text = isCrashing ? `${source}\noops();` : source;
    expect(await asksBoth(text, files, isCrashing ? { mode: 'salvage' } : {})).toEqual([
      { kind: 'value', value: 0.5 },
      { kind: 'value', value: 0.25 },
    ]);
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['the program', `import { ${asked} } from './steps.js';\n${loop}`, { 'steps.js': stepFile }],
    [
      'a file',
      `export { gradient_descent } from './loops.js';\nexport { ${asked} } from './steps.js';`,
      {
        'steps.js': `export const ${asked} = (t, r) => t - 2 * r * t;`,
        'loops.js': `import * as own from './steps.js';\nexport ${loop.trim().replace('= single', '= own.single')}`,
      },
    ],
  ])('are called by %s through what was put in their place', async (_who, source, files) => {
    const standIn = { function: asked, factor: 1 };
    // The function itself was taken hold of before.
    expect(await asksBoth(source, files, { standIn })).toEqual([
      { kind: 'value', value: 0.5 },
      { kind: 'value', value: 0.5625 },
    ]);
  });

  it.each([
    ['is not there', "import { f } from './other.js';", 'Error', "Cannot find module './other.js'"],
    [
      'lacks the name',
      "import { f } from './steps.js';",
      'SyntaxError',
      "The requested module './steps.js' does not provide an export named 'f'",
    ],
    ['crashes', "import './crash.js';", 'TypeError', 'no'],
    [
      'cannot be read',
      "import './broken.js';",
      'SyntaxError',
      'Unexpected token (broken.js, line 2)',
    ],
    ['wants another', "import './wants.js';", 'Error', "Cannot find module 'fs'"],
    ['is above', "import { f } from '../steps.js';", 'Error', "Cannot find module '../steps.js'"],
  ])('end loading where one %s', async (_what, line, exception, message) => {
    const { loaded: found } = await loaded(`\n${line}\n${right}`, {
      'steps.js': stepFile,
      'crash.js': 'throw new TypeError("no");',
      'broken.js': 'const a = 1;\nconst = 2;',
      'wants.js': "import fs from 'fs';",
    });
    expect(found).toMatchObject({ compiled: true, error: { exception, message, line: 2 } });
  });

  it('are stopped at the limits of the program', async () => {
    const { loaded: found } = await loaded("import './endless.js';", {
      'endless.js': 'for (;;) {}',
    });
    expect(found).toMatchObject({ kind: 'timed-out' });
  });
});
