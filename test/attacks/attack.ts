// An attack: a whole submission that tries to get what it did not earn, or to do what it must not.

/** One hostile submission. */
export interface Attack {
  /** What it does, unique. */
  readonly name: string;
  readonly source: string;
  /** Row of the table of known cheats that it stands for. */
  readonly row: number | null;
  /** The most points that it may get: what its honest part earns. */
  readonly atMost: number;
  /** What the report must say of it, beside its own source. */
  readonly says: RegExp | null;
}

/** What a text of an attack may be given beside its lines. */
type Traits = Partial<Pick<Attack, 'row' | 'atMost' | 'says'>>;

/** The text by which an attack says that it got out, or found what it must not. */
export const triumph = 'ESCAPED';

const loopHeader = 'def gradient_descent(initial_theta, learning_rate, number_steps):';
const stepHeader = 'def single_step_gradient_descent(theta, learning_rate):';

/** A loop that is right over any step. */
export const callingLoop = `
${loopHeader}
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
`;

/** Both functions right. */
export const rightProgram = `${stepHeader}
    return theta - learning_rate * 2 * theta
${callingLoop}`;

/** A submission as it is. */
export function whole(name: string, lines: readonly string[], traits: Traits = {}): Attack {
  return {
    name,
    source: `${lines.join('\n')}\n`,
    row: null,
    atMost: 0,
    says: null,
    ...traits,
  };
}

/** Both functions have this body, and so nothing honest in them. */
export function bodies(name: string, lines: readonly string[], traits: Traits = {}): Attack {
  const body = indented(lines);
  return whole(name, [stepHeader, ...body, '', loopHeader, ...rebound, ...body], traits);
}

/** Lines at top level before two right functions, which earn what they earn: full marks. */
export function before(name: string, lines: readonly string[], traits: Traits = {}): Attack {
  return whole(name, [...lines, rightProgram], { atMost: 100, ...traits });
}

/** Lines at top level before two functions that answer nothing. */
export function beforeNothing(name: string, lines: readonly string[], traits: Traits = {}): Attack {
  return whole(name, [...lines, stepHeader, '    pass', loopHeader, '    pass'], traits);
}

/** The loop is called as the step is, so that one body serves both. */
const rebound = ['    theta = initial_theta'];

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${line}`);
}
