"""Values as bytes and back, for questions and answers that are more than numbers.

Everything it uses is bound before a student's first line runs. What their classes say of themselves
is not asked: a list of theirs is read as Python keeps it, by the methods of list itself. The layout
is told in value-bytes.ts.
"""

import struct

import host
from absent_libraries import NeedsLibrary, Placeholder

# As in model/value.ts.
DEPTH, PARTS, BYTES, INT_BYTES = 8, 10_000, 256 * 1024, 4096


class Refused(Exception):
    """A value that cannot travel: why, and the part of it at fault."""


def _make_values():
    refused, kind_of, is_subclass, number = Refused, type, issubclass, host.number
    Interrupts, Overflow, infinity = BaseException, OverflowError, float("inf")
    needs_library, placeholder_type = NeedsLibrary, Placeholder
    nothing, no, yes = None, False, True
    whole, real, text, list_type, tuple_type, dict_type = int, float, str, list, tuple, dict
    bit_length, int_bytes, int_from = int.bit_length, int.to_bytes, int.from_bytes
    float_of, text_size, text_bytes = float.__float__, str.__len__, str.encode
    list_size, list_part = list.__len__, list.__getitem__
    tuple_size, tuple_part = tuple.__len__, tuple.__getitem__
    dict_size, dict_items = dict.__len__, dict.items
    size_of, bytes_of, decode_text, all_of = len, bytes, bytes.decode, slice(None)
    join, count_to = b"".join, range
    not_numbers = (str, bytes, bytearray, memoryview, bool, type(None))
    pack_float, pack_size = struct.Struct("<Bd").pack, struct.Struct("<BI").pack
    read_float, read_size = struct.Struct("<d").unpack_from, struct.Struct("<I").unpack_from

    # Tags, as in value-bytes.ts.
    NONE, FALSE, TRUE, FLOAT, INT, STR, LIST, TUPLE, DICT = range(9)
    none_bytes, false_bytes, true_bytes = bytes([NONE]), bytes([FALSE]), bytes([TRUE])

    def encode(value):
        """The bytes of a value. Raises Refused, and NeedsLibrary."""
        out, room = [], [PARTS, BYTES]
        put(value, 0, out, room)
        return join(out)

    def put(value, depth, out, room):
        room[0] -= 1
        if room[0] < 0:
            raise refused("parts", value)
        kind = kind_of(value)
        if kind is real:
            add(pack_float(FLOAT, value), value, out, room)
        elif value is nothing:
            add(none_bytes, value, out, room)
        elif value is no:
            add(false_bytes, value, out, room)
        elif value is yes:
            add(true_bytes, value, out, room)
        elif is_subclass(kind, whole):
            put_int(value, out, room)
        elif is_subclass(kind, real):
            add(pack_float(FLOAT, float_of(value)), value, out, room)
        elif is_subclass(kind, text):
            put_text(value, out, room)
        elif is_subclass(kind, list_type):
            start(LIST, list_size(value), value, depth, out, room)
            for each in list_part(value, all_of):
                put(each, depth + 1, out, room)
        elif is_subclass(kind, tuple_type):
            start(TUPLE, tuple_size(value), value, depth, out, room)
            for each in tuple_part(value, all_of):
                put(each, depth + 1, out, room)
        elif is_subclass(kind, dict_type):
            start(DICT, dict_size(value), value, depth, out, room)
            for key, each in list_type(dict_items(value)):
                put_key(key, out, room)
                put(each, depth + 1, out, room)
        else:
            add(pack_float(FLOAT, as_float(value, kind)), value, out, room)

    def add(data, value, out, room):
        room[1] -= size_of(data)
        if room[1] < 0:
            raise refused("bytes", value)
        out.append(data)

    def put_int(value, out, room):
        size = bit_length(value) // 8 + 1
        if size > INT_BYTES:
            raise refused("bytes", value)
        data = int_bytes(value, size, "little", signed=True)
        add(pack_size(INT, size) + data, value, out, room)

    def put_text(value, out, room):
        # A character takes a byte at the least: what is far too long is not even encoded.
        if text_size(value) > room[1]:
            raise refused("bytes", value)
        data = text_bytes(value, "utf-8", "surrogatepass")
        add(pack_size(STR, size_of(data)) + data, value, out, room)

    def put_key(key, out, room):
        room[0] -= 1
        if room[0] < 0:
            raise refused("parts", key)
        kind = kind_of(key)
        if is_subclass(kind, text):
            put_text(key, out, room)
        elif is_subclass(kind, whole) and key is not no and key is not yes:
            put_int(key, out, room)
        else:
            raise refused("type", key)

    def start(tag, size, value, depth, out, room):
        if depth >= DEPTH:
            raise refused("depth", value)
        # Before anything is copied.
        if size > room[0]:
            raise refused("parts", value)
        add(pack_size(tag, size), value, out, room)

    def as_float(value, kind):
        """What converts by float() counts as a float, as among answers that are numbers."""
        if is_subclass(kind, placeholder_type):
            raise refused("library", value)
        if not is_subclass(kind, not_numbers):
            try:
                return number(value)
            except Overflow:
                return infinity
            except needs_library:
                raise
            except Interrupts:
                pass
        raise refused("type", value)

    def decode(data, at):
        """The value at a place, and the place behind it."""
        tag = data[at]
        at += 1
        if tag == FLOAT:
            return read_float(data, at)[0], at + 8
        if tag <= TRUE:
            return (nothing, no, yes)[tag], at
        size = read_size(data, at)[0]
        at += 4
        if tag == INT:
            return int_from(data[at : at + size], "little", signed=True), at + size
        if tag == STR:
            return decode_text(bytes_of(data[at : at + size])), at + size
        if tag == DICT:
            made = {}
            for _ in count_to(size):
                key, at = decode(data, at)
                made[key], at = decode(data, at)
            return made, at
        items = []
        for _ in count_to(size):
            each, at = decode(data, at)
            items.append(each)
        return (items if tag == LIST else tuple_type(items)), at

    return encode, decode


encode, decode = _make_values()
