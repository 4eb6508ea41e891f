// The zip that is uploaded to Gradescope as an autograder: two scripts and the whole grader.

import { type ZipOptions, zipSync } from 'fflate';
import {
  type AutograderOptions,
  graderFolder,
  runScript,
  setupScript,
} from './autograder-scripts.js';

/** A file of the installed grader. */
export interface GraderFile {
  /** Relative to the package, `/` between parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The earliest time that a zip can name, so that the same grader gives the same bytes. */
const sameTime: ZipOptions = { level: 9, mtime: new Date(1980, 0, 1) };

/** A Unix file that may be run; without it Gradescope refuses to. */
const executable: ZipOptions = { ...sameTime, os: 3, attrs: (0o100755 << 16) >>> 0 };

/** The bytes of the zip. */
export function autograderZip(
  files: readonly GraderFile[],
  options: AutograderOptions,
): Uint8Array {
  const script = (text: string): [Uint8Array, ZipOptions] => [
    new TextEncoder().encode(text),
    executable,
  ];
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return zipSync({
    'setup.sh': script(setupScript(options)),
    run_autograder: script(runScript(options)),
    ...Object.fromEntries(
      sorted.map(({ path, bytes }) => [`${graderFolder}/${path}`, [bytes, sameTime]]),
    ),
  });
}
