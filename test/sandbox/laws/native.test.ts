import { afterAll, describe } from 'vitest';
import { closeNativeEngines, nativeEngine, nativeMissing } from '../../support/native-ready.js';
import { engineLaws } from './engine-laws.js';
import { pythonPrograms } from './python-programs.js';

afterAll(closeNativeEngines);

const noTicks = 'native CPython counts no ticks; its limits are processor time';

describe.skipIf(nativeMissing !== null)(`laws (${nativeMissing ?? 'native is ready'})`, () => {
  engineLaws('native', {
    make: nativeEngine,
    programs: pythonPrograms,
    // Far above what the honest programs take, so that a busy machine does not reach them.
    limits: { loadTicks: 10_000, callTicks: 10_000 },
    unsupported: {
      // An endless call is stopped all the same: test/sandbox/native-python/limits.test.ts.
      'call-limit': noTicks,
      'submission-limit': noTicks,
      'same-ticks': noTicks,
      clock: 'the clock is the machine’s',
    },
  });
});
