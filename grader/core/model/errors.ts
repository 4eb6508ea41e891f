// What an author, an operator or we ourselves did wrong. What student code does is an Outcome.

/** Exit codes of every command (RULES E.4). */
export const exitCode = {
  ok: 0,
  below: 1,
  usage: 2,
  ours: 3,
  interrupted: 130,
} as const;

/** A permanent name of an error, for tests and documentation. */
export type ErrorCode =
  | 'bad-option'
  | 'input-missing'
  | 'input-not-a-folder'
  | 'input-unreadable'
  | 'input-empty'
  | 'archive-refused'
  | 'layout-unclear'
  | 'output-not-writable'
  | 'output-locked'
  | 'output-not-ours'
  | 'port-taken'
  | 'queue-refused'
  | 'queue-packages'
  | 'queue-unreachable'
  | 'journal'
  | 'orders'
  | 'secret-file'
  | 'archive'
  | 'archive-damaged'
  | 'unknown-exercise'
  | 'exercise'
  | 'unknown-engine'
  | 'unknown-check'
  | 'engine-version'
  | 'engine-image'
  | 'engine-native'
  | 'grader-fault';

/** An error that people read: one sentence of what happened, one of what to do. */
export class GraderError extends Error {
  override readonly name = 'GraderError';

  readonly code: ErrorCode;
  /** What to do about it, one sentence. */
  readonly hint: string;

  /** @param message What happened, one sentence. */
  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }

  /** 3 where the fault is ours or the machine's, 2 where the operator can mend it. */
  get exitCode(): number {
    return this.code === 'grader-fault' || this.code.startsWith('engine-')
      ? exitCode.ours
      : exitCode.usage;
  }
}
