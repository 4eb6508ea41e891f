import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import {
  grader,
  inProcess,
  mainFile,
  sampleClass,
  temporaryFolder,
} from '../support/run-grader.js';

/** The variables of GitHub that tests set themselves, wherever they run. */
const variables = {
  PATH: `${path.dirname(process.execPath)}:${process.env.PATH ?? ''}`,
  HOME: process.env.HOME ?? '/',
};

describe('the autograder for Gradescope', () => {
  it('grades in the folders of Gradescope, with nothing but Node', async () => {
    const root = temporaryFolder();
    const zip = path.join(root, 'autograder.zip');
    const made = await grader(['gradescope-zip', '--out', zip, '--points', '20']);
    expect(made).toMatchObject({ code: 0, out: `Autograder written to ${zip}\n`, err: '' });
    unpack(zip, path.join(root, 'source'));
    const run = (script: string) =>
      spawnSync('bash', [path.join(root, 'source', script)], {
        cwd: root,
        env: { ...variables, AUTOGRADER_ROOT: root },
        encoding: 'utf8',
      });

    const setup = run('setup.sh');
    expect([setup.status, setup.stdout]).toEqual([
      0,
      'The reference solution earns full marks: the grader works here.\n',
    ]);

    mkdirSync(path.join(root, 'submission'));
    expect(run('run_autograder').status).toBe(0);
    expect(resultsIn(root)).toMatchObject({ score: 0, output: expect.stringMatching(/nothing/i) });

    for (const [name, score] of [
      ['partial-wrong-sign.py', 11],
      ['passed-javascript.js', 20],
    ] as const) {
      cpSync(path.join(sampleClass, name), path.join(root, 'submission', name));
      expect(run('run_autograder').status, name).toBe(0);
      expect(resultsIn(root), name).toMatchObject({ score });
      // Gradescope brings a new container for each submission.
      rmSync(path.join(root, 'submission', name));
    }
  });

  it('brings a Node where there is an older one, if it is the one that was released', async () => {
    const root = temporaryFolder();
    const zip = path.join(root, 'autograder.zip');
    await grader(['gradescope-zip', '--out', zip]);
    unpack(zip, path.join(root, 'source'));
    const old = path.join(root, 'old');
    command(path.join(old, 'node'), 'exit 1');
    // What it would install is there.
    command(path.join(old, 'apt-get'), 'exit 0');
    const setup = async (site: string, folder: string) => {
      mkdirSync(folder);
      const bin = path.join(folder, 'bin');
      return ended('bash', [path.join(root, 'source', 'setup.sh')], {
        HOME: root,
        PATH: `${bin}:${old}:/usr/bin:/bin`,
        AUTOGRADER_ROOT: root,
        NODE_SITE: site,
        NODE_FOLDER: folder,
      });
    };
    const dist = nodeRelease(root);
    const site = await serve(dist);

    const brought = await setup(site, path.join(root, 'new'));
    expect(brought.err).toBe('');
    expect(brought).toMatchObject({ code: 0, out: expect.stringContaining('the grader works') });
    expect(readdirSync(path.join(root, 'new', 'bin'))).toEqual(['node']);

    const [release = ''] = readdirSync(dist);
    const [archive = ''] = readdirSync(path.join(dist, release)).filter((name) =>
      name.endsWith('.tar.gz'),
    );
    appendFileSync(path.join(dist, release, archive), 'x');
    const refused = await setup(site, path.join(root, 'other'));
    expect(refused.code).not.toBe(0);
    expect(refused.out).toContain('FAILED');
    expect(readdirSync(path.join(root, 'other'))).toEqual([]);
  });

  it('leaves no result behind where the grader fails', async () => {
    const root = temporaryFolder();
    const zip = path.join(root, 'autograder.zip');
    await grader(['gradescope-zip', '--out', zip]);
    unpack(zip, path.join(root, 'source'));
    mkdirSync(path.join(root, 'submission'));
    rmSync(path.join(root, 'source', 'theta-grader', 'templates'), { recursive: true });
    const ended = spawnSync('bash', [path.join(root, 'source', 'run_autograder')], {
      env: { ...variables, AUTOGRADER_ROOT: root },
    });
    expect(ended.status).toBeGreaterThan(1);
    expect(readdirSync(root)).not.toContain('results');
  });

  it('is the same zip every time, its scripts may be run, its checks stay at home', async () => {
    const [first, second] = [1, 2].map((number) => path.join(temporaryFolder(), `${number}.zip`));
    for (const out of [first ?? '', second ?? '']) await grader(['gradescope-zip', '--out', out]);
    const bytes = readFileSync(first ?? '');
    expect(bytes.equals(readFileSync(second ?? ''))).toBe(true);
    const modes = modesIn(bytes);
    expect([modes.get('setup.sh'), modes.get('run_autograder')]).toEqual([0o100755, 0o100755]);
    const names = [...modes.keys()].filter((name) => name.includes('/reference/'));
    const kinds = new Set(names.map((name) => path.basename(name)));
    expect([...kinds].sort()).toEqual(['solution.py', 'solution.ts']);
  });
});

