// How every template of ours is compiled, wherever it is compiled. All text goes through Handlebars'
// escaping; strict mode turns a misspelt field into an error instead of an empty place.

export const templateOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { shown: true },
  // Indentation of a partial's place would otherwise get into <pre>.
  preventIndent: true,
};
