import { beforeAll, describe, expect, it } from 'vitest';
import { type GradedFunction, gradeCorpus } from './grade-programs.js';

describe('over the corpus', () => {
  let programs = 0;
  let functions: readonly GradedFunction[] = [];

  beforeAll(async () => {
    ({ programs, functions } = await gradeCorpus());
  }, 300_000);

  it('a thousand programs are graded', () => {
    expect(programs).toBeGreaterThanOrEqual(1000);
  });

  it('no right function loses a point', () => {
    expect(listOf(functions.filter(({ names, lost }) => names === null && lost > 0))).toEqual([]);
  });

  it('no right function is told a mistake', () => {
    expect(listOf(functions.filter(({ names, told }) => names === null && told !== null))).toEqual(
      [],
    );
  });

  it('no wrong function keeps its points', () => {
    expect(listOf(functions.filter(({ names, lost }) => names !== null && lost === 0))).toEqual([]);
  });

  it('97 of 100 single mistakes are named first', () => {
    expectNamed(
      functions.filter(({ names, mistakes }) => names !== null && mistakes === 1),
      0.97,
    );
  });

  it('90 of 100 combined mistakes are named first, each in its function', () => {
    expectNamed(
      functions.filter(({ names, mistakes }) => names !== null && mistakes === 2),
      0.9,
    );
  });
});

function expectNamed(wrong: readonly GradedFunction[], share: number): void {
  const missed = wrong.filter(({ names, told }) => told === null || names?.includes(told) !== true);
  const named = wrong.length - missed.length;

  expect(named / wrong.length, listOf(missed).join('\n')).toBeGreaterThanOrEqual(share);
}

function listOf(functions: readonly GradedFunction[]): readonly string[] {
  return functions.map(
    ({ program, function: name, lost, told }) => `${program}: ${name} loses ${lost}, told ${told}`,
  );
}
