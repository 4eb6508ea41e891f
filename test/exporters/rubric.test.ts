import { describe, expect, it } from 'vitest';
import { locales } from '#grader/core/model/locale.js';
import { rubricMarkdown } from '#grader/exporters/rubric-markdown.js';
import { rubricPage } from '#grader/exporters/rubric-page.js';
import { type Libraries, rubricView } from '#grader/exporters/rubric-view.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { tagShape, withoutStyle } from '../support/html.js';

const libraries: Libraries = { present: ['math'], silent: ['matplotlib'], absent: ['numpy'] };
const view = rubricView(fakeExercise, libraries, 'en');

/** Words that belong to those who grade (RULES F). */
const notForStudents = /verdict|\bblame|wrong model|\bkill|oracle|misconception|counterexample/i;

describe('a rubric', () => {
  it('looks as agreed, as Markdown and as a page', async () => {
    await expect(rubricMarkdown(view)).toMatchFileSnapshot('goldens/rubric.md');
    await expect(withoutStyle(rubricPage(view, 'en'))).toMatchFileSnapshot('goldens/rubric.html');
  });

  it.each(locales)('has every sentence and every point of the shipped exercise, %s', (lang) => {
    const shipped = rubricView(gradientDescent, libraries, lang);

    const markdown = rubricMarkdown(shipped);

    for (const { sentence } of gradientDescent.checks) expect(markdown).toContain(sentence[lang]);
    for (const { text } of Object.values(gradientDescent.messages[lang].remarks)) {
      expect(markdown).toContain(text);
    }
    const worth = shipped.functions.map(({ checks }) =>
      checks.reduce((sum, { points }) => sum + points, 0),
    );
    expect(worth).toEqual(gradientDescent.functions.map(({ points }) => points));
  });

  it.each(locales)('speaks in the words of students, %s', (lang) => {
    const shipped = rubricView(gradientDescent, libraries, lang);

    expect(rubricMarkdown(shipped)).not.toMatch(notForStudents);
    expect(withoutStyle(rubricPage(shipped, lang))).not.toMatch(notForStudents);
  });

  it('tells the limits that the exercise has', () => {
    const limits = { ...gradientDescent.limits, callTicks: 123, memoryBytes: 40 * 1024 ** 2 };

    const markdown = rubricMarkdown(rubricView({ ...fakeExercise, limits }, libraries, 'en'));

    expect(markdown).toContain('One call: 123 ticks,');
    expect(markdown).toContain('Memory: 40 MiB,');
  });

  it('speaks of a loop over a wrong step only where the exercise has one', () => {
    const once = 'A mistake costs once';
    const without = rubricView({ ...gradientDescent, followThrough: null }, libraries, 'en');

    expect(rubricMarkdown(rubricView(gradientDescent, libraries, 'en'))).toContain(once);
    expect(rubricMarkdown(without)).not.toContain(once);
    expect(rubricPage(without, 'en')).not.toContain(once);
  });

  it('keeps an author’s text a text', () => {
    const nasty = '<b>*x* | `y`\u202e\n# z';
    const exercise = { ...fakeExercise, title: { en: nasty, fr: nasty } };

    const hostile = rubricView(exercise, libraries, 'en');

    expect(tagShape(rubricPage(hostile, 'en'))).toEqual(tagShape(rubricPage(view, 'en')));
    expect(rubricMarkdown(hostile).split('\n')[0]).toBe(
      '# \\<b\\>\\*x\\* \\| \\`y\\`⟨U+202E⟩ # z: what is asked and what it is worth',
    );
  });

  it('is a page that runs nothing and asks nobody', () => {
    const page = rubricPage(view, 'fr');

    expect(page).toContain('<html lang="fr">');
    expect(page).not.toMatch(/<script|https?:|unsafe-inline/);
    expect(page).toMatch(/style-src 'sha256-[\w+/]{43}&#x3D;'/);
  });
});
