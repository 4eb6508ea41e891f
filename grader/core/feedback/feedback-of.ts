// All that a submission's page says in words of its own.

import type { Feedback } from '../model/report.js';
import type { FeedbackScene } from './feedback-scene.js';
import { messageOf } from './function-step.js';
import { nextStep } from './next-step.js';
import { wordsOf } from './words-of.js';

/** Says nothing: where nothing ran, or where the fault is ours. */
export const noFeedback: Feedback = { next: null, mistakes: [], remarks: [] };

/** Writes the feedback of a submission that was put into an interpreter. */
export function feedbackOf(scene: FeedbackScene): Feedback {
  const { exercise, diagnoses, evidence } = scene;
  const { inJavascript } = exercise.messages;
  const speak = (text: string) => wordsOf(text, evidence.language, inJavascript);
  return {
    next: nextStep(scene),
    mistakes: diagnoses.flatMap((diagnosis) => {
      const message = messageOf(diagnosis, scene);
      return message === null
        ? []
        : [{ id: message.id, function: diagnosis.function, title: speak(message.title) }];
    }),
    remarks: [...new Set(scene.remarks)].flatMap((id) => {
      const text = exercise.messages.remarks[id]?.text;
      return text === undefined ? [] : [speak(text)];
    }),
  };
}
