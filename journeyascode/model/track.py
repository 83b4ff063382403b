"""Rows of a team's own: what else is told of every step, and on which scale."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from journeyascode.model.base import Id, Line, Node, PartOf, PlainLine, Prose
from journeyascode.model.units import Number

UNKNOWN = "unknown"
"""Stands where a track is asked of something and nobody knows."""

TRACK = PartOf("handbook", "track")
"""Marks the id of a track."""

TrackId = Annotated[Id, TRACK]
"""The id of a track that the handbook declares."""

OnTrack = Annotated[Number | PlainLine, Field(union_mode="left_to_right")]
"""A number on the scale of the track, a word of it, or `unknown`."""

OnTracks = Annotated[dict[TrackId, OnTrack], Field(max_length=50)]
"""By the id of a track: a number on its scale, a word of it, or `unknown`, as `{ease: 3}`."""


class TrackScale(Node):
    """What may be told on a track: numbers, words, or both."""

    from_: Annotated[Number | None, Field(alias="from")] = None
    """The lowest number; left out where only words are told."""
    to: Number | None = None
    """The highest number."""
    words: tuple[Line, ...] = ()
    """From the lowest to the highest: a word for each end, or one for each whole number."""


class Track(Node):
    """A row of a team's own in every journey, as ease or effort."""

    id: Id
    """Lower-case words joined by hyphens."""
    name: Line
    """What readers see."""
    description: Prose | None = None
    """What it means, and how it is judged."""
    scale: TrackScale
    """What is told on it, as `{from: 1, to: 5, words: [hard, easy]}` or `{words: [low, high]}`."""
    direction: Literal["higher-is-better", "lower-is-better"] | None = None
    """Which way is better."""
