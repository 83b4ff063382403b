"""The law of safe fixes: what they are for is gone, nothing new stands there, nothing is lost."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from pathlib import Path, PurePosixPath

import pytest

from journeyascode.findings import Diagnostic, Severity
from journeyascode.source import load_texts
from journeyascode.source.apply_fixes import mend_all
from journeyascode.source.edits import apply
from journeyascode.source.yaml_reader import read
from tests.source.mending import FILE, fixes_in, joined, mended
from tests.source.test_broken_lines import BREAKS, Break

PERSONA = "kind: persona\nid: anna\nname: Anna\n"
STEP = (
    "kind: journey\nid: j\nname: J\nstages:\n  - name: S\n    steps:\n"
    "      - id: a\n        name: A\n"
)
ROOT = Path("journeys")
FILES = [
    PurePosixPath(path.as_posix())
    for path in sorted(ROOT.rglob("*.yaml"))
    if path.name in {"b2b-buyer.yaml", "channels.yaml", "teams.yaml", "csat.yaml"}
]
WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=64)
def told(content: bytes) -> tuple[Diagnostic, ...]:
    return load_texts([(FILE, content)]).diagnostics


@pytest.mark.parametrize("breaking", BREAKS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("path", FILES, ids=str)
def test_after_a_safe_fix_its_finding_is_gone_and_nothing_new_is_there(
    path: PurePosixPath, breaking: Break
) -> None:
    lines = Path(path).read_text("utf-8").split("\n")
    every = max(29, len(lines) // 6)  # the file is read many times for each line that is broken
    for number in range(len(breaking.__name__) % every, len(lines), every):
        broken = breaking(lines[number])
        if broken is not None:
            text = "\n".join((*lines[:number], broken, *lines[number + 1 :])).encode()
            found = told(text)
            for one in found:
                if one.fix and one.fix.safe:
                    _assert_holds(text, one, found)
            _assert_whole(text)


def _assert_holds(text: bytes, one: Diagnostic, found: tuple[Diagnostic, ...]) -> None:
    assert one.fix
    after = told(apply(text, one.fix.edits))
    before = Counter((other.code, str(other.message)) for other in found)
    left = Counter((other.code, str(other.message)) for other in after)
    key = (one.code, str(one.message))
    assert left[key] < before[key]
    rows = {edit.place.line for edit in one.fix.edits}
    for other in after:
        if other.place.line in rows and not before[(other.code, str(other.message))]:
            assert other.severity is not Severity.ERROR or (other.fix and other.fix.safe)


def _assert_whole(text: bytes) -> None:
    """Every word stays, and what has been mended once is not mended again."""
    once = mend_all({FILE: text}, lambda texts: told(texts[FILE]))
    twice = mend_all(once.texts, lambda texts: told(texts[FILE]))
    assert twice.texts == once.texts
    if once.done and not any(change for fix in once.done for change in fix.changes):
        lost = Counter(WORD.findall(text.decode())) - Counter(
            WORD.findall(once.texts[FILE].decode())
        )
        doubled = any("says the same" in str(fix.message) for fix in once.done)
        assert doubled or not lost


KEYS_STAY = {
    "a text where steps follow": f"{STEP}        nxet: Fills in the form\n",
    "a list where one thing stands": f"{STEP}        sub_jorney: [web, desk]\n",
    "keys where a text stands": f"{PERSONA}sumary: {{a: {{b: c}}}}\n",
}


@pytest.mark.parametrize("text", KEYS_STAY.values(), ids=KEYS_STAY)
def test_a_value_is_never_moved_to_a_key_that_does_not_take_it(text: str) -> None:
    assert not fixes_in(text)
    assert joined(mended(text, unsafe=True).texts) == text


def test_a_key_is_mended_where_its_value_is_mended_after_it() -> None:
    assert joined(mended(f"{PERSONA}goasl: Rest\n").texts) == f"{PERSONA}goals: [Rest]\n"


SLIPS = {
    "no space behind the colon": (
        "kind: persona\nid: anna\nname:Anna\nrole: x\n",
        "3:5",
        "a colon without a space does not end a key",
        "kind: persona\nid: anna\nname: Anna\nrole: x\n",
    ),
    "a quotation mark that is not closed": (
        f'{PERSONA}role: "Lead\nneeds: [x]\n',
        "4:7",
        "the quotation mark that opens here is never closed",
        f'{PERSONA}role: "Lead"\nneeds: [x]\n',
    ),
    "a quotation mark that the next one closes": (
        f'{PERSONA}role: "Lead\nsummary: "Buys"\n',
        "4:7",
        "the quotation mark that opens here is closed only on line 5",
        f'{PERSONA}role: "Lead"\nsummary: "Buys"\n',
    ),
    "a quotation mark that is not closed in braces": (
        f'{PERSONA}role: {{fi: "Koti, en: Home}}\nneeds: [x]\n',
        "4:12",
        "the quotation mark that opens here is never closed",
        f'{PERSONA}role: {{fi: "Koti", en: Home}}\nneeds: [x]\n',
    ),
    "a text that begins with a bracket": (
        f"{PERSONA}role: [draft] open pages\n",
        "4:7",
        "a text cannot begin with `[` unless it is in quotes",
        f'{PERSONA}role: "[draft] open pages"\n',
    ),
    "an item that begins with a brace": (
        f"{PERSONA}needs:\n  - {{name}} is told\n  - x\n",
        "5:5",
        "a text cannot begin with `{` unless it is in quotes",
        f'{PERSONA}needs:\n  - "{{name}} is told"\n  - x\n',
    ),
    "a no-break space before an id": (
        f"{PERSONA}channels: [web,\xa0desk]\n",
        "4:16",
        "another character stands here than it seems: no-break space (U+00A0)",
        f"{PERSONA}channels: [web,desk]\n",
    ),
    "a no-break space behind a choice": (
        f"{PERSONA}status: draft\xa0\n",
        "4:9",
        "another character stands here than it seems: no-break space (U+00A0)",
        f"{PERSONA}status: draft\n",
    ),
    "a soft hyphen in a key": (
        f"{PERSONA}sum\xadmary: x\n",
        "4:1",
        "another character stands here than it seems: soft hyphen (U+00AD)",
        f"{PERSONA}summary: x\n",
    ),
    "an en dash in an id": (
        f"{PERSONA}channels: [web–shop]\n",
        "4:12",
        "another character stands here than it seems: en dash (U+2013)",
        f"{PERSONA}channels: [web-shop]\n",
    ),
    "a colon of full width": (
        f"{PERSONA}role： Lead\nneeds: [x]\n",
        "4:5",
        "`：` only looks like a colon: U+FF1A",
        f"{PERSONA}role: Lead\nneeds: [x]\n",
    ),
    "a comma that is missing in braces": (
        f"{PERSONA}role: {{fi: Toimisto en: Office}}\n",
        "4:21",
        "a comma is missing before `en:`",
        f"{PERSONA}role: {{fi: Toimisto, en: Office}}\n",
    ),
    "a bracket that nothing opens": (
        f"{PERSONA}channels: web, desk]\n",
        "4:11",
        "this is the text `web, desk]`, not a list",
        f"{PERSONA}channels: [web, desk]\n",
    ),
    "the first key of a block one space too deep": (
        f"{STEP}        feels:\n           score: 1\n          word: calm\n",
        "10:12",
        "`score` is indented by one space too many",
        f"{STEP}        feels:\n          score: 1\n          word: calm\n",
    ),
    "the first key of a block one space too shallow": (
        f"{STEP}        feels:\n         score: 1\n          word: calm\n",
        "10:10",
        "`score` is indented by one space too few",
        f"{STEP}        feels:\n          score: 1\n          word: calm\n",
    ),
    "a dash that has changed its place with a space": (
        f"{STEP}     -  id: b\n        name: B\n        optional: true\n",
        "9:6",
        "`id` is indented by one space too few",
        f"{STEP}      - id: b\n        name: B\n        optional: true\n",
    ),
    "a colon that has changed its place with a space": (
        f"{PERSONA}role :Buyer\ntechnology: x\n",
        "4:6",
        "a colon without a space does not end a key",
        f"{PERSONA}role: Buyer\ntechnology: x\n",
    ),
    "the first key of a file": (
        f" {PERSONA}",
        "1:2",
        "`kind` is indented by one space too many",
        PERSONA,
    ),
    "a key in between": (
        f"{PERSONA}empathy:\n  says: [x]\n   does: [y]\n  hears: [z]\n".replace(
            "  hears: [z]\n", ""
        ),
        "6:4",
        "`does` is indented by one space too many",
        f"{PERSONA}empathy:\n  says: [x]\n  does: [y]\n",
    ),
}


@pytest.mark.parametrize(("before", "spot", "message", "after"), SLIPS.values(), ids=SLIPS)
def test_a_certain_slip_is_told_where_it_is_and_mended(
    before: str, spot: str, message: str, after: str
) -> None:
    one = told(before.encode())[0]

    assert (f"{one.place.line}:{one.place.column}", str(one.message)) == (spot, message)
    assert joined(mended(before).texts) == after
    assert read(after.encode())
