// Moodle, "Download all submissions": a folder for each participant, or flat, in old and new naming.

import { groupInOrder } from './group-in-order.js';
import type { HandedIn, Layout, Listing, Part } from './layout.js';
import { ownLevel } from './own-level.js';

/** What Moodle says in the name of a folder, or of a file in flat mode. */
export interface MoodleName {
  /** Full name, group name, or "Participant" where marking is blind. */
  readonly owner: string;
  /** Number of the participant or group; `null` for the team of those who have none. */
  readonly id: string | null;
  readonly plugin: string;
  /** The student's file name in flat mode, else empty. */
  readonly file: string;
}

// The first `_assignsubmission_` counts: full names hold no underscore, file names may hold anything.
// Whether an underscore follows the plugin depends on the release.
const pattern = /^(.+?)(?:_(\d+))?_assignsubmission_(file|onlinetext|[a-z]+)_?(.*)$/su;

/** Reads a name; `null` for one that Moodle does not make. */
export function parseMoodleName(name: string): MoodleName | null {
  const [, owner, id, plugin, file] = pattern.exec(name) ?? [];
  if (owner === undefined || plugin === undefined || file === undefined) return null;
  return { owner, id: id ?? null, plugin, file };
}

export const moodle: Layout = {
  name: 'moodle',
  recognises: (listing) => {
    const entries = ownLevel(listing);
    const known = entries.filter(({ path }) => parseMoodleName(path) !== null);
    return known.length > 0 && known.length * 2 >= entries.length;
  },
  notes: () => [],
  collect: collectMoodle,
};

function collectMoodle(listing: Listing): HandedIn[] {
  const entries = ownLevel(listing).flatMap(({ path, kind }) => {
    const name = parseMoodleName(path);
    return name === null ? [] : { path, kind, ...name, key: keyOf(name) };
  });
  return groupInOrder(entries, ({ key }) => key).map(([key, own]) => {
    const { owner = '', id = null } = own[0] ?? {};
    return {
      stem: key,
      student: { id: id ?? owner, name: owner === 'Participant' ? `${owner} ${id}` : owner },
      facts: null,
      parts: own.map(
        ({ path, kind, file }): Part => ({ path, name: kind === 'folder' ? null : file }),
      ),
    };
  });
}

/** Typed text and files of one participant belong together. */
function keyOf({ owner, id }: MoodleName): string {
  return id === null ? owner : `${owner}_${id}`;
}
