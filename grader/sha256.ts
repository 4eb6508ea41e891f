// SHA-256 as lower-case hex, as fingerprints and image hashes are written.

import { createHash } from 'node:crypto';

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
