// What archives may unpack to, counted before anything is unpacked.

import type { ArchiveRefusal } from './archive-refusal.js';

/** Limits of one archive together with the archives in it. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly bytes: number;
}

const mebibyte = 1_048_576;

/** For the archive of a whole class. */
export const classArchiveLimits: ArchiveLimits = { entries: 50_000, bytes: 4096 * mebibyte };
/** For all archives of one student together. */
export const studentArchiveLimits: ArchiveLimits = { entries: 10_000, bytes: 256 * mebibyte };

/** Archives in archives in archives; a student's own zip in a platform's zip is the second. */
export const mostNestedArchives = 3;
/** The largest archive within a hand-in or an archive, which is held in memory. */
export const mostNestedArchiveBytes = 64 * mebibyte;

/** Text and notebooks are seldom packed to a twentieth; deflate's utmost is about 1000. */
const mostRatio = 200;
/** Below this size no ratio hurts. */
const ratioMattersFromBytes = 32 * mebibyte;

/** Counts what archives say that they hold. */
export class ArchiveBudget {
  private readonly limits: ArchiveLimits;
  private entries = 0;
  private bytes = 0;

  constructor(limits: ArchiveLimits) {
    this.limits = limits;
  }

  /**
   * Adds one entry.
   *
   * @returns Why the archive is refused, or `null`.
   */
  take(unpackedBytes: number): ArchiveRefusal | null {
    this.entries += 1;
    this.bytes += unpackedBytes;
    if (this.entries > this.limits.entries) return { kind: 'many', most: this.limits.entries };
    if (this.bytes > this.limits.bytes) return { kind: 'large', mostBytes: this.limits.bytes };
    return null;
  }
}

/** Whether an archive unpacks to so much more than itself that it is a bomb. */
export function isBomb(packedBytes: number, unpackedBytes: number): boolean {
  return unpackedBytes > ratioMattersFromBytes && unpackedBytes > packedBytes * mostRatio;
}
