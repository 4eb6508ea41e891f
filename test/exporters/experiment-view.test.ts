import { describe, expect, it } from 'vitest';
import type { PathFigure } from '#grader/core/model/report.js';
import { experimentView } from '#grader/exporters/experiment-view.js';
import { studentPageTexts } from '#grader/exporters/texts/student-page.js';

const steps = [0, 1, 2, 3, 5, 8, 20];

/** A walk whose θ is multiplied by `factor` at each step. */
function walk(rate: number, factor: number): PathFigure {
  return walked(
    rate,
    steps.map((count) => factor ** count),
  );
}

function walked(rate: number, yours: readonly (number | null)[]): PathFigure {
  return { rate, steps, yours, right: steps.map((count) => (1 - 2 * rate) ** count) };
}

const questions = (...figures: PathFigure[]) =>
  experimentView(figures, studentPageTexts.en)?.questions;

describe('the questions of the experiment', () => {
  it('ask about halving where θ shrinks at the lowest rate', () => {
    expect(questions(walk(10, -19), walk(0.001, 0.998))).toEqual([
      'At λ = 0.001 your θ goes from 1 to 0.9608 in 20 steps. About how many steps would it take to halve θ?',
      'At λ = 10 your θ goes from 1 to 3.759e25 in 20 steps. What do its sign and its size do from step to step, and why?',
    ]);
  });

  it('ask which way it should go where θ grows at the lowest rate', () => {
    const [low, high] = questions(walk(0.001, 1.002), walk(10, 21)) ?? [];

    expect(low).toBe(
      'At λ = 0.001 your θ grows from 1 to 1.041 in 20 steps. Which way should small steps downhill take it?',
    );
    expect(high).toContain('never changes its sign. On which side of the valley');
  });

  it.each([
    ['stays', walk(0.001, 1), walk(10, 1)],
    ['jumps about', walked(0.001, [1, -2, 3, 3, -3, 0, 1]), walked(10, [1, 2, 0, -3, 0, 0, 1])],
    ['arrives', walk(0.001, 0), walk(10, 0)],
  ])('ask whether it was to be expected where θ %s', (_, low, high) => {
    const asked = questions(low, high) ?? [];

    expect(asked).toHaveLength(2);
    for (const question of asked) expect(question).toContain('Is that what you expect of very ');
  });

  it('speak of the steps that are known where the rest is nan or never came', () => {
    const [, high] =
      questions(walk(0.001, 0.998), walked(10, [1, -19, 361, null, Number.NaN, null, null])) ?? [];

    expect(high).toContain('goes from 1 to 361 in 2 steps.');
  });

  it('are not asked where no number arrived', () => {
    const none = walked(10, [1, null, null, null, null, null, null]);

    expect(questions(walk(0.001, 0.998), none)).toHaveLength(1);
    expect(questions(none, none)).toBeUndefined();
  });

  it('are asked in French with the same numbers', () => {
    const view = experimentView([walk(0.001, 1.002), walk(10, -19)], studentPageTexts.fr);

    expect(view?.questions.join('\n')).not.toContain('diviser θ par deux');
    expect(view?.questions[0]).toContain('ton θ grandit de 1 à 1.041 en 20\u00a0pas');
    expect(view?.questions[1]).toContain('Que font son signe et sa taille');
  });
});
