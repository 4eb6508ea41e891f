// How a report is told, whatever is in it.

import type { Locale } from '../core/model/locale.js';

export interface ReportOptions {
  readonly lang: Locale;
  /** After the deadline students may see what should have come, and the reference. */
  readonly afterDeadline: boolean;
  /** Where the exercise page is, for links to it; absent where there is none. */
  readonly pageUrl?: string;
  /** Students are not shown the seed, nor a command with it: it comes from a secret. */
  readonly hidesSeed?: true;
}
