// The tags of the exercise page without what is said in them.

const voidTags = new Set(['meta', 'link', 'wbr', 'br', 'input', 'hr']);

/** What other tests look at, and formulas. */
const closed = /^<(?:math\b|pre\b|[a-z]+\b[^>]* data-part="(?:cells|explore)")/;

/** A line for every start tag, indented by its depth; parts with tests of their own stay closed. */
export function skeleton(page: string): string[] {
  const lines: string[] = [];
  const open: { readonly name: string; readonly isShut: boolean }[] = [];
  for (const [tag, end, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (end) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
      continue;
    }
    const isInside = open.some((each) => each.isShut);
    if (!isInside) lines.push(`${' '.repeat(open.length)}${withoutWords(tag)}`);
    if (!voidTags.has(name) && !tag.endsWith('/>')) open.push({ name, isShut: closed.test(tag) });
  }
  if (open.length > 0) throw new Error(`never closed: ${open.map((each) => each.name).join(' ')}`);
  return lines;
}

/** Attributes that hold sentences or a language keep their name only; parts keep theirs. */
function withoutWords(tag: string): string {
  const [, part] = /^<[a-z]+\b[^>]* data-part="(cells|explore)"/.exec(tag) ?? [];
  if (part !== undefined) return `(${part})`;
  return tag.replace(/ (content|lang|hreflang|aria-label|placeholder)="[^"]*"/g, ' $1');
}
