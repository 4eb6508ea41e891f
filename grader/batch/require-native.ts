// Refusing a run on the native engine where the machine is not ready for it, before it begins.

import { GraderError } from '../core/model/errors.js';
import type { EngineChoice } from './engine-choice.js';

/** Throws what is missing and what to install. */
export async function requireNative({ python, sandbox }: EngineChoice): Promise<void> {
  const { probeNative } = await import('../sandbox/native-python/probe-native.js');
  const probe = await probeNative({ sandbox, ...(python === undefined ? {} : { python }) });
  if (!probe.ready) throw new GraderError('engine-native', probe.why, probe.hint);
}
