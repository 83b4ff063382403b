"""The cards of a service blueprint, placed from their own top left corner."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import TINY, Box, pill, written
from journeyascode.drawing.journey_heads import badge
from journeyascode.drawing.step_marks import initial
from journeyascode.drawing.text import Font, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.drawing.blueprint_facts import BlueprintCell
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Fact
    from journeyascode.model.blueprint import LaneName

CELL = 164
"""Width of a card."""
PAD = 9
_LEAST = 40
"""The least height of a card."""
_NAME = Font(11.5, bold=True)
_TIME = Font(10, bold=True)


class LaneColours(NamedTuple):
    """The colours of a lane: of its frames and names, and of the ground of its cards."""

    ink: Role
    fill: Role


LOOKS: Mapping[LaneName, LaneColours] = {
    "evidence": LaneColours("quiet", "band"),
    "customer": LaneColours("accent", "accent-soft"),
    "frontstage": LaneColours("accent", "card"),
    "backstage": LaneColours("chance", "card"),
    "support": LaneColours("support", "support-soft"),
    "partner": LaneColours("partner", "partner-soft"),
}


def cell_card(cell: BlueprintCell) -> tuple[Box, ...]:
    """Draw an activity: its name, who does it and with what, its times, its promise, its signs."""
    look = LOOKS[cell.lane]
    texts = tuple(_texts(cell, look))
    high = max(box.bottom for box in texts) + 8
    spare = max(0, _LEAST - high)
    frame = Box(
        0, 0, CELL, high + spare, fill=look.fill, shape="rounded",
        stroke="bad" if cell.fail else look.ink, thick=1.6 if cell.fail else 1,
        link=cell.name.link, title=cell.full, anchor=cell.anchor,
    )  # fmt: skip
    parts = (*(text.moved(0, spare / 2) for text in texts), *_signs(cell))
    return (frame, *(part._replace(part=True) for part in parts))


def stretched(card: tuple[Box, ...], high: float) -> tuple[Box, ...]:
    """Make a card as high as the others of its row, its text in the middle."""
    frame, *parts = card
    down = (high - frame.height) / 2
    return (
        frame._replace(height=high),
        *(part if part.shape == "circle" or part.y < 0 else part.moved(0, down) for part in parts),
    )


def _texts(cell: BlueprintCell, look: LaneColours) -> Iterator[Box]:
    name = written((PAD, 8, CELL - 2 * PAD), cell.name.text, _NAME, 4)
    yield name
    y = name.bottom + 4
    for row in _chip_rows(cell):
        yield from (chip.moved(0, y) for chip in row)
        y += max(chip.height for chip in row) + 4
    for time in cell.times:
        yield from (box.moved(0, y) for box in _time(time, look))
        y += 14
    if cell.promise:
        promise = written((PAD, y, CELL - 2 * PAD), cell.promise.text, TINY, 5)
        yield promise._replace(ink="accent")


def _chip_rows(cell: BlueprintCell) -> Iterator[list[Box]]:
    """Yield team and system side by side where both fit, else one below the other."""
    room = CELL - 2 * PAD + 4
    chips = [_chip(fact, room) for fact in (cell.team, cell.system) if fact]
    if cell.system:
        chips[-1] = chips[-1]._replace(shape="plain", fill="band")
    if len(chips) > 1 and chips[0].width + 4 + chips[1].width <= room:
        chips[1] = chips[1].moved(chips[0].width + 4, 0)
        yield chips
        return
    yield from ([chip] for chip in chips)


def _chip(fact: Fact, room: float) -> Box:
    chip = pill((PAD - 2, 0, room), fact.text, TINY, 3)
    return chip._replace(height=chip.height - 2, ink="quiet")


def _time(fact: Fact, look: LaneColours) -> Iterator[Box]:
    """Draw a time on one line: what it is, how long, and what is agreed."""
    x: float = PAD
    ink = look.ink if fact.role == "ink" else fact.role
    parts: tuple[tuple[str, Font, Role], ...] = (
        (fact.text, TINY, "quiet"),
        (fact.value, _TIME, ink),
        (fact.note, TINY, "quiet"),
    )
    for text, font, role in parts:
        if text and x < CELL - PAD - 12:
            box = written((x, 0, CELL - PAD - x), text, font, 1)
            yield box._replace(ink=role)
            x += max(width(line, font) for line in box.lines) + 4


def fail_sign(name: str, x: float, y: float) -> Box:
    """Draw the sign of a fail point, by its name."""
    return badge(initial(name), x, y)


def wait_sign(name: str, x: float, y: float) -> Box:
    """Draw the sign of a wait point, by its name."""
    place = Box(x, y, 26, 18, (initial(name),), Font(11, bold=True), "card", "middle")
    return place._replace(fill="warn", shape="rounded", stroke="card", thick=1.5)


def _signs(cell: BlueprintCell) -> Iterator[Box]:
    x = CELL - 16
    if cell.fail:
        yield fail_sign(cell.fail.text, x, -10)
        x -= 28
    if cell.wait:
        yield wait_sign(cell.wait.text, x, -9)
