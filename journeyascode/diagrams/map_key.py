"""What explains a journey map: the signs on its cards and beside its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import SMALL, STRONG, Box, written
from journeyascode.diagrams.heads import badge
from journeyascode.diagrams.lanes import metrics, stage_notes
from journeyascode.diagrams.marks import CRITICAL, FAIL, initial
from journeyascode.diagrams.text import width
from journeyascode.facts.critical import fail_points as fails
from journeyascode.words import say
from journeyascode.words.voice import SIGNS, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.diagrams.lanes import Facts, Lane
    from journeyascode.diagrams.voice import Voice
    from journeyascode.model import Journey
    from journeyascode.words import Say

    Legend = Mapping[str, Say]


def legend_signs(
    voice: Voice, journey: Journey, lanes: Sequence[tuple[Lane, tuple[Facts, ...]]]
) -> Legend:
    """Give the signs that are drawn, each with its meaning."""
    steps = [stop.step for stop in journey.stops()]
    told = [cell for lane, cells in lanes if lane.facts is metrics for cell in cells]
    told += [stage_notes(voice, stage) for stage in journey.stages]
    roles = {fact.role for cell in told for fact in cell}
    found = (
        (CRITICAL, say("critical point"), any(step.critical for step in steps)),
        (initial(voice.say(FAIL)), FAIL, any(fails(voice.book, journey, one) for one in steps)),
        (SIGNS["good"], VERDICTS["good"], "good" in roles),
        (SIGNS["bad"], VERDICTS["bad"], "bad" in roles),
    )
    return {sign: meaning for sign, meaning, there in found if there}


def draw_legend(voice: Voice, legend: Legend) -> Iterator[Box]:
    """Draw the signs with their meanings in one line, from its top left corner."""
    x = 0.0
    for sign, meaning in legend.items():
        text = written((x + 26, 3, 200), voice.say(meaning), SMALL, 1)
        yield _sign(sign, x)
        yield text
        x += 26 + max(width(line, SMALL) for line in text.lines) + 22


def _sign(sign: str, x: float) -> Box:
    if sign not in SIGNS.values():
        return badge(sign, x, 0)
    return Box(x, 0, 20, 20, (sign,), STRONG, "good" if sign == SIGNS["good"] else "bad", "middle")
