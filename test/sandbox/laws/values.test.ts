import { afterAll, describe } from 'vitest';
import { javascriptEngine } from '../../support/javascript-engine.js';
import { closeNativeEngines, nativeEngine, nativeMissing } from '../../support/native-ready.js';
import { sealedEngine } from '../../support/sealed-engine.js';
import { valueLaws } from './value-laws.js';
import { javascriptValues, pythonValues } from './value-programs.js';

afterAll(closeNativeEngines);

describe('with values, the sealed engine:', () =>
  valueLaws({ make: (limits) => sealedEngine(limits), programs: pythonValues }));

describe('with values, the javascript engine:', () =>
  valueLaws({ make: (limits) => javascriptEngine(limits), programs: javascriptValues }));

describe.skipIf(nativeMissing !== null)(
  `with values, the native engine (${nativeMissing ?? 'ready'}):`,
  () => valueLaws({ make: nativeEngine, programs: pythonValues }),
);
