import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureImage } from '#grader/sandbox/sealed-image/ensure-image.js';
import { defaultImageFolder, imageFiles } from '#grader/sandbox/sealed-image/image-files.js';
import { loadImage, placeImage } from '#grader/sandbox/sealed-image/image-store.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'images-'));
  vi.stubEnv('XDG_CACHE_HOME', path.join(folder, 'cache'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe('making an image', () => {
  it('builds it once and keeps it', async () => {
    expect(await ensureImage(folder)).toBe('built');
    expect(await ensureImage(folder)).toBe('kept');
  });

  it('builds again when a byte of it has changed', async () => {
    await ensureImage(folder);
    const { imageHash } = await loadImage(folder);
    await appendFile(path.join(folder, 'sealed-python.image'), 'x');
    expect(await ensureImage(folder)).toBe('built');
    expect((await loadImage(folder)).imageHash).toBe(imageHash);
  });

  it('takes a damaged manifest for none', async () => {
    await ensureImage(folder);
    await writeFile(path.join(folder, 'sealed-python.json'), '{"sources":');
    expect(await ensureImage(folder)).toBe('built');
  });
});

describe('loading an image', () => {
  it('unpacks the published one where only its manifest lies, and keeps it there', async () => {
    await publish(folder);
    const { imageHash } = await loadImage(folder);
    expect(imageHash).toBe((await loadImage()).imageHash);
    expect((await readdir(folder)).sort()).toEqual([
      'sealed-python.image',
      'sealed-python.json',
      'sealed-python.wasm',
    ]);
    expect(await readFile(path.join(folder, 'sealed-python.wasm'))).toEqual(
      await readFile(imageFiles(defaultImageFolder()).wasm),
    );
  });

  it('gives the same to several at once', async () => {
    await publish(folder);
    const loaded = await Promise.all([1, 2, 3].map(() => loadImage(folder)));
    expect(new Set(loaded.map(({ imageHash }) => imageHash)).size).toBe(1);
    expect((await placeImage(folder)).image).toBe(path.join(folder, 'sealed-python.image'));
  });

  it('never hands out a file that does not match its hash', async () => {
    await publish(folder);
    const { imageHash, image } = await loadImage(folder);
    await writeFile(path.join(folder, 'sealed-python.image'), image.slice(0, 1000));
    const again = await loadImage(folder);
    expect(again.imageHash).toBe(imageHash);
    expect(Buffer.compare(Buffer.from(again.image.buffer), Buffer.from(image.buffer))).toBe(0);
  });

  it('refuses what no published image matches, in two sentences', async () => {
    const manifest = { sources: '', wasm: '0'.repeat(64), image: '0'.repeat(64) };
    await writeFile(path.join(folder, 'sealed-python.json'), JSON.stringify(manifest));
    await expect(loadImage(folder)).rejects.toMatchObject({
      code: 'engine-image',
      hint: expect.stringContaining('Install theta-grader again'),
    });
  });
});

async function publish(into: string): Promise<void> {
  const { manifest } = imageFiles(defaultImageFolder());
  await cp(manifest, path.join(into, path.basename(manifest)));
}
