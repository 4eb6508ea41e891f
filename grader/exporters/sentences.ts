// What a check says, looked up by its id.

import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';

/**
 * A function from check id to its sentence. An id that the exercise no longer has stands for
 * itself: an older results.json is still shown.
 */
export function sentences(exercise: Exercise, lang: Locale): (checkId: string) => string {
  const byId = new Map(exercise.checks.map((check) => [check.id, check.sentence[lang]]));
  return (checkId) => byId.get(checkId) ?? checkId;
}
