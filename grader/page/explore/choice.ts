// What the learner sets: where the walk starts, its learning rate, how many steps it makes.

export interface Choice {
  readonly start: number;
  readonly rate: number;
  readonly steps: number;
}

/** The statement's first try; the others differ in the rate. */
export const firstChoice: Choice = { start: 1, rate: 0.2, steps: 20 };

/** The most steps a walk can make here. */
export const mostSteps = 200;
