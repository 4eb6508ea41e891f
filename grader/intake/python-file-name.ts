// Which files hold a program, told by their names.

const pythonEnding = /\.(?:py|ipynb)$/i;

/** Whether a file's name says that it is a Python file or a notebook. */
export function isPythonFileName(name: string): boolean {
  return pythonEnding.test(name);
}

/** Whether a file's name says that it is a notebook. */
export function isNotebookName(name: string): boolean {
  return /\.ipynb$/i.test(name);
}

/** The name without `.py` or `.ipynb`, in NFC; never empty. */
export function stemOf(name: string): string {
  const stem = name.replace(pythonEnding, '') || name;
  return stem.normalize('NFC');
}
