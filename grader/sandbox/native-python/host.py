"""What the driver asks of its surroundings, in a forked native interpreter."""

import struct
import sys
import time


def _make_host():
    flush_output = sys.stdout.flush
    processor, wall = time.process_time, time.monotonic
    stamp = struct.Struct("<dd").pack_into
    room = [None]
    meet = [lambda: None]

    def attach(stamps, meeting):
        """Tells where the moment of a question is written, and how to wait for the server."""
        room[0] = stamps
        meet[0] = meeting

    def beat():
        """Called before each question: its time counts from here."""
        if room[0] is not None:
            stamp(room[0], 0, processor(), wall())

    def flush():
        """Hands printed text on and waits until the server has read it."""
        try:
            flush_output()
        finally:
            meet[0]()

    return attach, beat, flush


def _make_number():
    try:
        import numpy
    except ImportError:
        return float
    to_float, kind_of, is_subclass, wrong = float, type, issubclass, TypeError
    array, scalar = numpy.ndarray, numpy.generic
    size_of, item_of = array.size.__get__, array.item
    scalar_item = scalar.item
    array_type, scalar_type = array.dtype.__get__, scalar.dtype.__get__
    real_kinds = "fiu"

    def number(value):
        """float(), but for what numpy would convert although it is no real number.

        That is truth values, complex numbers and texts. An array counts when it holds one number.
        """
        kind = kind_of(value)
        if is_subclass(kind, array):
            if size_of(value) != 1 or array_type(value).kind not in real_kinds:
                raise wrong("no single real number")
            value = item_of(value)
        elif is_subclass(kind, scalar):
            if scalar_type(value).kind not in real_kinds:
                raise wrong("no real number")
            value = scalar_item(value)
        return to_float(value)

    return number


attach, beat, flush = _make_host()
number = _make_number()
