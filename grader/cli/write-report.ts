// Writing a report to a file that the user named.

import writeFileAtomic from 'write-file-atomic';
import { GraderError } from '../core/model/errors.js';

/** Writes a report's HTML, whole or not at all. */
export async function writeReport(file: string, html: string): Promise<void> {
  try {
    await writeFileAtomic(file, html);
  } catch (error) {
    throw new GraderError(
      'output-not-writable',
      `The report ${file} cannot be written.`,
      'Choose another place for it, or change its permissions.',
      { cause: error },
    );
  }
}
