// The student's path beside the right one, as coordinates and words; the SVG is a template.

import { format } from 'd3-format';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { PathFigure } from '../core/model/report.js';
import { type ThetaAxis, thetaAxis } from './theta-axis.js';

/** Size of the drawing; `left`, `right`, `top`, `bottom` bound the plotting area, `middle` halves it. */
export const chartFrame = {
  width: 280,
  height: 212,
  left: 48,
  right: 272,
  middle: 160,
  top: 24,
  bottom: 172,
} as const;

export interface ChartPath {
  /** The line's `d`, with gaps where no number arrived; empty when none did. */
  readonly line: string;
  readonly markers: readonly { readonly x: number; readonly y: number }[];
}

export interface PathChart {
  readonly caption: string;
  /** The picture in words. */
  readonly description: string;
  /** What is missing from the picture; `null` when nothing is. */
  readonly gaps: string | null;
  /** How to read an unusual axis; `null` for a plain one. */
  readonly axisNote: string | null;
  readonly frame: typeof chartFrame;
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  /** Height of θ = 0, the minimum. */
  readonly zeroY: number;
  readonly yours: ChartPath;
  readonly right: ChartPath;
}

type Point = readonly [step: number, theta: number | null];

const fourDigits = format('.4~g');

/** Lays a figure out. Only finite numbers are drawn; the rest is told in words. */
export function pathChart(figure: PathFigure): PathChart {
  const yours = points(figure.steps, figure.yours);
  const right = points(figure.steps, figure.right);
  const drawn = [...yours, ...right].flatMap(([, theta]) => theta ?? []);
  const lastStep = figure.steps.at(-1) ?? 0;
  const x = scaleLinear([0, Math.max(lastStep, 1)], [chartFrame.left, chartFrame.right]);
  const axis = thetaAxis(drawn, [chartFrame.bottom, chartFrame.top]);
  return {
    caption: `λ = ${figure.rate}`,
    description: describe(yours, right),
    gaps: describeGaps(figure),
    axisNote: axis.note,
    frame: chartFrame,
    xTicks: x
      .ticks(5)
      .filter(Number.isInteger)
      .map((step) => ({ x: round(x(step)), label: String(step) })),
    yTicks: axis.ticks.map(({ theta, label }) => ({ y: round(axis.place(theta)), label })),
    zeroY: round(axis.place(0)),
    yours: chartPath(yours, x, axis),
    right: chartPath(right, x, axis),
  };
}

function points(steps: readonly number[], thetas: readonly (number | null)[]): Point[] {
  return steps.map((step, index) => {
    const theta = thetas[index] ?? null;
    return [step, theta !== null && Number.isFinite(theta) ? theta : null];
  });
}

function chartPath(
  path: readonly Point[],
  x: (step: number) => number,
  axis: ThetaAxis,
): ChartPath {
  const placed = path.map(([step, theta]) =>
    theta === null ? null : { x: round(x(step)), y: round(axis.place(theta)) },
  );
  const draw = line<(typeof placed)[number]>()
    .defined((point) => point !== null)
    .x((point) => point?.x ?? 0)
    .y((point) => point?.y ?? 0);
  return { line: draw(placed) ?? '', markers: placed.flatMap((point) => point ?? []) };
}

function describe(yours: readonly Point[], right: readonly Point[]): string {
  return `Your θ ${journey(yours)}; the right one ${journey(right)}.`;
}

function journey(path: readonly Point[]): string {
  const known = path.filter(([, theta]) => theta !== null);
  const first = known.at(0);
  const last = known.at(-1);
  if (first === undefined || last === undefined) return 'is not known at any step';
  if (last[0] === 0) return `is not known beyond its start at ${short(last[1] ?? 0)}`;
  if (first === last) return `is known only after ${steps(first[0])}: ${short(first[1] ?? 0)}`;
  return `goes from ${short(first[1] ?? 0)} to ${short(last[1] ?? 0)} after ${steps(last[0])}`;
}

function describeGaps({ steps: asked, yours }: PathFigure): string | null {
  const when = (missing: (theta: number | null) => boolean) =>
    listSteps(
      asked.filter((_, index) => missing(yours[index] ?? null)),
      asked,
    );
  const silent = when((theta) => theta === null);
  const endless = when((theta) => theta !== null && !Number.isFinite(theta));
  const sentences = [
    silent && `${silent} no number arrived.`,
    endless && `${endless} your θ was infinite or nan, which has no place in the picture.`,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** "From 5 steps on", or "After 3, 4 and 6 steps", cut when it is long; `null` for none. */
function listSteps(missing: readonly number[], asked: readonly number[]): string | null {
  const [first] = missing;
  if (first === undefined) return null;
  if (missing.length > 1 && first === asked.at(-missing.length)) return `From ${steps(first)} on`;
  const long = missing.length > 5;
  const items = missing.slice(0, long ? 4 : -1).map(String);
  const last = long ? `${missing.length - 4} more numbers of steps` : steps(missing.at(-1) ?? 0);
  return `After ${[items.join(', '), last].filter(Boolean).join(' and ')}`;
}

function short(theta: number): string {
  return fourDigits(theta).replace('e+', 'e');
}

function steps(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`;
}

// A tenth of a unit is finer than any screen shows and keeps the page small.
function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
