// Notebooks as files: good ones, odd ones, and ones whose JSON is broken.

import * as fc from 'fast-check';

/** A value that does not fit, in a quarter of all cases. */
const orAnything = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.jsonValue() });

const lines = (source: fc.Arbitrary<string>) =>
  fc.oneof(
    source,
    source.map((text) => text.split(/(?<=\n)/)),
  );

/** Notebooks over cells of `source`, as text. */
export function notebookOf(source: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const cell = fc.record(
    {
      cell_type: orAnything(fc.constantFrom('code', 'code', 'markdown', 'raw')),
      source: fc.oneof({ weight: 9, arbitrary: lines(source) }, fc.jsonValue()),
      input: lines(source),
      metadata: fc.constant({}),
      outputs: orAnything(fc.constant([])),
    },
    { requiredKeys: ['cell_type', 'source'] },
  );
  const notebook = fc.record(
    {
      cells: fc.array(cell, { maxLength: 6 }),
      worksheets: fc.array(fc.record({ cells: fc.array(cell, { maxLength: 3 }) }), {
        maxLength: 2,
      }),
      metadata: orAnything(
        fc.constantFrom({}, { language_info: { name: 'python' } }, { kernelspec: { name: 'ir' } }),
      ),
      nbformat: orAnything(fc.constantFrom(3, 4)),
    },
    { requiredKeys: ['metadata'] },
  );
  const text = notebook.map((value) => JSON.stringify(value, null, 1));
  return fc.oneof(
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: broken(text) },
    fc.json(),
  );
}

/** A text that ends early, lacks a piece, or has a byte too many. */
function broken(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.nat(), fc.nat({ max: 9 }), fc.string({ maxLength: 3 }))
    .map(([whole, where, length, extra]) => {
      const at = where % (whole.length + 1);
      return whole.slice(0, at) + extra + whole.slice(at + length);
    });
}
