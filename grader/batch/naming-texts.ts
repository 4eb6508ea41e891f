// Which texts name a student: all that may in their own work, and what hardly means anything else
// in the work of others.

import path from 'node:path';
import type { Exercise } from '../core/model/exercise.js';
import type { Student, Submission } from '../core/model/submission.js';
import type { Naming } from '../core/report/name-index.js';
import { builtinFunctions } from '../source/builtin-names.js';

/** A submission and its pseudonym. */
export interface Pseudonymous {
  readonly id: string;
  readonly submission: Named;
}

/** What of a submission may name its student, or the students of a team. */
export interface Named extends Pick<Submission, 'id' | 'file' | 'student'> {
  /** Of a team; empty where one student hands in. */
  readonly members: readonly Student[];
}

/** Stands for a name that several students share. */
const oneOfSeveral = 'p-…';

/** A word that so many ids share, and at least four, is no name: `submission`, `lab`. */
const sharedByMany = 0.1;

const keywords =
  'and break class const continue def del elif else except false finally for from function global ' +
  'import lambda let nonlocal none not null pass raise return true try undefined var while with yield';

/** Words of programs and of our own sentences: where one is a name, too, it names nobody. */
export function ordinaryWords({ functions, messages }: Exercise): ReadonlySet<string> {
  const names = functions.flatMap(({ name, parameters }) => [name, ...parameters]);
  const texts = [...names, keywords, ...builtinFunctions, ...textsIn(messages)];
  return new Set([...names, ...texts.flatMap(wordsOf)].map((word) => word.toLowerCase()));
}

/** What may name somebody in a submission that intake read. */
export function namedIn({ id, file, student, handIn }: Submission): Named {
  const members = handIn?.members ?? [];
  // One who hands in alone is the student already.
  const others = members.filter((each) => each.id !== student?.id || each.name !== student.name);
  return { id, file, student, members: others };
}

/**
 * What names a student in their own work: ids, names and file names, as a whole and in words of
 * three letters or four digits.
 */
export function ownNamings(
  pseudonym: string,
  named: Named,
  ordinary: ReadonlySet<string>,
): readonly Naming[] {
  const { id, file } = named;
  const people = peopleOf(named).flatMap((each) => [each.id, each.name]);
  const base = file === null ? null : path.basename(file);
  const stem = base && path.parse(base).name;
  const texts = [id, file, base, stem, ...people].filter((text) => typeof text === 'string');
  const words = [id, ...people].flatMap(wordsOf);
  return [...new Set([...texts, ...words])]
    .filter((text) => !ordinary.has(text.toLowerCase()) && !/^\p{N}{0,3}$/u.test(text))
    .map((text) => ({ text, pseudonym, needsCapital: false }));
}

/**
 * What names a student in anybody's work: ids and names as a whole, and single words of names (of
 * ids where no name is known). Short words do with a capital only, numbers from six digits on.
 */
export function classNamings(
  students: readonly Pseudonymous[],
  ordinary: ReadonlySet<string>,
): readonly Naming[] {
  const wholes = students.flatMap(({ id: pseudonym, submission }) => {
    const people = peopleOf(submission).flatMap(({ id, name }) => {
      const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      return [id, words.join(' '), words.toReversed().join(' ')];
    });
    return [submission.id, ...people]
      .filter((text) => isTelling(text, ordinary))
      .map((text) => ({ text, pseudonym, needsCapital: false }));
  });
  const owners = new Map<string, Set<string>>();
  const inIds = new Map<string, number>();
  for (const { id: pseudonym, submission } of students) {
    const people = peopleOf(submission);
    const texts = people.length === 0 ? [submission.id] : people.map(({ name }) => name);
    const words = new Set(texts.flatMap(wordsOf).map((word) => word.toLowerCase()));
    for (const word of words) {
      if (people.length === 0) inIds.set(word, (inIds.get(word) ?? 0) + 1);
      owners.set(word, (owners.get(word) ?? new Set()).add(pseudonym));
    }
  }
  const many = Math.max(4, sharedByMany * students.length);
  const singles = [...owners].flatMap(([text, [pseudonym = oneOfSeveral, ...others]]) =>
    isTelling(text, ordinary) && (inIds.get(text) ?? 0) < many
      ? [
          {
            text,
            pseudonym: others.length === 0 ? pseudonym : oneOfSeveral,
            needsCapital: text.length === 3,
          },
        ]
      : [],
  );
  return [...wholes, ...singles];
}

function peopleOf({ student, members }: Named): readonly Student[] {
  return student === null ? members : [student, ...members];
}

/** Three letters or six digits, no round number, no ordinary word. */
function isTelling(text: string, ordinary: ReadonlySet<string>): boolean {
  if (/^\p{N}*$/u.test(text)) return text.length >= 6 && !/^.0+$/.test(text);
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 3 && !ordinary.has(text.toLowerCase());
}

/** Words of three letters and more, or long numbers. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}]{2,}|\p{N}{4,}/gu) ?? [];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
