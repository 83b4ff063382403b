"""Broken YAML, as people break it: what a colleague would say, and where the finger points."""

from __future__ import annotations

import pytest

from journeyascode.source.error_context import ParserFailure
from journeyascode.source.events import Parse, parse_in_python, parse_with_libyaml
from journeyascode.source.refusals import Refusal, YamlError
from journeyascode.source.syntax import explain_syntax
from journeyascode.source.yaml_reader import read

CASES = {
    "tab indents": (
        "a:\n\tb: 1\n",
        "2:1-2",
        "a tab indents this line",
        "indent with spaces, not with tabs",
    ),
    "tabs after spaces": ("a:\n  b: 1\n  \t\tc: 2\n", "3:3-5", "a tab indents this line", None),
    "tab in a block": ("a: |\n\tfoo\n", "2:1-2", "a tab indents this line", None),
    "tab before a dash": ("a:\n  - x\n\t- y\n", "3:1-2", "a tab indents this line", None),
    "tab after a dash": (
        "a:\n  -\tb: 1\n",
        "2:4-5",
        "a tab stands where a space belongs",
        "write a space instead",
    ),
    "at sign": (
        "ä: @bo  # comment\n",
        "1:4-5",
        "a text cannot begin with `@` unless it is in quotes",
        'put the text in quotes: `"@bo"`',
    ),
    "backtick": ("a: `b`\n", "1:4-5", None, 'put the text in quotes: “"`b`"”'),
    "percent": ("a: %b\n", "1:4-5", None, 'put the text in quotes: `"%b"`'),
    "emphasis": ("a: *tärkeä*\n", "1:4-5", None, 'put the text in quotes: `"*tärkeä*"`'),
    "strong emphasis": ("a: **b**\n", "1:4-5", None, 'put the text in quotes: `"**b**"`'),
    "ampersand": ("a: & b\n", "1:4-5", None, 'put the text in quotes: `"& b"`'),
    "tag without end": ("a: !<b\n", "1:4-5", None, 'put the text in quotes: `"!<b"`'),
    "comma first": ("a: , b\n", "1:4-5", None, 'put the text in quotes: `", b"`'),
    "question mark": ("a: ? b\n", "1:4-5", None, 'put the text in quotes: `"? b"`'),
    "closing bracket": ("a: ]\n", "1:4-5", None, 'put the text in quotes: `"]"`'),
    "colon in text": (
        "nimi: Vaihe: yksi  # eka\n",
        "1:12-13",
        "a colon stands inside this text",
        'put the text in quotes: `nimi: "Vaihe: yksi"`',
    ),
    "colon in an item": (
        "- - a: b: c\n",
        "1:9-10",
        "a colon stands inside this text",
        'put the text in quotes: `a: "b: c"`',
    ),
    "colon in text with quotes in it": (
        'a: b "c": d\n',
        "1:9-10",
        None,
        "put the text in quotes: `a: 'b \"c\": d'`",
    ),
    "colon in continued text": (
        "summary: Asiakas soittaa\n  ja kysyy: missä?\n",
        "2:3-11",
        "`ja kysyy` is indented deeper than the line above",
        "begin it in the same column as `summary`; if it continues that text, use quotes",
    ),
    "list below a text, without its key": (
        "kind: journey\nstages:\n  - name: T\n    when: X\n      - id: b\n        name: B\n",
        "5:7-8",
        "`steps:` is missing above this list",
        "write it on a line of its own, in the column of `when`",
    ),
    "list below a text of a file, without its key": (
        "kind: journey\nname: J\n  - name: T\n    steps: [{name: B}]\n",
        "3:3-4",
        "`stages:` is missing above this list",
        "write it on a line of its own, in the column of `name`",
    ),
    "list below a text, of whatever it may be": (
        "kind: blueprint\nname: J\n  - id: t\n    name: T\n",
        "3:3-7",
        "`- id` is indented deeper than the line above",
        "begin it in the same column as `name`; if it continues that text, use quotes",
    ),
    "key too deep": (
        "- a: x\n     b: y\n",
        "2:6-7",
        "`b` is indented deeper than the line above",
        None,
    ),
    "no colon in the first line": (
        "title Foo\nid: x\n",
        "1:1-10",
        "`title Foo` has no colon",
        "write a key, a colon and a space: `title: Foo`; to continue the text above, indent it",
    ),
    "no colon in between": (
        "id: x\n\n# c\ntitle Foo\nname: y\n",
        "4:1-10",
        "`title Foo` has no colon",
        None,
    ),
    "no colon at the end": (
        "id: x\ntitle\n",
        "2:1-6",
        "`title` has no colon",
        "write a key, a colon and a space: `title: …`; to continue the text above, indent it",
    ),
    "no space after the colon": (
        "id:x\nname: y\n",
        "1:3-4",
        "a colon without a space does not end a key",
        "write a space after it: `id: x`",
    ),
    "no space after a colon in between": (
        "a: 1\nid:x\nname: y\n",
        "2:3-4",
        None,
        "write a space after it: `id: x`",
    ),
    "no space after a quoted key": (
        "'a':1\n",
        "1:4-5",
        "a colon without a space does not end a key",
        None,
    ),
    "no space after a dash": (
        "a:\n  - x\n  -y\n",
        "3:3-4",
        "a dash without a space begins no list item",
        "write a space after it: `- y`",
    ),
    "key longer than keys are": (
        "x" * 2000 + ": 1\n",
        "1:2001-2002",
        "this colon ends no key",
        None,
    ),
    "key over two lines": (
        "a: 1\n'b\n c': 2\n",
        "2:1-2",
        "a key and its colon do not stand on one line",
        None,
    ),
    "open double quote": (
        'a: "foo\nb: c\n',
        "1:4-5",
        "the quotation mark that opens here is never closed",
        'write `"` at the end of line 1',
    ),
    "open single quote": ("a: 'foo\nb: c\n", "1:4-5", None, "write `'` at the end of line 1"),
    "quote over a document mark": (
        'a: "foo\n---\nbar"\n',
        "1:4-5",
        None,
        'write `"` at the end of line 1',
    ),
    "quote that is all of its line": ('a: "\nb: c\n', "1:4-5", None, 'close it with `"`'),
    "open quote in braces": (
        'a: {b: "foo, c: bar}\nd: e\n',
        "1:8-9",
        "the quotation mark that opens here is never closed",
        'write `"` before `, c:`',
    ),
    "open quote at the end of braces": ('a: {b: "c}\nd: e\n', "1:8-9", None, 'close it with `"`'),
    "quote closed by the next one": (
        'a: "foo\nb: "bar"\nc: d\n',
        "1:4-5",
        "the quotation mark that opens here is closed only on line 2",
        'write `"` at the end of line 1',
    ),
    "apostrophe": (
        "a: 'It's fine'\n",
        "1:8-15",
        "text goes on after the closing quotation mark: `s fine'`",
        'put all of it in other quotes: `"It\'s fine"`',
    ),
    "quoted word and text": (
        'a: "foo" bar # c\n',
        "1:10-13",
        "text goes on after the closing quotation mark: `bar`",
        "put all of it in other quotes: `'\"foo\" bar'`",
    ),
    "quoted word and colon": (
        'a: "foo": bar\n',
        "1:9-14",
        None,
        "put all of it in other quotes: `'\"foo\": bar'`",
    ),
    "unknown escape": (
        'a: "C:\\path"\n',
        "1:7-9",
        "`\\p` means nothing between double quotes",
        "write `\\\\` for a backslash, or use single quotes",
    ),
    "escape without digits": (
        'a: "\\xg"\n',
        "1:5-7",
        "`\\x` means nothing between double quotes",
        None,
    ),
    "text behind a bar": (
        "a: | hello\n",
        "1:6-7",
        "text follows `|` on the same line",
        "begin the text on the next line, indented, or put it all in quotes",
    ),
    "arrow first": ("a: > 5 min\n", "1:6-7", "text follows `>` on the same line", None),
    "open bracket": (
        "a: [1, 2\nb: 3\n",
        "1:4-5",
        "the bracket that opens here is never closed",
        "write `]` at the end of line 1",
    ),
    "open bracket around several lines": ("a: [\n  b,\n", "1:4-5", None, "close it with `]`"),
    "bracket behind a comment": (
        "a: {b: no #1, c: d}\ne: f\n",
        "1:11-20",
        "`#` begins a comment, so the bracket before it stays open",
        "put the text that holds it in quotes",
    ),
    "text that begins with a bracket": (
        "a:\n  fi: [Mikä tämä on\n",
        "2:7-8",
        "the bracket that opens here is never closed",
        'if this is text, put it in quotes: `"[Mikä tämä on"`',
    ),
    "colon in text between braces": (
        "a: {fi: Kutsu: tule, en: Come}\n",
        "1:14-15",
        "a colon stands inside this text",
        'put the text in quotes: `fi: "Kutsu: tule"`',
    ),
    "colon in a text in braces at the end of the line": (
        "a: [{b: c: d\n",
        None,
        "a colon stands inside this text",
        'put the text in quotes: `b: "c: d"`',
    ),
    "tab below a line with its value": (
        "a:\n  b: 1\n\tc: 2\n",
        "3:1-2",
        "a tab indents this line",
        "delete it and press the space bar: 2 spaces begin the line above",
    ),
    "brace too many": ("a: {b: 1}}\nc: 2\n", "1:10-11", "one `}` too many", "delete it"),
    "table of which the first row can be read": (
        "a: x\tb\nc: d: e\tf\n",
        "1:1-7",
        "a table was pasted here",
        None,
    ),
    "table with bars": (
        "a: 1\n| b | c |\n| d | e |\nf: 2\n",
        "2:1-10",
        "a table was pasted here",
        "a handbook holds no tables: delete lines 2–3, or write each row as an item",
    ),
    "table with tabs": (
        "a: 1\nb\tc\nd\te\nf: 2\n",
        "2:1-4",
        "a table was pasted here",
        None,
    ),
    "one row with a bar": ("a: 1\n| b |\nc: 2\n", None, None, None),
    "two keys on one line": (
        "- touchpoint: invitation channel: email # x\n",
        "1:26-33",
        "two keys on one line: `touchpoint` and `channel`",
        "begin `channel: email` on a line of its own",
    ),
    "text that goes on below": (
        "a:\n  name: Mikä ihmeen\n tämä nyt on\nb: c\n",
        None,
        None,
        None,
    ),
    "end of a text in the first column": (
        "summary: Mikä ihmeen\ntämä nyt on\nb: c\n",
        "2:1-12",
        "this line looks like the end of the text above",
        "put it at the end of that line, or write a key and a colon before it",
    ),
    "sign of equality for a colon": (
        "name: A\nchannel = email\n",
        "2:1-16",
        "`channel = email` has no colon",
        (
            "write a key, a colon and a space: `channel: email`; "
            "to continue the text above, indent it"
        ),
    ),
    "item that begins with another dash": (
        "a:\n  – {b: c, d: e}\n",
        "2:3-4",
        "a list item begins with `–`",
        "write a plain hyphen and a space: `- `",
    ),
    "dash without a space before a brace": (
        "a:\n  -{b: c, d: e}\n",
        "2:3-4",
        "a dash without a space begins no list item",
        "write a space after it: `- {b: c, d: e}`",
    ),
    "dash beside the column of its list": (
        "a:\n  - b: 1\n    c:\n      - x: 1\n        y: 2\n     - x: 3\n",
        "6:6-12",
        "the indentation of this line fits nothing above it",
        "begin the dash below the one on line 4: spaces before it: 6",
    ),
    "brace that none has opened": (
        "name: fi: Lähden, en: I leave}\n",
        "1:7-8",
        "the opening `{` is missing here",
        "write `name: {fi: Lähden, en: I leave}`",
    ),
    "block too far to the left": (
        "s:\n  - t:\n      - a: 1\n        b: 2\n    p:\n      - {c: 3}\n        d: 4\n",
        "5:5-6",
        "`p` is indented too little: the lines around it begin after 8 spaces",
        "move lines 5–6 to the right, by 4 spaces",
    ),
    "open bracket at the end": ("a: [1, #x\n", "1:4-5", None, "close it with `]`"),
    "open brace": ("a: {b: 1\nc: 2\n", "1:4-5", None, "write `}` at the end of line 1"),
    "no comma": (
        "a: ['x' 'y']\n",
        "1:9-10",
        "a comma or `]` is missing before this",
        "put commas between the items, and quotes around text with `:`, `,` or brackets",
    ),
    "colon in brackets": (
        "a: [b: c: d]\n",
        "1:9-10",
        "a comma or `]` is missing before this",
        None,
    ),
    "wrong closing": ("a: [1, 2}\n", "1:9-10", "a comma or `]` is missing before this", None),
    "open bracket after a tag": ("a: !b [c\n", "1:7-8", None, "write `]` at the end of line 1"),
    "open brace around a bracket": (
        "a: {b: [c]\n",
        "1:4-5",
        None,
        "write `}` at the end of line 1",
    ),
    "colon and bracket": ("{a? :[b: c}\n", None, None, None),
    "tag that nothing declares": ("!a!b c\n", "1:1-2", None, 'put the text in quotes: `"!a!b c"`'),
    "list beside its key": (
        "a: - b: c\n",
        "1:4-5",
        "a list cannot begin on the line of its key",
        'begin it on the next line; if this is text, put it in quotes: `"- b: c"`',
    ),
    "too little indentation": (
        "a:\n    b: 1\n  c: 2\n",
        "3:3-7",
        "the indentation of this line fits nothing above it",
        "begin it after 4 spaces if it belongs to the line above, or after 0 if not",
    ),
    "too little indentation in an item": (
        "a:\n  - b: 1\n   c: 2\n",
        "3:4-8",
        None,
        "begin it after 4 spaces if it belongs to the line above, or after 2 if not",
    ),
    "quoted word as a key and text": (
        '"a" b: c\n',
        "1:5-9",
        None,
        "line it up with the lines above",
    ),
    "colon without a key": (": 1\n", "1:1-2", "a key is missing before this colon", None),
    "line without dash": (
        "a:\n  - x\n  y\n",
        "3:3-4",
        "this line stands in a list and begins without a dash",
        "begin it with `- `, or indent it by 4 spaces to continue the item above",
    ),
    "key without dash": ("- a\n- b\nc: d\n", "3:1-5", None, None),
    "item among keys": (
        "a: 1\n- b\n",
        "2:1-2",
        "a list item stands among keys",
        "indent it below the key of its list, or give it a key",
    ),
    "end in the middle": (
        "a: 1\n...\nb: 2\n",
        "3:1-5",
        "this stands after the end of what the file says",
        None,
    ),
    "conflict": (
        "b: 1\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n",
        "2:1-8",
        "two versions of this file were never joined into one",
        None,
    ),
}

