// Runs one of our bundles from V8's code cache: compiling a megabyte of source anew takes longer
// than grading a submission.

import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import path from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { constants, Script } from 'node:vm';

type Wrapped = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  filename: string,
  dirname: string,
) => void;

/**
 * Where the code cache of a bundle lies for the V8 that runs, under the flags it has now: V8 takes
 * no other one.
 */
export function codeCacheFile(bundle: string): string {
  return `${bundle.slice(0, -path.extname(bundle).length)}.${cachedDataVersionTag()}.cache`;
}

/**
 * Runs a CommonJS bundle; `require` is what it gets for other modules. Without a code cache that
 * fits it is compiled from its source. What it exports; and the script, for whoever makes a cache.
 */
export function runBundle(
  bundle: string,
  require = createRequire(bundle),
): { readonly exports: object; readonly script: Script } {
  // The bundle is pure ASCII; read as such it needs no decoding.
  const source = Module.wrap(readFileSync(bundle, 'latin1'));
  const cachedData = readCache(codeCacheFile(bundle));
  const script = new Script(source, {
    filename: bundle,
    ...(cachedData === null ? {} : { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const run = script.runInThisContext() as Wrapped; // what Module.wrap makes
  const module = { exports: {} };
  run(module.exports, lazily(require), module, bundle, path.dirname(bundle));
  return { exports: module.exports, script };
}

/** Node's own modules load when something of them is used: most calls need few of them. */
function lazily(require: NodeJS.Require): NodeJS.Require {
  const given = (name: string): unknown =>
    name.startsWith('node:')
      ? new Proxy(
          {},
          lazyModule(() => require(name)),
        )
      : require(name);
  return Object.assign(given, require);
}

function lazyModule(load: () => object): ProxyHandler<object> {
  return {
    get: (_, key) => Reflect.get(load(), key),
    has: (_, key) => Reflect.has(load(), key),
    ownKeys: () => Reflect.ownKeys(load()),
    getOwnPropertyDescriptor: (_, key) => ({
      ...Reflect.getOwnPropertyDescriptor(load(), key),
      configurable: true,
    }),
  };
}

function readCache(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null; // made for another Node; or none was made
  }
}
