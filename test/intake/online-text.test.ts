import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onlineText } from '#grader/intake/online-text.js';
import { asked, cleosPage, noFactor, right } from './one-class.js';

describe('code that was pasted into a page', () => {
  it('keeps its lines and its indentation between breaks', () => {
    expect(onlineText(cleosPage, asked).trim()).toBe(noFactor.trim());
  });

  it('keeps them when an editor makes a paragraph of every line', () => {
    const html =
      '<p>def f(x):</p>\n<p>&nbsp; &nbsp; if x &lt; 1:</p>\n<p>&nbsp;&nbsp;&nbsp; &nbsp; return x</p>';

    expect(onlineText(html, asked).trim()).toBe('def f(x):\n    if x < 1:\n      return x');
  });

  it('is what stands in pre elements where these define what was asked', () => {
    const html = `<p>Here is my work, Prof. Smith:</p><pre><code>${right}</code></pre><p>Thank you</p>`;

    expect(onlineText(html, asked).trim()).toBe(right.trim());
  });

  it('is all of the page where no pre element defines it', () => {
    const html =
      '<pre>theta = 1.</pre><p>def gradient_descent(a, b, c):<br>&nbsp;&nbsp;return a</p>';

    expect(onlineText(html, asked)).toBe('theta = 1.\ndef gradient_descent(a, b, c):\n  return a');
  });

  it('leaves out heads, scripts and the heading that a platform writes', () => {
    const html =
      '<head><title>Lab</title><style>p {}</style></head><body><h1>Lab: Ada</h1><script>x</script><div>x = 1</div></body>';

    expect(onlineText(html, asked)).toBe('x = 1');
  });

  it('drops what has no width', () => {
    expect(onlineText('<p>x\u200b = 1\ufeff</p>', asked)).toBe('x = 1');
  });

  it('comes back from a pre element as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^ {0,8}[!-~]([ -~]{0,20}[!-~])?$/)), (lines) => {
        const code = ['def gradient_descent(): pass', ...lines].join('\n');
        const html = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

        expect(onlineText(`<pre>${html}</pre>`, asked)).toBe(code);
      }),
    );
  });
});
