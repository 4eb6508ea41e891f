// Which of a student's further files an import means.

/** What an import may leave out, or call otherwise: TypeScript says `.js` for its own `.ts`. */
const endings = ['', '.js', '.mjs', '.cjs', '.ts', '/index.js', '/index.ts'];

/**
 * The path of the file that `wanted` means in the file `from`, both relative to the program's folder;
 * `null` where it is none of `paths`.
 */
export function resolveOwn(
  from: string,
  wanted: string,
  paths: ReadonlySet<string>,
): string | null {
  if (!/^\.\.?\//.test(wanted)) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of wanted.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '.' && part !== '..' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  const spelt = [path, path.replace(/\.[mc]?js$/, '')];
  const candidates = spelt.flatMap((each) => endings.map((ending) => each + ending));
  return candidates.find((each) => paths.has(each)) ?? null;
}
