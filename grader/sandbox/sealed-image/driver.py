"""Loads a submission and puts questions to it, inside the sealed interpreter or a native one.

The only Python of ours that runs beside student code. It knows function names and numbers; it
knows nothing of checks, expected values or points. Everything it uses is bound before a student's
first line runs: names that a student rebinds later are not looked up again.

Frames are laid out in frame.ts, replies to `load` are JSON.
"""

import __future__
import _ast
import json
import linecache
import math
import struct
import sys
import types

import host
import own_modules
import values as value_bytes
from absent_libraries import NeedsLibrary, Placeholder, library_of

FILE_NAME = "solution.py"
# What a program is called whose own name is that of a further file: nobody can import this.
NO_MODULE = "the program"


def _make_driver():
    # Every builtin that is needed after student code has run.
    Exceptions, Interrupts, Syntax, Exit = Exception, BaseException, SyntaxError, SystemExit
    Overflow, Name = OverflowError, NameError
    text_type, real, whole, boolean, nothing = str, float, int, bool, None
    kind_of, is_subclass, represent, size_of = type, issubclass, repr, len
    call_able, compile_, execute, view_of, bytes_of = callable, compile, exec, memoryview, bytes
    # What Python itself keeps in errors, classes and texts, whatever a student's class says it is.
    traceback_of = BaseException.__dict__["__traceback__"].__get__
    cause_of = BaseException.__dict__["__cause__"].__get__
    context_of = BaseException.__dict__["__context__"].__get__
    type_name = type.__dict__["__name__"].__get__
    part_of, short, medium, long = str.__getitem__, slice(100), slice(200), slice(500)
    list_of, tuple_of, is_instance, minimum = list, tuple, isinstance, min
    pack_into, unpack_from, iterate = struct.pack_into, struct.unpack_from, struct.iter_unpack
    pack_answer = struct.Struct("<dIHBB").pack_into
    is_finite, infinity = math.isfinite, math.inf
    to_json, from_json = json.JSONEncoder(ensure_ascii=True).encode, json.loads
    add_own_modules = own_modules.add
    to_bytes, from_bytes, refused = value_bytes.encode, value_bytes.decode, value_bytes.Refused
    count_to, pack_place = range, struct.Struct("<IIB").pack_into
    beat, flush, number = host.beat, host.flush, host.number
    frame_of = sys._getframe
    module_type, modules, line_cache = types.ModuleType, sys.modules, linecache.cache
    builtin_module = __builtins__
    needs_library, placeholder_type, library_name = NeedsLibrary, Placeholder, library_of
    code_type, with_changes = types.CodeType, types.CodeType.replace
    future_names = {
        name: getattr(__future__, name).compiler_flag for name in __future__.all_feature_names
    }
    only_ast = 0x400  # ast.PyCF_ONLY_AST
    node = _ast
    not_numbers = (str, bytes, bytearray, memoryview, bool, type(None))
    missing = object()

    # Answer kinds, as in frame.ts.
    VALUE, NOT_A_NUMBER, RAISED, LIBRARY, NO_ARGUMENT, RAISED_ELSEWHERE = 1, 2, 3, 4, 5, 6
    # Argument kinds, as in frame.ts.
    FLOAT, INT, ANSWER = 1, 2, 3
    # Of frames with values, as in value-frame.ts.
    VALUE_FRAME, STRUCTURED, UNREADABLE = 1, 7, 8
    ANSWER_TAG, NO_ANSWER_TAG = 16, 17
    MOST_ANSWER_BYTES = value_bytes.BYTES
    NO_QUESTION = 0xFFFFFFFF

    captured = []
    # The student's further files: path and lines, by the file name of their code.
    places = {}
    # What the program is called as a module, and its further files.
    own_names, further_names = [], []

    def name_of(kind):
        return part_of(type_name(kind), short)

    def describe(error):
        """Class name, message, the last line of the program that took part, and the place.

        The place is path, number and text of a line in one of the student's further files, where
        the error came about there.
        """
        try:
            message = part_of(text_type(error), long)
        except Interrupts:
            message = "(the exception's text could not be made)"
        line = 0
        place = nothing
        try:
            trace = traceback_of(error)
            while trace is not nothing:
                file_name = trace.tb_frame.f_code.co_filename
                if file_name == FILE_NAME:
                    line = trace.tb_lineno
                    place = nothing
                elif file_name in places:
                    place = place_of(file_name, trace.tb_lineno)
                trace = trace.tb_next
            if places and is_subclass(kind_of(error), Syntax) and error.filename in places:
                place = place_of(error.filename, error.lineno or 1)
                message = part_of(text_type(error.msg), long)
        except Interrupts:
            pass
        return name_of(kind_of(error)), message, line, place

    def place_of(file_name, line):
        path, lines = places[file_name]
        text = lines[line - 1] if 0 < line <= size_of(lines) else ""
        return [part_of(path, medium), whole(line), part_of(text, medium)]

    def missing_library(error):
        """The absent library behind an exception, through everything it was raised from."""
        depth = 0
        while error is not nothing and depth < 8:
            if kind_of(error) is needs_library:
                return error.library
            cause = cause_of(error)
            error = context_of(error) if cause is nothing else cause
            depth += 1
        return nothing

    # ---- loading -------------------------------------------------------------------------

    def load(frame):
        """Runs the program of a JSON frame; replies with JSON of what there is to ask."""
        view = view_of(frame)
        job = from_json(bytes_of(view))
        view.release()
        name_modules(job["modules"])
        module = module_type(own_names[0])
        for name in own_names:
            modules[name] = module
        namespace = module.__dict__
        namespace["__builtins__"] = builtin_module
        namespace["__file__"] = FILE_NAME
        cells = job["cells"]
        whole_text = "\n".join([cell["source"] for cell in cells])
        line_cache[FILE_NAME] = (
            size_of(whole_text), nothing, whole_text.splitlines(True), FILE_NAME,
        )
        reply = {"compiled": True, "error": nothing, "skipped": [], "functions": [], "others": []}
        run = run_whole if job["mode"] == "whole" else run_kept
        for cell in cells:
            # Line numbers go on from cell to cell, so that one number tells the place.
            above = cell["firstLine"] - 1
            if not run(cell["source"], above, namespace, job["mode"], size_of(cells) == 1, reply):
                break
        flush_output()
        capture(job, namespace, reply)
        return to_json(reply).encode()

    def name_modules(own):
        """Makes the student's further files importable, and finds names for the program."""
        own_names[:] = ["solution"]
        further_names.clear()
        places.clear()
        if own is nothing:
            return
        known, placed = add_own_modules(own["files"], FILE_NAME)
        places.update(placed)
        further_names.extend(known)
        # Further files may import the program by the name that its file has.
        if own["program"] not in modules:
            own_names.append(own["program"])
        own_names[:] = [name for name in own_names if name not in known] or [NO_MODULE]

    def run_whole(source, above, namespace, _mode, is_only, reply):
        """Compiles and runs one cell as it stands; False ends loading."""
        try:
            code = moved_down(compile_(source, FILE_NAME, "exec", 0, True), above)
        except Exceptions as error:
            problem = syntax_problem(error, above)
            if is_only:
                reply["compiled"] = False
                reply["error"] = problem
                return False
            reply["skipped"].append(problem)
            return True
        try:
            execute(code, namespace)
        except Exit:
            return False
        except Interrupts as error:
            reply["error"] = problem_of(*describe(error))
            return False
        return True

    def run_kept(source, above, namespace, mode, is_only, reply):
        """Runs the definitions, imports and assignments of one cell, each in its own try."""
        try:
            tree = compile_(source, FILE_NAME, "exec", only_ast, True)
        except Exceptions as error:
            if is_only:
                reply["compiled"] = False
            reply["skipped"].append(syntax_problem(error, above))
            return True
        flags = future_flags(tree.body)
        for statement in tree.body:
            if not is_kept(statement, mode == "salvage"):
                continue
            piece = node.Module(body=[statement], type_ignores=[])
            try:
                code = compile_(piece, FILE_NAME, "exec", flags, True)
                execute(moved_down(code, above), namespace)
            except Interrupts:
                pass  # the first, whole, try has told what is wrong
        return True

    def moved_down(code, above):
        """Code as if `above` lines stood before it; lines of a code object count from its first."""
        if above == 0:
            return code
        parts = [
            moved_down(each, above) if kind_of(each) is code_type else each
            for each in code.co_consts
        ]
        return with_changes(
            code, co_firstlineno=code.co_firstlineno + above, co_consts=tuple_of(parts)
        )

    def future_flags(statements):
        flags = 0
        for statement in statements:
            if kind_of(statement) is node.ImportFrom and statement.module == "__future__":
                for alias in statement.names:
                    flags |= future_names.get(alias.name, 0)
        return flags

    definitions = (node.FunctionDef, node.AsyncFunctionDef, node.ClassDef)
    imports = (node.Import, node.ImportFrom)
    assignments = (node.Assign, node.AnnAssign, node.AugAssign)

    def is_kept(statement, with_calls):
        kind = kind_of(statement)
        if kind in definitions or kind in imports:
            return True
        if kind in assignments:
            return with_calls or not has_call(statement)
        if kind is node.If:
            return all_kept(statement.body + statement.orelse, with_calls)
        if kind is node.Try:
            parts = statement.body + statement.orelse + statement.finalbody
            for handler in statement.handlers:
                parts = parts + handler.body
            return all_kept(parts, with_calls)
        return kind is node.Pass

    def all_kept(statements, with_calls):
        for statement in statements:
            if not is_kept(statement, with_calls):
                return False
        return True

    def has_call(tree):
        waiting = [tree]
        while waiting:
            part = waiting.pop()
            if kind_of(part) is node.Call:
                return True
            for field in part._fields:
                value = getattr_(part, field, nothing)
                if kind_of(value) is list_of:
                    waiting.extend([each for each in value if is_instance(each, node.AST)])
                elif is_instance(value, node.AST):
                    waiting.append(value)
        return False

    getattr_ = getattr

    def syntax_problem(error, above):
        """Where the compiler stopped; other errors of the compiler have no place."""
        name, message, _line, _place = describe(error)
        problem = problem_of(name, message, 0, nothing)
        if is_subclass(kind_of(error), Syntax):
            problem["message"] = text_type(error.msg)[:500]
            problem["line"] = above + error.lineno if error.lineno else 0
            problem["column"] = error.offset or 0
        return problem

    def problem_of(exception, message, line, place):
        return {
            "exception": exception,
            "message": message,
            "line": line,
            "column": 0,
            "place": place,
        }

    def capture(job, namespace, reply):
        """Takes hold of the asked functions; what the program rebinds later changes nothing."""
        captured.clear()
        for name in job["functions"]:
            value = namespace.get(name, missing)
            found = "callable"
            detail = ""
            if value is missing:
                found = "missing"
            elif is_subclass(kind_of(value), placeholder_type):
                found, detail = "needs-library", library_name(value)
            elif not call_able(value):
                found, detail = "not-callable", name_of(kind_of(value))
            captured.append(value if found == "callable" else nothing)
            reply["functions"].append([found, detail])
        for name in list_of(namespace):
            if size_of(reply["others"]) == 50:
                break
            if kind_of(name) is text_type and name[:2] != "__" and name not in job["functions"]:
                if is_own_callable(namespace[name]):
                    reply["others"].append(name[:100])
        stand_in = job["standIn"]
        if stand_in is not nothing:
            name = stand_in["function"]
            original = namespace.get(name)
            namespace[name] = make_stand_in(original, stand_in["factor"])
            put_everywhere(original, namespace[name])

    def put_everywhere(original, stand_in):
        """Puts the stand-in in the place of the function in the student's further files, too."""
        if original is nothing:
            return
        for name in further_names:
            module = modules.get(name)
            if kind_of(module) is module_type:
                for key, value in list_of(module.__dict__.items()):
                    if value is original:
                        module.__dict__[key] = stand_in

    def is_own_callable(value):
        try:
            return call_able(value) and is_own_name(getattr_(value, "__module__", ""))
        except Interrupts:
            return False  # an object that does not even tell where it comes from

    def is_own_name(name):
        return kind_of(name) is text_type and (name in own_names or name in further_names)

    def make_stand_in(original, factor):
        """θ(1 − factor·λ), taking keywords by the names of the function it replaces."""
        names = ("theta", "learning_rate")
        code = getattr_(original, "__code__", nothing)
        if code is not nothing and code.co_argcount >= 2:
            names = code.co_varnames[:2]

        def stand_in(*arguments, **keywords):
            theta = arguments[0] if arguments else keywords[names[0]]
            rate = arguments[1] if size_of(arguments) > 1 else keywords[names[1]]
            return theta * (1 - factor * rate)

        return stand_in

    # ---- asking --------------------------------------------------------------------------

    def ask(frame):
        """Puts the questions of a binary frame and writes each answer into it at once."""
        if unpack_from("<I", frame, 24)[0] == VALUE_FRAME:
            return ask_values(frame)
        view = view_of(frame)
        count, _now, text_used, text_start, text_size, kept = unpack_from("<6I", frame, 0)
        progress = view[4:8].cast("I")
        keeping = view[28:32].cast("I")
        values = [nothing] * count
        answer_at = 32 + 32 * count
        index = 0

        def put(kind, value=0.0, text=b""):
            nonlocal text_used
            length = minimum(size_of(text), text_size - text_used, 2000)
            start = text_start + text_used
            view[start : start + length] = text[:length]
            text_used += length
            pack_answer(frame, answer_at, value, start, length, kind, 0)

        for function, k0, k1, k2, a0, a1, a2 in iterate("<4B4x3d", view[32:answer_at]):
            progress[0] = index
            beat()
            if k0 == FLOAT and k1 == FLOAT and k2 != ANSWER:
                arguments = (a0, a1, whole(a2)) if k2 == INT else (a0, a1)
            else:
                arguments = arguments_of(((k0, a0), (k1, a1), (k2, a2)), values)
            if arguments is nothing:
                put(NO_ARGUMENT)
            else:
                if index == kept:
                    flush_output()
                    keeping[0] = 1
                try:
                    value = captured[function](*arguments)
                    if kind_of(value) is real:
                        pack_answer(frame, answer_at, value, 0, 0, VALUE, 0)
                        if is_finite(value):
                            values[index] = value
                    else:
                        kind, value, text = convert(value)
                        put(kind, value, text)
                        if kind == VALUE and is_finite(value):
                            values[index] = value
                    del value
                except Interrupts as error:
                    kind, text = failure(error)
                    put(kind, 0.0, text)
                if index == kept:
                    flush_output()
                    keeping[0] = 0
            index += 1
            answer_at += 16
        progress[0] = NO_QUESTION
        flush_output()
        return b""

    def ask_values(frame):
        """The same for a frame whose questions and answers may be more than numbers.

        Stops where the room for answers could become too small for the next one.
        """
        view = view_of(frame)
        count, _now, used, start, size, kept = unpack_from("<6I", frame, 0)
        progress = view[4:8].cast("I")
        keeping = view[28:32].cast("I")
        answers = [nothing] * count
        at = 32 + 12 * count
        for index in count_to(count):
            if size - used < MOST_ANSWER_BYTES:
                break
            progress[0] = index
            beat()
            function, gives_more, argument_count = view[at : at + 3]
            arguments, at = read_arguments(view, at + 3, argument_count, answers)
            if index == kept:
                flush_output()
                keeping[0] = 1
            if arguments is nothing:
                kind, data = NO_ARGUMENT, b""
            else:
                kind, data = answer_of(captured[function], arguments, gives_more)
            if index == kept:
                flush_output()
                keeping[0] = 0
            if kind == STRUCTURED:
                answers[index] = data
            elif kind == VALUE and is_finite(unpack_from("<d", data, 1)[0]):
                answers[index] = data
            length = minimum(size_of(data), size - used)
            view[start + used : start + used + length] = data[:length]
            pack_place(frame, 32 + 12 * index, start + used, length, kind)
            used += length
        progress[0] = NO_QUESTION
        flush_output()
        return b""

    def read_arguments(view, at, count, answers):
        """Positional arguments, None when one has no answer to refer to; and what follows them."""
        arguments = []
        is_complete = True
        for _ in count_to(count):
            if view[at] == ANSWER_TAG:
                earlier = answers[unpack_from("<I", view, at + 1)[0]]
                at += 5
                if earlier is nothing:
                    is_complete = False
                else:
                    # Made anew: nobody has changed it since it was the answer.
                    arguments.append(from_bytes(earlier, 0)[0])
            elif view[at] == NO_ANSWER_TAG:
                is_complete = False
                at += 1
            else:
                argument, at = from_bytes(view, at)
                arguments.append(argument)
        return tuple_of(arguments) if is_complete else nothing, at

    def answer_of(function, arguments, gives_more):
        """Kind and bytes of the answer to one call."""
        try:
            value = function(*arguments)
            if gives_more:
                return whole_answer(value)
            kind, number_given, text = convert(value)
            return kind, to_bytes(number_given) if kind == VALUE else text
        except Interrupts as error:
            return failure(error)

    def whole_answer(value):
        try:
            return STRUCTURED, to_bytes(value)
        except refused as refusal:
            why, part = refusal.args
            if why == "library":
                return LIBRARY, library_name(part).encode()
            text = shown(part) if why == "type" else ""
            reply = f"{why}\0{name_of(kind_of(part))}\0{text}"
            return UNREADABLE, reply.encode("utf-8", "replace")

    def failure(error):
        """Kind and text of an exception."""
        library = missing_library(error)
        if library is not nothing:
            return LIBRARY, library.encode()
        name, message, line, place = describe(error)
        if place is nothing:
            kind, reply = RAISED, f"{name}\0{line}\0{message}"
        else:
            path, there, text = place
            kind = RAISED_ELSEWHERE
            reply = f"{name}\0{line}\0{path}\0{there}\0{text}\0{message}"
        return kind, reply.encode("utf-8", "replace")

    def arguments_of(typed, values):
        """Positional arguments; None when one refers to an answer that is no number."""
        arguments = []
        for kind, value in typed:
            if kind == FLOAT:
                arguments.append(value)
            elif kind == INT:
                arguments.append(whole(value))
            elif kind == ANSWER:
                earlier = values[whole(value)]
                if earlier is nothing:
                    return nothing
                arguments.append(earlier)
        return tuple_of(arguments)

    def convert(value):
        """What RULES A.6 makes of an answer that is not a plain float."""
        kind = kind_of(value)
        if is_subclass(kind, placeholder_type):
            return LIBRARY, 0.0, library_name(value).encode()
        if not is_subclass(kind, not_numbers):
            try:
                return VALUE, number(value), b""
            except Overflow:
                return VALUE, infinity, b""
            except needs_library:
                raise
            except Interrupts:
                pass
        return NOT_A_NUMBER, 0.0, f"{name_of(kind)}\0{shown(value)}".encode("utf-8", "replace")

    def shown(value):
        try:
            return part_of(represent(value), medium)
        except Interrupts:
            return "(its repr could not be made)"

    def flush_output():
        try:
            flush()
        except Interrupts:
            pass  # a program that closed its own output has nothing left to show

    def where():
        """The line of the student's file that is running; 0 when there is none.

        Polls often fall on the entry of a function that a loop calls; the loop itself is then the
        first caller that has moved past its own first line.
        """
        frame = frame_of(1)
        line = 0
        while frame is not nothing:
            code = frame.f_code
            if code.co_filename == FILE_NAME:
                line = frame.f_lineno
                if line != code.co_firstlineno or code.co_name == "<module>":
                    break
            frame = frame.f_back
        return line

    return load, ask, where


load, ask, where = _make_driver()
