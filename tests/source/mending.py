"""Mending files in memory, with a real check."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from journeyascode.build import check
from journeyascode.findings import Diagnostic, Edit, EditIntent, Fix, Place
from journeyascode.source import load_texts
from journeyascode.source.apply_fixes import FixedHandbook, mend_all
from journeyascode.speech import say
from tests.expectations import DAY, files_of

FILE = PurePosixPath("file-1.yaml")
Texts = Mapping[PurePosixPath, bytes]


def find(texts: Texts) -> tuple[Diagnostic, ...]:
    return _found(tuple(texts.items()))


@lru_cache(maxsize=512)
def _found(texts: tuple[tuple[PurePosixPath, bytes], ...]) -> tuple[Diagnostic, ...]:
    """Check once what the laws of fixes look at several times."""
    return check(load_texts(texts), DAY)


def mended(text: str, *, unsafe: bool = False) -> FixedHandbook:
    """Mend the files of a case, cut at lines of ``---``."""
    return mend_all(dict(files_of(text)), find, unsafe=unsafe)


def joined(texts: Texts) -> str:
    return "---\n".join(content.decode() for content in texts.values())


def fixes_in(text: str) -> list[Fix]:
    return [one.fix for one in find(dict(files_of(text))) if one.fix]


def edit(line: int, columns: tuple[int, int], text: str) -> Edit:
    return Edit(Place(FILE, line, columns[0], line, columns[1]), text)


def fix(one: Edit, *changes: EditIntent) -> Fix:
    return Fix((one,), say("rename it"), safe=True, changes=changes)
