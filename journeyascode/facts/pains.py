"""What hurts and what pleases customers at a step, in plain words or as an insight of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from journeyascode.facts.alignment import text_key
from journeyascode.facts.feelings import all_felt
from journeyascode.facts.overdue import walked
from journeyascode.findings import Route
from journeyascode.handbook import HIDDEN
from journeyascode.handbook.remembered import remembered
from journeyascode.model import Insight
from journeyascode.model.journey import Pain

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping

    from journeyascode.handbook import Handbook
    from journeyascode.model import Experience, Journey, Stage, Step, Stop, Text


Key = Literal["pains", "delights"]
"""Under which key it is told at a step or a stage."""
KEYS: tuple[Key, ...] = get_args(Key)


class PainOrDelight(NamedTuple):
    """What hurts or pleases at a step: words written there, or the name of an insight."""

    text: Text
    """The id of an insight that nobody has written yet."""
    insight: str | None = None
    """The id of the insight; None for words of the step alone."""
    severity: int = 0
    """How much it matters, from 1 to 5; 0 where nobody has said."""
    personas: tuple[str, ...] = ()
    """The ids of those whom it concerns; empty for everybody, and for an insight."""
    evidence: tuple[str, ...] = ()
    """The ids of what it rests on; empty for an insight, which tells that itself."""

    @property
    def key(self) -> Hashable:
        """What two equal ones have in common."""
        return text_key(self.text)


class Concern(NamedTuple):
    """A pain or a delight where a journey tells it."""

    journey: Journey
    stop: Stop
    known: PainOrDelight


class StepPain(NamedTuple):
    """A pain at a step of a journey."""

    stop: Stop
    pain: PainOrDelight


def pains(book: Handbook, step: Step) -> tuple[PainOrDelight, ...]:
    """Give what hurts at `step`, each once: what is written there, then its insights' pains.

    What a customer needs and does not get hurts, too. An insight that nobody has written yet
    counts as a pain, by its id.
    """
    return _known(book, told_of(step, "pains"), step.insights, ("pain", "need"))


def pains_around(book: Handbook, journey: Journey, stop: Stop) -> tuple[PainOrDelight, ...]:
    """Give what hurts at a step, and what hurts in the whole of its stage."""
    whole = next(one for one in journey.told() if one.of_stage and one.stage == stop.stage)
    return (*pains(book, whole.step), *pains(book, stop.step))


def delights(book: Handbook, step: Step) -> tuple[PainOrDelight, ...]:
    """Give what pleases at `step`, each once: what is written there, then its insights'."""
    return _known(book, told_of(step, "delights"), step.insights, ("delight",))


def told_of(node: Step | Stage, key: Key) -> tuple[PainOrDelight, ...]:
    """Give what a step or a stage tells under one of both keys in words of its own, as written."""
    written: tuple[Experience, ...] = node.pains if key == "pains" else node.delights
    return tuple(
        PainOrDelight(one.text, None, _severity(one), one.persona, one.evidence) for one in written
    )


def _severity(one: Experience) -> int:
    return (one.severity or 0) if isinstance(one, Pain) else 0


def hurting(book: Handbook, journey: Journey) -> tuple[StepPain, ...]:
    """Give all that hurts: insights from the most severe, then words of the steps.

    Words are told by how severe they are too, then from the worst step.

    An insight is given once, at the first step that names it; a stage without steps hurts, too.
    """
    insights: dict[str, StepPain] = {}
    plain: list[tuple[int, float, StepPain]] = []
    for one in all_felt(journey):
        for pain in pains(book, one.stop.step):
            found = StepPain(one.stop, pain)
            if pain.insight:
                insights.setdefault(pain.insight, found)
            else:
                plain.append((-pain.severity, one.worst.value if one.worst else 0, found))
    ranked = sorted(insights.values(), key=lambda hurt: -hurt.pain.severity)
    return (*ranked, *(hurt for *_, hurt in sorted(plain, key=lambda told: told[:2])))


def where_written(journey: Journey, key: Key = "pains") -> Iterator[tuple[Route, PainOrDelight]]:
    """Yield the pains or delights of `journey` in words of its own, with their places.

    Those of the stages come first.
    """
    yield from _written(journey)[key]


@remembered
def _written(journey: Journey) -> Mapping[Key, tuple[tuple[Route, PainOrDelight], ...]]:
    at = Route(*journey.key) / "stages"
    nodes: list[tuple[Route, Step | Stage]] = [
        (at / number, stage) for number, stage in enumerate(journey.stages)
    ]
    nodes += [(at / s.stage / "steps" / s.index, s.step) for s in journey.stops()]
    return {
        key: tuple(
            (spot / key / n, one)
            for spot, node in nodes
            for n, one in enumerate(told_of(node, key))
        )
        for key in KEYS
    }


def known_written(journey: Journey) -> Iterator[tuple[Route, PainOrDelight]]:
    """Yield the pains, then the delights of `journey` in words of its own, with their places."""
    for key in KEYS:
        yield from where_written(journey, key)


def known_of(journey: Journey) -> Iterator[tuple[Stop, PainOrDelight]]:
    """Yield all that a journey says hurts or pleases, in words of its own, where it does."""
    for stop in journey.told():
        for key in KEYS:
            yield from ((stop, one) for one in told_of(stop.step, key))


def concerning(book: Handbook, persona: str, key: Key) -> tuple[Concern, ...]:
    """Give the pains or delights that today's journeys tell of a persona."""
    return tuple(
        Concern(journey, stop, one._replace(personas=()))
        for journey in walked(book)
        for stop in journey.told()
        for one in told_of(stop.step, key)
        if persona in one.personas
    )


def _known(
    book: Handbook, own: Iterable[PainOrDelight], ids: Iterable[str], types: Collection[str]
) -> tuple[PainOrDelight, ...]:
    """Give what a step says itself, without what an insight says in the same words."""
    named = [(id_, book.find(Insight, id_)) for id_ in ids if id_ != HIDDEN]
    insights = [
        PainOrDelight(one.name, id_, one.severity or 0) if one else PainOrDelight(id_, id_)
        for id_, one in named
        if (one.type if one else "pain") in types
    ]
    said = {words for one in insights for words in _words(one.text)}
    words = (one for one in own if said.isdisjoint(_words(one.text)))
    return tuple({(one.key, one.personas): one for one in (*words, *insights)}.values())


def _words(text: Text) -> Iterable[str]:
    return (text,) if isinstance(text, str) else text.root.values()
