"""What the driver asks of its surroundings, in the sealed interpreter."""

import os
import sys

# Called before each question: a system call that our imports count (see sealed-imports.ts).
beat = os.getuid
# Hands printed text on; the call that it ends in has left Python when it returns.
flush = sys.stdout.flush
# Makes a float of an answer that is none yet, or raises.
number = float
