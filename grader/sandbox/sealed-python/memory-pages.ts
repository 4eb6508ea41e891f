// How much memory the sealed interpreter may have at all, in WebAssembly's pages.

/** Bytes of a page, as WebAssembly has it. */
export const pageBytes = 65_536;

export const memoryPages = {
  /** Memory of the image: fewer pages than Pyodide's own 480 make every reset cheaper. */
  minimum: 384,
  /** 100 MiB: beyond every memory limit that may be set. */
  maximum: 1600,
} as const;
