"""Of all there is nobody speaks who shows only a part: no verdict is made from what is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from journeyascode.build import load, write
from journeyascode.handbook import Handbook
from journeyascode.model import KINDS
from journeyascode.pages import WrittenPages
from journeyascode.source import Loaded
from tests.pages.looks import BOOKS, DAY

INLINE = {"a", "abbr", "b", "code", "em", "i", "q", "span", "strong", "tspan"}
VERDICT = re.compile(
    r"""\b(?:no|none|nobody|nothing|never|not\ (?:asked|told|estimated|measured)|blind\ spot
    |only\ one|worst|best|unmeasured|overdue|on\ average|feels)\b|\d\ of\ \d|\d%|→""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is said of all there is: that there is none, how many of how many, which is the worst."""
MARK = re.compile("for this audience|shown here|that is shown")
FILE = re.compile(r"Written in \S+")
"""Where something is written: said to nobody outside who may not see all."""
TRUE_ALONE = {
    "Households → The parcel is late",  # by its segment, whichever persona stands between them
    "The parcel is late → Customer care",  # likewise
    "on no journey",  # a line of a drawing, which goes on: that is shown
}


class Lines(HTMLParser):
    """Every line of a page, and what stands in its attributes for readers."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found = [""]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = [value or "" for name, value in attrs if name in {"aria-label", "alt", "title"}]
        self.found += [*"\n".join(told).splitlines(), ""] if told or tag not in INLINE else []

    def handle_endtag(self, tag: str) -> None:
        self.found += [] if tag in INLINE else [""]

    def handle_data(self, data: str) -> None:
        first, *others = data.split("\n") if self.lasttag == "title" else [data]
        self.found[-1] += first
        self.found += others


def lines(written: WrittenPages) -> dict[str, set[str]]:
    """Give what stands on each page, sentence by sentence."""
    return {
        page.uri: {
            " ".join(one.split())
            for line in Lines(page.html.replace("\u00ad", "")).found
            for one in re.split(r"[.;] | – ", line)
            if not FILE.search(one)
        }
        for page in written.pages
    }


def told(loaded: Loaded, hidden: str) -> WrittenPages:
    book = loaded.handbook
    entities = (
        one.model_copy(update={"visibility": "restricted" if one.kind == hidden else "public"})
        for one in book
    )
    cut = replace(loaded, handbook=Handbook(entities, book.languages, book.beside))
    return write(cut, "en", DAY, "folders", "public")


@pytest.fixture(scope="module", params=["burger", "onboarding", "small"])
def loaded(request: pytest.FixtureRequest) -> Loaded:
    return load([BOOKS / request.param])


@pytest.fixture(scope="module")
def whole(loaded: Loaded) -> WrittenPages:
    return told(loaded, "")


def parts(lines_: set[str]) -> set[str]:
    """Give what sentences are made of: a shorter one says nothing new."""
    return {part.strip(" .") for line in lines_ for part in re.split(r", | · |·|: ", line)}


def marked(written: WrittenPages) -> set[str]:
    return {page.uri for page in written.pages if MARK.search(page.html)}


def verdicts(shown: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    for uri, found in shown.items():
        yield from ((uri, one) for one in sorted(found) if VERDICT.search(one))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_said_of_all_is_said_in_the_whole_handbook_too(
    loaded: Loaded, whole: WrittenPages, kind: str
) -> None:
    before, written = lines(whole), told(loaded, kind)
    after = lines(written)

    untrue = [
        (uri, one)
        for uri, one in verdicts(after)
        if not parts({one}) <= parts(before.get(uri, set()))
        if one not in TRUE_ALONE and not MARK.search(one)
    ]

    assert not untrue
    if kind != "handbook":  # of which nobody counts anything
        changed = {uri for uri, found in after.items() if found != before[uri]}
        other = {uri for uri, found in after.items() if parts(found) - parts(before[uri])}
        assert marked(written) - marked(whole) <= changed
        assert other <= marked(written)


def test_what_is_overdue_is_marked_only_where_something_hidden_may_be_overdue() -> None:
    small = load([BOOKS / "small"])
    late = re.compile(r"reviews and actions overdue \(of what is shown here\)")

    def is_marked(hidden: str) -> bool:
        page = re.sub("<[^>]+>", "", told(small, hidden).home.html)
        return late.search(page) is not None

    assert is_marked("action")
    assert not is_marked("system")
