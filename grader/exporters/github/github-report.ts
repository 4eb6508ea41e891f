// GitHub Actions: annotations for what does not hold yet, and a table for the summary of the job.

import type { Exercise } from '../../core/model/exercise.js';
import type { SubmissionResult } from '../../core/model/report.js';
import { byId } from '../by-id.js';
import type { GithubOutput } from '../export-format.js';
import { type CheckLine, checkLines, plain } from '../failing-checks.js';
import type { ReportOptions } from '../report-options.js';
import { exportTexts } from '../texts/exports.js';
import { type Annotation, type AnnotationLevel, annotationLine } from './workflow-command.js';

/** GitHub shows ten errors and ten warnings of a step, and drops the rest without a word. */
const mostOfLevel = 10;

/** Bytes. GitHub refuses a summary above 1 MiB as a whole. */
const longestSummary = 900_000;

/** What a step tells about these submissions; all of it may be read by their students. */
export function githubReport(
  submissions: readonly SubmissionResult[],
  exercise: Exercise,
  options: ReportOptions,
): GithubOutput {
  const linesOf = checkLines(exercise, options);
  const told = submissions.toSorted(byId).map((result) => ({
    result,
    failing: linesOf(result).filter(({ detail }) => detail !== null),
  }));
  return { annotations: annotationsOf(told, options), summary: summaryOf(told, options) };
}

interface Told {
  readonly result: SubmissionResult;
  /** Checks that failed or were not asked. */
  readonly failing: readonly CheckLine[];
}

function annotationsOf(told: readonly Told[], { lang }: ReportOptions): string {
  const texts = exportTexts[lang];
  const errors = told.flatMap(({ result, failing }) =>
    Object.entries(result.functions).flatMap(([name, { score, maxScore }]): Annotation[] => {
      const lines = failing.filter(({ check }) => check.function === name);
      if (lines.length === 0) return [];
      const message = lines.map(({ sentence, detail }) => `${sentence} ${detail ?? ''}`).join('\n');
      const title = texts.functionPoints(name, score, maxScore);
      return [{ level: 'error', file: result.file, title, message }];
    }),
  );
  const warnings = told.flatMap(({ result }): Annotation[] =>
    result.reason === null
      ? []
      : [
          {
            level: 'warning',
            file: result.file,
            title: result.status === 'ungraded' ? texts.ungraded : plain(result.id),
            message: plain(result.reason),
          },
        ],
  );
  const within = (level: AnnotationLevel, all: readonly Annotation[]) => {
    if (all.length <= mostOfLevel) return all;
    const shown = all.slice(0, mostOfLevel - 1);
    const rest = texts.more(all.length - shown.length);
    return [...shown, { level, file: null, title: rest, message: rest }];
  };
  return [...within('error', errors), ...within('warning', warnings)].map(annotationLine).join('');
}

function summaryOf(told: readonly Told[], { lang }: ReportOptions): string {
  const { summary, points, ungraded } = exportTexts[lang];
  const head =
    `## ${summary.title}\n\n` +
    `| ${summary.who} | ${summary.points} | ${summary.failing} |\n| --- | --- | --- |\n`;
  const rows = told.map(({ result, failing }) => {
    const { id, score, maxScore, reason } = result;
    const total = score === null ? ungraded : points(score, maxScore);
    const notes = [
      ...(reason === null ? [] : [literal(plain(reason))]),
      ...failing.map(({ sentence, detail }) => `${literal(sentence)} ${literal(detail ?? '')}`),
    ];
    return `| ${literal(plain(id))} | ${literal(total)} | ${notes.join('<br>')} |\n`;
  });
  let bytes = 0;
  const fitting = rows.filter((row) => {
    bytes += Buffer.byteLength(row);
    return bytes <= longestSummary;
  });
  const left = rows.length - fitting.length;
  return `${head}${fitting.join('')}${left > 0 ? `\n${summary.left(left)}\n` : ''}`;
}

/** Text that Markdown shows as it is: every mark becomes a number, so none can be markup. */
function literal(text: string): string {
  return text.replace(/[\t\n!-/:-@[-`{-~]/g, (mark) => `&#${mark.codePointAt(0)};`);
}
