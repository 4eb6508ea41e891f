// What the exercise page says about this exercise beside its statement, in each language.

import type { Localized } from '../../grader/core/model/locale.js';
import type { PageWords } from '../../grader/core/model/page-words.js';
import { meanSquaredErrorOf } from './asked.js';

export const pageWords: Localized<PageWords> = {
  en: {
    description:
      'A lesson on the mean squared error: write a Python function that says how far off predictions are, run and check it in your browser.',
    cells: {
      [meanSquaredErrorOf.functionName]: {
        title: 'the mean of the squares',
        hint: {
          question:
            'For the prediction 2.5 and the target 3, what is the error, and what is its square?',
          hint: 'Keep a total that begins at 0. What does each pair add to it, and what is done with it once, after the last pair?',
          statement:
            'Go through both lists together, add up the square of prediction minus target, divide the total by the number of pairs, and return that.',
        },
      },
    },
  },
  fr: {
    description:
      'Une leçon sur l’erreur quadratique moyenne\u00a0: écris une fonction Python qui dit de combien des prédictions se trompent, exécute-la et vérifie-la dans ton navigateur.',
    cells: {
      [meanSquaredErrorOf.functionName]: {
        title: 'la moyenne des carrés',
        hint: {
          question:
            'Pour la prédiction 2,5 et la cible 3, quel est l’écart, et quel est son carré\u00a0?',
          hint: 'Garde un total qui commence à 0. Qu’y ajoute chaque paire, et qu’en fait-on une seule fois, après la dernière\u00a0?',
          statement:
            'Parcours les deux listes ensemble, additionne le carré de prédiction moins cible, divise le total par le nombre de paires et renvoie le résultat.',
        },
      },
    },
  },
};
