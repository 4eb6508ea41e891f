// The reports of a graded class, beside the students' pages that are written already.

import type { Exercise } from '../core/model/exercise.js';
import type { IntakeSummary } from '../core/model/intake.js';
import type { Results } from '../core/model/report.js';
import { createPages } from '../exporters/create-pages.js';
import type { LectureTally } from '../exporters/lecture-tally.js';
import { resultsJsonPieces } from '../exporters/results-json.js';
import { isTold } from '../exporters/student-grade.js';
import type { PageContext } from '../exporters/student-page.js';
import type { EngineTally } from './engine-tally.js';
import type { JobGrader } from './grading-pool.js';
import type { GradesOutcome } from './orders/plan-grades.js';
import { writeGrades } from './orders/write-grades.js';
import type { OutputFolder } from './output-folder.js';
import type { BatchOptions } from './run-batch.js';
import { runJson } from './run-json.js';

/** What is known of a class once it is graded. */
export interface ClassWritten {
  readonly options: Pick<BatchOptions, 'engine' | 'jobs' | 'onlyUngraded' | 'out' | 'pseudonyms'>;
  readonly exercise: Exercise;
  readonly folder: OutputFolder;
  readonly pool: Pick<JobGrader, 'terminations' | 'remote'>;
  readonly context: PageContext;
  readonly tally: EngineTally;
  readonly lecture: LectureTally;
  readonly intake: IntakeSummary;
}

export async function writeClass(
  results: Results,
  { grades }: GradesOutcome,
  startedAt: Date,
  run: ClassWritten,
): Promise<void> {
  const { exercise, folder, pool, options, tally, lecture } = run;
  const { classPage, lecturePage, gradeBlocks: blocks } = createPages();
  // Under pseudonyms no page names anybody.
  const missing = options.pseudonyms ? [] : run.intake.missing;
  const groups = options.pseudonyms ? [] : run.intake.groups;
  const context = { ...run.context, engines: tally.used, missing, groups };
  await folder.writePieces('results.json', resultsJsonPieces(results));
  await folder.write('index.html', classPage(results, exercise, context));
  const graded = { folder, out: options.out, results, exercise, blocks };
  // The pages were written a moment ago and say nothing of grades yet.
  await writeGrades(graded, grades, isTold);
  const talk = lecturePage(lecture.mistakes, results, exercise, context);
  await folder.write('lecture.html', talk);
  const { jobs, engine } = options;
  const isOnlyUngraded = options.onlyUngraded !== null;
  await folder.write(
    'run.json',
    runJson({ startedAt, jobs, engine, pool, context, results, isOnlyUngraded }),
  );
  // Pages of an earlier run would still bear the real names.
  if (results.complete || options.pseudonyms) await folder.removeStalePages();
}
