import { describe, expect, it } from 'vitest';
import { createPages } from '#grader/exporters/create-pages.js';
import { details, report } from '../support/builders.js';
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
const solution = 'def gradient_descent():\n    pass\n';
const context = { seed: 1, graderVersion: '0.1.0', limits: [], options, solution };
const page = (given: typeof passedReport) => studentPage(given, fakeExercise, context);

describe("a student's page", () => {
  it.each([
    ['passed', passedReport],
    ['partial', partialReport],
    ['failed', failedReport],
    ['ungraded', ungradedReport],
  ])('looks as agreed when the submission is %s', async (name, given) => {
    await expect(withoutStyle(page(given))).toMatchFileSnapshot(`goldens/student-${name}.html`);
  });

  it('says first what is right, then what needs a look, then the points', () => {
    const html = page(partialReport);

    const places = [
      'partly there',
      '50 of 100',
      'What to do next',
      'What is right',
      'What needs a look',
      'More that was looked at',
      'Where the points come from',
      'How your θ moves',
      'Your code',
      'What your program printed',
      'grader replay',
    ].map((text) => html.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('shows the failing call ready to paste, with both answers', () => {
    const html = page(partialReport);

    expect(html).toContain('<code>single_step_gradient_descent(3.0, 0.2)</code></pre>');
    expect(html).toContain('Your function gave <samp>4.2</samp>; expected <samp>1.8</samp>.');
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

    expect(look).toContain('<p class="mistake">The step walks uphill</p>');
    expect(right.split('What is right')[1]).not.toContain('The step walks uphill');
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
      expect(page(given)).not.toMatch(/verdict|blame|wrong model|\bkill|oracle|mutant/i);
    }
  });

  it('needs nothing from outside and runs nothing', () => {
    for (const given of sampleReports) {
      expect(page(given)).not.toMatch(/https?:|<script|<link|<img|\bsrc=|url\(|@import|\son\w+=/i);
      expect(page(given)).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    }
  });

  it('is the same twice', () => {
    expect(page(partialReport)).toBe(page(partialReport));
  });

  it('escapes hostile text in every field', () => {
    const payload = `</pre></style><script>alert('1')</script><b a="\`{{x}}=cmd()\u202e\u0007\u001b[2J`;

    for (const given of sampleReports) {
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
