// The encoding that a Python file states in a comment of its first two lines (PEP 263).

const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const blankOrComment = /^[ \t\f]*(?:#.*)?$/;
/** Two lines of any sane length; a cookie further right is not one that people write. */
const headBytes = 4096;

/**
 * The encoding that a file's bytes ask for, by its name in `TextDecoder`.
 *
 * @returns `null` when there is no cookie, or one that nobody knows.
 */
export function codingCookie(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, headBytes));
  const [first = '', second = ''] = head.split(/\r\n?|\n/, 2);

  const stated =
    cookie.exec(first)?.[1] ?? (blankOrComment.test(first) ? cookie.exec(second)?.[1] : undefined);
  return stated === undefined ? null : knownEncoding(webLabel(stated));
}

/** Python's spelling of an encoding in the spelling of the web's list of labels. */
function webLabel(stated: string): string {
  const label = stated.toLowerCase().replaceAll('_', '-');
  // Editors append line ends and the like: utf-8-unix, latin-1-dos.
  if (/^utf-?8(-|$)/.test(label)) return 'utf-8';
  if (/^(latin-1|iso-8859-1|iso-latin-1)(-|$)/.test(label)) return 'iso-8859-1';
  if (label === 'mac-roman') return 'macintosh';
  return label;
}

function knownEncoding(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    // A comment that could be read byte by byte is not in UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}
