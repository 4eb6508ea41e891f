// All that a submission's page says in words of its own.

import type { Feedback } from '../model/report.js';
import type { FeedbackScene } from './feedback-scene.js';
import { messageOf } from './function-step.js';
import { nextStep } from './next-step.js';

/** Says nothing: where nothing ran, or where the fault is ours. */
export const noFeedback: Feedback = { next: null, mistakes: [], remarks: [] };

/** Writes the feedback of a submission that was put into an interpreter. */
export function feedbackOf(scene: FeedbackScene): Feedback {
  const { exercise, diagnoses } = scene;
  return {
    next: nextStep(scene),
    mistakes: diagnoses.flatMap((diagnosis) => {
      const message = messageOf(diagnosis, scene);
      return message === null
        ? []
        : [{ id: message.id, function: diagnosis.function, title: message.title }];
    }),
    remarks: [...new Set(scene.remarks)].flatMap((id) => exercise.messages.remarks[id]?.text ?? []),
  };
}
