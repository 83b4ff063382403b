"""The handbook's own file where it cannot be read: what it says of its languages all the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.source.kind_of_file import kind_in

if TYPE_CHECKING:
    from journeyascode.source.files import SourceFile

_LANGUAGES = re.compile(r"^languages[ \t]*:?(.*(?:\n[ \t]*-.*)*)", re.MULTILINE)
_CODE = re.compile(r"(?<![\w-])[a-z]{2,3}(?![\w-])")


def is_charter(file: SourceFile) -> bool:
    """Tell whether a file, which may be broken in any way, is the handbook's own."""
    return kind_in(file.content) == "handbook"


def languages_in(file: SourceFile) -> tuple[str, ...]:
    """Give the codes of languages that stand behind `languages`; empty when there are none."""
    match = _LANGUAGES.search(_text(file))
    said = "\n".join(line.partition("#")[0] for line in match[1].split("\n")) if match else ""
    return tuple(dict.fromkeys(_CODE.findall(said)))


def _text(file: SourceFile) -> str:
    return file.content.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
