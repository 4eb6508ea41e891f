// Every text of a catalogue by its path; functions say something of several sample values.

/** Lists of values by the path of the function that is called with each of them. */
export type Samples = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** Every text under `value`; a function gives one for each list of values, its number in the path. */
export function textsIn(
  value: unknown,
  path: string,
  samples: Samples,
): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (value instanceof RegExp) return new Map([[path, value.source]]);
  if (isSaying(value)) {
    return new Map(
      (samples[path] ?? plainSamples).flatMap((values, index) => [
        ...textsIn(value(...values), `${path}.${index + 1}`, samples),
      ]),
    );
  }
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, each]) => [...textsIn(each, `${path}.${key}`, samples)]),
  );
}

/** Numbers stand for words as well; one, none and many of something may be said differently. */
const plainSamples = [0, 1, 2, 20].map((count) => [count, count, count, count]);

function isSaying(value: unknown): value is (...values: readonly unknown[]) => unknown {
  return typeof value === 'function';
}