both_parsers = pytest.mark.parametrize(
    "begin",
    [pytest.param(parse_with_libyaml, id="libyaml"), pytest.param(parse_in_python, id="python")],
)


def refusal_of(text: str, begin: Parse) -> Refusal:
    with pytest.raises(YamlError) as caught:
        read(text.encode(), begin)
    return caught.value.refusals[-1]


@both_parsers
@pytest.mark.parametrize(("text", "spot", "message", "help_"), CASES.values(), ids=CASES)
def test_a_mistake_is_told_as_a_colleague_would(
    text: str, spot: str | None, message: str | None, help_: str | None, begin: Parse
) -> None:
    refusal = refusal_of(text, begin)
    (line, column), (end_line, end) = refusal.start, refusal.end

    assert refusal.code.code == "JAC001"
    assert spot is None or f"{line + 1}:{column + 1}-{end + 1}" == spot
    assert line == end_line
    assert message is None or str(refusal.message) == message
    assert help_ is None or str(refusal.help) == help_


def test_what_nobody_recognises_is_told_in_the_words_of_the_parser() -> None:
    trouble = ParserFailure("something new", "", (0, 1), (0, 1), ["abc"], None, None)
    refusal = explain_syntax(trouble)

    assert (refusal.start, refusal.end) == ((0, 1), (0, 2))
    assert str(refusal.message) == "this is not YAML: something new"


