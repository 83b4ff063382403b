"""The emotion curve: what each customer feels from step to step, as far as anybody has told.

A value is never made up: where nobody has been asked the curve has a gap, and the feelings of
several personas are several curves, never their mean. A target is dashed. What is told of
everybody is each persona's too: its own curve leaves everybody's where it feels otherwise. What is
told of a whole stage is a band of its own; where its steps tell nothing, the curve goes there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.voice import Fact
from journeyascode.facts.customer_routes import comes_to, is_met, meant_for_all
from journeyascode.facts.feelings import Score, all_felt, is_guessed, moods, sense
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.step_columns import StepColumn
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.feelings import Felt, Sense, Side
    from journeyascode.model import Feeling, Journey, Stop
    from journeyascode.model.journey import Mood
    from journeyascode.speech import Say

COLOURS: tuple[Role, ...] = ("accent", "chance", "partner", "support", "ink")
"""The colours of the curves, in order; from the start again after the last."""

NOT_ASKED: Say = say("not asked")

_TONES: Mapping[Sense, Role] = {"good": "good", "bad": "bad", "neither": "quiet"}
_EDGE = 0.2
"""How far from the edge a start and an end are, in columns."""
WHEN: Mapping[Side, Say] = {"start": say("at the start"), "end": say("at the end")}


class CurveMoment(NamedTuple):
    """One feeling of a step or of a whole stage: all through it, or at its start or end."""

    stop: Stop
    first: int
    """The first column of what it is told of."""
    last: int
    """The last one; the same for a step."""
    side: Side
    score: float | None
    word: str
    fact: Fact
    guessed: bool

    @property
    def x(self) -> float:
        """How far right it is, in columns from the left edge of the first."""
        middle = (self.first + self.last + 1) / 2
        return {"start": self.first + _EDGE, "": middle, "end": self.last + 1 - _EDGE}[self.side]


class Reach(NamedTuple):
    """What one customer feels at a time: several scores where nobody has told whose they are."""

    highest: CurveMoment
    lowest: CurveMoment


@dataclass(frozen=True, slots=True)
class Curve:
    """The feelings of one customer, or those aimed at."""

    name: str
    """Whose they are; empty where they are of no persona."""
    target: bool
    moments: tuple[CurveMoment, ...]
    """Those of steps, and of stages whose steps tell nothing."""
    bands: tuple[tuple[CurveMoment, ...], ...] = ()
    """What is felt of a whole stage beside what its steps tell."""
    shared: tuple[CurveMoment, ...] = ()
    """What everybody feels right before and after, where this curve leaves everybody's."""
    asked: frozenset[int] = frozenset()
    """The columns of which somebody, whoever it is, has told a score, or that are gone past."""
    for_all: bool = True
    """Whether it goes only where all come who walk the journey."""

    def runs(self) -> tuple[tuple[Reach, ...], ...]:
        """Give the known moments from left to right, cut where a step has no score.

        Each begins and ends on everybody's curve where there is one.
        """
        runs: list[list[Reach]] = []
        known = sorted((*self.known(), *self.shared), key=lambda moment: moment.x)
        for _, group in groupby(known, key=lambda moment: moment.x):
            ranked = sorted(group, key=lambda moment: moment.score or 0)
            place = Reach(ranked[-1], ranked[0])
            if not runs or place.highest.first - runs[-1][-1].highest.last > 1:
                runs.append([])
            runs[-1].append(place)
        return tuple(map(tuple, runs))

    def bridges(self) -> tuple[tuple[Reach, Reach], ...]:
        """Give the two ends of every gap over steps of which nobody has told a score."""
        found = ((one[-1], other[0]) for one, other in pairwise(self.runs()))
        return tuple(
            (before, after)
            for before, after in found
            if self.asked.isdisjoint(range(before.highest.last + 1, after.highest.first))
        )

    def everything(self) -> tuple[CurveMoment, ...]:
        """Give the moments of steps and of all stages."""
        return (*self.moments, *chain.from_iterable(self.bands))

    def known(self) -> tuple[CurveMoment, ...]:
        """Give the moments that have a score."""
        return tuple(moment for moment in self.moments if moment.score is not None)


