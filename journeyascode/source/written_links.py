"""Links as they are written: in the texts of the YAML, in pages by hand, in the navigation."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import unquote

from journeyascode.findings import Edit, EditIntent, Fix, Place
from journeyascode.handbook.kind_folders import index_of
from journeyascode.handbook.markdown_links import way_of
from journeyascode.model import anchor_of_step
from journeyascode.source.link_spans import spans_in
from journeyascode.source.markdown import targets_in
from journeyascode.source.page_links import Stretch, links_beside, written
from journeyascode.speech import say
from journeyascode.speech.replacement import Replacement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import NthLink, NthWords, Route
    from journeyascode.handbook import Key
    from journeyascode.model import Journey
    from journeyascode.source.link_spans import LinkSpan
    from journeyascode.source.load import Loaded
    from journeyascode.source.page_links import WrittenLink
    from journeyascode.speech import Say

_SLASH = re.compile("/|%2f", re.IGNORECASE)


def written_links(loaded: Loaded) -> tuple[WrittenLink, ...]:
    """Give every link of a handbook and of the navigation, in the order of the files."""
    beside = links_beside(loaded.handbook, loaded.navigation, loaded.site_pages)
    found = (one for one in (*_in_texts(loaded), *beside) if not one.shown)
    return tuple(sorted(found, key=lambda one: one.place))


def links_to_entity(loaded: Loaded, key: Key) -> tuple[WrittenLink, ...]:
    """Give the links that lead to an entity, or that led there before its file was gone."""

    def leads(one: WrittenLink) -> bool:
        if key in loaded.handbook.entities:
            return one.lead.key == key
        id_ = unquote(one.url[slice(*_span_of_id(one.url))])
        return one.lead.key is None and id_ == key[1] and _may_be_of(one, key)

    return tuple(one for one in written_links(loaded) if leads(one))


def links_to_step(loaded: Loaded, journey: Journey, step: str) -> tuple[WrittenLink, ...]:
    """Give the links that lead to a step of a journey, whether it has it or not."""
    return tuple(
        one
        for one in written_links(loaded)
        if one.lead.key == journey.key and _anchor(one.url) == spot_of_step(one, step)
    )


def spot_of_step(link: WrittenLink, step: str) -> str:
    """Give what a link to a step says after `#`: what a file calls it, or its page."""
    return anchor_of_step(step) if link.lead.address else step


def _may_be_of(one: WrittenLink, key: Key) -> bool:
    if one.lead.trouble == "missing":
        return unquote(way_of(one.url)).endswith((".yaml", ".yml"))
    folder, _, _ = one.lead.address.removesuffix("/index.html").rpartition("/")
    return not one.lead.path and folder == index_of(key[0]).rpartition("/")[0]


def _anchor(url: str) -> str:
    return unquote(url.partition("#")[2])


def renamed_url(url: str, old: str, new: str) -> str:
    """Give an address of a file or page that is called by another id."""
    start, end = _span_of_id(url)
    return f"{url[:start]}{new}{url[end:]}" if unquote(url[start:end]) == old else url


def _span_of_id(url: str) -> tuple[int, int]:
    """Give where the name of a file or page stands in an address, without its ending."""
    bare = way_of(url).rstrip("/").removesuffix("/index.html")
    slash = max((one.end() for one in _SLASH.finditer(bare)), default=0)
    return slash, slash + len(bare[slash:].partition(".")[0])


def _in_texts(loaded: Loaded) -> Iterator[WrittenLink]:
    book = loaded.handbook
    for passage in book.passages:
        meant = {unquote(one.url) for one in targets_in(passage.text)} if passage.rich else ()
        if not meant:
            continue
        stretch = _text_at(loaded, passage.at)
        for one in spans_in(stretch.text):
            if unquote(one.url) in meant:
                lead = book.lead(passage.owner[:2], one.url)
                yield written(stretch, one, lead, passage.at)


def _text_at(loaded: Loaded, at: Route) -> Stretch:
    """Give a text as it is written in its file."""
    sheet = loaded.sheets[at.kind, at.id]
    found = sheet.paper.find((*sheet.steps, *at.steps))
    start, end = found.ink.start, found.ink.end
    lines = [*sheet.paper.lines[start[0] : end[0] + 1]]
    lines[-1] = lines[-1][: end[1]]
    lines[0] = " " * start[1] + lines[0][start[1] :]
    return Stretch(sheet.file.path, "\n".join(lines), start[0])


def place_of_link(loaded: Loaded, at: Route, link: NthLink) -> Place | None:
    """Give the place of the address of a link in a text; None where it is not written as it is."""
    stretch = _text_at(loaded, at)
    found = _nth(stretch.text, link)
    return stretch.place(found.start, found.end) if found else None


def place_of_words(loaded: Loaded, at: Route, words: NthWords) -> Place | None:
    """Give the place of words in a text; None where they are not written as they are."""
    stretch = _text_at(loaded, at)
    there = re.finditer(re.escape(words.words), stretch.text)
    found = next(islice(there, words.before, None), None)
    return stretch.place(*found.span()) if found else None


def respelt(loaded: Loaded, at: Route, link: NthLink, way_out: Say | None) -> Fix | None:
    """Give the fix that writes the address that `way_out` means for a link in a text."""
    sheet = loaded.sheets[at.kind, at.id]
    way, value = sheet.paper.way((*sheet.steps, *at.steps))
    place, inside = place_of_link(loaded, at, link), _nth(str(value), link)
    if not (isinstance(way_out, Replacement) and place and inside):
        return None
    new = str(way_out.value)
    after = f"{str(value)[: inside.start]}{new}{str(value)[inside.end :]}"
    told = say("change it to `{text}`", text=new)
    return Fix((Edit(place, new),), told, way_out.sure, (EditIntent(way, "value", after),))


def _nth(text: str, link: NthLink) -> LinkSpan | None:
    wanted = unquote(link.url)
    found = [one for one in _all_spans(text) if one.url and unquote(one.url) == wanted]
    return found[link.before] if link.before < len(found) else None


@lru_cache(maxsize=8)
def _all_spans(text: str) -> tuple[LinkSpan, ...]:
    """Give all of `spans_in`: each of many links in a text is asked for."""
    return tuple(spans_in(text))
