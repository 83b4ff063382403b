"""A whole session with the language server, as an editor has it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from tests.editor.editor import ABLE, PLAIN, Editor, editing

ANNA = "kind: persona\nname: {fi: Anna 🎉 Ääri, en: Anna}\nsegment: smal\n"
HANDBOOK = "kind: handbook\nname: Our\norganisation: We\nlanguages: [fi, en]\n"
CHANNELS = "kind: channel\nitems:\n  - {id: web, name: Web}\n  - {id: phone, name: Phone}\n"
BUY = """\
kind: journey
name: 🎉 Ostan
personas: [anna]
stages:
  - name: Etsin
    steps:
      - id: look
        name: Katson
        channel: web
        next: [{to: pay}]
      - {id: pay, name: Maksan}
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    files = {"handbook": HANDBOOK, "anna": ANNA, "channels": CHANNELS, "buy": BUY}
    (tmp_path / "journeys").mkdir()
    for name, text in files.items():
        (tmp_path / "journeys" / f"{name}.yaml").write_text(text, "utf-8", newline="\n")
    small = "kind: segment\nid: small\nname: Small\n"
    (tmp_path / "journeys" / "small.yaml").write_text(small, "utf-8", newline="\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: [\n", "utf-8")
    return tmp_path


def spot(text: str, word: str, behind: int = 1) -> lsp.Position:
    """The position in a word of `text`, counted as UTF-16."""
    before = text[: text.index(word) + behind]
    return lsp.Position(
        before.count("\n"), len(before.rpartition("\n")[2].encode("utf-16-le")) // 2
    )


def applied(text: str, edits: Sequence[lsp.TextEdit]) -> str:
    """The text with the edits, whose columns count UTF-16."""
    lines = [line.encode("utf-16-le") for line in text.split("\n")]
    for edit in sorted(edits, key=lambda one: one.range.start, reverse=True):
        start, end = edit.range.start, edit.range.end
        before = lines[start.line][: 2 * start.character]
        rest = lines[end.line][2 * end.character :] if end.line < len(lines) else b""
        new = before.decode("utf-16-le") + edit.new_text + rest.decode("utf-16-le")
        lines[start.line : end.line + 1] = [line.encode("utf-16-le") for line in new.split("\n")]
    return "\n".join(line.decode("utf-16-le") for line in lines)


def test_an_editor_has_a_whole_session(home: Path) -> None:
    async def session() -> Editor:
        async with editing(home, ABLE) as editor:
            await mend(editor)
            await look_around(editor)
            await complete(editor)
            await rename(editor)
            await see(editor)
        return editor

    editor = asyncio.run(session())
    assert (editor.code, editor.log) == (0, "")
    assert editor.registered == ["workspace/didChangeWatchedFiles"]
    assert editor.at("mkdocs.yml").uri not in editor.told


async def mend(editor: Editor) -> None:
    """A misspelt id is told before any file is open, and mended in three ways."""
    [one] = await editor.until("journeys/anna.yaml", lambda codes: "JAC201" in codes)
    assert one.range == lsp.Range(lsp.Position(2, 9), lsp.Position(2, 13))
    assert (one.severity, one.source) == (lsp.DiagnosticSeverity.Error, "jac")
    assert one.message == "tuntematon segmentti: `smal`\ntarkoititko `small`?"
    [related] = one.related_information or []
    assert related.location.uri == editor.at("journeys/small.yaml").uri
    editor.open("journeys/anna.yaml")
    document = editor.at("journeys/anna.yaml")
    for only in (
        None,
        [lsp.CodeActionKind.QuickFix],
        ["source.fixAll"],
        [lsp.CodeActionKind.Source],
    ):
        context = lsp.CodeActionContext(diagnostics=[one], only=only)
        asked = lsp.CodeActionParams(document, one.range, context)
        actions = await editor.text_document_code_action_async(asked) or []
        kinds = [action.kind for action in actions if isinstance(action, lsp.CodeAction)]
        quick, whole = lsp.CodeActionKind.QuickFix, "source.fixAll.jac"
        assert kinds == ([quick, whole] if only is None else [quick] if quick in only else [whole])
        for action in actions:
            assert isinstance(action, lsp.CodeAction)
            assert action.edit
            assert action.edit.changes
            [edits] = action.edit.changes.values()
            assert applied(ANNA, edits) == ANNA.replace("smal", "small")
    editor.type("journeys/anna.yaml", ANNA.replace("smal", "small"))
    await editor.until("journeys/anna.yaml", lambda codes: "JAC201" not in codes)
    none = lsp.CodeActionContext(diagnostics=[], only=["source.fixAll"])
    asked = lsp.CodeActionParams(document, one.range, none)
    assert not await editor.text_document_code_action_async(asked)


