// Whether the native engine can work on this machine, asked once for all tests of a file.

import type { Limits } from '#grader/core/model/engine.js';
import {
  createNativeEngine,
  type NativeEngine,
} from '#grader/sandbox/native-python/native-engine.js';
import { probeNative } from '#grader/sandbox/native-python/probe-native.js';

export const native = await probeNative({ sandbox: 'bubblewrap' });

/** Why tests of the native engine are left out here; `null` when they run, with numpy. */
export const nativeMissing: string | null = native.ready
  ? native.numpy === null
    ? 'numpy is not installed (Debian: apt install python3-numpy)'
    : null
  : `${native.why} ${native.hint}`;

if (nativeMissing !== null) {
  process.stdout.write(`Left out: tests of the native engine. ${nativeMissing}\n`);
}

const made: NativeEngine[] = [];

/** An engine under bubblewrap; `closeNativeEngines` ends it. */
export async function nativeEngine(limits: Limits): Promise<NativeEngine> {
  const engine = await createNativeEngine({ sandbox: 'bubblewrap', limits });
  made.push(engine);
  return engine;
}

export async function closeNativeEngines(): Promise<void> {
  await Promise.all(made.splice(0).map((engine) => engine.close()));
}
