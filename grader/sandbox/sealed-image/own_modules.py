"""A student's further files, importable by the program as on their own machine.

The order is that of plain CPython: what Python has loaded before a script begins or has built in,
then the script's own folder, then everything else, and folders without an __init__.py last. A file
is compiled and run when it is first imported.
"""

import absent_libraries
import linecache
import sys
from importlib.machinery import ModuleSpec

# What every CPython has loaded before the first line of a script, beside what is built in.
LOADED_FIRST = frozenset(
    "abc codecs encodings genericpath io os posixpath site stat zipimport".split()
)


def _make():
    compile_, execute, list_of, size_of = compile, exec, list, len
    modules, finders, line_cache = sys.modules, sys.meta_path, linecache.cache
    built_in = frozenset(sys.builtin_module_names)
    new_spec = ModuleSpec
    absent = absent_libraries.NEEDED | absent_libraries.SILENT | absent_libraries.PROGRESS

    class Loader:
        """Runs one file."""

        def __init__(self, file_name, source):
            self.file_name = file_name
            self.source = source

        def create_module(self, _spec):
            return None

        def exec_module(self, module):
            if self.file_name is not None:
                module.__file__ = self.file_name
            execute(compile_(self.source, self.file_name or "?", "exec", 0, True), module.__dict__)

        def get_source(self, _name):
            return self.source

    class Finder:
        """Finds some names. A folder is named by its path."""

        def __init__(self, known):
            self.known = known

        def find_spec(self, name, _path=None, _target=None):
            found = self.known.get(name)
            if found is None:
                return None
            file_name, source, folder = found
            spec = new_spec(
                name, Loader(file_name, source), origin=file_name, is_package=folder is not None
            )
            if folder is not None:
                spec.submodule_search_locations = [folder]
            return spec

    def add(files, main_file):
        """Makes files importable, given as pairs of path and source.

        Gives the names that they have as modules, and by the file name of their code their path
        and lines.
        """
        known, folders, places = {}, {}, {}
        for path, source in files:
            parts = path[:-3].split("/")
            is_package = parts[-1] == "__init__"
            if is_package:
                parts.pop()
            if not parts or "." in "".join(parts) or is_first(parts[0]):
                continue
            # The program's own code has a file name, too.
            file_name = "./" + path if path == main_file else path
            name = ".".join(parts)
            if is_package or name not in known:
                known[name] = (file_name, source, "/".join(parts) if is_package else None)
            for depth in range(1, size_of(parts)):
                folders[".".join(parts[:depth])] = (None, "", "/".join(parts[:depth]))
            places[file_name] = (path, source.split("\n"))
            line_cache[file_name] = (size_of(source), None, source.splitlines(True), file_name)
        for name in list_of(modules):
            if name.partition(".")[0] in known:
                del modules[name]
        # A folder of data beside the program, named like a library, does not hide the library.
        bare = {
            name: found
            for name, found in folders.items()
            if name not in known and name.partition(".")[0] not in absent
        }
        # In front of those that know the absent libraries only.
        finders.insert(0, Finder(known))
        finders.append(Finder(bare))
        return known, places

    def is_first(name):
        return name in LOADED_FIRST or name in built_in and name in modules

    return add


add = _make()
