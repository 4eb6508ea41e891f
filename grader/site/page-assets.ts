// What a rendered page refers to.

import type { Locale } from '../core/model/locale.js';

/** Addresses are relative to the page. */
export interface PageAssets {
  /** Module scripts, in order. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** The page's icon; `null` where it has none. */
  readonly icon: string | null;
  /** The gzipped binary and image, or `data:` addresses of them. */
  readonly engine: { readonly wasm: string; readonly image: string };
  /** SHA-256 of the image that `engine.image` unpacks to, hex. */
  readonly imageHash: string;
  /** Where the page is in the other languages; none where it is alone. */
  readonly others: Readonly<Partial<Record<Locale, string>>>;
}
