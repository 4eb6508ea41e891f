"""The walls around one forked child: namespaces, resource limits, a filter of system calls."""

import ctypes
import mmap
import os
import platform
import resource
import struct

libc = ctypes.CDLL(None, use_errno=True)

PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 4, 22, 36, 38
FILTER_MODE = 2
CAPABILITY_VERSION = 0x20080522
# User, process ids, network, System V IPC, host name.
NAMESPACES = 0x10000000 | 0x20000000 | 0x40000000 | 0x08000000 | 0x04000000
TERMINAL_ASKED, CLOSE_ON_EXEC = 0x5401, 0x5451  # the two ioctl that Python puts to a file

# Every system call that Python and numpy need in a child that opens no new channel, by machine:
# (name, number on x86_64, number on aarch64). All others fail with "Operation not permitted".
CALLS = (
    ("read", 0, 63), ("write", 1, 64), ("readv", 19, 65), ("writev", 20, 66),
    ("pread64", 17, 67), ("close", 3, 57), ("lseek", 8, 62), ("dup", 32, 23), ("fcntl", 72, 25),
    ("open", 2, None), ("openat", 257, 56), ("stat", 4, None), ("lstat", 6, None),
    ("fstat", 5, 80), ("newfstatat", 262, 79), ("statx", 332, 291), ("access", 21, None),
    ("faccessat", 269, 48), ("faccessat2", 439, 439), ("getdents64", 217, 61),
    ("readlink", 89, None), ("readlinkat", 267, 78), ("getcwd", 79, 17),
    ("poll", 7, None), ("ppoll", 271, 73), ("select", 23, None), ("pselect6", 270, 72),
    ("mmap", 9, 222), ("mprotect", 10, 226), ("munmap", 11, 215), ("mremap", 25, 216),
    ("brk", 12, 214), ("madvise", 28, 233),
    ("rt_sigaction", 13, 134), ("rt_sigprocmask", 14, 135), ("rt_sigreturn", 15, 139),
    ("sigaltstack", 131, 132), ("tgkill", 234, 131), ("pause", 34, None),
    ("getpid", 39, 172), ("gettid", 186, 178), ("getppid", 110, 173), ("getuid", 102, 174),
    ("geteuid", 107, 175), ("getgid", 104, 176), ("getegid", 108, 177), ("uname", 63, 160),
    ("clock_gettime", 228, 113), ("clock_getres", 229, 114), ("clock_nanosleep", 230, 115),
    ("nanosleep", 35, 101), ("gettimeofday", 96, 169), ("time", 201, None), ("times", 100, 153),
    ("getrusage", 98, 165), ("getrlimit", 97, 163), ("prlimit64", 302, 261),
    ("getrandom", 318, 278), ("futex", 202, 98), ("set_robust_list", 273, 99),
    ("rseq", 334, 293), ("sched_yield", 24, 124), ("sched_getaffinity", 204, 123),
    ("restart_syscall", 219, 128), ("exit", 60, 93), ("exit_group", 231, 94),
)  # fmt: skip
IOCTL = (16, 29)
MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}


class Refused(Exception):
    """The machine does not allow a wall to be put up."""


def call(function, *arguments):
    if function(*[ctypes.c_ulong(each) for each in arguments]) != 0:
        raise Refused(f"{function.__name__}: {os.strerror(ctypes.get_errno())}")


def hide_memory():
    """Nobody of the same user may look into this process or trace it; orphans come to it."""
    call(libc.prctl, PR_SET_DUMPABLE, 0, 0, 0, 0)
    call(libc.prctl, PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def leave_namespaces():
    """What this process forks next lives in namespaces of its own."""
    call(libc.unshare, NAMESPACES)


def bound(data, address_space, seconds):
    """Sets the limits that the kernel itself keeps."""
    for kind, most in (
        (resource.RLIMIT_DATA, data),
        (resource.RLIMIT_AS, address_space),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))


def in_use(kind):
    """Bytes that count for a limit of memory now: the soft limit below which a page is refused."""
    private = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
    before = resource.getrlimit(kind)
    low, high = 0, 1 << 46
    while high - low > 4096:
        middle = (low + high) // 2
        resource.setrlimit(kind, (middle, before[1]))
        try:
            mmap.mmap(-1, 4096, private).close()
            high = middle
        except (OSError, MemoryError):
            low = middle
        finally:
            resource.setrlimit(kind, before)
    return high


def make_filter():
    """The filter of system calls as a BPF program; None on a machine whose numbers are unknown."""
    if platform.machine() not in MACHINES:
        return None
    column, architecture = MACHINES[platform.machine()]
    allowed = [numbers[column] for _name, *numbers in CALLS if numbers[column] is not None]
    load, jump_equal, jump_above, answer = 0x20, 0x15, 0x35, 0x06
    kill, refuse, not_terminal, allow = 0x80000000, 0x00050000 | 1, 0x00050000 | 25, 0x7FFF0000
    number_at, architecture_at, ioctl_command_at = 0, 4, 24
    program = [
        (load, 0, 0, architecture_at),
        (jump_equal, 1, 0, architecture),
        (answer, 0, 0, kill),
        (load, 0, 0, number_at),
        (jump_above, 0, 1, 0x40000000),  # the second set of numbers on x86_64
        (answer, 0, 0, kill),
        (jump_equal, 0, 4, IOCTL[column]),
        (load, 0, 0, ioctl_command_at),
        (jump_equal, len(allowed) + 3, 0, TERMINAL_ASKED),
        (jump_equal, len(allowed) + 2, 0, CLOSE_ON_EXEC),
        (answer, 0, 0, not_terminal),
        *[(jump_equal, len(allowed) - i, 0, number) for i, number in enumerate(allowed)],
        (answer, 0, 0, refuse),
        (answer, 0, 0, allow),
    ]
    return b"".join([struct.pack("<HBBI", *instruction) for instruction in program])


class FilterProgram(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p)]


def give_up_rights():
    """Whoever makes a user namespace is its root. Not so here, and nothing brings rights back."""
    version = ctypes.create_string_buffer(struct.pack("<II", CAPABILITY_VERSION, 0), 8)
    none = ctypes.create_string_buffer(24)
    call(libc.capset, ctypes.addressof(version), ctypes.addressof(none))
    call(libc.prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def filter_calls(program):
    """From here on all system calls but those of the list are refused."""
    if program is None:
        return
    text = ctypes.create_string_buffer(program, len(program))
    told = FilterProgram(len(program) // 8, ctypes.cast(text, ctypes.c_void_p))
    call(libc.prctl, PR_SET_SECCOMP, FILTER_MODE, ctypes.addressof(told), 0, 0)
