// The only JavaScript of ours that runs beside a student's. It runs before theirs and takes hold of
// every builtin that it needs later: what they redefine changes nothing here.

import { mostIntDigits } from '../../core/model/packed-value.js';
import { valueLimits } from '../../core/model/value.js';

/** Between the parts of a reply; no name and no message of an honest program holds it. */
export const separator = '\u0001';

/** A function of the global `write` (text out; false ends printing), giving our own functions. */
export const prelude = `(function (write) {
  const { isArray } = Array, { stringify, parse } = JSON, text = String, bigInt = BigInt;
  const { is, keys, getPrototypeOf, defineProperty } = Object, { isSafeInteger } = Number;
  const newMap = Map, objectPrototype = Object.prototype;
  const borrow = Function.prototype.call.bind(Function.prototype.bind, Function.prototype.call);
  const slice = borrow(String.prototype.slice);
  const numberIn = borrow(Number.prototype.valueOf);
  const errorOf = Error;
  const eachIn = borrow(Map.prototype.forEach), putIn = borrow(Map.prototype.set);
  const sizeOf = borrow(Object.getOwnPropertyDescriptor(Map.prototype, 'size').get);

  function shown(value) {
    switch (typeof value) {
      case 'string': return stringify(value);
      case 'number': return is(value, -0) ? '-0' : text(value);
      case 'bigint': return text(value) + 'n';
      case 'function': return '[function]';
      case 'object':
        if (value === null) return 'null';
        try {
          const json = stringify(value);
          if (typeof json === 'string') return json;
        } catch {}
        return '[object]';
      default: return text(value);
    }
  }

  function line(values) {
    let all = '';
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      all += (i > 0 ? ' ' : '') + (typeof value === 'string' ? value : told(value));
    }
    return all + '\\n';
  }

  function told(value) {
    if (value instanceof errorOf) return read(value, 'name') + ': ' + read(value, 'message');
    return shown(value);
  }

  function read(value, key) {
    try {
      const found = value[key];
      return typeof found === 'string' ? slice(found, 0, 500) : '';
    } catch {
      return '';
    }
  }

  const log = function log() { write(line(arguments)); };
  const nothing = () => 0;
  const define = (name, value) => Object.defineProperty(globalThis, name, {
    value, writable: true, configurable: true, enumerable: false,
  });
  define('console', { log, info: log, debug: log, warn: log, error: log });
  define('print', log);
  // Timers never fire: a program is asked, it does not act by itself.
  for (const name of ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval']) {
    define(name, nothing);
  }
  const module = { exports: {} };
  define('module', module);
  define('exports', module.exports);
  define('require', function require(name) {
    throw new errorOf("Cannot find module '" + text(name) + "'");
  });

  return {
    /** A number for a Number object; else the type and a short text. */
    convert(value) {
      try { return numberIn(value); } catch {}
      return typeOf(value) + '${separator}' + slice(shown(value), 0, 200);
    },
    /**
     * The text of an answer that may be more than a number, in packed form; else why it is none, its
     * type and a short text.
     */
    pack(value) {
      const room = { parts: ${valueLimits.parts}, chars: ${valueLimits.bytes} };
      const form = packed(value, room, 0);
      const told = room.why === undefined ? stringify(form) : '';
      if (told.length > ${valueLimits.bytes} && room.why === undefined) refuse(room, 'bytes', value);
      return room.why === undefined ? 'v' + told
        : room.why + '${separator}' + typeOf(room.part) + '${separator}'
          + (room.why === 'type' ? slice(shown(room.part), 0, 200) : '');
    },
    /** The value of a packed text. */
    build(text) { return built(parse(text)); },
    /** Name, message and stack of whatever was thrown. */
    explain(error) {
      const name = error !== null && typeof error === 'object' ? read(error, 'name') : '';
      if (name === '') return 'Uncaught${separator}' + slice(shown(error), 0, 500) + '${separator}';
      let stack = '';
      try { stack = error.stack; } catch {}
      return name + '${separator}' + read(error, 'message') + '${separator}'
        + (typeof stack === 'string' ? slice(stack, 0, 20000) : '');
    },
    /** What \`module.exports\` holds under a name. */
    exported(name) {
      return propertyOf(module.exports, name);
    },
    propertyOf,
    standIn(factor) {
      return function (theta, rate) { return theta * (1 - factor * rate); };
    },
    replace(owner, name, value) {
      try { owner[name] = value; } catch {}
    },
    exportsObject() { return module.exports; },
  };

  function typeOf(value) {
    return value === null ? 'null' : isArray(value) ? 'array' : typeof value;
  }

  function refuse(room, why, part) {
    if (room.why === undefined) { room.why = why; room.part = part; }
    return null;
  }

  function packed(value, room, depth) {
    if (room.why !== undefined) return null;
    if (--room.parts < 0) return refuse(room, 'parts', value);
    switch (typeof value) {
      case 'boolean': return value;
      case 'number': return packedNumber(value);
      case 'bigint': return packedInt(value, room);
      case 'string':
        room.chars -= value.length;
        return room.chars < 0 ? refuse(room, 'bytes', value) : value;
      case 'object': return value === null ? null : packedObject(value, room, depth);
      default: return refuse(room, 'type', value);
    }
  }

  function packedNumber(value) {
    if (value !== value) return { f: 'nan' };
    if (value === 1 / 0) return { f: 'inf' };
    if (value === -1 / 0) return { f: '-inf' };
    if (is(value, -0)) return { f: '-0' };
    // A whole number may be meant as an int or as a float: an int counts as either.
    return isSafeInteger(value) ? { i: text(value) } : value;
  }

  function packedInt(value, room) {
    const digits = text(value);
    return digits.length > ${mostIntDigits} ? refuse(room, 'bytes', value) : { i: digits };
  }

  function packedObject(value, room, depth) {
    if (depth >= ${valueLimits.depth}) return refuse(room, 'depth', value);
    if (isArray(value)) {
      const { length } = value;
      if (length > room.parts) return refuse(room, 'parts', value);
      const items = [];
      for (let i = 0; i < length; i++) {
        defineProperty(items, i, own(packed(value[i], room, depth + 1)));
      }
      return { a: items };
    }
    const pairs = [];
    const add = (each, key) => {
      const packedKey = typeof key === 'object' ? refuse(room, 'type', key)
        : packed(key, room, depth + 1);
      const pair = [packedKey, packed(each, room, depth + 1)];
      defineProperty(pairs, pairs.length, own(pair));
    };
    const size = mapSize(value);
    if (size !== null) {
      if (size > room.parts) return refuse(room, 'parts', value);
      eachIn(value, add);
      return { d: pairs };
    }
    const prototype = getPrototypeOf(value);
    if (prototype !== null && prototype !== objectPrototype) return refuse(room, 'type', value);
    const names = keys(value);
    if (names.length > room.parts) return refuse(room, 'parts', value);
    for (let i = 0; i < names.length; i++) add(value[names[i]], names[i]);
    return { d: pairs };
  }

  /** Own properties: nothing that a program has put on a prototype is called. */
  function own(value) {
    return { __proto__: null, value, writable: true, enumerable: true, configurable: true };
  }

  function mapSize(value) {
    try { return sizeOf(value); } catch { return null; }
  }

  function built(packed) {
    if (packed === null || typeof packed !== 'object') return packed;
    const [letter] = keys(packed);
    const content = packed[letter];
    switch (letter) {
      case 'f': return content === 'nan' ? 0 / 0 : content === '-0' ? -0 : content === 'inf' ? 1 / 0 : -1 / 0;
      case 'i': return isSafeInteger(+content) ? +content : bigInt(content);
      case 'd': return builtDict(content);
      default:
        for (let i = 0; i < content.length; i++) content[i] = built(content[i]);
        return content;
    }
  }

  /** An object where all keys are texts, else a Map. */
  function builtDict(pairs) {
    let isObject = true;
    for (let i = 0; i < pairs.length; i++) isObject = isObject && typeof pairs[i][0] === 'string';
    const made = isObject ? {} : new newMap();
    for (let i = 0; i < pairs.length; i++) {
      const key = built(pairs[i][0]), value = built(pairs[i][1]);
      if (isObject) defineProperty(made, key, own(value));
      else putIn(made, key, value);
    }
    return made;
  }

  function propertyOf(owner, name) {
    const isOwner = typeof owner === 'function' || (typeof owner === 'object' && owner !== null);
    return isOwner ? owner[name] : undefined;
  }
})`;
