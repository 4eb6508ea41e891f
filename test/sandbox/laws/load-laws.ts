// How a program is loaded: whole, in pieces, cell by cell.

import { expect } from 'vitest';
import { loopName, run, step, stepName } from '#reference/gradient-descent/calls.js';
import { type LawKit, notebookFrom, open, outcome, programFrom, value } from './law-kit.js';

export function loadLaws({ law, engine, programs }: LawKit): void {
  const bothThere = { [stepName]: { kind: 'callable' }, [loopName]: { kind: 'callable' } };

  law('right-answers', 'a right program without a word', async () => {
    const { loaded, loadOutput, keptOutput } = await open(await engine(), programs.right);
    expect(loaded).toEqual({
      compiled: true,
      error: null,
      skippedCells: [],
      functions: bothThere,
      otherNames: [],
    });
    expect([loadOutput, keptOutput]).toEqual(['', null]);
  });

  law('load-output', 'and keeps what is printed meanwhile', async () => {
    const session = await open(await engine(), programs.printsAtTop);
    expect(session.loadOutput).toBe('hello\nλ = 0.2\n');
  });

  law('syntax-error', 'nothing of a text that cannot be compiled, and tells the line', async () => {
    const { source, exception, line } = programs.syntaxError;
    const { loaded } = await open(await engine(), source);
    expect(loaded).toMatchObject({ compiled: false, error: { exception, line, cell: null } });
    expect(loaded.functions[stepName]).toEqual({ kind: 'missing' });
  });

  law('crash-at-top', 'what stood before a crash, and tells its line', async () => {
    const { source, exception, message, line } = programs.crashesAtTop;
    const session = await open(await engine(), source);
    expect(session.loaded).toMatchObject({
      compiled: true,
      error: { exception, message, line, column: null, cell: null },
      functions: bothThere,
    });
    expect(await session.ask([step(3, 0.25)])).toEqual({ outcomes: [value(1.5)], trap: null });
  });

  law('exit-at-top', 'a program that ends itself, quietly', async () => {
    const { loaded } = await open(await engine(), programs.exitsAtTop);
    expect(loaded).toMatchObject({ compiled: true, error: null, functions: bothThere });
  });

  law('salvage', 'definitions and assignments by themselves, after a crash', async () => {
    const whole = await open(await engine(), programs.crashesFirst);
    expect(whole.loaded.functions[stepName]).toEqual({ kind: 'missing' });

    const session = await open(await engine(), programs.crashesFirst, 'salvage');
    expect(session.loaded).toMatchObject({ error: null, functions: bothThere });
    const { outcomes } = await session.ask([step(3, 0.25), run(8, 0.25, 2)]);
    expect(outcomes).toEqual([value(1.5), value(2)]);
  });

  law('definitions', 'definitions alone, where an assignment never returns', async () => {
    const { loaded } = await (await engine()).open(
      programFrom(programs.hangsInAssignment),
      'salvage',
    );
    expect(loaded).toMatchObject({ kind: 'timed-out' });

    const session = await open(await engine(), programs.hangsInAssignment, 'definitions');
    expect(await session.ask([step(3, 0.25)])).toEqual({ outcomes: [value(1.5)], trap: null });
  });

  law('cells', 'cells one by one in one namespace, without one that is broken', async () => {
    const { source, exception, line } = programs.crashesAtTop;
    const what = notebookFrom(programs.wrongSign, programs.brokenCell, source);
    const { loaded } = await open(await engine(), what);
    expect(loaded).toMatchObject({
      compiled: true,
      skippedCells: [{ cell: 2, line: 1 }],
      error: { exception, cell: 3, line },
      functions: bothThere,
    });
    expect(await outcome(await engine(), what, step(3, 0.25))).toEqual(value(1.5));
  });
}
