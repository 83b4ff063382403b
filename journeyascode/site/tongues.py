"""Pages written by hand in several languages: `welcome.md`, and beside it `welcome.en.md`."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from journeyascode.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def choose_language(files: Files, language: str, config: MkDocsConfig) -> None:
    """Keep of every page the version in `language`, else the one whose name tells no language.

    A version in another language is left out where there is one whose name tells none.
    """
    pages = {file.src_uri: file for file in files.documentation_pages()}
    for page, code, plain in _versions(pages):
        if code != language:
            if plain in pages:
                files.remove(page)
            continue
        files.remove(page)
        if plain in pages:
            files.remove(pages[plain])
        files.append(_named(page, plain, config))


def _versions(pages: Mapping[str, File]) -> Iterator[tuple[File, str, str]]:
    """Yield each page whose name tells a language, with that, and the name that tells none."""
    for uri, page in pages.items():
        path = PurePosixPath(uri)
        code = PurePosixPath(path.stem).suffix.removeprefix(".")
        if code in LANGUAGES:
            yield page, code, path.with_suffix("").with_suffix(path.suffix).as_posix()


def _named(page: File, uri: str, config: MkDocsConfig) -> File:
    """Give a page under another name; what leads to its source still leads there."""
    named = File.generated(config, uri, content=page.content_bytes, inclusion=page.inclusion)
    named.edit_uri = page.edit_uri
    return named
