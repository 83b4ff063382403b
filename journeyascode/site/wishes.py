"""What the configuration of MkDocs asks of a build, where that is ours to do: obeyed, or said.

MkDocs itself obeys the rest: `site_url`, `use_directory_urls`, `nav`, `exclude_docs`, `extra_css`
and so on, also where they are inherited.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from journeyascode.disk import as_typed, read
from journeyascode.disk.reading import DATA
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from journeyascode.site.configuration import Ground
    from journeyascode.words import Say

_ALWAYS = (
    ("strict", False, say("`strict: false` is not obeyed: a site with warnings is not published")),
)
_ON_A_SERVER = (
    ("dev_addr", None, say("`dev_addr` is not obeyed: `--port` names the port, on this machine")),
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked, and what is to be said of it."""

    out: Path | None = None
    """Where the site goes; None where nobody says."""
    remarks: tuple[Say, ...] = ()


def wishes(ground: Ground, *, serving: bool = False) -> Wishes:
    """Give what the configuration asks that belongs to `ground`; nothing where it is not trusted.

    What cannot be read is left to MkDocs, which refuses it when it builds.
    """
    if ground.file is None:
        return Wishes()
    if ground.untrusted:
        told = say("`{file}` is not used: nothing but the YAML is trusted", file=ground.file.name)
        return Wishes(remarks=(told,))
    asked = _read(ground.file)
    folder = asked.get("site_dir")
    out = as_typed(ground.file.parent / folder) if isinstance(folder, str) else None
    return Wishes(out, tuple(_remarks(asked, serving)))


def _read(file: Path) -> dict[str, Any]:
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - heavy
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415 - heavy
    from yaml import YAMLError  # noqa: PLC0415 - heavy

    try:
        source = BytesIO(read(file, DATA))
        source.name = str(file)  # what it inherits is seen from there
        found: object = yaml_load(source)
    except (MkDocsException, YAMLError, OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _remarks(asked: dict[str, Any], serving: bool) -> Iterator[Say]:  # noqa: FBT001 - passed on
    for key, value, told in (*_ALWAYS, *(_ON_A_SERVER if serving else ())):
        if key in asked and (value is None or asked[key] == value):
            yield told