async def look_around(editor: Editor) -> None:
    """Hover, definition and references, behind an emoji and in a file that is half typed."""
    half = BUY.replace("        next:", "        thin\n        next:")
    editor.open("journeys/buy.yaml")
    document = editor.at("journeys/buy.yaml")
    for text in (BUY, half):
        editor.type("journeys/buy.yaml", text)
        there = spot(text, "anna")
        hover = await editor.text_document_hover_async(lsp.HoverParams(document, there))
        assert hover
        assert isinstance(hover.contents, lsp.MarkupContent)
        assert hover.contents.value.startswith("**Anna 🎉 Ääri**\n\npersoona `anna`")
        assert hover.range == lsp.Range(lsp.Position(2, 11), lsp.Position(2, 15))
        found = await editor.text_document_definition_async(lsp.DefinitionParams(document, there))
        assert isinstance(found, Sequence)
        [place] = found
        assert isinstance(place, lsp.Location)
        assert place.uri == editor.at("journeys/anna.yaml").uri
        step = spot(text, "pay")
        asked = lsp.ReferenceParams(lsp.ReferenceContext(True), document, step)  # noqa: FBT003 - lsprotocol's shape
        places = await editor.text_document_references_async(asked) or []
        assert [place.range.start.line - len(text.split("\n")) for place in places] == [-3, -2]
    nowhere = lsp.HoverParams(document, spot(half, "kind", 0))
    assert await editor.text_document_hover_async(nowhere)
    beyond = lsp.HoverParams(document, lsp.Position(99, 99))
    assert await editor.text_document_hover_async(beyond) is None


async def complete(editor: Editor) -> None:
    """What is offered replaces the word, whatever stands in front of it."""
    text = BUY.replace("channel: web", "channel: we")
    editor.type("journeys/buy.yaml", text)
    asked = lsp.CompletionParams(editor.at("journeys/buy.yaml"), spot(text, "we", 2))
    found = await editor.text_document_completion_async(asked)
    assert isinstance(found, lsp.CompletionList)
    [web, phone] = found.items
    assert (web.label, web.detail, phone.label) == ("web", "Web", "phone")
    assert isinstance(web.text_edit, lsp.TextEdit)
    assert applied(text, [web.text_edit]) == BUY
    text = BUY.replace("        next:", "        \n        next:")
    editor.type("journeys/buy.yaml", text)
    asked = lsp.CompletionParams(editor.at("journeys/buy.yaml"), lsp.Position(9, 8))
    found = await editor.text_document_completion_async(asked)
    assert isinstance(found, lsp.CompletionList)
    by_label = {item.label: item for item in found.items}
    assert by_label["waits"].insert_text_format is lsp.InsertTextFormat.Snippet
    assert by_label["waits"].insert_text_mode is lsp.InsertTextMode.AdjustIndentation
    assert "name" not in by_label


async def rename(editor: Editor) -> None:
    """An entity takes its file with it."""
    editor.type("journeys/buy.yaml", BUY)
    document, there = editor.at("journeys/buy.yaml"), spot(BUY, "anna")
    ready = await editor.text_document_prepare_rename_async(
        lsp.PrepareRenameParams(document, there)
    )
    assert isinstance(ready, lsp.PrepareRenamePlaceholder)
    assert ready.placeholder == "anna"
    asked = lsp.RenameParams(document, there, "anna-maria")
    edit = await editor.text_document_rename_async(asked)
    assert edit
    assert edit.document_changes
    *edits, move = edit.document_changes
    assert [one.text_document.uri for one in edits if isinstance(one, lsp.TextDocumentEdit)] == [
        document.uri
    ]
    assert isinstance(move, lsp.RenameFile)
    assert move.new_uri == editor.at("journeys/anna-maria.yaml").uri
    with pytest.raises(JsonRpcException, match="ei ole pienin kirjaimin") as refused:
        await editor.text_document_rename_async(lsp.RenameParams(document, there, "Anna Maria"))
    assert refused.value.code == -32803


