import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';

const folder = join(packageRoot, 'templates');
const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'));
const read = (sheet: string) => readFileSync(join(folder, sheet), 'utf8');

const grounds = ['ground', 'raised', 'sunken', 'mark'];
const texts = ['text', 'quiet', 'yours', 'right', 'good', 'half', 'bad'];

/** WCAG 2 AA for text of ordinary size. */
const leastContrast = 4.5;

describe('the stylesheet', () => {
  it.each([
    ['light', palettes()[0]],
    ['dark', palettes()[1]],
    ['printed', palettes()[2]],
  ])('keeps text readable on every ground, %s', (_, palette) => {
    const weak = grounds.flatMap((ground) =>
      texts
        .map((text) => ({ text, ground, contrast: contrast(palette?.[text], palette?.[ground]) }))
        .filter((pair) => !(pair.contrast >= leastContrast)),
    );

    expect(weak).toEqual([]);
  });

  it.each(sheets)('uses in %s no colour but those of the palettes', (sheet) => {
    const rules = read(sheet).replace(/^\s*--.*$/gm, '');

    expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i);
  });

  it.each(sheets)('can stand, as %s does, inside a style element', (sheet) => {
    expect(read(sheet)).not.toContain('<');
  });
});

/** The custom properties of each `:root`, in the order of the file. */
function palettes(): Record<string, string>[] {
  return [...read('style.css').matchAll(/:root \{([^}]*)\}/g)].map((block) =>
    Object.fromEntries(
      [...(block[1] ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((each) => [
        each[1] ?? '',
        each[2] ?? '',
      ]),
    ),
  );
}

function contrast(one = '', other = ''): number {
  const [light = Number.NaN, dark = Number.NaN] = [luminance(one), luminance(other)].toSorted(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
