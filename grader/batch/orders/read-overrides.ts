// Overrides of one file, or of a folder with a file for each assistant.

import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { GraderError } from '../../core/model/errors.js';
import { type Exercise, maxScore } from '../../core/model/exercise.js';
import {
  type Overrides,
  type Place,
  type PlacedWaiver,
  readOverridesFile,
} from './overrides-file.js';

/** @throws GraderError for a file that is not as it should be, or files that contradict. */
export async function readOverrides(source: string, exercise: Exercise): Promise<Overrides> {
  const all: Overrides[] = [];
  for (const file of await overridesFiles(source)) {
    all.push(await readOverridesFile(file, maxScore(exercise)));
  }
  const overrides = all.flatMap((each) => each.overrides);
  const waive = all.flatMap((each) => each.waive);
  for (const each of waive) demandPayingCheck(each, exercise);
  return { overrides, waive: onceEach(waive) };
}

/** Two orders that cannot both hold. */
export function conflict(about: string, first: Place, second: Place): GraderError {
  return new GraderError(
    'orders',
    `Two orders for ${about} contradict: ${placeText(first)}, and ${placeText(second)}.`,
    'Leave the one that counts.',
  );
}

export function placeText({ file, line }: Place): string {
  return `${file}, line ${line}`;
}

/** The file itself, or those of a folder, in the order of their names. */
export async function overridesFiles(source: string): Promise<readonly string[]> {
  const found = await stat(source).catch(() => null);
  if (found?.isDirectory() !== true) return [source];
  const names = (await readdir(source)).filter((name) => /^[^.].*\.ya?ml$/i.test(name));
  if (names.length === 0) {
    throw new GraderError(
      'orders',
      `${source} holds no .yaml file.`,
      'Name a file of overrides, or a folder of them.',
    );
  }
  return names.toSorted().map((name) => path.join(source, name));
}

function demandPayingCheck({ check: id, ...place }: PlacedWaiver, { checks }: Exercise): void {
  if ((checks.find((each) => each.id === id)?.points ?? 0) > 0) return;
  const paying = checks.filter(({ points }) => points > 0).map((each) => each.id);
  throw new GraderError(
    'orders',
    `${placeText(place)}: no check with points is called "${id}".`,
    `Choose one of: ${paying.join(', ')}.`,
  );
}

/** A check is waived once, however many say so for the same reason. */
function onceEach(waive: readonly PlacedWaiver[]): readonly PlacedWaiver[] {
  const byCheck = new Map<string, PlacedWaiver>();
  for (const each of waive) {
    const earlier = byCheck.get(each.check);
    if (earlier === undefined) byCheck.set(each.check, each);
    else if (earlier.reason !== each.reason) {
      throw conflict(`the check "${each.check}"`, earlier, each);
    }
  }
  return [...byCheck.values()];
}