def not_asked(voice: Voice) -> tuple[str, ...]:
    """Say that nobody was asked what a step feels like; nothing where readers may not know."""
    return () if voice.book.hides("journey", "persona") else (voice.say(NOT_ASKED),)


def read_curves(
    voice: Voice, journey: Journey, columns: Sequence[StepColumn]
) -> tuple[Curve, ...]:
    """Give a curve for each persona whose feelings are told, those aimed at last."""
    found: dict[tuple[bool, str], list[tuple[CurveMoment, ...]]] = {}
    for one, first, last in _placed(journey, columns):
        for feeling in (*one.feelings, *one.wanted):
            target = journey.is_wished or feeling.basis == "target"
            told = tuple(
                CurveMoment(one.stop, first, last, *rest)
                for rest in _moments(voice, feeling, target=target)
            )
            if told:
                found.setdefault((target, feeling.persona or ""), []).append(told)
    apart = {key: _apart(told, _told_step_by_step(found, key[0])) for key, told in found.items()}
    ordered = sorted(found, key=lambda key: key[0])
    comes = {persona: comes_to(voice.book, journey, persona) for _, persona in ordered}
    all_come = meant_for_all(voice.book, journey)
    return tuple(
        Curve(
            voice.fact(persona, "persona").text if persona else "",
            target,
            *apart[target, persona],
            _shared(
                apart[target, persona][0],
                _met(journey, comes[persona], apart.get((target, ""), ((),))[0]),
            )
            if persona
            else (),
            frozenset(_asked(apart[key][0] for key in apart if key[0] == target))
            | _passed(comes[persona], columns),
            all(one.stop.anchor in all_come for one in chain(*found[target, persona])),
        )
        for target, persona in ordered
    )


def _placed(journey: Journey, columns: Sequence[StepColumn]) -> Iterator[tuple[Felt, int, int]]:
    """Yield what is told of each step and stage, with its first and its last column."""
    ats = {column.stop.number: at for at, column in enumerate(columns) if column.stop}
    stages = {
        stage: tuple(at for at, _ in members)
        for stage, members in groupby(enumerate(columns), key=lambda item: item[1].stage)
    }
    for one in all_felt(journey):
        at = ats.get(one.stop.number)
        wide = stages.get(one.stop.stage, ()) if at is None else (at,)
        if wide:
            yield one, wide[0], wide[-1]


def _told_step_by_step(
    found: Mapping[tuple[bool, str], Iterable[tuple[CurveMoment, ...]]],
    target: bool,  # noqa: FBT001 - which half of them, no switch
) -> frozenset[int]:
    """Give the columns of the steps of which somebody tells a score, felt or aimed at."""
    told = (moments for key, each in found.items() if key[0] == target for moments in each)
    known = (moment for moment in chain.from_iterable(told) if moment.score is not None)
    return frozenset(moment.first for moment in known if not moment.stop.of_stage)


def _apart(
    told: Sequence[tuple[CurveMoment, ...]], steps: frozenset[int]
) -> tuple[tuple[CurveMoment, ...], tuple[tuple[CurveMoment, ...], ...]]:
    """Set apart what is on the curve, and the stages beside it: those whose steps tell a score."""
    on: list[CurveMoment] = []
    beside: list[tuple[CurveMoment, ...]] = []
    for one in told:
        whole = one and one[0].stop.of_stage
        if whole and not steps.isdisjoint(range(one[0].first, one[0].last + 1)):
            beside.append(one)
        else:
            on += one
    return tuple(on), tuple(beside)


def _asked(told: Iterable[Sequence[CurveMoment]]) -> Iterator[int]:
    for moment in chain.from_iterable(told):
        if moment.score is not None:
            yield from range(moment.first, moment.last + 1)


def _met(
    journey: Journey, comes: frozenset[int], everybodys: Iterable[CurveMoment]
) -> tuple[CurveMoment, ...]:
    """Give what everybody feels where a persona comes."""
    return tuple(moment for moment in everybodys if is_met(journey, moment.stop, comes))


