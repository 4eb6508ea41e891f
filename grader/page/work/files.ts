// Files out of the page and into it.

/** Longest file that is read, in bytes. */
const mostBytes = 1_000_000;

/** Hands a text to the browser as a download. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/x-python' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Why a file cannot be read. */
export type FileProblem = 'too-long' | 'not-text';

/** The text of a file in UTF-8. */
export async function readTextFile(
  file: Blob,
): Promise<{ readonly text: string } | { readonly problem: FileProblem }> {
  if (file.size > mostBytes) return { problem: 'too-long' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { problem: 'not-text' };
  }
}
