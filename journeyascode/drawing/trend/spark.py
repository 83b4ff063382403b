"""A tiny chart for a line of text: the way of a metric, its target and its last value."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.colours import COLOURS
from journeyascode.drawing.text import UnprintableError, plain
from journeyascode.drawing.trend.facts import read_trend

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.trend.facts import TrendFacts
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Metric

WIDE, HIGH = 96.0, 24.0
_PAD = 4.0
_LARGEST = 1e300


class SparkTarget(NamedTuple):
    """What the last value is held against: drawn as a dashed line, and by the sign of the end."""

    value: float | None
    """In the unit of the metric; None where there is no line."""
    role: Role
    """`good` and what nobody can tell end in a circle, `warn` in a ring, `bad` in a diamond."""
    told: str
    """How it stands, in words; empty where nothing is to be said."""


def spark(voice: Voice, metric: Metric, aim: SparkTarget | None = None) -> str:
    """Give a small inline SVG that says its facts in its title.

    The last value is held against the target, or against `aim`. An empty text without a reading,
    or where a name holds a character that cannot be shown. The colours come from the page; it has
    no ids, so that it may stand on a page several times.
    """
    facts = read_trend(voice, metric)
    if facts is None:
        return ""
    aim = aim or _target(facts)
    try:
        title = escape(plain(_title(facts, aim)), quote=True)
    except UnprintableError:
        return ""
    size = f'viewBox="0 0 {WIDE:g} {HIGH:g}" width="{WIDE:g}" height="{HIGH:g}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="jac jac-spark" {size} role="img" '
        f'aria-label="{title}"><title>{title}</title>{"".join(_shapes(facts, aim))}</svg>'
    )


def _target(facts: TrendFacts) -> SparkTarget:
    value = facts.target.value if facts.target else None
    return SparkTarget(value, facts.role, facts.course)


def _title(facts: TrendFacts, aim: SparkTarget) -> str:
    ends = facts.spots[:1] + facts.spots[1:][-1:]
    course = " → ".join(f"{spot.value} ({spot.period})" for spot in ends)
    return "; ".join(filter(None, (f"{facts.name}: {course}", aim.told, facts.changes[0])))


def _shapes(facts: TrendFacts, aim: SparkTarget) -> Iterator[str]:
    """Yield the aim, the line with its gaps, and the last value by its sign."""
    (*before, last), line = _placed(facts, aim)
    if line is not None:
        yield f'<path{_stroke("warn", "1", "3,2")} d="M0 {line:.1f}H{WIDE:g}"/>'
    course = "".join(f"{'M' if gap else 'L'}{x:.1f} {y:.1f}" for x, y, gap in (*before, last))
    if before:
        yield f'<path{_stroke("accent", "1.5")} d="{course}"/>'
    for (x, y, gap), (_, _, next_gap) in pairwise((*before, last)):
        if gap and next_gap:
            yield f'<circle{_fill("accent")} cx="{x:.1f}" cy="{y:.1f}" r="1.5"/>'
    yield _end(last, aim.role)


def _end(spot: tuple[float, float, bool], role: Role) -> str:
    x, y, _ = spot
    if role == "warn":
        return f'<circle{_stroke(role, "1.5")} cx="{x:.1f}" cy="{y:.1f}" r="3"/>'
    if role != "bad":
        return f'<circle{_fill(role)} cx="{x:.1f}" cy="{y:.1f}" r="3"/>'
    corners = f"M{x:.1f} {y - 4:.1f}L{x + 4:.1f} {y:.1f}L{x:.1f} {y + 4:.1f}L{x - 4:.1f} {y:.1f}Z"
    return f'<path{_fill(role)} d="{corners}"/>'


def _placed(
    facts: TrendFacts, aim: SparkTarget
) -> tuple[tuple[tuple[float, float, bool], ...], float | None]:
    """Give each reading's place and whether a piece of the line begins there; the aim's height."""
    days = [spot.day.toordinal() for spot in facts.spots]
    values = [min(max(spot.reading.value, -_LARGEST), _LARGEST) for spot in facts.spots]
    wanted = [] if aim.value is None else [min(max(aim.value, -_LARGEST), _LARGEST)]
    low, high = min(*values, *wanted, values[0]), max(*values, *wanted, values[0])

    def down(value: float) -> float:
        share = 0.5 if high == low else (value - low) / (high - low)
        return HIGH - _PAD - share * (HIGH - 2 * _PAD)

    long = max(days[-1] - days[0], 1)
    spots = tuple(
        (
            _PAD + (WIDE - 2 * _PAD) * (day - days[0]) / long if len(days) > 1 else WIDE / 2,
            down(value),
            at == 0 or spot.after_gap,
        )
        for at, (spot, day, value) in enumerate(zip(facts.spots, days, values, strict=True))
    )
    return spots, down(wanted[0]) if wanted else None


def _stroke(role: Role, thick: str, dashes: str = "") -> str:
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    light = COLOURS[role].light
    return f' class="s-{role}" fill="none" stroke="{light}" stroke-width="{thick}"{dashed}'


def _fill(role: Role) -> str:
    return f' class="f-{role}" fill="{COLOURS[role].light}"'
