// What the scripts of the cells say. Words that stand on the page from the start are in
// grader/site/texts/cells.ts.

import type { Localized } from '../../core/model/locale.js';

export interface CellsTexts {
  readonly starting: string;
  readonly cannotStart: string;
  readonly running: string;
  readonly checking: string;
  readonly busy: string;
  readonly broken: string;

  cell(number: number): string;
  readonly printed: string;
  readonly value: string;
  /** Lines, and characters, of output that are not shown; lines may be 0. */
  leftOut(lines: number, characters: number): string;
  /** How a run went, to be announced. */
  done(lines: number, value: string | null): string;
  /** "cell 1, line 4"; `null` for the call of a link. */
  place(cell: number, line: number): string;
  timedOut(place: string | null): string;
  readonly timedOutHere: string;
  readonly outOfMemory: string;
  readonly tooMuchOutput: string;
  readonly stopped: string;

  askReset(cell: number): string;
  readonly reset: string;
  readonly keepIt: string;
  readonly isStarter: string;
  wasReset(cell: number): string;
  readonly undo: string;
  readonly undone: string;

  readonly notKept: string;
  readonly elsewhere: string;
  readonly showOther: string;
  readonly keepThis: string;

  opened(file: string): string;
  readonly tooLong: string;
  readonly notText: string;

  readonly link: string;
  readonly brokenLink: string;
  readonly backToOwn: string;
  readonly keepLinked: string;
  readonly linkedIsOwn: string;
  /** Changes to a link's code that are not shown any more. */
  readonly setAside: string;
  readonly bringBack: string;
  readonly tryCall: string;
  readonly runCall: string;
  readonly stop: string;
  readonly callPrinted: string;
}

const whole = { en: new Intl.NumberFormat('en'), fr: new Intl.NumberFormat('fr') };

