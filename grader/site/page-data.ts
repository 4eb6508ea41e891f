// What the static page tells its scripts, as JSON in the element `#page-data`.

import type { Locale } from '../core/model/locale.js';

export interface PageData {
  readonly exerciseId: string;
  readonly lang: Locale;
  /** Names of the functions, one a cell. */
  readonly functions: readonly string[];
  /** Sources of the cells before the learner changed anything, as many as functions. */
  readonly starter: readonly string[];
  /** The function whose walk can be explored; `null` where none can. */
  readonly walked: string | null;
  /** SHA-256 of the interpreter's image, hex: part of the engine's version in every result. */
  readonly imageHash: string;
  /** Addresses of the gzipped binary and image, relative to the page, or `data:` ones. */
  readonly engine: { readonly wasm: string; readonly image: string };
}
