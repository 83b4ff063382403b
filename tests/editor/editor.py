"""An editor at the other end of standard input and output, for tests."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

LONG = 60.0
"""Seconds after which a test gives up."""

PLAIN = lsp.ClientCapabilities()
ABLE = lsp.ClientCapabilities(
    workspace=lsp.WorkspaceClientCapabilities(
        did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(
            dynamic_registration=True
        ),
        workspace_edit=lsp.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[lsp.ResourceOperationKind.Rename]
        ),
    ),
    text_document=lsp.TextDocumentClientCapabilities(
        completion=lsp.CompletionClientCapabilities(
            completion_item=lsp.ClientCompletionItemOptions(snippet_support=True)
        )
    ),
)


class Editor(LanguageClient):
    """Keeps what it is told."""

    def __init__(self, root: Path) -> None:
        super().__init__("test", "1")
        self.root = root
        self.told: dict[str, list[lsp.Diagnostic]] = {}
        self.registered: list[str] = []
        self.code = -1
        self.log = ""
        self._news = asyncio.Event()
        self._version = 0
        self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(self._take_note())
        self.feature(lsp.CLIENT_REGISTER_CAPABILITY)(self._register())

    def at(self, name: str) -> lsp.TextDocumentIdentifier:
        return lsp.TextDocumentIdentifier((self.root / name).as_uri())

    def open(self, name: str, text: str = "") -> None:
        path = self.root / name
        said = text or path.read_text("utf-8")
        item = lsp.TextDocumentItem(path.as_uri(), "yaml", self._next(), said)
        self.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

    def type(self, name: str, text: str) -> None:
        document = lsp.VersionedTextDocumentIdentifier(self._next(), self.at(name).uri)
        whole = lsp.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [whole]))

    def codes(self, name: str) -> list[str]:
        """The codes told of a file."""
        return [str(one.code) for one in self.told.get(self.at(name).uri, [])]

    async def until(self, name: str, is_so: Callable[[list[str]], bool]) -> list[lsp.Diagnostic]:
        """Wait until what is told of a file is so."""
        async with asyncio.timeout(LONG):
            while not is_so(self.codes(name)):
                self._news.clear()
                await self._news.wait()
        return self.told.get(self.at(name).uri, [])

    def _next(self) -> int:
        self._version += 1
        return self._version

    def _take_note(self) -> Callable[[Any], None]:
        def take_note(params: lsp.PublishDiagnosticsParams) -> None:
            self.told[params.uri] = [*params.diagnostics]
            self._news.set()

        return take_note

    def _register(self) -> Callable[[Any], None]:
        def register(params: lsp.RegistrationParams) -> None:
            self.registered += [one.method for one in params.registrations]

        return register


@asynccontextmanager
async def editing(
    root: Path, able: lsp.ClientCapabilities, *options: str, polite: bool = True
) -> AsyncIterator[Editor]:
    """Open an editor in a folder, and leave it, politely or not."""
    editor = Editor(root)
    environment = {**os.environ, "JAC_LANG": "en"}
    command = (sys.executable, "-m", "journeyascode", "lsp", "--as-of", "2026-11-22", *options)
    await editor.start_io(*command, cwd=str(root), env=environment)
    server = editor._server  # noqa: SLF001 - pygls gives no other way to its exit code
    assert server is not None
    assert server.stderr is not None
    try:
        folder = lsp.WorkspaceFolder(root.as_uri(), root.name)
        about = lsp.InitializeParams(able, workspace_folders=[folder], root_uri=root.as_uri())
        async with asyncio.timeout(LONG):
            await editor.initialize_async(about)
        editor.initialized(lsp.InitializedParams())
        yield editor
    finally:
        async with asyncio.timeout(LONG):
            if polite:
                await editor.shutdown_async(None)
            editor.exit(None)
            editor.code = await server.wait()
            editor.log = (await server.stderr.read()).decode()
        await editor.stop()  # type: ignore[no-untyped-call]  # untyped in pygls
