// How reports are told, as options of the command line.

import type { Options } from 'yargs';
import type { ReportOptions } from '../exporters/report-options.js';
import { langOption, parseLang } from './options.js';
import { parsePageUrl } from './page-url.js';

export const reportOptions = {
  lang: langOption,
  'after-deadline': {
    type: 'boolean',
    default: false,
    describe: 'Show students expected values and the reference, too',
  },
  'page-url': {
    type: 'string',
    requiresArg: true,
    describe: 'Address of the exercise page, for a link at each failing call of a student',
  },
} as const satisfies Record<string, Options>;

/** What yargs makes of these options. */
export interface ReportArguments {
  readonly lang: string;
  readonly 'after-deadline': boolean;
  readonly 'page-url': string | undefined;
}

/** Refuses languages that nobody wrote, and addresses of nothing. */
export function parseReportOptions(args: ReportArguments): ReportOptions {
  const pageUrl = args['page-url'];
  return {
    lang: parseLang(args.lang),
    afterDeadline: args['after-deadline'],
    ...(pageUrl !== undefined && { pageUrl: parsePageUrl(pageUrl) }),
  };
}
