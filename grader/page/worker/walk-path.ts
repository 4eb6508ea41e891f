// The path that a learner's own function walks, for the live picture.

import { programOf } from '../../core/checks/program-of.js';
import type { Engine } from '../../core/model/engine.js';
import type { Exercise } from '../../core/model/exercise.js';
import type { Submission } from '../../core/model/submission.js';
import type { WalkJob, WalkReply } from '../engine/jobs.js';

/** Asks the exercise's walk for 1, 2, … steps; where it starts needs no asking. */
export async function walkPath(
  engine: Engine,
  exercise: Exercise,
  submission: Submission,
  { start, rate, steps }: WalkJob,
): Promise<WalkReply> {
  const reply = (thetas: WalkReply['thetas'], lacking: WalkReply['lacking']): WalkReply => ({
    kind: 'walk',
    thetas,
    lacking,
  });
  if (submission.problem !== null) return reply([], 'program');
  const { walk } = exercise;
  if (walk === null) return reply([], 'function');
  const questions = Array.from({ length: steps }, (_, i) => walk(start, rate, i + 1));
  const session = await engine.open(programOf(exercise, submission), 'whole');
  if (!('compiled' in session.loaded)) {
    return reply([], session.loaded.kind === 'timed-out' ? 'stopped' : 'program');
  }
  const name = walk(start, rate, steps).function;
  if (session.loaded.functions[name]?.kind !== 'callable') {
    return reply([], session.loaded.error === null ? 'function' : 'program');
  }
  const { outcomes, trap } = await session.ask(questions);
  const thetas = outcomes.map((each) => (each.kind === 'value' ? each.value : null));
  // Too deep a recursion is an answer of the program's own: no number, and no endless loop.
  const isStopped = trap !== null && trap.kind !== 'raised';
  return reply([start, ...thetas], isStopped ? 'stopped' : null);
}
