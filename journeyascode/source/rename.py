"""Another id for an entity or a step, wherever it is written."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from journeyascode.disk import spelt
from journeyascode.facts.tracks import tracks
from journeyascode.handbook.kind_folders import spot_of
from journeyascode.handbook.names import (
    mentions_in_rules,
    namings_of,
    namings_of_step,
    namings_of_track,
    references_to,
    terms_in,
)
from journeyascode.model import Journey
from journeyascode.source.apply_fixes import mend
from journeyascode.source.edits import apply
from journeyascode.source.fixes import fix_key, fix_value
from journeyascode.source.load import load_texts
from journeyascode.source.markdown import targets_in
from journeyascode.source.navigation import why_unread
from journeyascode.source.new_ids import why_misspelt, why_taken
from journeyascode.source.written_links import (
    links_to_entity,
    links_to_step,
    renamed_url,
    spot_of_step,
)
from journeyascode.speech import say
from journeyascode.speech.guess import did_you_mean
from journeyascode.speech.kinds import kind_name
from journeyascode.speech.replacement import instead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import PurePath, PurePosixPath

    from journeyascode.findings import Edit, Fix, Place
    from journeyascode.handbook import Handbook, Key
    from journeyascode.handbook.names import Naming
    from journeyascode.source.load import Loaded
    from journeyascode.speech import Say

    Texts = Mapping[PurePosixPath, bytes]


class Renamed(NamedTuple):
    """What a handbook becomes by a new id."""

    texts: Texts
    """The files in which something is written anew, by the paths they have now."""
    moves: Mapping[PurePosixPath, PurePosixPath]
    """The files that get another name."""
    places: tuple[Place, ...]
    """Where the id is written anew, as the files are now."""
    mentions: tuple[Place, ...] = ()
    """Where a rule of the handbook's own asks for a word like it; it is left as it is."""


class RenameError(Exception):
    """An id that cannot be given."""

    def __init__(self, message: Say) -> None:
        """Keep what to tell."""
        super().__init__(str(message))
        self.message = message


def rename_entity(loaded: Loaded, key: Key, new: str) -> Renamed:
    """Give the entity at `key` the id `new`, in its file and in all that refers to it.

    A file that is called by the id gets another name. Of one that has been renamed by hand, only
    what refers to it is written anew. Raises RenameError where the entity is not
    there, or where it cannot have this id.
    """
    book, (kind, old) = loaded.handbook, key
    _refuse_unless_whole(loaded)
    lost = tuple(references_to(book, key)) if key not in book.entities else ()
    links = [one.spelt(renamed_url(one.url, old, new)) for one in links_to_entity(loaded, key)]
    if (lost or links) and book.get(kind, new) and key not in book.entities:
        renamed = _write(loaded, lost, new, {}, links)  # by hand: only what refers to it is left
        _verify(loaded, renamed, {})
        return renamed
    _refuse_unless_there(old, [one.id for one in book if one.kind == kind], kind_name(kind))
    _refuse_unless_id(new, old)
    _refuse(why_taken(loaded, kind, new))
    sheet = loaded.sheets[key]
    path = sheet.file.path
    is_called_so = not sheet.steps and path.stem == old
    moves = {path: path.with_stem(new)} if is_called_so else {}
    renamed = _write(loaded, namings_of(book, key), new, moves, _moved(loaded, key, new, moves))
    _verify(loaded, renamed, {key: (kind, new)})
    mentions = tuple(loaded.place(at) for at in mentions_in_rules(book, key))
    return renamed._replace(mentions=mentions)


def rename_step(loaded: Loaded, journey: str, old: str, new: str) -> Renamed:
    """Give a step of a journey the id `new`, in the journey and in all that refers to it.

    Raises RenameError where the step is not there, or where it cannot have this id.
    """
    book = loaded.handbook
    _refuse_unless_whole(loaded)
    found = book.find(Journey, journey)
    if found is None:
        known = [one.id for one in book.all(Journey)]
        raise RenameError(_nothing(journey, known, kind_name("journey")))
    steps = [stop.step.id for stop in found.stops() if stop.step.id]
    _refuse_unless_there(old, steps, say("step"))
    _refuse_unless_id(new, old)
    if new in steps:
        told = say("the journey `{journey}` has a step `{id}` already", journey=journey, id=new)
        raise RenameError(told)
    links = links_to_step(loaded, found, old)
    edits = [one.spelt(_at_other_spot(one.url, spot_of_step(one, new))) for one in links]
    renamed = _write(loaded, namings_of_step(book, found, old), new, {}, edits)
    _verify(loaded, renamed, {})
    return renamed


def rename_track(loaded: Loaded, old: str, new: str) -> Renamed:
    """Give a track of the handbook the id `new`, where it is declared and wherever it tells.

    Raises RenameError where there is no such track, or where it cannot have this id.
    """
    book = loaded.handbook
    _refuse_unless_whole(loaded)
    known = [track.id for track in tracks(book)]
    _refuse_unless_there(old, known, say("track"))
    _refuse_unless_id(new, old)
    if new in known or any(namings_of_track(book, new)):
        raise RenameError(say("the handbook has a track `{id}` already", id=new))
    renamed = _write(loaded, namings_of_track(book, old), new, {}, ())
    _verify(loaded, renamed, {})
    return renamed


def load_renamed(loaded: Loaded, renamed: Renamed) -> Loaded:
    """Read the handbook as it will be."""
    beside = {file.path for file in loaded.beside}
    written = {**loaded.contents, **renamed.texts}
    return load_texts(
        sorted(
            (renamed.moves.get(path, path), text)
            for path, text in written.items()
            if path not in beside
        )
    )


