import { describe, expect, it } from 'vitest';
import { type Interview, interview } from '#grader/core/checks/interview.js';
import type { Limits, LoadError, Loaded, Program } from '#grader/core/model/engine.js';
import { loopName, run, step, stepName } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import {
  type FakeProgram,
  fakeEngine,
  fakeTicks,
  hang,
  needLibrary,
  raise,
} from '../../support/fake-engine.js';
import { callingLoop, rightStep } from '../../support/fake-students.js';

const program: Program = { cells: [], functions: [stepName, loopName], standIn: null };

const questions = [
  step(1, 0.1),
  step(2, 0.1),
  step(step(2, 0.1), 0.1),
  step(3, 0.1),
  step(4, 0.1),
  run(1, 0.2, 2),
  run(1, 0.2, 20),
];
const plan = { questions, repeats: [0, 5], pictures: [] };

describe('interview', () => {
  it('asks the whole plan in one session', async () => {
    const engine = fakeEngine(() => ({ step: rightStep, run: callingLoop }));

    const heard = await ask(engine);

    expect(engine.log.opened.map((each) => each.mode)).toEqual(['whole']);
    expect(kinds(heard)).toEqual(questions.map(() => 'value'));
    expect(heard.answers.get(step(step(2, 0.1), 0.1))).toEqual({
      kind: 'value',
      value: rightStep(1.6, 0.1),
    });
    expect(heard.repeats.get(step(1, 0.1))).toEqual({ kind: 'value', value: 0.8 });
    expect(heard.repeats.get(step(2, 0.1))).toBeUndefined();
    expect(heard.exampleOutput).toBe('printed\n');
    expect(heard.stopped).toEqual([]);
  });

  it('asks for pictures after the second turns, so that a program that remembers is judged without', async () => {
    const engine = fakeEngine(() => {
      let calls = 0;
      return { step: rightStep, run: () => calls++ };
    });
    const pictures = [run(1, 0.5, 4)];

    const heard = await interview(
      engine,
      program,
      { questions: [run(1, 0.2, 2), run(1, 0.2, 20)], repeats: [0], pictures },
      gradientDescent.limits,
      run(1, 0.2, 20),
    );

    expect(heard.repeats.get(run(1, 0.2, 2))).toEqual({ kind: 'value', value: 2 });
    expect(heard.answers.get(run(1, 0.5, 4))).toEqual({ kind: 'value', value: 3 });
  });

  it('goes on after a trap with the next question and keeps the answers before it', async () => {
    const engine = fakeEngine(() => ({
      step: (theta, rate) => (theta === 3 ? hang(4) : rightStep(theta, rate)),
      run: callingLoop,
    }));

    const heard = await ask(engine);

    expect(engine.log.opened).toHaveLength(2);
    expect(kinds(heard)).toEqual([
      'value',
      'value',
      'value',
      'timed-out',
      'value',
      'value',
      'value',
    ]);
    expect(engine.log.asked.filter(({ function: name }) => name === stepName)).toHaveLength(6);
  });

  it('knows the answers of earlier sessions when a chained question comes after a trap', async () => {
    const engine = fakeEngine(() => ({
      step: rightStep,
      run: (_theta, _rate, n) => (n > 2 ? hang() : 1),
    }));
    const chained = step(run(1, 0.2, 2), 0.1);

    const heard = await interview(
      engine,
      program,
      { questions: [run(1, 0.2, 2), run(1, 0.2, 3), chained], repeats: [], pictures: [] },
      gradientDescent.limits,
      gradientDescent.example,
    );

    expect(heard.answers.get(chained)).toEqual({ kind: 'value', value: 0.8 });
  });

  it("ends a function's questions at its second trap", async () => {
    const engine = fakeEngine(() => ({
      step: (theta, rate) => (theta >= 2 ? hang() : rightStep(theta, rate)),
      run: () => 7,
    }));

    const heard = await ask(engine);

    expect(kinds(heard)).toEqual([
      'value',
      'timed-out',
      'no-argument',
      'timed-out',
      'after-traps',
      'value',
      'value',
    ]);
    expect(heard.stopped).toEqual([stepName]);
    expect(engine.log.opened).toHaveLength(3);
  });

  it('ends the submission at its sixth trap', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const functions = Object.fromEntries(
      names.map((name) => [name, { kind: 'callable' as const }]),
    );
    const loads = {
      whole: { compiled: true, error: null, skippedCells: [], functions, otherNames: [] },
    };
    const engine = fakeEngine(() => ({ run: () => hang(), loads }));
    const all = names.flatMap((name) => [1, 2].map((n) => ({ ...run(1, 1, n), function: name })));

    const heard = await interview(
      engine,
      { ...program, functions: names },
      { questions: all, repeats: [], pictures: [] },
      { ...gradientDescent.limits, submissionTicks: 10 ** 9 },
      gradientDescent.example,
    );

    expect(all.map((question) => kind(heard, question))).toEqual([
      ...Array(6).fill('timed-out'),
      'after-traps',
      'after-traps',
    ]);
  });

  it('stops asking when the ticks of a submission are used up', async () => {
    const engine = fakeEngine(() => ({
      step: (theta, rate) => (theta === 1 ? hang() : rightStep(theta, rate)),
      run: callingLoop,
    }));

    const heard = await ask(engine, { submissionTicks: fakeTicks.trap });

    expect(kinds(heard)).toEqual(['timed-out', ...questions.slice(1).map(() => 'budget-spent')]);
    expect(heard.ticks).toBe(fakeTicks.trap);
  });

  it('has no argument to pass where the inner answer is no finite number', async () => {
    const engine = fakeEngine(() => ({
      step: (theta) => (theta === 2 ? Number.NaN : 1),
      run: callingLoop,
    }));

    const heard = await ask(engine);

    expect(kind(heard, step(step(2, 0.1), 0.1))).toBe('no-argument');
  });

  it('asks nothing of a function that is missing or needs a library', async () => {
    const missing = await ask(fakeEngine(() => ({ step: rightStep })));
    const engine = fakeEngine(() => ({
      step: rightStep,
      run: callingLoop,
      loads: {
        whole: loaded({ [loopName]: { kind: 'needs-library', library: 'torch' } }),
      },
    }));
    const needing = await ask(engine);

    expect(kind(missing, run(1, 0.2, 2))).toBe('missing-function');
    expect(needing.answers.get(run(1, 0.2, 2))).toEqual({
      kind: 'needs-library',
      library: 'torch',
    });
    expect(engine.log.asked.every((each) => each.function === stepName)).toBe(true);
  });

  it('keeps what calls raise or need as outcomes', async () => {
    const heard = await ask(
      fakeEngine(() => ({
        step: () => needLibrary('numpy'),
        run: () => raise('ValueError', 'no'),
      })),
    );

    expect(kind(heard, step(1, 0.1))).toBe('needs-library');
    expect(kind(heard, run(1, 0.2, 2))).toBe('raised');
  });
});

