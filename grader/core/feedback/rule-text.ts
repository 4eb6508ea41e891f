// A rule that was read off answers, as it would stand in a textbook.

import type { Fit, Term } from '../diagnosis/fit.js';
import { shortNumber } from '../numbers/python-float.js';

/**
 * The rule with a real minus sign, without factors of 1.
 *
 * @example `1 − 3λ` for a factor, `θ − 2λθ²` for a sum of terms
 */
export function ruleText(fit: Fit): string {
  switch (fit.kind) {
    case 'linear-factor':
      return sum([
        { coefficient: fit.constant, symbols: '' },
        { coefficient: fit.rate, symbols: 'λ' },
        { coefficient: fit.rateSquared, symbols: 'λ²' },
      ]);
    case 'terms':
      return sum(
        fit.terms.map((term) => ({ coefficient: term.coefficient, symbols: symbolsOf(term) })),
      );
  }
}

interface Summand {
  readonly coefficient: number;
  readonly symbols: string;
}

const ofTheta: Readonly<Record<Term['theta'], string>> = {
  one: '',
  theta: 'θ',
  square: 'θ²',
  size: '|θ|',
};

const ofRate = ['', 'λ', 'λ²'] as const;

function symbolsOf({ theta, ratePower }: Term): string {
  return `${ofRate[ratePower]}${ofTheta[theta]}`;
}

function sum(summands: readonly Summand[]): string {
  const shown = summands.filter(({ coefficient }) => coefficient !== 0);
  if (shown.length === 0) {
    return '0';
  }
  return shown.map((each, index) => `${sign(each, index === 0)}${size(each)}`).join('');
}

function sign({ coefficient }: Summand, isFirst: boolean): string {
  if (isFirst) {
    return coefficient < 0 ? '−' : '';
  }
  return coefficient < 0 ? ' − ' : ' + ';
}

function size({ coefficient, symbols }: Summand): string {
  const number = shortNumber(Math.abs(coefficient));
  return number === '1' && symbols !== '' ? symbols : `${number}${symbols}`;
}
