"""Block-buffered standard output: a write for every line would cost most of a run's time."""

import io
import sys


def open_output():
    raw = io.FileIO(1, "w", closefd=False)
    stream = io.TextIOWrapper(
        io.BufferedWriter(raw, 1 << 16), "utf-8", "backslashreplace", "\n", False
    )
    stream.mode = "w"
    return stream


sys.stdout = sys.__stdout__ = open_output()
