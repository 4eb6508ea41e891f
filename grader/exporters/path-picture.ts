// One learning rate's pictures, the student's walk beside the model's, and the same in words.
//
// The model's walk is drawn before the deadline too, since the lesson asks to compare; but its
// numbers are told only afterwards: until then the words give no right answer to a call.

import type { PathFigure } from '../core/model/report.js';
import { shortText } from './numbers.js';
import { endsOf, finitePoints, journeyShape, type PathPoint } from './path-journey.js';
import type { ReportOptions } from './report-options.js';
import { type SizeChart, sizeChart } from './size-chart.js';
import { type StudentPageTexts, studentPageTexts } from './texts/student-page.js';
import { isInValley, type ValleyChart, valleyChart } from './valley-chart.js';

export interface PathPicture {
  /** "λ = 0.2". */
  readonly caption: string;
  readonly valleyName: string;
  readonly sizesName: string;
  readonly valley: ValleyChart;
  readonly sizes: SizeChart;
  /** Both pictures in words: the text that stands for them. */
  readonly description: string;
}

type Words = StudentPageTexts['paths'];

/** Lays a figure out and describes it. */
export function pathPicture(
  figure: PathFigure,
  { lang, afterDeadline }: ReportOptions,
): PathPicture {
  const words = studentPageTexts[lang].paths;
  const { steps } = figure;
  const rate = String(figure.rate);
  const yours = finitePoints(steps, figure.yours);
  const model = finitePoints(steps, figure.right);
  const start = figure.right[0] ?? 0;
  return {
    caption: `λ = ${rate}`,
    valleyName: words.valley(rate),
    sizesName: words.sizes(rate),
    valley: valleyChart(start, yours, model),
    sizes: sizeChart(
      steps.map((step, index) => [step, figure.yours[index] ?? null]),
      steps.map((step, index) => [step, figure.right[index] ?? null]),
    ),
    description: [
      yourWords(yours, words),
      ...(areSame(figure) ? [words.same] : modelWords(model, afterDeadline, words)),
      ...leavingWords(start, yours, words),
      ...gapWords(figure, words),
    ].join(' '),
  };
}

function yourWords(path: readonly PathPoint[], words: Words): string {
  const ends = endsOf(path);
  if (ends === null) return words.yourUnknown;
  const { first, last } = ends;
  if (last.step === 0) return words.yourStart(shortText(last.theta));
  if (first === last) return words.yourOnly(shortText(last.theta), last.step);
  const shape = words.shapes[journeyShape(path)];
  return words.yourJourney(shortText(first.theta), shortText(last.theta), last.step, shape);
}

function modelWords(
  path: readonly PathPoint[],
  afterDeadline: boolean,
  words: Words,
): readonly string[] {
  const ends = endsOf(path);
  if (ends === null) return [];
  const walk = words.modelJourney(words.shapes[journeyShape(path)]);
  if (!afterDeadline) return [walk];
  const { first, last } = ends;
  return [walk, words.modelNumbers(shortText(first.theta), shortText(last.theta), last.step)];
}

/** Closer than any picture or short number shows. */
function areSame({ yours, right }: PathFigure): boolean {
  return right.every((theta, index) => {
    const own = yours[index] ?? null;
    return own !== null && Math.abs(own - theta) <= 1e-6 * Math.abs(theta);
  });
}

function leavingWords(start: number, path: readonly PathPoint[], words: Words): readonly string[] {
  const out = path.find(([, theta]) => theta !== null && !isInValley(start, theta));
  return out === undefined ? [] : [words.leaves(out[0], shortText(out[1] ?? 0))];
}

function gapWords({ steps: asked, yours }: PathFigure, words: Words): readonly string[] {
  const when = (isMissing: (theta: number | null) => boolean) =>
    listSteps(
      asked.filter((_, index) => isMissing(yours[index] ?? null)),
      asked,
      words,
    );
  const silent = when((theta) => theta === null);
  const endless = when((theta) => theta !== null && !Number.isFinite(theta));
  return [
    ...(silent === null ? [] : [words.noNumber(silent)]),
    ...(endless === null ? [] : [words.endless(endless)]),
  ];
}

/** "From 5 steps on", or "After 3, 4 and 6 steps", cut when it is long; `null` for none. */
function listSteps(
  missing: readonly number[],
  asked: readonly number[],
  words: Words,
): string | null {
  const [first] = missing;
  const last = missing.at(-1);
  if (first === undefined || last === undefined) return null;
  if (missing.length > 1 && first === asked.at(-missing.length)) return words.from(first);
  if (missing.length > 5) {
    return words.afterMany(missing.slice(0, 4).map(String), missing.length - 4);
  }
  return words.after(missing.slice(0, -1).map(String), last);
}
