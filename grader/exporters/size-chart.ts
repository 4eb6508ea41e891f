// |θ| over the number of steps on a logarithmic axis, as coordinates; the SVG is a template. What
// has no place on such an axis gets a row of its own: zero below it, infinity and nan above.

import { extent, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { coordinate, powerOfTen } from './numbers.js';

/** Size of the drawing; the other numbers bound the plotting area, `middle` halves its width. */
export const sizeFrame = {
  width: 240,
  height: 164,
  left: 40,
  right: 230,
  middle: 135,
  top: 24,
  bottom: 126,
  /** Base lines of the labels below and of the axis's own name. */
  labels: 144,
  title: 11,
  labelRight: 34,
  /** Height of a row for what the axis cannot hold. */
  row: 14,
} as const;

/** θ as it came; `null` where no number did. */
export type SizePoint = readonly [step: number, theta: number | null];

export interface SizeTrace {
  /** The line's `d`, with gaps where no finite number arrived; may be empty. */
  readonly line: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

export interface SizeChart {
  readonly frame: typeof sizeFrame;
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly yours: SizeTrace;
  readonly model: SizeTrace;
}

/** Lays the sizes out; every number that arrived gets its dot. */
export function sizeChart(yours: readonly SizePoint[], model: readonly SizePoint[]): SizeChart {
  const points = [...yours, ...model];
  const lastStep = Math.max(1, ...points.map(([step]) => step));
  const x = scaleLinear([0, lastStep], [sizeFrame.left, sizeFrame.right]);
  const axis = sizeAxis(points.flatMap(([, theta]) => theta ?? []));
  const trace = (path: readonly SizePoint[]): SizeTrace => {
    const placed = path.map(([step, theta]) =>
      theta === null
        ? null
        : { x: coordinate(x(step)), y: axis.place(theta), isFinite: Number.isFinite(theta) },
    );
    const draw = line<(typeof placed)[number]>()
      .defined((point) => point?.isFinite === true)
      .x((point) => point?.x ?? 0)
      .y((point) => point?.y ?? 0);
    return {
      line: draw(placed) ?? '',
      dots: placed.flatMap((point) => (point === null ? [] : [{ x: point.x, y: point.y }])),
    };
  };
  return {
    frame: sizeFrame,
    xTicks: x
      .ticks(5)
      .filter(Number.isInteger)
      .map((step) => ({ x: coordinate(x(step)), label: String(step) })),
    yTicks: axis.ticks,
    yours: trace(yours),
    model: trace(model),
  };
}

interface SizeAxis {
  place(theta: number): number;
  readonly ticks: SizeChart['yTicks'];
}

function sizeAxis(thetas: readonly number[]): SizeAxis {
  const { row } = sizeFrame;
  const nan = thetas.some(Number.isNaN) ? [{ y: sizeFrame.top, label: 'nan' }] : [];
  const infinite = thetas.some((theta) => Math.abs(theta) === Number.POSITIVE_INFINITY)
    ? [{ y: sizeFrame.top + nan.length * row, label: '∞' }]
    : [];
  const zero = thetas.includes(0) ? [{ y: sizeFrame.bottom, label: '0' }] : [];
  const [low, high] = decades(thetas);
  const scale = scaleLinear(
    [low, high],
    [sizeFrame.bottom - zero.length * row, sizeFrame.top + (nan.length + infinite.length) * row],
  );
  const stride = Math.ceil((high - low) / 4);
  const powers = range(low, high + 1, stride).map((power) => ({
    y: coordinate(scale(power)),
    label: powerOfTen(power),
  }));
  const [ofNan, ofInfinity, ofZero] = [nan[0]?.y, infinite[0]?.y, zero[0]?.y];
  return {
    ticks: [...zero, ...powers, ...infinite, ...nan],
    place(theta) {
      if (Number.isNaN(theta)) return ofNan ?? sizeFrame.top;
      if (!Number.isFinite(theta)) return ofInfinity ?? sizeFrame.top;
      if (theta === 0) return ofZero ?? sizeFrame.bottom;
      return coordinate(scale(Math.log10(Math.abs(theta))));
    },
  };
}

/** The whole powers of ten around all sizes, one decade at least. */
function decades(thetas: readonly number[]): readonly [low: number, high: number] {
  const powers = thetas
    .filter((theta) => Number.isFinite(theta) && theta !== 0)
    .map((theta) => Math.log10(Math.abs(theta)));
  const [low = 0, high = 0] = extent(powers);
  const bottom = Math.floor(low);
  return [bottom, Math.max(Math.ceil(high), bottom + 1)];
}
