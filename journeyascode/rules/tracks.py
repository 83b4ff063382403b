"""JAC38x - tracks: rows of a handbook's own, each with its scale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.facts.tracks import ends, is_numeric, reading, spellings, tracks, words
from journeyascode.findings import Finding, Origin, Route
from journeyascode.model import Journey, Stage, Step
from journeyascode.model.track import UNKNOWN
from journeyascode.rules.queries import spelled
from journeyascode.rules.references import guess_among
from journeyascode.rules.rule import HINT, WARNING, rule
from journeyascode.speech import say
from journeyascode.speech.replacement import Replacement, instead
from journeyascode.speech.voice import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Track
    from journeyascode.speech import Say


@rule("JAC380", whole=True)
def unknown_track(book: Handbook) -> Iterator[Finding]:
    """A step or a stage tells something on a track that the handbook does not declare.

    Nobody knows its scale then, and no map draws it.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5}}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, tracks: {eease: 3}}]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5}}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, tracks: {ease: 3}}]
    """
    known = [track.id for track in tracks(book)]
    told = {at for at, _, _ in _told(book)}
    for at, id_, _ in _told(book):
        if id_ not in known:
            free = [one for one in known if at._replace(steps=(*at.steps[:-1], one)) not in told]
            declare = say("declare it in the handbook: `tracks: [{{id: {id}, ...}}]`", id=id_)
            yield Finding(
                at,
                say("the handbook has no track `{id}`", id=id_),
                guess_among(id_, free) or declare,
                cause=Origin(f"track {id_}"),
            )


@rule("JAC381")
def value_off_its_track(book: Handbook) -> Iterator[Finding]:
    """What is told on a track is not on its scale.

    It cannot be drawn beside the others: a number lies beyond the ends, or a word is none of
    those that the scale has. Where nobody knows, write `unknown`.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5}}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, tracks: {ease: 7}}]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5}}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, tracks: {ease: 4}}]
    """
    declared = {track.id: track for track in tracks(book)}
    for at, id_, value in _told(book):
        track = declared.get(id_)
        if track and not _trouble(track) and reading(track, value) is None:
            yield Finding(
                at,
                say(
                    "`{value}` is not on the scale of the track `{id}`",
                    value=value if isinstance(value, str) else written(value),
                    id=id_,
                ),
                _way_out(book, track, value),
                ((_declared(book, id_) / "scale", say("the scale is declared here")),),
            )


@rule("JAC382", HINT, whole=True)
def unused_track(book: Handbook) -> Iterator[Finding]:
    """A track is declared, and no step and no stage tells anything on it.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5}}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search}]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5}}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, tracks: {ease: 4}}]
    """
    used = {id_ for _, id_, _ in _told(book)}
    for track in tracks(book) if book.all(Journey) else ():
        if track.id not in used:
            yield Finding(
                _declared(book, track.id) / "id",
                say("no step and no stage tells anything on the track `{id}`", id=track.id),
                say("write `tracks: {{{id}: ...}}` in a step, or take the track out", id=track.id),
            )


@rule("JAC383", WARNING)
def scale_of_no_use(book: Handbook) -> Iterator[Finding]:
    """The scale of a track does not say what may be told on it.

    It has a lowest and a highest number, or at least two words, or both; the words then are one
    for each end, or one for each whole number. `unknown` is no word of a scale: it says that
    nobody knows.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5, words: [hard, so-so, easy]}}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, tracks: {ease: 4}}]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5, words: [hard, easy]}}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, tracks: {ease: 4}}]
    """
    for index, track in enumerate(book.charter.tracks if book.charter else ()):
        trouble = _trouble(track)
        if book.charter and trouble:
            at = Route(*book.charter.key) / "tracks" / index / "scale"
            yield Finding(at, *trouble)


_NUMBER = re.compile(r"[-+]?[0-9]{1,9}(?:[.,][0-9]{1,6})?")


def _told(book: Handbook) -> Iterator[tuple[Route, str, float | str]]:
    """Yield where something is told on a track, on which one, and what."""
    found: list[tuple[Route, Stage | Step]] = [*book.walk(Stage), *book.walk(Step)]
    for at, part in found:
        for id_, value in part.tracks.items():
            yield at / "tracks" / id_, id_, value


def _declared(book: Handbook, id_: str) -> Route:
    assert book.charter  # noqa: S101 - only asked for a track that it declares
    found = [track.id for track in book.charter.tracks].index(id_)
    return Route(*book.charter.key) / "tracks" / found


def _trouble(track: Track) -> tuple[Say, Say] | None:
    """Give what is wrong with a scale, and what to write; None where nothing is."""
    scale, (low, high) = track.scale, ends(track)
    numbers = say("write `from:` and `to:`, or at least two `words:`")
    if (scale.from_ is None) != (scale.to is None):
        return say("this scale has one end"), numbers
    if not is_numeric(track) and len(scale.words) < len(("low", "high")):
        return say("this scale says nothing of what may be told on it"), numbers
    if low >= high:
        return say("this scale ends where it begins, or before that"), say(
            "write the lowest number under `from:`, the highest under `to:`"
        )
    if scale.words and not words(track):
        told = say("{n} words fit no scale from {low} to {high}",
                   n=len(scale.words), low=spelled(low), high=spelled(high))  # fmt: skip
        return told, say("write a word for each end, or one for each whole number")
    said = [one for word in scale.words for one in spellings(word)]
    if UNKNOWN in said:
        told = say("`{word}` says that nobody knows, and is no word of a scale", word=UNKNOWN)
        return told, say("take it out, or call it otherwise")
    digit = None if is_numeric(track) else next(filter(_NUMBER.fullmatch, said), None)
    return (
        (say("`{word}` is a number, and no word of a scale", word=digit), numbers)
        if digit
        else None
    )


def _way_out(book: Handbook, track: Track, value: float | str) -> Say | None:
    """Say what may be told on a track."""
    number = _number_in(value)
    if number is not None and reading(track, number):
        spelt = written(number)
        told = (
            say("write a decimal point: `{number}`", number=spelt)
            if "," in str(value)
            else say("write it without quotes: `{number}`", number=spelt)
        )
        return instead(told, number, of=str(value), sure=True)
    known = [book.text(word, book.languages[0]) for word in words(track).values()]
    guess = guess_among(str(value), [*known, UNKNOWN])
    if is_numeric(track) and not isinstance(guess, Replacement):
        low, high = map(spelled, ends(track))
        return say("write a number from {low} to {high}, or `unknown`", low=low, high=high)
    return guess


def _number_in(value: float | str) -> float | None:
    """Give the number that a text is; None where it is none."""
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        return None
    number = float(value.replace(",", "."))
    return int(number) if number.is_integer() else number
