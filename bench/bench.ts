// What grading costs, against starting Python once: one interleaved run, medians and ratios.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Table from 'cli-table3';
import { questionPlan } from '../grader/core/checks/plan.js';
import { programOf } from '../grader/core/checks/program-of.js';
import type { Engine } from '../grader/core/model/engine.js';
import { packageRoot } from '../grader/package-root.js';
import { loadImage } from '../grader/sandbox/sealed-image/image-store.js';
import { decodeImage } from '../grader/sandbox/sealed-python/image.js';
import { createSealedEngine } from '../grader/sandbox/sealed-python/sealed-engine.js';
import { gradientDescent } from '../reference/gradient-descent/exercise.js';
import { makeClass, makeProgram } from './make-class.js';
import { type PageReadyTimes, timePageReady } from './time-page-ready.js';
import { type PageTimes, timePages } from './time-pages.js';
import { type QueueTimes, timeQueue } from './time-queue.js';

/** The real binary: a version manager's shim would be ten times slower. */
const python = '/usr/bin/python3';
const rounds = 7;
const classSize = 300;
const engineSubmissions = 60;
const main = path.join(packageRoot, 'dist', 'cli', 'main.js');

const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
try {
  await bench();
} finally {
  rmSync(folder, { recursive: true });
}

async function bench(): Promise<void> {
  const submissions = path.join(folder, 'class');
  await makeClass(submissions, classSize);
  const rightFile = path.join(packageRoot, 'reference', 'gradient-descent', 'solution.py');
  const engine = await createEngine();
  const engineOnly = prepareEngine(engine);
  const samples: Record<'python' | 'node' | 'check' | 'engine' | 'batch' | 'memory', number[]> = {
    python: [],
    node: [],
    check: [],
    engine: [],
    batch: [],
    memory: [],
  };
  for (let round = 0; round < rounds; round++) {
    const out = path.join(folder, `out-${round}`);
    for (let i = 0; i < 5; i++)
      samples.python.push(wholeProcess(python, ['-I', '-S', '-c', 'pass']));
    samples.node.push(wholeProcess(process.execPath, ['-e', '0']));
    samples.check.push(wholeProcess(process.execPath, [main, 'check', rightFile]));
    samples.engine.push((await engineOnly()) / engineSubmissions);
    const batch = [main, 'batch', submissions, '--out', out, '--jobs', '2'];
    samples.batch.push(wholeProcess(process.execPath, batch) / classSize);
    samples.memory.push(peakMemory(out) / 2 ** 20);
  }
  const b = median(samples.python);
  const node = median(samples.node);
  const rows: readonly Row[] = [
    { figure: 'B: python3 -I -S -c pass', ms: b, ratio: 1, unit: 'B', reach: null },
    row('engine only, real plan, a submission', median(samples.engine), b, 'B', 0.5),
    row(`whole batch of ${classSize}, a submission, 2 workers`, median(samples.batch), b, 'B', 1),
    { figure: 'node -e 0', ms: node, ratio: 1, unit: 'node', reach: null },
    row('grader check on a right file', median(samples.check), node, 'node', 6),
  ];
  const peakMiB = Math.max(...samples.memory);
  const pages = await timePages(engine);
  const exercisePage = await timePageReady();
  const queue = await timeQueue(main, submissions, classSize, folder);
  print(rows, peakMiB, pages, exercisePage, queue);
  const file = path.join(packageRoot, 'bench', 'results.json');
  const figures = { rows, peakMiB, pages, exercisePage, queue, rounds };
  writeFileSync(file, `${JSON.stringify({ machine: machine(), ...figures }, null, 2)}\n`);
}

interface Row {
  readonly figure: string;
  readonly ms: number;
  readonly ratio: number;
  readonly unit: string;
  readonly reach: number | null;
}

function row(figure: string, ms: number, base: number, unit: string, reach: number): Row {
  return { figure, ms, ratio: ms / base, unit, reach };
}

async function createEngine(): Promise<Engine> {
  const { wasm, image, imageHash } = await loadImage();
  return createSealedEngine({
    module: await WebAssembly.compile(wasm.slice().buffer),
    image: decodeImage(image),
    imageHash,
    limits: gradientDescent.limits,
  });
}

/** Runs the plan on programs of the class, engine and nothing else; milliseconds for all. */
function prepareEngine(engine: Engine): () => Promise<number> {
  const { questions, repeats } = questionPlan(gradientDescent, 1);
  const asked = [...questions, ...repeats.flatMap((index) => questions[index] ?? [])];
  const programs = Array.from({ length: engineSubmissions }, (_, n) =>
    programOf(gradientDescent, {
      id: String(n),
      file: null,
      language: 'python',
      student: null,
      files: [],
      handIn: null,
      cells: [{ number: null, source: makeProgram(n) }],
      problem: null,
      remarks: [],
    }),
  );
  return async () => {
    const start = performance.now();
    for (const program of programs) {
      const session = await engine.open(program, 'whole');
      await session.ask(asked);
    }
    return performance.now() - start;
  };
}

/** Milliseconds from start to end of a process. Its exit code is not looked at. */
function wholeProcess(command: string, args: readonly string[]): number {
  const start = performance.now();
  const { error } = spawnSync(command, args, { stdio: 'ignore' });
  if (error) throw error;
  return performance.now() - start;
}

/** Peak memory that a batch noted about itself, in bytes. */
function peakMemory(out: string): number {
  const run: unknown = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'));
  return (run as { peakMemoryBytes: number }).peakMemoryBytes; // written by the batch just run
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function machine(): Record<string, string | number> {
  return {
    cpu: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    node: process.versions.node,
    python: execFileSync(python, ['--version'], { encoding: 'utf8' }).trim(),
  };
}

function print(
  rows: readonly Row[],
  peakMiB: number,
  pages: PageTimes,
  exercisePage: PageReadyTimes | null,
  queue: QueueTimes,
): void {
  const table = new Table({
    head: ['figure', 'median ms', 'ratio', 'reach'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right'],
  });
  for (const { figure, ms, ratio, unit, reach } of rows) {
    table.push([
      figure,
      ms.toFixed(2),
      `${ratio.toFixed(2)} ${unit}`,
      reach === null ? '' : `≤ ${reach} ${unit}`,
    ]);
  }
  table.push(["a student's page", pages.student.toFixed(2), '', '≤ 2 ms']);
  table.push(['the page of a class of 1000', pages.classroom.toFixed(0), '', '']);
  table.push(['peak memory of the batch', `${peakMiB.toFixed(0)} MiB`, '', '≤ 400 MB']);
  if (exercisePage !== null) {
    const { ready, usable } = exercisePage;
    table.push(['Python ready after load, from cache', median(ready).toFixed(0), '', '≤ 500 ms']);
    table.push(['a cell usable after Stop', median(usable).toFixed(0), '', '≤ 1000 ms']);
  }
  const name = 'queue: 2 worker processes over BullMQ against the local pool';
  if ('leftOut' in queue) table.push([name, '', queue.leftOut, '']);
  else table.push([name, '', `${queue.ratio.toFixed(2)} of its throughput`, '≥ 0.85']);
  process.stdout.write(`${table.toString()}\n`);
}
