// The seed of a class that nobody outside can know, and that is the same every time.

import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GraderError } from '../core/model/errors.js';

/** A shorter secret could be found by trying. */
const leastBytes = 16;
const mostBytes = 1 << 16;

/**
 * The grading seed for an exercise, from 0 to 2³¹−1, made from the secret in a file. Line ends
 * behind the secret do not count.
 *
 * @throws GraderError where the file is missing, or its secret too short.
 */
export async function seedFromSecret(file: string, exerciseId: string): Promise<number> {
  const secret = withoutLineEnd(await readSecret(file));
  if (secret.length < leastBytes || secret.length > mostBytes) {
    throw new GraderError(
      'secret-file',
      `The secret in ${file} has ${secret.length} bytes, and ${leastBytes} to ${mostBytes} are wanted.`,
      'Make one with `openssl rand -hex 32` and keep it out of the reports and out of the repository.',
    );
  }
  return deriveSeed(secret, exerciseId);
}

/** HMAC-SHA256 over the exercise's id, its first 31 bits. */
export function deriveSeed(secret: Uint8Array, exerciseId: string): number {
  const digest = createHmac('sha256', secret).update(`theta-grader seed\0${exerciseId}`).digest();
  return digest.readUInt32BE(0) >>> 1;
}

async function readSecret(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new GraderError(
      'secret-file',
      `The secret file ${file} cannot be read.`,
      'Check its name and that you may read it, or leave --secret-file out to use the public seed.',
      { cause },
    );
  }
}

function withoutLineEnd(secret: Buffer): Buffer {
  let end = secret.length;
  while (end > 0 && (secret[end - 1] === 0x0a || secret[end - 1] === 0x0d)) end--;
  return secret.subarray(0, end);
}
