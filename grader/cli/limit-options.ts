// The limits of a submission as options of the command line: names, units, ranges.

import type { Options } from 'yargs';
import type { LimitChanges } from '../core/model/limits.js';
import { memoryPages, pageBytes } from '../sandbox/sealed-python/memory-pages.js';
import { wholeNumber } from './options.js';

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** One limit: in which unit people write it, and what is sensible. */
interface LimitOption {
  readonly limit: keyof LimitChanges;
  readonly describe: string;
  /** How many of the limit's own units make one of those that are written. */
  readonly size: number;
  readonly least: number;
  readonly most: number;
}

const limitOfOption = {
  'call-ticks': {
    limit: 'callTicks',
    describe: 'Ticks of the interpreter for one call, beside those for each step asked of it',
    size: 1,
    least: 1000,
    most: 100_000_000,
  },
  'submission-ticks': {
    limit: 'submissionTicks',
    describe: 'Ticks of the interpreter for all calls of a submission together',
    size: 1,
    least: 10_000,
    most: 1_000_000_000,
  },
  memory: {
    limit: 'memoryBytes',
    describe: 'MiB of memory, Python itself included',
    size: mebibyte,
    least: 32,
    most: (memoryPages.maximum * pageBytes) / mebibyte,
  },
  output: {
    limit: 'outputBytes',
    describe: 'MiB that a submission may print in all',
    size: mebibyte,
    least: 1,
    most: 1024,
  },
  'source-size': {
    limit: 'sourceBytes',
    describe: 'KiB of code that a submission may hold',
    size: kibibyte,
    least: 1,
    most: 16 * 1024,
  },
  'net-seconds': {
    limit: 'netMs',
    describe: 'Seconds by the clock without any tick after which a call is ended from outside',
    size: 1000,
    least: 1,
    most: 3600,
  },
} as const satisfies Record<string, LimitOption>;

type LimitOptionName = keyof typeof limitOfOption;

/** The limit options as a command gets them: texts, `undefined` where the exercise decides. */
export type LimitArguments = Readonly<Record<LimitOptionName, string | undefined>>;

const names = Object.keys(limitOfOption) as LimitOptionName[];

/** The options for yargs, in a group of their own. */
export const limitOptions = Object.fromEntries(
  names.map((name) => {
    const { describe, least, most } = limitOfOption[name];
    const option = {
      type: 'string',
      requiresArg: true,
      group: 'Limits of a submission (the exercise’s own, unless you say otherwise):',
      describe: `${describe}: ${least} to ${most}`,
    } as const satisfies Options;
    return [name, option];
  }),
) as Record<LimitOptionName, Options & { readonly type: 'string' }>;

/** The limits that a call sets. */
export function parseLimits(args: LimitArguments): LimitChanges {
  const set = names.flatMap((name) => {
    const text = args[name];
    const { limit, size, least, most } = limitOfOption[name];
    return text === undefined ? [] : [[limit, wholeNumber(name, text, least, most) * size]];
  });
  return Object.fromEntries(set);
}
