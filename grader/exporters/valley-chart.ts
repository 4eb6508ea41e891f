// The walk over the parabola L = θ², as coordinates; the SVG is a template. The window is the same
// at every rate, so that the pictures can be compared; what leaves it ends in an arrow.

import { scaleLinear } from 'd3-scale';
import { coordinate, shortText } from './numbers.js';
import type { PathPoint } from './path-journey.js';

/** Size of the drawing; the other numbers bound the plotting area. */
export const valleyFrame = {
  width: 240,
  height: 150,
  left: 12,
  right: 228,
  top: 16,
  bottom: 126,
  /** Base line of the labels below. */
  labels: 142,
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

/** |θ| at the window's edges: twice the start, wide enough for every walk that does not diverge. */
export function reachOf(start: number): number {
  const reach = 2 * Math.abs(start);
  return reach === 0 || !Number.isFinite(reach) ? 2 : reach;
}

// From here on θ is counted in reaches: the window is −1 … 1, and squares of any start stay finite.
const x = scaleLinear([-1, 1], [valleyFrame.left, valleyFrame.right]);
const y = scaleLinear([0, 1], [valleyFrame.bottom, valleyFrame.top]);

/** Lays the walks out. Every known point inside the window gets a dot; no other one does. */
export function valleyChart(
  start: number,
  yours: readonly PathPoint[],
  model: readonly PathPoint[],
): ValleyChart {
  const reach = reachOf(start);
  const scaled = (path: readonly PathPoint[]) =>
    path.map(([, theta]) => (theta === null ? null : theta / reach));
  return {
    frame: valleyFrame,
    parabola,
    ticks: [-1, -0.5, 0, 0.5, 1].map((theta) => ({
      x: coordinate(x(theta)),
      label: shortText(theta * reach),
    })),
    yours: trace(scaled(yours)),
    model: trace(scaled(model)),
  };
}

/** Whether a point lies in the window of a walk from `start`. */
export function isInValley(start: number, theta: number): boolean {
  return isInside(theta / reachOf(start));
}

function isInside(theta: number): boolean {
  return Math.abs(theta) <= 1;
}

/** One quadratic Bézier curve is the parabola itself: its control point mirrors the ends. */
const parabola = `M${x(-1)},${y(1)}Q${x(0)},${y(-1)},${x(1)},${y(1)}`;

function trace(path: readonly (number | null)[]): ValleyTrace {
  const exits: Place[] = [];
  let line = '';
  let end = '';
  // A stroke that goes on where the last one ended needs no new start.
  const draw = (from: Place, to: Place) => {
    line += end === at(from) ? `L${at(to)}` : `M${at(from)}L${at(to)}`;
    end = at(to);
  };
  path.forEach((to, index) => {
    const from = path[index - 1] ?? null;
    if (from === null || to === null) return;
    if (isInside(from) && isInside(to)) draw(place(from), place(to));
    else if (isInside(from)) {
      const exit = crossing(from, to);
      exits.push(exit);
      draw(place(from), exit);
    } else if (isInside(to)) draw(crossing(to, from), place(to));
  });
  return {
    line,
    dots: path.flatMap((theta) => (theta !== null && isInside(theta) ? [place(theta)] : [])),
    exits,
  };
}

function place(theta: number): Place {
  return { x: coordinate(x(theta)), y: coordinate(y(theta ** 2)) };
}

/**
 * Where the chord from a point inside to one outside meets the top of the window. On a parabola a
 * chord leaves through the top, never through a side, and one between two points outside stays
 * outside.
 */
function crossing(inside: number, outside: number): Place {
  const theta = inside + ((1 - inside) * (1 + inside)) / (outside + inside);
  return { x: coordinate(x(theta)), y: valleyFrame.top };
}

function at({ x, y }: Place): string {
  return `${x},${y}`;
}
