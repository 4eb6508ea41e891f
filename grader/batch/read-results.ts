// A results.json of an earlier run, and the grades.json beside it.

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { FinalGrade } from '../core/grades/final-grade.js';
import { GraderError } from '../core/model/errors.js';
import type { Results, SubmissionResult } from '../core/model/report.js';
import { gradesSchema } from '../exporters/grades-schema.js';
import { resultsSchema } from '../exporters/results-schema.js';
import { errorCode } from '../intake/error-code.js';

const hint = 'Name the results.json that grader batch wrote, or its folder.';

export interface EarlierRun {
  /** The results.json itself. */
  readonly file: string;
  readonly results: Results;
  /** One for each result; where no grades.json tells, the judged score counts. */
  readonly grades: readonly FinalGrade[];
}

/** The results.json that is named, or that lies in the folder that is named. */
export async function resultsFile(named: string): Promise<string> {
  const isFolder = (await stat(named).catch(() => null))?.isDirectory() === true;
  return isFolder ? path.join(named, 'results.json') : named;
}

/** @param named A results.json, or the folder it lies in. */
export async function readEarlierRun(named: string): Promise<EarlierRun> {
  const file = await resultsFile(named);
  const results = await readJson(file, resultsSchema, 'a results.json of this grader');
  return { file, results, grades: await gradesBeside(file, results) };
}

async function gradesBeside(file: string, { submissions }: Results): Promise<FinalGrade[]> {
  const beside = path.join(path.dirname(file), 'grades.json');
  const isThere = (await stat(beside).catch(() => null)) !== null;
  const known = isThere
    ? (await readJson(beside, gradesSchema, 'a grades.json of this grader')).grades
    : [];
  const byId = new Map<string, FinalGrade>(known.map((each) => [each.id, each]));
  return submissions.map((result) => {
    const found = byId.get(result.id);
    // A results.json that was replaced by hand has other scores than its neighbour.
    return found?.judged === result.score ? found : judgedGrade(result);
  });
}

/** The grade of a result about which nobody ordered anything. */
export function judgedGrade({
  id,
  score,
  maxScore,
}: Pick<SubmissionResult, 'id' | 'score' | 'maxScore'>): FinalGrade {
  const handIn = { time: null, isLate: null };
  return { id, judged: score, maxScore, grade: score, handIn, late: null, steps: [] };
}

async function readJson<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  what: string,
): Promise<z.output<Schema>> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') {
      throw new GraderError('input-missing', `There is no ${file}.`, hint, { cause });
    }
    throw new GraderError('input-unreadable', `${file} cannot be read as JSON.`, hint, { cause });
  }
  const found = schema.safeParse(json);
  if (found.success) return found.data;
  throw new GraderError('input-unreadable', `${file} is not ${what}.`, hint);
}
