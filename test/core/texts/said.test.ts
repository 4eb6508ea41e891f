import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreTexts } from '#grader/core/texts/speech.js';
import { translateSaid } from '#grader/core/texts/translate-said.js';
import { packageRoot } from '#grader/package-root.js';

const { said } = coreTexts.fr;

/** Where intake and engines say something, in the code; what stands in `${…}` is any text. */
const sayings =
  /(?:sentence(?::| =) |why: |cannotGoOn = |notANotebook\(name, |new WorkerFailure\(|reason = )(?:'([^'\n]+)'|`([^`\n]+)`)/g;

const sentences = ['intake', 'sandbox', 'batch'].flatMap((folder) =>
  readdirSync(path.join(packageRoot, 'grader', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(packageRoot, 'grader', folder, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(sayings)])
    .map(([, plain = '', template = '']) => (plain + template).replace(/\$\{[^}]*\}/g, 'x.y'))
    // Built of two sentences that stand elsewhere.
    .filter((sentence) => sentence !== 'x.y x.y'),
);

describe('what intake and engines say', () => {
  it('has a French sentence, whoever says it', () => {
    expect(sentences.length).toBeGreaterThan(15);
    for (const sentence of sentences) {
      const french = said(sentence);
      expect(french, sentence).not.toBe(sentence);
      expect(french.match(/x\.y/g), sentence).toEqual(sentence.match(/x\.y/g));
      expect(french, sentence).not.toMatch(/[{}]/);
    }
  });

  it.each([
    [
      'no .py or .ipynb among: a.docx, b.odt and 3 more',
      'aucun .py ni .ipynb parmi : a.docx, b.odt et 3 autres',
    ],
    [
      'no .py or .ipynb among: a.py (a link out of the folder), b.odt',
      'aucun .py ni .ipynb parmi : a.py (un lien hors du dossier), b.odt',
    ],
    [
      'lab.ipynb is not a notebook (its JSON is damaged)',
      'lab.ipynb n’est pas un notebook (son JSON est abîmé)',
    ],
    ['a.py is larger than 1 MiB', 'a.py dépasse 1 Mio'],
    [
      coreTexts.en.reasons.lacking(
        [
          { name: 'f', library: 'numpy' },
          { name: 'g', library: 'numpy' },
        ],
        false,
      ),
      coreTexts.fr.reasons.lacking(
        [
          { name: 'f', library: 'numpy' },
          { name: 'g', library: 'numpy' },
        ],
        false,
      ),
    ],
  ])('%s: %s', (english, french) => {
    expect(said(english)).toBe(french.replace(/ (?=[:;])/g, '\u00a0'));
    expect(coreTexts.en.said(english)).toBe(english);
  });

  it('stays as it is where no sentence is known', () => {
    for (const text of ['SIGSYS', '', 'line 4: invalid syntax (SyntaxError)']) {
      expect(said(text)).toBe(text);
    }
  });

  it('is translated inside of blanks, whatever signs stand there', () => {
    const translate = translateSaid({ 'all of {a} (b)': 'tout {a} [b]', 'c.': 'C' });

    expect(translate('all of c. (b)')).toBe('tout C [b]');
    expect(translate('all of $& {a} (b)')).toBe('tout $& {a} [b]');
    expect(translate('all of cd (b)')).toBe('tout cd [b]');
  });
});
