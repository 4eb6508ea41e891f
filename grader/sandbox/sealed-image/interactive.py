"""What a program has at a keyboard and lacks here: input(), exit() and quit()."""

import builtins
import sys


def ask_for_input(prompt=""):
    raise EOFError("input() is not available here: the values come as arguments of your function")


def end(code=None):
    """Leaves the program, as the interactive names exit and quit do."""
    raise SystemExit(code)


builtins.input = ask_for_input
builtins.exit = builtins.quit = end
sys.stdin = None
sys.argv = ["solution.py"]
