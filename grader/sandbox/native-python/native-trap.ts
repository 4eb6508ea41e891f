// How a part of a session ended, in the words of the model.

import type { Trap } from '../../core/model/engine.js';
import type { ServerReply } from './server-process.js';

/** The program broke the interpreter that it runs in. */
export const escaped: Trap = { kind: 'stopped', why: 'the program broke its own interpreter' };

/** The trap that the server tells of; `null` when the part came to its end. */
export function trapOf({ end, why, line: told }: ServerReply['header']): Trap | null {
  const line = typeof told === 'number' && told > 0 ? told : null;
  switch (end) {
    case 'done':
      return null;
    case 'time':
      return { kind: 'timed-out', line };
    case 'output':
      return { kind: 'too-much-output', line };
    case 'memory':
      return { kind: 'out-of-memory', line };
    case 'left':
      return { kind: 'stopped', why: 'the program ended its own interpreter' };
    case 'crashed':
      return { kind: 'stopped', why: `the program crashed its own interpreter (${why})` };
    default:
      return escaped;
  }
}
