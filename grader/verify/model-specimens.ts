// Every wrong model as a program, beside the right other function.

import { end } from '../core/diagnosis/ending.js';
import type { Misconceptions } from '../core/diagnosis/misconceptions.js';
import type { Loop, OutcomeModel, WrongModel } from '../core/diagnosis/wrong-model.js';
import type { Outcome } from '../core/model/outcome.js';
import type { FunctionNames } from './model-engine.js';
import { idsAlike, type Proof } from './proof.js';
import type { ModelProgram, Specimen, Truth } from './specimen.js';

/** All wrong models of an exercise, each of their examples a program of its own. */
export function modelSpecimens(
  known: Misconceptions,
  names: FunctionNames,
  proof: Proof,
): readonly Specimen[] {
  const step = () => known.rightStep;
  const loop = () => plainLoop;
  const wrong = (id: string, name: string): Truth => ({
    kind: 'wrong',
    id,
    function: name,
    names: idsAlike(proof, id),
  });
  return [
    { id: 'model/right', truth: { kind: 'right' }, body: bodyOf({ step, loop }) },
    ...known.steps.flatMap((model) =>
      examplesOf(model, (load) => ({ step: load, loop })).map(({ place, program }) => ({
        id: `model/step/${place}`,
        truth: wrong(model.id, names.step),
        body: bodyOf(program),
      })),
    ),
    ...known.loops.flatMap((model) =>
      examplesOf(model, (load) => ({ step, loop: load })).map(({ place, program }) => ({
        id: `model/loop/${place}`,
        truth: wrong(model.id, names.loop),
        body: bodyOf(program),
      })),
    ),
    ...known.outcomes.flatMap((model) => outcomeSpecimens(model, known, names)),
  ];
}

const plainLoop: Loop = (step, theta, rate, steps) => {
  let current = theta;
  for (let index = 0; index < steps; index += 1) current = step(current, rate);
  return current;
};

function bodyOf(program: ModelProgram): Specimen['body'] {
  return { kind: 'model', program };
}

/** A model's examples; the second and later ones are numbered. */
function examplesOf<F>(
  { id, behaviour }: WrongModel<F>,
  programOf: (load: () => F) => ModelProgram,
): readonly { readonly place: string; readonly program: ModelProgram }[] {
  return behaviour.examples.map((load, index) => ({
    place: index === 0 ? id : `${id}--${index + 1}`,
    program: programOf(load),
  }));
}

/** What calls may come to, for models that say how every call ends. */
const endings: readonly Outcome[] = [
  ...['NoneType', 'str', 'list', 'tuple'].map(
    (type): Outcome => ({ kind: 'not-a-number', type, text: '' }),
  ),
  ...[
    'TypeError',
    'AttributeError',
    'NameError',
    'UnboundLocalError',
    'EOFError',
    'RecursionError',
  ].map((exception): Outcome => ({ kind: 'raised', exception, message: '', line: null })),
  { kind: 'timed-out', line: null },
  { kind: 'unasked', reason: 'missing-function' },
];

/** Texts tell apart what ends alike, and a program in TypeScript has none: any name will do. */
function outcomeSpecimens(
  model: OutcomeModel,
  known: Misconceptions,
  names: FunctionNames,
): readonly Specimen[] {
  const ending = endings.find((each) => model.matches(each));
  if (ending === undefined) return [];
  const truth = (name: string): Truth => ({
    kind: 'wrong',
    id: model.id,
    function: name,
    names: null,
  });
  const isAbsent = ending.kind === 'unasked';
  const step = () => known.rightStep;
  const loop = () => plainLoop;
  return [
    ...(model.of === 'loop'
      ? []
      : [
          {
            id: `model/step/${model.id}`,
            truth: truth(names.step),
            body: bodyOf({ step: isAbsent ? null : () => () => end(ending), loop }),
          },
        ]),
    ...(model.of === 'step'
      ? []
      : [
          {
            id: `model/loop/${model.id}`,
            truth: truth(names.loop),
            body: bodyOf({ step, loop: isAbsent ? null : () => loopEnding(model, ending) }),
          },
        ]),
  ];
}

function loopEnding({ zeroSteps }: OutcomeModel, ending: Outcome): Loop {
  return (_step, theta, _rate, steps) =>
    steps === 0 && zeroSteps === 'start' ? theta : end(ending);
}
