// What of a report the main thread is told.

import type { Exercise } from '../core/model/exercise.js';
import type { Report } from '../core/model/report.js';
import type { Language } from '../core/model/submission.js';
import type { FindFunction } from '../exporters/lecture-code.js';
import { findPython } from '../exporters/lecture-python.js';
import { lectureSamples } from '../exporters/lecture-sample.js';
import type { GradeReply } from './grading-pool.js';

/** The reply for a report; pages and texts that nobody waits for are `null`. */
export async function gradeReply(
  report: Report,
  exercise: Exercise,
  html: string | null,
  text: string | null,
  kept: Pick<GradeReply, 'answers' | 'book'> = { answers: null, book: null },
): Promise<GradeReply> {
  const { result, details } = report;
  const { engine, lacking } = details;
  const lecture = lectureSamples(report, exercise, await finderFor(result.language));
  return { kind: 'grade', result, engine, lacking, lecture, html, text, ...kept };
}

/** A class in Python needs no parser of JavaScript. */
async function finderFor(language: Language | null): Promise<FindFunction> {
  if (language !== 'javascript' && language !== 'typescript') return findPython;
  const { findJavascript } = await import('../exporters/lecture-javascript.js');
  return findJavascript(language);
}
