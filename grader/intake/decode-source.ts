// Bytes of a handed-in file to text, by the rules of Python and with mercy for old editors.

import type { IntakeProblem } from '../core/model/submission.js';
import { codingCookie } from './coding-cookie.js';
import { decodeWindows1252 } from './windows-1252.js';

/** A file's text, with `\n` line ends and without byte order mark. */
export interface SourceText {
  readonly kind: 'text';
  readonly text: string;
  /** `not-utf-8` when the encoding had to be guessed. */
  readonly remarks: readonly string[];
}

/** More control characters than this share of a text make it a picture or an archive. */
const binaryShare = 1 / 32;

/**
 * Reads a file's bytes as text: by its byte order mark, else by its coding cookie, else as UTF-8,
 * else as windows-1252. Any bytes give a result.
 *
 * @param name The file's name, for the sentence of a problem.
 */
export function decodeSource(bytes: Uint8Array, name: string): SourceText | IntakeProblem {
  const decoded = decode(bytes);
  if (decoded === null || isBinary(decoded.text)) {
    return { kind: 'unreadable-source', sentence: `${name} is not a text file` };
  }
  return { kind: 'text', text: withPlainLineEnds(decoded.text), remarks: decoded.remarks };
}

type Decoded = Pick<SourceText, 'text' | 'remarks'>;

function decode(bytes: Uint8Array): Decoded | null {
  const utf16 = utf16ByMark(bytes);
  if (utf16 !== null) {
    const text = tryDecode(bytes, utf16);
    return text === null ? null : { text, remarks: [] };
  }

  const encoding = hasUtf8Mark(bytes) ? 'utf-8' : (codingCookie(bytes) ?? 'utf-8');
  const text = tryDecode(bytes, encoding) ?? tryDecode(bytes, 'utf-8');
  if (text !== null) return { text, remarks: [] };

  const withoutMark = hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes;
  return { text: decodeWindows1252(withoutMark), remarks: ['not-utf-8'] };
}

function utf16ByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The text, or `null` when the bytes do not fit the encoding. */
function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0) return true;
    // Tab, line feed, vertical tab, form feed and carriage return are white space.
    if (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d)) controls += 1;
  }
  return controls > text.length * binaryShare;
}

function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
