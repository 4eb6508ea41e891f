// What is exported, as options of the command line.

import type { Options } from 'yargs';
import type { ExportRequest } from '../batch/export-request.js';
import { GraderError } from '../core/model/errors.js';
import { type ExportFormat, exportFormats } from '../exporters/export-format.js';

/** The option that lists formats is called `export` by batch, and `to` by export. */
export const formatsOption = {
  type: 'string',
  requiresArg: true,
  describe: `Formats, with commas between: ${exportFormats.join(', ')}`,
} as const satisfies Options;

export const exportOptions = {
  'canvas-gradebook': {
    type: 'string',
    requiresArg: true,
    describe: 'canvas: your export of the gradebook; a copy of it is filled',
  },
  'canvas-column': {
    type: 'string',
    requiresArg: true,
    describe: 'canvas: title or id of the assignment',
  },
  'moodle-worksheet': {
    type: 'string',
    requiresArg: true,
    describe: 'moodle: the grading worksheet; a copy of it is filled',
  },
  'moodle-grade-column': {
    type: 'string',
    requiresArg: true,
    describe: 'moodle: title of the grade column, where it is not found by itself',
  },
  points: {
    type: 'string',
    requiresArg: true,
    describe: 'What the whole is worth where the platform’s file does not say',
  },
} as const satisfies Record<string, Options>;

/** What yargs makes of these options; one that is given twice is a list. */
export interface ExportArguments {
  readonly 'canvas-gradebook': string | undefined;
  readonly 'canvas-column': string | undefined;
  readonly 'moodle-worksheet': string | undefined;
  readonly 'moodle-grade-column': string | undefined;
  readonly points: string | undefined;
}

/** A list of formats as yargs gives it. */
export type FormatsArgument = string | readonly string[] | undefined;

/** Refuses formats that nobody wrote, and options that none of the formats looks at. */
export function parseExports(formats: FormatsArgument, args: ExportArguments): ExportRequest {
  const wanted = parseFormats(formats);
  for (const [format, names] of Object.entries(optionsOf)) {
    const given = names.find((name) => args[name] !== undefined);
    if (given === undefined || wanted.some((each) => each === format)) continue;
    throw new GraderError(
      'bad-option',
      `--${given} is for the export "${format}", which is not asked for.`,
      `Add ${format} to the list of formats, or leave --${given} out.`,
    );
  }
  const gradebook = args['canvas-gradebook'];
  const column = args['canvas-column'];
  const worksheet = args['moodle-worksheet'];
  if (gradebook !== undefined && column === undefined) {
    throw new GraderError(
      'bad-option',
      `Which column of ${gradebook} is to be filled is not said, and none is guessed.`,
      'Give --canvas-column the title or the id of the assignment.',
    );
  }
  return {
    formats: wanted,
    points: parsePoints(args.points),
    canvas: gradebook === undefined || column === undefined ? null : { file: gradebook, column },
    moodle:
      worksheet === undefined
        ? null
        : { file: worksheet, gradeColumn: args['moodle-grade-column'] ?? null },
  };
}

/** Points as written on the command line: above 0, two decimals at most. */
export function parsePoints(text: string | undefined): number | null {
  if (text === undefined) return null;
  const points = Number(text);
  if (/^\d+(?:\.\d{1,2})?$/.test(text) && points > 0 && points <= mostPoints) return points;
  throw new GraderError(
    'bad-option',
    `--points takes a number up to ${mostPoints} with two decimals at most, not "${text}".`,
    'Write, for example, --points 12.5.',
  );
}

const mostPoints = 100_000;

const optionsOf = {
  canvas: ['canvas-gradebook', 'canvas-column'],
  moodle: ['moodle-worksheet', 'moodle-grade-column'],
} as const;

function parseFormats(formats: FormatsArgument): readonly ExportFormat[] {
  const names = [formats ?? []].flat().flatMap((each) => each.split(','));
  const unknown = names.find((name) => !exportFormats.some((format) => format === name.trim()));
  if (unknown === undefined) {
    return exportFormats.filter((format) => names.some((name) => name.trim() === format));
  }
  throw new GraderError(
    'bad-option',
    `There is no export "${unknown}".`,
    `Choose from: ${exportFormats.join(', ')}.`,
  );
}
