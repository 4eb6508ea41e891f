// The decoders of what a student's program may have scribbled over: whatever the bytes, there is an
// answer or none, never an error, and nothing above the limits.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, type Value, valueLimits } from '#grader/core/model/value.js';
import { ByteWriter, readValue, writeValue } from '#grader/sandbox/sealed-python/value-bytes.js';
import { decodePart } from '#grader/sandbox/sealed-python/value-frame.js';
import { anyValue } from '../support/value-arbitrary.js';

const seed = 20_261_124;

function bytesOf(value: Value): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writeValue(value, writer);
  return Uint8Array.from(writer.written());
}

function depthOf(value: Value): number {
  const inner =
    'items' in value
      ? value.items
      : value.kind === 'dict'
        ? value.entries.map(([, each]) => each)
        : null;
  return inner === null ? 0 : 1 + Math.max(0, ...inner.map(depthOf));
}

describe(`bytes of a value (seed ${seed})`, () => {
  it('are the value again', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(readValue(bytesOf(value))).toEqual(value);
      }),
      { seed },
    );
  });

  it('with some of them changed are some value within the limits, or none', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyValue, changes, fc.nat(), (value, scribbled, cut) => {
        const bytes = bytesOf(value);
        for (const [at, byte] of scribbled) bytes[at % bytes.length] = byte;
        const found = readValue(bytes.subarray(0, bytes.length - (cut % 3)));
        if (found === null) return;
        expect(depthOf(found)).toBeLessThanOrEqual(valueLimits.depth);
        expect(partsOf(found)).toBeLessThanOrEqual(valueLimits.parts);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('that promise much and hold little are none', () => {
    const huge = [6, 0xff, 0xff, 0xff, 0xff];
    const nested = Array.from({ length: 100_000 }, () => [6, 1, 0, 0, 0]).flat();
    for (const bytes of [[], [99], huge, nested, [4, 0, 0, 0, 0], [5, 9, 0, 0, 0, 65], [0, 0]]) {
      expect(readValue(Uint8Array.from(bytes))).toBeNull();
    }
  });

  it('in a frame of any bytes are outcomes, or none', () => {
    const kinds = fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 255);
    const entry = fc.tuple(fc.nat(600), fc.nat(600), kinds);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        fc.array(entry, { maxLength: 6 }),
        fc.nat(8),
        (noise, entries, count) => {
          const bytes = Uint8Array.from(noise);
          const view = new DataView(bytes.buffer);
          entries.forEach(([start, length, kind], i) => {
            const at = 32 + 12 * i;
            if (at + 12 > bytes.length) return;
            view.setUint32(at, start, true);
            view.setUint32(at + 4, length, true);
            view.setUint8(at + 8, kind);
          });
          expect(decodePart(bytes, count).length).toBeLessThanOrEqual(count);
        },
      ),
      { seed, numRuns: 2000 },
    );
  });
});
