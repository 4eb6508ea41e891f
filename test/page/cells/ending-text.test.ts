import { describe, expect, it } from 'vitest';
import { endingText } from '#grader/page/cells/ending-text.js';
import { cellsTexts } from '#grader/page/cells/texts.js';

const words = cellsTexts.en;
const error = {
  kind: 'error',
  exception: 'NameError',
  message: "name 'x' is not defined",
} as const;

describe('how a run ended', () => {
  it('needs no words when all went well', () => {
    expect(endingText({ kind: 'done' }, words)).toEqual({ sentence: null, mark: null });
  });

  it('names the error and its place, and marks the line', () => {
    const place = { cell: 1, line: 3 };

    expect(endingText({ ...error, place }, words)).toEqual({
      sentence: "NameError: name 'x' is not defined (cell 2, line 3)",
      mark: { line: 3, text: "NameError: name 'x' is not defined" },
    });
  });

  it('marks nothing for a call that stands in no cell, or an unknown place', () => {
    for (const place of [{ cell: 2, line: 1 }, null]) {
      expect(endingText({ ...error, place }, words)).toEqual({
        sentence: "NameError: name 'x' is not defined",
        mark: null,
      });
    }
  });

  it('leaves out the colon after an error that says nothing', () => {
    const end = {
      kind: 'error',
      exception: 'KeyboardInterrupt',
      message: '',
      place: null,
    } as const;

    expect(endingText(end, words).sentence).toBe('KeyboardInterrupt');
  });

  it('tells where an endless program was', () => {
    const { sentence, mark } = endingText(
      { kind: 'timed-out', place: { cell: 0, line: 4 } },
      words,
    );

    expect(sentence).toContain('cell 1, line 4');
    expect(mark).toEqual({ line: 4, text: words.timedOutHere });
  });

  it('says something of its own about every other ending, in both languages', () => {
    const kinds = ['out-of-memory', 'too-much-output', 'stopped', 'broken'] as const;

    const said = [cellsTexts.en, cellsTexts.fr].flatMap((texts) =>
      kinds.map((kind) => endingText({ kind }, texts).sentence),
    );

    expect(said).not.toContain(null);
    expect(new Set(said).size).toBe(8);
  });
});
