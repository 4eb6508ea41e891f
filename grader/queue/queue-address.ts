// Where a queue is: a Redis, by its address. What is shown of it never holds a password.

import { GraderError } from '../core/model/errors.js';

export interface QueueAddress {
  /** As Redis clients take it, password and all: never to be shown. */
  readonly url: string;
  /** The same for people. */
  readonly shown: string;
}

/** An address as written on the command line. */
export function parseQueueAddress(text: string): QueueAddress {
  // Not quoted in the message: what is no address may hold a password all the same.
  const url = URL.canParse(text) ? new URL(text) : null;
  const isRedis = url?.protocol === 'redis:' || url?.protocol === 'rediss:';
  if (url === null || !isRedis || url.hostname === '') {
    throw new GraderError(
      'bad-option',
      '--queue takes the address of a Redis, and this is none.',
      'Write, for example, --queue redis://127.0.0.1:6379, or rediss:// for TLS.',
    );
  }
  return { url: text, shown: withoutPasswords(text) };
}

/**
 * A text in which what stands before the last `@` after a Redis scheme is not to be read: passwords
 * may hold anything, and rather too much is hidden.
 */
export function withoutPasswords(text: string): string {
  return text
    .replace(/(rediss?:\/\/).*@/gi, '$1***@')
    .replace(/([?&](?:username|password)=)[^&\r\n]*/gi, '$1***');
}