@pytest.mark.parametrize(("text", "spot", "message", "help_"), CASES.values(), ids=CASES)
def test_a_mistake_is_told_in_finnish(
    text: str, spot: str | None, message: str | None, help_: str | None
) -> None:
    del spot, message, help_
    refusal = refusal_of(text, parse_with_libyaml)

    assert refusal.message.to("fi") != refusal.message.to("en")
    assert refusal.help is not None
    assert refusal.help.to("fi") != refusal.help.to("en")


TEXTS = {
    "line by line": "name: A\nsummary: |\n  Points:\n  • one\nowner: care: lead\n",
    "in one paragraph": "name: A\nsummary: Points\n  – one\nowner: care: lead\n",
    "with a no-break space": "name: A\nsummary: |\n  Note:\u00a0one\nowner: care: lead\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_readers_own_text_is_not_blamed_for_the_line_below_it(text: str) -> None:
    with pytest.raises(YamlError) as caught:
        read(text.encode())
    (refusal, *_) = caught.value.refusals

    assert refusal.start[0] == text.count("\n") - 1
    assert "care" in str(refusal.help)


@pytest.mark.parametrize("above", ["a:", "a:\n  - b: 1", "a:\n  – b: 1\n    c: 2", "a:\n  – b: 1"])
def test_a_foreign_dash_is_told_where_an_item_may_begin(above: str) -> None:
    with pytest.raises(YamlError) as caught:
        read(f"{above}\n  – d: 1\n    e: 2\n".encode())

    assert "begins with `–`" in str(caught.value.refusals[0].message)
