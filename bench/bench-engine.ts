// The sealed engine alone: the whole plan put to programs of the class, with nothing judged.

import { questionPlan } from '../grader/core/checks/plan.js';
import { programOf } from '../grader/core/checks/program-of.js';
import type { Engine } from '../grader/core/model/engine.js';
import { loadImage } from '../grader/sandbox/sealed-image/image-store.js';
import { decodeImage } from '../grader/sandbox/sealed-python/image.js';
import { createSealedEngine } from '../grader/sandbox/sealed-python/sealed-engine.js';
import { gradientDescent } from '../reference/gradient-descent/exercise.js';
import { benchSubmission } from './bench-submission.js';

/** The engine as a worker has it. */
export async function benchEngine(): Promise<Engine> {
  const { wasm, image, imageHash } = await loadImage();
  return createSealedEngine({
    module: await WebAssembly.compile(wasm.slice().buffer),
    image: decodeImage(image),
    imageHash,
    limits: gradientDescent.limits,
  });
}

/** Runs the plan on `count` programs; milliseconds a submission. */
export function prepareEngine(engine: Engine, count: number): () => Promise<number> {
  const { questions, repeats, pictures } = questionPlan(gradientDescent, 1);
  const again = repeats.flatMap((index) => questions[index] ?? []);
  const asked = [...questions, ...again, ...pictures];
  const programs = Array.from({ length: count }, (_, n) =>
    programOf(gradientDescent, benchSubmission(n)),
  );
  return async () => {
    const start = performance.now();
    for (const program of programs) {
      const session = await engine.open(program, 'whole');
      await session.ask(asked);
    }
    return (performance.now() - start) / count;
  };
}
