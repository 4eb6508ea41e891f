// The encoding of old Windows editors. Every byte is a character.

/** Characters of the bytes 0x80 to 0x9F; the five that mean nothing stay control characters. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Reads bytes as windows-1252.
 *
 * Node's own decoder is not asked: from 20.18.3 and 22.13 on, several releases read 0x80 to 0x9F
 * as Latin-1 (nodejs/node#56542), and a report must not depend on the release.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    const isUpperControl = byte >= 0x80 && byte <= 0x9f;
    text += isUpperControl ? upperControls.charAt(byte - 0x80) : String.fromCharCode(byte);
  }
  return text;
}
