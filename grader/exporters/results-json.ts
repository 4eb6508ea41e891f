// results.json and `check --json`.

import type { Results, SubmissionResult } from '../core/model/report.js';
import { byId } from './by-id.js';
import { resultsSchema, submissionResultSchema } from './results-schema.js';

/**
 * The text of results.json: two spaces, a newline at the end, submissions sorted by id.
 *
 * Parsing brings the fields into the contract's order, whatever the order they were given in.
 */
export function resultsJson(results: Results): string {
  const submissions = results.submissions.toSorted(byId);
  return print(resultsSchema.parse({ ...results, submissions }));
}

/** The text of `check --json`: one submission in the form it has in results.json. */
export function submissionJson(result: SubmissionResult): string {
  return print(submissionResultSchema.parse(result));
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
