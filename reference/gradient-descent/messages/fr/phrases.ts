// Which numbers a law allows, in French, to be read after "attendu".

import type { PhraseId } from '../phrases.js';

export const phrases: Readonly<Record<PhraseId, string>> = {
  'between-zero-and': 'entre 0 et {number}',
  'between-and-zero': 'entre {number} et 0',
  beyond: 'plus loin de 0 que {number}, de ce côté-là',
  'farther-than': 'plus loin de 0 que {number}',
  'farther-on-than': 'plus loin sur le chemin que {number}',
  'at-distance': 'à {number} de 0',
  'same-side': 'du même côté de 0',
  'other-side': 'de l’autre côté de 0',
  nearer: 'plus près de 0',
  farther: 'plus loin de 0',
};
