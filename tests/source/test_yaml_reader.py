from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from math import isfinite
from pathlib import Path
from time import process_time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from yaml import Mark, MarkedYAMLError
from yaml.events import SequenceStartEvent

from journeyascode.source.characters import MAX_BYTES, decode, split_lines
from journeyascode.source.codes import READING
from journeyascode.source.events import (
    Event,
    Events,
    Parse,
    parse_in_python,
    parse_with_libyaml,
)
from journeyascode.source.positions import ValuePosition
from journeyascode.source.refusals import MAX_REFUSALS, Refusal, Spot, YamlError
from journeyascode.source.yaml_reader import read, read_ink

both_parsers = pytest.mark.parametrize(
    "begin",
    [pytest.param(parse_with_libyaml, id="libyaml"), pytest.param(parse_in_python, id="python")],
)

letters = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Zl", "Zp", "Mn"])
texts = st.text(letters, max_size=30).map(lambda text: unicodedata.normalize("NFC", text))
keys = texts.filter(bool)
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.floats(-1e9, 1e9, allow_nan=False).map(lambda number: round(number, 3) + 0.0)
    | texts
)
trees = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=20,
).filter(lambda tree: tree is not None)


def refusals(content: bytes | str, begin: Parse = parse_with_libyaml) -> tuple[Refusal, ...]:
    with pytest.raises(YamlError) as caught:
        read(content.encode() if isinstance(content, str) else content, begin)
    return caught.value.refusals


def outcome(
    content: bytes, begin: Parse = parse_with_libyaml
) -> tuple[object, tuple[Refusal, ...]]:
    try:
        return read(content, begin), ()
    except YamlError as error:
        return None, error.refusals


def spots(content: bytes | str, begin: Parse = parse_with_libyaml) -> list[str]:
    """Code and ink of each refusal: ``JAC005 2:1-2``, lines and columns from 1."""
    return [spell(refusal) for refusal in refusals(content, begin)]


def spell(refusal: Refusal) -> str:
    (line, column), (end_line, end) = refusal.start, refusal.end
    assert line == end_line
    return f"{refusal.code.code} {line + 1}:{column + 1}-{end + 1}"


# What is read.


@both_parsers
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("true", True),
        ("FALSE", False),
        ("~", None),
        ("", None),
        ("null", None),
        ("2026-01-05", "2026-01-05"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("010", "010"),
        ("0o17", "0o17"),
        ("0x1F", "0x1F"),
        ("1.10.2", "1.10.2"),
        ("42", 42),
        ("-7", -7),
        ("+1", 1),
        ("3.8", 3.8),
        ("3,8", "3,8"),
        (".5", 0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        ("-1.5E-3", -0.0015),
        (".inf", ".inf"),
        ("-.INF", "-.INF"),
        (".nan", ".nan"),
        ("1e999", "1e999"),
        ("1e-999", "1e-999"),
        ("9" * 18, 10**18 - 1),
        ("9" * 19, "9" * 19),
        ("9" * 400 + "e9", "9" * 400 + "e9"),
        ("-x", "-x"),
        ("+", "+"),
        ("=", "="),
        ("a#b", "a#b"),
        ("'no'", "no"),
        ('"42"', "42"),
        ('"\\u00e4\\t\\n"', "ä\t\n"),
        ('"\\U0001F389"', "🎉"),
        ("Sähkö­sopimus", "Sähkö­sopimus"),
        ("👩‍👩‍👧‍👦 ❤️ 1️⃣ 🇫🇮", "👩‍👩‍👧‍👦 ❤️ 1️⃣ 🇫🇮"),
        ("عقد‌جديد – “ok” §5", "عقد‌جديد – “ok” §5"),
    ],
)
def test_a_value_means_what_it_looks_like(written: str, value: object, begin: Parse) -> None:
    data = read(f"a: {written}\n".encode(), begin)

    assert data == {"a": value}
    assert isinstance(data, dict)
    assert type(data["a"]) is type(value)


@both_parsers
def test_keys_are_text(begin: Parse) -> None:
    assert read(b"no: 1\n1: 2\n2026-01-01: 3\n~: 4\n'a b': 5\n? c\n: 6\n", begin) == {
        "no": 1,
        "1": 2,
        "2026-01-01": 3,
        "~": 4,
        "a b": 5,
        "c": 6,
    }


