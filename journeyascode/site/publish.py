"""Put a whole new site in place of the old one, at once or not at all.

A site is made in a staging folder beside its place, under a lock, and then exchanged with the old
one in a single step of the file system. Whoever looks sees the old site or the new one.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.site.exchange import exchange
from journeyascode.site.lock import locked
from journeyascode.site.manifest import (
    NAME,
    fingerprint,
    list_files,
    read_manifest,
    spell_manifest,
)
from journeyascode.site.trouble import PublishError
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMER = "former"
_NAMED = 3
"""How many files in the way are named in the message."""


SITE = "site"
"""The folder inside the workshop that is published."""


@contextmanager
def publication(out: Path) -> Iterator[Path]:
    """Give a workshop: what is in its empty folder `SITE` at the end takes the place of `out`.

    The rest of the workshop is thrown away. When the block raises, `out` is left as it was.
    Raises PublishError when `out` is not ours to replace, or another build is in the way too long.
    """
    out = Path(os.path.abspath(out))  # noqa: PTH100 - resolve() would follow a link we must see
    refuse_foreign(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with locked(out.with_name(f".{out.name}.jac-lock")):
        workshop = out.with_name(f".{out.name}.jac-new")
        _clean_up(out, workshop)
        (workshop / SITE).mkdir(parents=True)
        try:
            yield workshop
            _sign(workshop / SITE)
            refuse_foreign(out)
            exchange(workshop / SITE, out, workshop / _FORMER)
        finally:
            _clean_up(out, workshop)


def refuse_foreign(out: Path) -> None:
    """Raise PublishError unless everything in the folder `out` was written by us."""
    if out.is_symlink():
        raise PublishError(
            say("the output `{out}` is a link", out=out),
            say("name the folder it leads to, or remove the link"),
        )
    if not out.exists():
        return
    if not out.is_dir():
        raise PublishError(say("the output `{out}` is a file, not a folder", out=out))
    ours = read_manifest(out)
    foreign = [
        address for address, path in list_files(out) if not _is_ours(path, ours.get(address))
    ]
    if foreign:
        named = ", ".join(f"`{name}`" for name in foreign[:_NAMED])
        more = ", …" if len(foreign) > _NAMED else ""
        raise PublishError(
            say(
                "the output `{out}` holds what we did not write: {named}",
                out=out,
                named=named + more,
            ),
            say("move it away, remove the folder, or choose another one"),
        )


def _is_ours(path: Path, known: str | None) -> bool:
    return bool(known) and not path.is_symlink() and fingerprint(path.read_bytes()) == known


def _sign(folder: Path) -> None:
    """Write the manifest of everything in `folder`."""
    files = {address: fingerprint(path.read_bytes()) for address, path in list_files(folder)}
    (folder / NAME).write_bytes(spell_manifest(files))


def _clean_up(out: Path, workshop: Path) -> None:
    """Remove a workshop, also that of a build that was killed: we alone are here, by the lock.

    Killed between two steps of an exchange, it holds the only site there is.
    """
    if workshop.is_symlink():
        workshop.unlink()
    former = workshop / _FORMER
    if former.is_dir() and not out.exists():
        former.rename(out)
    if workshop.exists():
        shutil.rmtree(workshop)
