// What each misconception costs and which checks catch it: the rows of the kill matrix.

import type { SubmissionResult } from '../core/model/report.js';
import type { Proven } from './specimen.js';
import type { Loss, MistakeStory } from './verification.js';

/** One story for each misconception in each function, in the order of the programs. */
export function mistakeStories(proven: readonly Proven[]): readonly MistakeStory[] {
  const made = new Map<string, Made>();
  for (const { specimen, result } of proven) {
    const { truth } = specimen;
    if (truth.kind === 'wrong' || truth.kind === 'remark-only') {
      const place = truth.kind === 'wrong' ? truth.function : null;
      const key = `${truth.id} ${place}`;
      const results = [...(made.get(key)?.results ?? []), result];
      made.set(key, { id: truth.id, function: place, results });
    }
  }
  return [...made.values()].map(({ results, ...mistake }) => ({
    ...mistake,
    programs: results.length,
    losses: lossesOf(results),
    caughtBy: caughtBy(results),
  }));
}

/** What programs with the same mistake in the same place earned. */
interface Made extends Pick<MistakeStory, 'id' | 'function'> {
  readonly results: readonly SubmissionResult[];
}

function lossesOf(results: readonly SubmissionResult[]): MistakeStory['losses'] {
  const names = Object.keys(results[0]?.functions ?? {});
  return Object.fromEntries(
    names.map((name): [string, Loss] => {
      const lost = results.map(({ functions }) => {
        const { score = 0, maxScore = 0 } = functions[name] ?? {};
        return maxScore - score;
      });
      return [name, { least: Math.min(...lost), most: Math.max(...lost) }];
    }),
  );
}

function caughtBy(results: readonly SubmissionResult[]): MistakeStory['caughtBy'] {
  const counts = new Map<string, number>();
  for (const { id, status } of results.flatMap(({ checks }) => checks)) {
    if (status === 'failed') counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return Object.fromEntries(
    [...counts].map(([id, count]) => [id, count === results.length ? 'all' : 'some']),
  );
}
