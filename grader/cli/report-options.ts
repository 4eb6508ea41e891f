// How reports are told, as options of the command line.

import type { Options } from 'yargs';
import type { ReportOptions } from '../exporters/report-options.js';
import { langOption, parseLang } from './options.js';

export const reportOptions = {
  lang: langOption,
  'after-deadline': {
    type: 'boolean',
    default: false,
    describe: 'Show students expected values and the reference, too',
  },
} as const satisfies Record<string, Options>;

/** What yargs makes of these options. */
export interface ReportArguments {
  readonly lang: string;
  readonly 'after-deadline': boolean;
}

/** Refuses languages that nobody wrote. */
export function parseReportOptions(args: ReportArguments): ReportOptions {
  return { lang: parseLang(args.lang), afterDeadline: args['after-deadline'] };
}
