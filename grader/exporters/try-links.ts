// Links from a student's page to the exercise page: their code and a failing call, ready to be tried.
// Both stand behind the address's `#`, so a browser sends them to nobody.

import type { Report } from '../core/model/report.js';
import { encodePageLink } from '../core/page-link.js';
import { cellMarker } from '../core/solution-file/cell-lines.js';

export interface TryLinks {
  /** For the call of the next step; `null` where there is none, or no link. */
  readonly next: string | null;
  /** For the counterexamples, by check. */
  readonly checks: Readonly<Record<string, string | null>>;
}

const noLinks: TryLinks = { next: null, checks: {} };

/** Characters of the longest link: mail and chats cut what is longer. */
const longestLink = 32_000;
/** Characters of all links of a page: each repeats the code, and a page stays light to open. */
const mostTogether = 16_000;

/**
 * Links to the page at `pageUrl`; none without one, and none for a language that the page does not
 * run. Where they would be too long together, the next step alone gets one.
 */
export function tryLinks({ result, details }: Report, pageUrl: string | undefined): TryLinks {
  if (pageUrl === undefined || result.language !== 'python') return noLinks;
  const code = details.code.map(({ lines }) => lines.join('\n')).join(`\n${cellMarker}\n`);
  const linkTo = (call: string) => {
    const fragment = encodePageLink({ code, call });
    const link = `${pageUrl}#${fragment}`;
    return fragment === null || link.length > longestLink ? null : link;
  };
  const found = Object.entries(details.counterexamples);
  const shown = details.feedback.next?.shown;
  const next = shown?.kind === 'call' ? linkTo(shown.call) : null;
  const [first] = found;
  const sample = next ?? (first && linkTo(first[1].call)) ?? null;
  const isTooMuch = sample === null || sample.length * (found.length + 1) > mostTogether;
  return isTooMuch
    ? { next, checks: {} }
    : { next, checks: Object.fromEntries(found.map(([id, { call }]) => [id, linkTo(call)])) };
}
