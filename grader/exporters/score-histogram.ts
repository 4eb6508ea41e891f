// How the scores of a class are spread, as bars and words.

import { bin, max, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ClassPageTexts } from './texts/class-page.js';

/** Points that one bar spans. */
const binWidth = 10;

const frame = { width: 320, height: 140, left: 8, right: 308, top: 20, bottom: 116 } as const;

export interface ScoreHistogram {
  readonly frame: typeof frame;
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly middle: number;
    readonly labelY: number;
    readonly count: number;
    /** "60–69"; the last bar holds full marks too. */
    readonly span: string;
  }[];
  /** Where bars meet. */
  readonly ticks: readonly { readonly x: number; readonly score: number }[];
  readonly title: string;
  readonly description: string;
}

/** Bars of ten points each over 0 … `maxScore`, for graded submissions only. */
export function scoreHistogram(
  scores: readonly number[],
  maxScore: number,
  texts: ClassPageTexts,
): ScoreHistogram {
  const inBins = bin<number, number>()
    .domain([0, maxScore])
    .thresholds(range(binWidth, maxScore, binWidth));
  const bins = inBins([...scores]);
  const slot = (frame.right - frame.left) / bins.length;
  const height = scaleLinear(
    [0, max(bins, (each) => each.length) || 1],
    [0, frame.bottom - frame.top],
  );
  const bars = bins.map((each, index) => {
    const tall = round(height(each.length));
    const from = index * binWidth;
    const to = index === bins.length - 1 ? maxScore : from + binWidth - 1;
    return {
      x: round(frame.left + index * slot + 2),
      y: round(frame.bottom - tall),
      width: round(slot - 4),
      height: tall,
      middle: round(frame.left + (index + 0.5) * slot),
      labelY: round(frame.bottom - tall - 6),
      count: each.length,
      span: `${from}–${to}`,
    };
  });
  const ticks = [...bins.map((_, index) => index * binWidth), maxScore].map((score, index) => ({
    x: round(frame.left + index * slot),
    score,
  }));
  return {
    frame,
    bars,
    ticks,
    title: texts.page.histogramTitle,
    description: describe(bars, texts),
  };
}

function describe(bars: ScoreHistogram['bars'], texts: ClassPageTexts): string {
  const filled = bars.filter((bar) => bar.count > 0);
  if (filled.length === 0) return texts.page.noScore;
  return `${filled.map((bar) => texts.histogramBar(bar.count, bar.span)).join(', ')}.`;
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
