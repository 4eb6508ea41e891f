import * as fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodePageLink, encodePageLink } from '#grader/core/page-link.js';

const text = fc.string({ unit: 'binary', maxLength: 300 });

describe('a link to the page', () => {
  it('gives back the program and the call', () => {
    fc.assert(
      fc.property(text, text, (code, call) => {
        const fragment = encodePageLink({ code, call });

        expect(fragment).toMatch(/^code=[\w-]+&call=[^&#\s]*$/);
        expect(decodePageLink(fragment ?? '')).toEqual({ code, call });
        expect(decodePageLink(`#${fragment}`)).toEqual({ code, call });
      }),
    );
  });

  it('agrees with the usual spelling of base64 in addresses', () => {
    fc.assert(
      fc.property(text, (code) => {
        const packed = Buffer.from(deflateSync(Buffer.from(code), { level: 9 }));

        expect(encodePageLink({ code, call: '' })).toBe(
          `code=${packed.toString('base64url')}&call=`,
        );
      }),
    );
  });

  it('replaces half characters, which no address can hold', () => {
    const fragment = encodePageLink({ code: 'x = "\ud800"', call: 'f("\udc00")' });

    expect(decodePageLink(fragment ?? '')).toEqual({ code: 'x = "\ufffd"', call: 'f("\ufffd")' });
  });

  it('is never read as something else once it is damaged', () => {
    const whole = encodePageLink({ code: 'def f():\n    pass\n', call: 'f(1.0)' }) ?? '';
    const cut = whole.replace(/.{6}(?=&)/, '');

    expect(decodePageLink(cut)).toBeNull();
  });

  it('is null or a program, whatever the fragment', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.base64String({ maxLength: 200 }).map((each) => `code=${each}&call=f`),
        ),
        (fragment) => {
          const link = decodePageLink(fragment);
          if (link !== null) expect(decodePageLink(encodePageLink(link) ?? '')).toEqual(link);
        },
      ),
    );
  });

  it.each([
    ['nothing', ''],
    ['no program', '#code=&call=f(1)'],
    ['another anchor', '#the-task'],
    ['a stray per cent sign', `#${encodePageLink({ code: 'x', call: '' })}%`],
    ['bytes that are no text', `#code=${packed(Buffer.from([0xc3, 0x28]))}&call=`],
    ['another order', '#call=f&code=AA'],
  ])('is refused with %s', (_case, fragment) => {
    expect(decodePageLink(fragment)).toBeNull();
  });

  it('is refused when it unpacks to more than a program', () => {
    expect(decodePageLink(`code=${packed(Buffer.alloc(1_000_001, 'a'))}&call=`)).toBeNull();
    expect(decodePageLink(`code=${packed(Buffer.alloc(1_000_000, 'a'))}&call=`)?.code).toHaveLength(
      1_000_000,
    );
  });

  it('is refused when the address is too long, and is not made then', () => {
    const random = fc.sample(fc.string({ minLength: 100_000, maxLength: 100_000 }), {
      numRuns: 1,
      seed: 1,
    });
    expect(encodePageLink({ code: random.join(''), call: '' })).toBeNull();
    expect(encodePageLink({ code: 'a'.repeat(1_000_001), call: '' })).toBeNull();
    const call = 'f'.repeat(60_000);
    expect(decodePageLink(`${encodePageLink({ code: 'x', call: '' })}${call}`)).toBeNull();
  });
});

function packed(bytes: Uint8Array): string {
  return Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64url');
}
