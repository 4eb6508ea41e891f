// Laying out plain text in columns. Colours come afterwards: they have no width.

/** Breaks text at its spaces into lines of at most `width` characters; a longer word stays whole. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** `left`, wrapped, with `right` at the right margin of its first line. */
export function spread(left: string, right: string, width: number): string[] {
  const room = width - columns(right) - 2;
  const [first = '', ...rest] = wrapText(left, room);
  return [
    first + ' '.repeat(Math.max(2, width - columns(first) - columns(right))) + right,
    ...rest,
  ];
}

/** Puts `margin` before each line, blank ones excepted. */
export function indent(lines: readonly string[], margin: string): string[] {
  return lines.map((line) => (line === '' ? '' : margin + line));
}

function columns(text: string): number {
  return [...text].length;
}
