// Grading one submission with the engine that can: the one of its language first, and where a
// library is lacking the one that has libraries.

import { gradeFailure } from '../core/grade-failure.js';
import { type GradeSetting, gradeSubmission } from '../core/grade.js';
import type { Engine } from '../core/model/engine.js';
import { GraderError } from '../core/model/errors.js';
import type { Report } from '../core/model/report.js';
import { isJavascript, type Submission } from '../core/model/submission.js';
import { lookAtSource } from '../source/look-at-source.js';
import type { Engines } from './engines.js';

/** Grades a submission; an engine that fails to start leaves it ungraded, blame `environment`. */
export async function gradeWithEngines(
  submission: Submission,
  engines: Engines,
  setting: Omit<GradeSetting, 'engine' | 'lookAtSource'>,
): Promise<Report> {
  const look = isJavascript(submission.language) ? () => null : lookAtSource;
  const engine = await engines.of(submission.language);
  const gradeOn = (engine: Engine) =>
    gradeSubmission(submission, { ...setting, engine, lookAtSource: look });
  try {
    const report = await gradeOn(engine);
    const other = lacksLibrary(report) ? await engines.withLibraries() : null;
    if (other === null) return report;
    const second = await gradeOn(other);
    return ungradedFunctions(second) < ungradedFunctions(report) ? second : report;
  } catch (error) {
    if (!(error instanceof GraderError) || error.code !== 'engine-native') throw error;
    const reason = `${error.message} ${error.hint}`;
    return gradeFailure(submission, 'environment', reason, setting);
  }
}

function lacksLibrary({ result }: Report): boolean {
  return result.language === 'python' && result.blame === 'environment';
}

function ungradedFunctions({ result }: Report): number {
  return Object.values(result.functions).filter(({ status }) => status === 'ungraded').length;
}
