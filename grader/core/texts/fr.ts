// What the grader itself says, in French.

import * as javascript from '../feedback/javascript-errors.js';
import { limitTexts } from '../feedback/limit-texts.js';
import { runtimeErrors } from '../feedback/runtime-errors.js';
import { syntaxErrors } from '../feedback/syntax-errors.js';
import { translated, translatedErrors } from '../feedback/translated.js';
import type { Place } from '../model/lines.js';
import type { CoreTexts } from './core-texts.js';
import * as frenchJavascript from './fr/javascript-errors.js';
import { limits } from './fr/limits.js';
import { runtimeErrors as frenchRuntime } from './fr/runtime-errors.js';
import { said } from './fr/said.js';
import { syntaxErrors as frenchSyntax } from './fr/syntax-errors.js';
import { translateSaid } from './translate-said.js';

const saidInFrench = translateSaid(said);

export const fr: CoreTexts = {
  places: {
    bare: place,
    inSentence,
    ofFile: ({ file, line }) => `${file}, ligne ${line}`,
    lines: (from, to) => `${place(from).replace(/\bligne\b/, 'lignes')} à ${to}`,
    loop: (word, first) => `la boucle ${word} de ${inSentence(first)}`,
  },
  outcomes: {
    ofType: (text, type) => `${text} (type ${type})`,
    timedOut: 'encore en cours à sa limite',
    allTimedOut: 'pas de réponse avant la fin du temps prévu pour tous les appels',
    outOfMemory: 'plus de mémoire',
    tooMuchOutput: 'plus de texte affiché que permis',
    stopped: (why) => `arrêté : ${saidInFrench(why)}`,
    needsLibrary: (library) => `a besoin de ${library}, qui n’est pas ici`,
    unasked: {
      'not-loaded': 'pas appelée, le programme n’a pas pu être chargé',
      'missing-function': 'cette fonction n’existe pas',
      'no-argument': 'pas appelée, il n’y avait pas de nombre à passer',
      'after-traps': 'pas appelée, des appels précédents n’ont pas fini',
      'budget-spent': 'pas appelée, le temps prévu pour tous les appels était écoulé',
    },
    askedAgain: (text) => `${text} (question reposée)`,
    aNumber: 'un nombre',
    aValue: 'une réponse',
    nothingThere: 'rien à cet endroit',
    atPlace: (place, text) => `en ${place} : ${text}`,
    tooMuch: {
      depth: 'plus de listes dans des listes que ce qui peut être comparé',
      parts: 'plus de valeurs que ce qui peut être comparé',
      bytes: 'plus long que ce qui peut être comparé',
    },
  },
  crashes: {
    at: (where, words) => `${where} : ${words}`,
    timedOut: 'le programme n’arrive pas à sa fin',
    allTimedOut: 'le programme dure trop longtemps',
    tooMuchOutput: 'le programme affiche sans fin',
    outOfMemory: 'le programme n’a plus de mémoire',
    stopped: (why) => `le programme a été arrêté : ${saidInFrench(why)}`,
  },
  reasons: {
    noFunction: (names) => `aucune fonction ne s’appelle ${names.join(' ou ')}`,
    lacking: (needs, isNative) => {
      const each = needs.map(({ name, library }) => `${name} a besoin de ${library}`).join(' et ');
      const help = isNative
        ? 'à installer pour le Python qui note'
        : 'à noter de nouveau avec --engine native';
      return `${each}, qui n’est pas ici ; ${help}`;
    },
  },
  notes: {
    crashed: (crash) => `Le programme n’est pas allé jusqu’au bout : ${crash}.`,
    cellSkipped: (error) =>
      `Une cellule a été laissée de côté parce qu’elle ne se compile pas : ${error}.`,
    stopped: (name) => `${name} n’a plus été appelée après des appels qu’il a fallu arrêter.`,
    spent: (name) =>
      `${name} n’a plus été appelée une fois écoulé le temps prévu pour tous les appels.`,
    missing: (name) => `Aucune fonction ne s’appelle ${name}.`,
    notCallable: (name, type) =>
      `${name} n’est pas une fonction à la fin du programme : son type est ${type}.`,
  },
  repairs: {
    leftOut: (lines) => `${lines} en moins`,
    called: (name, asked) => `${name} sous le nom ${asked}`,
    and: ' et ',
  },
  feedback: {
    theProgram: 'le programme',
    onEarlierCalls: 'La réponse dépend des appels faits avant.',
    onNumberOfCalls: (times) =>
      times === null
        ? 'La réponse dépend du nombre d’appels faits avant, pas de ce qu’ils demandaient : un compteur fait cela, et des nombres aléatoires aussi.'
        : `La réponse dépend du nombre d’appels faits avant : elle change après ${times}.`,
    updates: (asked, made) => `Pour ${asked} pas demandés, ta fonction en a fait ${made}.`,
  },
  javascriptWords: [
    [/\bPython\b/g, 'JavaScript'],
    [/\bNone\b/g, 'undefined'],
    [/\bligne def\b/g, 'première ligne'],
    [/\bprint donne\b/g, 'console.log donne'],
    [/\brésultat de print\b/g, 'résultat de console.log'],
  ],
  errors: {
    running: translatedErrors(runtimeErrors, frenchRuntime),
    unreadable: translatedErrors(syntaxErrors, frenchSyntax),
    javascriptRunning: translatedErrors(
      javascript.javascriptRuntimeErrors,
      frenchJavascript.javascriptRuntimeErrors,
    ),
    javascriptUnreadable: translatedErrors(
      javascript.javascriptSyntaxErrors,
      frenchJavascript.javascriptSyntaxErrors,
    ),
  },
  said: saidInFrench,
  limits: {
    endless: translated(limitTexts.endless, limits),
    slow: translated(limitTexts.slow, limits),
    memory: translated(limitTexts.memory, limits),
    output: translated(limitTexts.output, limits),
    stopped: translated(limitTexts.stopped, limits),
    nothing: translated(limitTexts.nothing, limits),
    noNumber: translated(limitTexts.noNumber, limits),
    noFiniteNumber: translated(limitTexts.noFiniteNumber, limits),
  },
};

function place({ cell, line }: Place): string {
  return [
    ...(cell === null ? [] : [`cellule ${cell}`]),
    ...(line === null ? [] : [`ligne ${line}`]),
  ].join(', ');
}

function inSentence(at: Place): string {
  const text = place(at);
  return text === '' ? '' : `la ${text}`;
}
