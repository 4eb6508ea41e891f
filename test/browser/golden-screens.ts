// Screenshots beside the ones that were looked at and kept.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { packageRoot } from '#grader/package-root.js';

const folder = path.join(packageRoot, 'test', 'browser', 'goldens');
const madeBy = path.join(folder, 'chromium.json');

/** Share of pixels that may differ. */
const tolerance = 0.02;

/** Whether the goldens are written anew instead of compared: `npm run golden:screens`. */
export const isWriting = process.env.GOLDEN_SCREENS === 'write';

/** Major version of the Chromium that made the goldens; `null` before there are any. */
export function goldenMajor(): number | null {
  if (!existsSync(madeBy)) return null;
  return (JSON.parse(readFileSync(madeBy, 'utf8')) as { major: number }).major;
}

/** The first number of Chromium's version. */
export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

export function keepMajor(major: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(madeBy, `${JSON.stringify({ major })}\n`);
}

export function keepGolden(name: string, screenshot: Buffer): void {
  const image = PNG.sync.read(screenshot);
  // Sixteen shades of each colour pack better, and the comparison does not see the difference.
  for (const [at, value] of image.data.entries()) image.data[at] = 17 * Math.round(value / 17);
  // Without the alpha channel, and packed as well as it goes.
  writeFileSync(
    path.join(folder, `${name}.png`),
    PNG.sync.write(image, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 }),
  );
}

/** `null` when `screenshot` looks like its golden; else what differs and where to look. */
export function difference(name: string, screenshot: Buffer): string | null {
  const file = path.join(folder, `${name}.png`);
  if (!existsSync(file)) return `There is no golden ${name}.png: npm run golden:screens`;
  const golden = PNG.sync.read(readFileSync(file));
  const actual = PNG.sync.read(screenshot);
  const width = Math.max(golden.width, actual.width);
  const height = Math.max(golden.height, actual.height);
  const diff = new PNG({ width, height });
  const differing = pixelmatch(
    enlarge(golden, width, height).data,
    enlarge(actual, width, height).data,
    diff.data,
    width,
    height,
  );
  const share = differing / (width * height);
  if (share <= tolerance) return null;

  const seen = mkdtempSync(path.join(os.tmpdir(), 'grader-screens-'));
  writeFileSync(path.join(seen, `${name}.png`), screenshot);
  writeFileSync(path.join(seen, `${name}-diff.png`), PNG.sync.write(diff));
  return `${name}: ${(100 * share).toFixed(1)} % of the pixels differ; see ${seen}`;
}

/** On a canvas of that size; the rest is magenta, which no page of ours is. */
function enlarge(image: PNG, width: number, height: number): PNG {
  const canvas = new PNG({ width, height });
  for (let at = 0; at < canvas.data.length; at += 4) canvas.data.set([255, 0, 255, 255], at);
  PNG.bitblt(image, canvas, 0, 0, image.width, image.height, 0, 0);
  return canvas;
}