@both_parsers
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break_is_read_alike(line_break: str, begin: Parse) -> None:
    text = "a: |\n  ä\n  b\nc:\n  - 1\n  - >-\n    d\n    e\n".replace("\n", line_break)

    assert read(text.encode(), begin) == {"a": "ä\nb\n", "c": [1, "d e"]}


@both_parsers
def test_a_byte_order_mark_at_the_beginning_does_no_harm(begin: Parse) -> None:
    content = b"\xef\xbb\xbfa: 1\nb: \x40\n"

    assert read(b"\xef\xbb\xbfa: 1\n", begin) == {"a": 1}
    assert spots(content, begin) == ["JAC001 2:4-5"]


def test_a_letter_and_its_accents_become_one_character() -> None:
    content = "avain\u0308: [Sa\u0308hko\u0308, 1, 1.5]\n".encode()

    assert read(content) == {"avain\u0308".replace("n\u0308", "n\u0308"): ["Sähkö", 1, 1.5]}


def test_an_accent_in_a_key_is_found_in_its_ink() -> None:
    ink = read_ink("a\u0308: 1\n".encode())

    assert isinstance(ink.below, dict)
    assert list(ink.below) == ["ä"]


@given(trees)
def test_what_is_dumped_is_read(tree: object) -> None:
    content = yaml.safe_dump(tree, allow_unicode=True).encode()

    assert read(content) == tree


@given(trees)
def test_both_parsers_read_alike(tree: object) -> None:
    content = yaml.safe_dump(tree, allow_unicode=True).encode()

    assert read(content, parse_in_python) == read(content)
    assert read_ink(content, parse_in_python) == read_ink(content)


@given(st.text("ab:- \n\t'\"[]{}#&*!|>%@`,?\\\r.12ä", max_size=40))
def test_any_text_is_read_or_refused_with_ink_inside_it(text: str) -> None:
    for begin in (parse_with_libyaml, parse_in_python):
        data, found = outcome(text.encode(), begin)
        assert are_inside(found, text)
        if not found:
            assert shape(read_ink(text.encode(), begin)) == shape_of_data(data)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    data, found = outcome(content)

    assert bool(found) is (data is None)


def are_inside(found: tuple[Refusal, ...], text: str) -> bool:
    lines = split_lines(text)
    return all(
        r.start <= r.end
        and all(
            line < len(lines) and column <= len(lines[line]) for line, column in (r.start, r.end)
        )
        for r in found
    )


def shape(ink: ValuePosition) -> object:
    if isinstance(ink.below, dict):
        return {key: shape(entry.value) for key, entry in ink.below.items()}
    return [shape(item) for item in ink.below] if isinstance(ink.below, list) else None


def shape_of_data(data: object) -> object:
    if isinstance(data, dict):
        return {key: shape_of_data(value) for key, value in data.items()}
    return [shape_of_data(item) for item in data] if isinstance(data, list) else None


# Where it is written.


@given(trees)
def test_the_ink_of_every_part_says_what_the_part_says(tree: object) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, width=10**6)
    lines = split_lines(text)

    for ink, data in every_part(read_ink(text.encode()), tree):
        written = cut(lines, ink)
        assert written == written.strip(" \n")
        assert parse_again(written, ink.start[1]) == data


def every_part(ink: ValuePosition, data: object) -> Iterator[tuple[ValuePosition, object]]:
    yield ink, data
    if isinstance(ink.below, dict) and isinstance(data, dict):
        for key, entry in ink.below.items():
            yield ValuePosition(entry.start, entry.end), key
            yield from every_part(entry.value, data[key])
    elif isinstance(ink.below, list) and isinstance(data, list):
        for item, value in zip(ink.below, data, strict=True):
            yield from every_part(item, value)


def cut(lines: list[str], ink: ValuePosition) -> str:
    (first, start), (last, end) = ink.start, ink.end
    if first == last:
        return lines[first][start:end]
    return "\n".join((lines[first][start:], *lines[first + 1 : last], lines[last][:end]))


