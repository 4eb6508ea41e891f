// The entries directly in a listing's root.

import type { Entry, Listing } from './layout.js';

export function ownLevel({ entries }: Listing): readonly Entry[] {
  return entries.filter(({ path }) => !path.includes('/'));
}
