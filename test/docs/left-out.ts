// Commands of the docs that no test runs, each with its reason. Their options are looked up all the
// same.

import { nativeMissing } from '../support/native-ready.js';

interface LeftOut {
  readonly command: RegExp;
  readonly reason: string;
}

const leftOut: readonly LeftOut[] = [
  { command: /^(?:npm|npx) /, reason: 'npm’s own; that script or test exist is looked up' },
  { command: /^apt /, reason: 'changes the machine' },
  { command: /^bash \.ci\/run/, reason: 'runs these tests' },
  { command: /--queue /, reason: 'needs a Redis; test/queue has one' },
  { command: / serve$/, reason: 'needs the port 8080, which may be taken; --port 0 is run' },
  { command: / verify\b/, reason: 'takes a minute or more; CI runs npm run verify' },
  ...(nativeMissing === null ? [] : [{ command: /--engine native/, reason: nativeMissing }]),
];

/** Why a command is not run; `null` for those that are. */
export function whyLeftOut(command: string): string | null {
  return leftOut.find((each) => each.command.test(command))?.reason ?? null;
}
