// Code of the statement as HTML. A phone is narrower than its lines: what does not fit goes on below,
// further in than the line began, so that Python's indentation can still be seen.

import { escapeHtml } from './escape-html.js';

/** Deepest indentation that is told apart, in columns. */
const deepest = 12;

/** A block of code, a span a line; the text in it is the code, unchanged. */
export function codeHtml(code: string): string {
  const lines = code.split('\n').map((line, index, all) => {
    const end = index === all.length - 1 ? '' : '\n';
    return `<span class="line in-${indentation(line)}">${breakable(line)}${end}</span>`;
  });
  return `<pre class="listing"><code>${lines.join('')}</code></pre>\n`;
}

/** In steps of four columns. */
function indentation(line: string): number {
  const columns = line.length - line.trimStart().length;
  return Math.min(columns - (columns % 4), deepest);
}

/** A line may end behind an opening bracket, too. */
function breakable(line: string): string {
  return escapeHtml(line).replaceAll('(', '(<wbr>');
}
