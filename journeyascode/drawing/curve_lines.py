"""The lines of the feelings: curves, what lies between them and zero, gaps and whole stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import Line, Point, straight
from journeyascode.drawing.curve import control_points, monotone
from journeyascode.drawing.curve_names import MOST, colour, curve_group, curve_line
from journeyascode.drawing.feeling_scale import areas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from journeyascode.drawing.canvas import Mark
    from journeyascode.drawing.curve import Piece
    from journeyascode.drawing.feelings import Curve, CurveMoment, Reach
    from journeyascode.drawing.voice import Voice

    Pieces = tuple[Piece, ...]

_BROAD = 6
"""Thickness of the band of a whole stage."""


def draw_lines(
    voice: Voice,
    curves: Sequence[Curve],
    place: Callable[[CurveMoment], Point],
    cut: Callable[[Pieces], Pieces] = tuple,
) -> Iterator[Mark]:
    """Draw the curves there is room for, their points at their `place`, as far as `cut` goes."""
    felt = [curve for curve in curves if not curve.target]
    for at, curve in enumerate(curves[:MOST]):
        yield from _bands(voice, curve, place, cut)
        for before, after in curve.bridges():
            ends = [_middle(before, place), _middle(after, place)]
            if pieces := cut(monotone(ends)):
                line = Line(control_points(pieces), colour(at), 1.2, "dashed")
                yield line._replace(group=curve_group(at))
        for run in curve.runs():
            high = cut(monotone([place(reach.highest) for reach in run]))
            low = cut(monotone([place(reach.lowest) for reach in run]))
            if high and felt == [curve]:
                yield from areas(high, low, place(run[0].highest._replace(score=0)).y)
            for pieces in dict.fromkeys((high, low) if high else ()):
                yield curve_line(control_points(pieces), curve, at)
            yield from _spans(run, place, cut, at)


def _bands(
    voice: Voice,
    curve: Curve,
    place: Callable[[CurveMoment], Point],
    cut: Callable[[Pieces], Pieces],
) -> Iterator[Line]:
    """Draw what is felt of a whole stage as a broad line across its columns."""
    for moments in curve.bands:
        known = sorted((m for m in moments if m.score is not None), key=lambda moment: moment.x)
        points = [place(moment) for moment in known]
        if len(points) == 1:
            ends = [known[0]._replace(side="start"), known[0]._replace(side="end")]
            points = [place(end) for end in ends]
        if pieces := cut(monotone(points)):
            words = "; ".join(moment.fact.full for moment in known)
            title = f"{voice.text(known[0].stop.step.name)}: {words}"
            yield Line(control_points(pieces), "line", _BROAD, title=title)


def _spans(
    run: Sequence[Reach],
    place: Callable[[CurveMoment], Point],
    cut: Callable[[Pieces], Pieces],
    at: int,
) -> Iterator[Line]:
    """Draw how far apart several scores are that were told at a time."""
    for reach in run:
        top, low = place(reach.highest), place(reach.lowest)
        there = cut(monotone([top.moved(-1, 0), top.moved(1, 0)]))
        if top != low and there:
            yield Line(straight([top, low]), colour(at), 1.4, group=curve_group(at))


def _middle(reach: Reach, place: Callable[[CurveMoment], Point]) -> Point:
    """Give where a gap begins or ends: halfway between scores that were told at a time."""
    top, low = place(reach.highest), place(reach.lowest)
    return Point(top.x, (top.y + low.y) / 2)
