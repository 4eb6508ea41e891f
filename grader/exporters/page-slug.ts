// The file name of a student's page, made from an id that may hold anything.

import { createHash } from 'node:crypto';
import type { Submission } from '../core/model/submission.js';

/** Longest readable part: file names stay short enough for every file system and archive. */
const readableLength = 40;

/** Hexadecimal digits: 64 bits, too many to try out on a server. */
const digitCount = 16;

/**
 * A file name stem for a submission: lower-case ASCII letters, digits and single hyphens, safe on
 * Windows, macOS and Linux. The digits at its end come from the id and from the program, so that a
 * list of names is not enough to guess where a page lies; the same submission gives the same ones
 * in every run. They keep apart ids whose readable parts are the same, and no result is a reserved
 * device name.
 *
 * @example pageSlug({ id: 'Zoë Müller', cells }) // 'zoe-muller-' and sixteen digits
 */
export function pageSlug({ id, cells }: Pick<Submission, 'id' | 'cells'>): string {
  const readable = id
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, readableLength)
    .replace(/^-|-$/g, '');
  // JSON keeps the parts apart and every two strings too: UTF-8 alone would make all lone
  // surrogates one.
  const parts = JSON.stringify([id, ...cells.map(({ source }) => source)]);
  const digits = createHash('sha256').update(parts).digest('hex').slice(0, digitCount);
  return `${readable || 'submission'}-${digits}`;
}
