// All that the exercise has to say, in French: the English book in other words.

import { translated, type WordsById } from '../../../../grader/core/feedback/translated.js';
import type { Message, MessageBook, Remark } from '../../../../grader/core/model/message.js';
import { loopName, stepName } from '../../calls.js';
import { messageBook } from '../message-book.js';
import { inJavascript } from './in-javascript.js';
import { loop } from './loop.js';
import { numbersAndTypes } from './numbers-and-types.js';
import { phrases } from './phrases.js';
import { remarks } from './remarks.js';
import { returningAndState } from './returning-and-state.js';
import { rules } from './rules.js';
import { stepFormula } from './step-formula.js';
import { structureAndExecution } from './structure-and-execution.js';

const said: WordsById = {
  ...stepFormula,
  ...numbersAndTypes,
  ...loop,
  ...returningAndState,
  ...structureAndExecution,
  ...rules,
};

export const frenchMessageBook: MessageBook = {
  mistakes: mapped(messageBook.mistakes, inFrench),
  remarks: mapped(messageBook.remarks, remarkInFrench),
  inJavascript,
  phrases,
  unknownMistake: inFrench(messageBook.unknownMistake),
  answersChange: inFrench(messageBook.answersChange),
  linearFactor: inFrench(messageBook.linearFactor),
  otherRule: inFrench(messageBook.otherRule),
  wrongCount: inFrench(messageBook.wrongCount),
  missingFunction: inFrench(messageBook.missingFunction),
  notAsked: inFrench(messageBook.notAsked),
  complete: {
    id: 'complete',
    title: 'Tout est juste',
    text: 'Les deux fonctions font ce qui était demandé. Essaie maintenant les taux 0.001 et 10, et dis avec tes mots ce que tu vois.',
  },
  praise: {
    [stepName]: 'Ton pas unique est juste. Ce qu’il faut regarder, c’est comment il est répété.',
    [loopName]:
      'Ton gradient_descent répète bien son pas. Ce qu’il faut regarder, c’est le pas unique.',
  },
};

function inFrench(message: Message): Message {
  return translated(message, said);
}

function remarkInFrench(remark: Remark): Remark {
  const text = remarks[remark.id];
  if (text === undefined) throw new Error(`the remark ${remark.id} is not translated`);
  return { ...remark, text };
}

function mapped<Entry>(
  entries: Readonly<Record<string, Entry>>,
  change: (entry: Entry) => Entry,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));
}
