import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import { findPython, withoutRoot } from '#grader/sandbox/native-python/find-python.js';
import { sandboxCommand } from '#grader/sandbox/native-python/sandbox-command.js';
import { nativeMissing } from '../../support/native-ready.js';

describe.skipIf(nativeMissing !== null)(`the sandbox (${nativeMissing ?? 'ready'})`, () => {
  it('hides our package when it lies in a folder that is shown', () => {
    const python = findPython(undefined, withoutRoot());
    const around = { ...python, path: [...python.path, path.dirname(packageRoot)] };
    const root = JSON.stringify(packageRoot);
    expect(
      runIn(around, `print(os.listdir(os.path.dirname(${root})) != [], os.listdir(${root}))`),
    ).toBe('True []');
    expect(runIn(around, `open(${root} + "/made", "w")`)).toBe('Read-only file system');
  });

  it('runs nobody’s Python even for root, in an environment of its own', () => {
    const python = findPython(undefined, withoutRoot());
    process.env.THETA_SECRET = 'a token';
    const told = 'print(os.getuid() != 0, sorted(os.environ)[:3], os.getcwd())';
    expect(runIn(python, told)).toBe("True ['LC_ALL', 'MKL_NUM_THREADS', 'OMP_NUM_THREADS'] /");
    expect(runIn(python, 'print("THETA_SECRET" in os.environ)')).toBe('False');
  });
});

/** What a harmless program prints inside the sandbox, or the reason of its OSError. */
function runIn(python: ReturnType<typeof findPython>, statement: string): string {
  const source = `import os\ntry: ${statement}\nexcept OSError as error: print(error.strerror)`;
  const [program = '', ...rest] = sandboxCommand(python, ['-S', '-c', source]);
  const ran = spawnSync(program, rest, { ...withoutRoot(), cwd: '/', encoding: 'utf8' });
  return ran.stdout.trim() || ran.stderr.trim();
}