async def see(editor: Editor) -> None:
    """Outline, search, formatting; and a file that is closed without saving."""
    document = editor.at("journeys/buy.yaml")
    outline = await editor.text_document_document_symbol_async(lsp.DocumentSymbolParams(document))
    assert outline
    [journey] = outline
    assert isinstance(journey, lsp.DocumentSymbol)
    assert journey.children
    assert [step.name for step in journey.children[0].children or []] == ["Katson", "Maksan"]
    found = await editor.workspace_symbol_async(lsp.WorkspaceSymbolParams("ÄÄRI"))
    assert found
    assert [one.name for one in found] == ["Anna 🎉 Ääri"]
    text = BUY.replace("personas: [anna]\n", "").replace("name:", "personas:  [anna]\nname:", 1)
    editor.type("journeys/buy.yaml", text)
    options = lsp.FormattingOptions(tab_size=2, insert_spaces=True)
    edits = await editor.text_document_formatting_async(
        lsp.DocumentFormattingParams(document, options)
    )
    assert applied(text, edits or []) == BUY
    editor.text_document_did_close(lsp.DidCloseTextDocumentParams(document))
    (editor.root / "journeys" / "anna.yaml").write_text(ANNA, "utf-8")
    editor.text_document_did_close(lsp.DidCloseTextDocumentParams(editor.at("journeys/anna.yaml")))
    editor.text_document_did_save(lsp.DidSaveTextDocumentParams(document))
    await editor.until("journeys/anna.yaml", lambda codes: "JAC201" in codes)


def test_a_plain_editor_gets_plain_answers(home: Path) -> None:
    async def session() -> Editor:
        async with editing(home, PLAIN, "--lang", "en") as editor:
            editor.open("mkdocs.yml")
            editor.open("journeys/buy.yaml")
            document, there = editor.at("journeys/buy.yaml"), spot(BUY, "anna")
            await unable(editor, document, there)
            await ask_everything(editor, editor.at("mkdocs.yml"), lsp.Position(0, 1))
            await ask_everything(editor, lsp.TextDocumentIdentifier("untitled:1"), there)
            elsewhere = lsp.TextDocumentItem("untitled:1", "yaml", 1, "kind: persona\n")
            editor.text_document_did_open(lsp.DidOpenTextDocumentParams(elsewhere))
            untitled = lsp.TextDocumentIdentifier("untitled:1")
            editor.text_document_did_close(lsp.DidCloseTextDocumentParams(untitled))
            await between_words(editor, document)
        return editor

    editor = asyncio.run(session())
    assert (editor.code, editor.log, editor.registered) == (0, "", [])


async def unable(
    editor: Editor, document: lsp.TextDocumentIdentifier, there: lsp.Position
) -> None:
    """An editor that cannot move files is told so; one that knows no blanks gets none."""
    with pytest.raises(JsonRpcException, match="use `jac rename`"):
        await editor.text_document_rename_async(lsp.RenameParams(document, there, "ben"))
    step = lsp.RenameParams(document, spot(BUY, "look"), "look-around")
    edit = await editor.text_document_rename_async(step)
    assert edit
    assert edit.changes
    assert [*edit.changes] == [document.uri]
    typed = BUY.replace("    steps:", "    \n    steps:")
    editor.type("journeys/buy.yaml", typed)
    asked = lsp.CompletionParams(document, lsp.Position(5, 4))
    found = await editor.text_document_completion_async(asked)
    assert isinstance(found, lsp.CompletionList)
    for item in found.items:
        assert isinstance(item.text_edit, lsp.TextEdit)
        assert "$" not in item.text_edit.new_text
    editor.type("journeys/buy.yaml", BUY)


