"""One state of a journey as it is compared with another: its figures, its pains, its feelings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.alignment import text_key
from journeyascode.facts.feelings import feeling_of, is_aimed, moments
from journeyascode.model import Insight

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from journeyascode.handbook import Handbook
    from journeyascode.model import Duration, Journey, Step, Stop, Text


class Pain(NamedTuple):
    """What hurts at a step, in the words written there or by the name of an insight."""

    text: Text
    insight: str | None
    """The id of the insight; None for words of the step alone."""

    @property
    def key(self) -> Hashable:
        """What two equal pains have in common."""
        return text_key(self.text)


class Whole(NamedTuple):
    """One journey in figures, all its steps taken once."""

    steps: int
    waiting: float | None
    """Seconds customers wait, by the middles of ranges; None where no wait is told."""
    duration: float | None
    """Seconds it takes, the same way."""
    worst: float | None
    """The lowest score any voice gives a moment, from −2 to +2; None without scores."""
    best: float | None
    """The highest."""
    pains: int
    """Different pains."""


@dataclass(frozen=True, slots=True)
class State:
    """A journey as it is compared, step by step."""

    journey: Journey
    stops: tuple[Stop, ...]
    voices: tuple[str, ...]
    pains: tuple[tuple[Pain, ...], ...]
    """What hurts at each step."""

    @property
    def keys(self) -> frozenset[Hashable]:
        """Everything that hurts anywhere."""
        return frozenset(pain.key for found in self.pains for pain in found)

    def score(self, at: int | None, voice: str) -> float | None:
        """Give how good a step feels to a voice; None where nobody has said, or without a step."""
        if at is None:
            return None
        feeling = feeling_of(self.stops[at].step, voice, aimed=is_aimed(self.journey))
        return feeling.value if feeling else None

    def without(self, at: int | None, keys: frozenset[Hashable]) -> tuple[Pain, ...]:
        """Give what hurts at a step and is not among `keys`."""
        return () if at is None else tuple(p for p in self.pains[at] if p.key not in keys)

    def whole(self) -> Whole:
        """Give the journey in figures."""
        aimed = is_aimed(self.journey)
        steps = [stop.step for stop in self.stops]
        scores = [
            moment.score
            for voice in self.voices
            for step in steps
            for moment in moments(feeling_of(step, voice, aimed=aimed))
        ]
        return Whole(
            len(steps),
            _sum(wait_of(step) for step in steps),
            _sum(step.duration for step in steps),
            min(scores, default=None),
            max(scores, default=None),
            len(self.keys),
        )


def state_of(book: Handbook, journey: Journey, voices: tuple[str, ...]) -> State:
    """Give `journey` as it is compared, with the feelings of `voices`."""
    stops = tuple(journey.felt())
    return State(journey, stops, voices, tuple(pains(book, stop.step) for stop in stops))


def pains(book: Handbook, step: Step) -> tuple[Pain, ...]:
    """Give what hurts at `step`, each once: what is written there, and its insights' pains.

    An insight that nobody has written yet counts as a pain, by its id.
    """
    found = [Pain(text, None) for text in step.pains]
    for id_ in step.insights:
        insight = book.find(Insight, id_)
        if insight is None or insight.type in ("pain", "need"):
            found.append(Pain(insight.name if insight else id_, id_))
    return tuple({pain.key: pain for pain in found}.values())


def wait_of(step: Step) -> Duration | None:
    """Give how long customers wait at `step`; None where nobody has said."""
    return step.waits.time if step.waits else None


def _sum(times: Iterable[Duration | None]) -> float | None:
    told = [time.seconds for time in times if time]
    return sum(told) if told else None
