// A cell that begins indented, as pasted from the middle of a function.

/**
 * Takes the first line's indentation from every line that begins with it. IPython does the same
 * before it runs a cell, so the cell works in the student's notebook, where plain Python refuses it.
 */
export function dedentCell(source: string): string {
  const indent = /^(?:[ \t]*\n)*([ \t]+)\S/.exec(source)?.[1];
  if (indent === undefined) return source;
  return source
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}