export const cellsTexts: Localized<CellsTexts> = {
  en: {
    starting: 'Python is starting…',
    cannotStart:
      'Python could not start in this browser. Reload the page; if that does not help, download solution.py and check it with “grader check solution.py”, or use another browser.',
    running: 'Running…',
    checking: 'Checking…',
    busy: 'Python is still busy. Wait for it, or press Stop.',
    broken: 'Python broke off and was started again. Try once more.',
    cell: (number) => `Cell ${number}`,
    printed: 'What it printed',
    value: 'Value:',
    leftOut: (lines, characters) =>
      lines === 0
        ? `Only the end is shown: ${whole.en.format(characters)} characters before it are left out.`
        : `Only the end is shown: ${whole.en.format(lines)} ${lines === 1 ? 'line' : 'lines'} before it are left out.`,
    done: (lines, value) =>
      [
        'Finished.',
        lines === 0
          ? 'It printed nothing.'
          : `It printed ${whole.en.format(lines)} ${lines === 1 ? 'line' : 'lines'}.`,
        ...(value === null ? [] : [`Value: ${value}`]),
      ].join(' '),
    place: (cell, line) => `cell ${cell}, line ${line}`,
    timedOut: (place) =>
      place === null
        ? 'This took too long and was stopped. Does a loop have no end?'
        : `This took too long and was stopped in ${place}. Does a loop have no end?`,
    timedOutHere: 'It was here when it was stopped.',
    outOfMemory: 'This needed more memory than there is. Does a list grow without end?',
    tooMuchOutput:
      'This printed more than a page can hold and was stopped. Does a loop have no end?',
    stopped: 'Stopped.',
    askReset: (cell) => `Put cell ${cell} back to its start and drop what you wrote in it?`,
    reset: 'Put it back',
    keepIt: 'Leave it',
    isStarter: 'This cell is as it was at the start.',
    wasReset: (cell) => `Cell ${cell} is back at its start.`,
    undo: 'Undo',
    undone: 'Your text is back.',
    notKept:
      'This browser does not let the page keep your work. Download solution.py before you leave.',
    elsewhere: 'Your work was changed in another tab. Here you still see what this tab had.',
    showOther: 'Show the other tab’s version',
    keepThis: 'Keep this one',
    opened: (file) => `${file} is in the cells now.`,
    tooLong: 'This file is too long to be a solution. Choose your solution.py.',
    notText: 'This file is no UTF-8 text. Save it as UTF-8 in your editor, or choose another.',
    link: 'This code comes from a report. Your own work is kept, and changes here do not touch it.',
    brokenLink:
      'The link is damaged, so here is your own work. Open the link from the report again.',
    backToOwn: 'Back to my own work',
    keepLinked: 'Keep this instead of my own work',
    linkedIsOwn: 'This is your work now.',
    setAside: 'Your changes to the code of the report are set aside.',
    bringBack: 'Bring back my changes to the earlier code',
    tryCall: 'Try this call:',
    runCall: 'Run the call',
    stop: 'Stop',
    callPrinted: 'What the call printed',
  },
  fr: {
    starting: 'Python démarre…',
    cannotStart:
      'Python n’a pas pu démarrer dans ce navigateur. Recharge la page\u00a0; si cela n’aide pas, télécharge solution.py et vérifie-le avec «\u00a0grader check solution.py\u00a0», ou prends un autre navigateur.',
    running: 'En cours…',
    checking: 'Vérification en cours…',
    busy: 'Python est encore occupé. Attends un peu, ou appuie sur Arrêter.',
    broken: 'Python s’est interrompu et a redémarré. Essaie encore une fois.',
    cell: (number) => `Cellule ${number}`,
    printed: 'Ce qu’elle a affiché',
    value: 'Valeur\u00a0:',
    leftOut: (lines, characters) =>
      lines === 0
        ? `Seule la fin est montrée\u00a0: les ${whole.fr.format(characters)} caractères précédents sont omis.`
        : lines === 1
          ? 'Seule la fin est montrée\u00a0: la ligne précédente est omise.'
          : `Seule la fin est montrée\u00a0: les ${whole.fr.format(lines)} lignes précédentes sont omises.`,
    done: (lines, value) =>
      [
        'Terminé.',
        lines === 0
          ? 'Rien n’a été affiché.'
          : `${whole.fr.format(lines)} ${lines === 1 ? 'ligne affichée' : 'lignes affichées'}.`,
        ...(value === null ? [] : [`Valeur\u00a0: ${value}`]),
      ].join(' '),
    place: (cell, line) => `cellule ${cell}, ligne ${line}`,
    timedOut: (place) =>
      place === null
        ? 'C’était trop long et a été arrêté. Une boucle est-elle sans fin\u00a0?'
        : `C’était trop long et a été arrêté\u00a0: ${place}. Une boucle est-elle sans fin\u00a0?`,
    timedOutHere: 'Le programme en était là quand il a été arrêté.',
    outOfMemory:
      'Il fallait plus de mémoire qu’il n’y en a. Une liste grandit-elle sans fin\u00a0?',
    tooMuchOutput:
      'Le programme a affiché plus qu’une page ne peut contenir et a été arrêté. Une boucle est-elle sans fin\u00a0?',
    stopped: 'Arrêté.',
    askReset: (cell) =>
      `Remettre la cellule ${cell} à son début et abandonner ce que tu y as écrit\u00a0?`,
    reset: 'Remettre au début',
    keepIt: 'Laisser',
    isStarter: 'Cette cellule est comme au début.',
    wasReset: (cell) => `La cellule ${cell} est revenue à son début.`,
    undo: 'Annuler',
    undone: 'Ton texte est revenu.',
    notKept:
      'Ce navigateur ne laisse pas la page conserver ton travail. Télécharge solution.py avant de partir.',
    elsewhere:
      'Ton travail a changé dans un autre onglet. Ici, tu vois encore celui de cet onglet.',
    showOther: 'Montrer la version de l’autre onglet',
    keepThis: 'Garder celle-ci',
    opened: (file) => `${file} est maintenant dans les cellules.`,
    tooLong: 'Ce fichier est trop long pour être une solution. Choisis ton solution.py.',
    notText:
      'Ce fichier n’est pas un texte UTF-8. Enregistre-le en UTF-8 dans ton éditeur, ou choisis-en un autre.',
    link: 'Ce code vient d’un rapport. Ton propre travail est conservé, et ce que tu changes ici n’y touche pas.',
    brokenLink:
      'Le lien est abîmé\u00a0: voici donc ton propre travail. Ouvre encore une fois le lien du rapport.',
    backToOwn: 'Revenir à mon travail',
    keepLinked: 'Garder ceci à la place de mon travail',
    linkedIsOwn: 'C’est maintenant ton travail.',
    setAside: 'Tes changements au code du rapport sont mis de côté.',
    bringBack: 'Reprendre mes changements au code précédent',
    tryCall: 'Essaie cet appel\u00a0:',
    runCall: 'Exécuter l’appel',
    stop: 'Arrêter',
    callPrinted: 'Ce que l’appel a affiché',
  },
};
