// What stands around the two code cells before any script runs, in each language.

import type { Localized } from '../../core/model/locale.js';

/** Help in stages with one cell: a question, a hint, a plain statement; never the code. */
export interface StagedHint {
  readonly question: string;
  readonly hint: string;
  readonly statement: string;
}

export interface CellWords {
  readonly title: string;
  readonly hint: StagedHint;
}

export interface CellsWords {
  readonly heading: string;
  readonly lead: string;
  readonly keys: string;
  readonly noScript: string;
  readonly cells: readonly [CellWords, CellWords];
  readonly run: string;
  readonly check: string;
  readonly stop: string;
  readonly reset: string;
  readonly stuck: string;
  readonly hint: string;
  readonly plainly: string;
  readonly feedback: string;
  readonly file: {
    readonly heading: string;
    readonly lead: string;
    readonly download: string;
    readonly upload: string;
  };
}

export const cellsWords: Localized<CellsWords> = {
  en: {
    heading: 'Write it',
    lead: 'Run shows what a cell prints and its last value; running the second cell uses the first one. Check grades both cells.',
    keys: 'Ctrl+Enter (⌘+Enter on a Mac) runs the cell that you are in. Tab indents; to leave the code with the keyboard, press Escape and then Tab.',
    noScript:
      'Running the cells needs JavaScript. Without it, copy the code into a file solution.py and run “grader check solution.py”.',
    cells: [
      {
        title: 'Cell 1: one step',
        hint: {
          question:
            'Stand at θ = 1 on the parabola θ². Which way does the slope point, and which way do you want to go?',
          hint: 'Work out dL/dθ on paper first. How steep is the parabola at θ = 1, and at θ = −3?',
          statement:
            'The new θ is the old θ less the learning rate times the slope at the old θ. The function has to return it.',
        },
      },
      {
        title: 'Cell 2: many steps',
        hint: {
          question: 'After the first step, from where does the second one start?',
          hint: 'Keep θ in one variable that every pass of a loop replaces by the answer of your first function.',
          statement:
            'Begin with the initial θ, replace it number_steps times by what one step makes of it, print it on each pass, and return it once the loop is over.',
        },
      },
    ],
    run: 'Run',
    check: 'Check',
    stop: 'Stop',
    reset: 'Reset',
    stuck: 'Stuck? A question to think about',
    hint: 'A hint',
    plainly: 'Plainly',
    feedback: 'Feedback',
    file: {
      heading: 'Your file',
      lead: 'Your work stays in this browser. Take it with you as a file: both cells, and your answer to “What do you notice?”.',
      download: 'Download solution.py',
      upload: 'Open a solution.py',
    },
  },
  fr: {
    heading: 'Écris-le',
    lead: 'Exécuter montre ce qu’une cellule affiche et sa dernière valeur\u00a0; exécuter la seconde cellule utilise la première. Vérifier note les deux cellules.',
    keys: 'Ctrl+Entrée (⌘+Entrée sur un Mac) exécute la cellule où tu te trouves. Tab indente\u00a0; pour quitter le code au clavier, appuie sur Échap puis sur Tab.',
    noScript:
      'Pour exécuter les cellules, il faut JavaScript. Sans lui, copie le code dans un fichier solution.py et lance «\u00a0grader check solution.py\u00a0».',
    cells: [
      {
        title: 'Cellule 1\u00a0: un pas',
        hint: {
          question:
            'Place-toi en θ = 1 sur la parabole θ². De quel côté la pente monte-t-elle, et de quel côté veux-tu aller\u00a0?',
          hint: 'Calcule d’abord dL/dθ sur papier. Quelle est la pente de la parabole en θ = 1, et en θ = −3\u00a0?',
          statement:
            'Le nouveau θ est l’ancien θ moins le taux d’apprentissage multiplié par la pente en l’ancien θ. La fonction doit le renvoyer.',
        },
      },
      {
        title: 'Cellule 2\u00a0: plusieurs pas',
        hint: {
          question: 'Après le premier pas, d’où part le deuxième\u00a0?',
          hint: 'Garde θ dans une seule variable, que chaque tour de boucle remplace par la réponse de ta première fonction.',
          statement:
            'Pars du θ initial, remplace-le number_steps fois par ce qu’un pas en fait, affiche-le à chaque tour et renvoie-le une fois la boucle finie.',
        },
      },
    ],
    run: 'Exécuter',
    check: 'Vérifier',
    stop: 'Arrêter',
    reset: 'Réinitialiser',
    stuck: 'Bloqué\u00a0? Une question à méditer',
    hint: 'Un indice',
    plainly: 'En clair',
    feedback: 'Commentaires',
    file: {
      heading: 'Ton fichier',
      lead: 'Ton travail reste dans ce navigateur. Emporte-le dans un fichier\u00a0: les deux cellules et ta réponse à «\u00a0Que remarques-tu\u00a0?\u00a0».',
      download: 'Télécharger solution.py',
      upload: 'Ouvrir un solution.py',
    },
  },
};