def parse_again(written: str, column: int) -> object:
    """Read a part by itself, indented as it was in the whole."""
    return yaml.safe_load(" " * column + written + "\n")


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_columns_count_characters(line_break: str) -> None:
    text = 'ä: "🎉 ö"  # å\n👍: [ö, {é: x}]\nb: >\n  ä\n\n  ö\n\n\nc:\n'.replace("\n", line_break)
    ink = read_ink(b"\xef\xbb\xbf" + text.encode())

    assert isinstance(ink.below, dict)
    assert ink.below["ä"].value[:2] == ((0, 3), (0, 8))
    assert ink.below["👍"][:2] == ((1, 0), (1, 1))
    assert ink.below["👍"].value[:2] == ((1, 3), (1, 14))
    assert ink.below["b"].value[:2] == ((2, 3), (5, 3))
    assert ink.below["c"].value[:2] == ((8, 2), (8, 2))


def test_a_block_at_the_very_end_ends_with_the_file() -> None:
    ink = read_ink(b"a: |\n  x")

    assert isinstance(ink.below, dict)
    assert ink.below["a"].value[:2] == ((0, 3), (1, 3))


def test_ink_is_given_of_accepted_files_only() -> None:
    with pytest.raises(TypeError):
        read_ink(b"a: *b\n")


# What is refused, and where.


@both_parsers
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", ["JAC005 3:1-2"], id="key written twice"),
        pytest.param("a: {b: 1, 'b': 2}\n", ["JAC005 1:11-14"], id="quoted and plain"),
        pytest.param('b: 1\n"\\u0062": 2\n', ["JAC005 2:1-9"], id="escape in a key"),
        pytest.param("é: 1\ne\u0301: 2\n", ["JAC005 2:1-3"], id="two spellings of one letter"),
        pytest.param(
            "a: 1\na: 2\nb: {c: 1, c: 2}\na: 3\n",
            ["JAC005 2:1-2", "JAC005 3:11-12", "JAC005 4:1-2"],
            id="all of them at once",
        ),
        pytest.param("a: &x 1\nb: *x\n", ["JAC006 1:4-6", "JAC006 2:4-6"], id="anchor and alias"),
        pytest.param("- &x [*x]\n", ["JAC006 1:3-5", "JAC006 1:7-9"], id="list in itself"),
        pytest.param("a: {<<: {b: 1}}\n", ["JAC006 1:5-7"], id="merge key"),
        pytest.param("&k a: 1\n", ["JAC006 1:1-3"], id="anchored key"),
        pytest.param("*k : 1\n", ["JAC006 1:1-3", "JAC008 1:1-3"], id="alias as a key"),
        pytest.param("a: !x b\n", ["JAC007 1:4-6"], id="tag"),
        pytest.param("a: ! b\n", ["JAC007 1:4-5"], id="lonely tag"),
        pytest.param("a: !!str 2026\n", ["JAC007 1:4-9"], id="tag of the core"),
        pytest.param(
            "a: !<tag:yaml.org,2002:python/name:os.system> x\n", ["JAC007 1:4-46"], id="verbatim"
        ),
        pytest.param("a: !x &y\n  b: 1\n", ["JAC007 1:4-6", "JAC006 1:7-9"], id="tag and anchor"),
        pytest.param("a: !!set {b, c}\n", ["JAC007 1:4-9"], id="set"),
        pytest.param("- !!omap\n  - a: 1\n", ["JAC007 1:3-9"], id="ordered mapping"),
        pytest.param("[a]: 1\n", ["JAC008 1:1-2"], id="list as a key"),
        pytest.param("{{ name }}: 1\n", ["JAC008 1:1-2"], id="placeholder of a template"),
        pytest.param("a: {{ name }}\n", ["JAC008 1:5-6"], id="placeholder as a value"),
        pytest.param("? \n: 1\n", ["JAC008 1:2-2"], id="no key"),
        pytest.param("'': 1\n", ["JAC008 1:1-3"], id="empty key"),
        pytest.param("a: 1\n---\nb: 2\n---\nc: 3\n", ["JAC010 2:1-4"], id="second document"),
        pytest.param("", ["JAC012 1:1-1"], id="empty"),
        pytest.param("# nothing\n", ["JAC012 1:1-1"], id="comment only"),
        pytest.param("---\n...\n", ["JAC012 1:1-1"], id="empty document"),
        pytest.param("null\n", ["JAC012 1:1-1"], id="nothing by name"),
        pytest.param("%YAML 1.2\n---\na: 1\n", ["JAC013 1:1-10"], id="directive"),
        pytest.param("a: 1\r\n%b: 1\r\n", ["JAC013 2:1-6"], id="percent sign"),
        pytest.param("a: b\u200bc\n", ["JAC003 1:5-6"], id="zero width space"),
        pytest.param("a: 1 # \u202e b\n", ["JAC003 1:8-9"], id="hidden in a comment"),
        pytest.param("ä: x\u2028y\u0007\n", ["JAC003 1:5-6", "JAC003 1:7-8"], id="two of them"),
        pytest.param("a: b\u0085c\n", ["JAC003 1:5-6"], id="next line"),
        pytest.param("a: b\ufeff\n", ["JAC003 1:5-6"], id="byte order mark inside"),
        pytest.param("a: b\u200dc\n", ["JAC003 1:5-6"], id="joiner between letters"),
        pytest.param("a: b\ufe0f\n", ["JAC003 1:5-6"], id="selector after a letter"),
        pytest.param("a: x\U000e0041\n", ["JAC003 1:5-6"], id="tag character"),
        pytest.param("a: \U0001fffe\n", ["JAC003 1:4-5"], id="no character"),
        pytest.param("a: \u061cx\n", ["JAC003 1:4-5"], id="arabic mark of direction"),
        pytest.param(
            'ä: "\\\\x41 \\x1b[31m\\0"\n', ["JAC003 1:11-15", "JAC003 1:19-21"], id="escapes"
        ),
        pytest.param('a: "b\\r\\u202e"\n', ["JAC003 1:6-8", "JAC003 1:8-14"], id="more escapes"),
        pytest.param('a: "\\uD83D"\n', ["JAC003 1:5-11"], id="half a character"),
    ],
)
def test_a_refusal_names_its_ink(text: str, expected: list[str], begin: Parse) -> None:
    assert spots(text, begin) == expected


