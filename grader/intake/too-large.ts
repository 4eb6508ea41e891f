// A file that holds more code than one submission may.

import type { IntakeProblem } from '../core/model/submission.js';

const mebibyte = 1_048_576;

/** What is said of a file of more than `bytes`. */
export function tooLarge(name: string, bytes: number): IntakeProblem {
  const size = bytes % mebibyte === 0 ? `${bytes / mebibyte} MiB` : `${bytes / 1024} KiB`;
  return { kind: 'unreadable-source', sentence: `${name} is larger than ${size}` };
}
