"""The road, end to end. Every other module is one stop on it.

files --load--> handbook --check--> diagnostics
                handbook --shown--> what an audience may read --write--> pages with drawings
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from journeyascode.checking import RULES, CheckState, own_rules, scales_of, unignored
from journeyascode.checking.links_in_pages import (
    entries_leading_nowhere,
    pages_in_the_way,
    pages_leading_nowhere,
    site_pages_leading_nowhere,
)
from journeyascode.findings import Diagnostic, Severity
from journeyascode.handbook import for_audience
from journeyascode.handbook.markdown_links import PAGES
from journeyascode.handbook.own_pages import addresses
from journeyascode.source import Loaded, load
from journeyascode.source.markdown import targets_in
from journeyascode.source.page_links import links_in_pages
from journeyascode.source.written_links import place_of_link, place_of_words, respelt

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import PurePosixPath

    from journeyascode.drawing import Drawing, Voice
    from journeyascode.drawing.drawing import Kind
    from journeyascode.drawing.planned_drawing import PlannedDrawing
    from journeyascode.findings import Finding, Place, Route
    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity, Visibility
    from journeyascode.pages import PageCache, PageSetting, Style, WrittenPages
    from journeyascode.rules import Rule

__all__ = [
    "check",
    "draw",
    "gone",
    "load",
    "setting_of",
    "severe",
    "shown",
    "shut",
    "studies",
    "withheld",
    "write",
    "write_again",
]


def check(loaded: Loaded, as_of: date, others: Iterable[Rule] = ()) -> tuple[Diagnostic, ...]:
    """Give everything there is to mend on the day `as_of`, in the order of the files.

    What time alone has brought is marked as due, and weighs a warning at the most.

    Files of which something could not be read come first: what is told of the others may come
    from that. The handbook's own rules are asked beside ours, and `others` after them.
    """
    book = loaded.handbook
    rules = (*RULES, *own_rules(book), *others)
    judged = CheckState(loaded, as_of, scales_of(book), rules, _spots_instead)
    asked = (
        pages_leading_nowhere,
        pages_in_the_way,
        site_pages_leading_nowhere,
        entries_leading_nowhere,
    )
    beside = (one for check in asked for one in check(judged))
    found = (*loaded.diagnostics, *_found(judged), *beside)
    unread = {d.place.path for d in loaded.diagnostics if d.blocks}

    def rank(one: Diagnostic) -> tuple[bool, Place, str]:
        return one.place.path not in unread, one.place, one.code

    return tuple(sorted(unignored(found, judged), key=rank))


def _spots_instead(address: str, spot: str) -> tuple[str, ...] | None:
    """Give the sections that a page of ours can have; None where it can have this spot."""
    from journeyascode.pages.spots import spots_instead  # noqa: PLC0415 - few links name a spot

    return spots_instead(address, spot)


def severe(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether there is an error; what is due is none."""
    return any(d.severity is Severity.ERROR and not d.due for d in diagnostics)


def shown(loaded: Loaded, audience: Visibility) -> Loaded:
    """Give what was loaded without all that is not for `audience`."""
    return replace(loaded, handbook=for_audience(loaded.handbook, audience))


def withheld(loaded: Loaded, audience: Visibility) -> frozenset[PurePosixPath]:
    """Give the pages, pictures and papers to which only texts lead that are not for `audience`."""
    cut = shown(loaded, audience)
    if cut.handbook is loaded.handbook:
        return frozenset()
    kept = frozenset(_led(cut))
    gone = frozenset(_led(loaded)) - kept
    return (gone | frozenset(_led_by_pages(loaded))) - kept - frozenset(_led_by_pages(cut, gone))


def shut(loaded: Loaded, audience: Visibility) -> frozenset[PurePosixPath]:
    """Give the pages written by hand that say themselves that they are not for `audience`."""
    beside, kept = loaded.handbook.beside, shown(loaded, audience).handbook.beside
    return frozenset(beside.pages.keys() - kept.pages.keys())


def gone(loaded: Loaded, audience: Visibility) -> frozenset[str]:
    """Give the addresses of the pages about what is not for `audience`, which get none."""
    return addresses(loaded.handbook) - addresses(shown(loaded, audience).handbook)


def write(
    loaded: Loaded, language: str, as_of: date, style: Style, audience: Visibility = "internal"
) -> WrittenPages:
    """Draw and write all pages for an audience in one language, with addresses in one style."""
    from journeyascode.pages import PageCache  # noqa: PLC0415 - not needed to check

    loaded = shown(loaded, audience)
    return write_again(loaded, setting_of(loaded, language, as_of, style), PageCache())


