"""Tells about the Python that runs this, as JSON: what the sandbox must show of the disk."""

import json
import os
import platform
import site
import sys
import sysconfig


def mapped_folders():
    """Folders of the libraries that this process has loaded."""
    try:
        import numpy
    except ImportError:
        pass
    folders = set()
    with open("/proc/self/maps") as maps:
        for line in maps:
            path = line.rstrip("\n").partition("/")[2]
            if ".so" in path:
                folders.add(os.path.realpath(os.path.dirname("/" + path)))
    return sorted(folders)


# Not what files of a site-packages folder add: that could be anything on the disk.
own = [each for each in sys.path if each.startswith(sys.base_prefix) and os.path.isdir(each)]
sites = [each for each in site.getsitepackages() if os.path.isdir(each)]
print(
    json.dumps(
        {
            "implementation": platform.python_implementation(),
            "version": list(sys.version_info[:3]),
            "executable": os.path.realpath(getattr(sys, "_base_executable", sys.executable)),
            "standardLibrary": os.path.realpath(sysconfig.get_path("stdlib")),
            "path": [each for each in own if each not in sites] + sites,
            "libraries": mapped_folders() if sys.platform == "linux" else [],
        }
    )
)
