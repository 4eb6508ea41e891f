// Loaded before the command: what waits for a whole minute waits for half a second.

const inTime = globalThis.setTimeout;

globalThis.setTimeout = Object.assign(
  (work, delayMs, ...rest) => inTime(work, delayMs === 60_000 ? 500 : delayMs, ...rest),
  inTime,
);
