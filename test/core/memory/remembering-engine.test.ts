import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TripMemory } from '#grader/core/memory/remembering-engine.js';
import type { Trip } from '#grader/core/memory/trip.js';
import type { Engine, LoadMode, Program } from '#grader/core/model/engine.js';
import type { Outcome } from '#grader/core/model/outcome.js';
import { answerTo, float, int, type Question } from '#grader/core/model/question.js';

/** Answers that depend on the program, the call, and everything asked before in the session. */
function statefulEngine(version = 'v1'): Engine & { opened: number } {
  const engine = {
    name: 'sealed' as const,
    version,
    isolation: 'none',
    opened: 0,
    async open({ cells }: Program, mode: LoadMode) {
      engine.opened++;
      let count = cells[0]?.source.length ?? 0;
      return {
        loaded: { compiled: true, error: null, skippedCells: [], functions: {}, otherNames: [] },
        loadOutput: `${mode} ${cells[0]?.source}`,
        keptOutput: null as string | null,
        ticks: 1,
        async ask(questions: readonly Question[]) {
          const outcomes: Outcome[] = [];
          for (const question of questions) {
            count++;
            this.ticks += 10;
            if (question.function === 'trap') {
              return { outcomes, trap: { kind: 'timed-out', line: count } as const };
            }
            const own = question.args[0]?.kind === 'float' ? question.args[0].value : 0;
            const value = question.function === 'count' ? count : own * 2;
            outcomes.push({ kind: 'value', value });
          }
          this.keptOutput = `printed ${count}`;
          return { outcomes, trap: null };
        },
      };
    },
  };
  return engine;
}

const programOf = (source: string): Program => ({
  cells: [{ number: null, source }],
  functions: ['count', 'pure', 'trap'],
  standIn: null,
});

const call = (name: string, value: number): Question => ({ function: name, args: [float(value)] });

/** Sessions, each a list of asks; after a trap a session is asked no more. */
const script = fc.array(
  fc.record({
    source: fc.constantFrom<string>('a', 'bb'),
    mode: fc.constantFrom<LoadMode>('whole', 'salvage'),
    asks: fc.array(
      fc.array(
        fc.record({
          name: fc.constantFrom('count', 'pure', 'pure', 'trap'),
          value: fc.integer({ min: 0, max: 2 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 5 },
);

type Script = typeof script extends fc.Arbitrary<infer Value> ? Value : never;

async function play(engine: Engine, sessions: Script): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const { source, mode, asks } of sessions) {
    const session = await engine.open(programOf(source), mode);
    seen.push([session.loaded, session.loadOutput, session.ticks]);
    for (const ask of asks) {
      const answers = await session.ask(ask.map(({ name, value }) => call(name, value)));
      seen.push([answers, session.keptOutput, session.ticks]);
      if (answers.trap !== null) break;
    }
  }
  return seen;
}

const hash = (text: string) => text;
const remember = (trips: readonly Trip[] = []) => new TripMemory(trips, hash);

describe('an engine that remembers', () => {
  it('answers as the engine below, with no memory and with a full one', async () => {
    await fc.assert(
      fc.asyncProperty(script, async (sessions) => {
        const expected = await play(statefulEngine(), sessions);
        const first = remember();
        expect(await play(first.over(statefulEngine()), sessions)).toEqual(expected);
        const second = remember(first.trips());
        const below = statefulEngine();
        expect(await play(second.over(below), sessions)).toEqual(expected);
        expect([second.askedLive, second.loadedLive, below.opened]).toEqual([0, 0, 0]);
        expect(second.trips()).toEqual(first.trips());
      }),
    );
  });

  it('catches up where a script goes on differently', async () => {
    await fc.assert(
      fc.asyncProperty(script, script, async (before, now) => {
        // Only asks beyond the first may differ: a first one may be completed from parts.
        const memory = remember();
        await play(memory.over(statefulEngine()), before);
        const later = now.map((each, index) => {
          const old = before[index];
          if (old === undefined) return { ...each, source: 'new' };
          const [first] = old.asks;
          return { ...old, asks: first === undefined ? [] : [first, ...each.asks] };
        });
        const seen = await play(remember(memory.trips()).over(statefulEngine()), later);
        expect(seen).toEqual(await play(statefulEngine(), later));
      }),
    );
  });

  it('takes nothing from an engine of another version', async () => {
    const memory = remember();
    const sessions: Script = [{ source: 'a', mode: 'whole', asks: [[{ name: 'pure', value: 1 }]] }];
    await play(memory.over(statefulEngine('v1')), sessions);
    const other = remember(memory.trips());
    await play(other.over(statefulEngine('v2')), sessions);
    expect([other.askedLive, other.loadedLive]).toEqual([1, 1]);
  });
});

describe('a changed plan', () => {
  const old = [call('pure', 1), call('pure', 2), call('pure', 1)];
  const remembered = async (questions: readonly Question[]) => {
    const memory = remember();
    const session = await memory.over(statefulEngine()).open(programOf('a'), 'whole');
    await session.ask(questions);
    return memory.trips();
  };
  const askAgain = async (trips: readonly Trip[], questions: readonly Question[]) => {
    const memory = remember(trips);
    const session = await memory.over(statefulEngine()).open(programOf('a'), 'whole');
    return { answers: await session.ask(questions), asked: memory.askedLive };
  };

  it('asks only what is new', async () => {
    const plan = [call('pure', 0), ...old, call('pure', 3)];
    const { answers, asked } = await askAgain(await remembered(old), plan);
    expect(asked).toBe(2);
    expect(answers.outcomes.map((each) => each.kind === 'value' && each.value)).toEqual([
      0, 2, 4, 2, 6,
    ]);
  });

  it('asks everything of a program that gave two answers to one call', async () => {
    const plan = [call('count', 1), call('pure', 3)];
    const { asked } = await askAgain(await remembered([call('count', 1), call('count', 1)]), plan);
    expect(asked).toBe(2);
  });

  it('asks everything after a trap', async () => {
    const trips = await remembered([call('pure', 1), call('trap', 1)]);
    expect((await askAgain(trips, [call('pure', 1), call('pure', 2)])).asked).toBe(2);
  });

  it('hands known answers on to new calls that are chained to them', async () => {
    const inner = call('pure', 1);
    const chained: Question = { function: 'pure', args: [answerTo(inner), int(3)] };
    const { asked, answers } = await askAgain(await remembered([inner]), [inner, chained]);
    expect([asked, answers.outcomes.length]).toEqual([1, 2]);
  });
});
