// A function under the name that was asked for, where its own is almost that.

import type { Interview } from '../checks/interview.js';
import { isTrap } from '../checks/live-program.js';
import type { Cell, SourceFile } from '../model/submission.js';
import type { CoreTexts } from '../texts/core-texts.js';
import type { Repair, RepairSetting, Sources } from './repair.js';

/**
 * A missing function under the name that is almost its own, in the program or in a file beside it;
 * one repair for each place that it may be in.
 */
export function renamed(
  setting: RepairSetting,
  { cells, files }: Sources,
  heard: Interview,
  texts: CoreTexts,
): readonly Repair[] {
  const { loaded } = heard;
  if (isTrap(loaded) || !loaded.compiled) {
    return [];
  }
  const missing = setting.exercise.functions
    .map(({ name }) => name)
    .filter((name) => isMissing(heard, name));
  const inProgram = nearMiss(setting, cells, missing);
  if (inProgram !== null) {
    return [repairOf({ cells: withAlias(cells, inProgram), files }, inProgram, texts)];
  }
  return files.flatMap((file) => {
    const slip = nearMiss(setting, [{ number: null, source: file.source }], missing);
    if (slip === null) return [];
    // The program may have imported it by the name that it has.
    const isImported = loaded.otherNames.includes(slip.name);
    const repaired = {
      cells: isImported ? withAlias(cells, slip) : cells,
      files: files.map((each) => (each === file ? fileWithAlias(file, slip) : each)),
    };
    return [repairOf(repaired, slip, texts)];
  });
}

/** A name that is almost the one that was asked for. */
interface NearMiss {
  readonly name: string;
  readonly asked: string;
}

function nearMiss(
  { exercise, lookAtSource }: RepairSetting,
  cells: readonly Cell[],
  missing: readonly string[],
): NearMiss | null {
  if (missing.length === 0) return null;
  const spots = lookAtSource(cells, exercise.functions)?.spots ?? [];
  const [slip = null] = spots.flatMap(({ kind, name, function: asked }) =>
    kind === 'near-miss' && name !== null && asked !== null && missing.includes(asked)
      ? [{ name, asked }]
      : [],
  );
  return slip;
}

/** Whether a function is not there, under its own name, after loading. */
export function isMissing({ loaded }: Interview, name: string): boolean {
  return !isTrap(loaded) && loaded.functions[name]?.kind === 'missing';
}

function withAlias(cells: readonly Cell[], slip: NearMiss): readonly Cell[] {
  const last = cells.length - 1;
  return cells.map((cell, index) =>
    index === last ? { ...cell, source: aliased(cell.source, slip) } : cell,
  );
}

function fileWithAlias(file: SourceFile, slip: NearMiss): SourceFile {
  return { ...file, source: aliased(file.source, slip) };
}

function aliased(source: string, { name, asked }: NearMiss): string {
  return `${source}\n${asked} = ${name}\n`;
}

function repairOf(sources: Sources, { name, asked }: NearMiss, texts: CoreTexts): Repair {
  return { sources, change: texts.repairs.called(name, asked), names: asked };
}
