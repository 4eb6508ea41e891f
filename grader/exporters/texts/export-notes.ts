// What an instructor is told about a gradebook that was filled, in every language.

import type { Localized } from '../../core/model/locale.js';
import type { LeftOut } from '../gradebooks/fill-column.js';

export interface ExportNotes {
  readonly filled: (file: string, count: number, total: number) => string;
  /** Stand before the names of submissions. */
  readonly leftOut: Readonly<Record<LeftOut['why'], string>>;
  readonly pageMissing: (page: string) => string;
}

export const exportNotes: Localized<ExportNotes> = {
  en: {
    filled: (file, count, total) => `${file}: ${count} of ${total} grades filled in`,
    leftOut: {
      unmatched: 'Nobody there fits:',
      ambiguous: 'Not clear whose:',
      ungraded: 'Not graded, cell left as it was:',
      excused: 'Excused there, cell left as it was:',
    },
    pageMissing: (page) => `There is no page ${page}.`,
  },
  fr: {
    filled: (file, count, total) => `${file}\u00a0: ${count} notes inscrites sur ${total}`,
    leftOut: {
      unmatched: 'Personne n’y correspond\u00a0:',
      ambiguous: 'On ne sait pas de qui\u00a0:',
      ungraded: 'Non notées, cellule laissée telle quelle\u00a0:',
      excused: 'Dispense inscrite, cellule laissée telle quelle\u00a0:',
    },
    pageMissing: (page) => `Il n’y a pas de page ${page}.`,
  },
};
