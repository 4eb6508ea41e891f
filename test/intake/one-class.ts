// One class of four students in the layout of every platform.

import { notebookText } from './folder-of.js';
import { zipBytes } from './zip-of.js';

const step = 'def single_step_gradient_descent(theta, learning_rate):\n';
const loop = [
  'def gradient_descent(initial_theta, learning_rate, number_steps):',
  '    theta = initial_theta',
  '    for _ in range(number_steps):',
  '        theta = single_step_gradient_descent(theta, learning_rate)',
  '    return theta',
  '',
].join('\n');

/** Full marks. */
export const right = `${step}    return theta - learning_rate * 2 * theta\n\n${loop}`;
/** A step in the wrong direction. */
export const wrongSign = `${step}    return theta + learning_rate * 2 * theta\n\n${loop}`;
/** Without the factor 2. */
export const noFactor = `${step}    return theta - learning_rate * theta\n\n${loop}`;

/** The functions that are asked for. */
export const asked = ['single_step_gradient_descent', 'gradient_descent'];

/** The students, in the order of their ids in every layout. */
export const students = ['ada', 'bob', 'cleo', 'dora'] as const;

/** Bob's work, packed by a Mac. */
const bobsZip = zipBytes({
  'lab/solution.py': wrongSign,
  'lab/helper.py': 'x = 1\n',
  '__MACOSX/lab/._solution.py': 'Mac OS X',
});
const doras = notebookText(right);
/** Cleo typed into the page, as editors keep it. */
export const cleosPage = page(noFactor);

/** What each platform gives for the class, by path. */
export const layoutsOfClass: Readonly<
  Record<string, Readonly<Record<string, string | Uint8Array>>>
> = {
  plain: {
    'ada/solution (1).py': right,
    'bob.zip': bobsZip,
    'cleo/answer.txt': noFactor,
    'dora.ipynb': doras,
  },
  canvas: {
    'lovelaceada_LATE_101_9001_solution-1.py': right,
    'byronbob_102_9002_lab.zip': bobsZip,
    'sandcleo_103_text.html': cleosPage,
    'curiedora_104_9004_notes.docx': 'x',
    'curiedora_104_9005_lab.ipynb': doras,
  },
  moodle: {
    'Ada Lovelace_101_assignsubmission_file/solution.py': right,
    'Bob Byron_102_assignsubmission_file_/lab.zip': bobsZip,
    'Cleo Sand_103_assignsubmission_onlinetext/onlinetext.html': cleosPage,
    'Dora Curie_104_assignsubmission_file/sub/lab.ipynb': doras,
  },
  'moodle, flat': {
    'Ada Lovelace_101_assignsubmission_file_solution.py': right,
    'Bob Byron_102_assignsubmission_file_lab.zip': bobsZip,
    'Cleo Sand_103_assignsubmission_onlinetext_onlinetext.html': cleosPage,
    'Dora Curie_104_assignsubmission_file_lab.ipynb': doras,
  },
  gradescope: {
    'assignment_77_export/submission_metadata.yml': gradescopeYaml(),
    'assignment_77_export/submission_101/solution.py': right,
    'assignment_77_export/submission_102/lab/solution.py': wrongSign,
    'assignment_77_export/submission_103/solution.py': noFactor,
    'assignment_77_export/submission_104/lab.ipynb': doras,
  },
  nbgrader: {
    'course/submitted/ada/lab1/lab.ipynb': notebookText(right),
    'course/submitted/ada/lab1/timestamp.txt': '2026-03-01 12:00:00.000000 UTC\n',
    'course/submitted/bob/lab1/lab.ipynb': notebookText(wrongSign),
    'course/submitted/cleo/lab1/lab.ipynb': notebookText(noFactor),
    'course/submitted/dora/lab1/lab.ipynb': doras,
    'course/source/lab1/lab.ipynb': notebookText('# the assignment'),
  },
};

function gradescopeYaml(): string {
  const names = ['Ada Lovelace', 'Bob Byron', 'Cleo Sand', 'Dora Curie'];
  return names
    .map((name, index) =>
      [
        `submission_10${index + 1}:`,
        '  :submitters:',
        `  - :name: ${name}`,
        `    :sid: '${101 + index}'`,
        `    :email: ${students[index]}@example.org`,
        '  :created_at: 2026-03-01 12:00:00.123456 Z',
        '  :score: 0.0',
        '  :history:',
        '  - :created_at: 2026-02-28 12:00:00.000000 Z',
        '    :score: 0.0',
        '',
      ].join('\n'),
    )
    .join('');
}

function page(code: string): string {
  const lines = code
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split('\n')
    .map((line) => line.replace(/^ +/, (indent) => '&nbsp;'.repeat(indent.length)));
  return `<html><head><title>Lab 1</title></head><body><h1>Lab 1: Cleo</h1><p>${lines.join('<br />\n')}</p></body></html>`;
}
