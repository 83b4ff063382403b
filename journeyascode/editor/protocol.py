"""Our words as those of the Language Server Protocol, and the other way round."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from lsprotocol import types as lsp

from journeyascode.editor.completion import SORTS, without_blanks
from journeyascode.editor.view import lines_of
from journeyascode.findings import Place, Severity
from journeyascode.reports.text import ReportLanguage, harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import PurePosixPath

    from journeyascode.editor.changes import FileEdits
    from journeyascode.editor.completion import Completion, Completions
    from journeyascode.editor.symbols import Symbol
    from journeyascode.editor.view import View
    from journeyascode.findings import Diagnostic, Edit, Fix
    from journeyascode.source.refusals import Spot
    from journeyascode.speech import Say


Encoding = Literal["utf-8", "utf-16", "utf-32"]

_UNIT = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


def units_before(line: str, column: int, encoding: Encoding) -> int:
    """Count the code units in front of the character at `column`, from 0."""
    codec, size = _UNIT[encoding]
    return len(line[:column].encode(codec)) // size


def column_behind(line: str, units: int, encoding: Encoding) -> int:
    """Count the characters in the first `units` code units of a line, from 0.

    A place inside a character counts as in front of it, one behind the line as its end.
    """
    if line.isascii():
        return min(units, len(line))
    codec, size = _UNIT[encoding]
    before = line.encode(codec)[: units * size]
    return len(before.decode(codec, "ignore"))


SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.HINT: lsp.DiagnosticSeverity.Information,  # editors hide what they call a hint
}
PROPOSED = {
    "must": lsp.CompletionItemKind.Property,
    "id": lsp.CompletionItemKind.Reference,
    "choice": lsp.CompletionItemKind.EnumMember,
    "part": lsp.CompletionItemKind.Snippet,
    "key": lsp.CompletionItemKind.Property,
    "kind": lsp.CompletionItemKind.Class,
}
LEVELS = (lsp.SymbolKind.Module, lsp.SymbolKind.Class, lsp.SymbolKind.Method)
"""How an entity, a part of it, and a part of that look in an outline."""


class ClientCapabilities(NamedTuple):
    """What the editor at the other end can do."""

    encoding: Encoding = "utf-16"
    snippets: bool = False
    document_changes: bool = False
    moves_files: bool = False


class ProtocolWriter(NamedTuple):
    """Speaks to one editor about one handbook, in one language."""

    view: View
    language: str
    abilities: ClientCapabilities
    uri_of: Callable[[Path], str]

    def say(self, text: Say) -> str:
        """Give a text, with nothing in it that acts."""
        return ReportLanguage(self.language).tell(text)

    def spot(self, path: PurePosixPath, position: lsp.Position) -> Spot:
        """Give line and column of a position."""
        lines = self._lines(path)
        row = min(position.line, len(lines) - 1)
        return row, column_behind(lines[row], position.character, self.abilities.encoding)

    def place(self, path: PurePosixPath, spread: lsp.Range) -> Place:
        """Give the place that a range means."""
        (row, column), (last, end) = (self.spot(path, at) for at in (spread.start, spread.end))
        return Place(path, row + 1, column + 1, last + 1, end + 1)

    def range(self, place: Place) -> lsp.Range:
        """Give the range that a place is, never past the end of its file."""
        lines = self._lines(place.path)
        start = self._position(lines, place.line - 1, place.column - 1)
        return lsp.Range(start, self._position(lines, place.end_line - 1, place.end_column - 1))

    def uri(self, path: PurePosixPath) -> str:
        """Give the address of a file."""
        return self.uri_of(Path.cwd() / path)

    def location(self, place: Place) -> lsp.Location:
        """Give a place with its file."""
        return lsp.Location(self.uri(place.path), self.range(place))

    def diagnostic(self, one: Diagnostic) -> lsp.Diagnostic:
        """Give a finding: what is wrong, and below it how to mend it."""
        related = [
            lsp.DiagnosticRelatedInformation(self.location(place), self.say(note))
            for place, note in one.related
        ]
        told = "\n".join(self.say(text) for text in (one.told, one.help) if text)
        return lsp.Diagnostic(
            self.range(one.place),
            told,
            severity=SEVERITIES[one.severity],
            code=one.code,
            source="jac",
            related_information=related or None,
        )

    def edits(self, edits: Iterable[Edit]) -> list[lsp.TextEdit]:
        """Give edits of one file."""
        return [lsp.TextEdit(self.range(edit.place), edit.text) for edit in edits]

    def fix(self, one: Diagnostic, fix: Fix) -> lsp.CodeAction:
        """Give a fix as an action to choose."""
        return lsp.CodeAction(
            self.say(fix.message),
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[self.diagnostic(one)],
            is_preferred=fix.safe,
            edit=self.change({one.place.path: fix.edits}),
        )

    def change(self, edits: dict[PurePosixPath, Sequence[Edit]]) -> lsp.WorkspaceEdit:
        """Give edits of several files."""
        return lsp.WorkspaceEdit(
            {self.uri(path): self.edits(some) for path, some in edits.items()}
        )

    def rewriting(self, rewriting: FileEdits) -> lsp.WorkspaceEdit:
        """Give edits of several files, some of which get another name."""
        if not self.abilities.document_changes:
            return self.change({**rewriting.edits})
        changes: list[lsp.TextDocumentEdit | lsp.RenameFile] = [
            lsp.TextDocumentEdit(
                lsp.OptionalVersionedTextDocumentIdentifier(self.uri(path)), [*self.edits(some)]
            )
            for path, some in rewriting.edits.items()
        ]
        changes += [
            lsp.RenameFile(self.uri(old), self.uri(new)) for old, new in rewriting.moves.items()
        ]
        return lsp.WorkspaceEdit(document_changes=[*changes])

    def completions(self, path: PurePosixPath, proposals: Completions) -> lsp.CompletionList:
        """Give what may be written, in the order of our offer."""
        row, start, end, found = proposals
        spread = self.range(Place(path, row + 1, start + 1, row + 1, end + 1))
        ordered = sorted(found, key=lambda one: SORTS.index(one.sort))
        items = [self._completion(one, spread, number) for number, one in enumerate(ordered)]
        return lsp.CompletionList(is_incomplete=False, items=items)

    def symbol(self, item: Symbol, level: int = 0) -> lsp.DocumentSymbol:
        """Give a part of a file with what is inside it."""
        return lsp.DocumentSymbol(
            harmless(item.name),
            LEVELS[level],
            self.range(item.whole),
            self.range(item.head),
            detail=item.detail,
            children=[self.symbol(one, level + 1) for one in item.inside],
        )

    def _completion(self, one: Completion, spread: lsp.Range, number: int) -> lsp.CompletionItem:
        is_snippet = self.abilities.snippets and "$" in one.text
        text = one.text if is_snippet else without_blanks(one.text)
        return lsp.CompletionItem(
            one.label,
            kind=PROPOSED[one.sort],
            detail=harmless(one.detail) or None,
            documentation=_markdown(one.about) if one.about else None,
            sort_text=f"{number:05}",
            insert_text_format=lsp.InsertTextFormat.Snippet if is_snippet else None,
            insert_text_mode=lsp.InsertTextMode.AdjustIndentation if "\n" in text else None,
            text_edit=lsp.TextEdit(spread, text),
        )

    def _lines(self, path: PurePosixPath) -> tuple[str, ...]:
        file = self.view.files.get(path)
        return lines_of(file.content) if file else ()

    def _position(self, lines: tuple[str, ...], row: int, column: int) -> lsp.Position:
        if row >= len(lines) > 0:
            row, column = len(lines) - 1, len(lines[-1])
        line = lines[row] if lines else " " * column
        return lsp.Position(row, units_before(line, column, self.abilities.encoding))


def _markdown(text: str) -> lsp.MarkupContent:
    return lsp.MarkupContent(lsp.MarkupKind.Markdown, text)