async def ask_everything(
    editor: Editor, document: lsp.TextDocumentIdentifier, there: lsp.Position
) -> None:
    """A file of no handbook has no answers, and no errors."""
    nothing = lsp.Range(there, there)
    context = lsp.CodeActionContext(diagnostics=[])
    options = lsp.FormattingOptions(tab_size=2, insert_spaces=True)
    refer = lsp.ReferenceParams(lsp.ReferenceContext(False), document, there)  # noqa: FBT003 - lsprotocol's shape
    assert [
        await editor.text_document_hover_async(lsp.HoverParams(document, there)),
        await editor.text_document_completion_async(lsp.CompletionParams(document, there)),
        await editor.text_document_definition_async(lsp.DefinitionParams(document, there)),
        await editor.text_document_references_async(refer),
        await editor.text_document_prepare_rename_async(lsp.PrepareRenameParams(document, there)),
        await editor.text_document_rename_async(lsp.RenameParams(document, there, "x")),
        await editor.text_document_code_action_async(
            lsp.CodeActionParams(document, nothing, context)
        ),
        await editor.text_document_formatting_async(
            lsp.DocumentFormattingParams(document, options)
        ),
        await editor.text_document_document_symbol_async(lsp.DocumentSymbolParams(document)),
    ] == [None] * 9


async def between_words(editor: Editor, document: lsp.TextDocumentIdentifier) -> None:
    there = spot(BUY, "    steps", 1)
    refer = lsp.ReferenceParams(lsp.ReferenceContext(False), document, there)  # noqa: FBT003 - lsprotocol's shape
    assert [
        await editor.text_document_definition_async(lsp.DefinitionParams(document, there)),
        await editor.text_document_references_async(refer),
        await editor.text_document_prepare_rename_async(lsp.PrepareRenameParams(document, there)),
        await editor.text_document_rename_async(lsp.RenameParams(document, there, "x")),
    ] == [None] * 4


@pytest.mark.parametrize(
    ("encoding", "wider"),
    [
        pytest.param("utf-8", 4),
        pytest.param("utf-16", 1),
        pytest.param("utf-32", 0),
        pytest.param("utf-7", 1, id="one that nobody knows"),
    ],
)
def test_columns_are_counted_as_the_editor_counts(home: Path, encoding: str, wider: int) -> None:
    text = BUY.replace("name: Maksan", "name: 🎉 Mäksan, channel: web")
    row = len(text.split("\n")) - 2
    column = text.split("\n")[row].index("web") + wider
    general = lsp.GeneralClientCapabilities(position_encodings=[encoding])

    async def session() -> lsp.Hover | None:
        async with editing(home, lsp.ClientCapabilities(general=general)) as editor:
            editor.open("journeys/buy.yaml", text)
            there = lsp.Position(row, column)
            asked = lsp.HoverParams(editor.at("journeys/buy.yaml"), there)
            return await editor.text_document_hover_async(asked)

    hover = asyncio.run(session())
    assert hover
    assert hover.range == lsp.Range(lsp.Position(row, column), lsp.Position(row, column + 3))


def test_an_editor_that_vanishes_leaves_no_success_behind(home: Path) -> None:
    async def session() -> Editor:
        async with editing(home, PLAIN, polite=False) as editor:
            pass
        return editor

    assert asyncio.run(session()).code == 1


def test_a_fault_of_ours_is_logged_and_the_server_lives_on(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(home))
    (home / "sitecustomize.py").write_text(
        "import journeyascode.editor.symbols as one\n"
        "import journeyascode.editor.session as two\n"
        "def fail(*_): raise ValueError('boom')\n"
        "one.outline_of = fail\n"
        "two.EditorSession.by_file = fail\n"
    )

    async def session() -> Editor:
        async with editing(home, PLAIN) as editor:
            editor.open("journeys/buy.yaml")
            document = editor.at("journeys/buy.yaml")
            asked = lsp.DocumentSymbolParams(document)
            with pytest.raises(JsonRpcException, match="boom"):
                await editor.text_document_document_symbol_async(asked)
            hover = lsp.HoverParams(document, spot(BUY, "anna"))
            await asyncio.sleep(0.5)
            assert await editor.text_document_hover_async(hover)
        return editor

    editor = asyncio.run(session())
    assert editor.code == 0
    assert editor.log.count("ValueError: boom") == 2
    assert "this is a fault of jac itself" in editor.log
