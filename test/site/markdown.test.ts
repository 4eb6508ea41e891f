import { describe, expect, it } from 'vitest';
import { markdown } from '#grader/site/markdown.js';

describe('Markdown of a statement', () => {
  it('sets a formula in a sentence, together with the mark behind it', () => {
    const html = render('The rate $λ$, and $θ = 0$\u00a0: no more.');

    expect(html).toMatch(
      /The rate <span class="unbroken">.*<mi>λ<\/mi>.*<\/math><\/span>,<\/span>/,
    );
    expect(html).toMatch(/<mn>0<\/mn>.*<\/math><\/span>\u00a0:<\/span> no more\./);
  });

  it('sets a formula of its own on its own line', () => {
    const html = render('Before:\n\n$$L(θ) = θ^2$$\n\nAfter.');

    expect(html).toMatch(/<div class="formula">.*display="block".*<msup><mi>θ<\/mi><mn>2<\/mn>/);
    expect(html).toContain('<p>After.</p>');
  });

  it('leaves prices and code alone', () => {
    expect(render('It costs 5 $ or 6 $ a day, `$x$`.')).toBe(
      '<p>It costs 5 $ or 6 $ a day, <code>$x$</code>.</p>\n',
    );
  });

  it('refuses a formula that it cannot set', () => {
    expect(() => render('$\\nosuch$')).toThrow('nosuch');
  });

  it.each([
    'a <b>bold</b> word',
    '<script>alert(1)</script>',
    '<div onclick="x()">\n\ntext\n\n</div>',
  ])('shows HTML as it was typed: %s', (source) => {
    expect(render(source)).not.toMatch(/<(?!\/?p>)/);
  });

  it('keeps code as it is but for the places where a line may end', () => {
    const code = 'def f(x):\n    if x < 1:\n\n        return "&"\n';

    const html = render(`\`\`\`python\n${code}\`\`\``);

    expect(textOf(html)).toBe(code);
    expect(html).toContain('<span class="line in-4">');
    expect(html).toContain('<span class="line in-8">');
  });
});

function render(source: string): string {
  return markdown.parse(source, { async: false });
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
