// The walk over the parabola L = θ², as coordinates; the SVG is a template. The window is the same
// at every rate, so that the pictures can be compared; what leaves it ends in an arrow.

import { range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { curveNatural, line } from 'd3-shape';
import { coordinate } from './numbers.js';
import type { PathPoint } from './path-journey.js';

/** Size of the drawing; the other numbers bound the plotting area. */
export const valleyFrame = {
  width: 240,
  height: 150,
  left: 12,
  right: 228,
  top: 16,
  bottom: 126,
} as const;

export interface ValleyTrace {
  /** The line's `d`, with gaps where no number arrived; may be empty. */
  readonly line: string;
  readonly dots: readonly Place[];
  /** Where the walk leaves through the top of the window. */
  readonly exits: readonly Place[];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface ValleyChart {
  readonly frame: typeof valleyFrame;
  readonly parabola: string;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly yours: ValleyTrace;
  readonly model: ValleyTrace;
}

type Scale = (value: number) => number;

/** |θ| at the window's edges: twice the start, wide enough for every walk that does not diverge. */
function reachOf(start: number): number {
  return start === 0 || !Number.isFinite(start) ? 2 : 2 * Math.abs(start);
}

/** Lays the walks out. Every known point inside the window gets a dot; no other one does. */
export function valleyChart(
  start: number,
  yours: readonly PathPoint[],
  model: readonly PathPoint[],
): ValleyChart {
  const reach = reachOf(start);
  const x = scaleLinear([-reach, reach], [valleyFrame.left, valleyFrame.right]);
  // In units of the reach, which keeps the squares of any start finite.
  const y = scaleLinear([0, 1], [valleyFrame.bottom, valleyFrame.top]);
  const height = (theta: number) => y((theta / reach) ** 2);
  const place = (theta: number): Place => ({
    x: coordinate(x(theta)),
    y: coordinate(height(theta)),
  });
  return {
    frame: valleyFrame,
    parabola: parabola(reach, x, height),
    ticks: x.ticks(4).map((theta) => ({ x: coordinate(x(theta)), label: x.tickFormat(4)(theta) })),
    yours: trace(yours, reach, place),
    model: trace(model, reach, place),
  };
}

/** Whether a point lies in the window, whose edges are at `reachOf(start)`. */
export function isInValley(start: number, theta: number): boolean {
  return Math.abs(theta) <= reachOf(start);
}

function parabola(reach: number, x: Scale, height: Scale): string {
  const draw = line<number>()
    .x((theta) => coordinate(x(theta)))
    .y((theta) => coordinate(height(theta)))
    .curve(curveNatural)
    .digits(1);
  return draw(range(-8, 9).map((eighth) => (reach * eighth) / 8)) ?? '';
}

function trace(
  path: readonly PathPoint[],
  reach: number,
  place: (theta: number) => Place,
): ValleyTrace {
  const exits: Place[] = [];
  const pieces: string[] = [];
  const isInside = (theta: number) => Math.abs(theta) <= reach;
  const top = (from: number, to: number) => {
    const theta = crossing(from, to, reach);
    return { ...place(theta), y: valleyFrame.top };
  };
  path.forEach(([, to], index) => {
    const from = path[index - 1]?.[1] ?? null;
    if (from === null || to === null) return;
    if (isInside(from) && isInside(to)) pieces.push(joined(place(from), place(to)));
    else if (isInside(from)) {
      const exit = top(from, to);
      exits.push(exit);
      pieces.push(joined(place(from), exit));
    } else if (isInside(to)) pieces.push(joined(top(to, from), place(to)));
  });
  return {
    line: pieces.join(''),
    dots: path.flatMap(([, theta]) => (theta !== null && isInside(theta) ? [place(theta)] : [])),
    exits,
  };
}

/**
 * θ where the chord from a point inside to one outside meets the top of the window. On a parabola
 * a chord leaves through the top, never through a side, and one between two points outside stays
 * outside.
 */
function crossing(inside: number, outside: number, reach: number): number {
  return inside + ((reach - inside) * (reach + inside)) / (outside + inside);
}

function joined(from: Place, to: Place): string {
  return `M${from.x},${from.y}L${to.x},${to.y}`;
}
