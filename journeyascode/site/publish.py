"""Put a whole new site in place of the old one, at once or not at all.

A site is made in a staging folder beside its place, under a lock, and then exchanged with the old
one in a single step of the file system. Whoever looks sees the old site or the new one.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.disk import (
    DataError,
    RefusedError,
    clear,
    digest,
    exchange,
    make_folder,
    move,
    read_data,
    refuse_links,
    walk,
    write,
)
from journeyascode.site.lock import locked
from journeyascode.site.publish_error import PublishError
from journeyascode.source.files import MANIFEST, yaml_of_ours
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def fingerprint(content: bytes) -> str:
    """Give the SHA-256 of `content`."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(folder: Path) -> dict[str, str]:
    """Give the fingerprint of each file we wrote below `folder`, by its address.

    Empty where there is no manifest, or one that is not ours to trust.
    """
    try:
        data = read_data(folder / MANIFEST)
    except (OSError, DataError):
        return {}
    listed = data.get("files") if isinstance(data, dict) else None
    files = listed.items() if isinstance(listed, dict) else ()
    return {a: print_ for a, print_ in files if isinstance(print_, str) and _lies_below(a)}


def _lies_below(address: str) -> bool:
    """Tell whether an address leads to a file below its folder, and to none that is hidden."""
    parts = address.split("/")
    named = all(part not in {"", ".", ".."} for part in parts)
    return named and not address.startswith(".") and not any(sign in address for sign in "\\\0")


def spell_manifest(files: Mapping[str, str]) -> bytes:
    """Spell a manifest; the same for the same files in any order."""
    listed = dict(sorted(files.items()))
    return json.dumps({"files": listed}, ensure_ascii=False, indent=0).encode() + b"\n"


def list_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Go through everything below `folder` that is not a folder: its address and its path.

    A link counts as a file and is not followed, as does a folder that lies too deep to look into.
    The manifest itself is left out.
    """
    for level in walk(folder):
        for name in sorted([*level.files, *level.buried]):
            path = level.folder / name
            address = path.relative_to(folder).as_posix()
            if address != MANIFEST:
                yield address, path


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
    refuse_odd(out)
    refuse_foreign(out)
    make_folder(out.parent)
    with locked(out.with_name(f".{out.name}.jac-lock")):
        workshop = out.with_name(f".{out.name}.jac-new")
        _clean_up(out, workshop)
        make_folder(workshop / SITE, workshop.parent)
        try:
            yield workshop
            _sign(workshop / SITE)
            refuse_foreign(out)
            exchange(workshop / SITE, out, workshop / _FORMER)
        finally:
            _clean_up(out, workshop)


def refuse_odd(out: Path) -> None:
    """Raise PublishError, or RefusedError, when `out` can be no folder of ours."""
    if out.is_symlink():
        raise PublishError(
            say("the output `{out}` is a link", out=out),
            say("name the folder it leads to, or remove the link"),
        )
    refuse_links(out)
    if not out.name:
        raise PublishError(
            say("the output `{out}` is the root of everything", out=out),
            say("name a folder of its own"),
        )
    if out.exists() and not out.is_dir():
        raise PublishError(say("the output `{out}` is a file, not a folder", out=out))


def refuse_around(out: Path, source: Path) -> None:
    """Raise PublishError when the folder `out` is that of a handbook or holds YAML, or is `-`."""
    if out == Path("-"):
        raise PublishError(
            say("a folder cannot be written to standard output"), say("name a folder of its own")
        )
    if source.resolve().is_relative_to(out.resolve()):
        raise PublishError(
            say("the output `{out}` holds the handbook itself", out=out),
            say("name a folder of its own"),
        )
    held = yaml_of_ours(out)
    if held:
        raise PublishError(
            say("the output `{out}` holds YAML of a handbook: `{file}`", out=out, file=held),
            say("name a folder of its own"),
        )


def refuse_foreign(out: Path) -> None:
    """Raise PublishError unless everything in the folder `out` was written by us."""
    if not out.exists():
        return
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
    try:
        return bool(known) and not path.is_symlink() and digest(path) == known
    except RefusedError:  # no regular file, and we write no others
        return False


def _sign(folder: Path) -> None:
    """Write the manifest of everything in `folder`."""
    files = {address: digest(path) for address, path in list_files(folder)}
    write(folder / MANIFEST, spell_manifest(files), folder)


def _clean_up(out: Path, workshop: Path) -> None:
    """Remove a workshop, also that of a build that was killed: we alone are here, by the lock.

    Killed between two steps of an exchange, it holds the only site there is.
    """
    former = workshop / _FORMER
    linked = workshop.is_symlink() or former.is_symlink()
    if former.is_dir() and not linked and not out.exists():
        move(former, out)
    clear(workshop)
