// Options that several commands share, and their checks.

import os from 'node:os';
import type { Options } from 'yargs';
import { GraderError } from '../core/model/errors.js';
import { usualExercise } from '../core/model/exercise.js';
import { type Locale, locales } from '../core/model/locale.js';
import { defaultSeed } from '../exercises.js';

export const exerciseOption = {
  type: 'string',
  default: usualExercise,
  describe: 'The exercise: the id of a shipped one, or the folder of your own',
} as const satisfies Options;

/** For what a run left behind, which names its exercise by id: only a folder has to be named again. */
export const ownExerciseOption = {
  type: 'string',
  requiresArg: true,
  describe: 'The folder of the exercise, where it does not ship with the grader',
} as const satisfies Options;

export const seedOption = {
  type: 'string',
  default: String(defaultSeed),
  describe: 'Decides all generated inputs: 0 to 2147483647',
} as const satisfies Options;

export const jobsOption = {
  type: 'string',
  requiresArg: true,
  defaultDescription: 'one for each core',
  describe: 'Submissions graded at once',
} as const satisfies Options;

export const queueOption = {
  type: 'string',
  requiresArg: true,
  describe: 'A Redis, as redis://user:password@host:port, or rediss:// for TLS',
} as const satisfies Options;

export const langOption = {
  type: 'string',
  default: 'en',
  requiresArg: true,
  describe: `Language of pages and terminal: ${locales.join(' or ')}`,
} as const satisfies Options;

const largestSeed = 2 ** 31 - 1;
const mostJobs = 256;
const mostSeeds = 100_000;
const mostHelp = 3;
const highestPort = 65_535;

/** A seed as written on the command line. */
export function parseSeed(text: string): number {
  return wholeNumber('seed', text, 0, largestSeed);
}

/** A number of jobs as written on the command line; one for each core where none is. */
export function parseJobs(text: string | undefined): number {
  if (text === undefined) return os.availableParallelism();
  return wholeNumber('jobs', text, 1, mostJobs);
}

/** How much help `check` gives, as written on the command line. */
export function parseHint(text: string): number {
  return wholeNumber('hint', text, 0, mostHelp);
}

/** A number of seeds as written on the command line. */
export function parseSeedCount(text: string): number {
  return wholeNumber('seeds', text, 0, mostSeeds);
}

/** A port as written on the command line; 0 is any free one. */
export function parsePort(text: string): number {
  return wholeNumber('port', text, 0, highestPort);
}

/** A language as written on the command line; one that nobody wrote is refused. */
export function parseLang(text: string): Locale {
  const lang = locales.find((each) => each === text);
  if (lang !== undefined) return lang;
  throw new GraderError(
    'bad-option',
    `There are no reports in the language "${text}".`,
    `Choose one of: ${locales.join(', ')}.`,
  );
}

/** A whole number in a range, as written on the command line. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new GraderError(
    'bad-option',
    `--${option} takes a whole number from ${least} to ${most}, not "${text}".`,
    `Write, for example, --${option} ${Math.max(least, 1)}.`,
  );
}
