// A submission's program in an interpreter, opened again when a trap has ended it.

import type {
  AnswerBook,
  Answers,
  Engine,
  LoadError,
  Loaded,
  LoadMode,
  Program,
  Session,
  Trap,
} from '../model/engine.js';
import type { Question } from '../model/question.js';

/** What is asked of, and how it is loaded. */
export interface Room {
  readonly engine: Engine;
  readonly program: Program;
  readonly mode: LoadMode;
}

/** A program that lives through its traps. */
export class LiveProgram {
  readonly mode: LoadMode;
  readonly #room: Room;
  #session: Session;
  #trapped = false;
  #ticksBefore = 0;

  private constructor(room: Room, session: Session) {
    this.mode = room.mode;
    this.#room = room;
    this.#session = session;
  }

  /** Loads the program into a pristine interpreter. */
  static async open(room: Room): Promise<LiveProgram> {
    return new LiveProgram(room, await room.engine.open(room.program, room.mode));
  }

  /** How the latest loading went. */
  get loaded(): Loaded | Trap {
    return this.#session.loaded;
  }

  /** Text printed by the latest loading. */
  get loadOutput(): string {
    return this.#session.loadOutput;
  }

  /** Text printed by the kept question, `null` while this session has not answered it. */
  get keptOutput(): string | null {
    return this.#session.keptOutput;
  }

  /** Ticks used by all sessions so far. */
  get ticks(): number {
    return this.#ticksBefore + this.#session.ticks;
  }

  /** Puts questions; after a trap in a session of their own. Never asks one that cannot load. */
  async ask(
    questions: readonly Question[],
    options: { readonly known: AnswerBook; readonly keep?: Question },
  ): Promise<Answers | null> {
    if (this.#trapped) {
      this.#ticksBefore += this.#session.ticks;
      this.#session = await this.#room.engine.open(this.#room.program, this.#room.mode);
      this.#trapped = false;
    }
    if (isTrap(this.#session.loaded)) {
      return null;
    }
    const answers = await this.#session.ask(questions, options);
    this.#trapped = answers.trap !== null;
    return answers;
  }
}

/** Whether loading ended in a trap, or what ended it was one. */
export function isTrap(loading: Loaded | LoadError | Trap): loading is Trap {
  return 'kind' in loading;
}
