// An exercise from what its author wrote: everything that is not said gets its usual value.

import type { Check } from '../model/check.js';
import type { Exercise, Expectation } from '../model/exercise.js';
import { type ExerciseLimits, usualLimits } from '../model/limits.js';
import { ownNumber, type Question } from '../model/question.js';
import { partsOf, type Value } from '../model/value.js';
import { localized, type Said } from './checks.js';
import type { DeclaredFunction } from './fn.js';
import { type OwnMessages, plainBook } from './plain-book.js';

/** A mistake in an exercise, in words for its author. */
export class AuthorMistake extends Error {
  override readonly name = 'AuthorMistake';
}

/** What an author writes. */
export interface ExerciseDefinition {
  /** kebab-case. */
  readonly id: string;
  /** Raised with every change that could change a grade. */
  readonly version: string;
  readonly title: Said;
  readonly functions: readonly AnyFunction[];
  /** In the order in which reports show them. */
  readonly checks: readonly Check[];
  /** The call whose output reports show; the first call of the first check where nobody says. */
  readonly example?: Question;
  readonly messages?: { readonly complete?: Said; readonly hint?: Said };
  /** Whatever differs from the usual limits. */
  readonly limits?: Partial<ExerciseLimits>;
}

/** A declared function, whatever its types. */
export type AnyFunction = Pick<
  DeclaredFunction<never, unknown>,
  'functionName' | 'parameters' | 'types' | 'returns' | 'right' | 'sameness'
>;

/** The exercise that a definition is. Throws an `AuthorMistake` where it cannot be one. */
export function defineExercise(definition: ExerciseDefinition): Exercise {
  const { id, version, title, functions, checks, limits } = definition;
  requireSound(definition);
  const byName = new Map(functions.map((each) => [each.functionName, each]));
  const pointsOf = (name: string) =>
    checks.reduce((sum, each) => sum + (each.function === name ? each.points : 0), 0);
  const right = (name: string, args: readonly Value[]) => byName.get(name)?.right(args) ?? null;
  return {
    id,
    version,
    title: localized(title),
    functions: functions.map(({ functionName: name, parameters, types, returns }) => ({
      name,
      parameters,
      points: pointsOf(name),
      takes: types.map(({ declared }) => declared),
      ...(returns.declared.kind === 'float' ? {} : { returns: returns.declared }),
    })),
    checks,
    model: {
      expect: (name, args) => expectation(right(name, args.map(floatOf)), byName.get(name)),
    },
    valueModel: { expect: right },
    followThrough: null,
    misconceptions: null,
    example: definition.example ?? firstCall(checks),
    figures: [],
    walk: null,
    messages: booksWith(definition.messages ?? {}),
    limits: { ...usualLimits, ...limits },
    work: workOf,
    isEdge: () => false,
    forgives: () => null,
  };
}

function floatOf(value: number): Value {
  return { kind: 'float', value };
}

function expectation(value: Value | null, of: AnyFunction | undefined): Expectation {
  const number = value?.kind === 'float' ? value.value : Number.NaN;
  const { absolute = 0, relative = 0 } = of?.sameness ?? {};
  return { value: number, tolerance: Math.max(absolute, relative * Math.abs(number)) };
}

/** Any seed will do: only an exercise without worked examples draws one. */
function firstCall(checks: readonly Check[]): Question {
  const example = checks.find(({ kind }) => kind === 'example') ?? checks[0];
  const question = example?.cases(1)[0]?.questions[0];
  if (question === undefined) throw new AuthorMistake('The first check calls no function.');
  return question;
}

/** Small calls come first. */
function workOf({ args }: Question): number {
  return args.reduce(
    (sum, each) =>
      sum +
      (each.kind === 'value' ? partsOf(each.value) : Math.min(Math.abs(ownNumber(each) ?? 0), 1)),
    0,
  );
}

function booksWith({ complete, hint }: NonNullable<ExerciseDefinition['messages']>) {
  const own: OwnMessages = {
    ...(complete === undefined ? {} : { complete: localized(complete) }),
    ...(hint === undefined ? {} : { hint: localized(hint) }),
  };
  return { en: plainBook('en', own), fr: plainBook('fr', own) };
}

function requireSound({ id, version, functions, checks }: ExerciseDefinition): void {
  require(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id), `The id "${id}" is not in kebab-case.`);
  require(version !== '', 'The exercise has no version.');
  require(functions.length > 0, 'The exercise asks for no function.');
  const names = functions.map(({ functionName }) => functionName);
  requireOnce(names, 'function');
  requireOnce(
    checks.map((each) => each.id),
    'check',
  );
  for (const { id: check, function: name, points } of checks) {
    require(names.includes(
      name,
    ), `The check "${check}" is of ${name}, which is not among the functions.`);
    const isWhole = Number.isSafeInteger(points) && points >= 0;
    require(isWhole, `The check "${check}" has ${points} points: take a whole number.`);
  }
  for (const name of names) {
    const earns = checks.some((each) => each.function === name && each.points > 0);
    require(earns, `No check with points asks ${name}.`);
  }
}

function requireOnce(ids: readonly string[], what: string): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  require(twice === undefined, `There are two ${what}s with the name "${twice}".`);
}

function require(isSound: boolean, sentence: string): void {
  if (!isSound) throw new AuthorMistake(sentence);
}
