// A mistake's path beside the right one, large enough for a room.

import { scaleLinear, scaleSymlog } from 'd3-scale';
import { line } from 'd3-shape';
import type { PathFigure } from '../core/model/report.js';
import type { LectureTexts } from './texts/lecture.js';

const frame = { width: 560, height: 384, left: 76, right: 548, top: 40, bottom: 322 } as const;

/** Least distance of two labels on the upright axis, by the size of their letters. */
const labelGap = 24;

/** Largest |θ| on a plain axis; beyond it a path that starts at 1 would be a flat line. */
const plainLimit = 20;

export interface LectureFigure {
  readonly frame: typeof frame;
  readonly caption: string;
  /** The picture in words. */
  readonly description: string;
  readonly note: string | null;
  readonly zeroY: number;
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  readonly yTicks: readonly { readonly at: number; readonly label: string }[];
  readonly sample: string;
  readonly right: string;
  readonly markers: readonly { readonly x: number; readonly y: number }[];
}

type Point = readonly [step: number, theta: number];

/** Lays the figure out; a line ends where no finite number arrived. */
export function lectureFigure(figure: PathFigure, texts: LectureTexts): LectureFigure {
  const sample = pointsOf(figure.steps, figure.yours);
  const right = pointsOf(figure.steps, figure.right);
  const thetas = [...sample, ...right].flatMap((point) => (point === null ? [] : point[1]));
  const [low, high] = [Math.min(0, ...thetas), Math.max(0, ...thetas)];
  const isStretched = Math.max(-low, high) > plainLimit;
  const x = scaleLinear([0, Math.max(1, figure.steps.at(-1) ?? 1)], [frame.left, frame.right]);
  const range = [frame.bottom, frame.top];
  const plain = scaleLinear(low === high ? [-1, 1] : [low, high], range).nice(4);
  const y = isStretched ? scaleSymlog([low, high], range) : plain;
  const yTicks = isStretched
    ? [0, high, low].map((theta) => ({ at: theta, label: short(theta) }))
    : plain.ticks(4).map((theta) => ({ at: theta, label: short(theta) }));
  const place = ([step, theta]: Point) => ({ x: round(x(step)), y: round(y(theta)) });
  const placed = sample.map((point) => point && place(point));
  const draw = line<Point | null>()
    .defined((point) => point !== null)
    .x((point) => (point === null ? 0 : place(point).x))
    .y((point) => (point === null ? 0 : place(point).y));
  const last = sample.findLast((point) => point !== null) ?? null;
  // Compared where the sample's numbers end; beyond there is nothing to compare.
  const end = right[sample.indexOf(last)] ?? null;
  const isBroken = sample.includes(null);
  return {
    frame,
    caption: `λ = ${figure.rate}`,
    description: texts.figure(pathEnd(last), pathEnd(end), isBroken),
    note: isStretched ? texts.stretched : null,
    zeroY: round(y(0)),
    xTicks: x
      .ticks(5)
      .filter(Number.isInteger)
      .map((step) => ({ at: round(x(step)), label: String(step) })),
    yTicks: apart(yTicks.map(({ at, label }) => ({ at: round(y(at)), label }))),
    sample: draw(sample) ?? '',
    right: draw(right) ?? '',
    markers: placed.flatMap((point) => point ?? []),
  };
}

function pointsOf(
  steps: readonly number[],
  thetas: readonly (number | null)[],
): readonly (Point | null)[] {
  return steps.map((step, at) => {
    const theta = thetas[at] ?? null;
    return theta === null || !Number.isFinite(theta) ? null : [step, theta];
  });
}

/** The labels that keep their distance from all before them. */
function apart<T extends { readonly at: number }>(ticks: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const tick of ticks) {
    if (kept.every(({ at }) => Math.abs(at - tick.at) >= labelGap)) kept.push(tick);
  }
  return kept;
}

function pathEnd(point: Point | null): { readonly step: number; readonly theta: string } | null {
  return point && { step: point[0], theta: short(point[1]) };
}

function short(theta: number): string {
  return String(Number(theta.toPrecision(3))).replace('e+', 'e');
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
