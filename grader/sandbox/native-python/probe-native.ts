// Whether the native engine can work here: starts it once, with a first program, and ends it.

import { GraderError } from '../../core/model/errors.js';
import { findMachine, type NativeFacts, type NativeOptions, startServer } from './start-server.js';

/** What a probe found: all versions, or one sentence why not and one of what to do. */
export type NativeProbe =
  | ({ readonly ready: true } & NativeFacts)
  | { readonly ready: false; readonly why: string; readonly hint: string };

/** Tries the native engine on this machine. */
export async function probeNative(options: NativeOptions): Promise<NativeProbe> {
  try {
    const { server, facts } = await startServer(findMachine(options));
    await server.end();
    return { ready: true, ...facts };
  } catch (error) {
    if (!(error instanceof GraderError)) throw error;
    return { ready: false, why: error.message, hint: error.hint };
  }
}
