// What decides between mistakes that answer alike: the error's text, what was printed, what a name
// stands for, and the source where somebody has looked at it.

import type { Clue, Facts } from '../../../grader/core/diagnosis/facts.js';
import type { FunctionSource } from '../../../grader/core/diagnosis/source-facts.js';

/** Attributes that only arrays have, and only tensors. */
const ofArrays = /'(copy|astype|shape|size|dtype|item|sum|mean|dot|T|reshape|tolist|append)'/;
const ofTensors =
  /'(backward|grad|clone|detach|requires_grad|requires_grad_|data|zero_|numpy|grad_fn)'/;

/** Python's own names that students give another meaning. */
const builtins = /\b(range|print|sum|float|int|abs|len|min|max|round|pow|list|str|iter|next)\s*\(/;

export const clues: Readonly<Record<string, Clue>> = {
  // TypeError
  'caret-for-power': raised(/for \^=?:/),
  'formula-notation': (facts) =>
    calledNonFunction(facts, (line) => !builtins.test(line)) ||
    inSource(facts, 'callsLikeMultiplication'),
  'modifies-globals-of-grader': (facts) =>
    calledNonFunction(facts, (line) => builtins.test(line)) &&
    !inSource(facts, 'callsLikeMultiplication'),
  'wrong-arity': (facts) => isCalledWrongly(facts, (line) => line === ''),
  'self-call-instead-of-step': (facts) => isCalledWrongly(facts, (line) => line !== ''),
  'loops-over-rate': raised(/cannot be interpreted as an integer/),

  // AttributeError, NameError
  'numpy-only-methods': raised(ofArrays),
  'tensor-only': raised(ofTensors),
  'undefined-name': (facts) => !clashes(facts),
  'local-name-clash': clashes,

  // None
  'step-missing-return': (facts) =>
    facts.source === null ? null : !facts.source.isEmpty && !facts.source.returnsPrint,
  'returns-print': source(({ returnsPrint }) => returnsPrint),
  'unfilled-skeleton': (facts) =>
    facts.source?.isEmpty ?? (facts.allGiveNone && facts.printed !== true ? true : null),
  'prints-instead-of-returns': (facts) => {
    if (facts.source !== null) {
      return facts.source.isEmpty || facts.source.returnsPrint
        ? false
        : openUnless(facts.source.prints);
    }
    return null;
  },
  'recursion-missing-return': source(({ callsItself }) => callsItself),

  // No end
  'infinite-loop-no-countdown': source(({ hasLoop }) => (hasLoop ? null : false)),
  'while-theta-not-zero': source(({ loopsUntilTheta }) => loopsUntilTheta),

  // Not there
  'syntax-error': ({ unreadable }) => unreadable.length > 0,
  'lambda-keyword': ({ unreadable, wholeSource }) =>
    unreadable.length > 0 && (wholeSource === null ? null : wholeSource.usesLambdaKeyword),
  'misspelt-name': ({ found, function: name, otherNames }) =>
    found === 'missing' && otherNames.some((each) => isNearMiss(each, name)),
  'function-name-overwritten': ({ found }) => found === 'not-callable',
  'nested-definition': (facts) =>
    facts.found === 'missing' &&
    (facts.wholeSource === null ? null : facts.source?.isNested === true),
  'missing-function': ({ found, unreadable }) =>
    found === 'missing' && unreadable.length === 0 ? null : false,

  // The same numbers
  'precedence-slip-factor': source(({ factorsOutTheta }) => factorsOutTheta),
  'swallows-errors': source(({ hidesErrors }) => hidesErrors),
  'returns-inside-loop': source(({ hasReturnInLoop }) => hasReturnInLoop),
  'stops-on-overshoot': source(({ leavesLoopEarly, loopsUntilTheta }) =>
    openUnless(leavesLoopEarly || loopsUntilTheta),
  ),
  'returns-best-seen': source(({ leavesLoopEarly }) => !leavesLoopEarly),
  'extra-initial-step': source(({ hasStepBeforeLoop }) => hasStepBeforeLoop),
  'recursion-wrong-base': source(({ callsItself }) => callsItself),
  'stale-gradient': source(({ hasLoop }) => hasLoop),
  'scales-one-step': source(({ hasLoop }) => !hasLoop),
  'shadows-theta-in-for': source(({ loopTargetIsTheta }) => loopTargetIsTheta),
  'uses-loop-index': source(({ loopTargetIsTheta }) => !loopTargetIsTheta),
  // Chance does not look at what earlier calls were given.
  'adds-noise': ({ hangsOn }) => (hangsOn === 'earlier-calls' ? false : null),
  'global-theta': (facts) => facts.source?.usesOuterState ?? (facts.isConstant ? false : null),
};

/** A clue that only the source gives. */
function source(look: (source: FunctionSource) => boolean | null): Clue {
  return (facts) => (facts.source === null ? null : look(facts.source));
}

/** Confirmed or open, never ruled out. */
function openUnless(isConfirmed: boolean): true | null {
  return isConfirmed ? true : null;
}

function inSource({ source: text }: Facts, sign: 'callsLikeMultiplication'): boolean {
  return text?.[sign] === true;
}

/** A clue in the text of an error: all errors of the function have it. */
function raised(text: RegExp): Clue {
  return ({ errors }) => errors.length > 0 && errors.every(({ message }) => text.test(message));
}

function calledNonFunction({ errors }: Facts, isLine: (line: string) => boolean): boolean {
  return (
    errors.length > 0 &&
    errors.every(({ message, line }) => /object is not callable/.test(message) && isLine(line))
  );
}

/** The function was called with too few or too many arguments, by us or by a line of its own. */
function isCalledWrongly(facts: Facts, isLine: (line: string) => boolean): boolean {
  return (
    facts.errors.length > 0 &&
    facts.errors.every(
      ({ message, line }) =>
        message.startsWith(`${facts.function}()`) &&
        /positional argument/.test(message) &&
        isLine(line),
    )
  );
}

/** A name of the function itself, not of the asked functions, has no value yet. */
function clashes({ errors, functions }: Facts): boolean {
  return (
    errors.length > 0 &&
    errors.every(
      ({ exception, message }) =>
        exception === 'UnboundLocalError' &&
        functions.some((name) => message.includes(`'${name}'`)),
    )
  );
}

/** Names that share most of their pairs of letters, capitals and underscores aside. */
function isNearMiss(name: string, wanted: string): boolean {
  const pairs = pairsOf(name);
  const others = pairsOf(wanted);
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return shared >= 0.7 * Math.max(pairs.size, others.size);
}

function pairsOf(name: string): ReadonlySet<string> {
  const plain = name.replaceAll('_', '').toLowerCase();
  return new Set([...plain].map((_letter, index) => plain.slice(index, index + 2)));
}
