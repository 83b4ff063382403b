"""The comparison of a journey with its other state, from what it says to where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.comparison.changes import (
    change_facts,
    on_tracks,
    shift_words,
    times,
)
from journeyascode.drawing.comparison.facts import read_comparison
from journeyascode.drawing.comparison.sheet import CHANGES, draw_margin, draw_strip, plan_sheet
from journeyascode.drawing.drawing import Mention, Table, mentions
from journeyascode.drawing.planned_drawing import (
    DrawingTitle,
    LaidOutDrawing,
    Layout,
    PlannedDrawing,
)
from journeyascode.drawing.step_columns import GUTTER
from journeyascode.facts.tracks import tracks
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.drawing.comparison.facts import ComparisonFacts
    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.comparison import StepPair
    from journeyascode.model import Journey


def comparison_tables(voice: Voice, facts: ComparisonFacts) -> tuple[Table, Table]:
    """Give the whole in figures, then a row for each step that is in either state."""
    return _whole(voice, facts), _steps(voice, facts)


def _whole(voice: Voice, facts: ComparisonFacts) -> Table:
    heads = (voice.say(say("As a whole")), " → ".join(facts.names))
    rows: list[tuple[TableCell, ...]] = [
        ((Mention(figure.name),), (Mention(figure.change),)) for figure in facts.figures
    ]
    others = tuple(Mention(other.text, other.link) for other in facts.others)
    if others:
        rows.append(((Mention(voice.say(say("also compared with"))),), others))
    return Table(facts.summary, heads, tuple(rows))


def _steps(voice: Voice, facts: ComparisonFacts) -> Table:
    caption = say("{before} and {after} step by step", before=facts.names[0], after=facts.names[1])
    heads = (
        say("Steps"),
        CHANGES,
        say("Feelings"),
        say("Stage"),
        say("Channels"),
        say("Touchpoints"),
        say("Duration and waiting"),
        *([say("Tracks")] if tracks(voice.book) else []),
    )
    rows = tuple(
        tuple(_row(voice, facts, pair))
        for pair in (*facts.comparison.stages, *facts.comparison.pairs)
    )
    return Table(voice.say(caption), tuple(voice.say(head) for head in heads), rows)


def _row(voice: Voice, facts: ComparisonFacts, pair: StepPair) -> Iterator[TableCell]:
    yield tuple(_names(voice, facts, pair))
    changes = change_facts(voice, pair)
    same = say("told of one state only") if pair.untold else say("stays as it is")
    yield tuple(Mention(fact.text, fact.link) for fact in changes) or (Mention(voice.say(same)),)
    yield tuple(Mention(shift_words(voice, pair, shift)) for shift in pair.told_shifts)
    journeys = facts.before, facts.after
    stops = pair.before, pair.after
    both = tuple(zip(journeys, stops, strict=True))
    yield _both(_said(voice.text(j.stages[s.stage].name)) if s else () for j, s in both)
    yield _both(_places(voice, s.step.channel, "channel") if s else () for s in stops)
    yield _both(_places(voice, s.step.touchpoint, "touchpoint") if s else () for s in stops)
    yield _both(_said(", ".join(times(voice, s.step))) if s else () for s in stops)
    if tracks(voice.book):
        yield _both(_said(", ".join(on_tracks(voice, s.step))) if s else () for s in stops)


def _names(voice: Voice, facts: ComparisonFacts, pair: StepPair) -> Iterator[Mention]:
    journeys = facts.before, facts.after
    for name, journey, stop in zip(facts.names, journeys, (pair.before, pair.after), strict=True):
        if stop:
            step = voice.step(stop)
            link = voice.link("journey", journey.id, stop.anchor)
            yield Mention(voice.listed(say(name), step), link)


def _places(voice: Voice, ids: Iterable[str], kind: str) -> TableCell:
    return mentions(voice.fact(id_, kind) for id_ in ids)


def _said(text: str) -> TableCell:
    return (Mention(text),) if text else ()


def _both(cells: Iterable[TableCell]) -> TableCell:
    """Give what both states say once where it is the same, else one after the other."""
    before, *after = [*filter(None, dict.fromkeys(cells))] or [()]
    for first, *rest in after:
        before = (*before, first._replace(text=f"→ {first.text}"), *rest)
    return before


def study_comparison(voice: Voice, journey: Journey) -> PlannedDrawing | None:
    """Study `journey` beside its other state; None where it has none, or neither has steps."""
    facts = read_comparison(voice, journey)
    if facts is None or not facts.comparison.pairs:
        return None
    title = say(
        "{name}: {before} → {after}",
        name=voice.text(facts.before.name),
        before=facts.names[0],
        after=facts.names[1],
    )
    about = say("{summary} The same facts stand in the tables.", summary=facts.summary)
    sheet = DrawingTitle(
        f"comparison-{journey.id}",
        "comparison",
        voice.say(title),
        voice.say(about),
        voice.language,
    )
    tables = comparison_tables(voice, facts)
    return PlannedDrawing(sheet, tables, lambda: _lay_out(voice, facts, sheet))


def _lay_out(voice: Voice, facts: ComparisonFacts, sheet: DrawingTitle) -> LaidOutDrawing:
    """Lay out the strips; the margin is painted last."""
    plan = plan_sheet(voice, facts)
    sheet = sheet._replace(width=plan.width, height=plan.height)
    strips = plan.grid.strips
    several = len(strips) > 1
    names = [f"{sheet.name}-{n}" if several else sheet.name for n in range(1, len(strips) + 1)]
    drawn = (draw_strip(plan, strip, name) for strip, name in zip(strips, names, strict=True))
    panels = (draw_margin(plan), *drawn)
    layouts = tuple(
        Layout(sheet._replace(name=name), ((0, at), (0, 0))) for at, name in enumerate(names, 1)
    )
    if not several:
        return LaidOutDrawing(panels, layouts, layouts[0])
    beside = [(plan.grid.left(strip.first), at) for at, strip in enumerate(strips, 1)]
    wide = max(plan.width, GUTTER + plan.grid.left(len(plan.grid.columns)))
    return LaidOutDrawing(panels, layouts, Layout(sheet._replace(width=wide), (*beside, (0, 0))))
