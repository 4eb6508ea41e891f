// Makes one code cache, in a process of its own: of the command's bundle or of the grading worker's,
// under one of V8's settings. What ran before the cache is made lies in it compiled.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';
import worker, { MessageChannel, type MessagePort } from 'node:worker_threads';
import { loadEngineParts } from '../batch/engine-parts.js';
import type { GradeJob, GradeShared, WorkerJob, WorkerReply } from '../batch/grading-pool.js';
import { settings } from '../batch/optimise.js';
import { commandBundle } from '../bundle/bundles.js';
import { codeCacheFile, runBundle } from '../bundle/run-bundle.js';
import type { main } from '../cli/main.js';
import { defaultSeed, limitsOfRun } from '../exercises.js';
import { packageRoot } from '../package-root.js';
import { createBoard, type FromWorker, type ToWorker } from '../sandbox/worker-protocol.js';

const solution = path.join(packageRoot, 'reference', 'gradient-descent', 'solution.py');

const [name = '', setting = ''] = process.argv.slice(2);
const bundle = path.join(packageRoot, 'dist', 'cli', name);
for (const flag of settings[Number(setting)] ?? []) v8.setFlagsFromString(flag);
if (name === commandBundle) await cacheCommand();
else await cacheWorker();
process.exit();

async function cacheCommand(): Promise<void> {
  // A cache holds for the flags at its making; a check would set some.
  const unset = { 'node:v8': { ...v8, setFlagsFromString: () => undefined } };
  const { exports, script } = runBundle(bundle, requireWith(unset));
  await (exports as { main: typeof main }).main(['check', solution], null); // what cli/main.ts exports
  writeFileSync(codeCacheFile(bundle), script.createCachedData());
}

/** The bundle's `require`, with other things in place of some modules. */
function requireWith(replaced: Readonly<Record<string, object>>): NodeJS.Require {
  const require = createRequire(bundle);
  const given = (name: string): unknown => replaced[name] ?? require(name);
  return Object.assign(given, require);
}

async function cacheWorker(): Promise<void> {
  const { port1: outside, port2: inside } = new MessageChannel();
  // On this thread the bundle is handed the port that a worker would have.
  const threads = { ...worker, parentPort: inside, workerData: { board: createBoard() } };
  const { script } = runBundle(bundle, requireWith({ 'node:worker_threads': threads }));
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
