import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultImageFolder, imageFiles } from '#grader/sandbox/sealed-image/image-files.js';
import { sha256 } from '#grader/sha256.js';
import { createSite, type RenderPage } from '#grader/site/create-site.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';

const render: RenderPage = (exercise, lang, assets) =>
  JSON.stringify({ title: exercise.title[lang], lang, assets });

describe('the site of an exercise', () => {
  it('has a page in each language, which refers to the other one and to files that are there', () => {
    const files = createSite(gradientDescent, 'fr', render);

    const [first, second] = ['index.html', 'en.html'].map((name) => pageOf(files, name));
    expect([first?.lang, second?.lang]).toEqual(['fr', 'en']);
    expect([first?.assets.others, second?.assets.others]).toEqual([
      { en: 'en.html' },
      { fr: 'index.html' },
    ]);
    for (const { assets } of [first, second].filter((page) => page !== undefined)) {
      const { scripts, styles, icon, engine } = assets;
      for (const name of [...scripts, ...styles, icon ?? '', engine.wasm, engine.image]) {
        expect([name, files.has(name)]).toEqual([name, true]);
      }
    }
  });

  it('names the image that the engine of this package has', () => {
    const { assets } = pageOf(english(), 'index.html');
    const { image } = imageFiles(defaultImageFolder());
    expect(assets.imageHash).toBe(sha256(readFileSync(image)));
  });

  it('is kept by its service worker, every file with its hash', () => {
    const files = english();

    const { files: kept } = listOf(files);
    expect(Object.keys(kept).sort()).toEqual([...files.keys()].filter((n) => n !== 'sw.js').sort());
    for (const [name, integrity] of Object.entries(kept)) {
      const hash = createHash('sha256').update(files.get(name) ?? '');
      expect([name, integrity]).toEqual([name, `sha256-${hash.digest('base64')}`]);
    }
  });

  it('is the same each time, and has another version when a page changes', () => {
    const again = createSite(gradientDescent, 'en', render);
    const changed = createSite(gradientDescent, 'en', (...given) => `${render(...given)} `);

    expect([...again.keys()]).toEqual([...english().keys()]);
    for (const [name, bytes] of again) {
      expect([name, Buffer.compare(bytes, bytesOf(english(), name))]).toEqual([name, 0]);
    }
    expect(listOf(changed).version).not.toBe(listOf(again).version);
  });
});

type Files = ReturnType<typeof createSite>;

let site: Files | null = null;

/** The site in English, made once. */
function english(): Files {
  site ??= createSite(gradientDescent, 'en', render);
  return site;
}

function bytesOf(files: Files, name: string): Buffer {
  return Buffer.from(files.get(name) ?? []);
}

function textOf(files: Files, name: string): string {
  return bytesOf(files, name).toString('utf8');
}

function pageOf(files: Files, name: string): { lang: string; assets: Parameters<RenderPage>[2] } {
  return JSON.parse(textOf(files, name));
}

function listOf(files: Files): { version: string; files: Record<string, string> } {
  const [, list = ''] = /^const site = (\{.*?\n\});\n/s.exec(textOf(files, 'sw.js')) ?? [];
  return JSON.parse(list);
}
