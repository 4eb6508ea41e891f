// The part of an address after `#` that opens the exercise page with a program and a call. Nothing
// of it is ever sent to a server.

import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/** What such an address holds. */
export interface PageLink {
  /** The program, a whole file. */
  readonly code: string;
  /** The call to try, an expression. */
  readonly call: string;
}

/** Longest fragment, in characters, that is made or read: browsers and mail take no more. */
const longestFragment = 60_000;

/** Longest program, in bytes, that a fragment may unpack to. */
const longestCode = 1_000_000;

/** Unpacked at a time, so that a bomb is seen before it has gone off. */
const pieceBytes = 1024;

/** The fragment, without `#`; `null` for a program that is too long for an address. */
export function encodePageLink({ code, call }: PageLink): string | null {
  const bytes = strToU8(wellFormed(code));
  const packed = toBase64Url(deflateSync(bytes, { level: 9 }));
  const fragment = `code=${packed}&call=${encodeURIComponent(wellFormed(call))}`;
  return bytes.length > longestCode || fragment.length > longestFragment ? null : fragment;
}

/** Reads a fragment, with `#` or without; `null` for any other, a broken or an oversized one. */
export function decodePageLink(fragment: string): PageLink | null {
  if (fragment.length > longestFragment + 1) return null;
  const parts = /^#?code=([\w-]*)&call=([^&#]*)$/.exec(fragment);
  if (parts === null) return null;
  const [, packed = '', encodedCall = ''] = parts;
  try {
    const bytes = inflated(fromBase64Url(packed));
    const code = bytes && strFromU8(bytes);
    // Bytes that are no UTF-8 do not come back from the text made of them.
    return code !== null && sameBytes(strToU8(code), bytes)
      ? { code, call: decodeURIComponent(encodedCall) }
      : null;
  } catch {
    return null; // not deflated, cut off, or a stray per cent sign
  }
}

function inflated(packed: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length <= longestCode) pieces.push(piece);
  });
  for (let at = 0; at < packed.length && length <= longestCode; at += pieceBytes) {
    inflate.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
  }
  if (packed.length === 0 || length > longestCode) return null;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | (second << 8) | third;
    const count = Math.min(bytes.length - at, 3) + 1;
    for (let digit = 0; digit < count; digit++) text += digits[(bits >> (18 - 6 * digit)) & 63];
  }
  return text;
}

function fromBase64Url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const digit of text) {
    bits = ((bits << 6) | digits.indexOf(digit)) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 255;
    }
  }
  return bytes;
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function sameBytes(one: Uint8Array, other: Uint8Array | null): boolean {
  return one.length === other?.length && one.every((byte, index) => byte === other[index]);
}
