// Making failures small: fast-check proposes cases, a fresh interpreter answers what is not known.

import type { Case, Finding } from '../model/check.js';
import type { Exercise } from '../model/exercise.js';
import type { Question } from '../model/question.js';
import type { Counterexample } from '../model/report.js';
import type { Speech } from '../texts/speech.js';
import { AnswerSheet } from './answer-sheet.js';
import { counterexample } from './counterexample.js';
import { type Evidence, outcomeOf } from './evidence.js';
import type { Judgement } from './judge.js';
import { judgeCase } from './judge-case.js';
import { LiveProgram, type Room } from './live-program.js';
import { withoutArgument } from './question-gate.js';

/** Questions that shrinking one check may put (RULES A.1). */
const questionsPerCheck = 200;

/** A program that hangs is not asked for ever. */
const trapsAllowed = 2;

/** The smallest failing case found for a check, and the answers that it failed on. */
export interface SmallFailure {
  readonly finding: Finding;
  readonly evidence: Evidence;
  readonly seed: number;
  /** fast-check's path to it; `null` for a worked example. */
  readonly path: string | null;
}

/** Small failures in words, by check id. */
export function counterexamplesOf(
  failures: ReadonlyMap<string, SmallFailure>,
  speech: Speech,
): ReadonlyMap<string, Counterexample> {
  return new Map(
    [...failures].map(([id, { finding, evidence, seed, path }]) => [
      id,
      counterexample(finding, evidence, seed, path, speech),
    ]),
  );
}

/** The smallest failing case found for each failed check, by check id. */
export async function shrinkFailures(
  exercise: Exercise,
  seed: number,
  room: Room,
  evidence: Evidence,
  judgements: readonly Judgement[],
): Promise<ReadonlyMap<string, SmallFailure>> {
  const asker = new Asker(room, evidence);
  const found = new Map<string, SmallFailure>();
  for (const { check, failure } of judgements) {
    if (failure !== null) {
      asker.refill();
      // What only shows at the second turn cannot be asked again by itself.
      const isOnce = failure.finding.again !== true;
      const shrunk =
        isOnce && isShrinkable(outcomeOf(failure.finding, evidence).kind)
          ? await check.shrink(seed, failure.index, (instance) => asker.fails(exercise, instance))
          : null;
      const path = isOnce && check.kind === 'property' ? String(failure.index) : null;
      const original = { finding: failure.finding, evidence, seed, path };
      const result = shrunk === null ? null : judgeCase(exercise, shrunk.case, asker.evidence);
      found.set(
        check.id,
        shrunk !== null && result?.kind === 'fails'
          ? { finding: result.finding, evidence: asker.evidence, seed, path: shrunk.path }
          : original,
      );
    }
  }
  return found;
}

/** A trap costs the whole tick limit each time, and a function that is missing stays so. */
function isShrinkable(kind: ReturnType<typeof outcomeOf>['kind']): boolean {
  return ['value', 'not-a-number', 'structured', 'unreadable', 'raised'].includes(kind);
}

/** Answers from the interview, and from one fresh session for what it did not ask. */
class Asker {
  readonly evidence: Evidence;
  readonly #room: Room;
  readonly #sheet: AnswerSheet;
  #live: LiveProgram | null = null;
  #traps = 0;
  #left = questionsPerCheck;

  constructor(room: Room, evidence: Evidence) {
    this.#room = room;
    this.#sheet = new AnswerSheet(evidence.answers);
    this.evidence = { ...evidence, answers: this.#sheet };
  }

  /** Allows the next check its own questions. */
  refill(): void {
    this.#left = questionsPerCheck;
  }

  async fails(exercise: Exercise, instance: Case): Promise<boolean> {
    const unknown = instance.questions.filter((each) => this.#isToAsk(each));
    if (unknown.length > 0 && !(await this.#ask(unknown))) {
      return false;
    }
    const result = judgeCase(exercise, instance, this.evidence);
    return result.kind === 'fails' && isShrinkable(outcomeOf(result.finding, this.evidence).kind);
  }

  /** A call whose argument is no number needs no asking: what it gives is known. */
  #isToAsk(question: Question): boolean {
    if (this.#sheet.get(question) !== undefined) return false;
    const outcome = withoutArgument(question, this.#sheet);
    if (outcome !== null) this.#sheet.set(question, outcome);
    return outcome === null;
  }

  /** Whether all of `questions` were answered. */
  async #ask(questions: readonly Question[]): Promise<boolean> {
    if (questions.length > this.#left || this.#traps >= trapsAllowed) {
      return false;
    }
    this.#left -= questions.length;
    this.#live ??= await LiveProgram.open(this.#room);
    const given = await this.#live.ask(questions, { known: this.#sheet });
    if (given === null) {
      return false;
    }
    given.outcomes.forEach((outcome, index) => {
      const question = questions[index];
      if (question !== undefined) {
        this.#sheet.set(question, outcome);
      }
    });
    this.#traps += given.trap === null ? 0 : 1;
    return given.trap === null;
  }
}