def test_an_escape_of_nothing_hidden_is_no_reason() -> None:
    assert read('a: "\\x41\\N"'.replace("\\N", "\\_").encode()) == {"a": "A\u00a0"}


def test_an_escape_beyond_the_last_character_is_refused() -> None:
    for begin in (parse_with_libyaml, parse_in_python):
        assert {r.code.code for r in refusals('a: "\\UFFFFFFFF"', begin)} == {"JAC003"}


def test_a_key_written_twice_names_its_first_place() -> None:
    (refusal,) = refusals("ä: 1\nb: 2\nä: 3\n")

    assert refusal.first == ((0, 0), (0, 1))
    assert str(refusal.message) == "the key `ä` is written twice"


@pytest.mark.parametrize(
    ("content", "spot", "help_"),
    [
        pytest.param(
            "a: 1\nbä: Sähkö".encode("latin-1"),
            "JAC002 2:2-3",
            "save it as UTF-8; in the old Windows encoding this is `ä`",
            id="latin-1",
        ),
        pytest.param("ä: 1".encode("utf-16"), "JAC002 1:1-1", "save it as UTF-8", id="utf-16"),
        pytest.param(
            "a: 1".encode("utf-16-le"), "JAC002 1:1-1", "save it as UTF-8", id="utf-16 unmarked"
        ),
        pytest.param("a: 1".encode("utf-32"), "JAC002 1:1-1", "save it as UTF-8", id="utf-32"),
        pytest.param("ä: ä".encode()[:-1], "JAC002 1:4-5", None, id="cut in a letter"),
        pytest.param(b"a: \x81", "JAC002 1:4-5", "save it as UTF-8", id="byte of no encoding"),
        pytest.param(b"a: \xed\xa0\x80", "JAC002 1:4-5", None, id="surrogate"),
        pytest.param(b"a: \xc0\xbc", "JAC002 1:4-5", None, id="overlong"),
    ],
)
def test_another_encoding_is_refused_with_the_way_out(
    content: bytes, spot: str, help_: str | None
) -> None:
    (refusal,) = refusals(content)

    assert spell(refusal) == spot
    assert help_ is None or str(refusal.help) == help_


def test_64_levels_are_read_and_65_are_not() -> None:
    def nested(levels: int) -> bytes:
        return b"[" * levels + b"]" * levels

    assert read(nested(64))
    assert spots(nested(65)) == ["JAC009 1:65-66"]


