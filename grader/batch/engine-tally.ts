// Which engines a run used, and which libraries they lacked.

import type { UsedEngine } from '../exporters/class-page.js';
import type { GradeReply } from './grading-pool.js';

export class EngineTally {
  readonly #used = new Map<string, UsedEngine>();
  readonly #lacking = new Map<string, number>();

  /** Counts one submission. */
  add({ engine, lacking }: Pick<GradeReply, 'engine' | 'lacking'>): void {
    if (engine !== null) {
      const key = `${engine.name} ${engine.version}`;
      const submissions = (this.#used.get(key)?.submissions ?? 0) + 1;
      this.#used.set(key, { ...engine, submissions });
    }
    for (const library of lacking) {
      this.#lacking.set(library, (this.#lacking.get(library) ?? 0) + 1);
    }
  }

  /** The engines, in an order that no run changes. */
  get used(): readonly UsedEngine[] {
    return [...this.#used].toSorted(byKey).map(([, engine]) => engine);
  }

  /** Submissions that were not graded for the lack of a library, by library. */
  get lacking(): readonly (readonly [library: string, submissions: number])[] {
    return [...this.#lacking].toSorted(byKey);
  }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
