// θ over the number of steps on a linear axis, as coordinates; the SVG is a template. The window is
// the valley's, so that a walk that runs away does not flatten all that came before: what lies
// beyond it is an arrow at the edge, at its own step.

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { coordinate, shortText } from '../../exporters/numbers.js';
import { reachOf } from '../../exporters/valley-chart.js';

/** Size of the drawing; the other numbers bound the plotting area, `middle` halves its width. */
export const thetaFrame = {
  width: 240,
  height: 164,
  left: 40,
  right: 230,
  middle: 135,
  top: 30,
  bottom: 120,
  /** Base lines of the labels below and of the axis's own name. */
  labels: 144,
  title: 11,
  labelRight: 34,
} as const;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface ThetaChart {
  readonly frame: typeof thetaFrame;
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  /** Height of θ = 0. */
  readonly zero: number;
  /** The line's `d`, with gaps where θ is unknown or beyond the window; may be empty. */
  readonly line: string;
  readonly dots: readonly Spot[];
  /** Steps at which θ lies above the window, and below it. */
  readonly above: readonly Spot[];
  readonly below: readonly Spot[];
  /** Steps at which θ is not a number. */
  readonly nan: readonly Spot[];
}

/** Lays a walk out: each number that arrived gets a dot, an arrow or a mark. */
export function thetaChart(start: number, thetas: readonly (number | null)[]): ThetaChart {
  const { left, right, top, bottom } = thetaFrame;
  const reach = reachOf(start);
  // θ is counted in reaches, so that no start overflows.
  const scaled = thetas.map((theta) => (theta === null ? null : theta / reach));
  const x = scaleLinear([0, Math.max(1, thetas.length - 1)], [left, right]);
  const y = scaleLinear([-1, 1], [bottom, top]);
  const spots = (isThis: (theta: number) => boolean, height: (theta: number) => number) =>
    scaled.flatMap((theta, step) =>
      theta !== null && isThis(theta)
        ? [{ x: coordinate(x(step)), y: coordinate(height(theta)) }]
        : [],
    );
  return {
    frame: thetaFrame,
    xTicks: x
      .ticks(5)
      .filter(Number.isInteger)
      .map((step) => ({ x: coordinate(x(step)), label: String(step) })),
    yTicks: [-1, -0.5, 0, 0.5, 1].map((theta) => ({
      y: coordinate(y(theta)),
      label: shortText(theta * reach),
    })),
    zero: coordinate(y(0)),
    line:
      line<Vertex | null>()
        .defined((vertex) => vertex !== null)
        .x((vertex) => coordinate(x(vertex?.step ?? 0)))
        .y((vertex) => coordinate(y(vertex?.theta ?? 0)))(vertices(scaled)) ?? '',
    dots: spots(isInside, y),
    above: spots(
      (theta) => theta > 1,
      () => top,
    ),
    below: spots(
      (theta) => theta < -1,
      () => bottom,
    ),
    nan: spots(Number.isNaN, () => y(0)),
  };
}

interface Vertex {
  readonly step: number;
  readonly theta: number;
}

/** The walk within the window, −1 … 1; a stroke that leaves it ends at its edge. */
function vertices(thetas: readonly (number | null)[]): (Vertex | null)[] {
  return thetas.flatMap((to, step) => {
    const from = thetas[step - 1] ?? null;
    if (to === null || Number.isNaN(to)) return [null];
    const here = isInside(to) ? [{ step, theta: to }] : [];
    if (from === null || Number.isNaN(from) || isInside(from) === isInside(to)) {
      return here.length > 0 ? here : [null];
    }
    const edge = isInside(to) ? Math.sign(from) : Math.sign(to);
    const part = Number.isFinite(to - from) ? (edge - from) / (to - from) : isInside(to) ? 1 : 0;
    const crossing = { step: step - 1 + part, theta: edge };
    return isInside(to) ? [null, crossing, ...here] : [crossing, null];
  });
}

function isInside(theta: number): boolean {
  return Math.abs(theta) <= 1;
}
