// Who answers for a submission: the journal, an equal submission that is being graded, or itself.

import type { RunLimits } from '../core/model/limits.js';
import type { Submission } from '../core/model/submission.js';
import { contentKey } from './content-key.js';
import type { GradeReply } from './grading-pool.js';
import type { Journal } from './journal.js';

export class AnswerKeeper {
  private readonly journal: Journal;
  private readonly limits: RunLimits;
  private readonly isReused: boolean;
  private readonly going = new Map<string, Promise<unknown>>();

  /** @param isReused Whether known answers are taken; kept they are in any case. */
  constructor(journal: Journal, limits: RunLimits, isReused: boolean) {
    this.journal = journal;
    this.limits = limits;
    this.isReused = isReused;
  }

  /** Grades by what is known of equal programs, and keeps what is new. */
  async grade(
    submission: Submission,
    ask: (known: string | null) => Promise<GradeReply>,
  ): Promise<GradeReply> {
    const key = contentKey(submission, this.limits);
    if (this.isReused) await this.going.get(key);
    const asked = ask(this.isReused ? this.journal.find(key) : null);
    const ended = asked.then(forget, forget);
    this.going.set(key, ended);
    try {
      const reply = await asked;
      if (reply.book !== null) this.journal.addBook(reply.book);
      if (reply.answers !== null) this.journal.add(key, reply.answers);
      return reply;
    } finally {
      if (this.going.get(key) === ended) this.going.delete(key);
    }
  }
}

/** Who waits for the end of it must not keep what came of it. */
function forget(): void {}
