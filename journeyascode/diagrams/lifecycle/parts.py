"""The hierarchy: the stages of a main journey as a road, and its sub-journeys under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.lifecycle.facts import (
    Arrivals,
    Frame,
    Head,
    Loop,
    Road,
    drop_offs,
    leaf,
    mood,
    standing,
)
from journeyascode.diagrams.voice import Fact
from journeyascode.facts.between_journeys import returns
from journeyascode.facts.feelings import overall
from journeyascode.facts.journey_tree import stages_opening, tree_of
from journeyascode.model import Journey
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.diagrams.voice import Voice
    from journeyascode.facts.journey_tree import Tree


def read_hierarchy(voice: Voice, journey: Journey) -> tuple[Journey, Road] | None:
    """Give the main journey that `journey` belongs to, and tell of it with all its parts.

    None where it neither has parts nor is one.
    """
    tree = voice.book.remember(tree_of)
    main = tree.main_of(journey)
    reader = _Reader(voice, tree, main, journey)
    return (main, reader.road()) if reader.parts else None


class _Reader:
    """Reads one main journey and its parts."""

    def __init__(self, voice: Voice, tree: Tree, main: Journey, here: Journey) -> None:
        self.voice, self.tree, self.main, self.here = voice, tree, main, here
        own = tree.parts.get(main.id, ())
        lent = [one for one in _opened(voice, main) if one not in own and one is not main]
        self.parts = (*own, *lent)
        """What belongs to the journey, and what it opens though it belongs to another."""
        self.lent = frozenset(one.id for one in lent)
        below = [one for part in own for _, one in tree.below(part)]
        self.arrivals = Arrivals(voice, (main, *self.parts, *below))

    def road(self) -> Road:
        """Put everything together, parts in the order of their stages."""
        groups = [tuple(self.frames(part)) for part in self.parts]
        groups.sort(key=lambda group: group[0].first)
        heads = [self.head(at) for at in range(len(self.main.stages))]
        if any(group[0].last == len(heads) for group in groups):
            heads.append(Head(Fact(self.voice.say(say("in no stage"))), apart=True))
        link = self.voice.link("journey", "")
        return Road(tuple(heads), tuple(self.loops()), tuple(groups), link)

    def head(self, at: int) -> Head:
        """Tell of a stage of the main journey."""
        voice, stage = self.voice, self.main.stages[at]
        phases = voice.book.charter.lifecycle if voice.book.charter else ()
        named = [voice.text(phase.name) for phase in phases if phase.id == stage.phase]
        link = voice.link("journey", self.main.id, stage.anchor(at + 1))
        felt = overall((self.main, (stage,)))
        notes = (
            *(Fact(name, role="quiet") for name in named[:1]),
            *mood(voice, felt),
            *drop_offs(voice, self.main, at),
        )
        return Head(Fact(f"{at + 1}. {voice.text(stage.name)}", link), notes)

    def loops(self) -> Iterator[Loop]:
        """Yield the ways back to earlier stages, with the shares told."""
        for way in returns(self.main):
            shares = [self.voice.share(share) for share in way.shares if share is not None]
            name = self.voice.text(self.main.stages[way.to].name)
            words = say("back to: {name}", name=name)
            if shares:
                words = say("{shares} back to: {name}", shares=", ".join(shares), name=name)
            yield Loop(way.stage, way.to, self.voice.say(words))

    def frames(self, part: Journey) -> Iterator[Frame]:
        """Yield the frames of a part and of the parts below it, all where the part stands."""
        spots = self.columns(part)
        below = () if part.id in self.lent else self.tree.below(part)
        for depth, journey in ((0, part), *below):
            whole = self.tree.wholes.get(journey.id) if depth else self.main
            notes = (
                *self.arrivals.into(journey, whole),
                *standing(self.voice, journey),
                *self.remarks(journey),
            )
            name = Fact(self.voice.text(journey.name), self.voice.link("journey", journey.id))
            leaves = tuple(
                leaf(self.voice, journey, at, spots[0]) for at in range(len(journey.stages))
            )
            here = journey is self.here
            yield Frame(depth, spots[0], spots[-1], name, notes, leaves, here)

    def columns(self, part: Journey) -> tuple[int, ...]:
        """Give the stage under which a part stands: what opens it, else the same phase."""
        phases = {stage.phase for stage in part.stages} - {None}
        stages = enumerate(self.main.stages)
        found = stages_opening(self.main, part.id) or tuple(
            at for at, stage in stages if stage.phase in phases
        )
        return found[:1] or (len(self.main.stages),)

    def remarks(self, journey: Journey) -> Iterator[Fact]:
        """Yield what a reader must know of a part beside what it is like."""
        if journey is self.here:
            yield Fact(f"● {self.voice.say(say('this page'))}", role="accent")
        if journey.id in self.lent:
            whole = self.tree.wholes.get(journey.id)
            if whole:
                words = say("a part of: {name}", name=self.voice.text(whole.name))
                yield Fact(self.voice.say(words), role="quiet")


def _opened(voice: Voice, main: Journey) -> Iterable[Journey]:
    """Give the journeys that steps of `main` open, each once."""
    named = dict.fromkeys(stop.step.sub_journey for stop in main.stops())
    found = (voice.book.find(Journey, id_) for id_ in named if id_)
    return [one for one in found if one]
