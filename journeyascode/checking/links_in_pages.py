"""Where links and pictures lead in pages that are written by hand: JAC350 and JAC352, too."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from journeyascode.checking.links_in_texts import (
    link_leads_nowhere,
    spot_not_there,
    told_of,
    told_of_spot,
)
from journeyascode.findings import Diagnostic
from journeyascode.handbook.markdown_links import PAGES, PAPERS, PICTURES
from journeyascode.handbook.own_pages import addresses
from journeyascode.source.mkdocs_file import fits
from journeyascode.source.written_links import links_in_pages
from journeyascode.speech import LANGUAGES
from journeyascode.speech.guess import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.checking.ignore import Judged
    from journeyascode.handbook import Handbook, Lead
    from journeyascode.handbook.markdown_links import Beside, Trouble
    from journeyascode.source.written_links import WrittenLink
    from journeyascode.speech import Say

_MADE = frozenset({"assets", "drawings", "editors", "search", *LANGUAGES})
"""Folders of a site that is built: what is in them nobody knows before."""
_TOLD = PAGES | PAPERS | PICTURES
"""Endings of what a link leads to, if it leads anywhere."""
_KEPT = frozenset({".csv", ".parquet"})
"""Endings of files that a handbook is made from: they are not published."""


def pages_leading_nowhere(judged: Judged) -> Iterator[Diagnostic]:
    """Yield each link and picture in a page by hand that leads nowhere, with what is meant.

    What may be in a file that cannot be read is not told.
    """
    book, whole = judged.loaded.handbook, judged.loaded.whole
    for one in links_in_pages(book):
        page, trouble = book.beside.pages[one.place.path], trouble_of(book, one.lead)
        rule = spot_not_there if trouble == "no spot" else link_leads_nowhere
        severity = judged.scales.weigh(rule)
        if trouble and severity and page.published and (whole or trouble != "missing"):
            line = page.text.splitlines()[one.place.line - 1]
            told = _told(book, one, trouble)
            yield Diagnostic(rule.code, severity, one.place, *told, source=line)


def _told(book: Handbook, one: WrittenLink, trouble: Trouble) -> tuple[Say, Say]:
    if trouble == "no spot":
        return told_of_spot(one.lead)
    return told_of(trouble, one.url, _guess(book, one) if trouble == "missing" else None)


def trouble_of(book: Handbook, lead: Lead) -> Trouble | None:
    """Tell why an address in a page by hand leads nowhere; None where it may lead somewhere."""
    if lead.trouble or not lead.address:
        return lead.trouble
    if lead.path:
        return "kept" if lead.path.suffix.lower() in _KEPT else None
    known = lead.address in book.remember(addresses) or not _is_ours(book.beside, lead)
    return None if known else "missing"


def _is_ours(beside: Beside, lead: Lead) -> bool:
    """Tell whether nobody but the handbook can give what a link leads to."""
    path = PurePosixPath(lead.address)
    if not _MADE.isdisjoint(path.parts[:1]) or _is_excluded(beside, path):
        return False
    if not path.suffix:
        return not beside.site.configured
    spelt = {path.with_suffix(f".{code}{path.suffix}") for code in LANGUAGES}
    others = {root / one for root in beside.roots for one in spelt}
    return path.suffix.lower() in _TOLD and others.isdisjoint(beside.files or ())


def _is_excluded(beside: Beside, path: PurePosixPath) -> bool:
    steps = (path, *path.parents)
    return any(fits(step, pattern) for step in steps for pattern in beside.exclude)


def _guess(book: Handbook, one: WrittenLink) -> str | None:
    beside, here = book.beside, one.place.path
    pages = book.remember(addresses) if here.parent in beside.roots else ()
    return closest(one.url.partition("#")[0], (*beside.near_to(here), *sorted(pages)))
