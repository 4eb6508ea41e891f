"""A server that forks a child for every session and tells how it went.

The channel carries messages of a length, the length of a JSON header, the header and bytes.
"""

import gc
import json
import os
import platform
import resource

import child
import lockdown
import ready
import watched_child

# Limits of a first, harmless program, which shows that children can be forked and answer.
TRIAL = {"memoryBytes": 64 << 20, "submissionMs": 10_000, "patience": 4, "keptBytes": 0}


class Server:
    def __init__(self, channel, settings):
        self.channel = channel
        self.settings = settings
        self.nothing = os.open(os.devnull, os.O_RDWR)
        self.child = None

    def run(self):
        while True:
            total = int.from_bytes(self.receive(4), "little")
            message = self.receive(total)
            size = int.from_bytes(message[:4], "little")
            header = json.loads(message[4 : 4 + size])
            self.answer(header, message[4 + size :])

    def answer(self, header, body):
        try:
            if header["do"] == "open":
                self.end_child()
                self.child = watched_child.Child(self.settings, header["limits"], self.nothing)
                size = self.child.do(
                    child.LOAD, body, [header["ms"]], header["outputBytes"], keeps_all=True
                )
            else:
                size = len(body)
                self.child.do(child.ASK, body, header["ms"], header["outputBytes"], False)
            self.tell({"end": "done"}, size)
        except watched_child.Ended as ended:
            line = self.child.line() if ended.end in ("time", "output") else 0
            self.child.kill()
            size = len(body) if header["do"] == "ask" else 0
            self.tell({"end": ended.end, "why": ended.why, "line": line}, size)

    def tell(self, header, size):
        kept = bytes(self.child.kept)
        header.update(size=size, dropped=self.child.dropped)
        self.send(header, bytes(self.child.view[:size]) + kept)

    def end_child(self):
        if self.child is not None:
            self.child.end()
            self.child = None

    def receive(self, size):
        data = bytearray()
        while len(data) < size:
            part = os.read(self.channel, size - len(data))
            if not part:
                self.end_child()
                os._exit(0)
            data += part
        return bytes(data)

    def send(self, header, body=b""):
        text = json.dumps(header).encode()
        data = memoryview(
            (4 + len(text) + len(body)).to_bytes(4, "little")
            + len(text).to_bytes(4, "little") + text + body
        )  # fmt: skip
        while data:
            data = data[os.write(self.channel, data) :]


def serve(channel, settings):
    """Prepares, tries a child, tells that all is ready, and answers until the channel closes."""
    server = Server(channel, settings)
    numpy_version, job = ready.prepare([name for name, _source in settings["parts"]])
    settings["filter"] = lockdown.make_filter()
    lockdown.hide_memory()
    gc.collect()
    gc.freeze()
    settings["data"] = lockdown.in_use(resource.RLIMIT_DATA)
    settings["addressSpace"] = lockdown.in_use(resource.RLIMIT_AS) + settings["libraryBytes"]
    try:
        trial = watched_child.Child(settings, TRIAL, server.nothing)
        trial.do(child.LOAD, job, [10_000], 1 << 20, True)
        trial.end()
    except lockdown.Refused as refused:
        server.send({"ready": False, "why": str(refused)})
        return
    except watched_child.Ended as ended:
        server.send({"ready": False, "why": f"a first program ended: {ended.end} {ended.why}"})
        return
    server.send(
        {
            "ready": True,
            "python": platform.python_version(),
            "numpy": numpy_version,
            "filter": settings["filter"] is not None,
        }
    )
    server.run()
