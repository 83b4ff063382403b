"""For whom a handbook is written: as asked, else as mkdocs.yml says, else for the company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.model import AUDIENCES
from journeyascode.site.trouble import PublishError
from journeyascode.site.unclear import set_in
from journeyascode.source.published import audience_set_in
from journeyascode.words import say

if TYPE_CHECKING:
    from pathlib import Path

    from journeyascode.model import Visibility


USUAL: Visibility = "internal"
"""For whom a handbook is written where nobody says."""


def audience_for(
    asked: Visibility | None, file: Path | None, *, trusted: bool = True
) -> Visibility:
    """Settle the audience: the one asked for, else as the configuration `file` says.

    One that is not `trusted` may shut readers out, and lets none in. Raises PublishError where the
    configuration names none that there is, or cannot be read: nobody may be shown more because of
    a slip.
    """
    written = set_in(file, audience_set_in) if file and not asked else ""
    found = next((one for one in AUDIENCES if one == written), None)
    if written and not found:
        choices = ", ".join(f"`{one}`" for one in AUDIENCES)
        told = say("`{word}` is no audience: choose {choices}", word=written, choices=choices)
        raise PublishError(say("`{file}`: {reason}", file=file, reason=told))
    if found and not trusted:
        found = min(found, USUAL, key=AUDIENCES.index)
    return asked or found or USUAL
