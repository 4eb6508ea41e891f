import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBuiltPage } from '#grader/site/read-built-page.js';

describe('what a browser loads for the exercise page', () => {
  const sizes = [...readBuiltPage().files].map(([name, bytes]): [string, number] => [
    name,
    gzipSync(bytes, { level: 9 }).length,
  ]);

  it('has at most 500 kB of scripts and styles, gzipped', () => {
    const scripts = sizes.filter(([name]) => /\.(js|css)$/.test(name));
    expect(scripts.length).toBeGreaterThan(2);
    expect(sum(scripts)).toBeLessThanOrEqual(500_000);
  });

  it('has an engine of at most 7 MB, gzipped', () => {
    const engine = sizes.filter(([name]) => name.startsWith('engine/'));
    expect(engine).toHaveLength(2);
    expect(sum(engine)).toBeLessThanOrEqual(7_000_000);
  });
});

function sum(sizes: readonly (readonly [string, number])[]): number {
  return sizes.reduce((total, [, size]) => total + size, 0);
}
