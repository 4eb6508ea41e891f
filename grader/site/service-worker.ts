// The service worker of a site: our template, preceded by what the site holds.

import { createHash } from 'node:crypto';
import { sha256 } from '../sha256.js';
import type { SiteFiles } from './site-files.js';

/**
 * @param template Text of `templates/page/sw.js`.
 * @param files Everything that is to be there without a network.
 */
export function serviceWorker(template: string, files: SiteFiles): string {
  const listed = Object.fromEntries([...files].map(([name, bytes]) => [name, integrity(bytes)]));
  const version = sha256(JSON.stringify(listed)).slice(0, 16);
  return `const site = ${JSON.stringify({ version, files: listed }, null, 1)};\n${template}`;
}

/** As subresource integrity writes it: bytes that differ are refused by the browser. */
function integrity(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}
