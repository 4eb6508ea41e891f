import { describe, expect, it, vi } from 'vitest';
import { afterQuiet } from '#grader/page/explore/after-quiet.js';
import { newestOnly } from '#grader/page/explore/newest-only.js';

describe('asking faster than work is done', () => {
  it('has one piece of work under way, and one more for all that was asked meanwhile', async () => {
    let setting = 0;
    const seen: number[] = [];
    const doors: (() => void)[] = [];
    const ask = newestOnly(() => {
      seen.push(setting);
      return new Promise((resolve) => doors.push(resolve));
    });

    for (setting = 1; setting < 10; setting++) ask();
    expect(seen).toEqual([1]);

    doors[0]?.();
    await vi.waitFor(() => expect(seen).toEqual([1, 10]));

    doors[1]?.();
    await vi.waitFor(() => expect(doors).toHaveLength(2));
    expect(seen).toEqual([1, 10]);
  });

  it('works again once all was done', async () => {
    const work = vi.fn(async () => {});
    const ask = newestOnly(work);

    ask();
    await Promise.resolve();
    await Promise.resolve();
    ask();

    expect(work).toHaveBeenCalledTimes(2);
  });
});

describe('acting after quiet', () => {
  it('acts once, with the last value', () => {
    vi.useFakeTimers();
    const act = vi.fn();
    const later = afterQuiet(500, act);

    later('a');
    vi.advanceTimersByTime(499);
    later('b');
    vi.advanceTimersByTime(499);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);

    expect(act.mock.calls).toEqual([['b']]);
    vi.useRealTimers();
  });
});
