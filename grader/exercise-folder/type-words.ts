// Declared types in the words of an author's files: TypeScript of the library, arbitraries, Python.

import type { ValueType } from '../core/model/value.js';

/** The type as the library spells it: `list(float)`. */
export function libraryType(type: ValueType): string {
  switch (type.kind) {
    case 'list':
      return `list(${libraryType(type.of)})`;
    case 'tuple':
      return `tuple(${type.of.map(libraryType).join(', ')})`;
    case 'dict':
      return `${dictName(type)}(${libraryType(type.of)})`;
    case 'optional':
      return `optional(${libraryType(type.of)})`;
    default:
      return type.kind;
  }
}

/** Names that the spelling imports. */
export function libraryNames(type: ValueType): readonly string[] {
  switch (type.kind) {
    case 'list':
    case 'optional':
      return [type.kind, ...libraryNames(type.of)];
    case 'tuple':
      return ['tuple', ...type.of.flatMap(libraryNames)];
    case 'dict':
      return [dictName(type), ...libraryNames(type.of)];
    default:
      return [type.kind];
  }
}

function dictName({ keys }: Extract<ValueType, { kind: 'dict' }>): string {
  return keys === 'str' ? 'dict' : 'intDict';
}

/** An arbitrary that draws small, readable values. */
export function arbitraryFor(type: ValueType): string {
  switch (type.kind) {
    case 'float':
      return 'fc.integer({ min: -64, max: 64 }).map((k) => k / 8)';
    case 'int':
      return 'fc.integer({ min: -20, max: 20 })';
    case 'bool':
      return 'fc.boolean()';
    case 'str':
      return "fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 8 })";
    case 'none':
    case 'any':
      return 'fc.constant(null)';
    case 'list':
      return `fc.array(${arbitraryFor(type.of)}, { maxLength: 6 })`;
    case 'tuple':
      return `fc.tuple(${type.of.map(arbitraryFor).join(', ')})`;
    case 'optional':
      return `fc.option(${arbitraryFor(type.of)})`;
    case 'dict':
      return type.keys === 'str'
        ? `fc.dictionary(fc.constantFrom('a', 'b', 'c'), ${arbitraryFor(type.of)})`
        : `fc.array(fc.tuple(fc.nat(9), ${arbitraryFor(type.of)}), { maxLength: 4 }).map((pairs) => new Map(pairs))`;
  }
}

/** Some value of the type, in both languages. */
export function someValue(type: ValueType): { readonly script: string; readonly python: string } {
  switch (type.kind) {
    case 'float':
      return { script: '1.5', python: '1.5' };
    case 'int':
      return { script: '3', python: '3' };
    case 'bool':
      return { script: 'true', python: 'True' };
    case 'str':
      return { script: "'abc'", python: "'abc'" };
    case 'none':
    case 'any':
      return { script: 'null', python: 'None' };
    case 'optional':
      return someValue(type.of);
    case 'list': {
      const item = someValue(type.of);
      return { script: `[${item.script}]`, python: `[${item.python}]` };
    }
    case 'tuple': {
      const items = type.of.map(someValue);
      const python = items.map((each) => each.python).join(', ');
      return {
        script: `[${items.map(({ script }) => script).join(', ')}]`,
        python: items.length === 1 ? `(${python},)` : `(${python})`,
      };
    }
    case 'dict': {
      const { script, python } = someValue(type.of);
      return type.keys === 'str'
        ? { script: `{ a: ${script} }`, python: `{'a': ${python}}` }
        : { script: `new Map([[1, ${script}]])`, python: `{1: ${python}}` };
    }
  }
}

/** The type as Python's annotations spell it. */
export function pythonType(type: ValueType): string {
  switch (type.kind) {
    case 'none':
    case 'any':
      return 'None';
    case 'list':
      return `list[${pythonType(type.of)}]`;
    case 'tuple':
      return `tuple[${type.of.map(pythonType).join(', ')}]`;
    case 'dict':
      return `dict[${type.keys}, ${pythonType(type.of)}]`;
    case 'optional':
      return `${pythonType(type.of)} | None`;
    default:
      return type.kind;
  }
}
