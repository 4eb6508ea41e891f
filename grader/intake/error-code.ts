// The operating system's name of what went wrong.

/** `ENOENT`, `EACCES` …; `null` for errors of another kind. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
