// What grading costs, against starting an interpreter once: all rows interleaved in one run, medians
// and ratios. Writes bench/results.json, and prints the row for docs/performance.md.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packageRoot } from '../grader/package-root.js';
import { benchEngine, prepareEngine } from './bench-engine.js';
import { type Figure, printFigures } from './figures.js';
import { makeClass } from './make-class.js';
import { prepareBatches } from './time-batches.js';
import { prepareJudging } from './time-judging.js';
import { timePageReady } from './time-page-ready.js';
import { timePages } from './time-pages.js';
import { hasPytest, timePytest } from './time-pytest.js';
import { timeQueue } from './time-queue.js';
import { median, python, twoAtATime, wholeProcess } from './whole-process.js';

const rounds = 3;
const queueClass = 300;
const engineSubmissions = 60;
const pytestSubmissions = 4;
const main = path.join(packageRoot, 'dist', 'cli', 'main.js');
const rightFile = path.join(packageRoot, 'reference', 'gradient-descent', 'solution.py');
const nothing = ['-I', '-S', '-c', 'pass'];

const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
try {
  await bench();
} finally {
  rmSync(folder, { recursive: true });
}

async function bench(): Promise<void> {
  const few = path.join(folder, 'few');
  await makeClass(few, queueClass);
  const batches = await prepareBatches(main, folder);
  const engine = await benchEngine();
  const engineOnly = prepareEngine(engine, engineSubmissions);
  const judge = await prepareJudging(engine, engineSubmissions);
  const samples = new Map<string, number[]>();
  const note = (name: string, value: number) => {
    samples.set(name, [...(samples.get(name) ?? []), value]);
  };
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < 5; i++) note('B', wholeProcess(python, nothing));
    note('P', await twoAtATime(40, python, nothing));
    for (let i = 0; i < 3; i++) {
      note('node', wholeProcess(process.execPath, ['-e', '0']));
      note('check', wholeProcess(process.execPath, [main, 'check', rightFile]));
      note('help', wholeProcess(process.execPath, [main, '--help']));
    }
    note('engine', await engineOnly());
    note('judging', await judge());
    const { student, classroom } = await timePages(engine);
    note('page', student);
    note('class page', classroom);
    if (hasPytest()) note('pytest', await timePytest(few, pytestSubmissions));
    note('one worker', batches.small(1).ms);
    const two = batches.small(2);
    note('batch', two.ms);
    note('batch cpu', two.cpuMs);
    note('batch peak', two.peakBytes);
    note('again', batches.again());
  }
  const large = batches.large();
  const ready = await timePageReady();
  const queue = await timeQueue(main, few, queueClass, folder);
  const of = (name: string) => median(samples.get(name) ?? []);
  const mb = (bytes: number) => bytes / 1e6;
  const figures: readonly Figure[] = [
    { name: 'B: python3 -I -S -c pass', ms: of('B') },
    { name: 'P: the same, two at a time', ms: of('P') },
    { name: 'node -e 0', ms: of('node') },
    per('engine only, real plan, a submission', of('engine'), of('B'), 'B', 0.4),
    per('batch of 1000, two workers, a submission', of('batch'), of('P'), 'P', 0.8),
    {
      name: 'the same against pytest + hypothesis',
      ms: of('pytest'),
      value: of('pytest') / of('batch'),
      unit: '× faster',
      reach: '≥ 150',
    },
    per('second run over the same 1000', of('again'), of('node'), 'node', 4),
    {
      name: 'speed-up of two workers over one',
      value: of('one worker') / of('batch'),
      unit: '×',
      reach: '≥ 1.8',
    },
    { name: 'peak memory, 10 000', value: mb(large.peakBytes), unit: 'MB', reach: '≤ 350' },
    {
      name: 'peak memory, 10 000 against 1000',
      value: large.peakBytes / of('batch peak'),
      unit: '×',
      reach: '≤ 1.15',
    },
    {
      name: 'CPU a submission, 10 000 against 1000',
      ms: large.cpuMs,
      value: large.cpuMs / of('batch cpu'),
      unit: '×',
      reach: '≤ 1.10',
    },
    per('grader check on a right file', of('check'), of('node'), 'node', 3.2),
    per('grader --help', of('help'), of('node'), 'node', 2),
    { name: 'judging, diagnosis, scoring', ms: of('judging'), reach: '≤ 1.5 ms' },
    { name: 'HTML page of a student', ms: of('page'), reach: '≤ 1 ms' },
    { name: 'HTML page of a class of 1000', ms: of('class page') },
    ...(ready === null
      ? []
      : [
          {
            name: 'Python ready on the page, from cache',
            ms: median(ready.ready),
            reach: '≤ 500 ms',
          },
          { name: 'a cell usable after Stop', ms: median(ready.usable), reach: '≤ 1000 ms' },
        ]),
    'leftOut' in queue
      ? { name: `queue against the local pool (${queue.leftOut})` }
      : { name: 'queue against the local pool', value: queue.ratio, unit: '×', reach: '≥ 0.85' },
  ];
  printFigures(figures);
  const file = path.join(packageRoot, 'bench', 'results.json');
  writeFileSync(file, `${JSON.stringify({ machine: machine(), rounds, figures }, null, 2)}\n`);
}

function per(name: string, ms: number, base: number, unit: string, most: number): Figure {
  return { name, ms, value: ms / base, unit, reach: `≤ ${most}` };
}

function machine(): Record<string, string | number> {
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    node: process.versions.node,
    python: execFileSync(python, ['--version'], { encoding: 'utf8' }).trim(),
  };
}
