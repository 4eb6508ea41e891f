// What no catalogue holds: the rule itself, read off the answers.

/** A part of a rule: `coefficient` · λ^`ratePower` times a form of θ. */
export interface Term {
  readonly theta: 'one' | 'theta' | 'square' | 'size';
  readonly ratePower: 0 | 1 | 2;
  readonly coefficient: number;
}

/** A rule that gives a step's answers. Data for a sentence, not the sentence. */
export type Fit =
  /** Each step multiplies θ by constant + rate·λ + rateSquared·λ². */
  | {
      readonly kind: 'linear-factor';
      readonly constant: number;
      readonly rate: number;
      readonly rateSquared: number;
    }
  /** Each step gives the sum of a few terms; θ, θ², |θ| or 1 stand in them. */
  | { readonly kind: 'terms'; readonly terms: readonly Term[] };
