"""Pages written by hand in several languages, among the files of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from journeyascode.site.byhand import in_language

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def choose_language(files: Files, language: str, config: MkDocsConfig) -> None:
    """Keep of every page what there is of it in `language`: see `in_language`."""
    pages = {file.src_uri: file for file in files.documentation_pages()}
    chosen = in_language(pages, language)
    for uri, page in pages.items():
        if chosen.get(uri) != uri:
            files.remove(page)
    for uri, name in chosen.items():
        if uri != name:
            files.append(_named(pages[name], uri, config))


def _named(page: File, uri: str, config: MkDocsConfig) -> File:
    """Give a page under another name; what leads to its source still leads there."""
    named = File.generated(config, uri, content=page.content_bytes, inclusion=page.inclusion)
    named.edit_uri = page.edit_uri
    return named
