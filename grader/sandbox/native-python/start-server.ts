// Starting a server for an engine: finds what it needs and says in plain words what is missing.

import { GraderError } from '../../core/model/errors.js';
import {
  findPython,
  ownPython,
  type PythonFacts,
  plainPython,
  scrubbedEnvironment,
  withoutRoot,
} from './find-python.js';
import { libraryBytes } from './native-limits.js';
import { bubblewrapVersion, sandboxCommand } from './sandbox-command.js';
import { type Launch, ServerLost, ServerProcess } from './server-process.js';

/** How the machine's Python is used. */
export interface NativeOptions {
  /** Path of a CPython; the machine's `python3` where nobody names one. */
  readonly python?: string;
  /**
   * `none` runs programs without bubblewrap, with the rights of whoever runs the grader: for one's
   * own file only, never for a class.
   */
  readonly sandbox: 'bubblewrap' | 'none';
}

/** What stands ready. */
export interface NativeFacts {
  /** Version of CPython. */
  readonly python: string;
  /** Version of numpy, `null` where the machine has none. */
  readonly numpy: string | null;
  /** Version of bubblewrap, `null` where programs run without it. */
  readonly bubblewrap: string | null;
  /** Whether system calls are filtered (x86_64 and aarch64). */
  readonly filtered: boolean;
}

/** What is known of the machine before a server is started; it does not change between starts. */
export interface Machine {
  readonly bubblewrap: string | null;
  readonly launch: Launch;
}

/** Starting Python and importing numpy may take long on a cold disk. */
const startMs = 60_000;

/** The server's Python, in the order in which it is loaded. */
const serverParts = [
  ['output', 'sealed-image'],
  ['interactive', 'sealed-image'],
  ['absent_libraries', 'sealed-image'],
  ['own_modules', 'sealed-image'],
  ['host', 'native-python'],
  ['values', 'sealed-image'],
  ['driver', 'sealed-image'],
  ['lockdown', 'native-python'],
  ['child', 'native-python'],
  ['watched_child', 'native-python'],
  ['ready', 'native-python'],
  ['server', 'native-python'],
] as const;

/** Looks for what the server needs. Throws a GraderError that says what to install. */
export function findMachine({ python: named, sandbox }: NativeOptions): Machine {
  if (process.platform !== 'linux') {
    throw new GraderError(
      'engine-native',
      'The native engine runs on Linux only.',
      'Run the grader in WSL or in a container, or use the sealed engine.',
    );
  }
  const isWalled = sandbox === 'bubblewrap';
  const bubblewrap = isWalled ? bubblewrapVersion() : null;
  const rights = isWalled ? withoutRoot() : {};
  const python = findPython(named, rights);
  const arguments_ = [...plainPython, '-c', ownPython('bootstrap')];
  return {
    bubblewrap,
    launch: {
      ...rights,
      command: isWalled ? sandboxCommand(python, arguments_) : [python.executable, ...arguments_],
      env: isWalled ? { PATH: process.env.PATH ?? '' } : scrubbedEnvironment,
      settings: serverSettings(python, isWalled),
    },
  };
}

/** Starts a server and waits until it has tried a first program. */
export async function startServer({ bubblewrap, launch }: Machine): Promise<{
  readonly server: ServerProcess;
  readonly facts: NativeFacts;
}> {
  const server = new ServerProcess(launch);
  try {
    const { header } = await server.first(startMs);
    if (header.ready !== true) throw cannotStart(String(header.why));
    const { python, numpy, filter } = header;
    return {
      server,
      facts: {
        python: String(python),
        numpy: typeof numpy === 'string' ? numpy : null,
        bubblewrap,
        filtered: filter === true,
      },
    };
  } catch (error) {
    await server.end();
    throw error instanceof ServerLost ? cannotStart(error.said) : error;
  }
}

function serverSettings(python: PythonFacts, isWalled: boolean): object {
  return {
    path: python.path,
    namespaces: isWalled,
    libraryBytes,
    parts: serverParts.map(([name, folder]) => [name, ownPython(name, folder)]),
  };
}

function cannotStart(said: string): GraderError {
  const why = said.split('\n').at(-1) ?? '';
  return new GraderError(
    'engine-native',
    `The native engine could not start${why === '' ? '' : ` (${why})`}.`,
    'Allow bubblewrap to make user namespaces on this machine (docs/native-engine.md tells how), or use the sealed engine.',
  );
}
