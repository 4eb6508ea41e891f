import { sealedEngine } from '../../support/sealed-engine.js';
import { engineLaws } from './engine-laws.js';
import { pythonPrograms } from './python-programs.js';

engineLaws('sealed', { make: (limits) => sealedEngine(limits), programs: pythonPrograms });
