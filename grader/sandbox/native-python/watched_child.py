"""A forked child as the server sees it: told what to do, timed, listened to, ended.

Nothing that comes from it is trusted: it is counted, cut and passed on as bytes.
"""

import mmap
import os
import select
import signal
import struct
import time

import child
import lockdown

# Shared with the child: questions and answers first, the moment of the present question last.
REGION_BYTES = 16 << 20
STAMPS_AT = REGION_BYTES - 16
QUESTION_AT, KEEPING_AT = 4, 28  # words of a frame, as in frame.ts
CHUNK = 1 << 16
REPLY_BYTES = 1 << 20  # of loading; a longer one is no work of the driver

# How long a child that hangs may take to tell its line.
LOOK_SECONDS = 0.5


class Ended(Exception):
    """How a part of a session ended other than by an answer."""

    def __init__(self, end, why=""):
        super().__init__(end)
        self.end = end
        self.why = why


class Child:
    """A forked child with its program."""

    def __init__(self, settings, limits, nothing):
        self.limits = limits
        self.printed = 0
        self.dropped = 0
        self.kept = bytearray()
        self.keeps_all = True
        self.has_output = True
        self.words = bytearray()
        self.region = mmap.mmap(-1, REGION_BYTES)
        self.view = memoryview(self.region)
        self.output, output = os.pipe()
        take, self.commands = os.pipe()
        self.replies, put = os.pipe()
        walls = {
            "data": settings["data"] + limits["memoryBytes"],
            "addressSpace": settings["addressSpace"] + limits["memoryBytes"] + REGION_BYTES,
            "seconds": int(limits["submissionMs"] / 1000) + 2,
            "filter": settings["filter"],
        }
        try:
            self.pid = fork_apart(
                settings["namespaces"],
                lambda: child.live(
                    self.region, self.view[STAMPS_AT:], (nothing, output, take, put), walls
                ),
            )
        except BaseException:
            self.pid = None
            self.end()
            raise
        finally:
            for each in (output, take, put):
                os.close(each)
        self.clock = (~self.pid << 3) | 2  # CLOCK_PROCESS_CPUTIME_ID of another process
        os.set_blocking(self.output, False)
        os.set_blocking(self.replies, False)
        os.set_blocking(self.commands, False)
        self.poll = select.poll()
        self.poll.register(self.output, select.POLLIN)
        self.poll.register(self.replies, select.POLLIN)

    def do(self, kind, body, allowed, output_bytes, keeps_all):
        """Has the child load or answer; the size of its reply. Raises Ended."""
        if len(body) > STAMPS_AT:
            raise ValueError("more than fits into one trip")
        self.keeps_all = keeps_all
        self.kept.clear()
        self.dropped = 0
        self.view[: len(body)] = body
        self.view[STAMPS_AT:] = struct.pack("<dd", self.processor_time(), time.monotonic())
        self.command(kind, len(body))
        part_begun = time.monotonic()
        while True:
            left = self.time_left(allowed, part_begun)
            if left <= 0:
                raise Ended("time")
            for reply, number in self.listen(left, output_bytes):
                if reply == child.DONE:
                    return min(number, REPLY_BYTES)
                if reply == child.MEETING:
                    self.drain(output_bytes)
                    self.command(child.GO_ON)
                elif reply == child.MEMORY:
                    raise Ended("memory")
                else:
                    raise Ended("broken")

    def listen(self, seconds, output_bytes):
        """Waits for words or output; the words that came. Raises Ended."""
        ready = dict(self.poll.poll(seconds * 1000 + 1))
        if self.output in ready:
            self.drain(output_bytes, 16)
        if self.replies not in ready:
            return []
        try:
            part = os.read(self.replies, 4096)
        except BlockingIOError:
            return []
        if not part:
            raise self.how_it_died()
        self.words += part
        words = []
        while len(self.words) >= 9:
            words.append((bytes(self.words[:1]), int.from_bytes(self.words[1:9], "little")))
            del self.words[:9]
        return words

    def drain(self, output_bytes, most=1 << 30):
        """Reads what was printed; keeps the first of it where it is to be kept."""
        while most > 0:
            most -= 1
            try:
                part = os.read(self.output, CHUNK)
            except BlockingIOError:
                return
            if not part:
                if self.has_output:
                    self.poll.unregister(self.output)
                    self.has_output = False
                return
            self.printed += len(part)
            if self.keeps_all or self.number_at(KEEPING_AT) == 1:
                room = self.limits["keptBytes"] - len(self.kept)
                self.kept += part[:room]
                self.dropped += max(0, len(part) - room)
            if self.printed > output_bytes:
                raise Ended("output")

    def time_left(self, allowed, part_begun):
        """Seconds until a limit can be reached at the earliest.

        A question has its processor time, and some times that on the clock for one that sleeps or
        for a busy machine; all parts together have the submission's.
        """
        now, used = time.monotonic(), self.processor_time()
        used_before, begun = struct.unpack("<dd", self.view[STAMPS_AT:])
        if not used_before <= used or not part_begun <= begun <= now:
            used_before, begun = 0.0, part_begun  # the program has scribbled here
        question = self.number_at(QUESTION_AT)
        seconds = (allowed[question] if question < len(allowed) else allowed[0]) / 1000
        patience = self.limits["patience"]
        whole = self.limits["submissionMs"] / 1000
        return min(
            seconds - (used - used_before),
            seconds * patience - (now - begun),
            whole - used,
            whole * patience - (now - part_begun),
        )

    def processor_time(self):
        try:
            return time.clock_gettime(self.clock)
        except OSError:
            return 0.0  # it has just died, which its pipe will tell

    def number_at(self, offset):
        return int.from_bytes(self.view[offset : offset + 4], "little")

    def command(self, kind, number=0):
        try:
            os.write(self.commands, child.word(kind, number))
        except (BlockingIOError, BrokenPipeError):
            pass  # a child that reads no commands has died or will run out of time

    def line(self):
        """The line on which the child hangs, by its own word; 0 when it does not tell."""
        if self.pid is None:
            return 0
        self.keeps_all = False
        told = 0
        words = 0
        try:
            os.kill(self.pid, signal.SIGUSR1)
            end = time.monotonic() + LOOK_SECONDS
            # The first word is where it stands, the second where its loop begins.
            while words < 2 and time.monotonic() < end:
                for reply, number in self.listen(end - time.monotonic(), 1 << 62):
                    if reply == child.LINE:
                        told = number
                        words += 1
                    elif reply == child.MEETING:
                        self.command(child.GO_ON)
        except (Ended, OSError):
            pass
        return told if told < 1 << 31 else 0

    def how_it_died(self):
        """The end of a child that has closed its side."""
        for _ in range(1000):
            pid, status, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                break
            time.sleep(0.002)
        else:
            return Ended("broken")
        self.pid = None
        number = os.waitstatus_to_exitcode(status)
        if number == -signal.SIGKILL:
            # Not by us: the kernel does so at the limit of processor time, or out of memory.
            spent = usage.ru_utime + usage.ru_stime >= self.limits["submissionMs"] / 1000
            return Ended("time" if spent else "memory")
        if number < 0:
            return Ended("crashed", signal.Signals(-number).name)
        return Ended("broken" if number == child.FAILED else "left")

    def kill(self):
        """Kills the child, and with its namespace all that it may have started."""
        if self.pid is not None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.pid = None

    def end(self):
        self.kill()
        self.view.release()
        self.region.close()
        for each in (self.output, self.commands, self.replies):
            os.close(each)


def fork_apart(namespaces, live):
    """Forks twice, so that the second child is the first process of its own namespace.

    The first child leaves at once; the second comes to us, who adopts orphans.
    """
    told, tell = os.pipe()
    helper = os.fork()
    if helper == 0:
        try:
            if namespaces:
                lockdown.leave_namespaces()
            pid = os.fork()
            if pid == 0:
                live()
            os.write(tell, b"%d" % pid)
        except BaseException as error:
            os.write(tell, f"!{error}".encode()[:300])
        finally:
            os._exit(0)
    os.close(tell)
    os.waitpid(helper, 0)
    text = os.read(told, 400)
    os.close(told)
    if not text or text[:1] == b"!":
        raise lockdown.Refused(text[1:].decode(errors="replace") or "no child was forked")
    return int(text)
