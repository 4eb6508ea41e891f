// The file name of a student's page, made from an id that may hold anything.

import { createHash } from 'node:crypto';

/** Longest readable part: file names stay short enough for every file system and archive. */
const readableLength = 40;

/**
 * A file name stem for an id: lower-case ASCII letters, digits and single hyphens, safe on Windows,
 * macOS and Linux. Eight hexadecimal digits of the id's SHA-256 keep apart ids whose readable parts
 * are the same, and no result is a reserved device name.
 *
 * @example pageSlug('Zoë Müller') // 'zoe-muller-' and eight digits
 */
export function pageSlug(id: string): string {
  const readable = id
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, readableLength)
    .replace(/^-|-$/g, '');
  // UTF-16 tells every two strings apart; UTF-8 would make all lone surrogates one.
  const digits = createHash('sha256').update(id, 'utf16le').digest('hex').slice(0, 8);
  return `${readable || 'submission'}-${digits}`;
}
