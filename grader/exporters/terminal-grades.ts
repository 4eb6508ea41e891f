// What an instructor reads in the terminal about grades that differ from their scores.

import { createColors } from 'picocolors';
import type { FinalGrade } from '../core/grades/final-grade.js';
import type { Locale } from '../core/model/locale.js';
import { isLateForFree } from './step-words.js';
import { gradesTexts } from './texts/grades.js';
import { visibleText } from './visible-text.js';

export interface GradesTold {
  readonly grades: readonly FinalGrade[];
  readonly unmatched: readonly {
    readonly id: string;
    readonly file: string;
    readonly line: number;
  }[];
  /** Ids of earlier grades that could hold for nobody here. */
  readonly earlierOfNobody: readonly string[];
  readonly chargesLate: boolean;
  /** Ids of grades whose earlier orders were not given again. */
  readonly forgotten: readonly string[];
}

/** Lines with a newline at their end; empty where there is nothing to tell. */
export function terminalGrades(
  { grades, unmatched, earlierOfNobody, chargesLate, forgotten }: GradesTold,
  { lang, color }: { readonly lang: Locale; readonly color: boolean },
): string {
  const words = gradesTexts[lang].classroom;
  const { yellow, bold } = createColors(color);
  const differing = grades.filter(({ steps }) => steps.length > 0).length;
  const late = grades.filter(isLateForFree).length;
  const kept = grades.flatMap(({ id, steps }) =>
    steps.flatMap((step) =>
      step.kind === 'kept' ? `  ${bold(plain(id))}  ${step.from ?? '–'} → ${step.to}` : [],
    ),
  );
  const lines = [
    ...(differing > 0 ? [words.differ(differing)] : []),
    ...(kept.length > 0 ? [words.keptCases, ...kept] : []),
    ...(late > 0 ? [words.lateCount(late)] : []),
    ...unmatched.map(({ id, file, line }) => yellow(plain(words.unmatched(id, `${file}:${line}`)))),
    ...(earlierOfNobody.length > 0
      ? [yellow(`${words.earlierOfNobody(earlierOfNobody.length)} ${someOf(earlierOfNobody)}`)]
      : []),
    ...(chargesLate ? [yellow(words.lmsToo)] : []),
    ...(forgotten.length > 0
      ? [yellow(`${words.dropped(forgotten.length)} ${plain(forgotten.slice(0, 10).join(', '))}`)]
      : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** One line on exports that hold the grades of then; empty where there are none. */
export function terminalStaleExports(
  names: readonly string[],
  { lang, color }: { readonly lang: Locale; readonly color: boolean },
): string {
  const { yellow } = createColors(color);
  const { staleExports } = gradesTexts[lang].classroom;
  return names.length === 0 ? '' : `${yellow(staleExports(names.join(', ')))}\n`;
}

/** The first five. */
function someOf(ids: readonly string[]): string {
  return plain(`${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}`);
}

function plain(text: string): string {
  return visibleText(text).replace(/\n/g, ' ');
}
