// Values of every kind and shape, within what may travel.

import * as fc from 'fast-check';
import type { DictKey, Value } from '#grader/core/model/value.js';

const int = fc
  .oneof(fc.maxSafeInteger().map(BigInt), fc.bigInt())
  .map((value): DictKey => ({ kind: 'int', value }));
const str = fc.string({ unit: 'binary' }).map((value): DictKey => ({ kind: 'str', value }));
const float = fc.double().map((value): Value => ({ kind: 'float', value }));

/** Any value; `key` tells what keys of dicts may be. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    fc.constant<Value>({ kind: 'none' }),
    fc.boolean().map((value): Value => ({ kind: 'bool', value })),
    int,
    float,
    str,
    fc.array(tie('value'), { maxLength: 6 }).map((items): Value => ({ kind: 'list', items })),
    fc.array(tie('value'), { maxLength: 6 }).map((items): Value => ({ kind: 'tuple', items })),
    fc
      .uniqueArray(fc.tuple(fc.oneof(int, str), tie('value')), {
        maxLength: 6,
        selector: ([{ kind, value }]) => `${kind} ${value}`,
      })
      .map((entries): Value => ({ kind: 'dict', entries })),
  ),
})).value;
