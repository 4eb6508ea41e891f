import { javascriptEngine } from '../../support/javascript-engine.js';
import { engineLaws } from './engine-laws.js';
import { javascriptPrograms } from './javascript-programs.js';

engineLaws('javascript', {
  make: (limits) => javascriptEngine(limits),
  programs: javascriptPrograms,
  unsupported: {
    'int-kind': 'JavaScript has one kind of numbers',
    'exit-at-top': 'a program has nothing with which it could end itself',
    'pristine-files': 'there are no files, and nothing with which to ask for one',
    hashes: 'JavaScript shows no hashes, and its sets keep the order in which they were filled',
    'addresses-hidden': 'QuickJS shows no addresses',
  },
});
