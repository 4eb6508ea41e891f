// `%%name` on a notebook cell's first line: what the whole cell is for.

/** Cell magics whose cell is no Python of this program: another language, a file, a subprocess. */
const foreignCells = new Set([
  '!',
  'bash',
  'bigquery',
  'cmd',
  'cython',
  'file',
  'html',
  'javascript',
  'js',
  'julia',
  'latex',
  'markdown',
  'perl',
  'pypy',
  'python',
  'python2',
  'python3',
  'r',
  'ruby',
  'script',
  'sh',
  'sql',
  'svg',
  'sx',
  'system',
  'writefile',
]);

/**
 * Whether a cell is dropped whole. Unknown cell magics, like `%%time`, leave a cell that may well
 * be Python: only their line goes.
 */
export function isForeignCell(source: string): boolean {
  const name = /^(?:[ \t\f]*(?:#.*)?\n)*[ \t]*%%(\S+)/.exec(source)?.[1];
  return name !== undefined && foreignCells.has(name.toLowerCase());
}
