// A line of the student's source, to be shown with a message.

import type { FileLine, Place } from '../model/lines.js';
import type { Shown } from '../model/report.js';
import type { FeedbackScene } from './feedback-scene.js';

/**
 * The line at a place, `null` when there is none; `column` counts from 1. Python places "unexpected
 * end" one line after the last.
 */
export function shownLine(
  place: Place,
  column: number | null,
  { evidence, speech }: FeedbackScene,
): Shown | null {
  const { cells } = evidence;
  const lines = cells.find(({ number }) => number === place.cell)?.source.split('\n') ?? [];
  if (place.line === null) {
    return null;
  }
  const isBehind = place.line > lines.length;
  const line = isBehind ? lines.length : place.line;
  const text = lines[line - 1];
  return text === undefined
    ? null
    : {
        kind: 'line',
        place: speech.texts.places.bare({ ...place, line }),
        text,
        column: isBehind ? null : column,
      };
}

/** A line of a further file. */
export function shownFileLine(at: FileLine, { speech }: FeedbackScene): Shown {
  return { kind: 'line', place: speech.texts.places.ofFile(at), text: at.text, column: null };
}