def _passed(comes: frozenset[int], columns: Sequence[StepColumn]) -> frozenset[int]:
    """Give the columns of the steps that a persona goes past."""
    stops = ((at, column.stop) for at, column in enumerate(columns))
    return frozenset(at for at, stop in stops if stop and stop.number not in comes)


def _shared(
    own: Sequence[CurveMoment], everybodys: Sequence[CurveMoment]
) -> tuple[CurveMoment, ...]:
    """Give the known moments of everybody that stand next to those of one's own."""
    there = {at for moment in own for at in range(moment.first, moment.last + 1)}
    known = [
        moment
        for moment in everybodys
        if moment.score is not None and there.isdisjoint(range(moment.first, moment.last + 1))
    ]
    first = {moment.stop.anchor: moment for moment in reversed(known)}
    last = {moment.stop.anchor: moment for moment in known}
    return tuple(
        moment
        for moment in known
        if (moment.first - 1 in there or moment is last[moment.stop.anchor])
        and (moment.last + 1 in there or moment is first[moment.stop.anchor])
        and {moment.first - 1, moment.last + 1} & there
    )


def legend(voice: Voice, curves: Sequence[Curve]) -> tuple[str, ...]:
    """Give the name of each curve; no names for a single one that is everybody's.

    Everybody's is one that goes only where all come who walk the journey.
    """
    if len(curves) == 1 and not curves[0].name and not curves[0].target:
        return ()
    return tuple(_curve_name(voice, curve) for curve in curves)


def tone(score: float) -> Role:
    """Give the colour of a feeling."""
    return _TONES[sense(score)]


def moment_facts(voice: Voice, curves: Sequence[Curve], stop: Stop) -> tuple[Fact, ...]:
    """Give what is told of the feelings of a step or a whole stage, with whose they are."""
    names = legend(voice, curves) or ("",) * len(curves)
    return tuple(
        moment.fact._replace(hint=", ".join(part for part in (name, moment.fact.hint) if part))
        for name, curve in zip(names, curves, strict=True)
        for moment in curve.everything()
        if moment.stop.anchor == stop.anchor
    )


def stage_feelings(voice: Voice, curves: Sequence[Curve], whole: Stop) -> tuple[Fact, ...]:
    """Give what the curves do not say of a whole stage, as lines to be read."""
    if len(curves) == 1 and all(moment.score is not None for moment in curves[0].moments):
        curves = [replace(curves[0], moments=())]
    found = moment_facts(voice, curves, whole)
    return tuple(Fact(fact.full) for fact in found)


def whose(*, for_all: bool) -> Say:
    """Say whose feelings they are where no persona is named."""
    return say("everybody") if for_all else say("all who walk it")


def _curve_name(voice: Voice, curve: Curve) -> str:
    name = curve.name or voice.say(whose(for_all=curve.for_all))
    if not curve.target:
        return name
    target = voice.say(say("target"))
    return f"{curve.name}, {target}" if curve.name else target


def _moments(
    voice: Voice, feeling: Feeling, *, target: bool
) -> Iterator[tuple[Side, float | None, str, Fact, bool]]:
    told = _told(voice, feeling, target=target)
    for side, mood in moods(feeling):
        if mood.score is None and mood.word is None:
            continue
        word = voice.text(mood.word)
        guessed = is_guessed(feeling)
        value = "" if mood.score is None else voice.felt(Score(mood.score, guessed))
        strong = _strength(voice, mood)
        when = voice.say(WHEN[side]) if side else ""
        hint = ", ".join(part for part in (when, strong, told) if part)
        fact = Fact(value, value=word, hint=hint)
        yield side, mood.score, word, fact, guessed


def _strength(voice: Voice, mood: Mood) -> str:
    return voice.say(say("strength {n}/5", n=mood.intensity)) if mood.intensity else ""


def _told(voice: Voice, feeling: Feeling, *, target: bool) -> str:
    """Say how a feeling is known."""
    basis = {"measured": say("measured"), "estimated": say("estimated")}.get(feeling.basis or "")
    words = voice.say(basis) if basis and not target else ""
    return ", ".join(part for part in (words, f"n = {feeling.n}" if feeling.n else "") if part)
