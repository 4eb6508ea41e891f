import { readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { locales } from '#grader/core/model/locale.js';
import { templateOptions } from '#grader/exporters/template-options.js';
import { packageRoot } from '#grader/package-root.js';
import type { WalkReply } from '#grader/page/engine/jobs.js';
import { firstChoice } from '#grader/page/explore/choice.js';
import { lastPosition, positionOf } from '#grader/page/explore/rate-scale.js';
import { liveTexts } from '#grader/page/explore/texts.js';
import { walkView } from '#grader/page/explore/walk-view.js';
import { exploreTexts } from '#grader/site/texts/explore.js';

const texts = liveTexts.en('gradient_descent');

const reply = (thetas: WalkReply['thetas'], lacking: WalkReply['lacking'] = null): WalkReply => ({
  kind: 'walk',
  thetas,
  lacking,
});

const view = (thetas: WalkReply['thetas'], lacking: WalkReply['lacking'] = null, steps?: number) =>
  walkView(
    { ...firstChoice, steps: steps ?? Math.max(0, thetas.length - 1) },
    reply(thetas, lacking),
    texts,
  );

describe('the view of a walk', () => {
  it('names it, tells where it ends, and lists its numbers', () => {
    const { words, rows } = view([1, 0.6, 0.36]);

    expect(words.name).toBe('Monotone');
    expect(words.meaning).toBe(
      'Every step brings θ closer to the minimum, on one side of it. After 2 steps θ is 0.36.',
    );
    expect(rows).toEqual([
      { step: 0, theta: '1' },
      { step: 1, theta: '0.6' },
      { step: 2, theta: '0.36' },
    ]);
  });

  it('has a text for each picture', () => {
    const { valley, thetas, sizes } = view([1, -19, 361]);

    expect(valley.description).toBe(
      'θ goes from 1 to 361 in 2 steps. It leaves the picture at step 1, where it is −19; an arrow marks that.',
    );
    expect(thetas.description).toContain('It changes sides 2 times.');
    expect(sizes.description).toBe(
      'The distance from the minimum goes from 1 to 361. It is 1 at its smallest and 361 at its largest.',
    );
  });

  it('draws only the learner’s own walk', () => {
    const { valley, sizes } = view([1, 1.4, 1.96]);

    for (const { chart } of [valley, sizes]) {
      expect(chart.yours.dots).toHaveLength(3);
      expect(chart.model).toMatchObject({ line: '', dots: [] });
    }
  });

  it('says when numbers stopped coming, and why where that is known', () => {
    const { words, rows } = view([1, 0.6, 0.36], 'stopped', 20);

    expect(words.meaning).toContain('From 3 steps on, no number came back.');
    expect(words.meaning).toContain('a loop that never ends');
    expect(rows).toHaveLength(3);
  });

  it('says when numbers are missing in between', () => {
    const { words, rows } = view([1, null, 0.36]);

    expect(words.name).toBe('Something else');
    expect(words.meaning).toContain('At some steps no number came back.');
    expect(rows[1]).toEqual({ step: 1, theta: 'no number' });
  });

  it('says when θ outgrew floats', () => {
    const { words, rows } = view([1e300, 1e305, Number.POSITIVE_INFINITY, Number.NaN]);

    expect(words.name).toBe('Runs away');
    expect(words.meaning).toContain('From 2 steps on, θ is not a finite number');
    expect(rows.map(({ theta }) => theta)).toEqual(['1e300', '1e305', '∞', 'nan']);
  });

  it.each([
    ['the program does not load', reply([], 'program'), 'Your program does not load'],
    ['the function is missing', reply([], 'function'), 'No gradient_descent yet'],
    ['nothing came before it was stopped', reply([1], 'stopped'), 'Your function did not end'],
    ['no number came', reply([1, null, null]), 'No number came back'],
  ])('is empty and says what to do when %s', (_, given, name) => {
    const { words, rows, valley, thetas, sizes } = walkView(firstChoice, given, texts);

    expect(words.name).toBe(name);
    expect(words.meaning).not.toBe('');
    expect(rows).toEqual([]);
    expect([valley.chart.yours.dots, thetas.chart.dots, sizes.chart.yours.dots]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('shows the start alone when no step is asked for', () => {
    const { words, thetas } = view([1]);

    expect(words.name).toBe('Too short to tell');
    expect(thetas.chart.dots).toHaveLength(1);
  });
});

describe('the static part', () => {
  const source = readFileSync(path.join(packageRoot, 'templates/page/explore.hbs'), 'utf8');
  const render = Handlebars.compile(source, templateOptions);

  it.each(locales)('has all its words in %s, and no style or script inside', (lang) => {
    const explore = exploreTexts[lang]('my_walk');
    const html = render({ words: { explore } });

    expect(html).toContain(explore.arrows);
    expect(html).toContain('my_walk');
    expect(html).not.toMatch(/<script|style=|\son\w+=/);
  });

  it('has the slider’s range and the first choice', () => {
    expect(source).toContain(
      `min="0" max="${lastPosition}" step="1" value="${positionOf(firstChoice.rate)}"`,
    );
    expect(source).toContain(`id="explore-rate" inputmode="decimal" value="${firstChoice.rate}"`);
  });
});
