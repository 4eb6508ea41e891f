// Making ready what is to be exported: files of gradebooks are read and their columns found before
// anything is graded, and an exporter's library is loaded where it is asked for.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { countedResults } from '../core/grades/counted-results.js';
import type { FinalGrade } from '../core/grades/final-grade.js';
import { GraderError } from '../core/model/errors.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Results } from '../core/model/report.js';
import type { Exported, ExportFormat } from '../exporters/export-format.js';
import { onePerMember } from '../exporters/gradebooks/one-per-member.js';
import type { ReportOptions } from '../exporters/report-options.js';
import { exportNotes } from '../exporters/texts/export-notes.js';
import type { ExportRequest } from './export-request.js';
import { notesOn, readGradebook } from './gradebook-file.js';
import { pageOf } from './page-of.js';

/** What is known once a class is graded. */
export interface GradedClass {
  readonly results: Results;
  /** What counts: gradebooks are filled from these. */
  readonly grades: readonly FinalGrade[];
  readonly exercise: Exercise;
  readonly options: ReportOptions;
  /** The output folder with the students' pages. */
  readonly folder: string;
  /** The name of a submission's file from the top of the repository it lies in. */
  readonly repositoryFile: (file: string) => string;
}

/** An exporter that has all it needs but the results. */
export interface PreparedExport {
  readonly format: ExportFormat;
  run(graded: GradedClass): Promise<Exported>;
}

/**
 * Everything asked for, ready to run.
 *
 * @param out The output folder, which must not replace a file that is to be filled.
 * @throws GraderError for a gradebook that cannot be filled as asked.
 */
export async function prepareExports(
  request: ExportRequest,
  out: string,
): Promise<readonly PreparedExport[]> {
  const prepared: PreparedExport[] = [];
  for (const format of request.formats) {
    prepared.push({ format, run: await preparations[format](request, out) });
  }
  return prepared;
}

type Preparation = (request: ExportRequest, out: string) => Promise<PreparedExport['run']>;

const preparations: Readonly<Record<ExportFormat, Preparation>> = {
  csv: async () => {
    const { gradesCsv } = await import('../exporters/grades-csv.js');
    return async ({ results, exercise, grades }) =>
      file('grades.csv', gradesCsv(results, exercise, grades));
  },
  json: async () => {
    const { resultsJson } = await import('../exporters/results-json.js');
    return async ({ results }) => file('results.json', resultsJson(results));
  },
  junit: async () => {
    const { junitXml } = await import('../exporters/junit/junit-xml.js');
    return async ({ results, exercise }) => file('junit.xml', junitXml(results, exercise));
  },
  gradescope: async ({ points }) => {
    const { gradescopeResults } = await import('../exporters/gradescope/gradescope-results.js');
    return async ({ results, grades, exercise, options }) => {
      const textOf = gradescopeResults(exercise, options, points ?? undefined);
      const gradeOf = new Map(grades.map((grade) => [grade.id, grade]));
      const files = results.submissions.map((result) => ({
        path: `gradescope/${path.posix.basename(pageOf(result), '.html')}/results.json`,
        content: textOf(result, gradeOf.get(result.id)),
      }));
      return { files, notes: [], github: null };
    };
  },
  github: async () => {
    const { githubReport } = await import('../exporters/github/github-report.js');
    return async ({ results, exercise, options, repositoryFile }) => {
      const submissions = results.submissions.map((result) => ({
        ...result,
        file: result.file === null ? null : repositoryFile(result.file),
      }));
      const github = githubReport(submissions, exercise, options);
      return { ...file('github-summary.md', github.summary), github };
    };
  },
  canvas: async ({ canvas, points }, out) => {
    if (canvas === null) throw missing('canvas', '--canvas-gradebook and --canvas-column');
    const { openCanvasGradebook } = await import('../exporters/gradebooks/canvas-gradebook.js');
    const target = 'canvas-gradebook.csv';
    const bytes = await readGradebook(canvas.file, path.join(out, target));
    const gradebook = openCanvasGradebook(bytes, canvas.file, canvas.column, points);
    return async ({ results, grades, options }) => {
      const rows = onePerMember(countedResults(results, grades).submissions, grades);
      const filled = gradebook.fill(rows);
      return { ...file(target, filled.bytes), notes: notesOn(target, filled, rows, options) };
    };
  },
  moodle: async ({ moodle, points }, out) => {
    if (moodle === null) throw missing('moodle', '--moodle-worksheet');
    const [{ openMoodleWorksheet }, { feedbackPath, feedbackZip }] = await Promise.all([
      import('../exporters/gradebooks/moodle-worksheet.js'),
      import('../exporters/gradebooks/moodle-feedback.js'),
    ]);
    const target = 'moodle-worksheet.csv';
    const bytes = await readGradebook(moodle.file, path.join(out, target));
    const worksheet = openMoodleWorksheet(bytes, moodle.file, moodle.gradeColumn, points);
    return async ({ results, grades, options, folder }) => {
      const rows = onePerMember(countedResults(results, grades).submissions, grades);
      const filled = worksheet.fill(rows);
      const lost: string[] = [];
      const pages = async function* () {
        for (const { submission, student } of filled.pairs) {
          const page = pageOf(submission);
          const html = await readFile(path.join(folder, page)).catch(() => null);
          if (html !== null) yield { path: feedbackPath(student), html };
          else lost.push(exportNotes[options.lang].pageMissing(page));
        }
      };
      const zip = await feedbackZip(pages());
      const notes = [...notesOn(target, filled, rows, options), ...lost];
      const files = [
        ...file(target, filled.bytes).files,
        { path: 'moodle-feedback.zip', content: zip },
      ];
      return { files, notes, github: null };
    };
  },
};

function file(name: string, content: string | Uint8Array): Exported {
  return { files: [{ path: name, content }], notes: [], github: null };
}

function missing(format: ExportFormat, options: string): GraderError {
  return new GraderError(
    'bad-option',
    `The export "${format}" fills a file of yours, and none is named.`,
    `Name it with ${options}.`,
  );
}
