"""What a step feels like to one customer, told by that customer or by everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.journey_tree import WISHED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.model import Feeling, Journey, Step
    from journeyascode.model.journey import Mood

EVERYBODY = ""
"""The voice of a feeling that names no persona."""

Side = Literal["start", "", "end"]


class Moment(NamedTuple):
    """How good a step feels at its start, as a whole or at its end, from −2 to +2."""

    side: Side
    score: float
    mood: Mood
    """What is told of it: the feeling itself for a whole step."""


def is_aimed(journey: Journey) -> bool:
    """Tell whether the feelings of `journey` are those we want, not those customers have."""
    return journey.state in WISHED


def counted(feelings: Iterable[Feeling], *, aimed: bool) -> tuple[Feeling, ...]:
    """Give the feelings that customers have; of a journey that is `aimed` at, those we want, too.

    A target told beside what is felt today is nobody's experience.
    """
    return tuple(feeling for feeling in feelings if aimed or feeling.basis != "target")


def voices(journeys: Iterable[Journey]) -> tuple[str, ...]:
    """Give the personas who tell feelings of their own, in the order they are first heard.

    Everybody's feelings are each persona's too, so everybody has a voice only where no persona
    has one. Empty where no feeling has a score.
    """
    told = {
        feeling.persona or EVERYBODY: None
        for journey in journeys
        for stop in journey.felt()
        for feeling in counted(stop.step.feels, aimed=is_aimed(journey))
        if moments(feeling)
    }
    own = tuple(persona for persona in told if persona != EVERYBODY)
    return own or tuple(told)


def feeling_of(step: Step, persona: str, *, aimed: bool) -> Feeling | None:
    """Give what `step` feels like to `persona`: what the persona tells, else what everybody does.

    The step's own word counts before its stage's. Of a journey that is not `aimed` at, what
    `basis: target` marks is left out. None where nobody has told a score.
    """
    told = [feeling for feeling in counted(step.feels, aimed=aimed) if moments(feeling)]
    for voice in (persona, EVERYBODY):
        own = [feeling for feeling in told if (feeling.persona or EVERYBODY) == voice]
        if own:
            return own[-1]
    return None


def moments(feeling: Feeling | None) -> tuple[Moment, ...]:
    """Give the scores of a feeling in the order they are felt; empty where it has none."""
    if feeling is None:
        return ()
    sides: tuple[tuple[Side, Mood | None], ...] = (
        ("start", feeling.start),
        ("", feeling),
        ("end", feeling.end),
    )
    return tuple(
        Moment(side, mood.score, mood)
        for side, mood in sides
        if mood is not None and mood.score is not None
    )


def lowest(feelings: Iterable[Feeling]) -> float | None:
    """Give the lowest score that somebody felt, starts and ends included; None without one."""
    scores = (moment.score for feeling in feelings for moment in moments(feeling))
    return min(scores, default=None)
