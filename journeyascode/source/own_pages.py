"""Pages that are written by hand beside the YAML: their text, and for whom they are."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.findings import Diagnostic, Place, Severity
from journeyascode.handbook.markdown_links import OwnPage
from journeyascode.model import AUDIENCES
from journeyascode.source.codes import NOT_ONE_OF, SYNTAX, UNKNOWN_KEY
from journeyascode.source.document import paper_of
from journeyascode.source.refusals import YamlError
from journeyascode.source.yaml_reader import read
from journeyascode.speech import say
from journeyascode.speech.guess import closest, did_you_mean, meanings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import PurePosixPath

    from journeyascode.model import Visibility
    from journeyascode.source.codes import Code
    from journeyascode.source.files import SourceFile
    from journeyascode.speech import Say

KEY = "visibility"
"""What the front matter of a page calls it, as the YAML of an entity does."""

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_BARE = re.compile(r"[ ]{0,3}([A-Za-z0-9_-]+):\s*(.*)")
"""A line of front matter without the lines of dashes around it, which MkDocs reads too."""
_FURTHER = re.compile(r"(?:[ ]{4,}|\t)")
"""How a line begins that goes on with the one above it there."""
_TOP = 30
"""How many lines of a page are looked at for what was meant as front matter."""
_CODE = re.compile(r"\s*(?:```|~~~)")
_LIKE = re.compile(r"""(?:^\W*|[{,]\s*['"]?)([^\W\d][\w-]*)['"]?(\s*[:=]\s*|\s+)['"]?([\w-]*)""")
"""A key, a sign and a value, however somebody fenced them in: YAML, TOML, JSON, a comment."""
_NAMED = re.compile(rf"^\s*['\"]?{KEY}['\"]?\s*:", re.IGNORECASE | re.MULTILINE)
_TRANSLATED = re.compile(r"(.+)\.[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
"""How the name of a page ends that is a translation, without `.md`."""
_EXAMPLE = say("write `visibility: restricted` between two lines of `---` at the top of the page")


def read_page(file: SourceFile) -> tuple[OwnPage, tuple[Diagnostic, ...]]:
    """Give a page, and what is wrong with what it says of its readers.

    Where nobody knows for whom it is, it is for as few as can be.
    """
    text = file.content.decode("utf-8-sig", "replace")
    told: list[Diagnostic] = []
    meant = None
    heard: set[tuple[int, str]] = set()
    for key, value, place in _said(text, file.path, told):
        source = file.line(place.line)
        heard.add((place.line, key))
        if key.casefold() == KEY:
            meant = next((one for one in AUDIENCES if one == value), None)
            if meant is None:
                told.append(_diagnose(NOT_ONE_OF, place, _no_audience(value), source))
        elif _is_like(key):
            meant = next((one for one in AUDIENCES if one == value), meant or AUDIENCES[-1])
            wrong = say("a page has no key `{key}`", key=key)
            near = _diagnose(
                UNKNOWN_KEY, place, (wrong, did_you_mean(key, (KEY,)) or _EXAMPLE), source
            )
            told.append(replace(near, severity=Severity.WARNING))
    told += () if told else _unheard(text, file, heard)
    grave = any(one.severity is Severity.ERROR for one in told)
    return OwnPage(text, AUDIENCES[-1] if grave else meant), tuple(told)


def _said(
    text: str, path: PurePosixPath, told: list[Diagnostic]
) -> Iterator[tuple[str, object, Place]]:
    """Yield what the front matter says: each key, its value, and where that is written."""
    front = _FRONT.match(text)
    if front is None:
        yield from _said_bare(text, path)
        return
    try:
        data = read(front[1].encode())
        paper = paper_of(path, front[1].encode())
    except YamlError as error:
        if found := _NAMED.search(front[1]):
            line = front[1].count("\n", 0, found.end()) + 2
            place, reason = Place(path, line, 1, line, 1), error.refusals[0].message
            wrong = say("nobody can read for whom this page is: {reason}", reason=reason)
            told.append(_diagnose(SYNTAX, place, (wrong, _EXAMPLE), found[0].strip()))
        return
    for key, value in data.items() if isinstance(data, dict) else ():
        line, column, last, end = paper.place((key,))[1:]
        yield key, value, Place(path, line + 1, column, last + 1, end)


def _said_bare(text: str, path: PurePosixPath) -> Iterator[tuple[str, object, Place]]:
    begun = False
    for number, line in enumerate(text.splitlines(), 1):
        found = _BARE.match(line)
        if begun and not found and line.strip() and _FURTHER.match(line):
            continue
        if not found:
            return
        begun = True
        yield found[1], found[2].strip(), Place(path, number, 1, number, len(line) + 1)


def _unheard(text: str, file: SourceFile, heard: set[tuple[int, str]]) -> Iterator[Diagnostic]:
    """Yield what stands near the top of a page like a visibility, and is not read as one."""
    last = max((line for line, _ in heard), default=0)
    is_code = is_below = False
    for number, line in enumerate(text.splitlines()[:_TOP], 1):
        is_code ^= bool(_CODE.match(line))
        is_below |= number > last and bool(heard or line.startswith("# "))
        for found in () if is_code else _LIKE.finditer(line):
            known = (number, found[1]) in heard
            if not known and (
                _is_plain(found) or (found[2].strip() and not is_below and _is_like(found[1]))
            ):
                place = Place(file.path, number, found.start(1) + 1, number, found.end() + 1)
                wrong = say("`{word}` stands where nobody reads it", word=found[0].strip())
                yield _diagnose(SYNTAX, place, (wrong, _EXAMPLE), file.line(number))


def _is_plain(found: re.Match[str]) -> bool:
    return found[1].casefold() == KEY and found[3].casefold() in AUDIENCES


def _is_like(key: str) -> bool:
    """Tell whether a key is near to the one of a page's readers, or means it."""
    word = key.casefold()
    return bool(
        word in (KEY, *AUDIENCES) or closest(word, (KEY,)) or meanings(word, (KEY, *AUDIENCES[1:]))
    )


def _no_audience(value: object) -> tuple[Say, Say | None]:
    choices = ", ".join(f"`{one}`" for one in AUDIENCES)
    guess = did_you_mean(value, AUDIENCES) if isinstance(value, str) else None
    word = "" if value is None else value
    return (
        say("`{word}` is no audience: choose {choices}", word=word, choices=choices)
        if word != ""
        else say("`{key}` says nothing: choose {choices}", key=KEY, choices=choices)
    ), guess or _EXAMPLE


def _diagnose(code: Code, place: Place, told: tuple[Say, Say | None], source: str) -> Diagnostic:
    return Diagnostic(code.code, code.severity, place, *told, source=source)


def with_originals(pages: Mapping[PurePosixPath, OwnPage]) -> dict[PurePosixPath, OwnPage]:
    """Give pages, each translation for no more readers than its original and other translations.

    `tea.en.md` is a translation of `tea.md`, or of `tea.fi.md`.
    """
    stated: dict[PurePosixPath, list[Visibility]] = {}
    for path, page in pages.items():
        if page.visibility:
            stated.setdefault(_original(path), []).append(page.visibility)
    return {
        path: page._replace(visibility=max(found, key=AUDIENCES.index))
        if _original(path) != path and (found := stated.get(_original(path)))
        else page
        for path, page in pages.items()
    }


def _original(path: PurePosixPath) -> PurePosixPath:
    found = _TRANSLATED.fullmatch(path.stem)
    return path.with_name(f"{found[1]}{path.suffix}") if found else path
