// A regular expression that somebody wrote for their own way of naming files.

import { createContext, Script } from 'node:vm';
import { z } from 'zod';
import { GraderError } from '../../core/model/errors.js';

const text = z.string().optional();
/** The groups that mean something; others are for the pattern's own use. */
const groups = z.object({
  student: text,
  name: text,
  file: text,
  attempt: text,
  time: text,
  late: text,
});

/** The named groups of a match; `null` where a path does not match. */
export type Groups = z.infer<typeof groups> | null;

/** Longer paths match nothing: what a pattern costs can grow with every character. */
const longestPath = 1000;
/** For all paths together; a sane pattern needs some milliseconds. */
const timeLimitMs = 2000;

const groupsSchema = z.array(groups.nullable());

const code = new Script(`
  const expression = new RegExp(pattern, 'u');
  JSON.stringify(JSON.parse(paths).map((path) => {
    const found = expression.exec(path);
    return found === null ? null : { ...found.groups };
  }));
`);

/**
 * Matches every path.
 *
 * @throws GraderError when the pattern is none, lacks the group `student`, or takes too long.
 */
export function matchPattern(pattern: string, paths: readonly string[]): Groups[] {
  demandPattern(pattern);
  const known = paths.map((path) => (path.length > longestPath ? '' : path));
  // V8 can be stopped in here: expressions like (a+)+b may take longer than a term lasts.
  const context = createContext({ pattern, paths: JSON.stringify(known) });
  let json: unknown;
  try {
    json = code.runInContext(context, { timeout: timeLimitMs });
  } catch (cause) {
    throw new GraderError(
      'bad-option',
      `--pattern ${pattern} takes too long.`,
      'Write it without a repetition in a repetition, like (a+)+.',
      { cause },
    );
  }
  return groupsSchema.parse(JSON.parse(String(json)));
}

function demandPattern(pattern: string): void {
  const hint = "Write it like --pattern '(?<student>[^_]+)_(?<attempt>\\d+)_(?<file>.+)'.";
  try {
    new RegExp(pattern, 'u');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/^.*: /s, '') : 'unknown';
    const message = `--pattern ${pattern} is no regular expression (${why}).`;
    throw new GraderError('bad-option', message, hint, { cause });
  }
  if (pattern.includes('(?<student>')) return;
  throw new GraderError('bad-option', `--pattern ${pattern} has no group student.`, hint);
}
