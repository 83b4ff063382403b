"""Pages written by hand beside the YAML: `welcome.md`, and beside it `welcome.en.md`."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from journeyascode.disk import read
from journeyascode.handbook.markdown_links import LARGEST, PAGES, PAPERS, PICTURES
from journeyascode.source.markdown import targets_in
from journeyascode.source.mkdocs_file import pages_of
from journeyascode.speech import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.handbook.markdown_links import Beside


def in_language(addresses: Iterable[str], language: str) -> dict[str, str]:
    """Give the address of every page in one language, and what the page is called on disk.

    It is the version in that language, else the one whose name tells none. A version in another
    language is left out where there is one whose name tells none.
    """
    found = tuple(addresses)
    chosen = {address: address for address in found}
    for address in found:
        plain, code = _told(address)
        if code == language:
            del chosen[address]
            chosen[plain] = address
        elif code and plain in found:
            del chosen[address]
    return chosen


def own_pages(beside: Beside, language: str, file: Path | None) -> dict[str, PurePosixPath]:
    """Give the pages beside the YAML in one language, and the pictures and papers they lead to.

    Each by its address, with its path on disk; those that the site publishes whose configuration
    `file` is. A README is for the repository.
    """
    there = dict(_published(beside, file))
    pages = [a for a in there if PurePosixPath(a).suffix.lower() in PAGES]
    chosen = in_language((a for a in pages if PurePosixPath(a).stem != "README"), language)
    own = {address: there[name] for address, name in chosen.items()}
    for address, path in tuple(own.items()):
        own |= {led: there[led] for led in _led(address, path) if led in there.keys() - pages}
    return dict(sorted(own.items()))


def _told(address: str) -> tuple[str, str]:
    """Give the address without the language that it tells, and that language; else nothing."""
    path = PurePosixPath(address)
    code = PurePosixPath(path.stem).suffix.removeprefix(".")
    if code not in LANGUAGES:
        return address, ""
    return path.with_suffix("").with_suffix(path.suffix).as_posix(), code


def _published(beside: Beside, file: Path | None) -> Iterator[tuple[str, PurePosixPath]]:
    """Yield what a site shows of what lies beside the YAML: its address, and its path."""
    for root in beside.roots:
        home = Path(root).resolve()
        site = pages_of(file, home)
        docs = site.source.resolve()
        for path, size in (beside.files or {}).items() if home.is_relative_to(docs) else ():
            if not path.is_relative_to(root) or size > LARGEST:
                continue
            inside = path.relative_to(root)
            if inside.suffix.lower() in PAGES | PICTURES | PAPERS and not site.leaves_out(
                PurePosixPath(home.relative_to(docs) / inside)
            ):
                yield inside.as_posix(), path


def _led(address: str, path: PurePosixPath) -> Iterator[str]:
    """Yield where a page on disk leads, as addresses seen from the folder of the handbook."""
    text = read(Path(path), LARGEST).decode("utf-8", "replace")
    folder = PurePosixPath(address).parent
    for target in targets_in(text):
        yield normpath(folder / unquote(target.url.partition("#")[0]))
