"""The law of all fixes, safe or not: over every wrong text that the manual and the tests know."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import pytest

from journeyascode.checking import RULES
from journeyascode.findings import Diagnostic, Severity
from journeyascode.source import CODES
from journeyascode.source.apply_fixes import mend_all
from journeyascode.source.edits import apply
from journeyascode.source.refusals import Refusal, YamlError
from journeyascode.source.yaml_reader import read
from tests.expectations import examples, files_of
from tests.source.mending import find
from tests.source.test_codes import MANY, as_it_says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Fix
    from tests.source.mending import Texts

WORD = re.compile(r"[^\W_]+")
REMOVING = ("delete the second one: it says the same", "write `1000000`")
"""What a fix says that takes something away or writes it in one piece, and names no value."""
MODULES = [one.name for one in iter_modules([str(Path(__file__).parent)])]


def texts_in(value: object, deep: int = 0) -> Iterator[str]:
    """Yield the texts of handbooks in the data of a test."""
    if isinstance(value, str) and "kind: " in value and "\n" in value:
        yield value
    elif isinstance(value, dict | list | tuple) and deep < len("abcd"):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_in(one, deep + 1)


def corpus(name: str) -> Iterator[str]:
    if name == "manual":
        for code in CODES:
            if code.code not in MANY and len(code.explanation) < 1 << 12:
                wrong = as_it_says(code.code, examples(code.explanation)["Wrong"])
                yield wrong.decode("utf-8", "replace")
        yield from (examples(rule.explanation)["Wrong"] for rule in RULES)
    elif name == "cases":
        yield from (path.read_text("utf-8") for path in Path("tests/rules/cases").glob("*.yaml"))
    else:
        for value in vars(import_module(f"tests.source.{name}")).values():
            yield from texts_in(value)
            marks = [one for one in getattr(value, "pytestmark", ()) if one.name == "parametrize"]
            yield from (text for mark in marks for text in texts_in([*mark.args[1]]))


@cache
def refusals(content: bytes) -> tuple[Refusal, ...]:
    try:
        read(content)
    except YamlError as error:
        return error.refusals
    return ()


def is_better(after: tuple[Refusal, ...], before: tuple[Refusal, ...]) -> bool:
    """Tell whether less is refused, or only farther below."""
    return len(after) < len(before) or after[-1].start[0] > before[-1].start[0]


def errors(found: tuple[Diagnostic, ...]) -> Counter[str]:
    """Count the errors by their codes; what a file means to others is seen once it can be read."""
    codes = (one.code for one in found if one.severity is Severity.ERROR)
    return Counter(code for code in codes if code < "JAC2")


def lost(before: bytes, after: bytes) -> Counter[str]:
    return Counter(WORD.findall(before.decode())) - Counter(WORD.findall(after.decode()))


def may_lose(fix: Fix) -> bool:
    """Tell whether a fix says what it takes away: what it writes instead, or that it is double."""
    return bool(fix.changes) or str(fix.message) in REMOVING


def flaws(texts: Texts, found: tuple[Diagnostic, ...], fix: Fix) -> Iterator[str]:
    """Yield what a fix does that none may do."""
    path = fix.edits[0].place.path
    before, after = texts[path], apply(texts[path], fix.edits)
    if refusals(after) and not is_better(refusals(after), refusals(before)):
        yield "it can be read no better"
    if lost(before, after) and not may_lose(fix):
        yield f"it loses {lost(before, after)}"
    if not refusals(before):
        worse = find({**texts, path: after})
        if errors(worse).total() > errors(found).total():
            yield f"it brings {errors(worse) - errors(found)}"


@pytest.mark.parametrize("name", ["manual", "cases", *MODULES])
def test_no_fix_of_anything_breaks_a_file_or_loses_a_word_or_brings_an_error(name: str) -> None:
    for text in dict.fromkeys(corpus(name)):
        texts = dict(files_of(text))
        found = find(texts)
        fixes = [one.fix for one in found if one.fix]
        told = [(str(fix.message), flaw) for fix in fixes for flaw in flaws(texts, found, fix)]
        assert not told, text
        if fixes:
            mended = mend_all(texts, find, unsafe=True)
            assert not any(refusals(one) for one in mended.texts.values()) or any(
                refusals(one) for one in texts.values()
            )
            assert mend_all(mended.texts, find, unsafe=True).texts == mended.texts
