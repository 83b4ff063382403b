"""A drawing between its facts and its ink: what it is called, what its tables say, how it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.drawing import Kind, Table
    from journeyascode.drawing.engine import Failure
    from journeyascode.drawing.voice import Voice


class DrawingTitle(NamedTuple):
    """What stands around a drawing: the id, what it is called, and the size in pixels."""

    name: str
    kind: Kind
    title: str
    description: str
    language: str
    width: float = 0
    height: float = 0


class Layout(NamedTuple):
    """Where panels lie on a sheet."""

    sheet: DrawingTitle
    places: tuple[tuple[float, int], ...]
    """Pixels to the right, and the index of the panel, in the order of painting."""


class LaidOutDrawing(NamedTuple):
    """Panels that are drawn once each, and the sheets they lie on."""

    panels: tuple[Panel, ...]
    strips: tuple[Layout, ...]
    """What stands on the page, one below the other; an overview first."""
    whole: Layout
    """Everything in one piece, to download."""


class PlannedDrawing(NamedTuple):
    """A drawing nobody has laid out yet. Its tables hold the same facts, whatever happens."""

    sheet: DrawingTitle
    tables: tuple[Table, ...]
    lay_out: Callable[[], LaidOutDrawing | Failure]
    """Raises UnprintableError where a text holds a control character."""


def single(sheet: DrawingTitle, panel: Panel) -> LaidOutDrawing:
    """Give a drawing of one piece, as high as its panel where the sheet has no height."""
    sheet = sheet._replace(height=sheet.height or panel.height)
    layout = Layout(sheet, ((0, 0),))
    return LaidOutDrawing((panel,), (layout,), layout)


def parted(
    voice: Voice, sheet: DrawingTitle, whole: Panel, parts: Sequence[tuple[Panel, float]]
) -> LaidOutDrawing:
    """Give a drawing in parts, each with its width, for the page, and as a `whole` to download.

    `sheet` is that of the whole. The panels are named already.
    """
    strips = tuple(
        Layout(
            sheet._replace(
                name=part.name,
                title=_part_title(voice, sheet.title, number, len(parts)),
                width=wide,
                height=part.height,
            ),
            ((0, number),),
        )
        for number, (part, wide) in enumerate(parts, 1)
    )
    return LaidOutDrawing((whole, *(part for part, _ in parts)), strips, Layout(sheet, ((0, 0),)))


def _part_title(voice: Voice, title: str, number: int, of: int) -> str:
    return voice.say(say("{name}, part {n}/{all}", name=title, n=number, all=of))
