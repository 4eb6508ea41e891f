// Real submissions with a few things changed, as a slip of the hand or of the editor would.

import * as fc from 'fast-check';
import { pythonLikeText } from './python-text.js';

type Change = (text: string) => string;

/** A place in a text, as a part of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const onLines = (change: (lines: string[], at: number) => string[]) =>
  place.map(
    (where): Change =>
      (text) => {
        const lines = text.split('\n');
        return change(lines, Math.floor(where * lines.length)).join('\n');
      },
  );

const onCharacters = (change: (before: string, after: string) => string) =>
  place.map(
    (where): Change =>
      (text) => {
        const at = Math.floor(where * text.length);
        return change(text.slice(0, at), text.slice(at));
      },
  );

/** One of the spots where `pattern` matches, replaced. */
const onMatch = (pattern: RegExp, replacements: readonly string[]) =>
  fc.tuple(place, fc.constantFrom(...replacements)).map(
    ([where, by]): Change =>
      (text) => {
        const found = [...text.matchAll(pattern)];
        const match = found[Math.floor(where * found.length)];
        return match === undefined
          ? text
          : text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
      },
  );

const changes: readonly fc.Arbitrary<Change>[] = [
  onLines((lines, at) => lines.toSpliced(at, 1)),
  onLines((lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
  onLines((lines, at) => lines.with(at, ` ${lines[at]}`)),
  onLines((lines, at) => lines.with(at, (lines[at] ?? '').trimStart())),
  onLines((lines, at) => [...lines.slice(at), ...lines.slice(0, at)]),
  onLines((lines, at) => lines.slice(0, at)),
  onCharacters((before, after) => before + after.slice(1)),
  onCharacters((before, after) => `${before}${after.slice(0, 7)}${after}`),
  onCharacters((before) => before),
  onMatch(/[-+*/%=<>]+/g, ['+', '-', '*', '/', '**', '=', '==', '+=', '%', '@', ':=']),
  onMatch(/\b\d+\.?\d*\b/g, ['0', '-1', '1e308', '1e-308', '"2"', 'None', '10 ** 20', 'nan']),
  onMatch(/\b[a-z_]{3,}\b/g, ['theta', 'learning_rate', 'print', 'self', 'None', 'lambda', 'x']),
  onMatch(/[()[\]{}:,"']/g, ['', '(', ')', '[', ']', '{', ':', '"', "'''"]),
  onMatch(/\breturn\b/g, ['', 'yield', 'print', 'raise', 'assert', 'await']),
  fc.tuple(place, pythonLikeText).map(
    ([where, words]): Change =>
      (text) => {
        const at = Math.floor(where * text.length);
        return text.slice(0, at) + words + text.slice(at);
      },
  ),
];

/** One of `sources` after one to four changes. */
export function mutantOf(sources: readonly string[]): fc.Arbitrary<string> {
  const change = fc.oneof(...changes);
  return fc
    .tuple(fc.constantFrom(...sources), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([source, all]) => all.reduce((text, each) => each(text), source));
}
