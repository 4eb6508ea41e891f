import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Report } from '#grader/core/model/report.js';
import type { Language } from '#grader/core/model/submission.js';
import { createPages } from '#grader/exporters/create-pages.js';
import type { StudentPageContext } from '#grader/exporters/student-page.js';
import { details, report, submissionResult } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { tagShape, withoutStyle, withPayload } from '../support/html.js';
import {
  failedReport,
  partialReport,
  passedReport,
  sampleReports,
  ungradedReport,
} from '../support/sample-reports.js';

const { studentPage } = createPages();
const options = { lang: 'en', afterDeadline: true } as const;
const solution = 'def gradient_descent():\n    pass';
const context = { seed: 1, graderVersion: '0.1.0', limits: [], options, solution };
const page = (given: typeof passedReport) => studentPage(given, fakeExercise, context);
const early = { ...context, options: { ...options, afterDeadline: false } };
const french = { ...context, options: { ...options, lang: 'fr' } } as const;

const noticedReport = report({ details: details({ noticed: 'it shrinks' }) });

/** RULES F: words of ours that say nothing to a learner, or too much. */
const ourWords =
  /verdict|\bblame|wrong model|\bkill|oracle|mutant|misconception|counterexample|property test/i;

describe("a student's page", () => {
  it.each([
    ['passed', passedReport],
    ['partial', partialReport],
    ['failed', failedReport],
    ['ungraded', ungradedReport],
  ])('looks as agreed when the submission is %s', async (name, given) => {
    await expect(withoutStyle(page(given))).toMatchFileSnapshot(`goldens/student-${name}.html`);
  });

  it('says first what is right, then the one next step, then what needs a look and the points', () => {
    const html = page(partialReport);

    const places = [
      'partly there',
      '50 of 100',
      'What is right',
      'What to do next',
      'What needs a look',
      'More that was looked at',
      'Where the points come from',
      'Your θ against the model',
      'An experiment: low and high learning rates',
      'Your code',
      'What your program printed',
      'One way to write it',
      'grader replay',
    ].map((text) => html.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('shows the failing call ready to paste, after the deadline with both answers', () => {
    const html = page(partialReport);

    expect(html).toContain('<code>single_step_gradient_descent(3.0, 0.2)</code></pre>');
    expect(html).toContain('Your function gave <samp>4.2</samp>; expected <samp>1.8</samp>.');
  });

  it('tells nothing before the deadline that would be an answer', () => {
    for (const given of sampleReports) {
      const secret = withExpected(given, 'no-such-answer');
      const html = studentPage(secret, fakeExercise, early);

      expect(html).not.toContain('no-such-answer');
      expect(html).not.toContain('; expected');
      expect(html).not.toContain('One way to write it');
      expect(html).not.toContain('def gradient_descent():');
    }
    expect(studentPage(partialReport, fakeExercise, early)).toContain(
      'Your function gave <samp>4.2</samp>.',
    );
  });

  it('shows the reference after the deadline', () => {
    expect(page(partialReport)).toContain('<code>def gradient_descent():</code>');
  });

  it('names the language of the reference, and says what TypeScript is to JavaScript', () => {
    const heading = (language: Language, given: StudentPageContext = context) => {
      const html = studentPage(
        report({ result: submissionResult({ language }) }),
        fakeExercise,
        given,
      );
      return /<h2>(One way|Une façon)[\s\S]*?<\/section>/.exec(html)?.[0];
    };

    expect(heading('python')).toMatch(/^<h2>One way to write it in Python</);
    expect(heading('typescript')).toMatch(/^<h2>One way to write it in TypeScript</);
    expect(heading('javascript')).toMatch(/^<h2>One way to write it in TypeScript</);
    expect(heading('javascript')).toContain('Without the types it is JavaScript.');
    expect(heading('typescript')).not.toContain('Without the types');
    expect(heading('javascript', french)).toMatch(/^<h2>Une façon de l’écrire en TypeScript</);
  });

  it('asks what the student notices, with their own numbers', () => {
    const [, experiment = ''] = page(partialReport).split('An experiment');

    expect(experiment).toContain('<th scope="row">λ &#x3D; 10</th><td class="number">21</td>');
    expect(experiment).toContain('What do you notice?');
    expect(experiment).toContain('At λ &#x3D; 0.001 your θ grows from 1 to ');
    expect(experiment).not.toContain('halve');
    expect(page(failedReport)).not.toContain('What do you notice?');
  });

  it('is French throughout where French is asked for', () => {
    const html = studentPage(partialReport, fakeExercise, french);

    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('en bonne voie');
    expect(html).toContain('0 sur 35\u00a0points');
    expect(html).toContain(
      'Ta fonction a donné <samp>4.2</samp>; attendu\u00a0: <samp>1.8</samp>.',
    );
    for (const given of sampleReports) {
      const own = wordsOf(studentPage(given, fakeExercise, french));
      const english = wordsOf(studentPage(given, fakeExercise, context));
      for (const sentence of english.slice(1).filter(isSentence)) {
        const isOthers = JSON.stringify([given, fakeExercise, solution]).includes(
          JSON.stringify(sentence).slice(1, -1),
        );
        if (!isOthers) expect(own).not.toContain(sentence);
      }
    }
  });

  it('asks first, and folds the hint and the plain words away, one inside the other', () => {
    const [, next = ''] = page(partialReport).split('What to do next');

    const places = [
      'Your loop repeats its step well.',
      '<code>single_step_gradient_descent(3.0, 0.2)</code>',
      'gives <samp>4.2</samp>.',
      'Is the loss larger or smaller than before?',
      '<details class="stage">',
      'Look at the sign',
      '<details class="stage">\n<summary>What is wrong, plainly',
      'The step is taken away, not added.',
    ].map((text) => next.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('points at the place in a line that Python could not read', () => {
    const html = page(failedReport);

    expect(html).toContain(
      `<code>def single_step_gradient_descent(theta, learning_rate)\n${' '.repeat(54)}^</code>`,
    );
    expect(html).toContain('With cell 2, line 1 left out, this would earn 50 of 100 points.');
  });

  it('says what is good to know beside full marks', () => {
    expect(page(passedReport)).toContain('<section class="next done">');
    expect(page(passedReport)).toContain('<li>You measure the slope, and that works.</li>');
  });

  it('names the mistake over the checks that do not hold, and only there', () => {
    const html = page(partialReport);
    const [right = '', look = ''] = html.split('What needs a look');
    const [, held = ''] = right.split('What is right');

    expect(look).toContain('<p class="mistake">The step walks uphill</p>');
    expect(held.split('What to do next')[0]).not.toContain('The step walks uphill');
  });

  it('says that the loop did not pay for the step', () => {
    const line = 'Your loop was judged with a stand-in step';

    expect(page(partialReport)).toContain(line);
    expect(page(passedReport)).not.toContain(line);
  });

  it('marks the line that went wrong, also one behind the end', () => {
    const code = (line: number) =>
      details({ code: [{ cell: null, lines: ['if True:', '    ('], mark: { line, text: 'oh' } }] });

    const marked = (line: number) =>
      page(report({ details: code(line) })).match(/<li class="marked"><code>([^<]*)</)?.[1];
    expect([marked(1), marked(2), marked(3)]).toEqual(['if True:', '    (', '    (']);
  });

  it('keeps indentation and blank lines of the code', () => {
    const lines = ['\tif True:', '', '        pass  '];
    const html = page(report({ details: details({ code: [{ cell: null, lines, mark: null }] }) }));

    expect(html).toContain('<li><code>\tif True:</code></li>');
    expect(html).toContain('<li><code></code></li>');
    expect(html).toContain('<li><code>        pass  </code></li>');
  });

  it('never uses our own words for a student', () => {
    for (const given of sampleReports) {
      expect(wordsOf(page(given)).join(' ')).not.toMatch(ourWords);
      expect(wordsOf(studentPage(given, fakeExercise, french)).join(' ')).not.toMatch(ourWords);
    }
  });

  it('needs nothing from outside and runs nothing', () => {
    for (const given of sampleReports) {
      expect(page(given)).not.toMatch(/https?:|<script|<link|<img|\bsrc=|url\(|@import|\son\w+=/i);
      const [, style = ''] = page(given).match(/<style>([^<]*)<\/style>/) ?? [];
      const hash = createHash('sha256').update(style).digest('base64').replaceAll('=', '&#x3D;');
      expect(page(given)).toContain(
        `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
      );
      expect(page(given)).not.toMatch(/\sstyle=|<form|<a\b/);
    }
  });

  it('is the same twice', () => {
    expect(page(partialReport)).toBe(page(partialReport));
  });

  it('shows the answer to the closing question as it was typed, without points', () => {
    const html = page(report({ details: details({ noticed: 'low: <slow>\n\nhigh: fast' }) }));

    expect(html).toContain('<h2>What you noticed</h2>');
    expect(html).toContain('<blockquote dir="auto">low: &lt;slow&gt;\n\nhigh: fast</blockquote>');
    expect(page(report())).not.toContain('What you noticed');
  });

  it('cuts an endless answer and says so', () => {
    const html = page(report({ details: details({ noticed: 'a'.repeat(50_000) }) }));

    const [, shown = '', more] =
      /dir="auto">(a+)<\/blockquote>\n<p class="aside">[^<]*?([\d,]+) more/.exec(html) ?? [];
    expect(shown.length).toBeGreaterThan(4000);
    expect(shown.length + Number(more)).toBe(50_000);
  });

  it('escapes hostile text in every field', () => {
    const payload = `</pre></style><script>alert('1')</script><b a="\`{{x}}=cmd()\u202e\u0007\u001b[2J`;

    for (const given of [...sampleReports, noticedReport]) {
      const hostile = studentPage(
        withPayload(given, payload),
        withPayload(fakeExercise, payload),
        withPayload(context, payload),
      );

      expect(tagShape(hostile)).toEqual(tagShape(page(given)));
      expect(hostile).not.toContain('<script');
      expect(hostile).not.toMatch(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/u);
      expect(hostile).toContain('&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;');
      expect(hostile).toContain('⟨U+202E⟩⟨U+0007⟩⟨U+001B⟩[2J');
    }
  });
});

/** What people read of a page, tag by tag. */
function wordsOf(html: string): string[] {
  return withoutStyle(html)
    .replace(/<[^>]*aria-label="([^"]*)"[^>]*>/g, '\n$1\n')
    .split(/<[^>]*>|\n/)
    .map((text) => text.replaceAll('&#x3D;', '=').replaceAll('&quot;', '"').trim())
    .filter((text) => text !== '');
}

function withExpected(given: Report, expected: string): Report {
  const checks = given.result.checks.map((check) => ({
    ...check,
    counterexample: check.counterexample && { ...check.counterexample, expected },
  }));
  return { ...given, result: { ...given.result, checks } };
}

/** Longer than a name or a value, and no command to type. */
function isSentence(text: string): boolean {
  return text.split(' ').length > 3 && !text.startsWith('grader replay ');
}