def write_again(loaded: Loaded, setting: PageSetting, former: PageCache) -> WrittenPages:
    """Draw and write those of the pages that `former` does not know as they would be now.

    What is loaded must be `shown` to an audience already, for `setting_of` too.
    """
    from journeyascode.pages import write_pages  # noqa: PLC0415 - not needed to check

    def drawn(book: Handbook, of: Entity | str) -> Mapping[Kind, Drawing]:
        return draw(book, setting, of)

    return write_pages(loaded.handbook, drawn, setting, former)


def setting_of(loaded: Loaded, language: str, as_of: date, style: Style) -> PageSetting:
    """Give what the pages in one language depend on, with addresses in one style."""
    from journeyascode.pages import Addresses, PageSetting  # noqa: PLC0415 - not needed to check

    return PageSetting(language, as_of, Addresses(loaded.handbook, style), loaded.place_of)


def draw(book: Handbook, setting: PageSetting, of: Entity | str) -> Mapping[Kind, Drawing]:
    """Give the drawings of an entity, or of everything for the index of a kind.

    A drawing that fails says so itself.
    """
    from journeyascode.drawing import draw as drawn  # noqa: PLC0415 - not needed to check

    return drawn(_voice(book, setting, of), of)


def studies(
    book: Handbook, setting: PageSetting, of: Entity | str
) -> Mapping[Kind, PlannedDrawing]:
    """Give what can be drawn of the same, before any of it is."""
    from journeyascode.drawing import studies as studied  # noqa: PLC0415 - not needed to check

    return studied(_voice(book, setting, of), of)


def _voice(book: Handbook, setting: PageSetting, of: Entity | str) -> Voice:
    """Give how a drawing speaks on the page it stands on."""
    from journeyascode.drawing import Voice  # noqa: PLC0415 - not needed to check

    addresses = setting.addresses
    uri = addresses.index(of) if isinstance(of, str) else addresses.uri(of)
    return Voice(book, setting.language, partial(addresses.link, uri), setting.as_of)


def _led(loaded: Loaded) -> Iterator[PurePosixPath]:
    """Yield the files on disk to which the texts of a handbook lead."""
    book = loaded.handbook
    for passage in book.passages:
        for target in targets_in(passage.text) if passage.rich else ():
            lead = book.lead(passage.owner[:2], target.url, shown=target.shown)
            if lead.path:
                yield lead.path


def _led_by_pages(loaded: Loaded, but: Container[PurePosixPath] = ()) -> Iterator[PurePosixPath]:
    """Yield the pictures and papers to which pages by hand lead; a page speaks for itself."""
    for link in links_in_pages(loaded.handbook):
        path = link.lead.path
        if path and path.suffix.lower() not in PAGES and link.place.path not in but:
            yield path


def _found(judged: CheckState) -> Iterator[Diagnostic]:
    """Ask each rule; weigh what it finds, and look up where that is written.

    File by file: to know the places in a file, it is read again.
    """
    loaded = judged.loaded
    path = partial(_path, loaded)
    weighed = sorted(_weighed(judged), key=lambda one: path(one[0].at))
    others = {at for finding, *_ in weighed for at, _ in finding.related}
    places = {at: loaded.place(at) for at in sorted(others, key=path)}
    for finding, rule, severity in weighed:
        at, link = finding.at, finding.link
        inside = place_of_link(loaded, at, link) if link else None
        inside = place_of_words(loaded, at, finding.words) if finding.words else inside
        place = inside or loaded.place(at)
        fix = respelt(loaded, at, link, finding.help) if link else None
        one = Diagnostic(
            rule.code,
            severity,
            place,
            finding.message,
            finding.help,
            tuple((places[at], note) for at, note in finding.related),
            "" if finding.secret else loaded.line_at(place, finding.at),
            finding.at,
            fix or loaded.fix(at, finding.help),
            cause=finding.cause,
        )
        yield one.by_time() if finding.due or rule.due else one


def _weighed(judged: CheckState) -> Iterator[tuple[Finding, Rule, Severity]]:
    """Ask each rule that can be asked; give what weighs anything, with its rule.

    While nobody knows what the handbook wants of itself, only what is wrong in every one is told.
    """
    loaded = judged.loaded
    for rule in judged.rules:
        if rule.whole and not loaded.whole:
            continue
        for finding in rule.check(loaded.handbook, judged.as_of):
            severity = judged.scales.weigh(rule, (finding.at.kind, finding.at.id))
            if severity is Severity.ERROR or (severity and not loaded.lawless):
                yield finding, rule, severity


def _path(loaded: Loaded, at: Route) -> PurePosixPath:
    """Give the file that a route leads into."""
    return loaded.sheets[at.kind, at.id].file.path
