import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import { createNativeEngine } from '#grader/sandbox/native-python/native-engine.js';
import { probeNative } from '#grader/sandbox/native-python/probe-native.js';
import { step } from '#reference/gradient-descent/calls.js';
import { closeNativeEngines, nativeEngine, nativeMissing } from '../../support/native-ready.js';
import { open, programFrom } from '../laws/law-kit.js';
import { pythonPrograms } from '../laws/python-programs.js';
import { isWell, nativeLimits, stepBody } from './native-programs.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'pythons-'));
chmodSync(folder, 0o755);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeNativeEngines();
});

describe.skipIf(nativeMissing !== null)(`the fork server (${nativeMissing ?? 'ready'})`, () => {
  it('is started again when it has died', async () => {
    const engine = await nativeEngine(nativeLimits);
    const session = await open(engine, stepBody('while True: pass'));
    const asked = session.ask([step(1, 1)]);
    for (const pid of serversOfThisProcess()) process.kill(pid, 'SIGKILL');
    await expect(asked).rejects.toMatchObject({ code: 'engine-native' });
    expect(await isWell(engine)).toBe(true);
  });

  it('ends with close, and everything in it', async () => {
    const before = serversOfThisProcess();
    const engine = await createNativeEngine({ sandbox: 'bubblewrap', limits: nativeLimits });
    expect(serversOfThisProcess().length).toBe(before.length + 1);
    await engine.close();
    expect(serversOfThisProcess()).toEqual(before);
  });

  it('does not keep Node from ending', async () => {
    const module = path.join(packageRoot, 'dist/grader/sandbox/native-python/native-engine.js');
    const script = `
      import { createNativeEngine } from ${JSON.stringify(module)};
      const limits = ${JSON.stringify(nativeLimits)};
      const engine = await createNativeEngine({ sandbox: 'bubblewrap', limits });
      await engine.open(${JSON.stringify(programFrom(pythonPrograms.right))}, 'whole');
      process.stdout.write(engine.name);
    `;
    const node = spawn(process.execPath, ['--input-type=module', '-e', script]);
    let said = '';
    node.stdout.on('data', (part) => {
      said += part;
    });
    expect(await once(node, 'close')).toEqual([0, null]);
    expect(said).toBe('native');
  });

  it('is tried by a probe that names all versions', async () => {
    expect(await probeNative({ sandbox: 'bubblewrap' })).toEqual({
      ready: true,
      python: expect.stringMatching(/^3\./),
      numpy: expect.stringMatching(/^\d/),
      bubblewrap: expect.stringMatching(/^\d/),
      filtered: ['x64', 'arm64'].includes(process.arch),
    });
  });

  it('runs one’s own program without bubblewrap, too', async () => {
    const engine = await createNativeEngine({ sandbox: 'none', limits: nativeLimits });
    try {
      expect(await isWell(engine)).toBe(true);
      expect(engine.version).toContain('no sandbox');
    } finally {
      await engine.close();
    }
  });

  it.each([
    ['is not there', '/nowhere/python3', 'No Python was found as /nowhere/python3.'],
    ['is too old', 'old', /is CPython 3\.8\.1; the native engine needs CPython 3\.10 or newer/],
    ['is another Python', 'other', /is PyPy 3\.11\.0; the native engine needs CPython/],
    ['does not answer', 'broken', /could not tell about itself \(no such library\)/],
  ])('says what to do when the named Python %s', async (_what, name, why) => {
    const facts = (implementation: string, version: number[]) =>
      `echo '${JSON.stringify({ implementation, version })}'`;
    script('old', facts('CPython', [3, 8, 1]));
    script('other', facts('PyPy', [3, 11, 0]));
    script('broken', 'echo "no such library" >&2; exit 1');
    const python = path.resolve(folder, name);
    expect(await probeNative({ sandbox: 'bubblewrap', python })).toEqual({
      ready: false,
      why: typeof why === 'string' ? why : expect.stringMatching(why),
      hint: expect.stringContaining('--python'),
    });
  });
});

describe.skipIf(process.platform !== 'linux')('without bubblewrap', () => {
  it('the engine says what to install', async () => {
    const before = process.env.PATH;
    process.env.PATH = folder;
    try {
      await expect(
        createNativeEngine({ sandbox: 'bubblewrap', limits: nativeLimits }),
      ).rejects.toMatchObject({
        code: 'engine-native',
        message: 'The native engine needs bubblewrap, which was not found.',
        hint: expect.stringContaining('apt install bubblewrap'),
      });
    } finally {
      process.env.PATH = before;
    }
  });

  it('the engine says why it could not start when namespaces are forbidden', async () => {
    const before = process.env.PATH;
    script(
      'bwrap',
      '[ "$1" = --version ] && echo "bubblewrap 0.8.0" && exit\necho "bwrap: No permissions to create a new namespace" >&2; exit 1',
    );
    process.env.PATH = folder;
    try {
      const probe = await probeNative({ sandbox: 'bubblewrap' });
      expect(probe).toMatchObject({
        ready: false,
        hint: expect.stringMatching(/namespaces|Python/),
      });
    } finally {
      process.env.PATH = before;
    }
  });
});

function script(name: string, body: string): void {
  writeFileSync(path.join(folder, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
}

/** Numbers of the bubblewrap processes that this very process has started. */
function serversOfThisProcess(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const [, program, rest = ''] =
          /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
        return program === 'bwrap' && Number(rest.split(' ')[1]) === process.pid;
      } catch {
        return false; // ended meanwhile
      }
    })
    .map(Number);
}
