// Orders applied to a class that is graded already: nothing is run and nothing is judged again.

import path from 'node:path';
import type { FinalGrade } from '../../core/grades/final-grade.js';
import type { HandInTime } from '../../core/grades/orders.js';
import { loadExerciseOf } from '../../exercises.js';
import { createPages } from '../../exporters/create-pages.js';
import { readTimes, type Timed, timeOf, timesOfNobody } from '../../intake/roster/join-times.js';
import { openOutputFolder } from '../output-folder.js';
import { type KeyOfClass, readKey } from '../read-key.js';
import { type EarlierRun, readEarlierRun } from '../read-results.js';
import type { Addressee, OrderOptions } from './class-orders.js';
import { gradeConcealer } from './conceal-grade.js';
import { forgottenOrders } from './forgotten-orders.js';
import { type GradesWritten, planGrades } from './plan-grades.js';
import { staleExports } from './stale-exports.js';
import { writeGrades } from './write-grades.js';

export interface FinishOptions extends OrderOptions {
  /** A results.json, or its folder. */
  readonly results: string;
  /** A CSV of hand-in times; `null` for those that the earlier run knew. */
  readonly times: string | null;
}

export interface GradesFinished extends GradesWritten {
  /** Ids on the list of times that no submission answers to. */
  readonly timesOfNobody: readonly string[];
  /** Exports in the folder that were written before. */
  readonly staleExports: readonly string[];
}

/** Writes grades anew beside a results.json, as orders say now; orders of before are forgotten. */
export async function finishResults(options: FinishOptions): Promise<GradesFinished> {
  const run = await readEarlierRun(options.results);
  const { results } = run;
  const exercise = await loadExerciseOf(results.exercise);
  const out = path.dirname(run.file);
  const key = await readKey(out, exercise);
  const times = options.times === null ? new Map<string, string>() : await readTimes(options.times);
  const conceal = key === null ? (grade: FinalGrade) => grade : gradeConcealer(key);
  const people = peopleOf(run, key);
  const addressees = people.map(({ timed, ...each }): Addressee => {
    const { handIn } = each;
    return { ...each, handIn: { ...handIn, time: timeOf(times, timed) ?? handIn.time } };
  });
  const plan = await planGrades(options, addressees, exercise, conceal);
  const outcome = plan(results);
  const forgotten = await forgottenOrders(out, outcome.grades);
  const folder = await openOutputFolder(out);
  try {
    const blocks = createPages().gradeBlocks;
    await writeGrades({ folder, out, results, exercise, blocks }, outcome.grades, () => true);
  } finally {
    folder.close();
  }
  const nobody = timesOfNobody(
    times,
    people.map(({ timed }) => timed),
  );
  return { ...outcome, forgotten, timesOfNobody: nobody, staleExports: await staleExports(out) };
}

/** Whom orders may be for, by what the earlier run knew. */
function peopleOf(
  { results, grades }: EarlierRun,
  key: KeyOfClass | null,
): readonly (Addressee & { readonly timed: Timed })[] {
  const handIns = new Map(grades.map(({ id, handIn }) => [id, handIn]));
  return results.submissions.map(({ id, student, file }) => {
    const handIn: HandInTime = handIns.get(id) ?? { time: null, isLate: null };
    const calledBy = key?.idsOf.get(id) ?? (student === null ? [id] : [id, student.id]);
    const [own = id, studentId = null, ...team] = calledBy;
    const members = [...team, ...(handIn.members ?? []).map((each) => each.id)];
    const timed = { id: own, studentId, members };
    return { id, calledBy, hasFile: file !== null, handIn, timed };
  });
}
