import { expect, it } from 'vitest';
import { languageOf, stemOf } from '#grader/intake/program-file-name.js';

it.each([
  ['a.py', 'python', 'a'],
  ['a.ipynb', 'python', 'a'],
  ['a.js', 'javascript', 'a'],
  ['A.MJS', 'javascript', 'A'],
  ['a.cjs', 'javascript', 'a'],
  ['a.ts', 'typescript', 'a'],
  ['a.d.ts', null, 'a.d'],
  ['a.json', null, 'a.json'],
  ['js', null, 'js'],
  ['.js', 'javascript', '.js'],
])('%s is a program in %s, called %s', (name, language, stem) => {
  expect([languageOf(name), stemOf(name)]).toEqual([language, stem]);
});
