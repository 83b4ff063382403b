"""The laws of all fixes: over every wrong text that the manual and the tests know, in one pass.

No fix breaks a file, loses a word that it does not name, or brings an error. A safe one changes
no value but those it names, loses nothing of a comment and brings no error of another code, by
itself and together with all others.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import import_module
from itertools import chain
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import pytest

from journeyascode.checking import RULES
from journeyascode.findings import Diagnostic, Severity
from journeyascode.source import CODES
from journeyascode.source.apply_fixes import mend, mend_all
from journeyascode.source.edits import apply
from journeyascode.source.error_context import uncommented
from journeyascode.source.refusals import Refusal, YamlError
from journeyascode.source.yaml_reader import read
from tests.expectations import examples, files_of
from tests.hostile.text_rows import unicode
from tests.hostile.value_rows import values
from tests.hostile.yaml_rows import duplicate_keys, tags
from tests.source.mending import FILE, find
from tests.source.test_codes import MANY, as_it_says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Fix
    from tests.source.mending import Texts

WORD = re.compile(r"[^\W_]+")
REMOVING = ("delete the second one: it says the same", "write `1000000`")
"""What a fix says that takes something away or writes it in one piece, and names no value."""
SMALL = 1 << 12
"""How many bytes a hostile file has at most that is mended here."""
MODULES = [one.name for one in iter_modules([str(Path(__file__).parent)])]


def texts_in(value: object, deep: int = 0) -> Iterator[str]:
    """Yield the texts of handbooks in the data of a test."""
    if isinstance(value, str) and "kind: " in value and "\n" in value:
        yield value
    elif isinstance(value, dict | list | tuple) and deep < len("abcd"):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_in(one, deep + 1)


def corpus(name: str) -> Iterator[Texts]:
    if name == "hostile":
        rows = chain(tags(), duplicate_keys(), unicode(), values())
        files = (one for row in rows if not row.needs_disk for one in row.files.items())
        written = dict.fromkeys(content for path, content in files if path.endswith(".yaml"))
        yield from ({FILE: content} for content in written if len(content) < SMALL)
    else:
        yield from (dict(files_of(text)) for text in dict.fromkeys(_texts(name)))


def _texts(name: str) -> Iterator[str]:
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


def gives_kind(fix: Fix) -> bool:
    """Tell whether a thing is read only after a fix: of what has no kind, nothing else is told."""
    return any(change.steps[-1] == "kind" or change.new == "kind" for change in fix.changes)


def flaws(texts: Texts, found: tuple[Diagnostic, ...], fix: Fix) -> Iterator[str]:
    """Yield what a fix does that none may do."""
    path = fix.edits[0].place.path
    before, after = texts[path], apply(texts[path], fix.edits)
    if refusals(after) and not is_better(refusals(after), refusals(before)):
        yield "it can be read no better"
    if lost(before, after) and not may_lose(fix):
        yield f"it loses {lost(before, after)}"
    if not refusals(before) and not gives_kind(fix):
        worse = find({**texts, path: after})
        if errors(worse).total() > errors(found).total():
            yield f"it brings {errors(worse) - errors(found)}"


def flaws_of_safe(texts: Texts, found: tuple[Diagnostic, ...], after: Texts) -> Iterator[str]:
    """Yield what safe fixes have done that none may do."""
    for path, content in texts.items():
        if lost(content, after[path]) & comments(content):
            yield f"it loses a comment: {lost(content, after[path])}"
    if any(map(refusals, texts.values())) or any(gives_kind(one.fix) for one in found if one.fix):
        return
    told = find(after)
    known = {one.code for one in found}
    is_whole = not any(one.blocks for one in (*found, *told))
    for one in told:
        is_new = one.severity is Severity.ERROR and one.code not in known
        if is_new and (is_whole or one.code < "JAC2") and not (one.fix and one.fix.safe):
            yield f"it brings {one.code}: {one.message}"


def comments(content: bytes) -> Counter[str]:
    lines = content.decode().splitlines()
    return Counter(word for line in lines for word in WORD.findall(line[len(uncommented(line)) :]))


def broken_laws(texts: Texts) -> Iterator[tuple[str, str]]:
    """Yield each fix with what it does that none may do."""
    found = find(texts)
    fixes = [one.fix for one in found if one.fix]
    for fix in fixes:
        yield from ((str(fix.message), flaw) for flaw in flaws(texts, found, fix))
    for fix in (fix for fix in fixes if fix.safe):
        path = fix.edits[0].place.path
        alone = mend(texts[path], [fix])
        if not alone.done:
            yield str(fix.message), "it changes another value than it says"
        after = {**texts, path: alone.content}
        yield from ((str(fix.message), flaw) for flaw in flaws_of_safe(texts, found, after))
    together = mend_all(texts, find).texts
    yield from (("all together", flaw) for flaw in flaws_of_safe(texts, found, together))


@pytest.mark.parametrize("name", ["manual", "cases", "hostile", *MODULES])
def test_no_fix_of_anything_breaks_a_file_or_loses_a_word_or_brings_an_error(name: str) -> None:
    for texts in corpus(name):
        if any(one.fix for one in find(texts)):
            assert [*broken_laws(texts)] == [], texts
            mended = mend_all(texts, find, unsafe=True)
            assert not any(refusals(one) for one in mended.texts.values()) or any(
                refusals(one) for one in texts.values()
            )
            assert mend_all(mended.texts, find, unsafe=True).texts == mended.texts
