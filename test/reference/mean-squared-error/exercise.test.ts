import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { callText } from '#grader/core/checks/call-text.js';
import { questionPlan } from '#grader/core/checks/plan.js';
import { maxScore } from '#grader/core/model/exercise.js';
import type { Question } from '#grader/core/model/question.js';
import { limitsOfRun, loadExercise } from '#grader/exercises.js';
import { packageRoot } from '#grader/package-root.js';
import { meanSquaredError } from '#reference/mean-squared-error/exercise.js';
import { asked } from '#reference/mean-squared-error/tolerance.js';

const folder = path.join(packageRoot, 'reference', 'mean-squared-error');
const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

describe('the exercise mean-squared-error', () => {
  it('ships under its id, with its own limits', async () => {
    expect(await loadExercise('mean-squared-error')).toBe(meanSquaredError);
    expect(limitsOfRun('mean-squared-error', {})).toMatchObject(meanSquaredError.limits);
  });

  it('is worth 100 points, carried by six checks', () => {
    expect(maxScore(meanSquaredError)).toBe(100);
    expect(meanSquaredError.checks.filter(({ points }) => points > 0)).toHaveLength(6);
  });

  it('says in both languages what each check is about', () => {
    for (const { sentence, why } of meanSquaredError.checks) {
      expect(sentence.fr).not.toBe(sentence.en);
      expect(why).not.toBe('');
    }
  });

  it.each(['statement.md', 'statement.fr.md'])('is asked by %s with its example call', (file) => {
    const statement = readFileSync(path.join(folder, file), 'utf8');

    expect(statement).toContain(callText(meanSquaredError.example));
    expect(statement).toContain('def mean_squared_error(predictions, targets):');
    expect(statement).toContain('raise ValueError');
  });

  it('asks of lists that have a pair and are of one length, as the statement promises', () => {
    const others = seeds
      .flatMap(listsAsked)
      .filter(
        ([predictions, targets]) =>
          predictions.length === 0 || predictions.length !== targets.length,
      );

    expect(others).toEqual([]);
  });

  it('asks of no longer lists and no larger numbers than its tolerance covers, all in eighths', () => {
    const lists = seeds.flatMap(listsAsked).flat();
    const numbers = lists.flat();

    expect(lists.filter(({ length }) => length > asked.pairs)).toEqual([]);
    expect(numbers.filter((each) => Math.abs(each) > asked.size)).toEqual([]);
    expect(numbers.filter((each) => !Number.isInteger(each * 8))).toEqual([]);
  });

  it('keeps its plan small', () => {
    for (const seed of seeds) {
      expect(questionPlan(meanSquaredError, seed).questions.length).toBeLessThanOrEqual(200);
    }
  });
});

function listsAsked(seed: number): readonly (readonly [number[], number[]])[] {
  return questionPlan(meanSquaredError, seed).questions.map(({ args }) => {
    const [predictions = [], targets = []] = args.map(numbersIn);
    return [predictions, targets] as const;
  });
}

function numbersIn(argument: Question['args'][number]): number[] {
  if (argument.kind !== 'value' || argument.value.kind !== 'list') {
    throw new TypeError('a list is asked for');
  }
  return argument.value.items.map((each) => (each.kind === 'float' ? each.value : Number.NaN));
}
