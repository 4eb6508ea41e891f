import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '#grader/core/model/locale.js';
import type { PageAssets } from '#grader/site/page-assets.js';
import { type PageSources, readPageSources } from '#grader/site/page-sources.js';
import { renderPageFrom } from '#grader/site/render-page.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { midpointExercise, midpointStarter, midpointStatement } from '../support/midpoint.js';
import { skeleton } from '../support/page-skeleton.js';

const assets: PageAssets = {
  scripts: ['assets/main-1234.js'],
  styles: ['assets/main-1234.css'],
  icon: 'icon.svg',
  engine: { wasm: 'engine/a.wasm.bin', image: 'engine/a.image.bin' },
  imageHash: 'ab12',
  others: { fr: 'fr.html' },
};

describe.each(locales)('the exercise page in %s', (lang) => {
  const page = render(lang);

  it('says its formulas in MathML, with nothing that its policy forbids', () => {
    expect(page.match(/<math /g)?.length).toBeGreaterThan(8);
    expect(page).not.toMatch(/<[^>]* style=/);
    expect(page).not.toContain('<style');
    expect(page).not.toMatch(/<[^>]* on[a-z]+=/);
    const scripts = page.match(/<script[^>]*>/g);
    expect(scripts).toEqual([
      '<script type="application/json" id="page-data">',
      '<script type="module" src="assets/main-1234.js">',
    ]);
  });

  it('has headings in order, none of them skipped', () => {
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));

    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
    });
  });

  it('has no id twice, and every one that is referred to', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const used = [
      ...page.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"| href="#([^"]+)"/g),
    ].flatMap(([, names, anchor]) => (names ?? anchor ?? '').split(' '));

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(used));
  });

  it('refers to nothing elsewhere', () => {
    expect(page).not.toMatch(/ (?:href|src)="(?:[a-z]+:|\/)/);
  });

  it('has the shape that the page in English has', () => {
    expect(skeleton(page)).toEqual(skeleton(render('en')));
  });
});

describe('the exercise page', () => {
  it('asks the question before it tells the observation, which is folded away', () => {
    const page = render('en');

    const [question, answer, observation] = [
      'id="question"',
      '<textarea',
      '<details class="observation',
    ].map((mark) => page.indexOf(mark));

    expect(question).toBeGreaterThan(0);
    expect(answer).toBeGreaterThan(question ?? 0);
    expect(observation).toBeGreaterThan(answer ?? 0);
    expect(page).not.toMatch(/<details[^>]* open/);
  });

  it('carries data that no starter can close', () => {
    const hostile = '</script><script>alert(1)</script><!--';
    const page = render('en', (sources) => ({
      ...sources,
      starter: sources.starter.replace('pass', `"${hostile}"`),
    }));

    const [, json] = /id="page-data">(.*?)<\/script>/s.exec(page) ?? [];

    expect(JSON.parse(json ?? '').starter[0]).toContain(hostile);
    expect(page.match(/<script/g)).toHaveLength(2);
  });

  it('gives the two functions to a cell each', () => {
    const [, json] = /id="page-data">(.*?)<\/script>/s.exec(render('en')) ?? [];

    const { starter } = JSON.parse(json ?? '');

    expect(starter).toHaveLength(2);
    expect(starter[0]).toMatch(
      /^"""Gradient descent.*\ndef single_step_gradient_descent\(.*pass$/s,
    );
    expect(starter[1]).toMatch(/^def gradient_descent\(.*pass$/s);
  });

  it('names the other languages it has, and none that it lacks', () => {
    expect(render('en')).toContain('<a href="fr.html" lang="fr" hreflang="fr">');
    expect(render('fr', (sources) => sources, { ...assets, others: {} })).not.toContain('hreflang');
  });

  it('has the skeleton of the golden', async () => {
    await expect(`${skeleton(render('en')).join('\n')}\n`).toMatchFileSnapshot(
      'goldens/page-en.txt',
    );
  });
});

describe('the page of another exercise', () => {
  const sources = {
    ...readPageSources('gradient-descent', 'en'),
    statement: midpointStatement,
    starter: midpointStarter,
  };

  it('says nothing of gradient descent, and has no part that the exercise lacks', () => {
    const page = renderPageFrom(sources, midpointExercise, 'en', assets);

    expect(page).not.toMatch(/gradient|descent|θ|λ/i);
    expect(page).not.toMatch(/data-part="(lesson|explore)"|<textarea|What do you notice/);
    expect(page).toContain('<meta name="description" content="Halfway: write it in Python');
    expect(page).toContain('<h2 id="part-1">Try it</h2>');
  });

  it.each([1, 2, 3, 4])('has a cell for each function, as many as %i', (count) => {
    const names = ['midpoint', 'third', 'quarter', 'fifth'].slice(0, count);
    const page = renderPageFrom(
      { ...sources, starter: names.map((name) => `def ${name}(a, b):\n    pass\n`).join('\n\n') },
      {
        ...midpointExercise,
        functions: names.map((name) => ({ name, parameters: ['a', 'b'], points: 10 })),
      },
      'en',
      assets,
    );
    const cells = [...page.matchAll(/data-cell="(\d)" data-function="(\w+)"/g)];
    const [, json] = /id="page-data">(.*?)<\/script>/s.exec(page) ?? [];

    expect(cells.map(([, number, name]) => [number, name])).toEqual(
      names.map((name, index) => [String(index + 1), name]),
    );
    expect(JSON.parse(json ?? '')).toMatchObject({
      exerciseId: 'made-up-midpoint',
      functions: names,
      starter: names.map((name) => `def ${name}(a, b):\n    pass`),
      walked: null,
    });
  });

  it('is refused where the starter lacks a function', () => {
    const starter = 'def middle(a, b):\n    pass\n';

    expect(() => renderPageFrom({ ...sources, starter }, midpointExercise, 'en', assets)).toThrow(
      'does not define midpoint',
    );
  });
});

function render(
  lang: Locale,
  change: (sources: PageSources) => PageSources = (sources) => sources,
  given = assets,
): string {
  const sources = change(readPageSources('gradient-descent', lang));
  return renderPageFrom(sources, gradientDescent, lang, given);
}
