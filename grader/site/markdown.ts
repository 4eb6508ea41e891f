// Markdown as HTML, with formulas between dollar signs: `$θ^2$` in a sentence, `$$θ^2$$` as a
// paragraph of its own. HTML in the text is shown as it was typed.

import { Marked, type TokenizerAndRendererExtension } from 'marked';
import { codeHtml } from './code-html.js';
import { escapeHtml } from './escape-html.js';
import { typesetFormula } from './formula.js';

const displayFormula: TokenizerAndRendererExtension = {
  name: 'displayFormula',
  level: 'block',
  start: (source) => at(source.indexOf('$$')),
  tokenizer: (source) => formulaToken('displayFormula', /^\$\$([^$]+)\$\$(?:\n|$)/, source),
  renderer: (token) => `<div class="formula">${typesetFormula(String(token.tex), true)}</div>\n`,
};

const inlineFormula: TokenizerAndRendererExtension = {
  name: 'inlineFormula',
  level: 'inline',
  start: (source) => at(source.indexOf('$')),
  tokenizer: (source) =>
    formulaToken('inlineFormula', /^\$([^$\s](?:[^$\n]*[^$\s])?)\$(\u00a0?[.,:;?!])?/, source),
  // Unlike a word, a formula would let its comma go to the next line.
  renderer: (token) =>
    `<span class="unbroken">${typesetFormula(String(token.tex), false)}${String(token.mark)}</span>`,
};

/** Reads and renders our Markdown. */
export const markdown: Marked = new Marked({
  extensions: [displayFormula, inlineFormula],
  renderer: { html: ({ text }) => escapeHtml(text), code: ({ text }) => codeHtml(text) },
});

function formulaToken(type: string, pattern: RegExp, source: string) {
  const [raw, tex, mark = ''] = pattern.exec(source) ?? [];
  return raw === undefined || tex === undefined ? undefined : { type, raw, tex: tex.trim(), mark };
}

/** `marked` wants nothing at all where there is no formula. */
function at(index: number): number | undefined {
  return index === -1 ? undefined : index;
}
