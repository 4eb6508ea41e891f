// results.json and `check --json`.

import type { Results, SubmissionResult } from '../core/model/report.js';
import { byId } from './by-id.js';
import { resultsSchema, submissionResultSchema } from './results-schema.js';

/**
 * The text of results.json: two spaces, a newline at the end, submissions sorted by id. In pieces,
 * since that of a large class is more than should lie in memory at once.
 *
 * Parsing brings the fields into the contract's order, whatever the order they were given in.
 */
export function* resultsJsonPieces(results: Results): Generator<string> {
  const whole = print(resultsSchema.parse({ ...results, submissions: [] }));
  if (results.submissions.length === 0) return yield whole;
  const [head = '', tail = ''] = whole.split('[]');
  yield `${head}[`;
  let separator = '\n';
  for (const submission of results.submissions.toSorted(byId)) {
    const text = JSON.stringify(submissionResultSchema.parse(submission), null, 2);
    yield separator + text.replace(/^/gm, '    ');
    separator = ',\n';
  }
  yield `\n  ]${tail}`;
}

/** The same in one piece. */
export function resultsJson(results: Results): string {
  return [...resultsJsonPieces(results)].join('');
}

/** The text of `check --json`: one submission in the form it has in results.json. */
export function submissionJson(result: SubmissionResult): string {
  return print(submissionResultSchema.parse(result));
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
