"""An entity taken out of the handbook, and what refers to it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Edit
from journeyascode.handbook.names import namings_of_step, namings_of_track, references_to
from journeyascode.model import about
from journeyascode.model.schema import required_of
from journeyascode.source.at_position import taken_at
from journeyascode.source.document import paper_of
from journeyascode.source.edits import apply
from journeyascode.source.navigation import without_entries
from journeyascode.source.written_links import links_to_entity, links_to_step

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import PurePosixPath

    from journeyascode.findings import Place, Route, Steps
    from journeyascode.handbook import Key
    from journeyascode.model import Journey
    from journeyascode.source.document import Document
    from journeyascode.source.load import Loaded
    from journeyascode.source.page_links import WrittenLink
    from journeyascode.source.positions import EntryPosition, ValuePosition
    from journeyascode.source.refusals import Spot


_ALL = "when left out"
"""What the sentence of a key says where something else is meant as soon as it goes."""


class ReferencePlace(NamedTuple):
    """One spot at which an entity is named."""

    at: Route | None
    """None in a page that is written by hand, and in the navigation."""
    place: Place
    needed: bool
    """Whether something must stand there: then it cannot just go."""
    unlinked: tuple[Edit, ...] = ()
    """What takes a link away that somebody has written in a text."""
    url: str = ""
    """The address of such a link."""
    listed: bool = False
    """Whether it is an entry of the navigation."""


class Removed(NamedTuple):
    """What a handbook becomes without an entity."""

    texts: Mapping[PurePosixPath, bytes]
    """The files in which something is taken out, as they are afterwards."""
    gone: frozenset[PurePosixPath]
    """The files of which nothing is left."""


def references(loaded: Loaded, key: Key) -> tuple[ReferencePlace, ...]:
    """Give every spot at which the entity at `key` is named, whether it is there or not.

    What it says of itself is left out.
    """
    namings = (one for one in references_to(loaded.handbook, key) if one.at[:2] != key)
    found = [
        ReferencePlace(one.at, loaded.place(one.at), one.is_term or _is_needed(loaded, one.at))
        for one in namings
    ]
    links = (one for one in links_to_entity(loaded, key) if not one.at or one.at[:2] != key)
    return tuple(sorted((*found, *map(_linked, links)), key=lambda one: one.place))


def references_to_track(loaded: Loaded, id_: str) -> tuple[ReferencePlace, ...]:
    """Give every spot at which something is told on a track, declared or not."""
    spots = (one.at for one in namings_of_track(loaded.handbook, id_) if one.is_key)
    found = (ReferencePlace(at, loaded.place(at), needed=False) for at in spots)
    return tuple(sorted(found, key=lambda one: one.place))


def references_to_step(loaded: Loaded, journey: Journey, step: str) -> tuple[ReferencePlace, ...]:
    """Give every spot at which a step is named, whether its journey has it or not."""
    namings = namings_of_step(loaded.handbook, journey, step)
    spots = (naming.at for naming in namings if naming.at.steps[-1] != "id")
    found = [ReferencePlace(at, loaded.place(at), _is_needed(loaded, at)) for at in spots]
    links = map(_linked, links_to_step(loaded, journey, step))
    return tuple(sorted((*found, *links), key=lambda one: one.place))


def _linked(link: WrittenLink) -> ReferencePlace:
    needed = not link.unlinked
    return ReferencePlace(link.at, link.place, needed, link.unlinked, link.url, link.listed)


def remove_entity(loaded: Loaded, key: Key, named: Iterable[ReferencePlace] = ()) -> Removed:
    """Take an entity out, if it is there, and the references in `named` that need not be there.

    What was the only one in its list takes the key of the list with it.
    """
    spots: dict[PurePosixPath, list[Steps]] = defaultdict(list)
    edits: dict[PurePosixPath, list[Edit]] = defaultdict(list)
    for one in named:
        if one.unlinked:
            edits[one.place.path] += one.unlinked
        elif one.at and not one.needed:
            sheet = loaded.sheets[one.at[:2]]
            spots[sheet.file.path].append((*sheet.steps, *one.at.steps))
    if loaded.navigation:
        gone_from_it = {one.place for one in named if one.listed and one.unlinked}
        edits[loaded.navigation.path] = [*without_entries(loaded.navigation, gone_from_it)]
    sheet_of_it = loaded.sheets.get(key)
    if sheet_of_it:
        spots[sheet_of_it.file.path].append(sheet_of_it.steps)
    files = loaded.contents
    files |= {path: apply(files[path], dict.fromkeys(some)) for path, some in edits.items()}
    texts = {path: _without(path, files[path], spots[path]) for path in {*spots, *edits}}
    gone = frozenset(path for path, text in texts.items() if text is None)
    return Removed({path: text for path, text in texts.items() if text is not None}, gone)


def _is_needed(loaded: Loaded, at: Route) -> bool:
    """Tell whether something must stand there: by the model, or because all would be meant else.

    A feeling without its persona is everybody's, and a promise to nobody is one to all.
    """
    sheet, steps = loaded.sheets[at.kind, at.id], at.steps
    if isinstance(steps[-1], int):
        steps = steps[:-1]
        if len(_below(sheet.paper.find((*sheet.steps, *steps)).ink)) > 1:
            return False
    taken = taken_at(type(loaded.handbook.entities[at.kind, at.id]), steps)
    return any(
        one.key in required_of(one.owner) or _ALL in about(one.owner).get(one.key, "")
        for one in taken
        if one.owner
    )


def _without(path: PurePosixPath, content: bytes, spots: Sequence[Steps]) -> bytes | None:
    """Give a file without what is at `spots`; None where nothing is left of it.

    From the last to the first: what stands before keeps its place.
    """
    if not spots:
        return content
    paper = paper_of(path, content)
    ways = {_least(paper, paper.way(steps)[0]) for steps in spots}
    for way in sorted(ways, key=lambda way: paper.place(way)[1:3], reverse=True):
        if not way:
            return None
        now = paper_of(path, content)
        whole = _least(now, way)
        if not whole:
            return None
        content = apply(content, [Edit(_cut(now, whole), "")])
    return content


def _least(paper: Document, way: Steps) -> Steps:
    """Give the way to what goes: to what is around it, where nothing else stands in there."""
    while way and len(_below(paper.find(way[:-1]).ink)) == 1:
        way = way[:-1]
    if len(way) == 1 and way == ("items",):  # beside `kind` alone nothing is left
        return ()
    return way


def _cut(paper: Document, way: Steps) -> Place:
    """Give what is deleted with the key or the item at `way`: its lines, or it and a comma."""
    around = paper.find(way[:-1]).ink
    spans = _spans(around)
    index = [*_names(around)].index(way[-1])
    start, end = spans[index]
    later = spans[index + 1][0] if index + 1 < len(spans) else None
    if paper.lines[around.start[0]][around.start[1] :][:1] in ("[", "{"):
        return paper.spread(start, later) if later else paper.spread(spans[index - 1][1], end)
    before = paper.lines[start[0]][: start[1]]
    if isinstance(way[-1], str) and before.strip() and later:  # the first key behind a dash
        return paper.spread(start, later)
    line = start[0]
    while isinstance(way[-1], int) and "-" not in paper.lines[line][: start[1]]:
        line -= 1
    last = end[0] if end[1] or end[0] == start[0] else end[0] - 1
    if last + 1 < len(paper.lines):
        return paper.spread((line, 0), (last + 1, 0))
    return paper.spread((line - 1, len(paper.lines[line - 1])), (last, len(paper.lines[last])))


def _spans(ink: ValuePosition) -> list[tuple[Spot, Spot]]:
    if isinstance(ink.below, dict):
        return [(entry.start, entry.value.end) for entry in ink.below.values()]
    return [(item.start, item.end) for item in ink.below or ()]


def _names(ink: ValuePosition) -> Iterable[str | int]:
    return ink.below if isinstance(ink.below, dict) else range(len(ink.below or ()))


def _below(ink: ValuePosition) -> Mapping[str, EntryPosition] | list[ValuePosition]:
    return ink.below if ink.below is not None else []
