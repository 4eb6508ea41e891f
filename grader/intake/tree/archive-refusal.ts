// Why an archive is not opened.

import { GraderError } from '../../core/model/errors.js';

export type ArchiveRefusal =
  | { readonly kind: 'many'; readonly most: number }
  | { readonly kind: 'large'; readonly mostBytes: number }
  | { readonly kind: 'bomb' }
  | { readonly kind: 'encrypted' }
  /** A name that leads out of the folder that the archive would be unpacked to. */
  | { readonly kind: 'outside'; readonly entry: string }
  | { readonly kind: 'deep' }
  | { readonly kind: 'nested' }
  | { readonly kind: 'damaged' };

/** What is wrong with an archive, half a sentence that its name goes before. */
export function refusalWords(refusal: ArchiveRefusal): string {
  switch (refusal.kind) {
    case 'many':
      return `holds more than ${refusal.most} files`;
    case 'large':
      return `unpacks to more than ${refusal.mostBytes / 1_048_576} MiB`;
    case 'bomb':
      return 'unpacks to more than 200 times its size';
    case 'encrypted':
      return 'is encrypted';
    case 'outside':
      return `holds a file that would be written elsewhere (${refusal.entry})`;
    case 'deep':
      return 'holds folders too deep in each other';
    case 'nested':
      return 'holds archives too deep in each other';
    case 'damaged':
      return 'is damaged or no zip';
  }
}

const hints: Readonly<Record<ArchiveRefusal['kind'], string>> = {
  many: 'Take out what was not handed in, or grade it in parts.',
  large: 'Take out what was not handed in, or grade it in parts.',
  bomb: 'Look for the file that is so large, and take it out.',
  encrypted: 'Unpack it with its password, and give the folder.',
  outside: 'No platform makes such an archive: ask where it comes from before you unpack it.',
  deep: 'Unpack it, and give the folder that holds the submissions.',
  nested: 'Unpack the outer archives, and give what is in them.',
  damaged: 'Download it again, or unpack it and give the folder.',
};

/** The same for the archive that the operator gave. */
export function refusalError(archive: string, refusal: ArchiveRefusal): GraderError {
  return new GraderError(
    'archive-refused',
    `${archive} ${refusalWords(refusal)}.`,
    hints[refusal.kind],
  );
}
