// Finding the rule behind a step that no wrong model explains: a sum of few terms with simple
// coefficients.

import { explain } from './explain.js';
import type { Fit, Term } from './fit.js';
import { leastSquares } from './least-squares.js';
import { predictStep } from './prediction.js';
import type { Transcript } from './transcript.js';
import type { Seen, Step } from './wrong-model.js';

const forms = ['theta', 'one', 'square', 'size'] as const;
const powers = [0, 1, 2] as const;

/** More terms than this are no rule that a sentence could tell. */
const mostTerms = 4;

/** Coefficients are whole multiples of one of these parts of 1. */
const parts = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 50, 100, 1000];

/** A rule, and a program that follows it. */
export interface FittedStep {
  readonly fit: Fit;
  readonly step: Step;
}

/** `null` when no such rule gives all the answers. Wants answers at several θ and three λ. */
export function fitStep(transcript: Transcript): FittedStep | null {
  const rows = transcript.seen.filter(isOrdinary);
  const all = forms.flatMap((theta) => powers.map((ratePower) => ({ theta, ratePower })));
  // The simple rule first: fewer unknowns can be told from fewer answers.
  for (const shapes of [all.filter(({ theta }) => theta === 'theta'), all]) {
    const found = fitShapes(shapes, rows, transcript);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

function fitShapes(
  shapes: readonly Pick<Term, 'theta' | 'ratePower'>[],
  rows: readonly Seen[],
  transcript: Transcript,
): FittedStep | null {
  if (rows.length < 2 * shapes.length) {
    return null;
  }
  const coefficients = leastSquares(
    rows.map((row) => shapes.map((shape) => valueAt({ ...shape, coefficient: 1 }, row))),
    rows.map((row) => row.value),
  );
  const terms = shapes.flatMap((shape, index): readonly Term[] => {
    const coefficient = simplest(coefficients?.[index] ?? Number.NaN);
    return coefficient === 0 ? [] : [{ ...shape, coefficient }];
  });
  const step: Step = (theta, rate) =>
    terms.reduce((sum, term) => sum + valueAt(term, { theta, rate }), 0);
  return terms.length <= mostTerms &&
    explain(
      predictStep(() => step),
      false,
      transcript,
    ) !== null
    ? { fit: fitOf(terms), step }
    : null;
}

function fitOf(terms: readonly Term[]): Fit {
  if (terms.some(({ theta }) => theta !== 'theta')) {
    return { kind: 'terms', terms };
  }
  const of = (power: number) =>
    terms.find(({ ratePower }) => ratePower === power)?.coefficient ?? 0;
  return { kind: 'linear-factor', constant: of(0), rate: of(1), rateSquared: of(2) };
}

function valueAt(
  { theta: form, ratePower, coefficient }: Term,
  { theta, rate }: Pick<Seen, 'theta' | 'rate'>,
): number {
  const shapes = { one: 1, theta, square: theta * theta, size: Math.abs(theta) };
  return coefficient * shapes[form] * rate ** ratePower;
}

/** The simple number that a coefficient is to six digits, `nan` when it is none. */
function simplest(coefficient: number): number {
  const room = 1e-6 * (1 + Math.abs(coefficient));
  const part = parts.find((each) => {
    return Math.abs(Math.round(coefficient * each) / each - coefficient) <= room;
  });
  return part === undefined ? Number.NaN : Math.round(coefficient * part) / part + 0;
}

/** Very small and very large starts would drown the others. */
function isOrdinary({ theta, rate }: Seen): boolean {
  return Math.abs(theta) >= 0.1 && Math.abs(theta) <= 20 && Math.abs(rate) <= 10;
}
