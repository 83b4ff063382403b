"""What other plugins of a site want of our pages.

Nearly every plugin believes that a page has a file, and that a link has an `href`. Where we can,
we let them; what our pages are in the end does not depend on who was there before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File

from journeyascode.disk import read, write
from journeyascode.pages.page import DRAWING
from journeyascode.site.assets import PICTURE
from journeyascode.speech import LANGUAGES

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from journeyascode.pages.page import Page

_LINK = re.compile(r'(<a\b[^>]*?) xlink:href="([^"]*)"')
_LENT = re.compile(r'(<a\b[^>]*?) href="[^"]*"([^>]* xlink:href=")')
_PLAIN = re.compile(r'(<a\b[^>]*?) href="')
_NAMED = re.compile(r'(<(?!h[1-6]\b|li\b|sup\b)\w[^>]*? id=")([^"]*)"')
"""Every id but those that mkdocs-print-site makes unique itself."""
_PRINTED = 1 << 30
"""Bytes of a page that holds all others."""


@dataclass(frozen=True, slots=True)
class Translated:
    """A site that mkdocs-static-i18n builds once in each of its languages."""

    language: str
    """The one that is being built."""
    default: str
    """The one at the root of the site."""
    languages: tuple[str, ...]
    in_folders: bool
    """Whether hand-written pages lie in a folder for each language, not beside each other."""
    plugin: Any
    """Which keeps a list of the pages of each language."""

    @property
    def spoken(self) -> str | None:
        """Give the language if our own texts speak it."""
        return self.language if self.language in LANGUAGES else None

    @property
    def folder(self) -> str:
        """Give where hand-written pages of this language lie: such as `fi/`, or nothing."""
        return f"{self.language}/" if self.in_folders else ""

    def settle(self, file: File) -> None:
        """Let a page or drawing of ours live where the pages of its language do."""
        own = file.dest_uri.removeprefix(self.folder)
        places = {one: self._made(file, one, own) for one in self.languages}
        file.dest_uri = places.get(self.language, file).dest_uri
        places[self.language] = file
        for name, value in {
            "locale": self.language,
            "locale_alternate_of": self.language,
            "alternates": places,
        }.items():
            setattr(file, name, value)

    def tell(self, files: Files) -> None:
        """List our pages among those of this language, for the map of the site."""
        self.plugin.i18n_files_per_language[self.language] = files.documentation_pages()

    def _made(self, file: File, language: str, own: str) -> File:
        place = own if language == self.default else f"{language}/{own}"
        return File(file.src_uri, None, file.dest_dir, file.use_directory_urls, dest_uri=place)


def translated(config: MkDocsConfig) -> Translated | None:
    """Give how mkdocs-static-i18n builds a site; None where it does not."""
    plugin: Any = config.plugins.get("i18n")
    if plugin is None:
        return None
    return Translated(
        plugin.current_language or plugin.default_language,
        plugin.default_language,
        tuple(plugin.build_languages),
        plugin.config["docs_structure"] == "folder",
        plugin,
    )


def lend_source(file: File, page: Page | None, otherwise: Path | None) -> None:
    """Name the file that a page is made from, for plugins that ask for its path or its history.

    What is made of many gets the one that is there `otherwise`.
    """
    if page and page.source:
        file.abs_src_path = str(Path(page.source.path).resolve())
        file.generated_by = None  # it is in the history of the repository
    elif file.src_uri.endswith(".png"):
        file.abs_src_path = str(PICTURE)
    elif otherwise:
        file.abs_src_path = str(otherwise)


def lend_links(html: str) -> str:
    """Give each link of a drawing an `href` too, as plugins expect that look through a page.

    The theme cannot bear it: see `take_back`.
    """
    return DRAWING.sub(lambda d: _LINK.sub(r'\1 href="\2" xlink:href="\2"', d[0]), html)


def take_back(html: str) -> str:
    """Leave the links of drawings with their `xlink:href` alone.

    The theme's navigation without reloading stops at an `href` that it cannot write to.
    """
    return DRAWING.sub(lambda d: _LENT.sub(r"\1\2", d[0]), html)


def for_print(html: str, title: str, url: str) -> str:
    """Give a page as mkdocs-print-site joins it to others: with a heading and ids of its own."""
    key = url.lower().rstrip("/").replace(".html", "").replace("/", "-").lstrip("-.") or "index"
    plain = DRAWING.sub(lambda d: _LINK.sub(r'\1 href="\2"', _LENT.sub(r"\1\2", d[0])), html)
    named = _NAMED.sub(lambda one: f'{one[1]}{key}-{one[2]}"', plain)
    return f'<h1 id="{key}">{title}</h1>\n{named}'


def mend_print_page(config: MkDocsConfig) -> None:
    """Let the page of mkdocs-print-site be reached without reloading, as every other one."""
    plugin: Any = config.plugins.get("print-site")
    path = plugin and Path(plugin.print_file.abs_dest_path)
    if path and path.is_file():
        html = read(path, _PRINTED).decode()
        mended = DRAWING.sub(lambda d: _PLAIN.sub(r'\1 xlink:href="', d[0]), html)
        write(path, mended.encode(), Path(config.site_dir))
