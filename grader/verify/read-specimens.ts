// The reference solutions, and the corpus of right and wrong programs where it is at hand (it lies
// in the repository, not in the published package).

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readSubmission } from '../intake/read-submission.js';
import { idsAlike, type Proof } from './proof.js';
import type { Specimen, Truth } from './specimen.js';

const rightEntry = z.object({
  file: z.string(),
  tier: z.enum(['exact', 'single', 'approx-central', 'approx-forward', 'needs']),
});
const wrongEntry = z.object({
  file: z.string(),
  id: z.string(),
  function: z.string().nullable(),
});

/** The reference solutions of an exercise, `folder` being its own. */
export async function readReferences(folder: string): Promise<readonly Specimen[]> {
  return [await sourceSpecimen(path.join(folder, 'solution.py'), 'reference', { kind: 'right' })];
}

/** The corpus below `folder`; empty when it is not there. */
export async function readCorpus(folder: string, proof: Proof): Promise<readonly Specimen[]> {
  if (!existsSync(folder)) return [];
  const right = z.array(rightEntry).parse(await readIndex(folder, 'right'));
  const wrong = z.array(wrongEntry).parse(await readIndex(folder, 'wrong'));
  const read = (kind: string, file: string, truth: Truth) =>
    sourceSpecimen(path.join(folder, kind, file), kind, truth);
  return Promise.all([
    ...right.map(({ file, tier }) => read('right', file, truthOfTier(tier))),
    ...wrong.map((entry) => read('wrong', entry.file, truthOfMistake(entry, proof))),
  ]);
}

async function readIndex(folder: string, kind: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(folder, kind, 'index.json'), 'utf8'));
}

async function sourceSpecimen(file: string, kind: string, truth: Truth): Promise<Specimen> {
  const submission = await readSubmission(file);
  return {
    id: `${kind}/${path.basename(file)}`,
    truth,
    body: { kind: 'source', submission },
  };
}

function truthOfTier(tier: z.infer<typeof rightEntry>['tier']): Truth {
  if (tier === 'needs') return { kind: 'needs-library' };
  return { kind: tier === 'approx-forward' ? 'nearly' : 'right' };
}

function truthOfMistake(entry: z.infer<typeof wrongEntry>, proof: Proof): Truth {
  const { id } = entry;
  if (proof.remarkOnly.includes(id)) return { kind: 'remark-only', id };
  const name = entry.function === 'both' ? null : entry.function;
  return { kind: 'wrong', id, function: name, names: idsAlike(proof, id) };
}
