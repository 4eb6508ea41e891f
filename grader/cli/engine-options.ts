// The engine as options of the command line.

import type { Options } from 'yargs';
import type { EngineChoice } from '../batch/engine-choice.js';
import { GraderError } from '../core/model/errors.js';

const kinds: readonly EngineChoice['kind'][] = ['auto', 'sealed', 'native'];

export const engineOptions = {
  engine: {
    type: 'string',
    default: 'auto',
    requiresArg: true,
    describe:
      'What runs Python: sealed (ours), native (this machine’s, under bubblewrap), or auto: ' +
      'sealed, and native for what needs numpy',
  },
  python: {
    type: 'string',
    requiresArg: true,
    describe: 'The Python of the native engine, by its path',
  },
} as const satisfies Record<string, Options>;

export const unsandboxedOption = {
  type: 'boolean',
  default: false,
  describe: 'Let native run without bubblewrap: for a file that you wrote yourself, no other',
} as const satisfies Options;

/** What yargs makes of these options. */
export interface EngineArguments {
  readonly engine: string;
  readonly python: string | undefined;
  readonly unsandboxed?: boolean;
}

/** The engine that an operator chose; refuses names that are none. */
export function parseEngine({ engine, python, unsandboxed }: EngineArguments): EngineChoice {
  const kind = kinds.find((each) => each === engine);
  if (kind === undefined) {
    throw new GraderError(
      'unknown-engine',
      `There is no engine "${engine}".`,
      `Choose one of: ${kinds.join(', ')}.`,
    );
  }
  return {
    kind,
    ...(python === undefined ? {} : { python }),
    sandbox: unsandboxed === true ? 'none' : 'bubblewrap',
  };
}
