"""What is expected of a journey, in numbers: drawn above the flow, and told in a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from journeyascode.drawing.canvas import SMALL, TINY, Box, rectangle, written
from journeyascode.drawing.flow.facts import ENDINGS, NOT_TOLD, OUTCOMES, length_text, times_text
from journeyascode.drawing.text import Font, width
from journeyascode.handbook import HIDDEN
from journeyascode.measures.markov import START
from journeyascode.speech import say, say_n
from journeyascode.speech.voice import ABOUT, about

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from journeyascode.drawing.canvas import Mark
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.flow.facts import FlowFacts
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.paths import Expected, ExpectedJourney, JourneyEnd, Whose
    from journeyascode.facts.times import TimeRange, TimeSpent
    from journeyascode.measures.markov import Ending
    from journeyascode.model.journey import EndClass
    from journeyascode.speech import Say

_T = TypeVar("_T")
PER_CUSTOMER: Say = say("per customer, on average")
WHOSE: Mapping[Whose, Say | None] = {
    "everybody": None,
    "reaching": say("for those who reach the outcome"),
    "leaving": say("on average of all, those who leave included"),
    "case": say("in this case"),
}
"""Whose times are told; nothing where they are everybody's and nobody leaves."""
_VALUE = Font(19, bold=True)
_LONG_VALUE = Font(14, bold=True)
_TILE, _NARROW = 132, 112
"""Width of a number in pixels, and the width it can do with where that saves a row."""
_STRIPE = 10
_EDGE = 10
"""Pixels between the edge of the picture and its numbers."""
_COLOURS: Mapping[Ending | EndClass, Role] = {
    "success": "good",
    "failure": "bad",
    "given-up": "warn",
    "neutral": "quiet",
    "done": "quiet",
    "early": "quiet",
    "over": "accent",
    "unknown": "warn",
    "left": "bad",
}


class ExpectedNumber(NamedTuple):
    """One expected number: what it is, its value, and what must be said with it."""

    name: str
    value: str
    note: str
    role: Role = "ink"


def figures(voice: Voice, facts: FlowFacts) -> tuple[ExpectedNumber, ...]:
    """Give the numbers expected per customer; none when nothing can be reckoned."""
    expected = facts.reckoning.expected
    if expected is None:
        return ()
    return (
        *_ends(voice, facts, expected),
        *_times(voice, facts.reckoning, expected.time),
        *_contacts(voice, facts.reckoning, expected),
    )


def notes(voice: Voice, facts: FlowFacts) -> tuple[str, ...]:
    """Give what is assumed or missing, each in a sentence; none where everything is told."""
    reckoning, network = facts.reckoning, facts.reckoning.network
    rests = any(one.value.startswith(ABOUT) for one in figures(voice, facts))
    told = (
        (say("Nothing can be reckoned: no way leads to an end {steps}."),
         reckoning.endless),
        (say("No shares are told {steps}: ≈ is what came out if they were even."),
         network.assumed if rests else ()),
        (say("How many go round is not told {steps}: what hangs on it is not reckoned."),
         reckoning.loops),
        (say("Shares make up more than the whole {steps}: ≈ is what comes out in proportion."),
         network.above),
        (say("Where the rest go is not told {steps}: reckoned as if they went on."),
         network.untold),
        (say("Where it goes on is not told {steps}: reckoned as if the next stage came."),
         network.through),
    )  # fmt: skip
    found = [say(words.text, steps=_numbers(voice, steps)) for words, steps in told if steps]
    if reckoning.expected and not reckoning.expected.leaving:
        found.append(say("No leaving is told: shares of customers are as if nobody left."))
    if reckoning.expected:
        found += time_notes(reckoning.expected, len(facts.journey.stages))
    return tuple(map(voice.say, found))


def time_notes(expected: Expected, stages: int) -> Iterator[Say]:
    """Say whose a sum of times is, what it leaves out, and what is told of whole stages."""
    time = expected.time
    if time.whole and (whose := WHOSE[expected.whose]):
        yield say("Times: {whose}.", whose=whose)
    if time.whole and time.untold:
        yield say("{n} of {all} steps tell no time.", n=time.untold, all=time.taken)
    if time.gaps:
        yield say("Customers come back for more: how long it is until then is not told.")
    if time.own:
        yield say(
            "{n} of {all} stages tell their time as a whole: "
            "it counts for everybody who takes a step of the stage.",
            n=time.own, all=stages,
        )  # fmt: skip
    if time.meant:
        yield say("Intervals that are meant are no waiting.")


