// A message, filled in for one submission.

import type { Message } from '../model/message.js';
import type { NextStep, Shown } from '../model/report.js';
import { earnedBy } from '../score/points.js';
import type { FeedbackScene } from './feedback-scene.js';
import { type Blanks, fillBlanks } from './fill-blanks.js';
import { wordsOf } from './words-of.js';

/** What a message is filled in with. */
export interface Filling {
  readonly blanks: Blanks;
  /** `null` when the message is about the program as a whole. */
  readonly function: string | null;
  readonly shown: Shown | null;
  /** Said before the hint; `null` when there is nothing to add. */
  readonly beforeHint: string | null;
}

/** The message as the next step. */
export function writeStep(message: Message, filling: Filling, scene: FeedbackScene): NextStep {
  const { language } = scene.evidence;
  const speak = (text: string) => wordsOf(text, language, scene.speech);
  const fill = (text: string) => fillBlanks(speak(text), filling.blanks);
  const hint = fill(message.hint);
  return {
    id: message.id,
    tone: message.tone,
    title: speak(message.title),
    function: filling.function,
    praise: filling.function === null ? null : praiseBeside(filling.function, scene),
    shown: filling.shown,
    stages: [
      fill(message.question),
      filling.beforeHint === null ? hint : `${filling.beforeHint} ${hint}`,
      fill(message.statement),
    ],
  };
}

/** Praise for the functions that earned all their points. */
function praiseBeside(
  name: string,
  { exercise, judgements, speech }: FeedbackScene,
): string | null {
  const right = exercise.functions.filter(
    (each) => each.name !== name && earnedBy(judgements, each.name) === each.points,
  );
  const sentences = right.flatMap((each) => speech.book.praise[each.name] ?? []);
  return sentences.length === 0 ? null : sentences.join(' ');
}
