// Clock, randomness and calendar as Python is to see them: the same on every machine, while the
// image is built and in every session. The time zone is UTC everywhere.

import type { ImportFunction } from './sealed-imports.js';

/** What these imports need of their host. */
export interface FixedHost {
  /** A view of the present linear memory; it changes when memory grows. */
  view(): DataView;
  bytes(): Uint8Array;
  /** Called at every look at a clock; may throw to end the session. */
  onClockRead(): void;
  /** Nanoseconds since 1970 that Python is to believe. */
  clock(): bigint;
  /** The next fixed pseudo-random byte. */
  randomByte(): number;
}

/** The imports, by name. */
export function fixedImports(host: FixedHost): Record<string, ImportFunction> {
  return {
    clock_time_get: (_clock: number, _precision: bigint, result: number) => {
      host.onClockRead();
      host.view().setBigUint64(result >>> 0, host.clock(), true);
      return 0;
    },
    clock_res_get: (_clock: number, result: number) => {
      host.view().setBigUint64(result >>> 0, 1_000_000n, true);
      return 0;
    },
    emscripten_date_now: () => milliseconds(host),
    emscripten_get_now: () => milliseconds(host),
    random_get: (start: number, length: number) => {
      const memory = host.bytes();
      for (let i = 0; i < length; i++) memory[(start >>> 0) + i] = host.randomByte();
      return 0;
    },
    ...calendarImports(host),
  };
}

/** `tm` is C's struct of 32-bit fields. */
function calendarImports(host: FixedHost): Record<string, ImportFunction> {
  const breakDown = (time: bigint, result: number) => {
    const date = new Date(Number(time) * 1000);
    if (Number.isNaN(date.getTime())) return undefined;
    const yearStart = Date.UTC(date.getUTCFullYear(), 0, 1);
    const fields = [
      date.getUTCSeconds(),
      date.getUTCMinutes(),
      date.getUTCHours(),
      date.getUTCDate(),
      date.getUTCMonth(),
      date.getUTCFullYear() - 1900,
      date.getUTCDay(),
      Math.floor((date.getTime() - yearStart) / 86_400_000),
      0, // no daylight saving
      0, // seconds east of UTC
    ];
    fields.forEach((field, i) => {
      host.view().setInt32((result >>> 0) + 4 * i, field, true);
    });
    return undefined;
  };
  const buildUp = (tm: number): bigint => {
    const [second, minute, hour, day, month, year] = Array.from({ length: 6 }, (_, i) =>
      host.view().getInt32((tm >>> 0) + 4 * i, true),
    ) as [number, number, number, number, number, number]; // six fields, read just above
    const milliseconds = Date.UTC(year + 1900, month, day, hour, minute, second);
    if (Number.isNaN(milliseconds)) return -1n; // C's way to say that no calendar goes so far
    const seconds = BigInt(Math.floor(milliseconds / 1000));
    breakDown(seconds, tm); // C asks for the fields to be brought into their ranges
    return seconds;
  };
  return {
    _gmtime_js: breakDown,
    _localtime_js: breakDown,
    _mktime_js: buildUp,
    _timegm_js: buildUp,
    _tzset_js: (zone: number, daylight: number, standardName: number, daylightName: number) => {
      host.view().setInt32(zone >>> 0, 0, true);
      host.view().setInt32(daylight >>> 0, 0, true);
      for (const name of [standardName, daylightName]) {
        host.bytes().set([0x55, 0x54, 0x43, 0], name >>> 0); // "UTC"
      }
      return undefined;
    },
  };
}

function milliseconds(host: FixedHost): number {
  host.onClockRead();
  return Number(host.clock() / 1_000_000n);
}
