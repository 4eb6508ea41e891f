// How reports are told, as options of the command line.

import type { Options } from 'yargs';
import { GraderError } from '../core/model/errors.js';
import { locales } from '../core/model/locale.js';
import type { ReportOptions } from '../exporters/report-options.js';

export const reportOptions = {
  lang: {
    type: 'string',
    default: 'en',
    requiresArg: true,
    describe: `Language of pages and terminal: ${locales.join(' or ')}`,
  },
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
  const lang = locales.find((each) => each === args.lang);
  if (lang === undefined) {
    throw new GraderError(
      'bad-option',
      `There are no reports in the language "${args.lang}".`,
      `Choose one of: ${locales.join(', ')}.`,
    );
  }
  return { lang, afterDeadline: args['after-deadline'] };
}