def test_our_limit_speaks_before_a_limit_of_the_parser() -> None:
    def gives_up(text: str) -> Events:
        events = parse_with_libyaml(text)
        last = Mark("", text.rindex("["), 0, text.rindex("["), None, 0)

        def next_event() -> Event:
            event = events()
            if isinstance(event, SequenceStartEvent):
                raise MarkedYAMLError(problem="I count no further", problem_mark=last)
            return event

        return next_event

    assert spots(b"a: " + b"[" * 65, gives_up) == ["JAC009 1:67-68"]
    assert spots(b"a: " + b"[" * 64, gives_up) == ["JAC009 1:67-68"]
    assert spots(b"a: " + b"[" * 63, gives_up) == ["JAC001 1:66-67"]
    assert spots(b"a: ['" + b"[" * 99 + b"', " + b"[" * 9, gives_up) == ["JAC001 1:116-117"]


def test_4_mib_are_read_and_one_byte_more_is_not() -> None:
    fits = b"a: " + b"x" * (MAX_BYTES - 3)

    assert read(fits)
    assert spots(fits + b"x") == ["JAC004 1:1-1"]


def test_200_000_values_are_too_many() -> None:
    assert [r.code.code for r in refusals(b"[" + b"a," * 200_000 + b"]")] == ["JAC011"]
    assert read(b"[" + b"aa," * 100_000 + b"]")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: 1\n" * 300, id="keys"),
        pytest.param("- *a\n" * 300, id="aliases"),
        pytest.param("a: x\u200b\n" * 300, id="characters"),
        pytest.param("%x\n" * 300, id="directives"),
    ],
)
def test_a_hundred_problems_are_shown(text: str) -> None:
    found = refusals(text)

    assert len(found) == MAX_REFUSALS + 1
    assert found[-1].code.code == "JAC099"


def test_a_syntax_error_does_not_hide_what_stands_above_it() -> None:
    assert spots("a: 1\na: 2\nb: [\n") == ["JAC005 2:1-2", "JAC001 3:4-5"]


# Hostile files.

HOSTILE: dict[str, Callable[[], bytes]] = {
    "laughs": lambda: (
        b"a0: &a0 [x]\n"
        + b"".join(
            b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 9)
        )
    ),
    "merge bomb": lambda: (
        b"a0: &a0 {k: 1}\n"
        + b"".join(b"a%d: &a%d {<<: [*a%d, *a%d]}\n" % (n, n, n - 1, n - 1) for n in range(1, 24))
    ),
    "lists in lists": lambda: b"[" * 1_000_000,
    "lists in closed lists": lambda: b"[" * 100_000 + b"]" * 100_000,
    "mappings in mappings": lambda: b"{a: " * 20_000 + b"}" * 20_000,
    "dashes": lambda: b"- " * 30_000 + b"x",
    "blocks": lambda: b"\n".join(b" " * n + b"a:" for n in range(1000)),
    "keys of keys": lambda: b"? " * 3000 + b"x\n",
    "keys in brackets": lambda: b"{" + b"? " * 20_000,
    "lists as keys": lambda: b"[" * 3000 + b"a: " * 3000,
    "long key": lambda: b"a" * 1_000_000 + b": 1",
    "long quoted key": lambda: b'"' + b"k" * 1_000_000 + b'": 1\n',
    "long text": lambda: b"a: '" + b"x" * 4_000_000 + b"'",
    "long line of colons": lambda: b"a: " * 100_000,
    "long comment": lambda: b"#" + b"x" * 4_000_000,
    "anchors": lambda: b"".join(b"- &a%d x\n" % n for n in range(50_000)),
    "documents": lambda: b"---\n" * 100_000,
    "same key": lambda: b"a: 1\n" * 50_000,
    "colliding numbers": lambda: b"".join(b"%d: 1\n" % (n * (2**61 - 1)) for n in range(20_000)),
    "long number": lambda: b"a: " + b"9" * 1_000_000,
    "long hexadecimal": lambda: b"a: 0x" + b"f" * 1_000_000,
    "sexagesimal": lambda: b"a: 1" + b":1" * 20_000,
    "underscores": lambda: b"a: 1" + b"_" * 300_000 + b"0",
    "text over many lines": lambda: b"a\n" * 200_000,
    "comments": lambda: b"#\n" * 1_000_000 + b"a: 1",
    "escaped line breaks": lambda: b'a: "' + b"\\\n" * 100_000 + b'"',
    "escapes": lambda: b'a: "' + b"\\u0041" * 500_000 + b'"',
    "hidden escapes": lambda: b'a: "' + b"\\a" * 500_000 + b'"',
    "tags": lambda: b"!a " * 100_000,
    "tag directives": lambda: (
        b"a: 1\n...\n" + b"".join(b"%%TAG !e%d! tag:x,2000:\n" % n for n in range(20_000))
    ),
    "colons": lambda: b":" * 200_000,
    "growing indents": lambda: b"\n".join(b" " * n + b"- a" for n in range(2500)),
    "values": lambda: b"[" + b"a," * 1_500_000 + b"]",
    "bells": lambda: b"\x07" * 4_000_000,
    "a bell at the end": lambda: b"\n" * 4_000_000 + b"\x07",
    "accents": lambda: b"a: a" + "\u0301".encode() * 1_000_000,
    "open quote": lambda: b"a: '" + b"x\n" * 1_000_000,
    "blank lines": lambda: b"a:\n" + b"\n" * 2_000_000 + b"    b: 1\n  c: 2\n",
    "lines without colon": lambda: b"a b\n" * 100_000 + b"c: d: e\n",
    "binary": lambda: bytes(range(256)) * 40,
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_read_or_refused_within_a_second(make: Callable[[], bytes]) -> None:
    content = make()
    began = process_time()
    _, found = outcome(content)
    spent = process_time() - began

    assert spent < 6  # a second, and room for measured coverage and a slow day
    assert are_inside(found, content.decode("utf-8", "replace"))
    assert all(len(str(refusal.message)) < 200 for refusal in found)


