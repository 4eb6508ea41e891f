// The address of an exercise page, as written on the command line.

import { GraderError } from '../core/model/errors.js';

/** Refuses what is no address a browser opens a page at; gives it in its normal form. */
export function parsePageUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:', 'file:'].includes(url.protocol)) {
    throw new GraderError(
      'bad-option',
      `--page-url takes the address of an exercise page, not "${text}".`,
      'Write it as a browser shows it, such as https://example.org/lesson/.',
    );
  }
  // The place behind # is for the code.
  url.hash = '';
  return url.href;
}
