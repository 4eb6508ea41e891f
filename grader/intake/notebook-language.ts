// The language of a notebook's code cells.

import type { Notebook } from './notebook-schema.js';

/** Kernels of other languages that can be known by name where no language is stated. */
const foreignKernel = /^(?:ir|julia|octave|matlab|javascript|ruby|bash|xcpp)/i;

/**
 * The language that a notebook states, when it is not Python.
 *
 * @returns `null` for Python, and for notebooks that say nothing: those are Python's own.
 */
export function foreignLanguage({ metadata }: Notebook): string | null {
  const { kernelspec, language_info } = metadata;
  const stated = [kernelspec?.language, language_info?.name].filter((name) => name !== undefined);
  const language = stated[0];
  if (language !== undefined) return stated.some(isPython) ? null : language;

  const kernel = kernelspec?.name;
  return kernel !== undefined && foreignKernel.test(kernel) ? kernel : null;
}

function isPython(language: string): boolean {
  return /^i?python/i.test(language);
}
