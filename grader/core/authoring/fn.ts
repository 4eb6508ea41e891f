// A function that students are to write, as an exercise's author declares it.

import type { Argument, Question } from '../model/question.js';
import { float as floatArgument, int as intArgument, valueArgument } from '../model/question.js';
import type { Value } from '../model/value.js';
import { type Sameness, usualSameness } from '../values/compare-values.js';
import type { Own, Type } from './types.js';

/** Parameters in order, each a name and a type. */
export type Parameters = readonly (readonly [name: string, type: Type<unknown>])[];

/** The arguments that a function takes, in TypeScript. */
export type Arguments<Params extends Parameters> = {
  readonly [Index in keyof Params]: Own<Params[Index][1]>;
};

/** How a function is judged. */
export interface FunctionOptions<Args extends readonly unknown[], Answer> {
  /** The right answer, worked out in TypeScript. It never comes near a student's program. */
  reference(...args: Args): Answer;
  /** How far a float may be from the right one: 1e-9 absolute and relative where nobody says. */
  readonly tolerance?: number | { readonly absolute?: number; readonly relative?: number };
  /** Set where a tuple has to be a tuple and a list a list. */
  readonly exactSequences?: boolean;
}

/** A declared function. Called, it gives the question that calls the student's function. */
export interface DeclaredFunction<Args extends readonly unknown[], Answer> {
  (...args: Args): Question;
  readonly functionName: string;
  readonly parameters: readonly string[];
  readonly types: readonly Type<unknown>[];
  readonly returns: Type<Answer>;
  readonly sameness: Sameness;
  reference(...args: Args): Answer;
  /** The right answer to arguments as they travel; `null` where they are not of its types. */
  right(args: readonly Value[]): Value | null;
}

/** Declares a function that students write. */
export function fn<const Params extends Parameters, Answer, const Given extends Answer>(
  name: string,
  parameters: Params,
  returns: Type<Answer>,
  options: FunctionOptions<Arguments<Params>, Given>,
): DeclaredFunction<Arguments<Params>, Answer> {
  type Args = Arguments<Params>;

  const types = parameters.map(([, type]) => type);
  const ask = (...args: Args): Question => ({
    function: name,
    args: args.map((each, index) =>
      argumentOf(types[index], each, `${name}, argument ${index + 1}`),
    ),
  });
  return Object.assign(ask, {
    functionName: name,
    parameters: parameters.map(([each]) => each),
    types,
    returns,
    sameness: samenessOf(options),
    reference: (...args: Args) => options.reference(...args),
    right(args: readonly Value[]) {
      const own = args.map((each, index) => types[index]?.fromValue(each) ?? null);
      if (!own.every((each) => each !== null)) return null;
      return returns.toValue(
        options.reference(...(own.map((each) => each.own) as unknown as Args)),
      );
    },
  });
}

function argumentOf(type: Type<unknown> | undefined, own: unknown, where: string): Argument {
  if (type === undefined) throw new TypeError(`${where}: the function takes fewer arguments`);
  try {
    const value = type.toValue(own);
    // Plain numbers go the faster way.
    if (value.kind === 'float') return floatArgument(value.value);
    const isSmall = value.kind === 'int' && Number.isSafeInteger(Number(value.value));
    return isSmall ? intArgument(Number(value.value)) : valueArgument(value);
  } catch (error) {
    if (error instanceof TypeError) error.message = `${where}: ${error.message}`;
    throw error;
  }
}

function samenessOf({
  tolerance = {},
  exactSequences = usualSameness.exactSequences,
}: Pick<FunctionOptions<readonly unknown[], unknown>, 'tolerance' | 'exactSequences'>): Sameness {
  const both =
    typeof tolerance === 'number' ? { absolute: tolerance, relative: tolerance } : tolerance;
  return {
    absolute: both.absolute ?? usualSameness.absolute,
    relative: both.relative ?? usualSameness.relative,
    exactSequences,
  };
}
