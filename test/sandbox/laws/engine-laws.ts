// The laws of engines: one suite that every engine passes.
//
//     engineLaws('sealed', { make: (limits) => createEngine(limits), programs: pythonPrograms });
//
// `make` gets complete limits and gives a new engine. `programs` are the laws' programs in the
// engine's language. `limits` adjusts sizes for an engine with other ticks. A law that an engine
// cannot keep is named in `unsupported` with the reason, which is then printed as a skipped test.

import { describe } from 'vitest';
import { answerLaws } from './answer-laws.js';
import { type LawOptions, lawKit } from './law-kit.js';
import { limitLaws } from './limit-laws.js';
import { loadLaws } from './load-laws.js';
import { pristineLaws } from './pristine-laws.js';

export function engineLaws(name: string, options: LawOptions): void {
  describe(`the ${name} engine`, () => {
    const kit = lawKit(options);
    describe('answers', () => answerLaws(kit));
    describe('loads', () => loadLaws(kit));
    describe('keeps its limits:', () => limitLaws(kit));
    describe('is pristine:', () => pristineLaws(kit));
  });
}