def draw_summary(voice: Voice, facts: FlowFacts, wide: float) -> tuple[tuple[Mark, ...], float]:
    """Draw the numbers into so much width; give the marks and the height they take."""
    marks: list[Mark] = []
    tiles = figures(voice, facts)
    room = wide - 2 * _EDGE
    fits = len(tiles) * _NARROW <= room
    across = max(1, len(tiles) if fits else int(room // _TILE))
    tile = min(_TILE, room / across)
    y = 8.0
    if tiles:
        marks.append(written((0, y, room), voice.say(PER_CUSTOMER), TINY, 1)._replace(ink="quiet"))
        y += TINY.leading + 4
    for first in range(0, len(tiles), across):
        row = tiles[first : first + across]
        boxes = [box for at, one in enumerate(row) for box in _tile(one, (tile * at, y, tile))]
        marks += boxes
        y = max(box.bottom for box in boxes) + 10
    expected = facts.reckoning.expected
    if expected and expected.leaving and facts.reckoning.footing(_ends_of) == "told":
        marks += _stripe(expected, y, min(room, tile * across) - 12)
        y += _STRIPE + 8
    for note in notes(voice, facts):
        text = written((0, y, min(room, 560)), note, SMALL, 4)._replace(ink="quiet")
        marks.append(text)
        y = text.bottom + 2
    return tuple(mark.moved(_EDGE, 0) for mark in marks), y + 8


def resting(reckoning: ExpectedJourney) -> tuple[Say, ...]:
    """Say what a figure with ≈ rests on."""
    network = reckoning.network
    told = (
        (say("if the ways were even"), network.assumed),
        (say("with shares above 100% in proportion"), network.above),
        (say("if all went on"), network.untold or network.through),
    )
    return tuple(words for words, steps in told if steps)


def _ends(voice: Voice, facts: FlowFacts, expected: Expected) -> Iterator[ExpectedNumber]:
    order = [*OUTCOMES, *ENDINGS]
    for end in sorted(expected.ends, key=lambda one: (order.index(_sort(one)), one.step)):
        figure = ExpectedNumber(_end_name(voice, facts, end), "", "", _role(end))
        if not expected.leaving:
            note = voice.say(say("no leaving is told"))
            yield figure._replace(value=voice.say(NOT_TOLD), note=note, role="quiet")
            continue
        yield _figure(
            voice,
            facts.reckoning,
            figure,
            _share_of(end),
            voice.share,
        )


def _share_of(end: JourneyEnd) -> Callable[[ExpectedJourney], float | None]:
    return lambda found: found.expected.ends.get(end, 0.0) if found.expected else None


def _time_of(
    length: Callable[[TimeSpent], TimeRange | None],
) -> Callable[[ExpectedJourney], TimeRange | None]:
    return lambda found: length(found.expected.time) if found.expected else None


def _sort(end: JourneyEnd) -> Ending | EndClass:
    return end.outcome or end.ending


def _role(end: JourneyEnd) -> Role:
    role = _COLOURS[_sort(end)]
    return "ink" if role == "quiet" else role


def _end_name(voice: Voice, facts: FlowFacts, end: JourneyEnd) -> str:
    if end.outcome:
        return voice.say(OUTCOMES[end.outcome])
    if end.step == START:
        return voice.say(ENDINGS[end.ending])
    step = facts.steps[end.step]
    return voice.say(say("end after {step}", step=f"{step.stop.number}. {step.name}"))


def _times(voice: Voice, reckoning: ExpectedJourney, time: TimeSpent) -> Iterator[ExpectedNumber]:
    told: tuple[tuple[Say, Role, str, Callable[[TimeSpent], TimeRange | None]], ...] = (
        (say("from the beginning to the end"), "ink", "", lambda one: one.whole),
        (say("spent in the steps"), "ink", "", lambda one: one.steps),
        (
            say("spent waiting"),
            "warn",
            _of_waiting(voice, reckoning, time),
            lambda one: one.waiting,
        ),
    )
    for at, (name, role, note, length) in enumerate(told):
        if length(time):
            yield _figure(
                voice,
                reckoning,
                ExpectedNumber(voice.say(name), "", note, role),
                _time_of(length),
                partial(_least_told if time.gaps and at == 0 else _told, voice, time.whole),
            )


def _told(voice: Voice, whole: TimeRange | None, one: TimeRange) -> str:
    return length_text(voice, one, whole)


def _least_told(voice: Voice, whole: TimeRange | None, one: TimeRange) -> str:
    return voice.say(say("at least {value}", value=_told(voice, whole, one)))


def _of_waiting(voice: Voice, reckoning: ExpectedJourney, time: TimeSpent) -> str:
    """Say which part of the whole is waiting, and which part of that are timers."""
    timers = reckoned_text(
        reckoning,
        lambda found: found.expected and found.expected.time.timers,
        lambda one: length_text(voice, one, time.whole),
    )
    share = reckoned_text(
        reckoning, lambda found: found.expected and found.expected.time.share, voice.share
    )
    parts = (
        say("{share} of the time", share=share) if share else None,
        say("of which timers {time}", time=timers) if timers else None,
    )
    return ", ".join(voice.say(part) for part in parts if part)


def reckoned_text(
    reckoning: ExpectedJourney,
    reckoned: Callable[[ExpectedJourney], _T | None],
    text: Callable[[_T], str],
) -> str:
    """Give a figure, with ≈ where it rests on what is assumed; empty where it is not told."""
    value, footing = reckoned(reckoning), reckoning.footing(reckoned)
    if value is None or footing == "unknown":
        return ""
    return about(text(value), assumed=footing == "assumed")


def _contacts(
    voice: Voice, reckoning: ExpectedJourney, expected: Expected
) -> Iterator[ExpectedNumber]:
    """Yield how often a person is met; nothing where readers may not know in which channels."""
    if not any(HIDDEN in stop.step.channel for stop in reckoning.network.stops):
        yield _met(voice, reckoning, expected)


def _met(voice: Voice, reckoning: ExpectedJourney, expected: Expected) -> ExpectedNumber:
    unmet = say_n("not told at 1 step", "not told at {n} steps", expected.unmet)
    note = voice.say(unmet) if expected.unmet and expected.contacts is not None else ""
    figure = ExpectedNumber(voice.say(say("contacts with a person")), "", note, "accent")
    if expected.contacts is None:
        return figure._replace(value=voice.say(NOT_TOLD), role="quiet")
    return _figure(
        voice,
        reckoning,
        figure,
        lambda found: found.expected and found.expected.contacts,
        lambda times: times_text(voice, times),
    )


def _figure(
    voice: Voice,
    reckoning: ExpectedJourney,
    figure: ExpectedNumber,
    reckoned: Callable[[ExpectedJourney], _T | None],
    text: Callable[[_T], str],
) -> ExpectedNumber:
    """Fill in what is reckoned: with ≈ where it rests on what is assumed, else not told."""
    value = reckoned_text(reckoning, reckoned, text)
    if not value:
        return figure._replace(value=voice.say(NOT_TOLD), note="", role="quiet")
    rests = map(voice.say, resting(reckoning) if value.startswith(ABOUT) else ())
    return figure._replace(value=value, note=", ".join(filter(None, (*rests, figure.note))))


def _tile(figure: ExpectedNumber, place: tuple[float, float, float]) -> Iterator[Box]:
    x, y, room = place
    fits = width(figure.value, _VALUE) <= room - 8
    value = written((x, y, room - 8), figure.value, _VALUE if fits else _LONG_VALUE, 2)
    yield value._replace(ink=figure.role)
    name = written((x, value.bottom + 1, room - 14), figure.name, TINY, 2)
    yield name._replace(title=figure.name)
    if figure.note:
        note = written((x, name.bottom, room - 14), figure.note, TINY, 2)
        yield note._replace(ink="quiet", title=figure.note)


def _ends_of(found: ExpectedJourney) -> object:
    return found.expected and tuple(sorted(found.expected.ends.values()))


def _stripe(expected: Expected, y: float, wide: float) -> Iterator[Mark]:
    """Draw the ends side by side, each as wide as its share."""
    x = 0.0
    order = [*OUTCOMES, *ENDINGS]
    for end in sorted(expected.ends, key=lambda one: (order.index(_sort(one)), one.step)):
        part = wide * expected.ends[end]
        if part > 0:
            yield rectangle((x, y, max(1, part - 2), _STRIPE), _COLOURS[_sort(end)])
        x += part


def _numbers(voice: Voice, steps: tuple[int, ...]) -> str:
    """Say at which steps, by their numbers and never by how many they are."""
    numbers = ", ".join(str(step + 1) for step in steps)
    one, more = say("at step {number}", number=numbers), say("at steps {numbers}", numbers=numbers)
    return voice.say(one if len(steps) == 1 else more)
