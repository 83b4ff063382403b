"""What the tracks of a handbook tell of steps and stages, each on its own scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.model.track import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from journeyascode.handbook import Handbook
    from journeyascode.model import Stage, Step, Text, Track


class TrackReading(NamedTuple):
    """What a track tells of a step, or of a whole stage."""

    value: float | None
    """On the scale of the track: a number, or of words alone their number from 1; None where
    nobody knows."""
    word: Text | None = None
    """The word for it; None where the scale has none."""


class TrackChange(NamedTuple):
    """What a track tells of the same step or stage in two states; None where it tells nothing."""

    track: Track
    before: TrackReading | None
    after: TrackReading | None

    @property
    def better(self) -> bool | None:
        """Whether it is better afterwards; None where it is the same or nobody can tell."""
        values = [one.value if one else None for one in (self.before, self.after)]
        before, after = values
        if self.track.direction is None or before is None or after is None or before == after:
            return None
        return (after > before) == (self.track.direction == "higher-is-better")


def tracks(book: Handbook) -> tuple[Track, ...]:
    """Give the tracks of a handbook; those that share an id once."""
    declared = book.charter.tracks if book.charter else ()
    return tuple({track.id: track for track in reversed(declared)}.values())[::-1]


def is_numeric(track: Track) -> bool:
    """Tell whether numbers are told on a track, beside its words or alone."""
    return track.scale.from_ is not None and track.scale.to is not None


def ends(track: Track) -> tuple[float, float]:
    """Give the lowest and the highest value of a track; words alone are counted from 1."""
    low, high = track.scale.from_, track.scale.to
    return (1, len(track.scale.words)) if low is None or high is None else (low, high)


def words(track: Track) -> Mapping[float, Text]:
    """Give the values of a track that have a word; nothing where the words fit no scale."""
    low, high = ends(track)
    found = track.scale.words
    if len(found) == high - low + 1:
        return {low + number: word for number, word in enumerate(found)}
    return dict(zip((low, high), found, strict=True)) if len(found) == len(ends(track)) else {}


def reading(track: Track, told: float | str) -> TrackReading | None:
    """Give what is told on a track; None where that is not on its scale."""
    if told == UNKNOWN:
        return TrackReading(None)
    known = words(track)
    if isinstance(told, str):
        small = told.casefold()
        found = (one for one in known.items() if small in map(str.casefold, spellings(one[1])))
        return next((TrackReading(*one) for one in found), None)
    low, high = ends(track)
    on_scale = is_numeric(track) and low <= told <= high
    return TrackReading(told, known.get(told)) if on_scale else None


def read(track: Track, told_of: Step | Stage) -> TrackReading | None:
    """Give what a track tells of a step or a stage; None where it tells nothing."""
    told = told_of.tracks.get(track.id)
    return None if told is None else reading(track, told)


def changes(
    book: Handbook, before: Step | Stage | None, after: Step | Stage | None
) -> tuple[TrackChange, ...]:
    """Give what tracks tell of a step or a stage that is in both states, in one of them at least.

    Nothing of one that is in one state alone: that is told by itself.
    """
    if before is None or after is None:
        return ()
    both = (TrackChange(track, read(track, before), read(track, after)) for track in tracks(book))
    return tuple(one for one in both if one.before or one.after)


def height(track: Track, value: float) -> float:
    """Give how far a value is from the lower end of its track to the upper one, from 0 to 1."""
    low, high = ends(track)
    return (value - low) / (high - low) if high > low else 0


def scale_words(book: Handbook, id_: str, language: str) -> tuple[str, ...]:
    """Give the words that may be told on a track, in a language; last that nobody knows.

    Nothing where there is no such track.
    """
    found = (track for track in tracks(book) if track.id == id_)
    return tuple(
        word
        for track in found
        for word in (*(book.text(one, language) for one in words(track).values()), UNKNOWN)
    )


def spellings(word: Text) -> Collection[str]:
    """Give a word in every language it is written in."""
    return (word,) if isinstance(word, str) else word.root.values()
