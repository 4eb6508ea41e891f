"""The server's first lines, given on its command line.

No file of ours can be read where the server runs, so its other parts come through the channel:
a length and a JSON text with the import path and, in order, the name and source of each part.
"""

import sys

del sys.path[0]  # the current folder

import json
import os
import types

CHANNEL = 3


def receive(size):
    data = b""
    while len(data) < size:
        part = os.read(CHANNEL, size - len(data))
        if not part:
            os._exit(0)
        data += part
    return data


def start():
    settings = json.loads(receive(int.from_bytes(receive(4), "little")))
    sys.path[:] = settings["path"]
    for name, source in settings["parts"]:
        part = sys.modules[name] = types.ModuleType(name)
        exec(compile(source, name + ".py", "exec", 0, True), part.__dict__)
    sys.modules["server"].serve(CHANNEL, settings)


start()
