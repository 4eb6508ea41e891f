// Writing a report to a file that the user named.

import writeFileAtomic from 'write-file-atomic';
import { GraderError } from '../core/model/errors.js';

/** Writes a file, whole or not at all. */
export async function writeReport(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    throw new GraderError(
      'output-not-writable',
      `The file ${file} cannot be written.`,
      'Choose another place for it, or change its permissions.',
      { cause: error },
    );
  }
}
