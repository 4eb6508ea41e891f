// What an instructor orders about grades, as options of the command line.

import type { Options } from 'yargs';
import type { OrderOptions } from '../batch/orders/class-orders.js';

export const orderOptions = {
  overrides: {
    type: 'string',
    requiresArg: true,
    describe: 'YAML of grades by hand, excuses and waived checks, or a folder of such files',
  },
  'late-policy': {
    type: 'string',
    requiresArg: true,
    describe: 'YAML of what lateness costs; without it, it is shown and costs nothing',
  },
  'never-lower': {
    type: 'string',
    requiresArg: true,
    describe: 'An earlier results.json: its grades stay where they are higher',
  },
} as const satisfies Record<string, Options>;

/** What yargs makes of these options. */
export interface OrderArguments {
  readonly overrides: string | undefined;
  readonly 'late-policy': string | undefined;
  readonly 'never-lower': string | undefined;
}

export function parseOrders(args: OrderArguments): OrderOptions {
  return {
    overrides: args.overrides ?? null,
    latePolicy: args['late-policy'] ?? null,
    neverLower: args['never-lower'] ?? null,
  };
}
