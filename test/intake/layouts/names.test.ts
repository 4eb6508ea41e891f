import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCanvasName } from '#grader/intake/layouts/canvas.js';
import { parseMoodleName } from '#grader/intake/layouts/moodle.js';

const digits = fc.nat().map(String);
/** Names of files, of which students may think up any. */
const fileName = fc.oneof(
  fc.constantFrom('solution.py', 'lab_2_3_final.py', '_9_9_x.py', 'LATE_1_2_a.py', 'text.html'),
  fc.constantFrom('Ann_9_assignsubmission_file_x.py', 'ä (1).ipynb'),
  fc.stringMatching(/^[\w.() -]{1,20}\.py$/),
);

describe("Canvas's names", () => {
  // As Canvas makes them: lower case, word characters only; an underscore is one, but rare.
  const student = fc.stringMatching(/^[a-zäéß王]{1,12}$/u);
  const user = fc.oneof(digits, fc.stringMatching(/^anon_[a-zA-Z0-9]{1,6}$/));

  it('give back what they were made of', () => {
    fc.assert(
      fc.property(
        fc.option(student),
        fc.boolean(),
        user,
        digits,
        fileName,
        (name, isLate, userId, attachmentId, file) => {
          const late = isLate ? ['LATE'] : [];
          const parts = [...(name === null ? [] : [name]), ...late, userId, attachmentId, file];

          expect(parseCanvasName(parts.join('_'))).toEqual({
            student: name,
            isLate,
            userId,
            attachmentId,
            file,
          });
        },
      ),
    );
  });

  it.each([
    ['doejaneann_LATE_123_text.html', 'doejaneann', true, '123', null, 'text.html'],
    ['anon_x1Y2z_link.html', null, false, 'anon_x1Y2z', null, 'link.html'],
    ['doe_1_2_3_4_solution.py', 'doe', false, '1', '2', '3_4_solution.py'],
    ['123_456_solution.py', null, false, '123', '456', 'solution.py'],
  ])('read %s', (name, student, isLate, userId, attachmentId, file) => {
    expect(parseCanvasName(name)).toEqual({ student, isLate, userId, attachmentId, file });
  });

  it.each(['solution.py', 'lab_2_final.py', 'ada.ipynb', '', '_', 'doe_text.html'])(
    'are not %s',
    (name) => {
      expect(parseCanvasName(name)).toBeNull();
    },
  );
});

describe("Moodle's names", () => {
  // Underscores of a full name are spaces there.
  const owner = fc
    .stringMatching(/^[A-Zä-ö][\w -]{0,14}$/u)
    .map((text) => text.replaceAll('_', ' '));
  const plugin = fc.constantFrom('file', 'onlinetext');

  it('give back what they were made of, in flat mode', () => {
    fc.assert(
      fc.property(owner, fc.option(digits), plugin, fileName, (name, id, kind, file) => {
        const prefix = id === null ? name : `${name}_${id}`;

        const parsed = parseMoodleName(`${prefix}_assignsubmission_${kind}_${file}`);

        // Old releases put an underscore there and new ones none: a leading one is nobody's.
        expect(parsed).toEqual({ owner: name, id, plugin: kind, file });
      }),
    );
  });

  it('give back what they were made of as folders, old and new', () => {
    fc.assert(
      fc.property(owner, digits, plugin, fc.constantFrom('', '_'), (name, id, kind, end) => {
        const parsed = parseMoodleName(`${name}_${id}_assignsubmission_${kind}${end}`);

        expect(parsed).toEqual({ owner: name, id, plugin: kind, file: '' });
      }),
    );
  });

  it('are never taken from what a student called the file', () => {
    const forged = 'Ann Lee_5_assignsubmission_file_Bo Li_6_assignsubmission_file_x.py';

    expect(parseMoodleName(forged)).toMatchObject({ owner: 'Ann Lee', id: '5' });
  });

  it.each([
    ['Participant_77_assignsubmission_file', 'Participant', '77'],
    ['jdoe Jane Doe_7_assignsubmission_file', 'jdoe Jane Doe', '7'],
    ['Default group_assignsubmission_file', 'Default group', null],
  ])('read %s', (name, ownerName, id) => {
    expect(parseMoodleName(name)).toMatchObject({ owner: ownerName, id });
  });
});
