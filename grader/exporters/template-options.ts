// How templates are compiled, on the spot in Node or ahead of time for the browser. Strict mode turns a
// misspelt field into an error instead of an empty place.

export const templateOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { shown: true },
  // Indentation of a partial's place would otherwise get into <pre>.
  preventIndent: true,
} as const satisfies CompileOptions;
