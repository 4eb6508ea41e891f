import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  javascriptRuntimeErrors,
  javascriptSyntaxErrors,
} from '#grader/core/feedback/javascript-errors.js';
import { runtimeErrors } from '#grader/core/feedback/runtime-errors.js';
import { syntaxErrors } from '#grader/core/feedback/syntax-errors.js';
import { wordsOf } from '#grader/core/feedback/words-of.js';
import { coreTexts } from '#grader/core/texts/speech.js';
import { packageRoot } from '#grader/package-root.js';
import { messageBook } from '#reference/gradient-descent/messages/message-book.js';

const {
  mistakes,
  remarks,
  complete,
  praise,
  inJavascript,
  phrases: _phrases,
  ...single
} = messageBook;
const all = [
  ...Object.values(mistakes),
  ...Object.values(single),
  ...[...syntaxErrors, ...runtimeErrors, ...javascriptSyntaxErrors, ...javascriptRuntimeErrors].map(
    ({ message }) => message,
  ),
];
const speech = { texts: coreTexts.en, book: messageBook };
const stages = all.flatMap(({ id, question, hint, statement }) =>
  [question, hint, statement].map((text) => ({ id, text })),
);
const sentences = [
  ...stages.map(({ text }) => text),
  ...Object.values(remarks).map(({ text }) => text),
  complete.text,
  ...Object.values(praise),
  ...Object.values(inJavascript),
];
const corpus: readonly { readonly id: string }[] = JSON.parse(
  readFileSync(path.join(packageRoot, 'test', 'corpus', 'wrong', 'index.json'), 'utf8'),
);

describe('the message book', () => {
  it('has a message or a remark for every mistake of the corpus', () => {
    const missing = corpus.filter(({ id }) => !(id in mistakes) && !(id in remarks));

    expect(missing).toEqual([]);
  });

  it('has no remark that nothing gives', () => {
    const given = sourcesOf('grader', 'reference').flatMap((text) =>
      [...text.matchAll(remarkIds)].map(([id]) => id.slice(1, -1)),
    );

    expect(new Set(given)).toEqual(new Set(Object.keys(remarks)));
  });

  it('gives every message an id of its own', () => {
    const ids = Object.values(mistakes).map(({ id }) => id);

    expect(Object.keys(mistakes)).toEqual(ids);
    // What is nearly right is remarked upon, and has a message where it loses points.
    expect(Object.keys(remarks).filter((id) => id in mistakes)).toEqual([
      'nearly-there-forward-difference',
    ]);
  });
});

describe('the sentences for JavaScript', () => {
  it('take the place of sentences that the book has', () => {
    const told = stages.map(({ text }) => text).join(' ');
    for (const sentence of Object.keys(inJavascript)) expect(told).toContain(sentence);
  });

  it('say nothing of Python', () => {
    for (const { text } of stages) {
      expect(wordsOf(text, 'javascript', speech)).not.toMatch(/Python|\bNone\b|\bdef line/);
      expect(wordsOf(text, 'python', speech)).toBe(text);
    }
  });
});

describe('the texts', () => {
  it('are short', () => {
    const words = (text: string) => text.split(/\s+/).length;

    for (const { id, text } of stages) {
      expect(words(text), `${id}: ${text}`).toBeLessThanOrEqual(38);
    }
    for (const { id, title } of all) {
      expect(words(title), id).toBeLessThanOrEqual(11);
    }
  });

  it('end like sentences, and titles do not', () => {
    for (const text of sentences) {
      expect(text, text).toMatch(/^[\p{Lu}{].*[.?]$/u);
    }
    for (const { title } of all) {
      expect(title).toMatch(/^(?:\p{Lu}|lambda).*[^.?!]$/u);
      expect(title).not.toContain('{');
    }
  });

  it('ask in the first stage', () => {
    for (const { id, question } of all) {
      expect(question, id).toContain('?');
    }
  });

  it('hold no code', () => {
    for (const text of sentences) {
      expect(text, text).not.toMatch(/`|=|\*|\w\(\w+,|\bdef \w+\(|\breturn \w+_\w+/);
    }
  });

  it('never use our own words for a student, nor harsh ones', () => {
    for (const text of [...sentences, ...all.map(({ title }) => title)]) {
      expect(text).not.toMatch(/verdict|blame|wrong model|\bkill|oracle|mutant|misconception/i);
      expect(text).not.toMatch(/stupid|obviously|of course|simply|you failed|bad\b/i);
    }
  });
});

/** Remark ids as they stand in the source. */
const remarkIds = new RegExp(`'(?:${Object.keys(messageBook.remarks).join('|')})'(?=[^:]|$)`, 'g');

function sourcesOf(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('messages'))
      .map((file) => readFileSync(path.join(packageRoot, folder, file), 'utf8')),
  );
}
