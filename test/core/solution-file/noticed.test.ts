import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '#grader/core/model/locale.js';
import {
  noticedHeaders,
  readNoticed,
  withNoticed,
  withoutNoticed,
} from '#grader/core/solution-file/noticed.js';
import { submission } from '../../support/fake-students.js';

const lang = fc.constantFrom(...locales);
const line = fc.string({ unit: 'binary', maxLength: 12 });
const lineLike = fc.oneof(
  line,
  fc.constantFrom('', ' ', '#', '# %%', '#!', ...Object.values(noticedHeaders)),
);
const text = fc
  .array(
    fc.oneof(
      lineLike,
      lineLike.map((each) => `# ${each}`),
    ),
    { maxLength: 6 },
  )
  .map((lines) => lines.join('\n'));
const answer = fc
  .array(lineLike, { minLength: 1, maxLength: 5 })
  .map((lines) => lines.join('\n').replace(/\r\n?/g, '\n').replaceAll('\0', ''))
  .filter((each) => each.trim() !== '');

describe('the answer to the closing question', () => {
  it('comes back from the file, and so does the program', () => {
    fc.assert(
      fc.property(text, answer, lang, (program, noticed, locale) => {
        expect(readNoticed(withNoticed(program, noticed, locale))).toEqual({
          program,
          answer: noticed,
        });
      }),
    );
  });

  it('adds comment lines only', () => {
    fc.assert(
      fc.property(text, answer, lang, (program, noticed, locale) => {
        const file = withNoticed(program, noticed, locale);

        expect(file.startsWith(`${program}\n\n#`)).toBe(true);
        const added = file.slice(program.length).split('\n').filter(Boolean);
        expect(added.filter((each) => !each.startsWith('#'))).toEqual([]);
      }),
    );
  });

  it.each(['', ' ', '\n\n'])('leaves the file unchanged when it is blank: %j', (blank) => {
    expect(withNoticed('pass\n', blank, 'en')).toBe('pass\n');
  });

  it('takes every line end for one, and keeps out what no Python file may hold', () => {
    const file = withNoticed('pass', 'a\r\nb\rc\0\ud800', 'fr');

    expect(file).toBe('pass\n\n# Que remarques-tu ?\n# a\n# b\n# c\ufffd\n');
  });

  it('is read as people write it by hand', () => {
    expect(readNoticed('pass\n# a remark\n# What do you notice?  \n#It shrinks\n\n \n')).toEqual({
      program: 'pass\n# a remark',
      answer: 'It shrinks',
    });
  });

  it.each([
    ['no header', 'pass\n\n# It shrinks\n'],
    ['code after it', '# What do you notice?\n# It shrinks\npass\n'],
    ['nothing below the header', 'pass\n\n# What do you notice?\n#\n'],
    ['an indented header', 'def f():\n  # What do you notice?\n  # It shrinks'],
  ])('is not seen where there is %s', (_case, program) => {
    expect(readNoticed(program)).toEqual({ program, answer: null });
  });

  it('is taken off the last cell of a notebook', () => {
    const handedIn = submission({
      cells: [
        { number: 1, source: 'a = 1' },
        { number: 2, source: 'b = 2\n\n# What do you notice?\n# Both grow.\n' },
      ],
    });

    const { submission: judged, noticed } = withoutNoticed(handedIn);

    expect(judged.cells.map(({ source }) => source)).toEqual(['a = 1', 'b = 2']);
    expect(noticed).toBe('Both grow.');
  });

  it('is not looked for in another language', () => {
    const handedIn = submission({
      language: 'javascript',
      cells: [{ number: null, source: '# What do you notice?\n# x' }],
    });

    expect(withoutNoticed(handedIn)).toEqual({ submission: handedIn, noticed: null });
  });
});
