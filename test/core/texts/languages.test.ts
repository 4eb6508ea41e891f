import { describe, expect, it } from 'vitest';
import { coreTexts } from '#grader/core/texts/speech.js';
import { terminalTexts } from '#grader/exporters/texts/terminal.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';

const catalogues = {
  core: coreTexts,
  terminal: terminalTexts,
  messages: gradientDescent.messages,
  title: gradientDescent.title,
  checks: {
    en: Object.fromEntries(gradientDescent.checks.map(({ id, sentence }) => [id, sentence.en])),
    fr: Object.fromEntries(gradientDescent.checks.map(({ id, sentence }) => [id, sentence.fr])),
  },
};

/** What is the same in both languages, or belongs to no language. */
const shared =
  /\.(?:id|tone|spot|pattern|points)$|\.javascriptWords\.[01]\.|\.javascriptWords\.\d\.[01]$|\.at$|\.feedback\.and$/;

/** Keys of inJavascript are sentences themselves, one for one in order. */
const withoutKeys = /^messages\.inJavascript\./;

describe.each(Object.entries(catalogues))('the catalogue %s', (name, { en, fr }) => {
  const english = textsIn(en, name);
  const french = textsIn(fr, name);

  it('has the same entries in both languages', () => {
    const keys = (texts: ReadonlyMap<string, string>) =>
      [...texts.keys()].filter((key) => !withoutKeys.test(key));

    expect(keys(french)).toEqual(keys(english));
    expect(french.size).toBe(english.size);
  });

  it('says something else in French, and nothing empty', () => {
    for (const [key, text] of french) {
      expect(text, key).not.toBe('');
      if (!shared.test(key)) expect(text, key).not.toBe(english.get(key));
    }
  });

  it('leaves the same blanks to fill', () => {
    for (const [key, text] of french) {
      if (withoutKeys.test(key)) continue;
      expect(blanksIn(text), key).toEqual(blanksIn(english.get(key) ?? ''));
    }
  });

  it('keeps French signs together with the word before them', () => {
    for (const [key, text] of french) {
      if (!shared.test(key)) expect(text, key).not.toMatch(/[^\u00a0\W][ ]?[ ][?;:!](?=\s|$)/);
    }
  });
});

/** Every text under `value` by its path; functions say something of sample values. */
function textsIn(value: unknown, path: string): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (value instanceof RegExp) return new Map([[path, value.source]]);
  if (isSaying(value)) return textsIn(spoken(value), path);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, each]) => [...textsIn(each, `${path}.${key}`)]),
  );
}

function isSaying(value: unknown): value is (...values: readonly unknown[]) => unknown {
  return typeof value === 'function';
}

const place = { cell: 2, line: 7 };

/** Sample values by what the function is for: a place, a list of names, or a word. */
function spoken(say: (...values: readonly unknown[]) => unknown): unknown {
  for (const values of [
    ['while', place, 3, 20, true],
    [place, 9],
    [[{ name: 'f', library: 'numpy' }], false],
    [['f', 'g'], true],
  ]) {
    try {
      const text = say(...values);
      if (typeof text === 'string' && !/undefined|\[object/.test(text)) return text;
    } catch {
      // Not made for these values.
    }
  }
  return say('word', 'other', null, 20, true);
}

function blanksIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)/g)].map(([, blank]) => blank ?? '').toSorted();
}
