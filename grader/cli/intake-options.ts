// How an input is to be read, as options of the command line.

import type { Options } from 'yargs';
import { GraderError } from '../core/model/errors.js';
import type { IntakeOptions } from '../intake/read-class.js';

const layoutNames = ['canvas', 'moodle', 'gradescope', 'nbgrader', 'plain'] as const;

export const intakeOptions = {
  layout: {
    type: 'string',
    requiresArg: true,
    describe: `How the input is laid out, if not as it looks: ${layoutNames.join(', ')}`,
  },
  pattern: {
    type: 'string',
    requiresArg: true,
    describe: 'Regular expression for paths; groups student, name, file, attempt, time, late',
  },
  roster: {
    type: 'string',
    requiresArg: true,
    describe: 'CSV of the class: gives names, and tells who handed in nothing',
  },
  times: {
    type: 'string',
    requiresArg: true,
    describe: 'CSV of the times at which work was handed in: id and time',
  },
} as const satisfies Record<string, Options>;

/** What yargs makes of these options. */
export interface IntakeArguments {
  readonly layout: string | undefined;
  readonly pattern: string | undefined;
  readonly roster: string | undefined;
  readonly times: string | undefined;
}

/** Refuses layouts that nobody knows, and a layout beside a pattern. */
export function parseIntake(args: IntakeArguments): IntakeOptions {
  const layout = layoutNames.find((name) => name === args.layout) ?? null;
  if (args.layout !== undefined && layout === null) {
    throw new GraderError(
      'bad-option',
      `There is no layout "${args.layout}".`,
      `Choose one of: ${layoutNames.join(', ')}; or describe yours with --pattern.`,
    );
  }
  if (layout !== null && args.pattern !== undefined) {
    throw new GraderError(
      'bad-option',
      '--layout and --pattern both say how the input is laid out.',
      'Leave one of them out.',
    );
  }
  return {
    layout,
    pattern: args.pattern ?? null,
    roster: args.roster ?? null,
    times: args.times ?? null,
  };
}
