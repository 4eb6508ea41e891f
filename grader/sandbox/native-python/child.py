"""What runs in a forked child: puts up the walls, then loads and asks as the server says."""

import fcntl
import os
import random
import signal
import sys
import time

import driver
import host
import lockdown

FILE_NAME = driver.FILE_NAME
COMMANDS, REPLIES = 3, 4

# Words of one byte and a number, both ways.
LOAD, ASK, GO_ON = b"L", b"A", b"G"
DONE, MEETING, BROKEN, MEMORY, LINE = b"d", b"m", b"x", b"o", b"l"

# Status with which a child ends whose interpreter is broken.
FAILED = 70

# How much of a hanging program is watched to find its loop.
WATCHED_LINES, WATCHED_SECONDS = 4000, 0.2


def word(kind, number=0):
    return kind + number.to_bytes(8, "little")


def live(region, stamps, pipes, walls):
    """Never returns. `pipes` are the descriptors of nothing, output, commands and replies."""
    try:
        os.setsid()
        take_descriptors(*pipes)
        put, take = make_channel()
        host.attach(stamps, make_meeting(put, take))
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGUSR1, make_lookout(put))
        random.seed(0)  # Python seeds anew after every fork
        lockdown.bound(walls["data"], walls["addressSpace"], walls["seconds"])
        lockdown.give_up_rights()
        lockdown.filter_calls(walls["filter"])
        obey(region, put, take)
    finally:
        os._exit(FAILED)


def take_descriptors(nothing, output, commands, replies):
    above = [fcntl.fcntl(each, fcntl.F_DUPFD, 32) for each in (commands, replies)]
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.dup2(above[0], COMMANDS)
    os.dup2(above[1], REPLIES)
    os.closerange(REPLIES + 1, 4096)


def make_channel():
    read, write, leave, size_of = os.read, os.write, os._exit, len

    def put(kind, number=0):
        write(REPLIES, word(kind, number))

    def take():
        got = b""
        while size_of(got) < 9:
            part = read(COMMANDS, 9 - size_of(got))
            if not part:
                leave(0)
            got += part
        return got[:1], int.from_bytes(got[1:], "little")

    return put, take


def make_meeting(put, take):
    def meeting():
        put(MEETING)
        take()

    return meeting


def obey(region, put, take):
    load, ask, size_of = driver.load, driver.ask, len
    Memory, Anything = MemoryError, BaseException
    whole = memoryview(region)
    while True:
        kind, size = take()
        try:
            frame = whole[:size]
            if kind == LOAD:
                reply = load(frame)
                whole[: size_of(reply)] = reply
                put(DONE, size_of(reply))
            elif kind == ASK:
                ask(frame)
                put(DONE)
        except Memory:
            put(MEMORY)
        except Anything:
            put(BROKEN)


def make_lookout(put):
    """A signal handler that tells the line of the loop in which a program hangs.

    A single look would name another line of the loop each time. So lines are watched for a while:
    in the outermost function where any run, the first of them is the head of the loop.
    """
    trace_all, now, park = sys.settrace, time.monotonic, signal.pause
    where, smaller = driver.where, min

    def look(_number, frame):
        put(LINE, where())
        depth_of = {}
        while frame is not None:
            if frame.f_code.co_filename == FILE_NAME:
                depth_of[frame] = len(depth_of)
            frame = frame.f_back
        firsts = {}
        left = WATCHED_LINES
        end = now() + WATCHED_SECONDS

        def watch(frame, event, _argument):
            nonlocal left
            depth = depth_of.get(frame)
            if event == "line" and depth is not None:
                firsts[depth] = smaller(firsts.get(depth, frame.f_lineno), frame.f_lineno)
            left -= 1
            if left == 0 or now() > end:
                trace_all(None)
                if firsts:
                    put(LINE, firsts[max(firsts)])
                while True:
                    park()
            return watch

        for each in depth_of:
            each.f_trace = watch
        trace_all(watch)

    return look
