"""Where links and pictures lead in pages that are written by hand: JAC350 and JAC352, too."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from journeyascode.checking.links_in_texts import (
    TOP,
    away_meant,
    file_named_like,
    headings_instead,
    link_leads_nowhere,
    spot_not_there,
    told_of,
    told_of_heading,
    told_of_spot,
)
from journeyascode.findings import Diagnostic, Place, Severity
from journeyascode.handbook.kind_folders import HOME, SHELVES, spot_of
from journeyascode.handbook.markdown_links import (
    PAGES,
    PAPERS,
    PICTURES,
    LinkTarget,
    pages_meant,
    way_between,
    way_of,
)
from journeyascode.handbook.own_pages import address_seen, addresses, spots_on, way_seen
from journeyascode.source.characters import split_lines
from journeyascode.source.codes import ENTRY_LEADS_NOWHERE, PAGE_IN_THE_WAY
from journeyascode.source.files import SourceFile, may_stand_beside
from journeyascode.source.mkdocs_file import fits
from journeyascode.source.page_links import links_in_navigation, links_in_pages, links_in_site
from journeyascode.speech import LANGUAGES, say
from journeyascode.speech.guess import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.checking.ignore import CheckState
    from journeyascode.handbook import Handbook, Key
    from journeyascode.handbook.markdown_links import FilesBeside, Trouble
    from journeyascode.source.navigation import NavigationEntry, SiteNavigation
    from journeyascode.source.page_links import WrittenLink
    from journeyascode.source.site_pages import SitePages
    from journeyascode.speech import Say

_MADE = frozenset({"assets", "drawings", "editors", "search", *LANGUAGES})
"""Folders of a site that is built: what is in them nobody knows before."""
_MADE_BESIDE = frozenset({"404.html", "search.html", "sitemap.xml", "sitemap.xml.gz"})
"""Files of such a site that lie in none of them."""
_FOLDERS = frozenset(shelf.folder for shelf in SHELVES)
"""Folders of a site whose pages are ours."""
_TOLD = PAGES | PAPERS | PICTURES
"""Endings of what a link leads to, if it leads anywhere."""
_KEPT = frozenset({".csv", ".parquet"})
"""Endings of files that a handbook is made from: they are not published."""


def pages_leading_nowhere(judged: CheckState) -> Iterator[Diagnostic]:
    """Yield each link and picture in a page by hand that leads nowhere, with what is meant.

    What may be in a file that cannot be read is not told.
    """
    book, whole = judged.loaded.handbook, judged.loaded.whole
    for one in links_in_pages(book):
        page = book.beside.pages[one.place.path]
        trouble, headings = trouble_of(book, one.lead), _headings_instead(book.beside, one)
        others = _sections_instead(judged, one.lead) if headings is None else headings
        trouble = trouble if trouble or others is None else "no spot"
        rule = spot_not_there if trouble == "no spot" else link_leads_nowhere
        severity = judged.scales.weigh(rule)
        is_of_yaml = trouble == "missing" or (trouble == "no spot" and headings is None)
        if trouble and severity and page.published and (whole or not is_of_yaml):
            line = _lines(page.text)[one.place.line - 1]
            told = _told(book, one, trouble, others or ())
            yield Diagnostic(rule.code, severity, one.place, *told, source=line)


@lru_cache(maxsize=4)
def _lines(page: str) -> tuple[str, ...]:
    """Give the lines of a page, as its places count them."""
    return tuple(split_lines(page))


def site_pages_leading_nowhere(judged: CheckState) -> Iterator[Diagnostic]:
    """Yield each link to a page of ours that is not there, in the other pages of the site.

    All other links there are left to MkDocs. As it builds such a site, nothing is an error.
    """
    book, site = judged.loaded.handbook, judged.loaded.site_pages
    if site is None or not judged.loaded.whole:
        return
    for one in links_in_site(book, site):
        trouble = one.lead.trouble or trouble_of(book, one.lead)
        others = _sections_instead(judged, one.lead)
        trouble = trouble if trouble or others is None else "no spot"
        rule = spot_not_there if trouble == "no spot" else link_leads_nowhere
        severity = judged.scales.weigh(rule)
        if severity and trouble:
            no_error = Severity.WARNING if severity is Severity.ERROR else severity
            told = _told_in_site(book, site, one, trouble, others or ())
            line = SourceFile(one.place.path, site.pages[one.place.path]).line(one.place.line)
            yield Diagnostic(rule.code, no_error, one.place, *told, source=line)


def _told_in_site(
    book: Handbook,
    site: SitePages,
    one: WrittenLink,
    trouble: Trouble,
    others: tuple[str, ...],
) -> tuple[Say, Say]:
    here = one.place.path.relative_to(site.docs)
    if trouble == "in html":
        found = book.get(*one.lead.key) if one.lead.key else None
        address = spot_of(found)[0] if found else one.lead.address
        return _told_in_html(one, way_seen(book, here, site.target / PurePosixPath(address)))
    if trouble == "no spot":
        return _told(book, one, trouble, others)
    there = [PurePosixPath(site.target, own) for own in sorted(book.remember(addresses))]
    return told_of(trouble, one.url, _nearest(book, one, here, there))


def entries_leading_nowhere(judged: CheckState) -> Iterator[Diagnostic]:
    """Yield each entry of the navigation that leads to no page of the site, with what is meant.

    What other plugins may make is not told.
    """
    book, nav = judged.loaded.handbook, judged.loaded.navigation
    if nav is None or not judged.loaded.whole:
        return
    pages = {nav.target + one: one for one in book.remember(addresses)}
    lines = SourceFile(nav.path, nav.content)
    for entry, one in links_in_navigation(book, nav):
        known = PurePosixPath(entry.url).as_posix() in pages  # as MkDocs spells it
        if not (known or _may_be_there(book, nav, entry, one.lead)):
            wrong = say("there is no page `{target}` in the site", target=entry.url)
            remedy = say("write the way of a page from the folder of the pages, or delete it")
            near = _page_meant(book, nav, one)
            yield Diagnostic(
                ENTRY_LEADS_NOWHERE.code,
                ENTRY_LEADS_NOWHERE.severity,
                one.place,
                wrong,
                say("did you mean `{id}`?", id=near) if near else remedy,
                source=lines.line(one.place.line),
            )


def _may_be_there(
    book: Handbook, nav: SiteNavigation, entry: NavigationEntry, lead: LinkTarget
) -> bool:
    """Tell whether an entry may lead to something that is none of our own pages."""
    url = entry.url
    is_away = url[:1] in ("", "/") or "//" in url or ":" in url
    if is_away or url in nav.placeholders or (entry.is_file and not lead.key):
        return True
    path = PurePosixPath(lead.address)
    if url.startswith(nav.target) and (lead.path or not _MADE.isdisjoint(path.parts[:1])):
        return True
    is_of_kind = bool(PurePosixPath(url).suffix) and not _FOLDERS.isdisjoint(path.parts[:1])
    is_told = nav.alone or lead.key or (url.startswith(nav.target) and is_of_kind)
    return not is_told or _is_excluded(book.beside, path) or _is_translated(book.beside, path)


def _page_meant(book: Handbook, nav: SiteNavigation, one: WrittenLink) -> str | None:
    found = book.get(*one.lead.key) if one.lead.key else None
    if found:
        return nav.target + spot_of(found)[0]
    there = [nav.target + address for address in sorted(book.remember(addresses))]
    same = (url for way in (one.lead.address, one.url) if (url := nav.target + way) in there)
    near = next(same, None) or closest(way_of(one.url), there)
    plain = PurePosixPath(one.url.strip().replace("\\", "/").casefold())
    named = plain.with_suffix(".md").as_posix() if plain.name else ""
    return next((url for url in there if url.casefold() == named), near)


def pages_in_the_way(judged: CheckState) -> Iterator[Diagnostic]:
    """Yield each page by hand that stands where the handbook has a page of its own."""
    book = judged.loaded.handbook
    made = book.remember(addresses) - {HOME}
    for path, page in book.beside.pages.items():
        root = next((one for one in book.beside.roots if path.is_relative_to(one)), None)
        own = path.relative_to(root).as_posix() if root else ""
        if page.published and own in made:
            wrong = say("`{page}` is the address of a page that the YAML makes", page=own)
            help_ = say("give it another name, or write what is in it into the YAML")
            yield Diagnostic(
                PAGE_IN_THE_WAY.code, PAGE_IN_THE_WAY.severity, Place(path), wrong, help_
            )


def _sections_instead(judged: CheckState, lead: LinkTarget) -> tuple[str, ...] | None:
    """Give the sections a page of ours can have, where a link leads to another spot of it."""
    book, is_ours = judged.loaded.handbook, not lead.path and lead.address
    if not (is_ours and lead.anchor and lead.address in book.remember(addresses)):
        return None
    known = lead.anchor in (TOP, *spots_on(book, lead.address))
    return None if known else judged.spots_instead(lead.address, lead.anchor)


def _told(
    book: Handbook, one: WrittenLink, trouble: Trouble, others: tuple[str, ...]
) -> tuple[Say, Say]:
    if trouble == "no spot" and one.lead.key and not one.lead.address:
        return told_of_spot(one.lead)
    if trouble == "no spot":
        spot = unquote(one.url.partition("#")[2])
        return told_of_heading(spot, (*others, *spots_on(book, one.lead.address)))
    if trouble == "in html":
        return _told_in_html(one, address_seen(book, one.place.path, one.lead))
    return told_of(trouble, one.url, _guess(book, one) if trouble == "missing" else None)


def _told_in_html(one: WrittenLink, meant: str) -> tuple[Say, Say]:
    wrong = say("`{target}` leads nowhere: in HTML, an address stays as it is", target=one.url)
    return wrong, say("did you mean `{id}`?", id=meant)


def _headings_instead(beside: FilesBeside, one: WrittenLink) -> tuple[str, ...] | None:
    """Give the headings of a page by hand, where a link leads to another spot of it."""
    path = one.place.path if one.url.startswith("#") else one.lead.path
    return headings_instead(beside, path, unquote(one.url.partition("#")[2]))


def trouble_of(book: Handbook, lead: LinkTarget) -> Trouble | None:
    """Tell why an address in a page by hand leads nowhere; None where it may lead somewhere."""
    if lead.trouble == "in html" and not book.beside.site.whole:
        return None
    if lead.trouble or not lead.address:
        return lead.trouble
    if lead.path:
        return "kept" if _stays_at_home(book.beside, lead) else None
    known = lead.address in book.remember(addresses) or not _is_ours(book.beside, lead)
    return None if known else "missing"


def _stays_at_home(beside: FilesBeside, lead: LinkTarget) -> bool:
    """Tell whether a file is of a kind that no site takes along, and nobody asks for it."""
    path = PurePosixPath(lead.address)
    is_asked_for = any(fits(path, pattern) for pattern in beside.site.asked)
    return path.suffix.lower() in _KEPT or not (may_stand_beside(path) or is_asked_for)


def _is_ours(beside: FilesBeside, lead: LinkTarget) -> bool:
    """Tell whether nobody but the handbook can give what a link leads to."""
    path = PurePosixPath(lead.address)
    if not _MADE.isdisjoint(path.parts[:1]) or _is_excluded(beside, path):
        return False
    if path.suffix not in ("", ".html"):
        is_told = not beside.site.shared or path.suffix.lower() in _TOLD
        return is_told and path.name not in _MADE_BESIDE and not _is_translated(beside, path)
    if any(_is_translated(beside, one) for one in pages_meant(path) if one.suffix in PAGES):
        return False
    is_of_yaml = path.parts[0] in _FOLDERS or _written_in(beside, lead) is not None
    return path.name not in _MADE_BESIDE and (is_of_yaml or not beside.site.shared)


def _written_in(beside: FilesBeside, lead: LinkTarget) -> Key | None:
    """Give what is written in the YAML in whose place an address looks for a page."""
    way, written = PurePosixPath(lead.address).with_suffix(""), beside.without_endings
    return next((key for root in beside.roots if (key := written.get(root / way))), None)


def _is_translated(beside: FilesBeside, path: PurePosixPath) -> bool:
    """Tell whether a page is there in some language that its name tells."""
    spelt = {path.with_suffix(f".{code}{path.suffix}") for code in LANGUAGES if path.name}
    others = {root / one for root in beside.roots for one in spelt}
    return not others.isdisjoint(beside.files or ())


def _is_excluded(beside: FilesBeside, path: PurePosixPath) -> bool:
    steps = (path, *path.parents)
    return any(fits(step, pattern) for step in steps for pattern in beside.exclude)


def _guess(book: Handbook, one: WrittenLink) -> str | None:
    beside, here = book.beside, one.place.path
    if away := away_meant(one.url):
        return away
    root = next((one for one in beside.roots if here.is_relative_to(one)), None)
    there = [root / address for address in sorted(book.remember(addresses))] if root else []
    if one.html and (key := _written_in(book.beside, one.lead)):
        return address_seen(book, here, LinkTarget(key=key))
    if one.html or not root:
        return _nearest(book, one, here, [*(beside.files or ()), *there])
    near = beside.near_to(here)
    found = closest(way_of(one.url), near) or _nearest(book, one, here, there)
    return found or file_named_like(book, one.url, here)


def _nearest(
    book: Handbook, one: WrittenLink, here: PurePosixPath, there: Iterable[PurePosixPath]
) -> str | None:
    """Give the way to what was probably meant, as it is written in HTML or in Markdown."""
    url = way_of(one.url)
    plain = url.removesuffix("/").removesuffix(".html")
    is_file = PurePosixPath(plain).suffix
    if one.html:
        ending = "/" if book.beside.site.in_folders else ".html"
        seen = [way_seen(book, here, path) for path in there]
        return closest(url if is_file else f"{plain}{ending}", seen)
    way = url if is_file else f"{plain}.md"
    return closest(way, [way_between(here.parent, path) for path in there])
