// Values as a learner would type them, whole or shortened.

import { isJavascript, type Language } from '../model/submission.js';
import type { DictKey, Path, Value } from '../model/value.js';
import { javascriptNumber } from '../numbers/javascript-number.js';
import { pythonFloat } from '../numbers/python-float.js';

/** Characters of a call's argument; a longer one is cut and cannot be pasted. */
const longestText = 2000;
/** Characters of a value that is only looked at. */
const longestShown = 200;
const cut = ' …';

/** A literal of a submission's language. */
export function valueText(language: Language | null, value: Value): string {
  return shortened(literal(isJavascript(language), value), longestText);
}

/** The same, shortened: for values side by side. */
export function shownValue(language: Language | null, value: Value): string {
  return shortened(literal(isJavascript(language), value), longestShown);
}

/** A way into a value, as it is written behind a name: `[3]["loss"]`. */
export function pathText(language: Language | null, path: Path): string {
  return path
    .map((each) =>
      typeof each === 'number' ? `[${each}]` : `[${keyText(isJavascript(language), each)}]`,
    )
    .join('');
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - cut.length)}${cut}`;
}

function literal(isScript: boolean, value: Value): string {
  switch (value.kind) {
    case 'none':
      return isScript ? 'null' : 'None';
    case 'bool':
      return isScript ? String(value.value) : value.value ? 'True' : 'False';
    case 'int':
      return isScript ? javascriptInt(value.value) : String(value.value);
    case 'float':
      return isScript ? javascriptNumber(value.value) : pythonNumber(value.value);
    case 'str':
      return quoted(value.value);
    case 'list':
    case 'array':
      return `[${listed(isScript, value.items)}]`;
    case 'tuple':
      return isScript ? `[${listed(isScript, value.items)}]` : pythonTuple(value.items);
    case 'dict':
      return isScript ? javascriptDict(value) : `{${pairs(false, value)}}`;
  }
}

function listed(isScript: boolean, items: readonly Value[]): string {
  return items.map((each) => literal(isScript, each)).join(', ');
}

function pythonTuple(items: readonly Value[]): string {
  return items.length === 1 ? `(${listed(false, items)},)` : `(${listed(false, items)})`;
}

/** Python has no literal for these. */
function pythonNumber(value: number): string {
  return Number.isFinite(value) ? pythonFloat(value) : `float('${pythonFloat(value)}')`;
}

function javascriptInt(value: bigint): string {
  const isSafe = Number.isSafeInteger(Number(value));
  return isSafe ? String(value) : `${value}n`;
}

function javascriptDict(dict: Extract<Value, { kind: 'dict' }>): string {
  const isObject = dict.entries.every(([key]) => key.kind === 'str');
  if (isObject) return `{${pairs(true, dict)}}`;
  const entries = dict.entries.map(
    ([key, value]) => `[${keyText(true, key)}, ${literal(true, value)}]`,
  );
  return `new Map([${entries.join(', ')}])`;
}

function pairs(isScript: boolean, { entries }: Extract<Value, { kind: 'dict' }>): string {
  return entries
    .map(([key, value]) => `${keyText(isScript, key)}: ${literal(isScript, value)}`)
    .join(', ');
}

function keyText(isScript: boolean, key: DictKey): string {
  return literal(isScript, key);
}

/** JSON's escapes mean the same in both languages. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
