import { describe, expect, it } from 'vitest';
import { parseQueueAddress, withoutPasswords } from '#grader/queue/queue-address.js';

describe('what is shown of a Redis address', () => {
  it.each([
    ['redis://:secret@host:1', 'redis://***@host:1'],
    ['redis://user:secret@host:1/3', 'redis://***@host:1/3'],
    ['rediss://:se cret@host:1', 'rediss://***@host:1'],
    ['redis://:se@cr et@host', 'redis://***@host'],
    ['REDIS://:secret@host', 'REDIS://***@host'],
    ['redis://host:1?password=se cret&db=2', 'redis://host:1?password=***&db=2'],
    ['redis://host:1', 'redis://host:1'],
  ])('of %s is %s', (url, shown) => {
    expect(parseQueueAddress(url)).toEqual({ url, shown });
  });

  it('hides it in every line of a text', () => {
    const text = 'no redis://:a b@host here\nnor rediss://u:c@d@host there';
    expect(withoutPasswords(text)).toBe('no redis://***@host here\nnor rediss://***@host there');
  });
});

describe('what is no Redis address', () => {
  it.each([':secret@host', 'redis//:secret@host', 'http://:secret@host', 'redis://', ''])(
    '(%s) is refused, and not shown',
    (text) => {
      expect(() => parseQueueAddress(text)).toThrow(
        /^--queue takes the address of a Redis, and this is none.$/,
      );
    },
  );
});
