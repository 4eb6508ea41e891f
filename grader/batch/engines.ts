// Which engine runs a submission: by its language, and by what the operator chose for Python. Only
// the sealed Python is there from the start; the others are loaded when a submission needs them.

import type { Engine } from '../core/model/engine.js';
import { GraderError } from '../core/model/errors.js';
import type { Language } from '../core/model/submission.js';
import type { JavascriptEngineOptions } from '../sandbox/javascript/javascript-engine.js';
import type { EngineChoice } from './engine-choice.js';

/** The engines of one worker. */
export interface Engines {
  /** The engine for a language; a submission without one has no program to run. */
  of(language: Language | null): Promise<Engine>;
  /**
   * The engine for a Python program that lacked a library; `null` where there is no other one, or
   * the machine is not ready for it.
   */
  withLibraries(): Promise<Engine | null>;
}

/** What engines that come later are made with. */
export type EngineSetting = Pick<JavascriptEngineOptions, 'limits' | 'onBeat'> & {
  readonly onSign: () => void;
};

/** The engines of a worker that has the sealed Python at hand. */
export function createEngines(
  sealed: Engine,
  choice: EngineChoice,
  setting: EngineSetting,
): Engines {
  const loaded = new Map<Language, Promise<Engine>>();
  let native: Promise<Engine> | undefined;
  const startNative = () => {
    native ??= loadNative(choice, setting);
    return native;
  };
  return {
    async of(language) {
      if (language === null) return sealed;
      if (language === 'python') return choice.kind === 'native' ? startNative() : sealed;
      const engine = loaded.get(language) ?? loadJavascript(language, setting);
      loaded.set(language, engine);
      return engine;
    },
    async withLibraries() {
      return choice.kind === 'auto' ? startNative().catch(nullWhereMissing) : null;
    },
  };
}

async function loadJavascript(
  dialect: JavascriptEngineOptions['dialect'],
  setting: EngineSetting,
): Promise<Engine> {
  const [{ createJavascriptEngine }, { loadQuickjsModule }] = await Promise.all([
    import('../sandbox/javascript/javascript-engine.js'),
    import('../sandbox/quickjs-module.js'),
  ]);
  return createJavascriptEngine({ module: await loadQuickjsModule(), dialect, ...setting });
}

async function loadNative(choice: EngineChoice, setting: EngineSetting): Promise<Engine> {
  const { createNativeEngine } = await import('../sandbox/native-python/native-engine.js');
  const { python, sandbox } = choice;
  const named = python === undefined ? {} : { python };
  const engine = await createNativeEngine({ limits: setting.limits, sandbox, ...named });
  return withSigns(engine, setting.onSign);
}

/** Without bubblewrap `auto` is sealed alone; any other failure is one. */
function nullWhereMissing(error: unknown): null {
  if (error instanceof GraderError && error.code === 'engine-native') return null;
  throw error;
}

const signIntervalMs = 250;

/**
 * An engine that keeps time itself, outside of this process: while it is waited for, the watchdog
 * gets signs of life.
 */
function withSigns(engine: Engine, onSign: () => void): Engine {
  const { name, version, isolation } = engine;
  const watched = async <Result>(work: Promise<Result>): Promise<Result> => {
    const timer = setInterval(onSign, signIntervalMs);
    return work.finally(() => clearInterval(timer));
  };
  return {
    name,
    version,
    isolation,
    async open(program, mode) {
      const session = await watched(engine.open(program, mode));
      return {
        loaded: session.loaded,
        loadOutput: session.loadOutput,
        get keptOutput() {
          return session.keptOutput;
        },
        get ticks() {
          return session.ticks;
        },
        ask: (questions, options) => watched(session.ask(questions, options)),
      };
    },
  };
}
