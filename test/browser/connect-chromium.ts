// The Chromium that all tests in a browser share.

import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Connects to it; `close` ends the connection and all contexts that were made over it. */
export function connectChromium(): Promise<Browser> {
  return chromium.connect(inject('chromium'));
}
