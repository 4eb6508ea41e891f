// Exact arithmetic on the numbers m·2^e. Every finite double is one, and sums, differences,
// products and whole powers of them are again, so expected values need no rounding on the way.

/** The number `mantissa` · 2^`exponent`. The mantissa is odd, or 0 with exponent 0. */
export interface Dyadic {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Room for the bits of one double, used again for each. */
const bits = new DataView(new ArrayBuffer(8));

/** The number 1. */
export const one: Dyadic = { mantissa: 1n, exponent: 0 };

/** The exact value of a finite double. */
export function fromNumber(value: number): Dyadic {
  if (!Number.isFinite(value)) {
    throw new RangeError(`${value} is no finite number`);
  }
  bits.setFloat64(0, Math.abs(value));
  const raw = bits.getBigUint64(0);
  const field = Number(raw >> 52n);
  const fraction = raw & ((1n << 52n) - 1n);
  const magnitude = field === 0 ? fraction : fraction | (1n << 52n);
  return reduced(value < 0 ? -magnitude : magnitude, Math.max(field, 1) - 1075);
}

export function add(a: Dyadic, b: Dyadic): Dyadic {
  const exponent = Math.min(a.exponent, b.exponent);
  return reduced(mantissaAt(a, exponent) + mantissaAt(b, exponent), exponent);
}

export function subtract(a: Dyadic, b: Dyadic): Dyadic {
  return add(a, { mantissa: -b.mantissa, exponent: b.exponent });
}

export function multiply(a: Dyadic, b: Dyadic): Dyadic {
  return reduced(a.mantissa * b.mantissa, a.exponent + b.exponent);
}

/** `base` to the power of a whole number from 0; 0⁰ is 1. */
export function power(base: Dyadic, exponent: number): Dyadic {
  return reduced(base.mantissa ** BigInt(exponent), base.exponent * exponent);
}

/** The nearest double, ties to even; subnormal and infinite where doubles are. */
export function toNumber(value: Dyadic): number {
  const negative = value.mantissa < 0n;
  const magnitude = negative ? -value.mantissa : value.mantissa;
  const rounded = roundedMagnitude(magnitude, value.exponent);
  return negative ? -rounded : rounded;
}

function roundedMagnitude(magnitude: bigint, exponent: number): number {
  if (magnitude === 0n) {
    return 0;
  }
  const leading = bitLength(magnitude) - 1 + exponent;
  if (leading > 1023) {
    return Number.POSITIVE_INFINITY;
  }
  // A double keeps 53 bits, and none below 2^-1074.
  const lowest = Math.max(leading - 52, -1074);
  const dropped = lowest - exponent;
  if (dropped <= 0) {
    return Number(magnitude) * 2 ** exponent;
  }
  return Number(shiftedHalfEven(magnitude, BigInt(dropped))) * 2 ** lowest;
}

function shiftedHalfEven(magnitude: bigint, bits: bigint): bigint {
  const kept = magnitude >> bits;
  const rest = magnitude - (kept << bits);
  const half = 1n << (bits - 1n);
  const up = rest > half || (rest === half && (kept & 1n) === 1n);
  return up ? kept + 1n : kept;
}

function reduced(mantissa: bigint, exponent: number): Dyadic {
  if (mantissa === 0n) {
    return { mantissa, exponent: 0 };
  }
  // Without its trailing zeros a power stays as short as it can be.
  const zeros = bitLength(mantissa & -mantissa) - 1;
  return { mantissa: mantissa >> BigInt(zeros), exponent: exponent + zeros };
}

function mantissaAt(value: Dyadic, exponent: number): bigint {
  return value.mantissa << BigInt(value.exponent - exponent);
}

function bitLength(magnitude: bigint): number {
  const digits = magnitude.toString(16);
  return digits.length * 4 - (Math.clz32(Number.parseInt(digits.charAt(0), 16)) - 28);
}
