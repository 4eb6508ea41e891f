// What a look at the source can decide where answers cannot. Nothing here reads source: the facts
// come from whoever has a parser.

/** What the text of one of the asked functions shows. */
export interface FunctionSource {
  /** Nothing but a docstring, `pass`, `...`, or names that are None. */
  readonly isEmpty: boolean;
  /** Defined inside another function. */
  readonly isNested: boolean;
  /** Its name is given to something else at top level, after its definition. */
  readonly isRebound: boolean;
  /** `^` between numbers. */
  readonly usesCaret: boolean;
  /** A parameter or a number is called: `rate(2 * theta)`. */
  readonly callsLikeMultiplication: boolean;
  /** Calls `print`. */
  readonly prints: boolean;
  /** `return print(…)`. */
  readonly returnsPrint: boolean;
  /** A `return` inside a loop, as part of its plain flow. */
  readonly hasReturnInLoop: boolean;
  /** A loop that may end before its time: by `break`, or by `return` under a condition. */
  readonly leavesLoopEarly: boolean;
  /** Takes a step, by call or by formula, before its loop. */
  readonly hasStepBeforeLoop: boolean;
  /** Contains a `for` or `while`. */
  readonly hasLoop: boolean;
  /** The `for` variable is also the name that holds theta. */
  readonly loopTargetIsTheta: boolean;
  /** Calls itself. */
  readonly callsItself: boolean;
  /** Calls the single step by its name. */
  readonly callsStep: boolean;
  /** A `while` that compares theta, not a counter. */
  readonly loopsUntilTheta: boolean;
  /** Reads or writes something that outlives the call: `global`, or a list of the module. */
  readonly usesOuterState: boolean;
  /** An `except` that goes on without a word. */
  readonly hidesErrors: boolean;
  /** Factors out theta with the parameter left inside: `theta * 1 - 2 * rate`. */
  readonly factorsOutTheta: boolean;
}

/** What the text of a submission shows. */
export interface SourceFacts {
  /** By name, for the asked functions that the text defines anywhere. */
  readonly functions: Readonly<Record<string, FunctionSource>>;
  /** `lambda` stands where a name should. */
  readonly usesLambdaKeyword: boolean;
  /** The asked function in whose lines Python stopped reading, `null` when in none. */
  readonly brokenFunction: string | null;
}
