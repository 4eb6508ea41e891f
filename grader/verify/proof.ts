// What is known of an exercise's misconceptions beforehand, and where it is written down.

import { GraderError } from '../core/model/errors.js';

/** Which diagnoses are right ones, and which misconceptions cost nothing. */
export interface Proof {
  /** Ids that no value tells apart: each is a right diagnosis for the others of its group. */
  readonly alike: readonly (readonly string[])[];
  /** Ids that are remarked upon, never charged. */
  readonly remarkOnly: readonly string[];
}

const loaders: Readonly<Record<string, () => Promise<Proof>>> = {
  'gradient-descent': () => import('../../reference/gradient-descent/wrong-models/alike.js'),
};

/** The proof that belongs to an exercise. */
export function loadProof(exerciseId: string): Promise<Proof> {
  const loader = Object.hasOwn(loaders, exerciseId) ? loaders[exerciseId] : undefined;
  if (loader) return loader();
  throw new GraderError(
    'unknown-exercise',
    `The exercise "${exerciseId}" does not say what proves it.`,
    'Write down its alike and remark-only ids, and name them in grader/verify/proof.ts.',
  );
}

/** The ids that are a right diagnosis of a misconception: its own first. */
export function idsAlike({ alike }: Proof, id: string): readonly string[] {
  const others = alike.filter((group) => group.includes(id)).flat();
  return [...new Set([id, ...others])];
}
