// Code that was pasted into a platform's text box, out of the HTML that the platform makes of it.

import { Parser } from 'htmlparser2';
import { countDefinitions } from './count-definitions.js';

const blocks = new Set(
  'address article blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** What is no text of the student's: a page's head, and the heading that a platform writes. */
const unread = new Set(['head', 'title', 'script', 'style', 'template', 'h1']);

/**
 * The program in a page: what stands in its `pre` elements where these define what was asked, else
 * all of its text. Lines and indentation are kept as the page shows them.
 */
export function onlineText(html: string, functionNames: readonly string[]): string {
  const { all, preformatted } = textsOf(html);
  const cells = [{ number: null, source: preformatted }];
  return countDefinitions(cells, functionNames, 'python') > 0 ? preformatted : all;
}

function textsOf(html: string): { readonly all: string; readonly preformatted: string } {
  const all = new Lines();
  const preformatted = new Lines();
  let unreadDepth = 0;
  let preDepth = 0;

  const parser = new Parser({
    onopentag(name) {
      if (unread.has(name)) unreadDepth += 1;
      if (name === 'pre') preDepth += 1;
      if (name === 'br') both((lines) => lines.end());
      if (blocks.has(name)) both((lines) => lines.endIfBegun());
    },
    onclosetag(name) {
      if (unread.has(name)) unreadDepth -= 1;
      if (blocks.has(name)) both((lines) => lines.endIfBegun());
      if (name === 'pre') preDepth -= 1;
    },
    ontext(text) {
      if (unreadDepth > 0) return;
      if (preDepth === 0) all.addFlowing(text);
      else both((lines) => lines.addAsIs(text));
    },
  });
  parser.end(html);
  return { all: all.text(), preformatted: preformatted.text() };

  function both(change: (lines: Lines) => void): void {
    change(all);
    if (preDepth > 0) change(preformatted);
  }
}

/** Text as it stands on a page, line by line. */
class Lines {
  private readonly done: string[] = [];
  private line = '';

  /** Blanks and line ends of the HTML's own make one blank, and none at a line's beginning. */
  addFlowing(text: string): void {
    const flowing = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.line += /(^|[ ])$/.test(this.line) ? flowing.replace(/^ /, '') : flowing;
  }

  addAsIs(text: string): void {
    const [first = '', ...rest] = text.replace(/\r\n?/g, '\n').split('\n');
    this.line += first;
    for (const line of rest) {
      this.end();
      this.line = line;
    }
  }

  end(): void {
    this.done.push(this.line);
    this.line = '';
  }

  endIfBegun(): void {
    if (this.line !== '') this.end();
  }

  /** With plain blanks for those that editors put in to keep an indentation. */
  text(): string {
    return [...this.done, ...(this.line === '' ? [] : [this.line])]
      .map((line) =>
        line
          .replace(/\p{Zs}/gu, ' ')
          .replace(/[\u200b\ufeff]/g, '')
          .trimEnd(),
      )
      .join('\n');
  }
}
