"""What may be in files that could not be read: ids of which nobody can say that they are gone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.findings import Severity
from journeyascode.source.codes import DUPLICATE_ID, TOO_LARGE
from journeyascode.words.guess import corrected_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.findings import Diagnostic
    from journeyascode.source.files import SourceFile, Strays

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_ID = re.compile(r"\bid[ \t]*:[ \t]*([^,}\n#]+)", re.IGNORECASE)


def hidden_by(
    unread: Iterable[SourceFile], strays: Strays, told: Iterable[Diagnostic]
) -> frozenset[str] | None:
    """Give every id that may be in the files of which something could not be read.

    None where any id may be: of a folder, or of a file that was not opened, nothing is known.
    """
    grave = [one for one in told if one.severity is Severity.ERROR]
    closed = (*strays.refused, *strays.leading_out, *strays.misnamed, *strays.buried)
    if closed or any(one.code == TOO_LARGE.code for one in grave):
        return None
    paths = {one.place.path for one in grave if one.code != DUPLICATE_ID.code}
    return frozenset(id_ for file in unread if file.path in paths for id_ in _ids_in(file))


def _ids_in(file: SourceFile) -> Iterator[str]:
    """Yield its name, what stands behind `id`, and every word: any of them may be meant as one."""
    text = file.content.replace(b"\0", b"").decode("utf-8", "replace")
    yield corrected_id(file.path.stem)
    yield from map(corrected_id, _ID.findall(text))
    yield from {word.casefold() for word in _WORD.findall(text)}
