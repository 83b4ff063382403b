"""Serving one editor over standard input and output, until it says good-bye."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from lsprotocol import types as lsp

from journeyascode.editor import handlers
from journeyascode.editor.server import Server

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeyascode.editor.session import SessionSettings

WATCHED = "**/*.{yaml,yml}"
"""The files of which editors tell when they change on disk."""

ANSWERS: dict[str, tuple[Callable[..., Any], object | None]] = {
    lsp.TEXT_DOCUMENT_HOVER: (handlers.hover, None),
    lsp.TEXT_DOCUMENT_COMPLETION: (
        handlers.complete,
        lsp.CompletionOptions(trigger_characters=[" ", "[", "{", ",", "/", "-"]),
    ),
    lsp.TEXT_DOCUMENT_DEFINITION: (handlers.define, None),
    lsp.TEXT_DOCUMENT_REFERENCES: (handlers.refer, None),
    lsp.TEXT_DOCUMENT_PREPARE_RENAME: (handlers.prepare_rename, None),
    lsp.TEXT_DOCUMENT_RENAME: (handlers.rename, lsp.RenameOptions(prepare_provider=True)),
    lsp.TEXT_DOCUMENT_CODE_ACTION: (
        handlers.act,
        lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, handlers.FIX_ALL]),
    ),
    lsp.TEXT_DOCUMENT_FORMATTING: (handlers.tidy, None),
    lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (handlers.outline, None),
    lsp.WORKSPACE_SYMBOL: (handlers.find, None),
}
"""What is answered, by the protocol's name of the question, with what editors must know of it."""


def serve(manner: SessionSettings) -> int:
    """Serve until the editor leaves; give 0 when it has said good-bye before."""
    told = logging.StreamHandler()
    told.addFilter(_is_fault)
    logging.basicConfig(level=logging.WARNING, format="jac: %(message)s", handlers=[told])
    server = make_server(manner)
    server.start_io()
    return 0 if server.has_ended else 1


def make_server(manner: SessionSettings) -> Server:
    """Give a server that knows all answers."""
    server = Server(manner)
    for name, (answer, options) in {**EVENTS, **ANSWERS}.items():
        server.feature(name, options)(answer)
    return server


def _begin(ls: Server, params: lsp.InitializedParams) -> None:  # noqa: ARG001 - pygls' shape
    able = ls.client_capabilities.workspace
    watching = able.did_change_watched_files if able else None
    if watching and watching.dynamic_registration:
        watchers = [lsp.FileSystemWatcher(WATCHED)]
        options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
        one = lsp.Registration("files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        ls.client_register_capability(lsp.RegistrationParams([one]))
    ls.begin()


def _enter(ls: Server, params: object) -> None:  # noqa: ARG001 - pygls' shape
    ls.begin()


def _look_again(ls: Server, params: object) -> None:  # noqa: ARG001 - pygls' shape
    ls.look_again()


def _lay(
    ls: Server, params: lsp.DidOpenTextDocumentParams | lsp.DidChangeTextDocumentParams
) -> None:
    ls.lay(lsp.TextDocumentIdentifier(params.text_document.uri))


def _take(ls: Server, params: lsp.DidCloseTextDocumentParams) -> None:
    ls.take(params.text_document)


def _end(ls: Server, params: object) -> None:  # noqa: ARG001 - pygls' shape
    ls.end()


EVENTS: dict[str, tuple[Callable[..., Any], object | None]] = {
    lsp.INITIALIZED: (_begin, None),
    lsp.TEXT_DOCUMENT_DID_OPEN: (_lay, None),
    lsp.TEXT_DOCUMENT_DID_CHANGE: (_lay, None),
    lsp.TEXT_DOCUMENT_DID_SAVE: (_look_again, None),
    lsp.TEXT_DOCUMENT_DID_CLOSE: (_take, None),
    lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: (_look_again, None),
    lsp.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: (_enter, None),
    lsp.SHUTDOWN: (_end, None),
}
"""What editors tell, and what is done then."""


def _is_fault(record: logging.LogRecord) -> bool:
    """Keep refusals out of the log: they are answers."""
    kind = record.exc_info[0] if record.exc_info else None
    return not (kind and issubclass(kind, handlers.RequestRefusal))
