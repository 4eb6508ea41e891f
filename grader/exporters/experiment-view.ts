// The lesson's experiment with the student's own numbers: the same start at low and high rates, and
// a question about the lowest and the highest, worded by what θ really does there.

import type { PathFigure } from '../core/model/report.js';
import { shortText } from './numbers.js';
import { endsOf, finitePoints, journeyShape } from './path-journey.js';
import type { StudentPageTexts } from './texts/student-page.js';

export interface ExperimentView {
  /** "after 1 step" … */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly rate: string;
    /** θ as the student's function gave it. */
    readonly thetas: readonly string[];
  }[];
  readonly questions: readonly string[];
}

type Words = StudentPageTexts['experiment'];

/** Numbers of steps to compare; rates at which one of them was not asked are left out. */
const compared = [1, 2, 5, 20];

/** `null` where no number at all arrived. */
export function experimentView(
  figures: readonly PathFigure[],
  { experiment: words }: StudentPageTexts,
): ExperimentView | null {
  const chosen = figures.filter(({ steps }) => compared.every((count) => steps.includes(count)));
  const thetas = chosen.map(({ steps, yours }) =>
    compared.map((count) => yours[steps.indexOf(count)] ?? null),
  );
  if (thetas.flat().every((theta) => theta === null)) return null;
  const byRate = chosen.toSorted((a, b) => a.rate - b.rate);
  return {
    columns: compared.map(words.afterSteps),
    rows: chosen.map(({ rate }, index) => ({
      rate: `λ = ${rate}`,
      thetas: (thetas[index] ?? []).map((theta) =>
        theta === null ? words.nothing : shortText(theta),
      ),
    })),
    questions: [...askOf(byRate.at(0), words.lowest), ...askOf(byRate.at(-1), words.highest)],
  };
}

/** No question where nothing is known beyond the start. */
function askOf(
  figure: PathFigure | undefined,
  questions: Words['lowest'] | Words['highest'],
): readonly string[] {
  if (figure === undefined) return [];
  const path = finitePoints(figure.steps, figure.yours);
  const ends = endsOf(path);
  if (ends === null || ends.last.step === 0) return [];
  const { first, last } = ends;
  const shape = journeyShape(path);
  const asked = new Map(Object.entries(questions)).get(shape) ?? questions.other;
  return [asked(String(figure.rate), shortText(first.theta), shortText(last.theta), last.step)];
}
