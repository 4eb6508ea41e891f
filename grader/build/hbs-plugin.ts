// Templates for the browser, compiled ahead of time: a page that may not make code from text cannot
// compile them, and the compiler would be most of what it loads.

import Handlebars from 'handlebars';
import type { Plugin } from 'vite';
import { templateOptions } from '../exporters/template-options.js';

/** Makes an import of a `.hbs` file give the specification that `Handlebars.template` takes. */
export function precompiledTemplates(): Plugin {
  return {
    name: 'precompiled-templates',
    transform(source, id) {
      if (!id.endsWith('.hbs')) return null;
      return {
        code: `export default ${String(Handlebars.precompile(source, templateOptions))};`,
        map: null,
      };
    },
  };
}
