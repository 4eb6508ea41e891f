// Which engine runs a submission, by its language. Only the sealed Python is there from the start.

import type { Engine } from '../core/model/engine.js';
import type { Language } from '../core/model/submission.js';
import type { JavascriptEngineOptions } from '../sandbox/javascript/javascript-engine.js';

/** The engines of one worker. */
export interface Engines {
  /** The engine for a language; a submission without one has no program to run. */
  of(language: Language | null): Promise<Engine>;
}

/** What engines that come later are made with. */
export type EngineSetting = Pick<JavascriptEngineOptions, 'limits' | 'onBeat' | 'onSign'>;

/** `python` is at hand; the others are loaded when the first submission needs them. */
export function createEngines(python: Engine, setting: EngineSetting): Engines {
  const loaded = new Map<Language, Promise<Engine>>();
  return {
    async of(language) {
      if (language === null || language === 'python') return python;
      const engine = loaded.get(language) ?? loadJavascript(language, setting);
      loaded.set(language, engine);
      return engine;
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
