import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '#grader/core/feedback/words-of.js';
import type { Locale } from '#grader/core/model/locale.js';
import type { MessageBook } from '#grader/core/model/message.js';
import { coreTexts } from '#grader/core/texts/speech.js';
import { packageRoot } from '#grader/package-root.js';
import { frenchMessageBook } from '#reference/gradient-descent/messages/fr/message-book.js';
import { messageBook } from '#reference/gradient-descent/messages/message-book.js';

const { mistakes, remarks } = messageBook;
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

describe.each([
  {
    language: 'English',
    said: allSaid('en', messageBook),
    python: /Python|\bNone\b|\bdef line|\bprint (?:gives|only)|of print/,
    ourWords: /verdict|blame|wrong model|\bkill|oracle|mutant|misconception/i,
    harshWords: /stupid|obviously|of course|simply|you failed|bad\b/i,
  },
  {
    language: 'French',
    said: allSaid('fr', frenchMessageBook),
    python: /Python|\bNone\b|\blignes? def|\bprint (?:donne|ne)|(?:rend|de) print/,
    ourWords:
      /verdict|bl[âa]m|\bfaute|coupable|mod[èe]les? faux|faux mod[èe]le|\btu(?:e|er|é|ée)s?(?!\p{L})|oracle|mutant|idées? fausses?|méprise/iu,
    harshWords:
      /stupide|idiot|évidemment|évident|bien sûr|simplement|il suffit de\b|échoué|es nul|mauvais travail/i,
  },
])('the texts in $language', ({ said, python, ourWords, harshWords }) => {
  const { speech, messages, stages, sentences } = said;

  it('are short', () => {
    for (const { id, text } of stages) {
      expect(wordCount(text), `${id}: ${text}`).toBeLessThanOrEqual(38);
    }
    for (const { id, title } of messages) {
      expect(wordCount(title), id).toBeLessThanOrEqual(11);
    }
  });

  it('end like sentences, and titles do not', () => {
    for (const text of sentences) {
      expect(text, text).toMatch(/^[\p{Lu}{].*[.?]$/u);
    }
    for (const { title } of messages) {
      expect(title).toMatch(/^(?:\p{Lu}|lambda).*[^.?!]$/u);
      expect(title).not.toContain('{');
    }
  });

  it('ask in the first stage', () => {
    for (const { id, question } of messages) {
      expect(question, id).toContain('?');
    }
  });

  it('hold no code', () => {
    for (const text of sentences) {
      expect(text, text).not.toMatch(/`|=|\*|\w\(\w+,|\bdef \w+\(|\breturn \w+_\w+/);
    }
  });

  it('never use our own words for a student, nor harsh ones', () => {
    for (const text of [...sentences, ...messages.map(({ title }) => title)]) {
      expect(text).not.toMatch(ourWords);
      expect(text).not.toMatch(harshWords);
    }
  });

  it('have sentences for JavaScript in the place of some that they have', () => {
    const told = stages.map(({ text }) => text).join(' ');
    for (const sentence of Object.keys(speech.book.inJavascript)) expect(told).toContain(sentence);
  });

  it('say nothing of Python to JavaScript', () => {
    for (const { id, text } of stages) {
      expect(wordsOf(text, 'javascript', speech), id).not.toMatch(python);
      expect(wordsOf(text, 'python', speech)).toBe(text);
    }
    for (const { id, title } of messages) {
      expect(wordsOf(title, 'javascript', speech), id).not.toMatch(python);
    }
  });
});

/** Everything that learners read in one language, the grader's own messages about code included. */
function allSaid(lang: Locale, book: MessageBook) {
  const texts = coreTexts[lang];
  const { mistakes: known, remarks: remarked, complete, praise, inJavascript, ...rest } = book;
  const { phrases: _phrases, ...single } = rest;
  const { running, unreadable, javascriptRunning, javascriptUnreadable } = texts.errors;
  const messages = [
    ...Object.values(known),
    ...Object.values(single),
    ...[running, unreadable, javascriptRunning, javascriptUnreadable].flatMap((errors) =>
      errors.map(({ message }) => message),
    ),
    ...Object.values(texts.limits),
  ];
  const stages = messages.flatMap(({ id, question, hint, statement }) =>
    [question, hint, statement].map((text) => ({ id, text })),
  );
  const sentences = [
    ...stages.map(({ text }) => text),
    ...Object.values(remarked).map(({ text }) => text),
    complete.text,
    ...Object.values(praise),
    ...Object.values(inJavascript),
  ];
  return { speech: { lang, texts, book }, messages, stages, sentences };
}

function wordCount(text: string): number {
  // French signs stand apart from the word before them and are none themselves.
  return text.split(/\s+/).filter((word) => /[^?;:!«»]/.test(word)).length;
}

/** Remark ids as they stand in the source. */
const remarkIds = new RegExp(`'(?:${Object.keys(messageBook.remarks).join('|')})'(?=[^:]|$)`, 'g');

function sourcesOf(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('messages'))
      .map((file) => readFileSync(path.join(packageRoot, folder, file), 'utf8')),
  );
}
