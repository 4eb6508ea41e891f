import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '#grader/core/model/locale.js';
import { fileOf, workOf } from '#grader/page/work/solution-file.js';

const read = (file: string) => workOf(file, ['single_step_gradient_descent', 'gradient_descent']);
const line = fc.constantFrom(
  'x = 1',
  '    return theta',
  '# a remark',
  'def gradient_descent(a):',
  '',
);
const cell = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
const noticed = fc.oneof(
  fc.constant(''),
  fc.constantFrom('It shrinks.', 'low: slow\n\nhigh: away', 'Ça oscille 🙂', '# %%'),
);
const work = fc.record({ cells: fc.tuple(cell, cell), noticed });

describe('solution.py', () => {
  it('holds all of the work', () => {
    fc.assert(
      fc.property(work, fc.constantFrom(...locales), (given, lang) => {
        expect(read(fileOf(given, lang))).toEqual(given);
      }),
    );
  });

  it('may come with another system’s line ends and a byte order mark', () => {
    fc.assert(
      fc.property(work, fc.constantFrom('\r\n', '\r'), (given, end) => {
        const file = `\uFEFF${fileOf(given, 'fr').replaceAll('\n', end)}`;

        expect(read(file)).toEqual(given);
      }),
    );
  });

  it('is cut above the second function when it has no marker', () => {
    const file =
      'def single_step_gradient_descent(t, r):\n    pass\n\ndef gradient_descent(a):\n    pass';

    expect(read(file)).toEqual({
      cells: [
        'def single_step_gradient_descent(t, r):\n    pass\n',
        'def gradient_descent(a):\n    pass',
      ],
      noticed: '',
    });
  });
});
