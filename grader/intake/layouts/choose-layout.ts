// Which layout an input has, and the hand-ins that it then holds.

import { posix } from 'node:path';
import { GraderError } from '../../core/model/errors.js';
import type { InputLayout } from '../../core/model/intake.js';
import type { OpenInput } from '../tree/open-input.js';
import type { FolderNode } from '../tree/tree-node.js';
import { visibleChildren } from '../tree/visible-children.js';
import { collectPattern } from './collect-pattern.js';
import type { HandedIn, Layout, LayoutName } from './layout.js';
import { type ListedInput, listEntries } from './list-entries.js';
import { plain } from './plain.js';
import { platformLayouts } from './platform-layouts.js';

/** What the operator says about the layout; both `null` to let it be recognised. */
export interface LayoutChoice {
  readonly layout: LayoutName | null;
  /** A regular expression over paths, with named groups. */
  readonly pattern: string | null;
}

export interface LaidOut {
  readonly layout: InputLayout;
  /** Path of the folder that was listed, with `/` at its end; empty for the input itself. */
  readonly prefix: string;
  readonly listing: ListedInput;
  readonly handins: readonly HandedIn[];
  /** Paths of what the platform itself put there. */
  readonly notes: readonly string[];
}

/** Platforms and people pack a folder into a folder: `assignment_1_export/submission_2/…`. */
const mostWrappers = 2;
const mostNoteBytes = 64 * 1_048_576;

/** @throws GraderError when a layout was demanded that the input does not have. */
export async function layOut(
  input: OpenInput,
  { layout: wanted, pattern }: LayoutChoice,
): Promise<LaidOut> {
  if (pattern !== null) {
    const listing = await listEntries(input.root, true);
    const handins = collectPattern(listing, pattern);
    return { layout: 'pattern', prefix: '', listing, handins, notes: [] };
  }
  const levels = await wrappedLevels(input.root);
  for (const { listing, prefix } of levels) {
    const layout = platformLayouts.find(
      (each) => (wanted === null || each.name === wanted) && each.recognises(listing),
    );
    if (layout !== undefined) return collected(layout, listing, prefix);
  }
  if (wanted !== null && wanted !== 'plain') {
    throw new GraderError(
      'layout-unclear',
      `Nothing in the input is laid out as ${wanted} does it.`,
      'Leave --layout out to have the layout recognised, or describe yours with --pattern.',
    );
  }
  // The folder that somebody zipped is no student; one on disk may be.
  const level = (input.isArchive && levels[1]) || levels[0];
  return collected(plain, level.listing, level.prefix);
}

interface Level {
  readonly listing: ListedInput;
  readonly prefix: string;
}

/** The input, and the folders that are alone in it. */
async function wrappedLevels(root: FolderNode): Promise<[Level, ...Level[]]> {
  const levels: [Level, ...Level[]] = [{ listing: await listEntries(root), prefix: '' }];
  let prefix = '';
  let folder = await onlyFolder(root);
  while (folder !== null && levels.length <= mostWrappers) {
    prefix += `${folder.name}/`;
    levels.push({ listing: await listEntries(folder), prefix });
    folder = await onlyFolder(folder);
  }
  return levels;
}

async function onlyFolder(folder: FolderNode): Promise<FolderNode | null> {
  const [first, ...more] = (await visibleChildren(folder)) ?? [];
  return first?.kind === 'folder' && more.length === 0 ? first : null;
}

async function collected(layout: Layout, listing: ListedInput, prefix: string): Promise<LaidOut> {
  const texts = new Map<string, string>();
  const notes = layout.notes(listing);
  for (const path of notes) {
    const text = await readNote(listing, path);
    if (text !== null) texts.set(path, text);
  }
  const handins = layout.collect(listing, texts);
  return { layout: layout.name, prefix, listing, handins, notes };
}

/** A note's text; it lies directly in something that was listed. */
async function readNote({ root, nodes }: ListedInput, path: string): Promise<string | null> {
  const parent = path.includes('/') ? nodes.get(posix.dirname(path)) : root;
  if (parent?.kind !== 'folder') return null;
  const name = posix.basename(path);
  const note = (await visibleChildren(parent))?.find((child) => child.name === name);
  if (note?.kind !== 'file') return null;
  const read = await note.read(mostNoteBytes);
  return read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : null;
}
