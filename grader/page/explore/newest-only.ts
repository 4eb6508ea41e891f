// Settings change faster than walks are made, while a slider is dragged: one is made at a time, and
// for all that was asked meanwhile one more, of how things stand then.

/**
 * @param work Does the work for how things stand when it is called; handles its own failures.
 * @returns Asks for the work, at any time.
 */
export function newestOnly(work: () => Promise<void>): () => void {
  let isBusy = false;
  let isAsked = false;
  const go = async () => {
    isBusy = true;
    while (isAsked) {
      isAsked = false;
      await work();
    }
    isBusy = false;
  };
  return () => {
    isAsked = true;
    if (!isBusy) void go();
  };
}
