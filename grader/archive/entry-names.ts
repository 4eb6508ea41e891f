// Names of files as an archive has them. A zip takes a backslash for a slash, which on Linux and
// macOS is a letter like any other.

/** One name of this machine as part of a path in an archive. */
export function entryName(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('\\', '%5C');
}

/** What `entryName` was given; takes a whole path as well. */
export function realName(entry: string): string {
  return entry.replace(/%5C|%25/g, (code) => (code === '%25' ? '%' : '\\'));
}
