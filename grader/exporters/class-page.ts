// The page of a class: one self-contained HTML file that links to the students' pages.

import type { EngineFacts } from '../core/model/engine.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Results } from '../core/model/report.js';
import { classView } from './class-view.js';
import { limitWords } from './limit-words.js';
import type { PageTemplates } from './page-templates.js';
import type { PageContext } from './student-page.js';

/** An engine, and how many submissions it ran. */
export interface UsedEngine extends EngineFacts {
  readonly submissions: number;
}

export interface ClassPageContext extends PageContext {
  /** By name; an engine that ran nothing is not among them. */
  readonly engines: readonly UsedEngine[];
}

export type ClassPage = (results: Results, exercise: Exercise, context: ClassPageContext) => string;

/** A renderer of class pages over templates that were read once. */
export function createClassPage({ style, classroom }: PageTemplates): ClassPage {
  return (results, exercise, context) => {
    const view = classView(results, exercise);
    const limits = context.limits.map((each) => limitWords(each, context.options.lang));
    return classroom({ ...view, heading: `${view.title} – class`, context, limits, style });
  };
}
