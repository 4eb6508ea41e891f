// What a student reads, in reading order, before it becomes HTML or terminal text. Both say the
// same because both are made from this.

import { resultForStudent } from '../core/checks/hidden-checks.js';
import type { EngineFacts } from '../core/model/engine.js';
import { type Exercise, exerciseToName } from '../core/model/exercise.js';
import type { Report, SubmissionResult, Verdict } from '../core/model/report.js';
import type { Language } from '../core/model/submission.js';
import { changeSentence } from './change-view.js';
import { type CheckGroup, checkGroups } from './check-groups.js';
import { type CodeView, codeView } from './code-view.js';
import { type ExperimentView, experimentView } from './experiment-view.js';
import { type Ledger, ledger } from './ledger.js';
import { type NextView, nextView } from './next-view.js';
import { replayCommand } from './replay-command.js';
import type { ReportOptions } from './report-options.js';
import { type StudentPageTexts, studentPageTexts } from './texts/student-page.js';
import { tryLinks } from './try-links.js';

export interface StudentView {
  readonly title: string;
  /** The student's name where it is known, else the submission's id. */
  readonly who: string;
  readonly file: string | null;
  /** "TypeScript"; `null` for Python, which goes without saying. */
  readonly language: string | null;
  readonly standing: {
    readonly verdict: Verdict;
    readonly word: string;
    /** "62 of 100"; `null` when not graded. */
    readonly score: string | null;
    /** Per cent of the points, for a bar; 0 when not graded. */
    readonly percent: number;
  };
  readonly reason: string | null;
  /** What a slip costs that hides the functions; `null` when there is none. */
  readonly wouldEarn: string | null;
  readonly next: NextView | null;
  /** Checks with points that hold. */
  readonly right: readonly CheckGroup[];
  /** Checks with points that do not hold yet or were not asked. */
  readonly look: readonly CheckGroup[];
  /** Checks without points. */
  readonly more: readonly CheckGroup[];
  readonly ledger: Ledger;
  /** Why the loop did not pay for the step's mistake; `null` when that was no question. */
  readonly loopReading: string | null;
  readonly notes: readonly string[];
  /** `null` where too few numbers arrived to compare. */
  readonly experiment: ExperimentView | null;
  readonly code: readonly CodeView[];
  readonly loadOutput: string | null;
  readonly example: { readonly call: string; readonly output: string | null } | null;
  /** The student's answer to the closing question; `null` when there is none. */
  readonly noticed: string | null;
  readonly replay: string | null;
  /** What ran the submission; `null` where nothing did. */
  readonly engine: EngineFacts | null;
  readonly fingerprint: string;
}

/** Puts a report into the learner's words and the page's order. */
export function studentView(
  report: Report,
  exercise: Exercise,
  options: ReportOptions,
): StudentView {
  const { result, details } = report;
  const { lang, pageUrl } = options;
  const words = studentPageTexts[lang];
  const { feedback } = details;
  const links = tryLinks(report, pageUrl);
  const groups = checkGroups(result, exercise, details, options, links);
  const paying = result.checks.filter((check) => check.maxPoints > 0);
  const changes = details.changes.map((each) =>
    changeSentence(each, result.language, words.change),
  );
  return {
    title: exercise.title[lang],
    who: result.student?.name ?? result.id,
    file: result.file,
    language: result.language === null ? null : languageWords[result.language],
    standing: standing(result, words),
    reason: details.reason,
    wouldEarn:
      details.wouldEarn &&
      words.wouldEarn(details.wouldEarn.change, details.wouldEarn.score, result.maxScore),
    next: feedback.next && nextView(feedback.next, result.language, words, links.next),
    right: groups(paying.filter((check) => check.status === 'passed')),
    look: groups(paying.filter((check) => check.status !== 'passed')),
    more: groups(result.checks.filter((check) => check.maxPoints === 0)),
    ledger: ledger(result, exercise, lang),
    loopReading: words.loopReadings[details.loopReading],
    notes: [...details.notes, ...changes, ...feedback.remarks],
    experiment: experimentView(details.figures, words),
    code: details.code.map((block) => codeView(block, words)),
    loadOutput: details.loadOutput || null,
    example: details.example && {
      call: details.example.call,
      output: details.example.output || null,
    },
    noticed: details.noticed,
    replay:
      options.hidesSeed === true
        ? null
        : replayCommand(
            resultForStudent(exercise, result),
            details.engine,
            exerciseToName(exercise),
          ),
    engine: details.engine,
    fingerprint: result.fingerprint,
  };
}

const languageWords: Readonly<Record<Language, string | null>> = {
  python: null,
  javascript: 'JavaScript',
  typescript: 'TypeScript',
};

function standing(
  { verdict, score, maxScore }: SubmissionResult,
  words: StudentPageTexts,
): StudentView['standing'] {
  return {
    verdict,
    word: words.verdicts[verdict],
    score: score === null ? null : words.outOf(score, maxScore),
    percent: score === null || maxScore === 0 ? 0 : Math.round((100 * score) / maxScore),
  };
}
