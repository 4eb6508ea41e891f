// What the page's address says about what to show.

import { decodePageLink, type PageLink } from '../../core/page-link.js';

export type Opening =
  | { readonly kind: 'own' }
  | { readonly kind: 'link'; readonly link: PageLink }
  /** It was to be a link, and cannot be read. */
  | { readonly kind: 'broken-link' };

/** Reads the part of the address after `#`. */
export function openingOf(fragment: string): Opening {
  const link = decodePageLink(fragment);
  if (link !== null) return { kind: 'link', link };
  return /^#?code=/.test(fragment) ? { kind: 'broken-link' } : { kind: 'own' };
}
