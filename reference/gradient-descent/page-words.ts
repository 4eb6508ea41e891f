// What the exercise page says about this exercise beside its statement, in each language.

import type { Localized } from '../../grader/core/model/locale.js';
import type { PageWords } from '../../grader/core/model/page-words.js';
import { loopName, stepName } from './calls.js';

export const pageWords: Localized<PageWords> = {
  en: {
    description:
      'A lesson on gradient descent: write two Python functions, run and check them in your browser, and see what the learning rate does.',
    cells: {
      [stepName]: {
        title: 'one step',
        hint: {
          question:
            'Stand at θ = 1 on the parabola θ². Which way does the slope point, and which way do you want to go?',
          hint: 'Work out dL/dθ on paper first. How steep is the parabola at θ = 1, and at θ = −3?',
          statement:
            'The new θ is the old θ less the learning rate times the slope at the old θ. The function has to return it.',
        },
      },
      [loopName]: {
        title: 'many steps',
        hint: {
          question: 'After the first step, from where does the second one start?',
          hint: 'Keep θ in one variable that every pass of a loop replaces by the answer of your first function.',
          statement:
            'Begin with the initial θ, replace it number_steps times by what one step makes of it, print it on each pass, and return it once the loop is over.',
        },
      },
    },
  },
  fr: {
    description:
      'Une leçon sur la descente de gradient\u00a0: écris deux fonctions Python, exécute-les et vérifie-les dans ton navigateur, et vois ce que fait le taux d’apprentissage.',
    cells: {
      [stepName]: {
        title: 'un pas',
        hint: {
          question:
            'Place-toi en θ = 1 sur la parabole θ². De quel côté la pente monte-t-elle, et de quel côté veux-tu aller\u00a0?',
          hint: 'Calcule d’abord dL/dθ sur papier. Quelle est la pente de la parabole en θ = 1, et en θ = −3\u00a0?',
          statement:
            'Le nouveau θ est l’ancien θ moins le taux d’apprentissage multiplié par la pente en l’ancien θ. La fonction doit le renvoyer.',
        },
      },
      [loopName]: {
        title: 'plusieurs pas',
        hint: {
          question: 'Après le premier pas, d’où part le deuxième\u00a0?',
          hint: 'Garde θ dans une seule variable, que chaque tour de boucle remplace par la réponse de ta première fonction.',
          statement:
            'Pars du θ initial, remplace-le number_steps fois par ce qu’un pas en fait, affiche-le à chaque tour et renvoie-le une fois la boucle finie.',
        },
      },
    },
  },
};
