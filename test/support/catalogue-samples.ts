// What texts of the catalogues are called with where numbers or words alone would not do.

import type { Samples } from './texts-in.js';

const place = { cell: 2, line: 7 };
const lineOnly = { cell: null, line: 7 };
const cellOnly = { cell: 2, line: null };
const need = { name: 'f', library: 'numpy' };
const end = { step: 20, theta: '0.5' };

/** Lists of values by the path of a text. */
export const samples: Samples = {
  'core.places.bare': [[place], [lineOnly], [cellOnly]],
  'core.places.inSentence': [[place], [lineOnly], [cellOnly]],
  'core.places.lines': [
    [place, 9],
    [lineOnly, 9],
  ],
  'core.places.ofFile': [[{ file: 'steps.py', line: 7 }]],
  'core.places.loop': [
    ['while', place],
    ['for', lineOnly],
  ],
  'core.outcomes.ofType': [
    ['3', 'int'],
    ["'3'", 'str'],
  ],
  'core.reasons.noFunction': [[['f']], [['f', 'g']]],
  'core.reasons.lacking': [
    [[need], true],
    [[need], false],
    [[need, { ...need, name: 'g' }], true],
  ],
  'core.feedback.onNumberOfCalls': [[null], [3]],
  'core.feedback.updates': [
    [1, 2],
    [20, 19],
  ],
  'student.outOf': [
    [62, 100],
    ['–', 100],
  ],
  'student.paths.after': [
    [['3', '4'], 5],
    [[], 1],
  ],
  'student.paths.afterMany': [[['3', '4'], 5]],
  'terminal.gave': [
    ['4.2', '1.8'],
    ['4.2', null],
  ],
  'terminal.change.alone': [
    ['a new Python', '4.2', null],
    ['a new Python', '4.2', 'this'],
  ],
  'terminal.path.course': [
    ['c', '1', '2', 20, true],
    ['c', '1', '2', 20, false],
  ],
  'exports.lookAt': [[['a']], [['a', 'b']]],
  'cells.leftOut': [
    [0, 5],
    [1, 5],
    [2000, 5],
  ],
  'cells.done': [
    [0, null],
    [1, '2'],
    [20, '0.5'],
  ],
  'cells.timedOut': [['p'], [null]],
  'class.decimal': [['52.1']],
  'class.summary': [
    [3, null],
    [3, '52.1'],
  ],
  'lecture.figure': [
    [end, end],
    [null, end],
    [end, null],
    [null, null],
  ],
};
