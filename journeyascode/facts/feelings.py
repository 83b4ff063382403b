"""What customers feel on a journey, from step to step; what we only want them to is set apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.customer_routes import comes_to, is_met
from journeyascode.facts.overdue import living
from journeyascode.findings import Route
from journeyascode.handbook.remembered import remembered
from journeyascode.model import Journey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.handbook import Handbook
    from journeyascode.model import Feeling, Persona, Stage, Stop
    from journeyascode.model.journey import Mood

EVERYBODY = ""
"""The voice of a feeling that names no persona."""

Side = Literal["start", "", "end"]
Sense = Literal["good", "bad", "neither"]
_ORDER: tuple[Side, ...] = ("start", "", "end")
CLEAR = 0.5
"""A feeling at least this far from zero is good or bad; between, neither."""


class Score(NamedTuple):
    """How good something feels; of two that are as low, the one that is told comes first."""

    value: float
    """From −2 to +2."""
    guessed: bool = False
    """Whether it is only estimated, or a mean that rests on an estimate or an assumption."""


class Moment(NamedTuple):
    """How good a step or a stage feels to somebody at its start, as a whole or at its end."""

    stop: Stop
    feeling: Feeling
    side: Side
    score: float
    """From −2 to +2."""
    mood: Mood
    """What is told of it: the feeling itself for a whole step."""

    @property
    def guessed(self) -> bool:
        """Whether it is only estimated."""
        return is_guessed(self.feeling)

    @property
    def told(self) -> Score:
        """Its score with how that is known."""
        return Score(self.score, self.guessed)


class Felt(NamedTuple):
    """All that is told of what one step feels like, or one stage as a whole."""

    stop: Stop
    feelings: tuple[Feeling, ...]
    """Those customers have; of a journey nobody has walked yet, those we want."""
    wanted: tuple[Feeling, ...]
    """Those we want, told beside what is felt today: nobody's experience."""

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Every score that somebody felt, in the order they are felt."""
        return tuple(m for feeling in self.feelings for m in moments(self.stop, feeling))

    @property
    def worst(self) -> Score | None:
        """The lowest score that somebody felt, starts and ends included; None without one."""
        return min((moment.told for moment in self.moments), default=None)

    @property
    def leaves(self) -> tuple[Moment, ...]:
        """The scores, in order, of the feeling that leaves somebody worst; empty without one.

        What customers bring along is not what they are left with: its last score decides.
        """
        told = [found for feeling in self.feelings if (found := moments(self.stop, feeling))]
        return min(told, key=lambda found: found[-1].told, default=())

    @property
    def end(self) -> float | None:
        """How it feels as it ends: the mean of the last scores of the feelings; None without."""
        found = [moments(self.stop, feeling) for feeling in self.feelings]
        last = [told[-1].score for told in found if told]
        return sum(last) / len(last) if last else None

    @property
    def mean(self) -> Score | None:
        """The mean of the feelings told, each counting once; None without a score."""
        return mean_of(self.feelings)

    def by(self, persona: str) -> tuple[Moment, ...]:
        """Give what it feels like to `persona`, in the order it is felt.

        What the persona tells, else what everybody does. Empty where nobody has told a score, and
        where the persona does not come.
        """
        for voice in (persona, EVERYBODY) if self.stop.step.is_walked_by(persona) else ():
            told = (one for one in self.moments if (one.feeling.persona or EVERYBODY) == voice)
            if found := tuple(sorted(told, key=lambda moment: _ORDER.index(moment.side))):
                return found
        return ()


class Peaks(NamedTuple):
    """The moments a customer is likely to remember: the worst, the best and the last ones.

    A heuristic: people judge an experience by its peaks and its end (Kahneman & al., 1993).
    """

    worst: Moment
    best: Moment
    end: tuple[Moment, ...]
    """How each feeling of the last step ends, in the order written: one at least."""


class Overall(NamedTuple):
    """All feelings told of a journey or of some of its stages, in two numbers from −2 to +2."""

    mean: Score
    """The mean of the feelings told, each of a persona at a step counting once."""
    worst: Score
    """The lowest of them, the start and the end of a step included."""


class WalkedStep(NamedTuple):
    """One step a persona takes, or a stage as a whole."""

    stop: Stop
    phase: str | None
    """Id of the phase of the lifecycle; None where the whole journey names none."""
    moments: tuple[Moment, ...]
    """What it feels like to the persona; empty where nobody has told a score."""


class Walk(NamedTuple):
    """One journey as a persona walks it."""

    journey: Journey
    steps: tuple[WalkedStep, ...]
    stages: tuple[WalkedStep, ...]
    """The stages of which something is told to the persona as a whole."""

    @property
    def told(self) -> tuple[WalkedStep, ...]:
        """Steps and stages in order, a stage before its steps."""
        both = (*self.stages, *self.steps)
        return tuple(sorted(both, key=lambda one: (one.stop.stage, one.stop.number)))


def is_guessed(feeling: Feeling) -> bool:
    """Tell whether a feeling is only estimated."""
    return feeling.basis == "estimated"


def sense(score: float) -> Sense:
    """Tell whether a feeling is a good or a bad one."""
    return "good" if score >= CLEAR else "bad" if score <= -CLEAR else "neither"


@remembered
def felt(journey: Journey) -> tuple[Felt, ...]:
    """Give what every step of `journey` feels like by itself, in order."""
    return tuple(one for one in all_felt(journey) if not one.stop.of_stage)


def felt_of_stages(journey: Journey) -> tuple[Felt, ...]:
    """Give what every stage of `journey` feels like as a whole, in order."""
    return tuple(one for one in all_felt(journey) if one.stop.of_stage)


@remembered
def all_felt(journey: Journey) -> tuple[Felt, ...]:
    """Give what every stage feels like as a whole and, behind it, what each of its steps does."""
    return tuple(
        Felt(stop, _counted(journey, stop.step.feels), _aims(journey, stop.step.feels))
        for stop in journey.told()
    )


def felt_at(journey: Journey, stop: Stop) -> tuple[Feeling, ...]:
    """Give the feelings that count at one step of `journey`."""
    return next(one.feelings for one in felt(journey) if one.stop.number == stop.number)


def moments(stop: Stop, feeling: Feeling) -> tuple[Moment, ...]:
    """Give the scores of a feeling in the order they are felt; empty where it has none."""
    return tuple(
        Moment(stop, feeling, side, mood.score, mood)
        for side, mood in moods(feeling)
        if mood.score is not None
    )


def moods(feeling: Feeling) -> Iterator[tuple[Side, Mood]]:
    """Yield what is told of a step: of its start, of it as a whole, of its end."""
    if feeling.start:
        yield "start", feeling.start
    yield "", feeling
    if feeling.end:
        yield "end", feeling.end


def peaks(book: Handbook, journey: Journey) -> Peaks | None:
    """Give the moments likely to be remembered; None where no feeling is known, or not all are.

    Each is a score that somebody felt, of a step rather than of its whole stage.
    """
    found = [moment for one in all_felt(journey) for moment in one.moments]
    if not found or book.lacks(journey):
        return None
    steps_first = sorted(found, key=lambda moment: moment.stop.number == 0)
    return Peaks(
        min(steps_first, key=lambda moment: moment.told),
        max(steps_first, key=lambda moment: (moment.score, not moment.guessed)),
        _last(found, journey),
    )


def _last(found: Sequence[Moment], journey: Journey) -> tuple[Moment, ...]:
    """Give the last moments told: those of a whole stage where its last step is not told."""
    stage = found[-1].stop.stage
    of_stage = [moment for moment in found if moment.stop.stage == stage]
    whole = [moment for moment in of_stage if moment.stop.of_stage]
    last = found[-1].stop
    told_last = not last.of_stage and last.index == len(journey.stages[stage].steps) - 1
    ending = [moment for moment in of_stage if moment.stop == last]
    latest = ending if told_last or not whole else whole
    return tuple({id(moment.feeling): moment for moment in latest}.values())


def overall(book: Handbook, *told: tuple[Journey, Iterable[Stage]]) -> Overall | None:
    """Give the mean and the worst of what some stages of journeys feel like.

    What is told of a whole stage counts like one step. One real case is what a single customer
    went through: it counts only where no other journey is told. None without a score, and where
    readers may not see all of one of the journeys.
    """
    if any(book.lacks(journey) for journey, _ in told):
        return None
    told = tuple(one for one in told if one[0].state != "actual") or told
    feelings = [
        feeling
        for journey, stages in told
        for stage in stages
        for feels in (stage.feels, *(step.feels for step in stage.steps))
        for feeling in _counted(journey, feels)
    ]
    scores = [
        Score(mood.score, is_guessed(one))
        for one in feelings
        for _, mood in moods(one)
        if mood.score is not None
    ]
    mean = mean_of(feelings)
    return None if mean is None else Overall(mean, min(scores))


def voices(journeys: Iterable[Journey]) -> tuple[str, ...]:
    """Give the personas who tell feelings of their own, in the order they are first heard.

    Everybody's feelings are each persona's too, so everybody has a voice only where no persona
    has one. Empty where no feeling has a score.
    """
    told = {
        moment.feeling.persona or EVERYBODY: None
        for journey in journeys
        for one in all_felt(journey)
        for moment in one.moments
    }
    own = tuple(persona for persona in told if persona != EVERYBODY)
    return own or tuple(told)


def feelings_written(journey: Journey) -> Iterator[tuple[Route, Feeling]]:
    """Yield every feeling of `journey` as it is written, with its place: stages, then steps."""
    at = Route(*journey.key) / "stages"
    found = [(at / n, stage.feels) for n, stage in enumerate(journey.stages)]
    found += [(at / s.stage / "steps" / s.index, s.step.feels) for s in journey.stops()]
    for spot, told in found:
        yield from ((spot / "feels" / n, feeling) for n, feeling in enumerate(told))


def where_told(journey: Journey) -> tuple[Route, ...]:
    """Give every spot of `journey` at which a feeling is told that counts: stages, then steps."""
    told = (at for at, feeling in feelings_written(journey) if _counted(journey, (feeling,)))
    return tuple(dict.fromkeys(at._replace(steps=at.steps[:-1]) for at in told))


def walks(book: Handbook, persona: Persona) -> tuple[Walk, ...]:
    """Give the journeys `persona` walks, those that begin earlier in the lifecycle first.

    Journeys as they are; only where there are none, those that are planned or wanted. One
    without steps of the persona is left out.
    """
    told = [j for j in living(book, Journey) if persona.id in j.personas and any(j.stops())]
    told = [journey for journey in told if not journey.is_wished] or told
    phases = tuple(phase.id for phase in book.charter.lifecycle) if book.charter else ()
    each = (_walk(book, journey, persona.id, phases) for journey in told)
    found = (walk for walk in each if walk.steps)
    places = {phase: at for at, phase in enumerate(phases)}
    return tuple(sorted(found, key=lambda w: places.get(w.steps[0].phase or "", len(places))))


def worst_of(found: Iterable[Walk]) -> tuple[Walk, Moment] | None:
    """Give the first of the lowest scores on all walks; None where there is no score."""
    told = ((walk, moment) for walk in found for one in walk.told for moment in one.moments)
    return min(told, key=lambda pair: pair[1].told, default=None)


def _walk(book: Handbook, journey: Journey, persona: str, phases: tuple[str, ...]) -> Walk:
    comes = comes_to(book, journey, persona)
    found = tuple(_footsteps(journey, persona, phases, comes))
    return Walk(
        journey,
        tuple(one for one in found if not one.stop.of_stage),
        tuple(one for one in found if one.stop.of_stage and one.moments),
    )


def _footsteps(
    journey: Journey, persona: str, phases: tuple[str, ...], comes: frozenset[int]
) -> Iterator[WalkedStep]:
    """Yield stages and steps; a stage without a phase counts to that of its neighbour."""
    named = [stage.phase if stage.phase in phases else None for stage in journey.stages]
    phase = next((name for name in named if name), None)
    filled = []
    for name in named:
        phase = name or phase
        filled.append(phase)
    for one in all_felt(journey):
        if not is_met(journey, one.stop, comes):
            continue
        yield WalkedStep(one.stop, filled[one.stop.stage], one.by(persona))


def _counted(journey: Journey, feelings: Iterable[Feeling]) -> tuple[Feeling, ...]:
    return tuple(one for one in feelings if journey.is_wished or one.basis != "target")


def _aims(journey: Journey, feelings: Iterable[Feeling]) -> tuple[Feeling, ...]:
    return tuple(one for one in feelings if not journey.is_wished and one.basis == "target")


def mean_of(feelings: Iterable[Feeling]) -> Score | None:
    """Give the mean of feelings, each counting once; None without a score.

    Of a step that tells only its start and its end it is assumed that it all feels like their
    mean, so that such a mean is guessed.
    """
    told = [
        Score(value, is_guessed(one) or not _is_told_whole(one))
        for one in feelings
        if (value := one.value) is not None
    ]
    if not told:
        return None
    return Score(sum(one.value for one in told) / len(told), any(one.guessed for one in told))


def _is_told_whole(feeling: Feeling) -> bool:
    """Tell whether a step is told as a whole, or feels the same from its start to its end."""
    edges = {mood and mood.score for mood in (feeling.start, feeling.end)}
    return feeling.score is not None or (len(edges) == 1 and None not in edges)
