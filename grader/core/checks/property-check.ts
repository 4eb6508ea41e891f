// A check that is a fast-check property: drawn once for the class, judged on stored answers, and
// run again by fast-check itself only to shrink what failed.

import * as fc from 'fast-check';
import type { Case, Check, CheckInfo, Finding, NumberOf, ValuesOf } from '../model/check.js';
import type { Outcome } from '../model/outcome.js';
import type { Question } from '../model/question.js';
import { lastCall } from './last-call.js';

/** A law over generated inputs. */
export interface PropertySpec<Inputs extends [unknown, ...unknown[]]> extends CheckInfo {
  readonly arbitraries: { [K in keyof Inputs]: fc.Arbitrary<Inputs[K]> };
  /** Cases drawn, beside the examples. */
  readonly runs: number;
  /** Cases that every seed begins with. */
  readonly examples?: readonly Inputs[];
  readonly remark?: (outcome: Outcome) => string | null;
  /** The calls that the law looks up, inner ones before those chained to them. */
  questions(...inputs: Inputs): readonly Question[];
  /** `null` when the law holds for these inputs. */
  law(number: NumberOf, ...inputs: [...Inputs, values: ValuesOf]): Finding | null;
}

/** Makes a check of a law. */
export function propertyCheck<Inputs extends [unknown, ...unknown[]]>(
  spec: PropertySpec<Inputs>,
): Check {
  const examples = (spec.examples ?? []).map((inputs): Inputs => [...inputs]);
  const parameters = { numRuns: examples.length + spec.runs, examples };
  const drawn = lastCall((seed: number) =>
    fc.sample(inputsOf(spec), { ...parameters, seed }).map((each) => caseOf(spec, each)),
  );
  return {
    kind: 'property',
    id: spec.id,
    function: spec.function,
    points: spec.points,
    sentence: spec.sentence,
    domain: spec.domain,
    why: spec.why,
    isHidden: spec.isHidden ?? false,
    remark: spec.remark ?? null,
    cases: drawn,

    async shrink(seed, index, fails) {
      const property = propertyOf(spec, async (inputs) => !(await fails(caseOf(spec, inputs))));
      const details = await fc.check(property, { ...parameters, seed, path: String(index) });
      return details.counterexample === null || details.counterexamplePath === null
        ? null
        : { case: caseOf(spec, details.counterexample), path: details.counterexamplePath };
    },

    caseAt(seed, path) {
      const inputs = inputsAt(() =>
        fc.sample(inputsOf(spec), { ...parameters, seed, path, numRuns: 1 }),
      );
      return inputs === null ? null : caseOf(spec, inputs);
    },
  };
}

function propertyOf<Inputs extends [unknown, ...unknown[]]>(
  spec: PropertySpec<Inputs>,
  holds: (inputs: Inputs) => Promise<boolean>,
): fc.IAsyncProperty<Inputs> {
  return fc.asyncProperty<Inputs>(...spec.arbitraries, (...inputs) => holds(inputs));
}

/** The tuple that a fast-check property draws; `fc.sample` of the property itself draws others. */
function inputsOf<Inputs extends [unknown, ...unknown[]]>(
  spec: PropertySpec<Inputs>,
): fc.Arbitrary<Inputs> {
  return fc.tuple<Inputs>(...spec.arbitraries);
}

function caseOf<Inputs extends [unknown, ...unknown[]]>(
  spec: PropertySpec<Inputs>,
  inputs: Inputs,
): Case {
  return {
    questions: spec.questions(...inputs),
    again: [],
    judge: (number, _again, values) => spec.law(number, ...inputs, values),
  };
}

function inputsAt<Inputs>(sample: () => Inputs[]): Inputs | null {
  try {
    return sample()[0] ?? null;
  } catch {
    // fast-check throws on a path that is no path or that leaves the tree of shrinks.
    return null;
  }
}
