// Hostile programs. They run inside the sandboxed engine only.

import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeEngine } from '#grader/sandbox/native-python/native-engine.js';
import { closeNativeEngines, nativeEngine, nativeMissing } from '../../support/native-ready.js';
import { value } from '../laws/law-kit.js';
import { answer, answers, isWell, nativeLimits, stepBody } from './native-programs.js';

describe.skipIf(nativeMissing !== null)(`native walls (${nativeMissing ?? 'ready'})`, () => {
  let engine: NativeEngine;
  beforeAll(async () => {
    engine = await nativeEngine(nativeLimits);
  });
  afterAll(closeNativeEngines);

  it.each([
    ['forks', 'os.fork()'],
    ['a bomb of forks', 'while True: os.fork()'],
    ['other programs', '__import__("subprocess").run(["/usr/bin/python3.11"])'],
    ['replacing itself', 'os.execv("/usr/bin/python3", ["python3"])'],
    ['threads', '__import__("_thread").start_new_thread(print, ())'],
    ['sockets', '__import__("socket").socket()'],
    ['pairs of sockets', '__import__("socket").socketpair()'],
    ['pipes', 'os.pipe()'],
    ['memory as a file', 'os.memfd_create("hoard")'],
    ['killing everyone', 'os.kill(-1, 9)'],
    ['killing its group', 'os.killpg(0, 9)'],
    ['killing its parent', 'os.kill(os.getppid(), 9)'],
    ['alarms', '__import__("signal").setitimer(__import__("signal").ITIMER_REAL, 9)'],
    ['folders', 'os.mkdir("/made")'],
    ['files', 'open("/made", "w")'],
    ['files in /tmp', 'open("/tmp/made", "w")'],
    ['files in shared memory', 'open("/dev/shm/made", "w")'],
    ['files beside Python', 'open(os.__file__, "a")'],
    ['removing files', 'os.remove(os.__file__)'],
    ['rights of files', 'os.chmod("/dev/null", 0)'],
    ['/proc', 'os.listdir("/proc")'],
    ['the users of the machine', 'open("/etc/passwd")'],
    ['the homes', 'os.listdir("/root")'],
    ['higher limits', limitsRaised()],
    ['another user', 'os.setuid(0)'],
  ])('refuse %s', async (_what, statement) => {
    const source = stepBody(`${statement}\nreturn 7.0`, 'import os');
    expect(await answer(engine, source)).toMatchObject({
      kind: 'raised',
      exception: expect.stringMatching(
        /^(PermissionError|FileNotFoundError|BlockingIOError|OSError|RuntimeError|ValueError|itimer_error)$/,
      ),
    });
    expect(await isWell(engine)).toBe(true);
  });

  it.each([
    ['ptrace', 'libc.ptrace(16, os.getppid(), 0, 0)'],
    ['ptrace of itself', 'libc.ptrace(0, 0, 0, 0)'],
    ['shared memory of System V', 'libc.shmget(77, 4096, 0o1666)'],
    ['queues of System V', 'libc.msgget(77, 0o1666)'],
    ['new namespaces', 'libc.unshare(0x10000000)'],
    ['mounts', 'libc.mount(b"none", b"/", b"tmpfs", 0, None)'],
    ['a new root', 'libc.chroot(b"/usr")'],
    ['reading memory of others', 'libc.process_vm_readv(os.getppid(), None, 0, None, 0, 0)'],
    ['keys', 'libc.syscall(250, 0, -3)'],
    ['io_uring', 'libc.syscall(425, 8, 0)'],
    ['bpf', 'libc.syscall(321, 0, 0, 0)'],
    ['a looser filter', 'libc.prctl(22, 2, 0)'],
    ['becoming readable', 'libc.prctl(4, 1, 0, 0, 0)'],
  ])('refuse the system call for %s', async (_what, call) => {
    const top = 'import ctypes, os\nlibc = ctypes.CDLL(None, use_errno=True)';
    const body = `done = ${call}\nreturn -float(ctypes.get_errno()) if done == -1 else 7.0`;
    expect(await answer(engine, stepBody(body, top))).toEqual(value(-1)); // EPERM
    expect(await isWell(engine)).toBe(true);
  });

  it('end a program that uses the other numbers of system calls', async () => {
    if (process.arch !== 'x64') return; // only there
    const top = 'import ctypes\nlibc = ctypes.CDLL(None)';
    const source = stepBody('return float(libc.syscall(0x40000000 + 39))', top);
    expect(await answer(engine, source)).toEqual({
      kind: 'stopped',
      why: 'the program crashed its own interpreter (SIGSYS)',
    });
  });

  it('show neither our package nor the environment nor the grader', async () => {
    const source = stepBody(
      [
        'seen = [d for d, _, names in os.walk("/") if "package.json" in names]',
        'return float(len(seen) + len(os.environ) + (os.getpid() - 1) + os.getppid())',
      ].join('\n'),
      'import os',
    );
    expect(await answer(engine, source)).toEqual(value(0));
  });

  it('have no place to write to', async () => {
    const source = stepBody(
      [
        'written = 0',
        'for folder, _, _ in os.walk("/"):',
        '    try:',
        '        open(folder + "/made", "w")',
        '        written += 1',
        '    except OSError: pass',
        'return float(written)',
      ].join('\n'),
      'import os',
    );
    const given = await answer(engine, source);
    expect(given).toEqual(value(0));
  });

  it('have no rights inside', async () => {
    const source = stepBody(
      [
        'head = (ctypes.c_uint32 * 2)(0x20080522, 0)',
        'sets = (ctypes.c_uint32 * 6)(*[9] * 6)',
        'libc.capget(head, sets)',
        'return float(os.getuid() == 0) + libc.prctl(39, 0, 0, 0, 0)',
      ].join('\n'),
      'import ctypes, os\nlibc = ctypes.CDLL(None)',
    );
    // prctl(PR_GET_NO_NEW_PRIVS) is refused like every other.
    expect(await answer(engine, source)).toEqual(value(-1));
  });

  it('keep forged words on the pipes to the server harmless', async () => {
    const forging = [
      'os.write(4, b"d" + bytes(8))',
      'os.write(4, b"?" * 9)',
      'os.write(4, b"m" * 90000)',
      'os.write(4, b"d" + b"\\xff" * 8)',
      'os.read(3, 1)',
      'os.close(4)',
      'os.close(1); os.close(2)',
    ];
    for (const line of forging) {
      const given = await answers(
        engine,
        stepBody(`if theta == 2: ${line}\nreturn theta`, 'import os'),
      );
      expect(given[0]).toEqual(value(1));
      expect(await isWell(engine)).toBe(true);
    }
  });

  it('keep scribbling over the shared frame harmless', async () => {
    const source = stepBody(
      [
        'for each in gc.get_objects():',
        '    if type(each) is memoryview and not each.readonly and each.nbytes > 1 << 20:',
        '        each.cast("B")[:4096] = b"\\xff" * 4096',
        'return theta',
      ].join('\n'),
      'import gc',
    );
    await answers(engine, source);
    expect(await isWell(engine)).toBe(true);
  });

  it('leave nothing on the disk of the machine', () => {
    for (const each of ['/made', '/tmp/made', '/dev/shm/made'])
      expect(existsSync(each)).toBe(false);
    expect(readdirSync('/dev')).not.toContain('made');
  });
});

function limitsRaised(): string {
  const limit = '__import__("resource").RLIMIT_AS';
  return `__import__("resource").setrlimit(${limit}, (1 << 40, 1 << 40))`;
}
