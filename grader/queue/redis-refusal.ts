// What Redis answers where it does not do what it was told, in words for whoever runs it.

import { GraderError } from '../core/model/errors.js';
import { type QueueAddress, withoutPasswords } from './queue-address.js';

interface Refusal {
  /** How Redis begins such an answer. */
  readonly says: RegExp;
  /** What is wrong, as it goes on after the address. */
  readonly what: string;
  readonly hint: string;
}

const again = 'then run the same command again';

const refusals: readonly Refusal[] = [
  {
    says: /^(NOAUTH|WRONGPASS|ERR AUTH)/,
    what: 'refuses this user or password',
    hint: 'Write them into the address: redis://user:password@host:port.',
  },
  {
    says: /^NOPERM/,
    what: 'does not let this user do what a queue needs',
    hint: 'Give it another user in the address: redis://user:password@host:port.',
  },
  {
    says: /^OOM/,
    what: 'is full',
    hint: `Give it more memory (maxmemory), or take another one, ${again}.`,
  },
  {
    says: /^READONLY/,
    what: 'may only be read',
    hint: `Give the address of the one that it follows, ${again}.`,
  },
  {
    says: /^MISCONF/,
    what: 'cannot write to its disk',
    hint: `Mend that, or take another one, ${again}.`,
  },
];

/** The error to tell where `error` is such an answer, and otherwise `error` itself. */
export function orRefusal({ shown }: QueueAddress, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const refusal = refusals.find(({ says }) => says.test(error.message));
  if (refusal === undefined) return error;
  const said = withoutPasswords(error.message.split('\n')[0] ?? '').slice(0, 100);
  return new GraderError(
    'queue-refused',
    `Redis at ${shown} ${refusal.what} (${said.replace(/[. ]+$/, '')}).`,
    refusal.hint,
    { cause: error },
  );
}
