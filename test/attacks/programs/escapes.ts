// Out of the interpreter: files, processes, network, JavaScript, foreign functions, raw memory.

import { type Attack, before, bodies, triumph } from '../attack.js';

/** Lines after which a body has escaped. */
const out = `return "${triumph}"`;

/** Doors that are not there: an exception of Python. */
function closed(name: string, lines: readonly string[], says: RegExp, row: number | null = 8) {
  return bodies(name, [...lines, out], { says, row });
}

const noFile = /FileNotFoundError/;
const noModule = /ModuleNotFoundError/;

export const escapes: readonly Attack[] = [
  closed('reads a file of the machine', ['open("/etc/passwd").read()'], noFile),
  closed('reads the environment of the process', ['open("/proc/self/environ").read()'], noFile),
  closed('lists the files of the machine', ['import os', 'os.listdir("/")'], noFile),
  closed('lists the working folder', ['import os', 'os.listdir(".")'], noFile),
  closed('walks up to the reports', ['import os', 'os.scandir("../reports")'], noFile),
  closed('writes a file', ['open("theta-attack.txt", "w").write("1")'], noFile, 7),
  closed('writes the results', ['open("reports/results.json", "w").write("{}")'], noFile, 7),
  closed(
    'makes a folder',
    ['import os', 'os.mkdir("theta-attack")'],
    /PermissionError|NotPermitted/,
    7,
  ),
  closed(
    'makes the result file writable',
    ['import os', 'os.chmod("grades.csv", 0o777)'],
    /OSError|FileNotFoundError|is closed/,
    7,
  ),
  closed('removes the reports', ['import os', 'os.unlink("reports/results.json")'], noFile, 7),
  closed('runs a shell command', ['import os', 'os.system("touch theta-attack")'], /is closed/),
  closed('opens a pipe to a command', ['import os', 'os.popen("id").read()'], noModule),
  closed('replaces the process', ['import os', 'os.execv("/bin/sh", ["sh"])'], /Error|is closed/),
  closed('imports subprocess', ['import subprocess'], noModule),
  closed('imports socket', ['import socket'], noModule),
  closed(
    'makes a socket with the private module',
    [
      'import _imp, importlib.machinery as m',
      'from importlib import _bootstrap',
      '_socket = _bootstrap._load(m.ModuleSpec("_socket", m.BuiltinImporter, origin="built-in"))',
      's = _socket.socket()',
    ],
    /__syscall_socket, which is closed/,
  ),
  closed('downloads a page', ['import urllib.request'], noModule),
  closed('imports js', ['import js', 'js.process.exit(0)'], noModule, 20),
  closed(
    'imports pyodide',
    ['import pyodide.code', 'pyodide.code.run_js("process.exit(0)")'],
    noModule,
    20,
  ),
  closed('imports the core of pyodide', ['import _pyodide_core'], noModule, 20),
  closed(
    'loads the core of pyodide by hand',
    [
      'import importlib.machinery as m',
      'from importlib import _bootstrap',
      '_bootstrap._load(m.ModuleSpec("_pyodide_core", m.BuiltinImporter, origin="built-in"))',
    ],
    /ImportError|is closed/,
    20,
  ),
  closed('imports ctypes', ['import ctypes', 'ctypes.CDLL(None).system(b"id")'], noModule, 20),
  closed(
    'loads foreign functions by hand',
    [
      'import importlib.machinery as m',
      'from importlib import _bootstrap',
      '_bootstrap._load(m.ModuleSpec("_ctypes", m.BuiltinImporter, origin="built-in"))',
    ],
    /is closed/,
    20,
  ),
  closed(
    'loads a library from disk',
    [
      'import importlib.machinery as m',
      'm.ExtensionFileLoader("evil", "/tmp/evil.so").create_module(m.ModuleSpec("evil", None, origin="/tmp/evil.so"))',
    ],
    /ImportError|NotFound|Error|is closed/,
  ),
  closed(
    'puts a folder on the path of modules',
    ['import sys', 'sys.path.insert(0, "/usr/lib/python3")', 'import json.tool, http.server'],
    noModule,
    11,
  ),
  closed(
    'brings back the finders of Python',
    [
      'import sys, importlib.machinery as m',
      'sys.meta_path[:] = [m.BuiltinImporter, m.FrozenImporter, m.PathFinder]',
      'import subprocess',
    ],
    noModule,
  ),
  closed(
    'imports the reference solution',
    ['from reference.gradient_descent import solution'],
    noModule,
    11,
  ),
  closed('imports the grader', ['import grader'], noModule, 11),
  closed('forks', ['import os', 'os.fork()'], /OSError|is closed/, 15),
  closed(
    'starts a process',
    ['import os', 'os.posix_spawn("/bin/sh", ["sh"], {})'],
    /OSError|AttributeError|is closed/,
    15,
  ),
  closed(
    'kills the grader',
    ['import os', 'os.kill(os.getppid(), 9)'],
    /is closed|PermissionError|OSError/,
    15,
  ),
  closed(
    'kills everything',
    ['import os', 'os.kill(-1, 9)'],
    /is closed|PermissionError|OSError/,
    15,
  ),
  closed('makes a pipe', ['import os', 'os.pipe()'], /is closed|PermissionError|OSError/),
  closed(
    'writes to every descriptor',
    [
      'import os',
      'for number in range(3, 1000):',
      '    try:',
      '        os.write(number, b"x")',
      `        ${out}`,
      '    except OSError as error:',
      '        last = error',
      'raise last',
    ],
    /Bad file descriptor/,
  ),
  closed(
    'looks for a bridge among all classes',
    [
      'names = {kind.__name__ for kind in object.__subclasses__()}',
      'if names & {"JsProxy", "Popen", "CDLL", "socket"}:',
      `    ${out}`,
      'raise LookupError("none of them")',
    ],
    /none of them/,
    9,
  ),
  closed(
    'climbs from a literal to the builtins of a module',
    [
      'for kind in ().__class__.__base__.__subclasses__():',
      '    scope = getattr(kind.__init__, "__globals__", None)',
      '    if scope and "os" in scope:',
      '        scope["os"].system("touch theta-attack")',
      `        ${out}`,
      'import os',
      'os.system("touch theta-attack")',
    ],
    /is closed/,
    9,
  ),
  bodies('reads memory with crafted bytecode', [
    'import opcode, types',
    'def f(a): return a',
    'code = bytes([opcode.opmap["RESUME"], 0, opcode.opmap["LOAD_FAST"], 250, opcode.opmap["RETURN_VALUE"], 0])',
    'return types.FunctionType(f.__code__.replace(co_code=code), {})(1)',
  ]),
  bodies('calls through a constant that is none', [
    'import opcode, types',
    'def f(): return 1',
    'code = bytes([opcode.opmap["RESUME"], 0, opcode.opmap["LOAD_CONST"], 255, opcode.opmap["RETURN_VALUE"], 0])',
    'return repr(types.FunctionType(f.__code__.replace(co_code=code), {})())',
  ]),
  closed(
    'builds a byte array over all of memory',
    [
      'import opcode, types',
      'def f(a): return a',
      'for index in range(1, 255):',
      '    code = bytes([opcode.opmap["RESUME"], 0, opcode.opmap["LOAD_FAST"], index, opcode.opmap["RETURN_VALUE"], 0])',
      '    memory = types.FunctionType(f.__code__.replace(co_code=code), {})(1)',
      '    if isinstance(memory, bytearray) and len(memory) > 2 ** 24:',
      `        ${out}`,
      'raise LookupError("no such array")',
    ],
    /stopped|Error/,
  ),
  closed(
    'breaks into the debugger',
    ['if breakpoint() is None: raise LookupError("no debugger")'],
    /no debugger/,
  ),
  closed('reads the keyboard', ['input("password? ")'], /EOFError/, 23),
  closed(
    'asks for the user and machine',
    ['import os', 'os.uname()', 'raise OSError(os.getlogin())'],
    /Error|is closed/,
    8,
  ),
  closed(
    'reads the environment',
    [
      'import os',
      'if os.environ or os.getenv("HOME") or os.environb:',
      `    ${out}`,
      'raise LookupError("empty")',
    ],
    /empty/,
  ),
  before('reads the keyboard at top level', ['name = input("Your name? ")'], {
    row: 23,
    says: /input\(\)/,
  }),
];
