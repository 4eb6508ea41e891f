// What is said where an exercise's author has written nothing.

import { mistake } from '../feedback/mistake.js';
import type { Locale, Localized } from '../model/locale.js';
import type { MessageBook } from '../model/message.js';

interface PlainTexts {
  readonly unknown: PlainMessage;
  readonly change: PlainMessage;
  readonly missing: PlainMessage;
  readonly notAsked: PlainMessage;
  readonly complete: { readonly title: string; readonly text: string };
  readonly remarks: Readonly<Record<string, string>>;
}

/** Title, question, hint, statement. */
type PlainMessage = readonly [string, string, string, string];

const texts: Localized<PlainTexts> = {
  en: {
    unknown: [
      'The answer is not the expected one',
      'This is the smallest call where it shows: work it out on paper. What do you get?',
      'Print every value on the way through this call, and write yours on paper beside it. Where do the two first differ?',
      'Somewhere on the way through this call {function} leaves what the statement asks for.',
    ],
    change: [
      'The same call gives different answers',
      'What does this call remember of the calls before it?',
      'Look for values that {function} keeps between two calls.',
      'What {function} gives should come from its arguments alone.',
    ],
    missing: [
      'A function is missing',
      'Is there a function with exactly the name {function}?',
      'Compare the name letter by letter with the statement.',
      'The program has no function {function} of its own.',
    ],
    notAsked: [
      'Some questions could not be asked',
      'Which of the calls above does not come to its end?',
      'After calls that do not end, {function} is not called any more. Look at those first.',
      'The missing points belong to questions that were not asked. They come back by themselves when every call ends.',
    ],
    complete: { title: 'Everything is right', text: 'Your program does what was asked.' },
    remarks: {
      'answers-change':
        'Asked the same again later, your function gave another answer. What it gives should come from its arguments alone.',
      'top-level-crash':
        'An error outside your functions ended the program. The functions were checked all the same, and the error costs no points.',
      'cell-skipped': 'A cell that Python cannot read was left out. All other cells were checked.',
      'magics-dropped':
        'Notebook commands, which begin with % or !, were left out: they are not Python.',
      'not-utf-8':
        'Your file is not saved as UTF-8 and was read as Windows text. If a letter looks odd, save it again as UTF-8.',
    },
  },
  fr: {
    unknown: [
      'La réponse n’est pas celle attendue',
      'Voici le plus petit appel où cela se voit : fais le calcul sur papier. Que trouves-tu ?',
      'Affiche chaque valeur au fil de cet appel, et écris les tiennes à côté. Où les deux diffèrent-elles d’abord ?',
      'Quelque part dans cet appel, {function} s’écarte de ce que demande l’énoncé.',
    ],
    change: [
      'Le même appel donne des réponses différentes',
      'Que retient cet appel des appels qui l’ont précédé ?',
      'Cherche les valeurs que {function} garde entre deux appels.',
      'Ce que donne {function} ne devrait venir que de ses arguments.',
    ],
    missing: [
      'Une fonction manque',
      'Y a-t-il une fonction qui s’appelle exactement {function} ?',
      'Compare son nom lettre par lettre avec l’énoncé.',
      'Le programme n’a pas de fonction {function}.',
    ],
    notAsked: [
      'Des questions n’ont pas pu être posées',
      'Lequel des appels ci-dessus n’arrive pas à sa fin ?',
      'Après des appels qui ne finissent pas, {function} n’est plus appelée. Regarde d’abord ceux-là.',
      'Les points qui manquent sont ceux de questions qui n’ont pas été posées. Ils reviennent dès que chaque appel finit.',
    ],
    complete: { title: 'Tout est juste', text: 'Ton programme fait ce qui était demandé.' },
    remarks: {
      'answers-change':
        'À la même question posée plus tard, ta fonction a donné une autre réponse. Ce qu’elle donne ne devrait venir que de ses arguments.',
      'top-level-crash':
        'Une erreur hors de tes fonctions a arrêté le programme. Les fonctions ont été vérifiées quand même, et l’erreur ne coûte aucun point.',
      'cell-skipped':
        'Une cellule que Python ne peut pas lire a été laissée de côté. Toutes les autres ont été vérifiées.',
      'magics-dropped':
        'Les commandes du carnet, qui commencent par % ou !, ont été laissées de côté : ce n’est pas du Python.',
      'not-utf-8':
        'Ton fichier n’est pas enregistré en UTF-8 et a été lu comme du texte Windows. Si une lettre paraît étrange, enregistre-le en UTF-8.',
    },
  },
};

/** What an author may say instead. */
export interface OwnMessages {
  /** Said of full marks. */
  readonly complete?: Localized<string>;
  /** The hint for whoever is stuck: where to look. */
  readonly hint?: Localized<string>;
}

/** The book of one language, with an author's own texts in it. */
export function plainBook(lang: Locale, own: OwnMessages): MessageBook {
  const { unknown, change, missing, notAsked, complete, remarks } = texts[lang];
  const unknownMistake = messageFrom('unknown-mistake', unknown);
  return {
    mistakes: {},
    remarks: Object.fromEntries(
      Object.entries(remarks).map(([id, text]) => [id, { id, tone: 'informative', text }]),
    ),
    inJavascript: {},
    phrases: {},
    unknownMistake:
      own.hint === undefined ? unknownMistake : { ...unknownMistake, hint: own.hint[lang] },
    answersChange: messageFrom('answers-change', change),
    linearFactor: unknownMistake,
    otherRule: unknownMistake,
    wrongCount: unknownMistake,
    missingFunction: messageFrom('missing-function', missing),
    notAsked: messageFrom('not-asked', notAsked),
    complete: { id: 'complete', ...complete, ...(own.complete && { text: own.complete[lang] }) },
    praise: {},
  };
}

function messageFrom(id: string, [title, question, hint, statement]: PlainMessage) {
  return mistake({ id, title, question, hint, statement });
}
