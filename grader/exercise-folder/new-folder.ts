// The files of a new exercise: one that works as it stands, to be changed part by part.

import type { ValueType } from '../core/model/value.js';
import { type Signature, sampleSignature } from './signature.js';
import { arbitraryFor, libraryNames, libraryType, pythonType, someValue } from './type-words.js';

/** The answer to the sample, which is a whole exercise. */
const sampleAnswer = {
  script: 'values.reduce((sum, each) => sum + each, 0) / Math.max(values.length, 1)',
  python: 'sum(values) / max(len(values), 1)',
};

/** Files by name, for an exercise with this id. */
export function newExercise(id: string, asked: Signature): Readonly<Record<string, string>> {
  const { name } = asked;
  const { script, python } = placeholder(asked);
  const other = otherValue(asked.returns);
  return {
    'exercise.ts': exerciseText(id, asked, script),
    'statement.md': `# ${titleOf(name)}

Write a function \`${headOf(asked)}\`.

TODO: say what it gives, with an example.
`,
    'solution.py': program(asked, `return ${python}`),
    'starter.py': program(asked, 'pass  # your code'),
    'right/in-two-lines.py': program(asked, `answer = ${python}\n    return answer`),
    'wrong/returns-nothing.py': program(asked, `answer = ${python}`),
    'wrong/something-else.py': program(asked, `return ${other}`),
  };
}

/** Python's text of a function. */
function program(asked: Signature, body: string): string {
  return `def ${headOf(asked)}:\n    ${body}\n`;
}

function headOf({ name, parameters, returns }: Signature): string {
  const list = parameters.map((each) => `${each.name}: ${pythonType(each.type)}`).join(', ');
  return `${name}(${list}) -> ${pythonType(returns)}`;
}

function titleOf(name: string): string {
  const words = name.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/**
 * An answer that stands in until its author writes the right one: the first argument of the answer's
 * own type, else some value.
 */
function placeholder(asked: Signature) {
  const { parameters, returns } = asked;
  if (headOf(asked) === sampleSignature) return sampleAnswer;
  const same = parameters.find(({ type }) => libraryType(type) === libraryType(returns));
  return same === undefined
    ? someValue(returns)
    : { script: camelCase(same.name), python: same.name };
}

/** In Python, something that no placeholder is. */
function otherValue(returns: ValueType): string {
  return returns.kind === 'float' || returns.kind === 'int' ? '12345' : "'something else'";
}

function camelCase(name: string): string {
  return name.replace(/_+(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

function exerciseText(id: string, asked: Signature, script: string): string {
  const { name, parameters, returns } = asked;
  const types = [...parameters.map(({ type }) => type), returns];
  const drawn = parameters.length > 0;
  const names = [
    ...new Set([
      'defineExercise',
      'example',
      'fn',
      ...(drawn ? ['fc', 'property'] : []),
      ...types.flatMap(libraryNames),
    ]),
  ].sort();
  const given = parameters.map(({ type }) => someValue(type).script).join(', ');
  const pairs = parameters.map((each) => `['${each.name}', ${libraryType(each.type)}]`).join(', ');
  const arrow = parameters.map((each) => camelCase(each.name)).join(', ');
  return `// What is asked, and how it is judged. \`grader verify <this folder>\` says what is missing.

import { ${names.join(', ')} } from 'theta-grader';

const asked = fn('${name}', [${pairs}], ${libraryType(returns)}, {
  // TODO: the right answer.
  reference: (${arrow}) => ${script.startsWith('{') ? `(${script})` : script},
});

export default defineExercise({
  id: '${id}',
  version: '1.0.0',
  title: '${titleOf(name)}',
  functions: [asked],
  checks: [
    example('statement-example', asked, {
      points: ${drawn ? 40 : 100},
      sentence: 'The example of the statement comes out right.',
      why: 'The call that every student tries.',
      calls: [[${given}]],
    }),
${
  drawn
    ? `    property('right-answer', asked, {
      points: 60,
      sentence: 'Other arguments give the right answer, too.',
      why: 'The value itself: every mistake shows here.',
      inputs: [
${parameters.map(({ type }) => `        ${arbitraryFor(type)},`).join('\n')}
      ],
    }),
`
    : ''
}  ],
});
`;
}
