// What belongs to a class beside its submissions, with its place in an archive: lists, orders, and
// whatever else was named.

import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { OrderOptions } from '../batch/orders/class-orders.js';
import { overridesFiles } from '../batch/orders/read-overrides.js';
import { gradesName } from '../batch/orders/write-grades.js';
import { resultsFile } from '../batch/read-results.js';
import { GraderError } from '../core/model/errors.js';
import type { IntakeOptions } from '../intake/read-class.js';
import { entryName } from './entry-names.js';
import { type LeftOut, listFolder } from './list-folder.js';
import type { Manifest } from './manifest.js';
import { kindOf, notAFile } from './source-files.js';

/** Files of one included folder; a home folder given by mistake has more. */
const mostIncluded = 1000;

export interface ClassFilesRequest {
  /** Output folder of the run. */
  readonly out: string;
  readonly intake: Pick<IntakeOptions, 'roster' | 'times'>;
  readonly orders: OrderOptions;
  /** Further files and folders. */
  readonly include: readonly string[];
}

export interface ClassFiles extends Pick<Manifest, 'orders'> {
  /** Files of this machine, by path in the archive. */
  readonly files: ReadonlyMap<string, string>;
  readonly roster: string | null;
  readonly times: string | null;
  readonly leftOut: readonly LeftOut[];
}

/** @throws GraderError for a file that is not there, or is not of its kind. */
export async function classFiles(request: ClassFilesRequest): Promise<ClassFiles> {
  const { out, intake, orders, include } = request;
  const files = new Map<string, string>();
  const leftOut: LeftOut[] = [];
  const keep = async (file: string | null, place: string) => {
    if (file === null) return null;
    if ((await kindOf(file)) === 'folder') throw notAFile(file);
    const name = `${place}/${entryName(path.basename(file))}`;
    files.set(name, file);
    return name;
  };
  const keepOverrides = async (source: string) => {
    const place = 'class/overrides';
    if ((await kindOf(source)) === 'file') return keep(source, place);
    for (const file of await overridesFiles(source)) await keep(file, place);
    return place;
  };
  const keepEarlier = async (named: string) => {
    const results = await resultsFile(named);
    await kindOf(results);
    await demandOther(results, out);
    // They are found by these names, whatever they are called.
    const name = 'class/never-lower/results.json';
    files.set(name, results);
    const grades = path.join(path.dirname(results), gradesName);
    if (existsSync(grades)) files.set(`class/never-lower/${gradesName}`, grades);
    return name;
  };

  const { overrides, latePolicy, neverLower } = orders;
  const kept = {
    roster: await keep(intake.roster, 'class/roster'),
    times: await keep(intake.times, 'class/times'),
    orders: {
      overrides: overrides === null ? null : await keepOverrides(overrides),
      latePolicy: await keep(latePolicy, 'class/late-policy'),
      neverLower: neverLower === null ? null : await keepEarlier(neverLower),
    },
  };
  for (const [index, file] of include.entries()) {
    const place = `class/included/${index + 1}`;
    if ((await kindOf(file)) === 'file') {
      await keep(file, place);
      continue;
    }
    const at = `${place}/${entryName(path.basename(path.resolve(file)))}`;
    const included = await listFolder(file, at, mostIncluded);
    for (const [name, source] of included.files) files.set(name, source);
    leftOut.push(...included.leftOut);
  }
  return { ...kept, files, leftOut };
}

/** The run has written its own results where these were. */
async function demandOther(earlier: string, out: string): Promise<void> {
  if ((await realpath(path.dirname(earlier))) !== (await realpath(out))) return;
  throw new GraderError(
    'archive',
    `The results named with --never-lower are those of the run in ${out} itself.`,
    'Name the earlier ones, or leave the option out: what they kept then shows as a difference.',
  );
}
