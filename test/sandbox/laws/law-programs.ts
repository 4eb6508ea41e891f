// The programs that the laws of engines run, to be written once for each language.

/** A program, and where it goes wrong. Lines count from 1. */
export interface FailingProgram {
  readonly source: string;
  readonly exception: string;
  readonly message: string;
  readonly line: number;
}

/** A whole program whose step answers with `expression`, and what must arrive. */
export interface NumberProgram {
  readonly what: string;
  readonly source: string;
  readonly value: number;
}

/** A program whose step answers with something that is no number (RULES A.6). */
export interface NoNumberProgram {
  readonly what: string;
  readonly source: string;
  /** The type's name as that language tells it. */
  readonly type: string;
  /** How the value is shown. */
  readonly text: string;
}

/**
 * Programs by what they do. Each is a whole source text; "step" is `single_step_gradient_descent`,
 * "loop" is `gradient_descent`. Unless said otherwise both are there, and the loop calls the step by
 * its name.
 */
export interface LawPrograms {
  /** θ − λ·2·θ, and the loop over it. */
  readonly right: string;
  /** θ + λ·2·θ. */
  readonly wrongSign: string;
  /** The step answers θ, the loop answers its third argument, both untouched. */
  readonly echo: string;
  /** The step answers θ·λ. */
  readonly product: string;
  /** The step answers 1 where θ is a whole number by its kind, 2 where it is a float. */
  readonly tellsKind: string;
  readonly numbers: readonly NumberProgram[];
  readonly noNumbers: readonly NoNumberProgram[];
  /** The step raises an exception of the program's own making. */
  readonly raises: FailingProgram;
  /** The step raises something whose text cannot be made. */
  readonly raisesUntold: { readonly source: string; readonly exception: string };
  /** The step raises an exception with the address of an object in its text. */
  readonly raisesAddress: string;
  /** The step calls itself without end. */
  readonly recursion: { readonly source: string; readonly exception: string };

  /** The step loops for ever where θ is 2, else it answers θ; `lines` are those of the loop. */
  readonly hangsOn2: { readonly source: string; readonly lines: readonly number[] };
  /** The same, and the loop swallows whatever is raised in it. */
  readonly hangsOn2Swallowing: string;
  /** Both functions, then an endless loop at top level. */
  readonly hangsAtTop: string;
  /** The step counts to θ and answers θ. */
  readonly countsToTheta: string;
  /** The step asks for ever more memory where θ is 2, else it answers θ. */
  readonly hungryOn2: string;
  /** The step prints for ever where θ is 2, else it answers θ. */
  readonly floodsOn2: string;
  /** Both functions, then printing for ever at top level. */
  readonly floodsAtTop: string;
  /** The step prints `at`, a space, θ and a line end, and answers θ. */
  readonly printsTheta: string;
  /** The step prints three thousand times `x` and a line end, and answers θ. */
  readonly printsMuch: string;
  /** Prints `hello`, then `λ = 0.2`, a line each, while loading. */
  readonly printsAtTop: string;

  /** The step answers how often it was called. */
  readonly keepsState: string;
  /** The step answers a random number. */
  readonly random: string;
  /** The step answers the time in seconds since 1970. */
  readonly clock: string;
  /** The step answers something made from hashes or from the order of a set of texts. */
  readonly hashes: string;
  /** The step answers 1 if it finds what an earlier run wrote to a file, else it writes and answers 0. */
  readonly leavesFile: string;
  /** Programs that change what they share with the next one: builtins, libraries, settings. */
  readonly hostile: readonly { readonly what: string; readonly source: string }[];
  /** The step rebinds its own name to something that answers 7, and answers θ. */
  readonly rebindsItself: string;

  /** A text that cannot be compiled. */
  readonly syntaxError: Omit<FailingProgram, 'message'>;
  /** Both functions, then an error at top level. */
  readonly crashesAtTop: FailingProgram;
  /** An error at top level, a plain assignment, and only then both (right) functions. */
  readonly crashesFirst: string;
  /** An assignment whose call never returns, and then both (right) functions. */
  readonly hangsInAssignment: string;
  /** Both (right) functions, then the program ends itself. */
  readonly exitsAtTop: string;
  /** No loop, but a function called `gradient_decent`. */
  readonly missingLoop: string;
  /** The loop's name stands for 3.5. */
  readonly numberForLoop: { readonly source: string; readonly type: string };
  /** A line that cannot be compiled, as a cell of its own. */
  readonly brokenCell: string;
}
