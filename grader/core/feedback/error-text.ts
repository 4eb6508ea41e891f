// One kind of error, recognised by its text, with what learners are told about it.

import type { Message } from '../model/message.js';

/** A kind of error. */
export interface ErrorText {
  /**
   * Matches `Exception: message`. A group called `name` is the student's own name at fault, one
   * called `other` a line that the message points to.
   */
  readonly pattern: RegExp;
  readonly message: Message;
}
