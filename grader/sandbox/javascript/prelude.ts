// The only JavaScript of ours that runs beside a student's. It runs before theirs and takes hold of
// every builtin that it needs later: what they redefine changes nothing here.

/** Between the parts of a reply; no name and no message of an honest program holds it. */
export const separator = '\u0001';

/** A function of the global `write` (text out; false ends printing), giving our own functions. */
export const prelude = `(function (write) {
  const { isArray } = Array, { stringify } = JSON, { is } = Object, text = String;
  const borrow = Function.prototype.call.bind(Function.prototype.bind, Function.prototype.call);
  const slice = borrow(String.prototype.slice);
  const numberIn = borrow(Number.prototype.valueOf);
  const errorOf = Error;

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
      const type = value === null ? 'null' : isArray(value) ? 'array' : typeof value;
      return type + '${separator}' + slice(shown(value), 0, 200);
    },
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

  function propertyOf(owner, name) {
    const isOwner = typeof owner === 'function' || (typeof owner === 'object' && owner !== null);
    return isOwner ? owner[name] : undefined;
  }
})`;
