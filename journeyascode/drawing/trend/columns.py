"""The tables with the same facts as the chart of a metric."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.drawing import Mention, Table, cell
from journeyascode.drawing.trend.words import amount
from journeyascode.facts.counts import has_interval, hindrance
from journeyascode.model.metric import Pooled
from journeyascode.speech import say
from journeyascode.speech.voice import not_computed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.trend.facts import Mark, TrendFacts, TrendReading
    from journeyascode.drawing.voice import Voice
    from journeyascode.speech import Say

NOTHING_BETWEEN = say("nothing measured")
KEY_BAND = say("95% interval")
KEY_TARGET, KEY_BASELINE = say("target"), say("baseline")


def trend_tables(voice: Voice, facts: TrendFacts) -> tuple[Table, ...]:
    """Give what the readings say together, then every reading."""
    return _together(voice, facts), _readings(voice, facts)


def _together(voice: Voice, facts: TrendFacts) -> Table:
    latest = facts.spots[-1]
    rows: list[tuple[Say, tuple[str, ...]]] = [
        (say("Latest value"), (f"{latest.value}, {latest.period}", facts.course)),
        (say("Change"), (*facts.changes, facts.warning)),
        (say("Target"), _said(facts.target)),
        (say("Baseline"), _said(facts.baseline)),
        (say("Which way"), (facts.direction,)),
    ]
    caption = voice.say(say("{name}: what the readings say", name=facts.name))
    heads = tuple(voice.say(head) for head in (say("What"), say("Value")))
    told = [
        ((Mention(voice.say(name)),), tuple(Mention(text) for text in texts if text))
        for name, texts in rows
        if any(texts)
    ]
    return Table(caption, heads, tuple(told))


def _said(mark: Mark | None) -> tuple[str, ...]:
    return (mark.text, mark.dated, mark.to_go, mark.note) if mark else ()


def _readings(voice: Voice, facts: TrendFacts) -> Table:
    heads = [
        say("Period"), say("Value"), KEY_BAND, say("Answers or events"), say("Computed from"),
        say("Source"), say("To know"),
    ]  # fmt: skip
    names = [voice.say(head) for head in heads]
    names += [facts.rest_names] if facts.rest_names else []
    caption = voice.say(say("{name}: every reading", name=facts.name))
    return Table(caption, tuple(names), tuple(_rows(voice, facts, len(names))))


def _rows(voice: Voice, facts: TrendFacts, columns: int) -> Iterator[tuple[TableCell, ...]]:
    for spot in facts.spots:
        if spot.after_gap:
            empty: tuple[TableCell, ...] = ((),) * (columns - 2)
            yield ((Mention("…"),), (Mention(voice.say(NOTHING_BETWEEN)),), *empty)
        cells = _cells(voice, facts, spot)
        yield (*cells, *([cell(spot.rest[1] if spot.rest else "")] if facts.rest_names else []))


def _cells(voice: Voice, facts: TrendFacts, spot: TrendReading) -> Iterator[TableCell]:
    known = spot.mark in spot.period
    yield cell(spot.period if known else f"{spot.period} ({spot.mark})")
    yield cell(spot.value)
    yield cell(spot.interval or voice.say(_without_interval(facts, spot)))
    yield cell(spot.n)
    yield cell(_basis(voice, facts, spot))
    yield (Mention(spot.source.text, spot.source.link),) if spot.source else ()
    yield cell(spot.note)


def _without_interval(facts: TrendFacts, spot: TrendReading) -> Say:
    """Say why nobody knows how far a value may be off."""
    if not has_interval(facts.metric):
        return say("none: not told of a value like this")
    if spot.reading.counted:
        return say("none: too few answers, or all the same")
    return say("none: not computed from counts")


def _basis(voice: Voice, facts: TrendFacts, spot: TrendReading) -> str:
    """Say whether the value was counted; what was written stands beside what was not the same."""
    seen = spot.reading.seen
    if not spot.reading.counted:
        why = hindrance(facts.metric, seen.counts, seen.n)
        told = voice.say(say("the written value"))
        return f"{told}; {not_computed(why, voice.language)}" if why else told
    if isinstance(seen, Pooled):
        return voice.say(
            say("its formula") if facts.metric.formula else say("its parts, together")
        )
    if seen.value is None or amount(voice, facts.metric, seen.value) == spot.value:
        return voice.say(say("its counts"))
    written = amount(voice, facts.metric, seen.value)
    return voice.say(say("its counts; written was {value}", value=written))
