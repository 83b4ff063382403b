"""What each question of an editor is answered with."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from journeyascode.editor import changes
from journeyascode.editor.at_cursor import meant_at
from journeyascode.editor.completion import propose
from journeyascode.editor.hover import card_at
from journeyascode.editor.names import places_of
from journeyascode.editor.symbols import entities_named, outline_of
from journeyascode.reports.text import harmless
from journeyascode.source.rename import RenameError
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.editor.server import Question, Server
    from journeyascode.findings import Diagnostic
    from journeyascode.source.apply_fixes import Texts

FIX_ALL = "source.fixAll.jac"
MOST = 500
"""How many entities are shown when one is looked for."""
REQUEST_FAILED = -32803
"""The protocol's code for what cannot be done, through no fault of anybody."""
DEFINED, USED = 1, 2


class RequestRefusal(JsonRpcException):
    """A request that cannot be met, with the reason in the reader's language."""

    CODE = REQUEST_FAILED


def hover(ls: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    """Explain the word under the pointer."""
    question = ls.ask(params)
    if question is None:
        return None
    wire = question.wire
    card = card_at(question.view, question.path, question.spot(params), wire.language)
    if card is None:
        return None
    spread = question.view.paper(question.path).spread(card.standing.start, card.standing.end)
    content = lsp.MarkupContent(lsp.MarkupKind.Markdown, card.text)
    return lsp.Hover(content, wire.range(spread))


def complete(ls: Server, params: lsp.CompletionParams) -> lsp.CompletionList | None:
    """Offer what may be written."""
    question = ls.ask(params)
    if question is None:
        return None
    view, path, wire = question.view, question.path, question.wire
    return wire.completions(path, propose(view, path, question.spot(params), wire.language))


def define(ls: Server, params: lsp.DefinitionParams) -> list[lsp.Location] | None:
    """Lead to where it is written what a word names."""
    question = ls.ask(params)
    aim = question.aim(params) if question else None
    if question is None or aim is None:
        return None
    view, wire = question.view, question.wire
    return [wire.location(view.place(one.at)) for one in meant_at(aim)]


def refer(ls: Server, params: lsp.ReferenceParams) -> list[lsp.Location] | None:
    """Name every spot at which the same is named."""
    question = ls.ask(params)
    aim = question.aim(params) if question else None
    if question is None or aim is None:
        return None
    defined = params.context.include_declaration
    found = (places_of(question.view, one, defined=defined) for one in meant_at(aim))
    return [question.wire.location(place) for places in found for place in places]


def prepare_rename(
    ls: Server, params: lsp.PrepareRenameParams
) -> lsp.PrepareRenamePlaceholder | None:
    """Say which letters are the id, and what it is now."""
    question = ls.ask(params)
    aim = question.aim(params) if question else None
    found = changes.id_at(aim) if aim else None
    if question is None or found is None:
        return None
    id_, place = found
    return lsp.PrepareRenamePlaceholder(question.wire.range(place), id_)


def rename(ls: Server, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
    """Give an entity or a step another id, wherever it is named."""
    question = ls.ask(params)
    aim = question.aim(params) if question else None
    if question is None or aim is None:
        return None
    wire = question.wire
    try:
        known = changes.KnownFindings(question.desk.known, ls.session.check)
        rewriting = changes.rename(aim, params.new_name, known)
    except RenameError as error:
        raise RequestRefusal(wire.say(error.message)) from None
    if rewriting.moves and not (wire.abilities.document_changes and wire.abilities.moves_files):
        told = say("this editor gives no file another name: use `jac rename`")
        raise RequestRefusal(wire.say(told))
    return wire.rewriting(rewriting)


def act(ls: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction] | None:
    """Offer to mend what is wrong here, and all that is plain in the file."""
    question = ls.ask(params)
    if question is None:
        return None
    return [*_actions(ls, question, params)]


def tidy(ls: Server, params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit] | None:
    """Write a file in the one way of `jac fmt`."""
    question = ls.ask(params)
    if question is None:
        return None
    return question.wire.edits(changes.tidied_edits(question.view.files[question.path]))


def outline(ls: Server, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol] | None:
    """Show what is in a file."""
    question = ls.ask(params)
    if question is None:
        return None
    wire = question.wire
    items = outline_of(question.view, question.path, wire.language)
    return [wire.symbol(item) for item in items]


def find(ls: Server, params: lsp.WorkspaceSymbolParams) -> list[lsp.WorkspaceSymbol]:
    """Find entities by name or id."""
    return [*islice(_symbols(ls, params.query), MOST)]


def _symbols(ls: Server, wanted: str) -> Iterator[lsp.WorkspaceSymbol]:
    for wire in map(ls.wire, ls.session.views()):
        for one, name, place in entities_named(wire.view, wanted, wire.language):
            kind, id_ = one.entity.key
            where, shown = wire.location(place), harmless(name)
            yield lsp.WorkspaceSymbol(
                where, shown, lsp.SymbolKind.Class, container_name=f"{kind}/{id_}"
            )


def _actions(
    ls: Server, question: Question, params: lsp.CodeActionParams
) -> Iterator[lsp.CodeAction]:
    view, path, wire = question.view, question.path, question.wire
    wanted, found = params.context.only, ls.session.judge(question.desk).found
    fixes = [*changes.fixes_at(view, found, wire.place(path, params.range))]
    if _wants(wanted, lsp.CodeActionKind.QuickFix.value):
        yield from (wire.fix(one, fix) for one, fix in fixes)
    if not (_wants(wanted, FIX_ALL) if wanted else any(fix.safe for _, fix in fixes)):
        return

    def look(texts: Texts) -> tuple[Diagnostic, ...]:
        return ls.session.find(question.desk, question.desk.find(texts))

    edits = changes.mended(view, path, look)
    if edits:
        told = wire.say(say("mend all in this file that is plain"))
        yield lsp.CodeAction(told, kind=FIX_ALL, edit=wire.change({path: edits}))


def _wants(wanted: Sequence[lsp.CodeActionKind | str] | None, kind: str) -> bool:
    """Tell whether actions of a kind are asked for: of that one, or of one above it."""
    asked = (one.value if isinstance(one, lsp.CodeActionKind) else one for one in wanted or ())
    return wanted is None or any(f"{kind}.".startswith(f"{one}.") for one in asked)
