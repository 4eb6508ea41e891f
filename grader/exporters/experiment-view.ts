// The lesson's experiment with the student's own numbers: the same start at low and high rates.

import type { PathFigure } from '../core/model/report.js';
import { shortText } from './numbers.js';
import type { StudentPageTexts } from './texts/student-page.js';

export interface ExperimentView {
  /** "after 1 step" … */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly rate: string;
    /** θ as the student's function gave it. */
    readonly thetas: readonly string[];
  }[];
}

/** Numbers of steps to compare; rates at which one of them was not asked are left out. */
const compared = [1, 2, 5, 20];

/** `null` where no number at all arrived. */
export function experimentView(
  figures: readonly PathFigure[],
  words: StudentPageTexts,
): ExperimentView | null {
  const chosen = figures.filter(({ steps }) => compared.every((count) => steps.includes(count)));
  const thetas = chosen.map(({ steps, yours }) =>
    compared.map((count) => yours[steps.indexOf(count)] ?? null),
  );
  if (thetas.flat().every((theta) => theta === null)) return null;
  return {
    columns: compared.map(words.experiment.afterSteps),
    rows: chosen.map(({ rate }, index) => ({
      rate: `λ = ${rate}`,
      thetas: (thetas[index] ?? []).map((theta) =>
        theta === null ? words.experiment.nothing : shortText(theta),
      ),
    })),
  };
}
