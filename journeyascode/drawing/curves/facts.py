"""What is said of a persona's feelings: its journeys, their phases, and the table of all steps."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from journeyascode.drawing.comparison.changes import feeling_words
from journeyascode.drawing.drawing import Mention, Table
from journeyascode.facts.branches import read_network
from journeyascode.facts.customer_routes import legs_of
from journeyascode.facts.feelings import walks, worst_of
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.feelings import Moment, Walk, WalkedStep
    from journeyascode.model import Persona
    from journeyascode.speech import Say


def breaks(
    walk: Walk, order: Mapping[str | None, int], legs: Iterable[tuple[int, int]]
) -> frozenset[int]:
    """Give the indexes of the steps at which a new line begins, the first step left out.

    A line joins two steps where the one leads to the other by the persona's `legs`, or is taken
    with it, does not go back to an earlier phase, and does not pass steps that were taken before.
    `order` tells the place of each phase.
    """
    network = read_network(walk.journey)
    spot_of = {network.stops[at].number: n for n, spot in enumerate(network.spots) for at in spot}
    spots = [spot_of[step.stop.number] for step in walk.steps]
    ways = {(spot_of[tail], spot_of[head]) for tail, head in legs}
    at = [order[step.phase] for step in walk.steps]
    return frozenset(
        here
        for here, pair in enumerate(pairwise(spots), 1)
        if (pair not in ways and pair[0] != pair[1]) or _turns_back(at, here)
    )


def _turns_back(at: Sequence[int], here: int) -> bool:
    """Tell whether a line to a step goes back, or passes a phase walked before on its way on."""
    last, this = at[here - 1], at[here]
    return this < last or any(last < phase <= this for phase in at[: here - 1])


NOT_WALKED: Say = say("no steps of this persona")
NUMBERED: Say = say("The number in a dot is that of its step.")
GAP: Say = say(
    "Where a line stops, the next step does not follow from this one, "
    "or it is in a phase the path has already passed."
)
ACROSS: Say = say("A thin dashed line crosses steps of which nobody has told a score.")
ABOUT: Say = say("≈ rests on estimates.")
WHOLE: Say = say("A broad line, or a dot without a number, is what a whole stage feels like.")
UNKNOWN = "?"
"""The sign of a step of which nobody has told a score."""


@dataclass(frozen=True, slots=True)
class CurvesFacts:
    """The walks of one persona, and the phases of the lifecycle they are aligned by."""

    persona: Persona
    walks: tuple[Walk, ...]
    phases: tuple[tuple[str | None, str], ...]
    """Id and name in the order of the lifecycle; None for steps of no phase."""
    worst: Moment | None
    """None where readers may not see every journey."""
    words: str
    """What is worst, in a sentence."""
    breaks: tuple[frozenset[int], ...]
    """Of each walk, the indexes of the steps at which a new line begins."""
    key: str
    """What the number in a dot means, and the gap in a line where there is one."""


def read_walks(voice: Voice, persona: Persona) -> CurvesFacts | None:
    """Gather what `persona` feels where; None where it walks no journey with a score."""
    found = walks(voice.book, persona)
    low = worst_of(found)
    if low is None:
        return None
    lifecycle = voice.book.charter.lifecycle if voice.book.charter else ()
    phases: list[tuple[str | None, str]] = [(p.id, voice.text(p.name)) for p in lifecycle]
    if any(step.phase is None for walk in found for step in walk.steps):
        name = say("in no phase of the lifecycle") if phases else say("Steps")
        phases.append((None, voice.say(name)))
    order = {id_: at for at, (id_, _) in enumerate(phases)}
    gaps = tuple(
        breaks(walk, order, legs_of(voice.book, walk.journey, persona.id)) for walk in found
    )
    key = " ".join(map(voice.say, _key(found, gaps)))
    all_ = not voice.book.hides("journey")
    worst, words = (low[1], _worst(voice, *low)) if all_ else (None, "")
    return CurvesFacts(persona, found, tuple(phases), worst, words, gaps, key)


def _key(found: Sequence[Walk], gaps: Sequence[frozenset[int]]) -> Iterator[Say]:
    yield NUMBERED
    if any(gaps):
        yield GAP
    if any(not step.moments for walk in found for step in walk.steps):
        yield ACROSS
    if any(walk.stages for walk in found):
        yield WHOLE
    if any(m.guessed for walk in found for step in walk.told for m in step.moments):
        yield ABOUT


def feeling_fact(voice: Voice, step: WalkedStep) -> str:
    """Say what a step feels like to the persona."""
    words = feeling_words(voice, step.moments)
    return words if step.moments else f"{UNKNOWN} {words}"


def curves_table(voice: Voice, facts: CurvesFacts) -> Table:
    """Give a row for each step of each journey, the worst moment in the caption."""
    aligned = any(id_ for id_, _ in facts.phases)
    of_phase = (say("Phase of the lifecycle"),) if aligned else ()
    heads = (say("Steps"), say("Journey"), *of_phase, say("Feelings"))
    rows = [tuple(_row(voice, facts, walk, step)) for walk in facts.walks for step in walk.told]
    walked = {step.phase for walk in facts.walks for step in walk.steps}
    for phase, name in facts.phases:
        if phase not in walked and facts.worst:
            words = (Mention(voice.say(NOT_WALKED)),)
            rows.append((words, (), (Mention(name),), ()))
    caption = f"{facts.words} {facts.key}".strip()
    return Table(caption, tuple(voice.say(head) for head in heads), tuple(rows))


def _row(voice: Voice, facts: CurvesFacts, walk: Walk, step: WalkedStep) -> Iterator[TableCell]:
    journey = walk.journey
    name = voice.step(step.stop)
    yield (Mention(name, voice.link("journey", journey.id, step.stop.anchor)),)
    yield (Mention(voice.text(journey.name), voice.link("journey", journey.id)),)
    if any(id_ for id_, _ in facts.phases):
        yield (Mention(dict(facts.phases)[step.phase]),)
    yield (Mention(feeling_fact(voice, step)),)


def _worst(voice: Voice, walk: Walk, low: Moment) -> str:
    return voice.say(
        say(
            "The worst moment, {score}, is on “{journey}”: {step}.",
            score=voice.felt(low.told),
            journey=voice.text(walk.journey.name),
            step=voice.step(low.stop),
        )
    )
