"""The tracks of a handbook as lanes of a journey map: each value on the scale of its track."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeyascode.drawing.cell_marks import columns
from journeyascode.drawing.lanes import Lane
from journeyascode.drawing.voice import Fact
from journeyascode.facts.tracks import ends, height, is_numeric, read, tracks, words
from journeyascode.speech import say
from journeyascode.speech.choices import CHOICES
from journeyascode.speech.voice import number

if TYPE_CHECKING:
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.tracks import TrackReading
    from journeyascode.handbook import Handbook
    from journeyascode.model import Step, Track
    from journeyascode.speech import Say


def lanes(voice: Voice) -> tuple[Lane, ...]:
    """Give a lane for each track of the handbook, in its order."""
    return tuple(
        Lane(lane_name(voice.book, voice.language, track), partial(_facts, track), columns)
        for track in tracks(voice.book)
    )


def lane_name(book: Handbook, language: str, track: Track) -> Say:
    """Name a track with its scale, so that each value can be read."""
    better = CHOICES["Track.direction"][track.direction].to(language) if track.direction else ""
    told = (scale_of(book, language, track), better[:1].lower() + better[1:])
    note = ", ".join(filter(None, told))
    return say("{name} ({note})", name=book.text(track.name, language), note=note)


def scale_of(book: Handbook, language: str, track: Track) -> str:
    """Tell the scale of a track in one line: its ends, or all its words."""
    named = {value: book.text(word, language) for value, word in words(track).items()}
    return " – ".join(
        f"{number(value, language)} {named.get(value, '')}".strip()
        if is_numeric(track)
        else named.get(value, "")
        for value in (ends(track) if is_numeric(track) else named)
    )


def spelt(book: Handbook, language: str, track: Track, found: TrackReading) -> tuple[str, str]:
    """Give the number and the word of what a track tells; the number is empty where none is."""
    if found.value is None:
        return "", say("not known").to(language)
    digits = number(found.value, language) if is_numeric(track) else ""
    return digits, book.text(found.word, language)


def _facts(track: Track, voice: Voice, step: Step) -> tuple[Fact, ...]:
    found = read(track, step)
    if found is None:
        return ()
    digits, word = spelt(voice.book, voice.language, track, found)
    if found.value is None:
        return (Fact(word, role="quiet"),)
    return (Fact(word, value=digits, height=height(track, found.value)),)
