// Links from a student's page to the exercise page: their code and a failing call, ready to be tried.
// Both stand behind the address's `#`, so a browser sends them to nobody.

import type { Details, Report, SubmissionResult } from '../core/model/report.js';
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
const mostTogether = 9000;
/** About what a link costs beside its address. */
const markup = 200;

/**
 * Links to the page at `pageUrl`; none without one, and none for a language or for several files,
 * which the page does not run. The next step has the first one, then come checks with points, then the others, as long as
 * the page stays light.
 */
export function tryLinks({ result, details }: Report, pageUrl: string | undefined): TryLinks {
  if (pageUrl === undefined || result.language !== 'python') return noLinks;
  if (details.hasFurtherFiles === true) return noLinks;
  const code = details.code.map(({ lines }) => lines.join('\n')).join(`\n${cellMarker}\n`);
  const linkTo = (call: string) => {
    const fragment = encodePageLink({ code, call });
    const link = `${pageUrl}#${fragment}`;
    return fragment === null || link.length > longestLink ? null : link;
  };
  const shown = details.feedback.next?.shown;
  const first = shown?.kind === 'call' ? linkTo(shown.call) : null;
  const next = first !== null && first.length + markup <= mostTogether ? first : null;
  let length = next === null ? 0 : next.length + markup;
  const checks: Record<string, string | null> = {};
  for (const { id, call } of failingCalls(result, details)) {
    const link = linkTo(call);
    length += (link?.length ?? 0) + markup;
    if (link === null || length > mostTogether) break;
    checks[id] = link;
  }
  return { next, checks };
}

/** Checks with points first, as the page has them. */
function failingCalls({ checks }: SubmissionResult, { counterexamples }: Details) {
  const paying = checks.filter(({ maxPoints }) => maxPoints > 0);
  const others = checks.filter(({ maxPoints }) => maxPoints === 0);
  return [...paying, ...others].flatMap(({ id }) => {
    const found = counterexamples[id];
    return found === undefined ? [] : [{ id, call: found.call }];
  });
}
