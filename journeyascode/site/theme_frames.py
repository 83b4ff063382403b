"""What the theme puts around a page, made once for all pages that it frames alike.

Most of our pages differ in a few spots of their frame only: their title, their address, their
outline, and the page itself. The theme frames a page that has marks in these spots; what comes of
that is the mould into which the others are poured. The first of them is framed in the ordinary
way, too: unless both come out equal, and nothing of it is left in the mould, the theme frames all.
"""

from __future__ import annotations

import copy
import posixpath
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2.filters import do_striptags
from mkdocs.structure.toc import AnchorLink, TableOfContents

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jinja2 import Environment
    from mkdocs.structure.nav import Navigation

    from journeyascode.site.generated import HandbookPage

    Context = Mapping[str, Any]

_MARK = "jac-mould"
"""No text of a handbook: a word that is in none of our pages but as a mark."""
_TRIES = 2
"""So many pages of one sort are asked for a mould."""
_SPOTS = ("title", "plain title", "description", "edit", "canonical", "anchor", "outline", "page")


class PageFrame(NamedTuple):
    """What stands around the spots of a page, and which spots these are, in turn."""

    around: Sequence[str]
    spots: Sequence[str]

    def pour(self, page: Mapping[str, str]) -> str:
        """Give a page whose spots hold what is in `page`."""
        parts = [self.around[0]]
        for spot, behind in zip(self.spots, self.around[1:], strict=True):
            parts += (page[spot], behind)
        return "".join(parts)


class PageFrames:
    """The moulds of one language of a site, filled as its pages are framed."""

    def __init__(self, env: Environment, nav: Navigation) -> None:
        """Know none yet."""
        self._env = env
        self._listed = {id(page) for page in nav.pages}
        self._moulds: dict[object, PageFrame] = {}
        self._tries: dict[object, int] = {}
        self._words: Any = None

    def frame(self, context: Context, render: Callable[[Context], str]) -> str:
        """Give the page of a context in its frame; `render` lets the theme make one."""
        page: HandbookPage = context["page"]
        sort = self._sort_of(page)
        mould = self._moulds.get(sort)
        if mould:
            return mould.pour(self._poured(context))
        html = render(context)
        tries = self._tries[sort] = self._tries.get(sort, 0) + 1
        if sort and tries <= _TRIES:
            self._try(sort, context, render, html)
        return html

    def _try(
        self, sort: object, context: Context, render: Callable[[Context], str], html: str
    ) -> None:
        """Have a mould made, and keep it where it gives the page as the theme does."""
        page: HandbookPage = context["page"]
        marked = {**context, "page": _marked(page)}
        found = _mould_of(render(marked), self._outline(marked))
        name = posixpath.basename(page.url.rstrip("/"))
        clean = not any(name in part or _MARK in part for part in found.around)
        if clean and found.pour(self._poured(context)) == html:
            self._moulds[sort] = found

    def _sort_of(self, page: HandbookPage) -> object:
        """Give what the frames of pages have in common; None for one that has its own."""
        own = (id(page) in self._listed, page.is_homepage, page.previous_page, page.next_page)
        if any(own) or "<h1" in (page.content or "") or _MARK in (page.content or ""):
            return None
        return (
            posixpath.dirname(page.url.rstrip("/")),
            id(page.parent),
            [*page.meta],
            page.meta.get("search") is None,
            *map(bool, (page.title, page.edit_url, page.canonical_url, page.toc.items)),
            page.update_date,
        ).__repr__()

    def _poured(self, context: Context) -> dict[str, str]:
        """Give what is to stand in the spots of a page."""
        page: HandbookPage = context["page"]
        title = str(page.title)
        return {
            "title": title,
            "plain title": do_striptags(title),
            "description": str(page.meta.get("description", "")),
            "edit": page.edit_url or "",
            "canonical": page.canonical_url or "",
            "anchor": page.toc.items[0].url if page.toc.items else "",
            "outline": self._outline(context),
            "page": page.content or "",
        }

    def _outline(self, context: Context) -> str:
        """Give what the theme makes of the headings of a page."""
        if self._words is None:
            words = self._env.get_template("partials/language.html")
            self._words = words.make_module(dict(context))
        outline = self._env.get_template("partials/toc.html")
        return outline.render({**context, "lang": self._words})


def _marked(page: HandbookPage) -> HandbookPage:
    """Give a page with marks in its spots."""
    marked = copy.copy(page)
    told = _texts()
    marked.title = told["title"]
    marked.meta = {**page.meta, "title": told["title"]} if "title" in page.meta else {**page.meta}
    if "description" in page.meta:
        marked.meta["description"] = told["description"]
    marked.edit_url = told["edit"] if page.edit_url else page.edit_url
    marked.canonical_url = told["canonical"] if page.canonical_url else page.canonical_url
    marked.content = told["page"]
    heading = AnchorLink(f"{_MARK} heading", told["anchor"].removeprefix("#"), 2)
    marked.toc = TableOfContents([heading] if page.toc.items else [])
    return marked


def _texts() -> dict[str, str]:
    """Give the mark of each spot; there are signs in it that are lost on the way to plain text."""
    told = {spot: f"{_MARK}-{number}&#38;<i></i>." for number, spot in enumerate(_SPOTS)}
    told["plain title"] = do_striptags(told["title"])
    told["anchor"] = f"#{_MARK}-anchor."
    return told


def _mould_of(html: str, outline: str) -> PageFrame:
    """Take the marks out of a page that has some."""
    told = {text: spot for spot, text in _texts().items()}
    told[outline] = "outline"
    marks = "|".join(re.escape(text) for text in sorted(told, key=len, reverse=True))
    parts = re.split(f"({marks})", html)
    return PageFrame(parts[::2], [told[text] for text in parts[1::2]])
