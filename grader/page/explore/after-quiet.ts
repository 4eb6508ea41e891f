// Acts once things have been quiet for a while: typing stopped, a slider was let go.

/** @returns Called any number of times, acts `milliseconds` after the last call, with its arguments. */
export function afterQuiet<Arguments extends readonly unknown[]>(
  milliseconds: number,
  act: (...args: Arguments) => void,
): (...args: Arguments) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...args), milliseconds);
  };
}