describe('the workflow for a repository', () => {
  it('checks the file, annotates it and keeps its page', async () => {
    const { repository, step } = await repositoryWith(
      'week 1/solution.py',
      'partial-wrong-sign.py',
    );
    const summary = path.join(temporaryFolder(), 'summary.md');

    const ended = runStep(step.run, repository, summary);

    expect(ended.status).toBe(1);
    expect(ended.stdout).toMatch(/\n::error file=week 1\/solution\.py,title=single_step/);
    expect(readFileSync(summary, 'utf8')).toContain('| solution | 55 of 100 points |');
    expect(statSync(path.join(repository, 'report.html')).size).toBeGreaterThan(1000);
    expect(step.env.GRADER).toBe(`npx --yes ${tarball}`);
  });

  it('passes for a right program', async () => {
    const { repository, step } = await repositoryWith('solution.py', 'passed-textbook.py');
    const ended = runStep(step.run, repository, path.join(temporaryFolder(), 'summary.md'));
    expect(ended.status).toBe(0);
    expect(ended.stdout).not.toMatch(/^::(?:error|warning)/m);
  });

  it('lets nothing that a program prints be a command', async () => {
    const { repository, step } = await repositoryWith('solution.py', 'passed-textbook.py');
    const file = path.join(repository, 'solution.py');
    const printed = ['::error::owned', '::stop-commands::x', '::x::', '::add-mask::a'];
    const prints = printed.map((line) => `print(${JSON.stringify(`\n${line}`)})\n`).join('');
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}\n${prints}raise ValueError("\\n::error::me")\n`,
    );

    const { stdout } = runStep(step.run, repository, path.join(temporaryFolder(), 'summary.md'));

    const token = /^::stop-commands::([0-9a-f]{48})\n/.exec(stdout)?.[1] ?? '';
    const end = stdout.indexOf(`\n::${token}::\n`);
    expect(stdout.slice(0, end)).toContain('::error::owned');
    expect(stdout.slice(end)).not.toContain('owned');
    expect(stdout.split(token)).toHaveLength(3);
  });

  it('is refused where no folder can be made', async () => {
    const words = ['--out', '/proc/nowhere/w.yml', '--package', tarball];
    const { code, err } = await grader(['github-workflow', ...words]);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^grader: The file \/proc\/nowhere\/w\.yml cannot be written\.\n/),
    ]);
  });

  it.each([
    ['--file', '../solution.py'],
    ['--file', '/solution.py'],
    ['--file', '$(id).py'],
    ['--file', 'a\nb.py'],
    ['--package', 'a; rm -r b'],
  ])('refuses %s %s', async (option, value) => {
    const out = path.join(temporaryFolder(), 'w.yml');
    const given = new Map([
      ['--package', tarball],
      [option, value],
    ]);
    const { code, err } = await inProcess(['github-workflow', '--out', out, ...[...given].flat()]);
    expect([code, err]).toEqual([2, expect.stringContaining(`${option} cannot be`)]);
  });
});

/** Where a course keeps the grader. */
const tarball = 'https://course.example/theta-grader-0.1.0.tgz';

interface Step {
  readonly run: string;
  readonly env: { readonly GRADER: string };
}

/** A student's repository with a workflow of ours, and the step that checks. */
async function repositoryWith(file: string, sample: string) {
  const repository = temporaryFolder();
  mkdirSync(path.dirname(path.join(repository, file)), { recursive: true });
  cpSync(path.join(sampleClass, sample), path.join(repository, file));
  const workflow = path.join(repository, '.github', 'workflows', 'self-check.yml');
  const words = ['--out', workflow, '--file', file, '--package', tarball];
  const made = await inProcess(['github-workflow', ...words]);
  expect(made.code).toBe(0);
  const { jobs } = parse(readFileSync(workflow, 'utf8')) as {
    jobs: { check: { steps: Partial<Step>[] } };
  };
  const { run, env } = jobs.check.steps.find((each) => each.run !== undefined) ?? {};
  if (run === undefined || env === undefined) throw new Error('there is no step that checks');
  return { repository, step: { run, env } };
}

/** Runs a step as a runner would, with this grader in place of the installed one. */
function runStep(script: string, repository: string, summary: string) {
  const env = {
    ...variables,
    GRADER: `node ${mainFile}`,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: repository,
    GITHUB_STEP_SUMMARY: summary,
  };
  return spawnSync('bash', ['-e', '-c', script], { cwd: repository, env, encoding: 'utf8' });
}

/** A command of a few words, in a folder that is made for it. */
function command(file: string, words: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${words}\n`, { mode: 0o755 });
}

/** A folder as Node's site has it: a release that starts the Node of this test, and its sum. */
function nodeRelease(root: string): string {
  const dist = path.join(root, 'dist');
  const script = readFileSync(path.join(root, 'source', 'setup.sh'), 'utf8');
  const version = /file="node-(v[\d.]+)-/.exec(script)?.[1] ?? '';
  const name = `node-${version}-linux-${process.arch}`;
  command(path.join(root, name, 'bin', 'node'), `exec '${process.execPath}' "$@"`);
  const release = path.join(dist, version);
  mkdirSync(release, { recursive: true });
  const archive = path.join(release, `${name}.tar.gz`);
  spawnSync('tar', ['-czf', archive, '-C', root, name]);
  const sum = createHash('sha256').update(readFileSync(archive)).digest('hex');
  writeFileSync(path.join(release, 'SHASUMS256.txt'), `${sum}  ${name}.tar.gz\n`);
  return dist;
}

/** Serves the files of a folder on the loopback until the test ends; the address. */
async function serve(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const file = path.join(folder, request.url ?? '');
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return `http://127.0.0.1:${address.port}`;
}

/** Runs a command to its end while this process goes on. */
async function ended(file: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(file, args, { env });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  await once(child, 'close');
  return { code: child.exitCode, ...said };
}

function resultsIn(root: string): unknown {
  return JSON.parse(readFileSync(path.join(root, 'results', 'results.json'), 'utf8'));
}

/** Unpacks a zip with the modes that it names. */
function unpack(zip: string, folder: string): void {
  const bytes = readFileSync(zip);
  const modes = modesIn(bytes);
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    const mode = modes.get(name);
    if (mode) chmodSync(file, mode & 0o777);
  }
}

/** The Unix mode of each entry, from the directory at the end of a zip. */
function modesIn(zip: Buffer): ReadonlyMap<string, number> {
  const modes = new Map<string, number>();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const length = zip.readUInt16LE(at + 28);
    modes.set(zip.toString('utf8', at + 46, at + 46 + length), zip.readUInt32LE(at + 38) >>> 16);
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return modes;
}
