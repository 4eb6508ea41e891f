// The exercise "mean squared error": what is asked, and how it is judged. It is written as an
// author's own exercise is; one in a folder of its own imports everything from "theta-grader".

import { defineExercise } from '../../grader/core/authoring/define-exercise.js';
import type { Exercise } from '../../grader/core/model/exercise.js';
import { meanSquaredErrorOf } from './asked.js';
import { payingChecks, statementLists } from './checks.js';
import { evidence } from './evidence.js';
import { pageWords } from './page-words.js';

const judged = defineExercise({
  id: 'mean-squared-error',
  version: '1.0.0',
  title: { en: 'Mean squared error', fr: 'L’erreur quadratique moyenne' },
  functions: [meanSquaredErrorOf],
  checks: [...payingChecks, ...evidence],
  example: meanSquaredErrorOf(...statementLists),
  messages: {
    hint: {
      en: 'Write the call’s errors below each other, beside them their squares, then the total, then the mean. Print the same four things in your function: which of them is the first to differ?',
      fr: 'Écris les écarts de cet appel l’un sous l’autre, à côté leurs carrés, puis le total, puis la moyenne. Affiche ces quatre choses dans ta fonction\u00a0: laquelle diffère la première\u00a0?',
    },
    complete: {
      en: 'Your function gives the mean squared error of every pair of lists. It is the loss that most models of regression are trained on.',
      fr: 'Ta fonction donne l’erreur quadratique moyenne pour toutes les listes. C’est la perte avec laquelle on entraîne la plupart des modèles de régression.',
    },
  },
});

/** With words for its page, which exercises that ship with the grader have. */
export const meanSquaredError: Exercise = { ...judged, page: pageWords };
