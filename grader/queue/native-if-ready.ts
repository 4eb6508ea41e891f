// The native engine of a machine, by everything that could change its answers.

import { nativeVersion } from '../sandbox/native-python/native-engine.js';
import { probeNative } from '../sandbox/native-python/probe-native.js';
import type { NativeOptions } from '../sandbox/native-python/start-server.js';

/** Its version; `null` where the machine is not ready for it. */
export async function nativeIfReady(options: NativeOptions): Promise<string | null> {
  const probe = await probeNative(options);
  return probe.ready ? nativeVersion(probe) : null;
}
