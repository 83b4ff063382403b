"""The language server itself: which files are open in the editor, and what it is told of them."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from journeyascode import __version__
from journeyascode.editor.at_cursor import aim_at
from journeyascode.editor.open_files import shown_path
from journeyascode.editor.protocol import ClientCapabilities, ProtocolWriter
from journeyascode.editor.session import EditorSession
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePosixPath

    from journeyascode.editor.at_cursor import WordAtCursor
    from journeyascode.editor.open_files import OpenHandbook
    from journeyascode.editor.session import SessionSettings
    from journeyascode.editor.view import View
    from journeyascode.source.refusals import Spot

QUIET = 0.2
"""Seconds without a keystroke before everything is checked."""

log = logging.getLogger(__name__)


class _InFile(Protocol):
    @property
    def text_document(self) -> lsp.TextDocumentIdentifier: ...


class _AtSpot(_InFile, Protocol):
    @property
    def position(self) -> lsp.Position: ...


class Question(NamedTuple):
    """What an editor asks about: a file of a handbook, as it stands now."""

    desk: OpenHandbook
    view: View
    path: PurePosixPath
    wire: ProtocolWriter

    def spot(self, params: _AtSpot) -> Spot:
        """Give the line and column that are asked about."""
        return self.wire.spot(self.path, params.position)

    def aim(self, params: _AtSpot) -> WordAtCursor | None:
        """Give what stands there."""
        return aim_at(self.view, self.path, self.spot(params))


class Server(LanguageServer):
    """Knows the files that are open, and tells what is to be mended in all of them."""

    def __init__(self, manner: SessionSettings) -> None:
        """Wait for an editor."""
        super().__init__("jac", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self.session = EditorSession(manner)
        self.has_ended = False
        """Whether the editor has said good-bye."""
        self._uris: dict[Path, str] = {}
        self._told: dict[str, list[lsp.Diagnostic]] = {}
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Look at the folders the editor works in."""
        folders = [*self.workspace.folders] or [self.workspace.root_uri]
        self.session.enter(filter(None, (path_of(uri or "") for uri in folders)))
        self.check_soon()

    def lay(self, document: lsp.TextDocumentIdentifier) -> None:
        """Take note of what stands in an open file."""
        path = path_of(document.uri)
        if path:
            self._uris[path] = document.uri
            text = self.workspace.get_text_document(document.uri).source
            self.session.lay(path, text)
            self.check_soon()

    def take(self, document: lsp.TextDocumentIdentifier) -> None:
        """Forget a file that was closed."""
        path = path_of(document.uri)
        if path:
            self.session.take(path)
            self.check_soon()

    def look_again(self) -> None:
        """Read what has changed on disk."""
        self.session.look_again()
        self.check_soon()

    def end(self) -> None:
        """Say nothing more: the editor does not listen."""
        self.has_ended = True
        self._stop_timer()

    def check_soon(self) -> None:
        """Check when nobody has typed for a moment."""
        self._stop_timer()
        self._timer = asyncio.get_running_loop().call_later(QUIET, self._check)

    def ask(self, params: _InFile) -> Question | None:
        """Give what is asked about; None for a file that belongs to no handbook."""
        path = path_of(params.text_document.uri)
        desk = self.session.desk_of(path) if path else None
        if path is None or desk is None:
            return None
        view = desk.view()
        shown = shown_path(path)
        return Question(desk, view, shown, self.wire(view)) if shown in view.files else None

    def wire(self, view: View) -> ProtocolWriter:
        """Give what speaks to this editor about a handbook."""
        return ProtocolWriter(view, self.session.language(view), self._abilities(), self._uri)

    def report_server_error(self, error: Exception, source: object) -> None:
        """Keep a fault of ours to ourselves: it is logged, and the answer says so."""
        del error, source

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.cancel()

    def _check(self) -> None:
        """Tell what is to be mended; a fault in that never ends the server."""
        try:
            self._publish(self._found())
        except Exception:
            told = say("this is a fault of jac itself, not of your handbook: please report it")
            log.exception("%s", self.session.speak(told))

    def _found(self) -> Mapping[str, list[lsp.Diagnostic]]:
        found: dict[str, list[lsp.Diagnostic]] = {}
        for path, (desk, some) in self.session.by_file().items():
            wire = self.wire(desk.view())
            found[self._uri(path)] = [wire.diagnostic(one) for one in some]
        return found

    def _publish(self, found: Mapping[str, list[lsp.Diagnostic]]) -> None:
        """Tell the editor of the files of which there is something else to tell than before."""
        for uri in sorted({*found, *self._told}):
            told = found.get(uri, [])
            if told != self._told.get(uri, []):
                self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, told))
        self._told = {**found}

    def _uri(self, path: Path) -> str:
        """Give the address of a file, as the editor spells it."""
        return self._uris.get(path) or path.as_uri()

    def _abilities(self) -> ClientCapabilities:
        able = self.client_capabilities
        completion = able.text_document and able.text_document.completion
        item = completion and completion.completion_item
        edit = able.workspace and able.workspace.workspace_edit
        kinds = (edit and edit.resource_operations) or ()
        encoding = self.workspace.position_encoding
        return ClientCapabilities(
            "utf-8" if encoding == "utf-8" else "utf-32" if encoding == "utf-32" else "utf-16",
            bool(item and item.snippet_support),
            bool(edit and edit.document_changes),
            lsp.ResourceOperationKind.Rename in kinds,
        )


def path_of(uri: str) -> Path | None:
    """Give the path of a file on this machine; None for any other address."""
    path = to_fs_path(uri)
    return Path(path) if path else None