describe('loading', () => {
  const crash = loadError('NameError');

  it('saves what stands when the top level crashes', async () => {
    const engine = engineLoading({ whole: { ...loaded(), error: crash } });

    const heard = await ask(engine);

    expect(engine.log.opened.map((each) => each.mode)).toEqual(['whole', 'salvage']);
    expect(heard.crash).toEqual(crash);
    expect(heard.mode).toBe('salvage');
    expect(kinds(heard)).toEqual(questions.map(() => 'value'));
  });

  it('falls back to definitions when even salvaging traps', async () => {
    const trap = { kind: 'timed-out', line: 3 } as const;
    const engine = engineLoading({ whole: trap, salvage: trap });

    const heard = await ask(engine);

    expect(engine.log.opened.map((each) => each.mode)).toEqual(['whole', 'salvage', 'definitions']);
    expect(heard.crash).toEqual(trap);
    expect(kinds(heard)).toEqual(questions.map(() => 'value'));
  });

  it('asks nothing when every way of loading traps', async () => {
    const trap = { kind: 'out-of-memory', line: null } as const;
    const engine = engineLoading({ whole: trap, salvage: trap, definitions: trap });

    const heard = await ask(engine);

    expect(heard.loaded).toEqual(trap);
    expect(kinds(heard)).toEqual(questions.map(() => 'not-loaded'));
    expect(engine.log.asked).toEqual([]);
  });

  it.each(['SyntaxError', 'IndentationError', 'TabError'])(
    'asks nothing after a %s',
    async (name) => {
      const engine = engineLoading({
        whole: { ...loaded(), compiled: false, error: loadError(name) },
      });

      const heard = await ask(engine);

      expect(engine.log.opened).toHaveLength(1);
      expect(heard.crash).toBeNull();
      expect(kinds(heard)).toEqual(questions.map(() => 'not-loaded'));
    },
  );
});

function ask(
  engine: ReturnType<typeof fakeEngine>,
  limits: Partial<Limits> = {},
): Promise<Interview> {
  return interview(
    engine,
    program,
    plan,
    { ...gradientDescent.limits, ...limits },
    gradientDescent.example,
  );
}

function kinds(heard: Interview): readonly string[] {
  return questions.map((question) => kind(heard, question));
}

function kind(heard: Interview, question: Parameters<Interview['answers']['get']>[0]): string {
  const outcome = heard.answers.get(question);
  return outcome?.kind === 'unasked' ? outcome.reason : (outcome?.kind ?? 'nothing');
}

function engineLoading(loads: NonNullable<FakeProgram['loads']>): ReturnType<typeof fakeEngine> {
  return fakeEngine(() => ({ step: rightStep, run: callingLoop, loads }));
}

function loaded(functions: Loaded['functions'] = {}): Loaded {
  return {
    compiled: true,
    error: null,
    skippedCells: [],
    functions: { [stepName]: { kind: 'callable' }, [loopName]: { kind: 'callable' }, ...functions },
    otherNames: [],
  };
}

function loadError(exception: string): LoadError {
  return { exception, message: 'oh', line: 4, column: null, cell: null };
}
