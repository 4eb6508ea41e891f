// A class as it was downloaded, folder or zip, to its submissions, for `grader batch`.

import { GraderError } from '../core/model/errors.js';
import type { Choice, IntakeSummary } from '../core/model/intake.js';
import type { IntakeProblem, Submission } from '../core/model/submission.js';
import { byCodeUnit } from './code-unit-order.js';
import { type LaidOut, type LayoutChoice, layOut } from './layouts/choose-layout.js';
import type { HandedIn } from './layouts/layout.js';
import { listStudentFiles } from './list-student-files.js';
import { languageOf, plainFileName } from './program-file-name.js';
import { usualSourceBytes } from './read-source.js';
import { type Asked, readStudentWork } from './read-student-work.js';
import { joinRoster } from './roster/join-roster.js';
import { joinTimes, readTimes, type SubmissionTimes } from './roster/join-times.js';
import { type Roster, readRoster } from './roster/read-roster.js';
import { toSubmission } from './to-submission.js';
import { openInput } from './tree/open-input.js';
import { withIds } from './with-ids.js';

/** What an operator says about the input. */
export interface IntakeOptions extends LayoutChoice {
  /** A CSV of the class; `null` for none. */
  readonly roster: string | null;
  /** A CSV of the moments at which work was handed in; `null` for none. */
  readonly times: string | null;
}

/** A class, read. */
export interface ReadClass {
  /** Sorted by id. */
  readonly submissions: readonly Submission[];
  /** By id. */
  readonly choices: ReadonlyMap<string, Choice>;
  readonly summary: IntakeSummary;
}

/** All is recognised, nothing is added. */
export const usualIntake: IntakeOptions = {
  layout: null,
  pattern: null,
  roster: null,
  times: null,
};

/**
 * Reads a class.
 *
 * @param functionNames The functions that were asked for; they tell which of a student's files is
 * the answer.
 * @param sourceBytes The most code that one submission may hold.
 * @throws GraderError when the input is missing, refused, not readable or without submissions.
 */
export async function readClass(
  input: string,
  functionNames: readonly string[],
  sourceBytes = usualSourceBytes,
  options = usualIntake,
): Promise<ReadClass> {
  // Small files first, so that a mistake in them is told at once.
  const roster = options.roster === null ? null : await readRoster(options.roster);
  const times = options.times === null ? null : await readTimes(options.times);
  const opened = await openInput(input);
  try {
    const laidOut = await layOut(opened, options);
    const found = await readAll(laidOut, { functionNames, sourceBytes });
    if (found.length === 0) throw emptyError(input, laidOut.layout);
    return classOf(found, laidOut, roster, times);
  } finally {
    opened.close();
  }
}

async function readAll(laidOut: LaidOut, asked: Asked): Promise<Found[]> {
  const found: Found[] = [];
  for (const handin of laidOut.handins) {
    const each = await readHandin(handin, laidOut, asked);
    if (each !== null) found.push(each);
  }
  return found;
}

function classOf(
  found: readonly Found[],
  laidOut: LaidOut,
  roster: Roster | null,
  times: SubmissionTimes | null,
): ReadClass {
  const named = withIds(found)
    .map(({ id, choice, submit }) => ({ submission: submit(id), choice }))
    .sort((a, b) => byCodeUnit(a.submission.id, b.submission.id));
  const submissions = named.map(({ submission }) => submission);
  const joined =
    roster === null
      ? { submissions, groups: [], missing: [], unknown: [] }
      : joinRoster(submissions, roster);
  // After the class list, whose ids times may use.
  const timed =
    times === null
      ? { submissions: joined.submissions, nobody: [] }
      : joinTimes(joined.submissions, times);
  return {
    submissions: timed.submissions,
    choices: new Map(named.map(({ submission, choice }) => [submission.id, choice])),
    summary: {
      layout: laidOut.layout,
      rosterColumns: roster === null ? null : roster.columns,
      groups: joined.groups,
      missing: joined.missing,
      unknown: joined.unknown,
      timesOfNobody: timed.nobody,
      passedOver: passedOver(laidOut),
    },
  };
}

/** A submission that has no id yet. */
interface Found {
  readonly stem: string;
  readonly choice: Choice;
  submit(id: string): Submission;
}

/** `null` for what is nobody's work. */
async function readHandin(
  handin: HandedIn,
  { prefix, listing }: LaidOut,
  asked: Asked,
): Promise<Found | null> {
  const { stem, student, facts } = handin;
  const lost = lostLink(handin, listing.nodes);
  if (lost !== null) {
    const language = lost.file === null ? null : languageOf(plainFileName(lost.file));
    const about = { language, student, files: [], handIn: facts };
    const reason = { kind: 'no-program' } as const;
    const file = lost.file && `${prefix}${lost.file}`;
    return {
      stem,
      choice: { files: [], reason },
      submit: (id) => toSubmission(id, file, lost.problem, about),
    };
  }
  const files = await listStudentFiles(handin, listing.nodes);
  if (files === null) return null;
  const { path, source, language, further, reason } = await readStudentWork(files, asked);
  const names = [...files.programs, ...files.texts].map(({ name }) => name);
  const about = { language, student, ...further, handIn: facts };
  return {
    stem,
    choice: { files: [...names, ...files.others].sort(byCodeUnit), reason },
    submit: (id) => toSubmission(id, path && `${prefix}${path}`, source, about),
  };
}

/** A link that is not followed still stands for a student, who must not vanish from the class. */
function lostLink(
  { parts }: HandedIn,
  nodes: LaidOut['listing']['nodes'],
): { readonly file: string | null; readonly problem: IntakeProblem } | null {
  const [part, ...more] = parts;
  if (part === undefined || more.length > 0 || nodes.get(part.path) !== null) return null;
  const sentence = `${part.path} is a link out of the input folder`;
  const file = part.name === null ? null : part.path;
  return { file, problem: { kind: 'no-program', sentence } };
}

function passedOver({ listing, handins, notes, prefix }: LaidOut): string[] {
  const taken = new Set([
    ...notes,
    ...handins.flatMap(({ parts }) => parts.map(({ path }) => path)),
  ]);
  return listing.entries
    .filter(({ path, kind }) => kind === 'file' && !taken.has(path))
    .map(({ path }) => `${prefix}${path}`);
}

function emptyError(input: string, layout: LaidOut['layout']): GraderError {
  const hint =
    layout === 'pattern'
      ? 'Try the pattern with --dry-run, or leave it out.'
      : 'Put .py, .ipynb, .js or .ts files into it, or one folder for each student.';
  return new GraderError('input-empty', `${input} holds no submissions.`, hint);
}
