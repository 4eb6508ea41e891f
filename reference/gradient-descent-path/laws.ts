// What is true of a right path, and the words for what should have come.

import type { Localized } from '../../grader/core/model/locale.js';
import { halfOf } from './inputs.js';
import { isSame } from './tolerance.js';

type Verdict = true | Localized<string>;

/** Every number is (1 − 2λ) times the one before it. */
export function followsTheRule(path: readonly number[], rate: number): Verdict {
  return alongPath(path, (before, after, place) => {
    const next = (1 - 2 * rate) * before;
    return isSame(after, next) || shown(next, before, place);
  });
}

/** Every number keeps the sign of the one before it, and is nearer to 0. */
export function shrinks(path: readonly number[]): Verdict {
  return alongPath(path, (before, after, place) => {
    const ratio = after / before;
    return (
      (ratio > 0 && ratio < 1) || {
        en: `at [${place}] a number between 0 and the one before, ${before}`,
        fr: `à l’indice [${place}], un nombre entre 0 et celui d’avant, ${before}`,
      }
    );
  });
}

/** Every number has the other sign than the one before it, and is nearer to 0. */
export function jumpsNearer(path: readonly number[]): Verdict {
  return alongPath(path, (before, after, place) => {
    const ratio = after / before;
    return (
      (ratio < 0 && ratio > -1) || {
        en: `at [${place}] a number between ${-before} and 0, across zero from the one before`,
        fr: `à l’indice [${place}], un nombre entre ${-before} et 0, de l’autre côté de zéro que celui d’avant`,
      }
    );
  });
}

/** Every number has the other sign than the one before it, and is farther out. */
export function runsAway(path: readonly number[]): Verdict {
  return alongPath(
    path,
    (before, after, place) =>
      after / before < -1 || {
        en: `at [${place}] a number beyond ${-before}, across zero from the one before`,
        fr: `à l’indice [${place}], un nombre au-delà de ${-before}, de l’autre côté de zéro que celui d’avant`,
      },
  );
}

/** The shorter path is the beginning of the longer one, which has all its steps. */
export function goesOn(
  [longer = [], shorter = []]: readonly (readonly number[])[],
  steps: number,
): Verdict {
  const more = steps - halfOf(steps);
  const isBeginning =
    shorter.length > 0 &&
    longer.length === shorter.length + more &&
    shorter.every((each, index) => isSame(each, longer[index] ?? Number.NaN));
  // Standing still is a beginning of standing still, too.
  const [first = 0, second = first] = longer;
  const isMoving = !isSame(first, second);
  return (
    (isBeginning && isMoving) || {
      en: `the list that ${halfOf(steps)} steps give, and ${more} numbers more that go on from there`,
      fr: `la liste que donnent ${halfOf(steps)} pas, puis ${more} nombres de plus, qui continuent à partir de là`,
    }
  );
}

/** Judges each number by the one before it; a path without a pair of numbers shows nothing. */
function alongPath(
  path: readonly number[],
  judge: (before: number, after: number, place: number) => Verdict,
): Verdict {
  if (path.length < 2) return { en: 'at least two numbers', fr: 'au moins deux nombres' };
  for (const [index, after] of path.slice(1).entries()) {
    const before = path[index] ?? Number.NaN;
    // No walk that is asked comes to 0, and from there any rule would lead to 0 again.
    if (before === 0) {
      return {
        en: `a number other than 0 at [${index}]`,
        fr: `un autre nombre que 0 à l’indice [${index}]`,
      };
    }
    const verdict = judge(before, after, index + 1);
    if (verdict !== true) return verdict;
  }
  return true;
}

function shown(next: number, before: number, place: number): Localized<string> {
  const short = Number(next.toPrecision(9));
  return {
    en: `${short} at [${place}], after ${before}`,
    fr: `${short} à l’indice [${place}], après ${before}`,
  };
}
