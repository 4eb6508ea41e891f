// What of a report the main thread is told.

import type { Report } from '../core/model/report.js';
import type { GradeReply } from './grading-pool.js';

/** The reply for a report; pages and texts that nobody waits for are `null`. */
export function gradeReply(
  { result, details }: Report,
  html: string | null,
  text: string | null,
): GradeReply {
  return { kind: 'grade', result, engine: details.engine, lacking: details.lacking, html, text };
}
