"""The pages for those who edit the files: every kind, every key, every rule.

They say the same in every handbook. Readers who search it do not find them: whoever looks for
a promise looks for the company's own, and the word stands in every second sentence here. Editors
come by the navigation, and from the index, which names every kind and every code.
"""

from __future__ import annotations

import json
from dataclasses import astuple, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from journeyascode.disk import understand
from journeyascode.handbook import Handbook
from journeyascode.pages import Addresses, Page, PageSetting, Section, audit
from journeyascode.pages.environment import render
from journeyascode.pages.page import Heading
from journeyascode.pages.safe import meta, phrase
from journeyascode.pages.template_words import words_of
from journeyascode.pages.uses import Uses
from journeyascode.pages.write import outline
from journeyascode.pages.writer import PageWriter
from journeyascode.reference.fields import FieldReference
from journeyascode.reference.manual import as_markdown, families, tell
from journeyascode.site.cache import key_of, shelf
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.pages import Style, WrittenPages
    from journeyascode.reference.manual import ManualEntry

FOLDER = "editors"
INDEX = "index"


class RuleFamily(NamedTuple):
    """A family of rules, told in one language."""

    name: str
    """The name of its page: `jac3`."""
    title: str
    entries: tuple[ManualEntry, ...]


def with_editors(written: WrittenPages, style: Style) -> WrittenPages:
    """Give `written` with the pages for editors as its last section."""
    section = editors_section(written.language, style)
    return replace(written, sections=(*written.sections, section))


@cache
def editors_section(language: str, style: Style) -> Section:
    """Give the pages for editors in one language, the index first."""
    pages = _kept(language, style)
    return Section(pages[0].title, pages, folded=True)


def _kept(language: str, style: Style) -> tuple[Page, ...]:
    """Give the pages as they were made by this very program before; else make and keep them."""
    kept, name = shelf(), key_of("editors", language, style)
    content = kept.get(name) if kept else None
    if content:
        told: Any = understand(content)
        return tuple(_read(one) for one in told)
    pages = tuple(_EditorPages(language, style).pages())
    if kept:
        kept.put(name, json.dumps([_told(page) for page in pages]).encode())
    return pages


def _told(page: Page) -> list[object]:
    return [page.uri, page.title, str(page.html), [astuple(one) for one in page.outline]]


def _read(told: list[Any]) -> Page:
    uri, title, html, headings = told
    outline_ = tuple(Heading(*one) for one in headings)
    return Page(uri, title, "", html, outline_, searched="nothing")


class _EditorPages:
    """Makes the pages for editors in one language."""

    def __init__(self, language: str, style: Style) -> None:
        self._language = language
        book = Handbook()
        addresses = Addresses(book, style)
        self._book = book
        self._setting = PageSetting(language, date.min, addresses, lambda _: None)

    def pages(self) -> Iterator[Page]:
        """Give every page, the index first."""
        reference = FieldReference(self._language)
        kinds = tuple(reference.kinds())
        found = tuple(self._families())
        title = say("For editors").to(self._language)
        about = {"kinds": kinds, "shared": reference.shared(), "families": found}
        yield self._page(INDEX, title, "index", about)
        for kind in kinds:
            yield self._page(kind.kind, kind.title.capitalize(), "kind", {"kind": kind})
        for family in found:
            yield self._page(family.name, family.title, "family", {"family": family})

    def _families(self) -> Iterator[RuleFamily]:
        for digit, title, entries in families():
            told = tuple(tell(entry, self._language) for entry in entries)
            yield RuleFamily(f"jac{digit}", title.to(self._language), told)

    def _page(self, name: str, title: str, template: str, about: Mapping[str, object]) -> Page:
        uri = f"{FOLDER}/{name}.md"
        pen = PageWriter(self._book, self._setting, uri)
        words = {
            **words_of(pen, Uses(self._book)),
            "told": lambda text: phrase(as_markdown(text)),
            "way": lambda to, anchor="": pen.href(f"{FOLDER}/{to}.md", anchor),
        }
        html = render(f"editors/{template}.html.j2", words, **about)
        audit(html)
        return Page(uri, meta(title), "", html, tuple(outline(html)), searched="nothing")
