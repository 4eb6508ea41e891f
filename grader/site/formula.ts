// Formulas as MathML: browsers set it themselves and screen readers speak it. KaTeX's other form
// would look hardly better and needs style attributes, which the page's policy forbids.

import katex from 'katex';

/** Typesets TeX; throws when it is not understood. `display` gives it a line of its own. */
export function typesetFormula(tex: string, display: boolean): string {
  return katex.renderToString(tex, {
    displayMode: display,
    output: 'mathml',
    strict: 'error',
    throwOnError: true,
  });
}
