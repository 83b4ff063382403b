"""The emotion curve: what each customer feels from step to step, as far as anybody has told.

A value is never made up: where nobody has been asked the curve has a gap, and the feelings of
several personas are several curves, never their mean. A target is dashed. What is told of
everybody is each persona's too: its own curve leaves everybody's where it feels otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.voice import Fact
from journeyascode.facts.feelings import all_felt, moods, sense
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.columns import Column
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.feelings import Sense, Side
    from journeyascode.model import Feeling, Journey
    from journeyascode.model.journey import Mood
    from journeyascode.speech import Say

COLOURS: tuple[Role, ...] = ("accent", "chance", "partner", "support", "ink")
"""The colours of the curves, in order; from the start again after the last."""

NOT_ASKED: Say = say("not asked")

_TONES: Mapping[Sense, Role] = {"good": "good", "bad": "bad", "neither": "quiet"}
WHEN: Mapping[Side, Say] = {"start": say("at the start"), "end": say("at the end")}


class Moment(NamedTuple):
    """One feeling at one step: the whole step's, or that of its start or end."""

    column: int
    side: Side
    score: float | None
    word: str
    fact: Fact
    guessed: bool


@dataclass(frozen=True, slots=True)
class Curve:
    """The feelings of one customer, or those aimed at. Without a name they are everybody's."""

    name: str
    target: bool
    moments: tuple[Moment, ...]
    shared: tuple[Moment, ...] = ()
    """What everybody feels right before and after, where this curve leaves everybody's."""

    def runs(self) -> tuple[tuple[Moment, ...], ...]:
        """Give the known moments in order, one for each place, cut where a step has no score.

        Each begins and ends on everybody's curve where there is one.
        """
        runs: list[list[Moment]] = []
        known = sorted((*self.known(), *self.shared), key=lambda moment: moment.column)
        for moment in known:
            last = runs[-1][-1] if runs else None
            if last is None or moment.column - last.column > 1:
                runs.append([moment])
            elif (moment.column, moment.side) != (last.column, last.side):
                runs[-1].append(moment)
        return tuple(map(tuple, runs))

    def known(self) -> tuple[Moment, ...]:
        """Give the moments that have a score."""
        return tuple(moment for moment in self.moments if moment.score is not None)


def read_curves(voice: Voice, journey: Journey, columns: Sequence[Column]) -> tuple[Curve, ...]:
    """Give a curve for each persona whose feelings are told, those aimed at last."""
    told = {(one.stop.stage, one.stop.number): one for one in all_felt(journey)}
    found: dict[tuple[bool, str], list[Moment]] = {}
    for at, column in enumerate(columns):
        one = told[column.stage, column.stop.number if column.stop else 0]
        for feeling in (*one.feelings, *one.wanted):
            key = (journey.is_wished or feeling.basis == "target", feeling.persona or "")
            found.setdefault(key, []).extend(_moments(voice, feeling, at, target=key[0]))
    ordered = sorted(found.items(), key=lambda item: item[0][0])
    return tuple(
        Curve(
            voice.fact(persona, "persona").text if persona else "",
            target,
            tuple(moments),
            _shared(moments, found.get((target, ""), ())) if persona else (),
        )
        for (target, persona), moments in ordered
    )


def _shared(own: Sequence[Moment], everybodys: Sequence[Moment]) -> tuple[Moment, ...]:
    """Give the known moments of everybody that stand next to those of one's own."""
    there = {moment.column for moment in own}
    known = [m for m in everybodys if m.score is not None and m.column not in there]
    first = {moment.column: moment for moment in reversed(known)}
    last = {moment.column: moment for moment in known}
    return tuple(
        moment
        for moment in known
        if (moment.column - 1 in there or moment is last[moment.column])
        and (moment.column + 1 in there or moment is first[moment.column])
        and {moment.column - 1, moment.column + 1} & there
    )


def legend(voice: Voice, curves: Sequence[Curve]) -> tuple[str, ...]:
    """Give the name of each curve; no names for a single one that is everybody's."""
    if len(curves) == 1 and not curves[0].name and not curves[0].target:
        return ()
    return tuple(_curve_name(voice, curve) for curve in curves)


def tone(score: float) -> Role:
    """Give the colour of a feeling."""
    return _TONES[sense(score)]


def moment_facts(voice: Voice, curves: Sequence[Curve], column: int) -> tuple[Fact, ...]:
    """Give what the table says of one step's feelings; that nobody has asked, where it is so."""
    names = legend(voice, curves) or ("",)
    found = [
        moment.fact._replace(hint=", ".join(part for part in (name, moment.fact.hint) if part))
        for name, curve in zip(names, curves, strict=True)
        for moment in curve.moments
        if moment.column == column
    ]
    return tuple(found) or (Fact(voice.say(NOT_ASKED), role="quiet"),)


def _curve_name(voice: Voice, curve: Curve) -> str:
    name = curve.name or voice.say(say("everybody"))
    if not curve.target:
        return name
    target = voice.say(say("target"))
    return f"{curve.name}, {target}" if curve.name else target


def _moments(voice: Voice, feeling: Feeling, column: int, *, target: bool) -> Iterator[Moment]:
    told = _told(voice, feeling, target=target)
    for side, mood in moods(feeling):
        if mood.score is None and mood.word is None:
            continue
        word = voice.text(mood.word)
        value = "" if mood.score is None else voice.score(mood.score)
        strong = _strength(voice, mood)
        when = voice.say(WHEN[side]) if side else ""
        hint = ", ".join(part for part in (when, strong, told) if part)
        fact = Fact(value, value=word, hint=hint)
        yield Moment(column, side, mood.score, word, fact, feeling.basis == "estimated")


def _strength(voice: Voice, mood: Mood) -> str:
    return voice.say(say("strength {n}/5", n=mood.intensity)) if mood.intensity else ""


def _told(voice: Voice, feeling: Feeling, *, target: bool) -> str:
    """Say how a feeling is known."""
    basis = {"measured": say("measured"), "estimated": say("estimated")}.get(feeling.basis or "")
    words = voice.say(basis) if basis and not target else ""
    return ", ".join(part for part in (words, f"n = {feeling.n}" if feeling.n else "") if part)
