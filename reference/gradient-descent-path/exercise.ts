// The exercise "the path of gradient descent": what is asked, and how it is judged. It is written as
// an author's own exercise is; one in a folder of its own imports everything from "theta-grader".

import { defineExercise } from '../../grader/core/authoring/define-exercise.js';
import { pathOf } from './asked.js';
import { payingChecks, statementWalk } from './checks.js';
import { evidence } from './evidence.js';

export const gradientDescentPath = defineExercise({
  id: 'gradient-descent-path',
  version: '1.0.0',
  title: { en: 'The path of gradient descent', fr: 'Le chemin de la descente de gradient' },
  functions: [pathOf],
  checks: [...payingChecks, ...evidence],
  example: pathOf(...statementWalk),
  messages: {
    hint: {
      en: 'Write the list of this call down by hand, number by number: the start, then each step. Print your list as it grows: which number is the first to differ, or to be missing?',
      fr: 'Écris la liste de cet appel à la main, nombre par nombre : le départ, puis chaque pas. Affiche ta liste à mesure qu’elle grandit : quel nombre diffère le premier, ou manque le premier ?',
    },
    complete: {
      en: 'Your function gives the whole path, from the start to the last step. Plot such a list and you see at once whether a learning rate is too low or too high.',
      fr: 'Ta fonction donne tout le chemin, du départ au dernier pas. Trace une telle liste, et tu vois tout de suite si un taux d’apprentissage est trop faible ou trop élevé.',
    },
  },
});
