import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureImage } from '#grader/sandbox/sealed-image/ensure-image.js';
import { loadImage } from '#grader/sandbox/sealed-image/image-store.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'images-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the image store', () => {
  it('builds an image once and keeps it', async () => {
    expect(await ensureImage(folder)).toBe('built');
    expect(await ensureImage(folder)).toBe('kept');
  });

  it('builds again when a byte of the image has changed', async () => {
    const { imageHash } = await loadImage(folder);
    await appendFile(path.join(folder, 'sealed-python.image'), 'x');
    expect(await ensureImage(folder)).toBe('built');
    expect((await loadImage(folder)).imageHash).toBe(imageHash);
  });

  it('never hands out a file that does not match its hash', async () => {
    const { imageHash, image } = await loadImage(folder);
    await writeFile(path.join(folder, 'sealed-python.image'), image.slice(0, 1000));
    expect((await loadImage(folder)).imageHash).toBe(imageHash);
  });

  it('takes a damaged manifest for none', async () => {
    await ensureImage(folder);
    await writeFile(path.join(folder, 'sealed-python.json'), '{"sources":');
    expect(await ensureImage(folder)).toBe('built');
  });
});
