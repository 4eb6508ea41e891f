// A page of docs/ as the text of a manual: headings at the margin, everything else further in.

import { lexer, type Token, type Tokens } from 'marked';
import { indent, wrapText } from '../../exporters/terminal-text.js';

const margin = '    ';

/** Lays a Markdown page out for a terminal of `width` columns; a line end at its end. */
export function manualText(markdown: string, width: number): string {
  const blocks = lexer(markdown).flatMap((token) => blockOf(token, width));
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function blockOf(token: Token, width: number): readonly (readonly string[])[] {
  const room = width - margin.length;
  switch (token.type) {
    case 'space':
      return [];
    case 'heading':
      return [[plain((token as Tokens.Heading).tokens).toUpperCase()]];
    case 'code':
      // Code stays as it is, however wide.
      return [indent(token.text.split('\n'), margin + margin)];
    case 'list':
      return [(token as Tokens.List).items.flatMap((item) => itemLines(item, room))];
    case 'table':
      return (token as Tokens.Table).rows.map((row) => rowLines(token as Tokens.Table, row, room));
    default:
      return [indent(wrapText(plain([token]), room), margin)];
  }
}

function itemLines(item: Tokens.ListItem, room: number): readonly string[] {
  const [first = '', ...rest] = wrapText(plain(item.tokens), room - 2);
  return indent([`- ${first}`, ...rest.map((line) => `  ${line}`)], margin);
}

/** A row is told as a list: its first cell, then every other one with its heading. */
function rowLines(table: Tokens.Table, row: readonly Tokens.TableCell[], room: number) {
  const [name, ...cells] = row.map((cell) => plain(cell.tokens));
  const told = cells.flatMap((cell, index) => {
    if (cell === '') return [];
    const heading = cells.length === 1 ? '' : plain(table.header[index + 1]?.tokens);
    const words = heading === '' ? cell : `${heading}: ${cell}`;
    return indent(wrapText(words, room - margin.length), margin);
  });
  return indent([...wrapText(name ?? '', room), ...told], margin);
}

/** Text without its marks; of a link what it says. */
function plain(tokens: readonly Token[] = []): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens !== undefined) return plain(token.tokens);
      return 'text' in token ? String(token.text) : token.raw;
    })
    .join('');
}
