// Lists that are drawn. All numbers are eighths, so that failures shrink to calls that can be worked
// out on paper.

import * as fc from 'fast-check';

/** Predictions and targets. */
export type Lists = readonly [predictions: readonly number[], targets: readonly number[]];

type Pair = readonly [prediction: number, target: number];

const number = fc.integer({ min: -32, max: 32 }).map((eighths) => eighths / 8);
const pair: fc.Arbitrary<Pair> = fc.tuple(number, number);

/** Two lists of one length, with `least` to `most` pairs. */
export function lists(least: number, most: number): fc.Arbitrary<Lists> {
  return fc.array(pair, { minLength: least, maxLength: most }).map(unzipped);
}

/** Every prediction is its target. */
export const perfect: fc.Arbitrary<Lists> = fc
  .array(number, { minLength: 1, maxLength: 6 })
  .map((values): Lists => [values, values]);

/** There is an error somewhere: the answer is above zero. */
export const imperfect: fc.Arbitrary<Lists> = lists(1, 6).filter(hasError);

/** The same with every number changed. */
export function eachNumber(change: (value: number) => number): (lists: Lists) => Lists {
  return ([predictions, targets]) => [predictions.map(change), targets.map(change)];
}

/** The same with one more pair at the end, whose prediction is right. */
export function withPerfectPair([predictions, targets]: Lists): Lists {
  return [
    [...predictions, 1],
    [...targets, 1],
  ];
}

/** The same without the last pair. */
export function withoutLast([predictions, targets]: Lists): Lists {
  return [predictions.slice(0, -1), targets.slice(0, -1)];
}

/** The same pairs from the last to the first. */
export function reversed([predictions, targets]: Lists): Lists {
  return [[...predictions].reverse(), [...targets].reverse()];
}

/** The same with the first prediction off by one more than it was. */
export function withMiss([predictions, targets]: Lists): Lists {
  const [first = 0, ...rest] = predictions;
  return [[first + 1, ...rest], targets];
}

function unzipped(pairs: readonly Pair[]): Lists {
  return [pairs.map(([prediction]) => prediction), pairs.map(([, target]) => target)];
}

function hasError([predictions, targets]: Lists): boolean {
  return predictions.some((each, index) => each !== targets[index]);
}
