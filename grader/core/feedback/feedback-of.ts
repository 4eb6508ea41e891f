// All that a submission's page says in words of its own.

import type { Message } from '../model/message.js';
import type { Feedback } from '../model/report.js';
import { earnedBy } from '../score/points.js';
import { unexplainedChange } from './changed-step.js';
import type { FeedbackScene } from './feedback-scene.js';
import { messageOf } from './function-step.js';
import { nextStep } from './next-step.js';
import { wordsOf } from './words-of.js';

/** Says nothing: where nothing ran, or where the fault is ours. */
export const noFeedback: Feedback = { next: null, mistakes: [], remarks: [] };

/** Writes the feedback of a submission that was put into an interpreter. */
export function feedbackOf(scene: FeedbackScene): Feedback {
  const { exercise, evidence, speech } = scene;
  const speak = (text: string) => wordsOf(text, evidence.language, speech);
  return {
    next: nextStep(scene),
    mistakes: exercise.functions.flatMap(({ name }) =>
      messagesAbout(name, scene).map(({ id, title }) => ({
        id,
        function: name,
        title: speak(title),
      })),
    ),
    remarks: [...new Set(scene.remarks)].flatMap((id) => {
      const text = speech.book.remarks[id]?.text;
      return text === undefined ? [] : [speak(text)];
    }),
  };
}

/** The mistakes of one function that have a name; answers that change are one where points are lost. */
function messagesAbout(name: string, scene: FeedbackScene): readonly Message[] {
  const { exercise, diagnoses, judgements, speech } = scene;
  const own = diagnoses.filter((each) => each.function === name);
  const points = exercise.functions.find((each) => each.name === name)?.points;
  const isRight = earnedBy(judgements, name) === points;
  return own.length === 0 && !isRight && unexplainedChange(name, scene) !== null
    ? [speech.book.answersChange]
    : own.flatMap((each) => messageOf(each, scene) ?? []);
}
