"""The lifecycle: the phases of a customer's life as a road, and the journeys walked in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.lifecycle.facts import (
    Arrivals,
    Frame,
    Head,
    Leaf,
    Loop,
    Road,
    leaf,
    mood,
    standing,
)
from journeyascode.diagrams.voice import Fact
from journeyascode.facts.feelings import overall
from journeyascode.facts.journey_tree import phases_of, stages_opening, tree_of, wishes_of
from journeyascode.model import Journey
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.voice import Voice
    from journeyascode.facts.journey_tree import Tree
    from journeyascode.model import Charter, Phase


def read_lifecycle(voice: Voice) -> Road | None:
    """Tell of the lifecycle of the handbook; None while it has no phases."""
    charter = voice.book.charter
    if charter is None or not charter.lifecycle:
        return None
    return _Reader(voice, charter).road()


class _Reader:
    """Reads the journeys of a handbook along its lifecycle."""

    def __init__(self, voice: Voice, charter: Charter) -> None:
        self.voice, self.charter = voice, charter
        journeys = voice.book.all(Journey)
        self.tree: Tree = voice.book.remember(tree_of)
        self.wishes = wishes_of(journeys)
        """The wished states of a journey that is shown as it is, by the journey's id."""
        self.hidden = {wish.id for wishes in self.wishes.values() for wish in wishes}
        self.ids = [phase.id for phase in charter.lifecycle]
        self.shown = [one for main in self.mains() for _, one in self.family(main)]
        self.arrivals = Arrivals(voice, self.shown)
        self.spots: dict[str, tuple[int, ...]] = {}
        for journey in self.shown:
            self.spots[journey.id] = self.columns(journey)

    def mains(self) -> Iterator[Journey]:
        """Yield the main journeys that are not just the wished state of another."""
        return (main for main in self.tree.mains if main.id not in self.hidden)

    def family(self, main: Journey) -> Iterator[tuple[int, Journey]]:
        """Yield a main journey and what belongs to it, with the depths."""
        yield 0, main
        for depth, part in self.tree.below(main):
            if part.id not in self.hidden:
                yield depth, part

    def columns(self, journey: Journey) -> tuple[int, ...]:
        """Give the phases a journey is walked in: its own, else those that lead into it."""
        own = phases_of(journey, self.ids)
        whole = self.tree.wholes.get(journey.id)
        if own or whole is None:
            return own
        opening = {whole.stages[at].phase for at in stages_opening(whole, journey.id)}
        found = tuple(at for at, id_ in enumerate(self.ids) if id_ in opening)
        return found or self.spots.get(whole.id, ())

    def road(self) -> Road:
        """Put everything together, the journeys that begin earliest first."""
        groups = [tuple(self.frames(main)) for main in self.mains()]
        groups.sort(key=lambda group: min(frame.first for frame in group))
        heads = [self.head(at, phase) for at, phase in enumerate(self.charter.lifecycle)]
        if not all(self.spots.values()):
            heads.append(Head(Fact(self.voice.say(say("in no phase"))), apart=True))
        return Road(
            tuple(heads), tuple(self.loops()), tuple(groups), self.voice.link("journey", "")
        )

    def head(self, at: int, phase: Phase) -> Head:
        """Tell of a phase: how many journeys are walked in it, and what it feels like."""
        link = self.voice.link("handbook", self.charter.id, "lifecycle")
        name = Fact(self.voice.text(phase.name), link)
        walked = [one for one in self.shown if at in phases_of(one, self.ids)]
        if not walked:
            none = Fact(f"! {self.voice.say(say('no journey here yet'))}", role="bad")
            return Head(name, (none,), empty=True)
        felt = overall(
            *((one, [stage for stage in one.stages if stage.phase == phase.id]) for one in walked)
        )
        count = say("journeys: {n}", n=len(walked))
        return Head(name, (Fact(self.voice.say(count), role="quiet"), *mood(self.voice, felt)))

    def loops(self) -> Iterator[Loop]:
        """Yield where a phase leads back to; to phases there are."""
        for at, phase in enumerate(self.charter.lifecycle):
            for to in dict.fromkeys(phase.returns_to):
                if to in self.ids:
                    head = self.ids.index(to)
                    name = self.voice.text(self.charter.lifecycle[head].name)
                    yield Loop(at, head, self.voice.say(say("back to: {name}", name=name)))

    def frames(self, main: Journey) -> Iterator[Frame]:
        """Yield the frames of a main journey and of what belongs to it."""
        for depth, journey in self.family(main):
            spots = self.spots[journey.id] or (len(self.ids),)
            whole = self.tree.wholes.get(journey.id)
            notes = (
                *self.arrivals.into(journey, whole),
                *standing(self.voice, journey),
                *self.remarks(journey),
            )
            link = self.voice.link("journey", journey.id)
            name = Fact(self.voice.text(journey.name), link)
            leaves = tuple(self.leaves(journey, spots))
            yield Frame(depth, spots[0], spots[-1], name, notes, leaves)

    def remarks(self, journey: Journey) -> Iterator[Fact]:
        """Yield what is odd about a journey, and the states that are wished for."""
        if journey.id in self.tree.circular:
            yield Fact(f"! {self.voice.say(say('a part of itself'))}", role="bad")
        for wish in self.wishes.get(journey.id, ()):
            link = self.voice.link("journey", wish.id)
            yield Fact(f"◎ {self.voice.say(say('target state'))}", link)

    def leaves(self, journey: Journey, spots: Sequence[int]) -> Iterator[Leaf]:
        """Yield the stages; one without a phase stands with the one before it."""
        column = spots[0]
        for at, stage in enumerate(journey.stages):
            if stage.phase in self.ids:
                column = self.ids.index(stage.phase)
            yield leaf(self.voice, journey, at, column)
