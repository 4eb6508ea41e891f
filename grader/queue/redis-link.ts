// A connection to Redis: made at once or not at all, then kept through a restart of Redis.

import { Redis } from 'ioredis';
import { GraderError } from '../core/model/errors.js';
import { type QueueAddress, withoutPasswords } from './queue-address.js';
import { orRefusal } from './redis-refusal.js';

/** Milliseconds for the first connection. */
const connectMs = 5000;
/** Milliseconds that Redis may be away in the middle of a run. */
const outageMs = 60_000;
/** Milliseconds between two attempts to reach it again. */
const retryMs = { first: 50, most: 1000 };

export interface RedisLink {
  readonly address: QueueAddress;
  readonly client: Redis;
  /** Never resolves; rejects once Redis has been away for too long. */
  readonly lost: Promise<never>;
  close(): void;
}

interface LastingOptions {
  readonly url: string;
  readonly maxRetriesPerRequest: null;
  readonly retryStrategy: (times: number) => number;
}

/** For connections beside the first one, BullMQ's own among them: they try until they are closed. */
export function lastingOptions({ url }: QueueAddress): LastingOptions {
  return { url, maxRetriesPerRequest: null, retryStrategy };
}

/** Connects; throws what is wrong with Redis or its address, within seconds. */
export async function openLink(address: QueueAddress): Promise<RedisLink> {
  let isOpen = false;
  let cause: Error | null = null;
  const client = new Redis(address.url, {
    lazyConnect: true,
    connectTimeout: connectMs,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isOpen ? retryStrategy(times) : null),
  });
  client.on('error', (error: Error) => {
    cause = error;
  });
  const tooLate = setTimeout(() => client.disconnect(), connectMs);
  try {
    await client.connect();
    await client.ping();
    isOpen = true;
  } catch (error) {
    client.disconnect();
    throw whyNot(address, cause ?? error);
  } finally {
    clearTimeout(tooLate);
  }
  const { lost, stop } = watchOutages(client, address);
  return {
    address,
    client,
    lost,
    close() {
      stop();
      client.disconnect();
    },
  };
}

function retryStrategy(times: number): number {
  return Math.min(retryMs.first * times, retryMs.most);
}

function watchOutages(
  client: Redis,
  { shown }: QueueAddress,
): { readonly lost: Promise<never>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const isBack = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const lost = new Promise<never>((_, reject) => {
    const giveUp = () =>
      reject(
        new GraderError(
          'queue-unreachable',
          `Redis at ${shown} has not been there for ${outageMs / 1000} seconds.`,
          'Start it, then run the same command again.',
        ),
      );
    client.on('close', () => {
      if (!isClosed) timer ??= setTimeout(giveUp, outageMs);
    });
  });
  client.on('ready', isBack);
  // Whoever waits for something races against it; nobody may be waiting just then.
  lost.catch(() => undefined);
  const stop = () => {
    isClosed = true;
    isBack();
  };
  return { lost, stop };
}

function whyNot(address: QueueAddress, cause: unknown): GraderError {
  const refusal = orRefusal(address, cause);
  if (refusal instanceof GraderError) return refusal;
  const said = withoutPasswords(cause instanceof Error ? cause.message : String(cause));
  return new GraderError(
    'queue-unreachable',
    `There is no Redis to be reached at ${address.shown} (${said}).`,
    'Start it, or mend the address after --queue.',
  );
}
