// What of a report the main thread is told.

import type { Exercise } from '../core/model/exercise.js';
import type { Report } from '../core/model/report.js';
import { lectureSamples } from '../exporters/lecture-sample.js';
import type { GradeReply } from './grading-pool.js';

/** The reply for a report; pages and texts that nobody waits for are `null`. */
export function gradeReply(
  report: Report,
  exercise: Exercise,
  html: string | null,
  text: string | null,
  kept: Pick<GradeReply, 'answers' | 'book'> = { answers: null, book: null },
): GradeReply {
  const { result, details } = report;
  const { engine, lacking } = details;
  const lecture = lectureSamples(report, exercise);
  return { kind: 'grade', result, engine, lacking, lecture, html, text, ...kept };
}
