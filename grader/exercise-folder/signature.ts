// A function as an author names it on the command line: "name(args: types) -> type", in Python's
// own words.

import { GraderError } from '../core/model/errors.js';
import type { ValueType } from '../core/model/value.js';

/** What is asked where nobody says. */
export const sampleSignature = 'mean(values: list[float]) -> float';

/** What a signature says. */
export interface Signature {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: ValueType }[];
  readonly returns: ValueType;
}

/** Reads a signature; one that cannot be read is refused with an example. */
export function readSignature(text: string): Signature {
  const [, name, inside, after] =
    /^\s*(?:def\s+)?([A-Za-z_]\w*)\s*\(([\s\S]*)\)\s*(?:->\s*([^()]+?))?\s*:?\s*$/.exec(text) ?? [];
  if (name === undefined || inside === undefined) throw unread(text);
  return {
    name,
    parameters: atTopLevel(inside, ',')
      .filter((each) => each.trim() !== '')
      .map((each) => {
        const [parameter = '', type = 'float'] = atTopLevel(each, ':').map((part) => part.trim());
        if (!/^[A-Za-z_]\w*$/.test(parameter)) throw unread(text);
        return { name: parameter, type: readType(type, text) };
      }),
    returns: readType(after?.trim() ?? 'float', text),
  };
}

const scalars: Readonly<Record<string, ValueType>> = {
  float: { kind: 'float' },
  int: { kind: 'int' },
  bool: { kind: 'bool' },
  str: { kind: 'str' },
  None: { kind: 'none' },
};

function readType(type: string, whole: string): ValueType {
  const scalar = Object.hasOwn(scalars, type) ? scalars[type] : undefined;
  if (scalar !== undefined) return scalar;
  const choices = atTopLevel(type, '|').map((each) => each.trim());
  const [first = '', second] = choices;
  if (choices.length === 2 && second === 'None') {
    return { kind: 'optional', of: readType(first, whole) };
  }
  const [, kind = '', inside = ''] = /^(\w+)\s*\[([\s\S]*)\]$/.exec(type) ?? [];
  const of = atTopLevel(inside, ',').map((each) => each.trim());
  const [one = '', two] = of;
  switch (kind.toLowerCase()) {
    case 'list':
      if (of.length === 1) return { kind: 'list', of: readType(one, whole) };
      break;
    case 'optional':
      if (of.length === 1) return { kind: 'optional', of: readType(one, whole) };
      break;
    case 'tuple':
      return { kind: 'tuple', of: of.map((each) => readType(each, whole)) };
    case 'dict':
      if (two !== undefined && (one === 'str' || one === 'int')) {
        return { kind: 'dict', keys: one, of: readType(two, whole) };
      }
      break;
  }
  throw unread(whole);
}

/** Parts between separators that stand in no bracket. */
function atTopLevel(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if ('[('.includes(letter)) depth += 1;
    if ('])'.includes(letter)) depth -= 1;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function unread(text: string): GraderError {
  return new GraderError(
    'bad-option',
    `--function cannot be read: "${text}".`,
    'Write, for example, --function "scale(values: list[float], factor: float) -> list[float]".',
  );
}
