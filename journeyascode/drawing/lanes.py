"""The lanes of a journey map: one function each, from a step to what is known of it.

To add a lane: write such a function, and name it in `BEFORE` or `AFTER` where it is to be drawn,
with the way it looks. The map and its table both follow. What is told of a whole stage is asked as
of one step, and stands across all its columns. A lane in which nothing is told is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeyascode.drawing.cell_marks import bullets, chips, figures, paragraphs
from journeyascode.drawing.matrix.quality import metric_fact
from journeyascode.drawing.voice import Fact
from journeyascode.facts.opportunities import chances
from journeyascode.facts.pains import delights as delights_at
from journeyascode.facts.pains import pains as pains_at
from journeyascode.speech import say
from journeyascode.speech.choices import CHOICES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from journeyascode.drawing.cell_marks import Sketch
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.opportunities import Chance
    from journeyascode.facts.pains import PainOrDelight
    from journeyascode.model import Step, Text
    from journeyascode.speech import Say

Facts = tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of the map: its name, what it tells of a step, and how that looks."""

    name: Say
    facts: Callable[[Voice, Step], Facts]
    sketch: Callable[[Sequence[Fact], float], Sketch]


def actions(voice: Voice, step: Step) -> Facts:
    """What the customer does."""
    return (Fact(voice.text(step.does)),) if step.does else ()


def walkers(voice: Voice, step: Step) -> Facts:
    """Who walks it, where not everybody does."""
    personas = (voice.fact(id_, "persona") for id_ in step.personas)
    return (*personas, *(voice.fact(id_, "segment") for id_ in step.segments))


def beginners(voice: Voice, step: Step) -> Facts:
    """Who begins it."""
    begun = step.initiated_by
    return (Fact(voice.say(CHOICES["Step.initiated_by"][begun])),) if begun else ()


def deciders(voice: Voice, step: Step) -> Facts:
    """Who decides how it goes."""
    held = step.controlled_by
    return (Fact(voice.say(CHOICES["Step.controlled_by"][held])),) if held else ()


def needs(voice: Voice, step: Step) -> Facts:
    """What the customer needs."""
    return tuple(Fact(voice.text(need)) for need in step.needs)


def touchpoints(voice: Voice, step: Step) -> Facts:
    """What the customer meets."""
    return tuple(voice.fact(id_, "touchpoint") for id_ in step.touchpoint)


def channels(voice: Voice, step: Step) -> Facts:
    """The channels used, then the others offered."""
    used = (voice.fact(id_, "channel") for id_ in step.channel)
    hint = voice.say(say("alternative"))
    others = (voice.fact(id_, "channel") for id_ in step.alternatives)
    return (*used, *(other._replace(role="quiet", hint=hint) for other in others))


def people(voice: Voice, step: Step) -> Facts:
    """Who in the company meets the customer."""
    return tuple(voice.fact(id_, "team", "partner") for id_ in step.meets)


def thoughts(voice: Voice, step: Step) -> Facts:
    """What the customer thinks."""
    return _quoted(voice, step.thinks)


def words(voice: Voice, step: Step) -> Facts:
    """What the customer says."""
    return _quoted(voice, step.says)


def pains(voice: Voice, step: Step) -> Facts:
    """What hurts, written on the step or as an insight of its own."""
    return _known(voice, pains_at(voice.book, step))


def delights(voice: Voice, step: Step) -> Facts:
    """What pleases, written on the step or as an insight of its own."""
    return _known(voice, delights_at(voice.book, step))


def opportunities(voice: Voice, step: Step) -> Facts:
    """What could be better."""
    return tuple(_chance(voice, one) for one in chances(voice.book, step))


def promises(voice: Voice, step: Step) -> Facts:
    """What is promised here."""
    return tuple(voice.fact(id_, "promise") for id_ in step.promises)


def times(voice: Voice, step: Step) -> Facts:
    """How long it takes, how long the customer waits, and what bounds the wait."""
    found = []
    if step.duration:
        found.append(Fact(voice.listed(say("takes"), voice.duration(step.duration))))
    if step.wait:
        found.append(Fact(voice.listed(say("wait"), voice.duration(step.wait)), role="warn"))
    if step.interval:
        found.append(Fact(voice.listed(say("planned interval"), voice.duration(step.interval))))
    if step.waits and step.waits.bound:
        bound = voice.text(step.waits.bound)
        found.append(Fact(voice.listed(say("at the latest"), bound), role="quiet"))
    return tuple(found)


def metrics(voice: Voice, step: Step) -> Facts:
    """What is measured here: the latest value and the target."""
    return tuple(metric_fact(voice, id_) for id_ in step.metrics)


def _quoted(voice: Voice, texts: Iterable[Text]) -> Facts:
    return tuple(Fact(voice.quoted(voice.text(text)), role="quiet") for text in texts)


def _known(voice: Voice, found: Iterable[PainOrDelight]) -> Facts:
    return tuple(
        voice.fact(one.insight, "insight") if one.insight else _worded(voice, one) for one in found
    )


def _chance(voice: Voice, one: Chance) -> Fact:
    """Tell what could be better; beside words of the step, a pointer shows the opportunity."""
    words = voice.text(one.text)
    if one.opportunity is None:
        return Fact(words)
    named = voice.fact(one.opportunity, "opportunity")
    return named if named.text == words else named._replace(text=words, hint=named.text)


def _worded(voice: Voice, one: PainOrDelight) -> Fact:
    """Tell what hurts or pleases with whom it concerns; a pointer shows what it rests on."""
    grounds = ", ".join(voice.fact(id_, "evidence").text for id_ in one.evidence)
    hint = voice.listed(say("rests on"), grounds) if grounds else ""
    return Fact(voice.of_some(voice.text(one.text), one.personas), hint=hint)


BEFORE: tuple[Lane, ...] = (
    Lane(say("Only walked by"), walkers, chips),
    Lane(say("Doing"), actions, paragraphs),
    Lane(say("Who begins"), beginners, paragraphs),
    Lane(say("Who controls it"), deciders, paragraphs),
    Lane(say("Needs"), needs, bullets("quiet")),
    Lane(say("Touchpoints"), touchpoints, chips),
    Lane(say("Channels"), channels, chips),
    Lane(say("Meets"), people, chips),
    Lane(say("Thoughts"), thoughts, paragraphs),
    Lane(say("Words"), words, paragraphs),
)
"""The lanes above the feelings."""

AFTER: tuple[Lane, ...] = (
    Lane(say("Pains"), pains, bullets("bad")),
    Lane(say("Delights"), delights, bullets("good")),
    Lane(say("Opportunities"), opportunities, bullets("chance")),
    Lane(say("Promises"), promises, bullets("accent")),
    Lane(say("Duration and waiting"), times, paragraphs),
    Lane(say("Metrics"), metrics, figures),
)
"""The lanes below the feelings."""
