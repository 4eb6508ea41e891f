// Numbers as learners type them: `1.`, `-0,5`, `1e-3`. What cannot be used as it is becomes the
// nearest that can, with a word about it.

import { mostSteps } from './choice.js';

export type FieldWord = 'not-a-number' | 'below-zero' | 'not-whole' | 'too-many';

export interface FieldReading {
  /** `null` where nothing can be made of the text. */
  readonly value: number | null;
  readonly word: FieldWord | null;
}

const number = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

const unread: FieldReading = { value: null, word: 'not-a-number' };

/** θ: any finite number. */
export function readStart(text: string): FieldReading {
  const plain = text.trim().replace('−', '-');
  if (!number.test(plain)) return unread;
  const value = Number(plain.replace(',', '.'));
  return Number.isFinite(value) ? { value, word: null } : unread;
}

/** λ: any number from 0. */
export function readRate(text: string): FieldReading {
  const reading = readStart(text);
  if (reading.value === null || reading.value >= 0) return reading;
  return { value: 0, word: 'below-zero' };
}

/** A whole number of steps, up to the most that a walk makes here. */
export function readSteps(text: string): FieldReading {
  const reading = readRate(text);
  if (reading.value === null) return reading;
  if (reading.value > mostSteps) return { value: mostSteps, word: 'too-many' };
  const value = Math.round(reading.value);
  return { value, word: value === reading.value ? reading.word : 'not-whole' };
}
