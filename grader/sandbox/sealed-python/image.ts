// The image: everything that makes an interpreter pristine. Memory as its non-zero stretches,
// the mutable globals, the sizes of the reference tables, and where our driver's functions lie.

/** What the image knows beside memory. */
export interface ImageInfo {
  /** Version of Python and of the package it was built from, for people. */
  readonly python: string;
  readonly pyodide: string;
  /** Linear memory in bytes, a multiple of 64 KiB. */
  readonly memoryBytes: number;
  /** `[start, end)` of each stored stretch, rising. Everything between them is zero. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Values of the exported mutable globals, by export name. */
  readonly globals: Readonly<Record<string, number>>;
  /** Values of the imported `GOT.func` globals, by name. */
  readonly functionAddresses: Readonly<Record<string, number>>;
  /** Lengths of the two externref tables. */
  readonly referenceTables: readonly [number, number];
  /** Addresses of the driver's Python functions. */
  readonly driver: { readonly load: number; readonly ask: number; readonly where: number };
}

/** An image ready for use; `stretches` are views into one buffer, parallel to `info.ranges`. */
export interface Image {
  readonly info: ImageInfo;
  readonly stretches: readonly Uint8Array[];
}

/** Stretches start at this alignment in the file, so that copies run at full speed. */
const alignment = 4096;
const magic = 0x6d_69_68_74; // "thim"

/** Bytes of the file for an image: magic, header length, JSON header, padding, stretches. */
export function encodeImage(info: ImageInfo, memory: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(JSON.stringify(info));
  const start = alignedUp(8 + header.length);
  const total = info.ranges.reduce((sum, [from, to]) => sum + to - from, start);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  let at = start;
  for (const [from, to] of info.ranges) {
    bytes.set(memory.subarray(from, to), at);
    at += to - from;
  }
  return bytes;
}

/** The image in `bytes`; nothing is copied. The bytes' hash was verified before. */
export function decodeImage(bytes: Uint8Array): Image {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== magic) {
    throw new Error('the file is no interpreter image');
  }
  const headerLength = view.getUint32(4, true);
  // The decoder refuses shared memory, hence the copy of this small part.
  const header = new TextDecoder().decode(bytes.slice(8, 8 + headerLength));
  const info = JSON.parse(header) as ImageInfo; // our own file, its hash verified
  let at = alignedUp(8 + headerLength);
  const stretches = info.ranges.map(([from, to]) => {
    const stretch = bytes.subarray(at, at + to - from);
    at += to - from;
    return stretch;
  });
  return { info, stretches };
}

/**
 * The stretches of `memory` that hold anything but zeros, in whole pages, small gaps included:
 * clearing a gap is quicker than copying it, beginning a new stretch costs something too.
 */
export function nonZeroRanges(memory: Uint8Array): [number, number][] {
  const page = 4096;
  const smallGap = 16384;
  const words = new Uint32Array(memory.buffer, memory.byteOffset, memory.length / 4);
  const ranges: [number, number][] = [];
  for (let start = 0; start < memory.length; start += page) {
    if (words.subarray(start / 4, (start + page) / 4).every((word) => word === 0)) continue;
    const last = ranges.at(-1);
    if (last && start - last[1] < smallGap) last[1] = start + page;
    else ranges.push([start, start + page]);
  }
  return ranges;
}

function alignedUp(offset: number): number {
  return Math.ceil(offset / alignment) * alignment;
}
