// What stands around the code cells before any script runs, in each language.

import type { Localized } from '../../core/model/locale.js';

export interface CellsWords {
  readonly heading: string;
  /** @param count Number of cells. */
  lead(count: number): string;
  readonly keys: string;
  readonly noScript: string;
  /** `subject` says what the cell is about; `null` where nothing does. */
  cell(number: number, subject: string | null): string;
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
    /** @param count Number of cells. */
    lead(count: number): string;
    /** The same where the page asks what the learner notices. */
    leadWithAnswer(count: number): string;
    readonly download: string;
    readonly upload: string;
  };
}

export const cellsWords: Localized<CellsWords> = {
  en: {
    heading: 'Write it',
    lead: (count) =>
      [
        'Run shows what the cell prints and its last value. Check grades it.',
        'Run shows what a cell prints and its last value; running the second cell uses the first one. Check grades both cells.',
      ][count - 1] ??
      'Run shows what a cell prints and its last value; running a cell uses those before it. Check grades all cells.',
    keys: 'Ctrl+Enter (⌘+Enter on a Mac) runs the cell that you are in. Tab indents; to leave the code with the keyboard, press Escape and then Tab.',
    noScript:
      'Running code needs JavaScript. Without it, copy the code into a file solution.py and run “grader check solution.py”.',
    cell: (number, subject) => `Cell ${number}${subject === null ? '' : `: ${subject}`}`,
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
      lead: (count) =>
        `Your work stays in this browser. Take it with you as a file${count === 1 ? '' : ` of ${count === 2 ? 'both' : 'all'} cells`}.`,
      leadWithAnswer: (count) =>
        `Your work stays in this browser. Take it with you as a file: ${count === 1 ? 'the cell' : count === 2 ? 'both cells' : 'all cells'}, and your answer to “What do you notice?”.`,
      download: 'Download solution.py',
      upload: 'Open a solution.py',
    },
  },
  fr: {
    heading: 'Écris-le',
    lead: (count) =>
      [
        'Exécuter montre ce que la cellule affiche et sa dernière valeur. Vérifier la note.',
        'Exécuter montre ce qu’une cellule affiche et sa dernière valeur\u00a0; exécuter la seconde cellule utilise la première. Vérifier note les deux cellules.',
      ][count - 1] ??
      'Exécuter montre ce qu’une cellule affiche et sa dernière valeur\u00a0; exécuter une cellule utilise celles qui la précèdent. Vérifier note toutes les cellules.',
    keys: 'Ctrl+Entrée (⌘+Entrée sur un Mac) exécute la cellule où tu te trouves. Tab indente\u00a0; pour quitter le code au clavier, appuie sur Échap puis sur Tab.',
    noScript:
      'Pour exécuter du code, il faut JavaScript. Sans lui, copie le code dans un fichier solution.py et lance «\u00a0grader check solution.py\u00a0».',
    cell: (number, subject) => `Cellule ${number}${subject === null ? '' : `\u00a0: ${subject}`}`,
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
      lead: (count) =>
        `Ton travail reste dans ce navigateur. Emporte-le dans un fichier${count === 1 ? '' : ` de ${count === 2 ? 'deux' : 'toutes les'} cellules`}.`,
      leadWithAnswer: (count) =>
        `Ton travail reste dans ce navigateur. Emporte-le dans un fichier\u00a0: ${count === 1 ? 'la cellule' : count === 2 ? 'les deux cellules' : 'toutes les cellules'} et ta réponse à «\u00a0Que remarques-tu\u00a0?\u00a0».`,
      download: 'Télécharger solution.py',
      upload: 'Ouvrir un solution.py',
    },
  },
};
