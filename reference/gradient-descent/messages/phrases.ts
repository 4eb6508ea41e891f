// Which numbers a law allows, to be read after "expected".

export const phrases = {
  'between-zero-and': 'between 0 and {number}',
  'between-and-zero': 'between {number} and 0',
  beyond: 'farther from 0 than {number}, on that side',
  'farther-than': 'farther from 0 than {number}',
  'farther-on-than': 'farther on than {number}',
  'at-distance': '{number} from 0',
  'same-side': 'on the same side of 0',
  'other-side': 'on the other side of 0',
  nearer: 'nearer to 0',
  farther: 'farther from 0',
} as const;

export type PhraseId = keyof typeof phrases;
