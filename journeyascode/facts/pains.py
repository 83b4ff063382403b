"""What hurts and what pleases customers at a step, in plain words or as an insight of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.alignment import text_key
from journeyascode.facts.feelings import all_felt
from journeyascode.findings import Route
from journeyascode.handbook import HIDDEN
from journeyascode.model import Insight

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Journey, Step, Stop, Text


class PainOrDelight(NamedTuple):
    """What hurts or pleases at a step: words written there, or the name of an insight."""

    text: Text
    """The id of an insight that nobody has written yet."""
    insight: str | None
    """The id of the insight; None for words of the step alone."""
    severity: int
    """How much it matters, from 1 to 5; 0 where nobody has said."""

    @property
    def key(self) -> Hashable:
        """What two equal ones have in common."""
        return text_key(self.text)


class StepPain(NamedTuple):
    """A pain at a step of a journey."""

    stop: Stop
    pain: PainOrDelight


def pains(book: Handbook, step: Step) -> tuple[PainOrDelight, ...]:
    """Give what hurts at `step`, each once: what is written there, then its insights' pains.

    What a customer needs and does not get hurts, too. An insight that nobody has written yet
    counts as a pain, by its id.
    """
    return _known(book, step.pains, step.insights, ("pain", "need"))


def pains_around(book: Handbook, journey: Journey, stop: Stop) -> tuple[PainOrDelight, ...]:
    """Give what hurts at a step, and what hurts in the whole of its stage."""
    whole = next(one for one in journey.told() if one.of_stage and one.stage == stop.stage)
    return (*pains(book, whole.step), *pains(book, stop.step))


def delights(book: Handbook, step: Step) -> tuple[PainOrDelight, ...]:
    """Give what pleases at `step`, each once: what is written there, then its insights'."""
    return _known(book, step.delights, step.insights, ("delight",))


def hurting(book: Handbook, journey: Journey) -> tuple[StepPain, ...]:
    """Give all that hurts: insights from the most severe, then plain words from the worst step.

    An insight is given once, at the first step that names it; a stage without steps hurts, too.
    """
    insights: dict[str, StepPain] = {}
    plain: list[tuple[float, StepPain]] = []
    for one in all_felt(journey):
        for pain in pains(book, one.stop.step):
            found = StepPain(one.stop, pain)
            if pain.insight:
                insights.setdefault(pain.insight, found)
            else:
                plain.append((one.worst.value if one.worst else 0, found))
    ranked = sorted(insights.values(), key=lambda hurt: -hurt.pain.severity)
    return (*ranked, *(hurt for _, hurt in sorted(plain, key=lambda pair: pair[0])))


def where_written(journey: Journey) -> Iterator[tuple[Route, Text]]:
    """Yield the pains that `journey` tells in plain words, each with its place: stages first."""
    at = Route(*journey.key) / "stages"
    nodes = [(at / n, stage.pains) for n, stage in enumerate(journey.stages)]
    nodes += [(at / s.stage / "steps" / s.index, s.step.pains) for s in journey.stops()]
    for spot, written in nodes:
        yield from ((spot / "pains" / n, text) for n, text in enumerate(written))


def _known(
    book: Handbook, own: Iterable[Text], ids: Iterable[str], types: Collection[str]
) -> tuple[PainOrDelight, ...]:
    """Give what a step says itself, without what an insight says in the same words."""
    named = [(id_, book.find(Insight, id_)) for id_ in ids if id_ != HIDDEN]
    insights = [
        PainOrDelight(one.name, id_, one.severity or 0) if one else PainOrDelight(id_, id_, 0)
        for id_, one in named
        if (one.type if one else "pain") in types
    ]
    said = {words for one in insights for words in _words(one.text)}
    words = (PainOrDelight(text, None, 0) for text in own if said.isdisjoint(_words(text)))
    return tuple({one.key: one for one in (*words, *insights)}.values())


def _words(text: Text) -> Iterable[str]:
    return (text,) if isinstance(text, str) else text.root.values()
