// One language for one exercise: what the grader says, and what the exercise says.

import type { Exercise } from '../model/exercise.js';
import type { Locale, Localized } from '../model/locale.js';
import type { MessageBook } from '../model/message.js';
import type { CoreTexts } from './core-texts.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** All that is said to people about a submission. */
export interface Speech {
  readonly lang: Locale;
  readonly texts: CoreTexts;
  readonly book: MessageBook;
}

export const coreTexts: Localized<CoreTexts> = { en, fr };

/** The texts of a language for an exercise. */
export function speechIn(exercise: Pick<Exercise, 'messages'>, lang: Locale): Speech {
  return { lang, texts: coreTexts[lang], book: exercise.messages[lang] };
}
