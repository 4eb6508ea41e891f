// Numbers as Python spells them, for calls that a learner can paste and for values side by side.

/** Python's `repr` of a float: `1.0`, `1e-05`, `1e+16`, `nan`, `-inf`. */
export function pythonFloat(value: number): string {
  if (!Number.isFinite(value)) {
    return nonFinite(value);
  }
  const { sign, digits, exponent } = decimal(value, null);
  if (exponent < -4 || exponent >= 16) {
    return sign + scientific(digits, exponent);
  }
  const text = positional(digits, exponent);
  return sign + (text.includes('.') ? text : `${text}.0`);
}

/** A number at six significant digits, as Python's `%g` writes it: `1.8`, `3.65616e-05`, `8`. */
export function shortNumber(value: number): string {
  return significant(value, 6);
}

/**
 * Both numbers at the fewest significant digits, 6 to 17, at which their texts differ; at 6 when
 * they never do.
 */
export function showApart(a: number, b: number): readonly [string, string] {
  for (let digits = 6; digits <= 17; digits += 1) {
    const texts = [significant(a, digits), significant(b, digits)] as const;
    if (texts[0] !== texts[1]) {
      return texts;
    }
  }
  return [shortNumber(a), shortNumber(b)];
}

function significant(value: number, precision: number): string {
  if (!Number.isFinite(value)) {
    return nonFinite(value);
  }
  const { sign, digits, exponent } = decimal(value, precision);
  return exponent < -4 || exponent >= precision
    ? sign + scientific(digits, exponent)
    : sign + positional(digits, exponent);
}

interface Decimal {
  readonly sign: '' | '-';
  /** Without trailing zeros, at least one. */
  readonly digits: string;
  /** Power of ten of the first digit. */
  readonly exponent: number;
}

/** `precision` null asks for the fewest digits that read back as the same double. */
function decimal(value: number, precision: number | null): Decimal {
  const magnitude = Math.abs(value);
  const text =
    precision === null ? magnitude.toExponential() : magnitude.toExponential(precision - 1);
  const [mantissa = '0', exponent = '0'] = text.split('e');
  return {
    sign: value < 0 || Object.is(value, -0) ? '-' : '',
    digits: mantissa.replace('.', '').replace(/(?<=.)0+$/, ''),
    exponent: Number(exponent),
  };
}

function positional(digits: string, exponent: number): string {
  if (exponent < 0) {
    return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  }
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

function scientific(digits: string, exponent: number): string {
  const mantissa = digits.length === 1 ? digits : `${digits.charAt(0)}.${digits.slice(1)}`;
  const sign = exponent < 0 ? '-' : '+';
  return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function nonFinite(value: number): string {
  if (Number.isNaN(value)) {
    return 'nan';
  }
  return value > 0 ? 'inf' : '-inf';
}
