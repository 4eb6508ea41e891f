// All that is shown of a walk: its name, its pictures and what stands for them, its numbers.

import { shortText } from '../../exporters/numbers.js';
import { type SizeChart, sizeChart } from '../../exporters/size-chart.js';
import { isInValley, type ValleyChart, valleyChart } from '../../exporters/valley-chart.js';
import type { WalkReply } from '../engine/jobs.js';
import type { Choice } from './choice.js';
import { regimeOf } from './regime.js';
import type { LiveTexts, RegimeWords } from './texts.js';
import { type ThetaChart, thetaChart } from './theta-chart.js';

export interface Picture<Chart> {
  readonly chart: Chart;
  /** The text that stands for it. */
  readonly description: string;
}

export interface WalkView {
  readonly words: RegimeWords;
  readonly valley: Picture<ValleyChart>;
  readonly thetas: Picture<ThetaChart>;
  readonly sizes: Picture<SizeChart>;
  readonly rows: readonly { readonly step: number; readonly theta: string }[];
}

/** Views a reply to a choice. */
export function walkView(choice: Choice, reply: WalkReply, texts: LiveTexts): WalkView {
  const { thetas, lacking } = reply;
  // Where the walk starts is no number of the learner's.
  if (thetas.slice(1).every((theta) => theta === null) && (lacking !== null || choice.steps > 0)) {
    return emptyView(choice, lacking === null ? texts.noNumber : texts.lacking[lacking], texts);
  }
  return {
    words: wordsOf(choice, reply, texts),
    ...pictures(choice, thetas, texts),
    rows: thetas.map((theta, step) => ({
      step,
      theta: theta === null ? texts.noTheta : shortText(theta),
    })),
  };
}

/** Empty pictures under words that say why. */
export function emptyView(choice: Choice, words: RegimeWords, texts: LiveTexts): WalkView {
  return { words, ...pictures(choice, [], texts), rows: [] };
}

function wordsOf(choice: Choice, { thetas, lacking }: WalkReply, texts: LiveTexts): RegimeWords {
  const { kind, until, hasGaps, overflow } = regimeOf(thetas);
  const regime = texts.regimes[kind];
  const last = thetas.at(until) ?? null;
  const isShort = until < choice.steps;
  return {
    name: regime.name,
    meaning: [
      regime.meaning,
      ...(overflow === null ? [] : [texts.overflows(overflow)]),
      ...(overflow === null && last !== null ? [texts.ending(until, shortText(last))] : []),
      ...(hasGaps ? [texts.gaps] : []),
      ...(isShort ? [texts.numbersEnd(until + 1)] : []),
      ...(lacking === 'stopped' ? [texts.lacking.stopped.meaning] : []),
    ].join(' '),
  };
}

function pictures(
  { start, steps }: Choice,
  thetas: WalkReply['thetas'],
  texts: LiveTexts,
): Pick<WalkView, 'valley' | 'thetas' | 'sizes'> {
  // Axes are as long as what was asked for, whatever came.
  const path = Array.from({ length: steps + 1 }, (_, step) => thetas[step] ?? null);
  const points = path.map((theta, step) => [step, theta] as const);
  const words = descriptions(start, thetas, texts.pictures);
  return {
    valley: {
      // Infinity lies beyond the window, as any large θ does; nan has no place on a parabola.
      chart: valleyChart(
        start,
        points.map(([step, theta]) => [step, Number.isNaN(theta) ? null : theta]),
        [],
      ),
      description: words.valley,
    },
    thetas: { chart: thetaChart(start, path), description: words.thetas },
    sizes: { chart: sizeChart(points, []), description: words.sizes },
  };
}

function descriptions(
  start: number,
  thetas: WalkReply['thetas'],
  words: LiveTexts['pictures'],
): Readonly<Record<'valley' | 'thetas' | 'sizes', string>> {
  const known = thetas.flatMap((theta, step) => (theta === null ? [] : [{ step, theta }]));
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) {
    return { valley: words.empty, thetas: words.empty, sizes: words.empty };
  }
  const out = known.find(({ theta }) => !isInValley(start, theta));
  const leaving =
    out === undefined ? words.staysInside : words.leaves(out.step, shortText(out.theta));
  const journey = words.journey(shortText(first.theta), shortText(last.theta), last.step);
  const sizes = known.map(({ theta }) => Math.abs(theta)).filter((size) => !Number.isNaN(size));
  const size = (theta: number) => shortText(Math.abs(theta));
  return {
    valley: `${journey} ${leaving}`,
    thetas: `${journey} ${words.turns(turns(known.map(({ theta }) => theta)))} ${leaving}`,
    sizes: [
      words.sizes(size(first.theta), size(last.theta)),
      words.extremes(shortText(Math.min(...sizes)), shortText(Math.max(...sizes))),
    ].join(' '),
  };
}

/** How often θ changes from one side of the minimum to the other. */
function turns(thetas: readonly number[]): number {
  const sides = thetas.map(Math.sign).filter((side) => side !== 0 && !Number.isNaN(side));
  return sides.slice(1).filter((side, index) => side !== sides[index]).length;
}
