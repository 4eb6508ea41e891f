// Gradescope, "Export Submissions": a folder for each submission, and one YAML that says whose it is.

import { parse } from 'yaml';
import { z } from 'zod';
import { GraderError } from '../../core/model/errors.js';
import type { Student } from '../../core/model/submission.js';
import { byCodeUnit } from '../code-unit-order.js';
import { isoTime } from '../iso-time.js';
import { factsOf } from './facts.js';
import type { HandedIn, Layout, Listing } from './layout.js';
import { ownLevel } from './own-level.js';

const metadataName = 'submission_metadata.yml';

/** A key with nothing behind it. */
const nothing = z.literal('').transform(() => null);
const submitter = z.object({
  ':name': z.string().nullish(),
  ':sid': z.string().nullish(),
  ':email': z.string().nullish(),
});
const metadata = z.record(
  z.string(),
  z.object({
    ':submitters': z.array(submitter).or(nothing).nullish(),
    ':created_at': z.unknown().optional(),
    ':history': z.array(z.unknown()).or(nothing).nullish(),
  }),
);

export const gradescope: Layout = {
  name: 'gradescope',
  recognises: (listing) =>
    ownLevel(listing).some(({ path, kind }) => kind === 'file' && path === metadataName),
  notes: () => [metadataName],
  collect: collectGradescope,
};

function collectGradescope(
  listing: Listing,
  texts: ReadonlyMap<string, string>,
): readonly HandedIn[] {
  const known = readMetadata(texts.get(metadataName) ?? '');
  const folders = ownLevel(listing).filter(({ kind }) => kind === 'folder');
  // Whose folder is missing has handed in all the same, and must not vanish from the class.
  return [...new Set([...folders.map(({ path }) => path), ...Object.keys(known)])]
    .toSorted(byCodeUnit)
    .map((path) => {
      const about = known[path];
      const members = (about?.[':submitters'] ?? []).map(studentOf);
      return {
        stem: path,
        student: together(members),
        facts: factsOf({
          time: isoTime(about?.[':created_at']),
          attempts: about?.[':history'] ? about[':history'].length + 1 : null,
          members,
        }),
        parts: [{ path, name: null }],
      };
    });
}

function readMetadata(yaml: string): z.infer<typeof metadata> {
  if (yaml.trim() === '') return {};
  try {
    // All as it is written: a student's number keeps its zeros.
    return metadata.parse(parse(yaml, { schema: 'failsafe', logLevel: 'silent' }));
  } catch (cause) {
    throw new GraderError(
      'input-unreadable',
      `${metadataName} is not as Gradescope writes it.`,
      'Export the submissions again, or grade the folders with --layout plain.',
      { cause },
    );
  }
}

function studentOf(who: z.infer<typeof submitter>): Student {
  const id = who[':sid'] || who[':email'] || who[':name'] || '';
  return { id, name: who[':name'] || id };
}

/** A group shows all its names and is found by its first member's id. */
function together(members: readonly Student[]): Student | null {
  const [first] = members;
  return first ? { id: first.id, name: members.map(({ name }) => name).join(', ') } : null;
}
