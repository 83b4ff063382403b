"""JAC35x - where links and pictures in texts lead."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Finding, NthLink
from journeyascode.handbook.kind_folders import SHELVES
from journeyascode.handbook.markdown_links import (
    LARGEST,
    PAGES,
    PAPERS,
    PICTURES,
    way_between,
    way_of,
)
from journeyascode.handbook.own_pages import file_published_as
from journeyascode.rules.rule import HINT_THEN_WARNING, WARNING, rule
from journeyascode.source.markdown import headings_of, targets_in
from journeyascode.speech import say
from journeyascode.speech.guess import closest
from journeyascode.speech.replacement import instead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.findings import Route
    from journeyascode.handbook import Handbook, LinkTarget
    from journeyascode.handbook.markdown_links import FilesBeside, Trouble
    from journeyascode.source.markdown import Target
    from journeyascode.speech import Say


class LinkInText(NamedTuple):
    """A link or picture in a text, and where it leads."""

    at: Route
    target: Target
    lead: LinkTarget
    link: NthLink


@rule("JAC350")
def link_leads_nowhere(book: Handbook) -> Iterator[Finding]:
    """A link or a picture in a text leads nowhere.

    Links are seen from the file they are written in. A link to a `.yaml` leads to the page of what
    is described there, one to an `.md` to that page; pictures and papers in the folder of the
    handbook are published with it. In the HTML of a page by hand an address stays as it is, so it
    is that by which readers see the page. A text leads to nothing else: no file from elsewhere on
    this machine, no link of the file system, no picture of another site.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        description: "Her day is told in [our notes](/home/eva/notes.pdf)."

    Right:
        kind: persona
        id: anna
        name: Anna
        description: "Her day is told in [our notes](https://example.com/notes)."
    """
    for one in _led(book):
        if one.lead.trouble not in (None, "no spot"):
            guess = _guess(book, one)
            yield Finding(one.at, *told_of(one.lead.trouble, one.target.url, guess), link=one.link)


@rule("JAC351", WARNING)
def picture_without_words(book: Handbook) -> Iterator[Finding]:
    """Nothing is said instead of a picture to those who cannot see it.

    The words between the brackets are read aloud, found by the search, and shown where the
    picture is not.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        description: "![](anna.png)"

    Right:
        kind: persona
        id: anna
        name: Anna
        description: "![Anna in her shop](anna.png)"
    """
    for one in _led(book):
        if one.target.shown and not one.target.words:
            message = say(
                "nothing is said instead of the picture `{target}`", target=one.target.url
            )
            yield Finding(
                one.at,
                message,
                say("say what it shows: `![what it shows]({target})`", target=one.target.url),
                link=one.link,
            )


@rule("JAC352", HINT_THEN_WARNING)
def spot_not_there(book: Handbook) -> Iterator[Finding]:
    """A link names a spot that is not where it leads.

    The spots that can be named are the ids of steps and stages, and those of things that stand
    together in one file.

    Of a page by hand it is its headings, of one that the YAML makes its sections.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        scenario: "It goes wrong when [the customer pays](#pay)."
        stages: [{name: Pay, steps: [{id: card, name: I pay by card}]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        scenario: "It goes wrong when [the customer pays](#card)."
        stages: [{name: Pay, steps: [{id: card, name: I pay by card}]}]
    """
    for one in _led(book):
        if one.lead.trouble == "no spot":
            yield Finding(one.at, *told_of_spot(one.lead), link=one.link)
        there = headings_instead(book.beside, one.lead.path, one.lead.anchor)
        if there is not None:
            yield Finding(one.at, *told_of_heading(one.lead.anchor, there), link=one.link)


_WHAT_IS: dict[Trouble, Say] = {
    "absolute": say("`{target}` leads nowhere on the readers' machines"),
    "empty": say("a link or a picture has no address"),
    "kept": say("`{target}` is of a kind that texts cannot lead to"),
    "large": say("`{target}` is too large to be published"),
    "link": say("`{target}` is a link of the file system, and such are not followed"),
    "missing": say("there is no file `{target}`, as seen from here"),
    "no picture": say("`{target}` is no picture that is shown"),
    "outside": say("`{target}` leads out of the handbook's folder"),
    "remote": say("the picture `{target}` lies on another site and is not shown"),
    "strange": say("`{target}` is no address that readers may follow"),
}
TOP = "top"
_MAILBOX = re.compile(r"[^\s@/]+@[\w-]+(?:\.[\w-]+)+")
_SITE = re.compile(
    r"(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:com|de|dk|ee|eu|fi|io|net|no|org|se|uk))"
    r"(?::\d+)?(?:/\S*)?",
    re.IGNORECASE,
)
"""The name of a site, as people write it, and maybe a page there."""
_INSIDE = say("put the file into the folder of the handbook, and write the way to it from here")
_WAYS_OUT: dict[Trouble, Say] = {
    "absolute": _INSIDE,
    "empty": say("write one between the parentheses, or take the link away"),
    "kept": say("they lead to {endings}", endings=", ".join(sorted(PICTURES | PAGES | PAPERS))),
    "large": say("make it smaller: at most {n} MB", n=LARGEST // 1024**2),
    "link": say("put the file itself there"),
    "missing": say("put the file there, or take the link away"),
    "no picture": say("save it as one of {endings}", endings=", ".join(sorted(PICTURES))),
    "outside": _INSIDE,
    "remote": _INSIDE,
    "strange": say("begin it with `https://`, `mailto:` or `tel:`, or write the way to a file"),
}


def _led(book: Handbook) -> Iterator[LinkInText]:
    for passage in book.passages:
        targets = targets_in(passage.text) if passage.rich else ()
        seen: Counter[str] = Counter()
        for target in targets:
            key = (passage.owner.kind, passage.owner.id)
            link = NthLink(target.url, seen[target.url])
            seen[target.url] += 1
            lead = book.lead(key, target.url, shown=target.shown)
            yield LinkInText(passage.at, target, lead, link)


def told_of(trouble: Trouble, url: str, guess: str | None) -> tuple[Say, Say]:
    """Say what is with an address that leads nowhere, and the way out; a guess may be one."""
    message = say(_WHAT_IS[trouble].text, target=url)
    if not guess:
        return message, _WAYS_OUT[trouble]
    meant = f"{guess}{url[len(way_of(url)) :]}"
    sure = url.startswith("www.") and guess == away_meant(url)
    return message, instead(say("did you mean `{id}`?", id=guess), meant, sure=sure)


def away_meant(url: str) -> str | None:
    """Give the whole address of a site or a mailbox that is named without what begins it."""
    way = way_of(url)
    if _MAILBOX.fullmatch(way):
        return f"mailto:{way}"
    return f"https://{way}" if _SITE.fullmatch(way) else None


def told_of_spot(lead: LinkTarget) -> tuple[Say, Say]:
    """Say that there is no such spot, and the way out."""
    message = say("no step, stage or item there has the id `{id}`", id=lead.anchor)
    return message, say("write the id of one, or leave out what follows `#`")


def headings_instead(
    beside: FilesBeside, path: PurePosixPath | None, spot: str
) -> tuple[str, ...] | None:
    """Give the headings of a page by hand, where it has no such spot; None where it has.

    Every page has a top.
    """
    page = beside.pages.get(path) if path and spot and spot != TOP else None
    there = headings_of(page.text) if page else ()
    return there if page and spot not in there else None


def told_of_heading(spot: str, there: Iterable[str]) -> tuple[Say, Say]:
    """Say that no heading of a page is at a spot, and which may be meant of those that are."""
    message = say("no heading there is at `#{spot}`", spot=spot)
    near = next((one for one in there if one.partition("-")[2] == spot), closest(spot, there))
    remedy = say("write the words of one, in small letters and joined by hyphens")
    return message, say("did you mean `{id}`?", id=f"#{near}") if near else remedy


def _guess(book: Handbook, one: LinkInText) -> str | None:
    if one.lead.trouble != "missing":
        return None
    key = (one.at.kind, one.at.id)
    near, url = book.beside.near(key), one.target.url
    found = away_meant(url) or file_published_as(book, key, url) or closest(way_of(url), near)
    return found or file_named_like(book, url, book.beside.homes.get(key))


def file_named_like(book: Handbook, url: str, here: PurePosixPath | None) -> str | None:
    """Give the way from a file to the YAML of what is called like the page at an address."""
    name, homes = PurePosixPath(way_of(url)).stem, book.beside.homes
    there = (homes.get((shelf.kind, name)) for shelf in SHELVES)
    found = next(filter(None, there), None)
    return way_between(here.parent, found) if here and found else None


LEADING = (link_leads_nowhere, picture_without_words, spot_not_there)
