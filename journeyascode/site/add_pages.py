"""Let our pages join the files of a site, and keep of hand-written ones those of one language."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

from journeyascode.reports.text import ReportLanguage
from journeyascode.site.forges import edit_path, repository_of
from journeyascode.site.generated import HandbookPage
from journeyascode.site.handwritten_pages import in_language
from journeyascode.site.left_out import withhold
from journeyascode.site.navigation import (
    is_full,
    named_in,
    nest_others,
    outline_sections,
    place_entries,
    put_home,
)
from journeyascode.site.other_plugins import lend_source
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from journeyascode.pages.page import Page, WrittenPages
    from journeyascode.site.settings import Settings
    from journeyascode.speech import Say


log = get_plugin_logger("journeyascode")


@dataclass(frozen=True, slots=True)
class JoinedPages:
    """Our pages in a site."""

    written: WrittenPages
    addresses: Mapping[str, str]
    """From a page's own address to the one in the site; without those that were left out."""
    full: bool
    """Whether every page is listed in the navigation."""


def join_pages(
    written: WrittenPages, files: Files, settings: Settings, config: MkDocsConfig
) -> JoinedPages:
    """Add every page and file of `written`; where a hand-written one stands, that one wins."""
    withhold(written, files, config)
    full = is_full(settings.nav, written)
    listed = {written.home.uri} | {section.pages[0].uri for section in written.sections}
    folded = {page.uri for one in written.sections if one.folded for page in one.pages}
    tongue = ReportLanguage(written.language)
    edits = _Edits(config, tongue)
    addresses = {}
    for page in written.pages:
        address = settings.target + page.uri
        theirs = files.get_file_from_path(address)
        if theirs is not None and page is written.home:
            addresses[page.uri] = address
        elif theirs is not None:
            told = say("`{page}` is hand-written: ours is left out", page=address)
            log.warning("%s", tongue.tell(told))
        else:
            addresses[page.uri] = address
            file = _made(address, "", settings, config)
            hidden = page.uri not in listed and (not full or page.uri in folded)
            file.inclusion = InclusionLevel.NOT_IN_NAV if hidden else InclusionLevel.INCLUDED
            lend_source(file, page, settings.first_file)
            file.edit_uri = edits.path_of(page) if written.book.names_files else None
            HandbookPage(page, file, config)
            files.append(file)
    for address, content in written.files.items():
        painted = settings.brand.repaint(content) if address.endswith(".svg") else content
        _join(_made(settings.target + address, painted, settings, config), files, settings)
    for address, path in written.attached.items():
        wrong = _attach(settings.target + address, Path(path).absolute(), files, config)
        if wrong:
            log.warning("%s", tongue.tell(wrong))
    return JoinedPages(written, addresses, full)


def join_file(
    address: str, content: bytes, files: Files, settings: Settings, config: MkDocsConfig
) -> None:
    """Add one file, unless somebody has put one there by hand."""
    _join(File.generated(config, address, content=content), files, settings)


def _join(file: File, files: Files, settings: Settings) -> None:
    if files.get_file_from_path(file.src_uri) is None:
        lend_source(file, None, settings.first_file)
        file.inclusion = InclusionLevel.INCLUDED
        files.append(file)


def _attach(address: str, path: Path, files: Files, config: MkDocsConfig) -> Say | None:
    """Add a file or page that lies beside the YAML, where MkDocs does not take it by itself.

    Gives what is to be said of it, or None.
    """
    theirs = files.get_file_from_path(address)
    if theirs is None:
        file = File.generated(config, address, abs_src_path=str(path))
        file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)
    elif theirs.inclusion.is_excluded():
        return say(
            "a text leads to `{file}`, which mkdocs.yml leaves out of the site", file=address
        )
    return None


def _made(address: str, content: str | bytes, settings: Settings, config: MkDocsConfig) -> File:
    """Give a page or drawing, where the pages of its language live."""
    file = File.generated(config, address, content=content)
    if settings.translated:
        settings.translated.settle(file)
    return file


def join_navigation(
    joined: JoinedPages, files: Files, settings: Settings, nav: list[Any] | None
) -> list[Any]:
    """Give the navigation with our pages where it names their home or folder; else at its end.

    Titles that it gives to our pages are theirs, and what it names itself is not added again. A
    site without a navigation of its own gets ours, and what MkDocs makes of its other pages.
    """
    placed = _placed(joined, files, settings, nav)
    shown = dict(named_in(placed))
    for address in set(joined.addresses.values()) - shown.keys():
        if file := files.get_file_from_path(address):
            file.inclusion = InclusionLevel.NOT_IN_NAV
    return placed


def _placed(
    joined: JoinedPages, files: Files, settings: Settings, nav: list[Any] | None
) -> list[Any]:
    written, addresses = joined.written, joined.addresses
    named = dict(named_in(nav or []))
    for address in named.keys() & set(addresses.values()):
        _entitle(files, address, named[address])
    rest = {uri: address for uri, address in addresses.items() if address not in named}
    entries = outline_sections(written.sections, rest, full=joined.full)
    home = addresses.get(written.home.uri)
    if home in named:
        alone = len(rest) == len(addresses) - 1
        title = written.home.title if settings.target else ""
        return put_home(nav or [], home, entries if alone else [], title)
    ours = [home, *entries] if home else entries
    if nav is None:
        return _ours_and_theirs(ours, nest_others(files, addresses.values()), settings, written)
    placed = copy.deepcopy(nav)
    if any(place_entries(placed, p, ours) for p in _placeholders(settings)):
        return placed
    return _ours_and_theirs(ours, placed, settings, written)


def _placeholders(settings: Settings) -> set[str]:
    own = settings.target.removeprefix(settings.translated.folder if settings.translated else "")
    return {settings.target, own, f"{settings.source.name}/"} - {""}


def _entitle(files: Files, address: str, title: str | None) -> None:
    file = files.get_file_from_path(address)
    if title and file and file.page:
        file.page.title = title


def _ours_and_theirs(
    ours: list[Any], theirs: list[Any], settings: Settings, written: WrittenPages
) -> list[Any]:
    if not settings.target:
        return [*ours, *theirs]
    section = {written.home.title: ours}
    beside = settings.translated
    if beside and beside.in_folders:  # that plugin shows the folder of the language only
        name = beside.language.capitalize()
        for entry in theirs:
            if isinstance(entry, dict) and name in entry:
                entry[name] = [*entry[name], section]
                return theirs
    return [*theirs, section]


class _Edits:
    """The edit links of one site."""

    def __init__(self, config: MkDocsConfig, tongue: ReportLanguage) -> None:
        self._tongue = tongue
        self._wanted = bool(config.edit_uri or config.edit_uri_template)
        self._docs = Path(config.docs_dir)
        self._repository = repository_of(Path(config.config_file_path or config.docs_dir).parent)
        self._told = False

    def path_of(self, page: Page) -> str | None:
        """Give the path of a page's YAML as seen from `docs_dir`, or None without an edit link."""
        if page.source is None or not self._wanted:
            return None
        path = edit_path(page.source, self._docs, self._repository)
        if path is None and not self._told:
            self._told = True
            told = say(
                "`{file}` lies outside the repository: its page has no edit link",
                file=page.source.path,
            )
            log.warning("%s", self._tongue.tell(told))
        return path


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