def _write(
    loaded: Loaded,
    namings: Iterable[Naming],
    new: str,
    moves: Mapping[PurePosixPath, PurePosixPath],
    links: Iterable[Edit],
) -> Renamed:
    """Write the new id at every spot that is written; an id may be left to the file's name."""
    fixes: dict[PurePosixPath, list[Fix]] = defaultdict(list)
    for naming in namings:
        fix = _fix(loaded, naming, new)
        if fix:  # the id of a file may be its name
            fixes[fix.edits[0].place.path].append(fix)
    texts = loaded.contents
    before = {**texts}
    mended = {path: mend(texts[path], some) for path, some in fixes.items()}
    _insist(all(len(mended[path].done) == len(some) for path, some in fixes.items()))
    by_path: dict[PurePosixPath, list[Edit]] = defaultdict(list)
    for edit in (*links, *(fix.edits[0] for some in fixes.values() for fix in some)):
        by_path[edit.place.path].append(edit)
    texts |= {path: apply(texts[path], some) for path, some in by_path.items()}
    changed = {path: text for path, text in texts.items() if text != before[path]}
    places = sorted(edit.place for some in by_path.values() for edit in some)
    return Renamed(changed, moves, tuple(places))


def _moved(
    loaded: Loaded, key: Key, new: str, moves: Mapping[PurePosixPath, PurePosixPath]
) -> Iterator[Edit]:
    """Yield what writes each link anew that leads to the file, the page or the spot of an id."""
    own = spot_of(loaded.handbook.entities[key])
    for one in links_to_entity(loaded, key):
        is_page = one.lead.address == own[0]
        anchor = unquote(one.url.partition("#")[2])
        url = one.url
        if (is_page and not own[1]) or (moves and not is_page):
            url = renamed_url(url, key[1], new)
        if anchor and anchor == (own[1] if is_page else key[1]):
            url = _at_other_spot(url, f"{anchor.removesuffix(key[1])}{new}")
        if url != one.url:
            yield one.spelt(url)


def _at_other_spot(url: str, anchor: str) -> str:
    return f"{url.partition('#')[0]}#{anchor}"


def _fix(loaded: Loaded, naming: Naming, new: str) -> Fix | None:
    at = naming.at
    sheet = loaded.sheets[at.kind, at.id]
    steps = (*sheet.steps, *at.steps)
    if sheet.paper.find(steps).rest:
        return None
    write = fix_key if naming.is_key else fix_value
    return write(sheet.paper, steps, instead(say("rename it"), naming.spelt(new), sure=True))


def _verify(loaded: Loaded, renamed: Renamed, keys: Mapping[Key, Key]) -> None:
    """Make sure that the same handbook comes out, but for the id."""
    after, nav = load_renamed(loaded, renamed), loaded.navigation
    _refuse(why_unread(nav, renamed.texts.get(nav.path, nav.content)) if nav else None)
    meant = {keys.get(key, key) for key in loaded.handbook.entities}
    still = {*_links(loaded.handbook, keys)} <= {*_links(after.handbook, {})}
    _insist(still and meant == {*after.handbook.entities} and after.whole)


def _insist(is_same: bool) -> None:  # noqa: FBT001 - a fact, no flag
    if not is_same:
        raise RenameError(say("a reference would lead elsewhere than now"))


def _links(book: Handbook, keys: Mapping[Key, Key]) -> Iterator[tuple[object, ...]]:
    """Yield where each reference stands that reaches something, and what, under its new key."""
    for link in book.links:
        owner = link.owner[:2]
        found = [keys.get(entity.key, entity.key) for entity in book.resolve(link)]
        if found:
            yield keys.get(owner, owner), link.at.steps, *sorted(found)
    for key, naming in terms_in(book):
        owner = naming.at[:2]
        if key in book.entities:
            yield keys.get(owner, owner), naming.at.steps, keys.get(key, key)
    for passage in book.passages:
        owner = passage.owner[:2]
        for target in targets_in(passage.text) if passage.rich else ():
            lead = book.lead(owner, target.url, shown=target.shown)
            if lead.key:
                there = keys.get(lead.key, lead.key)
                yield keys.get(owner, owner), passage.at.steps, there, lead.trouble


def why_nothing_goes(unread: Sequence[PurePath]) -> Say:
    """Say that what could not be read may refer to what is to be renamed or removed."""
    return say(
        "{files} cannot be read and may refer to it: mend what `jac check` tells first",
        files=spelt(unread),
    )


def _refuse_unless_whole(loaded: Loaded) -> None:
    if not loaded.whole:
        raise RenameError(why_nothing_goes(loaded.unread))


def _refuse_unless_there(id_: str, known: list[str], name: Say) -> None:
    if id_ not in known:
        raise RenameError(_nothing(id_, known, name))


def _nothing(id_: str, known: list[str], name: Say) -> Say:
    nothing = say("no {kind} has the id `{id}`", kind=name, id=id_)
    guess = did_you_mean(id_, known)
    return say("{message}; {remedy}", message=nothing, remedy=guess) if guess else nothing


def _refuse_unless_id(new: str, old: str) -> None:
    if new == old:
        raise RenameError(say("`{id}` is its id already", id=new))
    _refuse(why_misspelt(new))


def _refuse(why: Say | None) -> None:
    if why:
        raise RenameError(why)
