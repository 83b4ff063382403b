"""The yaml-language-server that Visual Studio Code and others run, spoken to as they do.

Where there is none, tests that want one are skipped; with `JAC_YAML_LANGUAGE_SERVER=required`
they fail.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO, Any, NamedTuple

import pytest

COMMAND = "yaml-language-server"
PATIENCE = 60
"""Seconds within which the server has to answer."""
OPEN = "textDocument/didOpen"
MARKDOWN = {"documentationFormat": ["markdown", "plaintext"], "snippetSupport": True}
ABLE = {
    "textDocument": {
        "completion": {"completionItem": MARKDOWN},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": True, "workspaceFolders": True},
}
"""What an editor says of itself."""
DEFAULTS = {"validate": True, "hover": True, "completion": True, "format": {"enable": False}}
"""What the extension for Visual Studio Code sets of its own."""

Message = dict[str, Any]


class Marked(NamedTuple):
    """A file whose text says where the cursor is."""

    text: str
    line: int
    character: int


def at_cursor(text: str) -> Marked:
    """Take the `|` out of `text`, and say where it was."""
    before, _, after = text.partition("|")
    return Marked(before + after, before.count("\n"), len(before.rpartition("\n")[2]))


class YamlServer:
    """One server in one folder, set up by the settings file of that folder."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        assert process.stdin
        assert process.stdout
        self.folder = folder
        self.into: IO[bytes] = process.stdin
        self.heard: Queue[Message] = Queue()
        self.asked = 0
        self.opened = 0
        Thread(target=_listen, args=(process.stdout, self.heard), daemon=True).start()

    def begin(self) -> None:
        """Greet the server as an editor does that opens the folder."""
        root = self.folder.as_uri()
        folders = [{"uri": root, "name": "handbook"}]
        self.ask(
            "initialize",
            processId=os.getpid(),
            rootUri=root,
            workspaceFolders=folders,
            capabilities=ABLE,
        )
        self.tell("initialized")
        next(one for one in self.messages() if one.get("method") == "workspace/configuration")

    def complaints(self, text: str) -> list[str]:
        """Give what is underlined in a file, each with what is said of it."""
        lines = [*text.splitlines(), ""]
        found = self.diagnostics(self.open(text))
        return [f"{_cut(lines, one['range'])}: {one['message']}" for one in found]

    def wrong(self, paths: list[Path]) -> dict[str, list[str]]:
        """Give what is said of these files, by their paths; nothing of those that are right."""
        names = {self.open(path.read_text("utf-8")): str(path) for path in paths}
        found: dict[str, list[str]] = {}
        for uri, told in self.told():
            if uri in names:
                found[names.pop(uri)] = [one["message"] for one in told]
            if not names:
                return {name: messages for name, messages in found.items() if messages}
        raise AssertionError

    def fixes(self, text: str) -> list[str]:
        """Give what the server offers to write instead of what is underlined, best first."""
        uri = self.open(text)
        found = self.diagnostics(uri)
        actions = self.ask(
            "textDocument/codeAction",
            textDocument={"uri": uri},
            range=found[0]["range"],
            context={"diagnostics": found},
        )
        edits = [one["edit"]["changes"][uri] for one in actions if one.get("kind") == "quickfix"]
        return [edit["newText"] for [edit] in edits]

    def diagnostics(self, uri: str) -> list[Message]:
        """Give what is wrong with a file that was just opened."""
        return next(told for opened, told in self.told() if opened == uri)

    def told(self) -> Iterator[tuple[str, list[Message]]]:
        """Give what the server says of each file by itself."""
        for message in self.messages():
            if message.get("method") == "textDocument/publishDiagnostics":
                yield message["params"]["uri"], message["params"]["diagnostics"]

    def choices(self, text: str) -> dict[str, Message]:
        """Give what is offered where `|` stands, by its label."""
        found = self.at("textDocument/completion", text)
        return {item["label"]: item for item in found["items"]}

    def hover(self, text: str) -> str:
        """Give what is shown when the mouse rests where `|` stands."""
        found = self.at("textDocument/hover", text)
        return str(found["contents"]["value"]) if found else ""

    def at(self, question: str, text: str) -> Any:  # noqa: ANN401 - as the protocol has it
        """Ask about the place where `|` stands."""
        marked = at_cursor(text)
        uri = self.open(marked.text)
        position = {"line": marked.line, "character": marked.character}
        return self.ask(question, textDocument={"uri": uri}, position=position)

    def open(self, text: str) -> str:
        """Show the server a new file of the handbook that nobody has saved; give its address."""
        self.opened += 1
        uri = (self.folder / f"journeys/new/file-{self.opened}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell(OPEN, textDocument=document)
        return uri

    def ask(self, method: str, **given: object) -> Any:  # noqa: ANN401 - as the protocol has it
        """Give the answer to a question."""
        self.asked += 1
        self.send({"id": self.asked, "method": method, "params": given})
        for message in self.messages():
            if message.get("id") == self.asked and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
        raise AssertionError

    def tell(self, method: str, **given: object) -> None:
        self.send({"method": method, "params": given})

    def send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.into.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self.into.flush()

    def messages(self) -> Iterator[Message]:
        """Give what the server says, answering what it asks of its editor."""
        while True:
            message = self.heard.get(timeout=PATIENCE)
            if "id" in message and "method" in message:
                self.send({"id": message["id"], "result": self.answer(message)})
            yield message

    def answer(self, message: Message) -> object:
        if message["method"] != "workspace/configuration":
            return None
        settings = settings_of(self.folder)
        return [settings.get(item.get("section")) for item in message["params"]["items"]]


def settings_of(folder: Path) -> Mapping[str, object]:
    """Give the settings of the folder by section, the way an editor hands them on."""
    written = json.loads((folder / ".vscode/settings.json").read_text("utf-8"))
    yaml: dict[str, object] = dict(DEFAULTS)
    for key, value in written.items():
        section, *path = key.split(".")
        if section == "yaml":
            *outer, last = path
            yaml.update({outer[0]: {last: value}} if outer else {last: value})
    return {"yaml": yaml}


def _listen(out: IO[bytes], heard: Queue[Message]) -> None:
    while header := out.readline():
        length = int(header.partition(b":")[2])
        while out.readline().strip():
            pass
        heard.put(json.loads(out.read(length)))


def _cut(lines: list[str], at: dict[str, dict[str, int]]) -> str:
    start, end = at["start"], at["end"]
    return lines[start["line"]][start["character"] : end["character"]]


@contextmanager
def served(folder: Path) -> Iterator[YamlServer]:
    """Start a server in `folder`; skip the test, or fail it, where there is none."""
    found = shutil.which(COMMAND)
    if found is None:
        reason = f"there is no {COMMAND} on this machine"
        if os.environ.get("JAC_YAML_LANGUAGE_SERVER") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    with subprocess.Popen(
        [found, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
    ) as process:
        server = YamlServer(process, folder)
        try:
            server.begin()
            yield server
        finally:
            process.kill()
