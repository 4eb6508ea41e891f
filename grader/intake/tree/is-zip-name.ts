// Archives that are opened, told by their names.

/** Whether a file's name says that it is a zip. */
export function isZipName(name: string): boolean {
  return /\.zip$/i.test(name);
}
