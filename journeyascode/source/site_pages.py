"""The pages by hand of the site that a handbook is in, beside the folder of its YAML."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.disk import RefusedError, as_typed, is_there, read, walk
from journeyascode.handbook.markdown_links import LARGEST, PAGES
from journeyascode.source.mkdocs_file import UnclearError, docs_of, pages_of, target_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from journeyascode.source.mkdocs_file import Published


class SitePages(NamedTuple):
    """Pages of a site that lead to those of its handbook."""

    docs: PurePosixPath
    """The folder of the pages of the site."""
    pages: Mapping[PurePosixPath, bytes]
    """What is in each of them, in the order of their paths."""
    root: PurePosixPath
    """The folder of the YAML."""
    target: str
    """The folder of our pages in the site, with a slash at its end; empty for the top."""


def site_pages_of(site: Published, root: PurePosixPath) -> SitePages | None:
    """Give the pages of a site outside the folder of the YAML; None where it has no others.

    `root` is the folder of the YAML as readers see it. What the site leaves out is left out, and
    so is all that lies outside the folder of its configuration.
    """
    docs, source = docs_of(site.file), site.source.resolve()
    home = site.file.parent.resolve()
    if docs.resolve() in (home, source) or not docs.resolve().is_relative_to(home):
        return None
    if not is_there(docs):
        return None
    try:
        shows = pages_of(site.file, site.source)
    except UnclearError:  # told by whoever needs what it sets
        return None
    found = sorted(_found(docs, source, shows))
    pages = {PurePosixPath(as_typed(path)): content for path, content in found}
    return SitePages(PurePosixPath(as_typed(docs)), pages, root, target_of(site))


def _found(docs: Path, source: Path, shows: Published) -> Iterator[tuple[Path, bytes]]:
    for level in walk(docs, lambda _: None):
        level.folders[:] = [
            name for name in level.folders if (level.folder / name).resolve() != source
        ]
        for name in level.files:
            path = level.folder / name
            own = PurePosixPath(path.relative_to(docs).as_posix())
            if (
                path.suffix.lower() in PAGES
                and not path.is_symlink()
                and not shows.leaves_out(own)
            ):
                content = _content(path)
                if content is not None:
                    yield path, content


def _content(path: Path) -> bytes | None:
    try:
        content = read(path, LARGEST)
        content.decode("utf-8-sig")
    except (OSError, RefusedError, UnicodeDecodeError):
        return None
    return content
