// Checks as an exercise's author writes them: a law over drawn arguments, or calls that are given.

import * as fc from 'fast-check';
import { exampleCheck } from '../checks/example-check.js';
import { propertyCheck } from '../checks/property-check.js';
import type { Check, Finding, ValuesOf } from '../model/check.js';
import type { Localized } from '../model/locale.js';
import type { Question } from '../model/question.js';
import { firstDifference } from '../values/compare-values.js';
import type { DeclaredFunction } from './fn.js';

/** A text in English alone, or in every language. */
export type Said = string | Localized<string>;

/** What every check tells of itself. */
export interface CheckOptions {
  /** Whole points; 0 makes it evidence. */
  readonly points: number;
  /** What is true of a right answer, in the learner's words. */
  readonly sentence: Said;
  /** Why the check is there: what it alone or best catches. */
  readonly why?: string;
  /** Set where students read the sentence and never a call. */
  readonly isHidden?: boolean;
}

/** Arguments that fast-check draws, one arbitrary for each parameter. */
export type Inputs<Args extends readonly unknown[]> = {
  readonly [Index in keyof Args]: fc.Arbitrary<Args[Index]>;
};

/** A law over drawn arguments. */
export interface PropertyOptions<Args extends readonly unknown[], Answer> extends CheckOptions {
  /** One arbitrary for each parameter, or one for all of them together. */
  readonly inputs: Inputs<Args> | fc.Arbitrary<Args>;
  /** Calls drawn beside the examples; 20 where nobody says. */
  readonly runs?: number;
  /** Arguments that every seed begins with. */
  readonly examples?: readonly Args[];
  /**
   * True of a right answer: `true` where it holds, else what should have come, in words. Left out,
   * the answer has to be the reference's.
   */
  law?(answer: Answer, ...args: Args): true | Said;
  /** Further calls beside the drawn one; their answers come after it in `relation`. */
  calls?(...args: Args): readonly Question[];
  /** Like `law`, over the answers to the drawn call and to `calls`. */
  relation?(answers: readonly Answer[], ...args: Args): true | Said;
}

/** A check over drawn arguments. */
export function property<Args extends readonly unknown[], Answer>(
  id: string,
  of: DeclaredFunction<Args, Answer>,
  options: PropertyOptions<Args, Answer>,
): Check {
  const questionsOf = (args: Args) => [of(...args), ...(options.calls?.(...args) ?? [])];
  return propertyCheck<[Args]>({
    ...infoOf(id, of, options),
    arbitraries: [asTuple(options.inputs)],
    runs: options.runs ?? 20,
    examples: (options.examples ?? []).map((each): [Args] => [each]),
    questions: questionsOf,
    law: (_number, args, values) => judge(of, options, args, questionsOf(args), values),
  });
}

/** Calls that are given. */
export interface ExampleOptions<Args extends readonly unknown[]> extends CheckOptions {
  readonly calls: readonly Args[];
}

/** A check of given calls, whose answers have to be the reference's. */
export function example<Args extends readonly unknown[], Answer>(
  id: string,
  of: DeclaredFunction<Args, Answer>,
  options: ExampleOptions<Args>,
): Check {
  return exampleCheck({
    ...infoOf(id, of, options),
    cases: options.calls.map((args) => {
      const question = of(...args);
      return {
        questions: [question],
        judge: (_number, _again, values) => equalsReference(of, args, question, values),
      };
    }),
  });
}

function infoOf(
  id: string,
  { functionName }: Pick<DeclaredFunction<never, unknown>, 'functionName'>,
  { points, sentence, why = '', isHidden = false }: CheckOptions,
) {
  return {
    id,
    function: functionName,
    points,
    sentence: localized(sentence),
    domain: '',
    why,
    isHidden,
  };
}

/** The same text for every language that has none of its own. */
export function localized(said: Said): Localized<string> {
  return typeof said === 'string' ? { en: said, fr: said } : said;
}

function judge<Args extends readonly unknown[], Answer>(
  of: DeclaredFunction<Args, Answer>,
  { law, relation }: PropertyOptions<Args, Answer>,
  args: Args,
  questions: readonly Question[],
  values: ValuesOf,
): Finding | null {
  const [question] = questions;
  if (question === undefined) return null;
  if (law === undefined && relation === undefined) {
    return equalsReference(of, args, question, values);
  }
  const answers: Answer[] = [];
  for (const each of questions) {
    const read = of.returns.fromValue(values.first(each));
    // An answer of another type than the declared one fails every law.
    if (read === null) return { question: each, expected: rightValue(of, args, each, question) };
    answers.push(read.own);
  }
  const [answer] = answers;
  const holds = law !== undefined && answer !== undefined ? law(answer, ...args) : true;
  if (holds !== true) return unlike(question, holds);
  const relates = relation?.(answers, ...args) ?? true;
  return relates === true ? null : unlike(question, relates);
}

function unlike(question: Question, said: Said): Finding {
  return { question, expected: { kind: 'words', words: localized(said) } };
}

function rightValue<Args extends readonly unknown[], Answer>(
  of: DeclaredFunction<Args, Answer>,
  args: Args,
  asked: Question,
  own: Question,
): Finding['expected'] {
  return asked === own ? { kind: 'value', value: of.returns.toValue(of.reference(...args)) } : null;
}

function equalsReference<Args extends readonly unknown[], Answer>(
  of: DeclaredFunction<Args, Answer>,
  args: Args,
  question: Question,
  values: ValuesOf,
): Finding | null {
  const right = of.returns.toValue(of.reference(...args));
  const difference = firstDifference(right, values.first(question), of.sameness);
  if (difference === null) return null;
  return right.kind === 'float'
    ? { question, expected: right.value }
    : { question, expected: { kind: 'difference', difference } };
}

function asTuple<Args extends readonly unknown[]>(
  inputs: Inputs<Args> | fc.Arbitrary<Args>,
): fc.Arbitrary<Args> {
  return Array.isArray(inputs) ? tupleOf(inputs) : (inputs as fc.Arbitrary<Args>);
}

function tupleOf<Args extends readonly unknown[]>(inputs: readonly unknown[]): fc.Arbitrary<Args> {
  // Each is an arbitrary of its argument's type, which `Inputs` has told.
  return fc.tuple(...(inputs as readonly fc.Arbitrary<unknown>[])) as unknown as fc.Arbitrary<Args>;
}
