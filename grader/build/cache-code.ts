// Makes one code cache, in a process of its own: of the command, or of the grading worker under one
// of its settings. What ran before the cache is made lies in it compiled.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';
import worker, { MessageChannel, type MessagePort } from 'node:worker_threads';
import { loadEngineParts } from '../batch/engine-parts.js';
import type { GradeJob, GradeShared, WorkerJob, WorkerReply } from '../batch/grading-pool.js';
import { settings } from '../batch/optimise.js';
import { codeCacheFile, runBundle } from '../bundle/run-bundle.js';
import { defaultSeed, limitsOfRun } from '../exercises.js';
import { packageRoot } from '../package-root.js';
import { createBoard, type FromWorker, type ToWorker } from '../sandbox/worker-protocol.js';

const folder = path.join(packageRoot, 'dist', 'cli');
const solution = path.join(packageRoot, 'reference', 'gradient-descent', 'solution.py');

const [asked = ''] = process.argv.slice(2);
if (asked === 'command') cacheCommand();
else await cacheWorker(settings[Number(asked)] ?? []);

function cacheCommand(): void {
  const bundle = path.join(folder, 'command.js');
  process.argv.splice(1, process.argv.length, path.join(folder, 'main.js'), 'check', solution);
  // A cache holds for the flags at its making; a check would set some.
  const script = runBundle(
    bundle,
    requireWith(bundle, { 'node:v8': { ...v8, setFlagsFromString } }),
  );
  process.on('exit', () => writeFileSync(codeCacheFile(bundle), script.createCachedData()));

  function setFlagsFromString(): void {}
}

/** The bundle's `require`, with other things in place of some modules. */
function requireWith(bundle: string, replaced: Readonly<Record<string, object>>): NodeJS.Require {
  const require = createRequire(bundle);
  const given = (name: string): unknown => replaced[name] ?? require(name);
  return Object.assign(given, require);
}

async function cacheWorker(flags: readonly string[]): Promise<void> {
  for (const flag of flags) v8.setFlagsFromString(flag);
  const bundle = path.join(folder, 'grade-worker-bundle.js');
  const { port1: outside, port2: inside } = new MessageChannel();
  // On this thread the bundle is handed the port that a worker would have.
  const threads = { ...worker, parentPort: inside, workerData: { board: createBoard() } };
  const script = runBundle(bundle, requireWith(bundle, { 'node:worker_threads': threads }));
  const exerciseId = 'gradient-descent';
  const shared: GradeShared = {
    parts: await loadEngineParts(),
    run: {
      exerciseId,
      seed: defaultSeed,
      limits: limitsOfRun(exerciseId, {}),
      engine: { kind: 'sealed', sandbox: 'bubblewrap' },
      report: { lang: 'en', afterDeadline: false },
    },
    pagesFolder: null,
    names: [],
    books: [],
  };
  await answerTo(outside, { kind: 'setup', shared, calibrates: false });
  const source = readFileSync(solution, 'utf8');
  for (const text of [source, source.replace(' - ', ' + ')]) {
    await answerTo(outside, { kind: 'job', job: jobFor(text), hangingBeats: [] });
  }
  writeFileSync(codeCacheFile(bundle), script.createCachedData());
  process.exit();
}

function answerTo(port: MessagePort, message: ToWorker<WorkerJob, GradeShared>): Promise<void> {
  return new Promise((resolve, reject) => {
    port.once('message', (answer: FromWorker<WorkerReply>) => {
      if (answer.kind === 'failed') reject(new Error(answer.message));
      else resolve();
    });
    port.postMessage(message);
  });
}

function jobFor(source: string): GradeJob {
  return {
    kind: 'grade',
    submission: {
      id: 'solution',
      file: 'solution.py',
      language: 'python',
      student: null,
      cells: [{ number: null, source }],
      problem: null,
      files: [],
      handIn: null,
      remarks: [],
    },
    page: 'students/solution.html',
    wants: { page: 'returned', text: { color: false, width: 80, hint: 1 } },
    names: [],
    known: null,
    keepsAnswers: true,
  };
}