@pytest.mark.parametrize("number", ["1e99", "-9" * 9, "0.1e-99", "9" * 18 + ".9e+99"])
def test_no_number_is_infinite(number: str) -> None:
    data = read(f"- {number}\n".encode())

    assert isinstance(data, list)
    assert isinstance(data[0], str) or isfinite(data[0])


def test_every_code_of_reading_has_a_case_here_or_in_loading() -> None:
    told_by_load = {
        "JAC014",
        "JAC015",
        "JAC016",
        "JAC017",
        "JAC018",
        "JAC019",
        "JAC020",
        "JAC040",
        "JAC042",
        "JAC043",
        "JAC044",
        "JAC930",
        "JAC931",
        "JAC970",
        "JAC971",
    }
    source = Path(__file__).read_text("utf-8")
    others = {"JAC001", "JAC099", *told_by_load}

    assert [c.code for c in READING if c.code not in source and c.code not in others] == []


def test_text_is_decoded_once_and_without_its_mark() -> None:
    assert decode(b"\xef\xbb\xbf\xc3\xa4") == "ä"


MARKS = "\u0308\u0323"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (f"a: b\nname: a{MARKS * 16} b\n", ((1, 7), (1, 39))),
        (f"a: b\nä{MARKS * 16}: b\n", ((1, 1), (1, 33))),
        (f"# {MARKS * 16}\na: b\n", ((0, 2), (0, 34))),
        ('name: "a' + "\\u0308" * 31 + '"\n', ((0, 6), (0, 195))),
        ('"a' + "\\u0308" * 31 + '": b\n', ((0, 0), (0, 189))),
    ],
)
def test_too_many_marks_on_one_letter_are_refused(content: str, place: tuple[Spot, Spot]) -> None:
    with pytest.raises(YamlError) as error:
        read(content.encode())
    [refusal] = error.value.refusals
    assert refusal.code.code == "JAC041"
    assert (refusal.start, refusal.end) == place


def test_as_many_marks_as_any_writing_has_are_read() -> None:
    assert read(f"name: a{MARKS * 15}".encode()) == {
        "name": unicodedata.normalize("NFC", f"a{MARKS * 15}")
    }


def test_a_heap_of_marks_costs_next_to_nothing() -> None:
    began = process_time()
    with pytest.raises(YamlError):
        read(f"name: a{MARKS * 500_000}".encode())
    assert process_time() - began < 6  # a second, and room for measured coverage and a slow day
