// Numbers as pages show them, in one place: always a decimal point, whatever the reader's
// language, as in the calls beside them.

import { format } from 'd3-format';

const fourDigits = format('.4~g');

/** Four significant digits: `0.9607`, `−19`, `3.759e25`; `nan`, `∞`. */
export function shortText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  return fourDigits(value).replace('e+', 'e');
}

/** "10⁻⁵", and plainly where that is shorter. */
export function powerOfTen(power: number): string {
  if (power >= 0 && power <= 1) return power === 0 ? '1' : '10';
  const digits = String(Math.abs(power)).replace(/\d/g, (digit) =>
    '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)),
  );
  return `10${power < 0 ? '⁻' : ''}${digits}`;
}

/** A place in a drawing: a tenth of a unit is finer than any screen shows and keeps pages small. */
export function coordinate(value: number): number {
  return Math.round(value * 10) / 10;
}
