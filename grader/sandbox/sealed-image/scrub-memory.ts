// What building left behind in memory that was given back: garbage that every reset would copy.

import type { BootedExports } from './boot-python.js';

/** Sizes of the blocks that are taken, large ones first; small rests would tell their pages apart. */
const blockBytes = [1 << 20, 1 << 17, 1 << 14, 1 << 12, 1 << 10, 1 << 8, 1 << 6];

/**
 * Fills all free memory of the C allocator with zeros: takes it block by block, clears it, and gives
 * it back.
 */
export function scrubFreeMemory(exports: BootedExports): void {
  const view = () => new DataView(exports.memory.buffer);
  const end = view().getUint32(exports.emscripten_get_sbrk_ptr() >>> 0, true);
  const taken: number[] = [];
  for (const size of blockBytes) {
    for (;;) {
      const address = exports.malloc(size) >>> 0;
      if (address === 0) break;
      taken.push(address);
      new Uint8Array(exports.memory.buffer, address, size).fill(0);
      if (address + size > end) break;
    }
  }
  for (const address of taken) exports.free(address);
}
