// Names that every Python program has without doing anything.

/** Functions and types that students call, and may overwrite. */
export const builtinFunctions: ReadonlySet<string> = new Set(
  (
    'abs all any bin bool bytearray bytes callable chr complex dict dir divmod enumerate eval exec ' +
    'filter float format frozenset getattr hasattr hash help hex id input int isinstance issubclass ' +
    'iter len list map max min next object oct open ord pow print property range repr reversed round ' +
    'set setattr slice sorted staticmethod str sum super tuple type vars zip'
  ).split(' '),
);

/** All others: nobody overwrites them by accident. */
const otherBuiltins: readonly string[] = (
  'aiter anext ascii breakpoint classmethod compile copyright credits delattr exit globals license ' +
  'locals memoryview quit __import__ __name__ __file__ __doc__ __builtins__ __debug__ __spec__ ' +
  'Ellipsis NotImplemented self cls'
).split(' ');

/** Whether Python knows a name by itself, its exceptions included. */
export function isBuiltin(name: string): boolean {
  return (
    builtinFunctions.has(name) ||
    otherBuiltins.includes(name) ||
    /^[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Iteration|Exit|Group)$/.test(name) ||
    name === 'Exception'
  );
}
