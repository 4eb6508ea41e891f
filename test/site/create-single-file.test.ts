import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createSingleFile, withParts } from '#grader/site/create-single-file.js';
import { readBuiltPage } from '#grader/site/read-built-page.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';

const page = `<!doctype html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;">
<link rel="stylesheet" href="page.css">
<script type="application/json" id="page-data">{"a":"\\u003c"}</script>
<script type="module" src="page.js"></script>
</head>
<body>Read me.
</body></html>
`;

const parts = {
  script: 'const end = "</script><!--"; const money = "$&$1";',
  worker: 'postMessage("</SCRIPT>")',
  style: 'a::after { content: "</style>" }',
};

describe('a single file', () => {
  it('allows by their hashes the very script and style that stand in it', () => {
    const html = withParts(page, parts);

    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(script).not.toBe('');
    expect(policy).toContain(`script-src ${hashOf(script)} 'wasm-unsafe-eval';`);
    expect(policy).toContain(`style-src ${hashOf(style)};`);
    expect(policy).not.toMatch(/'self'|unsafe-inline|'unsafe-eval'|https?:/);
  });

  it('holds no text that ends its element early, and says the same', () => {
    const html = withParts(page, parts);

    expect(html.match(/<\/script/gi)).toHaveLength(3);
    expect(html.match(/<\/style/gi)).toHaveLength(1);
    expect(html).not.toContain('<!--');
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    expect(new Script(`${script}; [end, money]`).runInNewContext()).toEqual([
      '</script><!--',
      '$&$1',
    ]);
  });

  it('shows what there is to read before it brings the engine', () => {
    const html = withParts(page, parts);
    expect(html.indexOf('Read me.')).toBeLessThan(html.indexOf('id="page-data"'));
    expect(html.match(/id="page-data"/g)).toHaveLength(1);
  });

  it('is not made from a page that has no place for a part', () => {
    expect(() => withParts(page.replace('page.css', 'other.css'), parts)).toThrow('0 places');
  });

  it('has the built script and worker in it, both of which compile', () => {
    const html = createSingleFile(gradientDescent, 'en', (_exercise, _lang, { engine }) =>
      page.replace('{"a":"\\u003c"}', JSON.stringify(engine)),
    );

    const [, worker = ''] = /id="page-worker">(.*?)<\/script>/s.exec(html) ?? [];
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    expect(() => new Script(worker)).not.toThrow();
    expect(() => new Script(script)).not.toThrow();
    const { files, assets } = readBuiltPage();
    const [, data = ''] = /id="page-data">([^<]*)</.exec(html) ?? [];
    const engine: { wasm: string } = JSON.parse(data);
    const [, packed = ''] = engine.wasm.split('base64,');
    expect(Buffer.from(packed, 'base64')).toEqual(files.get(assets.engine.wasm));
  });
});

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
