import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';

const folder = path.join(packageRoot, 'grader', 'page', 'lesson');
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));

describe('the stylesheets of the lesson', () => {
  it.each(sheets)('use no colour but those of the palettes: %s', (name) => {
    const sheet = readFileSync(path.join(folder, name), 'utf8');

    expect(sheet).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|:\s*(?:black|white|gray|grey)\b/i);
  });

  it('ask for two fonts, both of which KaTeX has', () => {
    const sheet = readFileSync(path.join(folder, 'formula.css'), 'utf8');
    const fonts = [...sheet.matchAll(/url\("([^"]+)"\)/g)].map(([, file = '']) => file);

    expect(fonts).toHaveLength(2);
    for (const font of fonts) {
      expect(readFileSync(path.join(packageRoot, 'node_modules', font)).length).toBeGreaterThan(
        10_000,
      );
    }
  });
});
