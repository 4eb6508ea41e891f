import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPages } from '#grader/exporters/create-pages.js';
import { results, submissionResult } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { tagShape, withoutStyle, withPayload } from '../support/html.js';
import { sampleReports } from '../support/sample-reports.js';

const { classPage } = createPages();
const engines = [
  { name: 'sealed', version: 'CPython 3', isolation: 'WebAssembly', submissions: 4 },
] as const;
const options = { lang: 'en', afterDeadline: true } as const;
const context = { graderVersion: '0.1.0', engines, missing: [], groups: [], limits: [], options };
const sample = results({ submissions: sampleReports.map((each) => each.result) });

describe("a class's page", () => {
  it('looks as agreed', async () => {
    const html = classPage(sample, fakeExercise, context);

    await expect(withoutStyle(html)).toMatchFileSnapshot('goldens/class.html');
  });

  it('puts what was not graded before all others, with the reason', () => {
    const html = classPage(sample, fakeExercise, context);

    expect(html.indexOf('needs torch')).toBeLessThan(html.indexOf('<h2>Students</h2>'));
    expect(html.indexOf('needs torch')).toBeGreaterThan(-1);
  });

  it('links to the page of each student, sorted by id', () => {
    const html = classPage(sample, fakeExercise, context);

    const table = html.slice(
      html.indexOf('<h2>Students</h2>'),
      html.indexOf('<h2>Mistakes with a name</h2>'),
    );
    const links = [...table.matchAll(/href="(students\/[^"]*)"/g)].map((match) => match[1]);
    expect(links).toEqual([
      'students/babbage-charles-5a5a0001.html',
      'students/hopper-grace-77d0f1e9.html',
      'students/lovelace-ada-1b0c7a52.html',
      'students/turing-alan-00c0ffee.html',
    ]);
  });

  it('names a mistake once where step and loop make the same', () => {
    const functions = ['single_step_gradient_descent', 'gradient_descent'];
    const both = submissionResult({
      diagnoses: functions.map((name) => ({ id: 'wrong-sign', function: name })),
    });

    const html = classPage(results({ submissions: [both] }), fakeExercise, context);

    const title = fakeExercise.messages.en.mistakes['wrong-sign']?.title;
    expect(/<td class="diagnosis">([^<]*)</.exec(html)?.[1]).toBe(title);
  });

  it('can be filtered by a column of the class list', () => {
    const [first, second, third] = sample.submissions;
    const of = new Map([
      [first?.id ?? '', 'Group <A>'],
      [second?.id ?? '', 'Group B'],
      [third?.id ?? '', 'Group B'],
    ]);
    const html = classPage(sample, fakeExercise, {
      ...context,
      groups: [{ title: 'Seminar', of }],
    });

    expect(html).toContain('Seminar');
    expect(html).toMatch(/<option value="r0-0">Group &lt;A&gt; \(1\)<\/option>/);
    expect(html).toMatch(/<option value="r0-1">Group B \(2\)<\/option>/);
    expect(html.match(/ data-f="[^"]*\br0-1\b/g)).toHaveLength(2);
  });

  it('counts a check only where it was asked', () => {
    const html = classPage(sample, fakeExercise, context);

    const row = /<code>contraction-factor<\/code>.*/.exec(html)?.[0];
    expect(row).toContain('1 of 2');
    expect(row).toContain('50 %');
  });

  it('says when the run was interrupted', () => {
    const warning = 'This run was interrupted.';

    expect(classPage({ ...sample, complete: false }, fakeExercise, context)).toContain(warning);
    expect(classPage(sample, fakeExercise, context)).not.toContain(warning);
  });

  it('stands for nobody at all', () => {
    const html = classPage(results(), fakeExercise, context);

    expect(html).toContain('Submissions: 0.');
    expect(html).toContain('No submission has a score yet.');
    expect(html.replace(/<script>[\s\S]*<\/script>/, '')).not.toMatch(/NaN|undefined|null/);
  });

  it('puts full marks into the last bar of the histogram', () => {
    const scores = [0, 9, 10, 89, 90, 100];
    const submissions = scores.map((score) => submissionResult({ id: `s${score}`, score }));

    const html = classPage(results({ submissions }), fakeExercise, context);

    expect(html).toContain(
      '2 with 0–9 points, 1 with 10–19 points, 1 with 80–89 points, 2 with 90–100 points.',
    );
  });

  it('escapes hostile text in every field', () => {
    const payload = `</style><script>alert("1")</script>'=cmd()\u202e`;
    const hostile = classPage(
      withPayload(sample, payload),
      withPayload(fakeExercise, payload),
      withPayload(context, payload),
    );

    expect(tagShape(hostile)).toEqual(tagShape(classPage(sample, fakeExercise, context)));
    expect(hostile).not.toContain('\u202e');
  });

  it('allows its one script by hash and nothing from outside', () => {
    const html = classPage(sample, fakeExercise, context);

    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
    const hash = createHash('sha256')
      .update(scripts[0]?.[1] ?? '')
      .digest('base64');
    expect(scripts).toHaveLength(1);
    expect(html).toContain(`script-src 'sha256-${hash}'`);
    expect(html).not.toMatch(/https?:|<link|<img|\bsrc=|url\(|@import|\son\w+=/i);
  });

  it('speaks French', () => {
    const french = { ...context, options: { ...options, lang: 'fr' } } as const;

    const html = classPage(sample, fakeExercise, french);

    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Copies\u00a0: 4. Note moyenne\u00a0: 50,0 sur 100.');
  });

  it('stays below 1.5 MB for a thousand students', () => {
    const submissions = Array.from({ length: 1000 }, (_, n) => {
      const one = sample.submissions[n % sample.submissions.length];
      return submissionResult({
        ...one,
        id: `student-${n}-with-a-long-id`,
        student: { id: `s${n}`, name: `Student Number ${n}` },
        page: `students/student-${n}-with-a-long-id-0f8a3b1c.html`,
      });
    });

    const html = classPage({ ...sample, submissions }, fakeExercise, context);

    expect(Buffer.byteLength(html)).toBeLessThan(1_500_000);
  });
});
