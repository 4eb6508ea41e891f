// A site as data: what will lie where, before anything is written.

/** Contents by path; paths are relative and have forward slashes. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;
