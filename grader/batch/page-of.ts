// Where the page of a result lies in its output folder.

import { GraderError } from '../core/model/errors.js';
import type { SubmissionResult } from '../core/model/report.js';

/** A results.json may come from anywhere: a page of it lies in its folder of pages, or nowhere. */
export function pageOf({ id, page }: Pick<SubmissionResult, 'id' | 'page'>): string {
  if (/^students\/[^/\\]+\.html$/.test(page)) return page;
  throw new GraderError(
    'input-unreadable',
    `The page of "${id}" is not in the folder of students' pages.`,
    'Grade the class again to get a results.json that nobody changed.',
  );
}
