// Moodle: a zip with each student's page, under names by which "upload feedback files" hands each to
// its participant.

import { Zip, ZipDeflate } from 'fflate';
import type { MoodleRow } from './moodle-worksheet.js';

/** A page for a participant. */
export interface FeedbackPage {
  readonly path: string;
  readonly html: Uint8Array;
}

/** The earliest time that a zip can name, so that equal pages give equal bytes. */
const noTime = () => new Date(1980, 0, 1);

/** Longest name in a path: Windows takes 260 characters in all. */
const longestName = 80;

/**
 * Where a participant's page lies. Moodle splits the folder's name at `_` and reads the second part
 * as the participant's number, so a name must not bring a `_` of its own.
 */
export function feedbackPath({
  name,
  participant,
}: Pick<MoodleRow, 'name' | 'participant'>): string {
  const plain = (name ?? '')
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}_/\\:*?"<>|]+/gu, ' ')
    .replace(/^[\s.~]+/, '');
  const whole = [...plain]
    .slice(0, longestName)
    .join('')
    .replace(/[\s.]+$/, '');
  return `${whole || 'Participant'}_${participant}_assignfeedback_file/report.html`;
}

/** Packs pages as they come: only what is packed already is kept. */
export async function feedbackZip(pages: AsyncIterable<FeedbackPage>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for await (const { path, html } of pages) {
    const entry = new ZipDeflate(path, { level: 9 });
    entry.mtime = noTime();
    zip.add(entry);
    entry.push(html, true);
  }
  zip.end();
  return Buffer.concat(parts);
}
