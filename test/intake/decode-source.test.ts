import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSource } from '#grader/intake/decode-source.js';

describe('encodings', () => {
  it('reads UTF-8', () => {
    expect(decode('θ = "→ 😀"\n')).toEqual(text('θ = "→ 😀"\n'));
  });

  it('takes away the byte order mark of UTF-8', () => {
    expect(decode('\ufeffx = 1\n')).toEqual(text('x = 1\n'));
  });

  it('reads UTF-16 by its byte order mark, in both orders', () => {
    const little = Buffer.from('\ufeffθ = 1\n', 'utf16le');
    const big = Buffer.from(little).swap16();

    expect(decode(little)).toEqual(text('θ = 1\n'));
    expect(decode(big)).toEqual(text('θ = 1\n'));
  });

  it('reads as windows-1252 what is not UTF-8, with a remark', () => {
    const bytes = [...Buffer.from('# '), 0x80, 0x93, 0xe9, 0x94, 0x9f, 0x0a];

    expect(decode(bytes)).toEqual(text('# €“é”Ÿ\n', ['not-utf-8']));
  });

  it('keeps the mark out of a file that is not UTF-8 after all', () => {
    expect(decode([0xef, 0xbb, 0xbf, 0x23, 0xe9])).toEqual(text('#é', ['not-utf-8']));
  });

  it.each([
    ['# -*- coding: latin-1 -*-\n# é', 'latin1'],
    ['# vim: set fileencoding=iso-8859-15 :\n# é', 'latin1'],
    ['#!/usr/bin/env python\n# coding=cp1252\n# é', 'latin1'],
    ['\n# coding: ISO_8859_1\n# é', 'latin1'],
    ['# coding: latin-1-dos\r\n# é', 'latin1'],
    ['# coding: utf-8-unix\n# é', 'utf8'],
    ['# coding: utf8\n# é', 'utf8'],
  ] as const)('honours the cookie of %j', (source, encoding) => {
    const expected = source.replace('\r\n', '\n');

    expect(decode(Buffer.from(source, encoding))).toEqual(text(expected));
  });

  it('honours cookies of other alphabets', () => {
    const cyrillic = [...Buffer.from('# coding: cp1251\n# '), 0xfe];
    const japanese = [...Buffer.from('# coding: shift_jis\n# '), 0x82, 0xa0];
    const mac = [...Buffer.from('# coding: mac-roman\n# '), 0x8e];

    expect(decode(cyrillic)).toEqual(text('# coding: cp1251\n# ю'));
    expect(decode(japanese)).toEqual(text('# coding: shift_jis\n# あ'));
    expect(decode(mac)).toEqual(text('# coding: mac-roman\n# é'));
  });

  it.each([
    ['unknown', '# coding: klingon\n# θ'],
    ['of UTF-16, which it cannot be', '# coding: utf-16\n# θ'],
    ['in the third line', '\n\n# coding: latin-1\n# θ'],
    ['in the second line, below code', 'x = 1\n# coding: latin-1\n# θ'],
    ['in a string', 'x = "coding: latin-1"\n# θ'],
    ['that the bytes do not fit', '# coding: euc-jp\n# →'],
  ])('reads as UTF-8 under a cookie %s', (_, source) => {
    expect(decode(source)).toEqual(text(source));
  });
});

describe('line ends and white space', () => {
  it('makes every line end a line feed', () => {
    expect(decode('a\r\nb\rc\n\r\n\rd')).toEqual(text('a\nb\nc\n\n\nd'));
  });

  it('keeps tabs, form feeds and separators that Python does not count as lines', () => {
    const source = '\tx\f\n\v# \u2028 \u0085\n';

    expect(decode(source)).toEqual(text(source));
  });

  it('reads an empty file as empty text', () => {
    expect(decode('')).toEqual(text(''));
  });
});

describe('files that are no text', () => {
  const notText = { kind: 'unreadable-source', sentence: 'solution.py is not a text file' };

  it.each([
    ['a NUL byte', Buffer.from('x = 1\0\n')],
    ['UTF-16 without its mark', Buffer.from('x = 1', 'utf16le')],
    ['UTF-32', Buffer.from('\ufeff\0x\0', 'utf16le')],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x00])],
    ['many control characters', Buffer.from('\x01\x02\x03\x04PK\x05\x06')],
  ])('refuses %s', (_, bytes) => {
    expect(decode(bytes)).toEqual(notText);
  });

  it('bears a stray control character in a text', () => {
    const source = `print("\x1b[1m")\n${'# more\n'.repeat(10)}`;

    expect(decode(source)).toEqual(text(source));
  });
});

describe('laws', () => {
  it('gives text or a problem for any bytes', () => {
    const cookie = fc.constantFrom(
      '',
      '# coding: gbk\n',
      '# coding: euc-kr\n',
      '\xff\xfe',
      '\xef\xbb\xbf',
    );
    fc.assert(
      fc.property(cookie, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        const result = decode([...Buffer.from(head, 'latin1'), ...tail]);
        return result.kind !== 'text' || !/[\0\r]/.test(result.text);
      }),
    );
  });

  it('gives back any text that was written as UTF-8', () => {
    const printable = fc.string({ unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(fc.oneof(printable, fc.lorem()), (source) => {
        expect(decode(source)).toEqual(text(source));
      }),
    );
  });
});

function decode(source: string | Iterable<number>) {
  const bytes = typeof source === 'string' ? Buffer.from(source) : Uint8Array.from(source);
  return decodeSource(bytes, 'solution.py');
}

function text(expected: string, remarks: string[] = []) {
  return { kind: 'text', text: expected, remarks };
}
