import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathFigure } from '#grader/core/model/report.js';
import { pathPicture } from '#grader/exporters/path-picture.js';
import { sizeFrame } from '#grader/exporters/size-chart.js';
import { valleyFrame } from '#grader/exporters/valley-chart.js';

const english = { lang: 'en', afterDeadline: false } as const;

describe('the pictures of a path', () => {
  it('tell in words where yours leads, and of the model only the kind of walk', () => {
    const { description } = pathPicture(figure({ yours: [1, 1.4, 1.96] }), english);

    expect(description).toBe(
      'Your θ goes from 1 to 1.96 after 2 steps: it moves away from the minimum, to one side. ' +
        'The model’s θ comes closer to the minimum, from one side.',
    );
  });

  it("tell the model's numbers after the deadline", () => {
    const late = { ...english, afterDeadline: true };

    const { description } = pathPicture(figure({ yours: [1, 1.4, 1.96] }), late);

    expect(description).toContain('It goes from 1 to 0.36 after 2 steps.');
  });

  it('speak French where French is asked for', () => {
    const { description } = pathPicture(figure({ yours: [1, 1.4, 3] }), {
      ...english,
      lang: 'fr',
    });

    expect(description).toBe(
      'Ton θ va de 1 à 3 après 2\u00a0pas\u00a0: il s’éloigne du minimum, d’un seul côté. ' +
        'Le θ du modèle s’approche du minimum, d’un seul côté. ' +
        'Après 2\u00a0pas, ton θ vaut 3, hors de l’image du haut\u00a0: la flèche montre où il en sort.',
    );
  });

  it('say when both walks are the same', () => {
    expect(pathPicture(figure({}), english).description).toContain('Both walks are the same.');
  });

  it('leave a gap where no number arrived, and say so', () => {
    const { sizes, description } = pathPicture(
      figure({ steps: [0, 1, 2, 3], yours: [1, null, 0.5, 0.2], right: [1, 1, 1, 1] }),
      english,
    );

    expect(sizes.yours.dots).toHaveLength(3);
    expect(sizes.yours.line.match(/M/g)).toHaveLength(2);
    expect(description).toContain('After 1 step no number arrived.');
  });

  it('give infinity and nan rows of their own, and say from when on they came', () => {
    const yours = [1, 0.5, Number.NEGATIVE_INFINITY, Number.NaN];

    const { sizes, description } = pathPicture(
      figure({ steps: [0, 1, 2, 3], yours, right: [1, 1, 1, 1] }),
      english,
    );

    const rowOf = (label: string) => sizes.yTicks.find((tick) => tick.label === label)?.y;
    expect(sizes.yours.dots.map(({ y }) => y).slice(2)).toEqual([rowOf('∞'), rowOf('nan')]);
    expect(sizes.yours.line).not.toMatch(/NaN|Infinity/);
    expect(description).toContain('From 2 steps on your θ was infinite or not a number (nan).');
  });

  it('give zero a row below the smallest size', () => {
    const { sizes } = pathPicture(figure({ yours: [1, 0, 0] }), english);

    const heights = sizes.yTicks.filter(({ label }) => label !== '0').map(({ y }) => y);
    const zero = sizes.yTicks.find(({ label }) => label === '0')?.y;
    expect(zero).toBeGreaterThan(Math.max(...heights));
    expect(sizes.yours.dots.map(({ y }) => y).slice(1)).toEqual([zero, zero]);
  });

  it('cut a long list of gaps', () => {
    const steps = Array.from({ length: 16 }, (_, count) => count);
    const yours = steps.map((count) => (count % 2 === 0 ? 1 : null));

    const { description } = pathPicture(figure({ steps, yours, right: steps }), english);

    expect(description).toContain('After 1, 3, 5, 7 and 4 more numbers of steps no number');
  });

  it('show with an arrow where a walk leaves the valley, and with which number', () => {
    const { valley, description } = pathPicture(
      figure({ yours: [1, -19, 361], right: [1, 0.6, 0.36] }),
      english,
    );

    expect(valley.yours.exits).toHaveLength(1);
    expect(valley.yours.exits[0]?.y).toBe(valleyFrame.top);
    expect(valley.yours.dots).toHaveLength(1);
    expect(description).toContain('After 1 step your θ is −19, outside the upper picture');
  });

  it.each([
    ['arrives at the minimum', [1, 0, 0]],
    ['stays where it is', [1, 1, 1]],
    ['jumps across the valley, closer to the minimum each time', [1, -0.8, 0.64]],
    ['jumps across the valley, farther from the minimum each time', [1, -1.2, 1.44]],
    ['jumps across the valley to and fro and gets no closer', [1, -1, 1]],
    ['follows no simple rule', [1, -1, -0.5]],
  ])('say that a walk %s', (words, yours) => {
    const { description } = pathPicture(figure({ yours }), english);

    expect(description).toContain(`: it ${words}.`);
  });

  it('say when nothing of yours is known', () => {
    const { description } = pathPicture(figure({ yours: [1, null, null] }), english);

    expect(description).toContain('Your θ is not known beyond its start at 1.');
  });

  it('draw every number that arrived inside the frame, and inside the valley what is inside', () => {
    const theta = fc.option(fc.double(), { nil: null });
    const path = fc.array(fc.tuple(theta, fc.double()), { minLength: 1 });
    fc.assert(
      fc.property(path, fc.double({ noNaN: true }), (pairs, start) => {
        const yours = pairs.map(([own]) => own);
        const right = [start, ...pairs.slice(1).map(([, model]) => model)];

        const drawn = pathPicture(figure({ steps: [...pairs.keys()], yours, right }), english);

        const { sizes, valley } = drawn;
        expect(sizes.yours.dots).toHaveLength(yours.filter((value) => value !== null).length);
        for (const { x, y } of [...sizes.yours.dots, ...sizes.model.dots]) {
          expect(x).toBeGreaterThanOrEqual(sizeFrame.left);
          expect(x).toBeLessThanOrEqual(sizeFrame.right);
          expect(y).toBeGreaterThanOrEqual(sizeFrame.top);
          expect(y).toBeLessThanOrEqual(sizeFrame.bottom);
        }
        const places = [valley.yours, valley.model].flatMap(({ dots, exits }) => [
          ...dots,
          ...exits,
        ]);
        for (const { x, y } of places) {
          expect(x).toBeGreaterThanOrEqual(valleyFrame.left);
          expect(x).toBeLessThanOrEqual(valleyFrame.right);
          expect(y).toBeGreaterThanOrEqual(valleyFrame.top);
          expect(y).toBeLessThanOrEqual(valleyFrame.bottom);
        }
        expect(JSON.stringify([sizes, valley])).not.toMatch(/NaN|Infinity|null/);
      }),
    );
  });
});

function figure(overrides: Partial<PathFigure>): PathFigure {
  return {
    rate: 0.2,
    steps: [0, 1, 2],
    yours: [1, 0.6, 0.36],
    right: [1, 0.6, 0.36],
    ...overrides,
  };
}
