"""What a road of journeys says: its columns, the ways back, and the journeys under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.feelings import tone as tone_of
from journeyascode.drawing.flow.facts import SOME
from journeyascode.drawing.voice import Fact
from journeyascode.facts.between_journeys import ShareComing, coming_into, leaving
from journeyascode.facts.claims import footing_of, is_claim
from journeyascode.facts.feelings import overall
from journeyascode.speech import say
from journeyascode.speech.voice import about

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.feelings import Overall
    from journeyascode.model import Journey
    from journeyascode.speech import Say

DEEPER = "⤷"
"""The sign of a part of the journey above it."""

_STATES: Mapping[str, Say] = {
    "target": say("target state"),
    "planned": say("planned"),
    "actual": say("one case"),
}
_FINE = 0.1
"""A reckoned share below this is told with one decimal."""


class RoadHead(NamedTuple):
    """A column of the road: a phase of the lifecycle, or a stage of a journey."""

    name: Fact
    notes: tuple[Fact, ...] = ()
    empty: bool = False
    """Whether nobody has told anything of it."""
    apart: bool = False
    """Whether it is no part of the road: the column of what stands nowhere on it."""


class WayPast(NamedTuple):
    """A way from a column to an earlier one, or on to a later one past others."""

    tail: int
    head: int
    label: str


class RoadStage(NamedTuple):
    """A stage of a journey, in the column it belongs to."""

    column: int
    name: Fact
    notes: tuple[Fact, ...]
    tone: Role


class JourneyFrame(NamedTuple):
    """A journey under the columns from `first` to `last`, with its stages."""

    depth: int
    first: int
    last: int
    name: Fact
    notes: tuple[Fact, ...]
    leaves: tuple[RoadStage, ...]
    here: bool = False
    """Whether it is the journey of the page."""


class RoadFacts(NamedTuple):
    """Everything the drawing and its tables say."""

    heads: tuple[RoadHead, ...]
    loops: tuple[WayPast, ...]
    groups: tuple[tuple[JourneyFrame, ...], ...]
    """Journeys that hang together, the one they are parts of first."""
    rest: str | None
    """Where the journeys stand that are too many to draw."""


def mood(voice: Voice, felt: Overall | None) -> tuple[Fact, ...]:
    """Say what something feels like in the mean and at worst; nothing when nobody has told."""
    if felt is None:
        return ()
    mean, worst = voice.felt(felt.mean), voice.felt(felt.worst)
    words = say("feels {mean}", mean=mean)
    if mean != worst:
        words = say("feels {mean}, worst\N{NO-BREAK SPACE}{worst}", mean=mean, worst=worst)
    guessed = felt.mean.guessed or felt.worst.guessed
    why = say("≈ rests on estimates or on means of a step's start and end")
    hint = voice.say(why) if guessed else ""
    return (Fact(voice.say(words), role=tone(felt), hint=hint),)


def tone(felt: Overall | None) -> Role:
    """Give the colour of a feeling."""
    return tone_of(felt.mean.value) if felt else "quiet"


def drop_offs(voice: Voice, journey: Journey, stage: int) -> tuple[Fact, ...]:
    """Say how many leave at which steps of a stage."""
    return tuple(
        Fact(
            voice.say(
                say(
                    "{share} leave: {step}",
                    share=voice.share(one.share),
                    step=voice.text(one.stop.step.name),
                )
            ),
            role="bad",
        )
        for one in leaving(journey, stage)
    )


def leaf(voice: Voice, journey: Journey, stage: int, column: int) -> RoadStage:
    """Tell of one stage of `journey`."""
    found = journey.stages[stage]
    felt = overall(voice.book, (journey, (found,)))
    link = voice.link("journey", journey.id, found.anchor(stage + 1))
    name = Fact(f"{stage + 1}. {voice.text(found.name)}", link)
    return RoadStage(
        column, name, (*mood(voice, felt), *drop_offs(voice, journey, stage)), tone(felt)
    )


def standing(voice: Voice, journey: Journey) -> Iterator[Fact]:
    """Yield what is said of a journey as a whole: how it feels, and what it rests on."""
    yield from mood(voice, overall(voice.book, (journey, journey.stages)))
    if journey.state in _STATES:
        yield Fact(voice.say(_STATES[journey.state]), role="quiet")
    if is_claim(journey) and footing_of(voice.book, journey).ground == "assumed":
        yield Fact(f"◇ {voice.say(say('assumption'))}", role="quiet")


class Arrivals:
    """Who comes into each journey, and out of which."""

    def __init__(self, voice: Voice, journeys: Iterable[Journey]) -> None:
        """Reckon along the shares of `journeys`."""
        self._voice = voice
        self._found: dict[str, list[tuple[Journey, ShareComing]]] = {}
        for journey in journeys:
            if voice.book.lacks(journey):
                continue  # nobody can follow shares past what is not shown
            for other, coming in coming_into(journey, dict.fromkeys(_named(journey))).items():
                self._found.setdefault(other, []).append((journey, coming))

    def into(self, part: Journey, whole: Journey | None) -> Iterator[Fact]:
        """Yield who comes into `part`, those out of the journey it belongs to first."""
        voice = self._voice
        found = self._found.get(part.id, ())
        for journey, coming in sorted(found, key=lambda one: one[0] is not whole):
            share = _share(voice, coming)
            name = voice.text(journey.name)
            hint = voice.say(say("some shares are assumed")) if coming.assumed else ""
            if journey is whole:
                of_all = voice.listed(say("of those on the journey"), name)
                hint = ", ".join(part for part in (of_all, hint) if part)
                yield Fact(voice.say(say("{share} come here", share=share)), hint=hint)
            else:
                words = say("{share} come from: {name}", share=share, name=name)
                yield Fact(voice.say(words), hint=hint)


def _share(voice: Voice, coming: ShareComing) -> str:
    if coming.share is None:
        return voice.say(SOME)
    digits = 2 if coming.share >= _FINE else 3
    return about(voice.share(round(coming.share, digits)), assumed=coming.assumed)


def title_of(name: Fact, notes: Sequence[Fact]) -> str:
    """Give everything of a card in lines, its name first."""
    return "\n".join((name.full, *(note.full for note in notes)))


def _named(journey: Journey) -> Iterator[str]:
    for stop in journey.stops():
        if stop.step.sub_journey:
            yield stop.step.sub_journey
        yield from (branch.journey for branch in stop.step.next if branch.journey)
