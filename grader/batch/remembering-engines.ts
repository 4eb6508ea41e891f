// The engines of a worker, made to remember the trips of one submission.

import type { TripMemory } from '../core/memory/remembering-engine.js';
import type { Engines } from './engines.js';

/** The same engines; none is asked what `memory` knows. */
export function rememberingEngines(engines: Engines, memory: TripMemory): Engines {
  return {
    of: async (language) => memory.over(await engines.of(language)),
    async withLibraries() {
      const engine = await engines.withLibraries();
      return engine === null ? null : memory.over(engine);
    },
  };
}
