"""The handbook as one audience may read it.

Everything that leaves the handbook for readers (pages, drawings, tables, the search index, the
sitemap, pictures, counts and sums) is made from a handbook that has been cut by `for_audience`
first. What is not for them is not in it, so nobody further down the road can let it slip. Checks
are for authors, and look at the whole handbook.

What goes:

- every entity that is published for fewer, and a journey that has no stage left. The stricter of
  an entity and what is in it wins: a stage takes its steps with it;
- stages, steps, activities and quotes that are published for fewer themselves;
- pages written by hand whose front matter says so, `visibility: restricted`; without it they are
  for whom the handbook is;
- what is nothing without something that goes: an activity at a step that goes, a flow to such an
  activity, somebody's feeling, an expected change of a metric, the rules that name it.

What stays and pointed there has `HIDDEN` in place of the id. It can be told from every id, it is
found nowhere, and pages and drawings say `NOT_FOR_THEM` instead. In a list one of it stands for
all that went, so that nobody counts them. An aim loses the numbers of a metric that goes. A metric
that rests on one loses its formula and every value that was made of it, for a difference would
tell the hidden one; what somebody wrote of it stays.

What is said of all there is would be untrue of the rest: a share, a rank, that there is none. So
who says such a thing asks `Handbook.hides` for the kinds it rests on, and is silent, or says that
it tells of what is shown.

The handbook's own entity goes as all others: readers then get a home page without its texts. Where
it stays, it says that there is more.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, chain, islice
from operator import is_
from typing import TYPE_CHECKING, Any, TypeVar

from journeyascode.handbook.handbook import Handbook, HiddenParts
from journeyascode.handbook.links import parts, references
from journeyascode.handbook.own_pages import addresses_of
from journeyascode.model import (
    AUDIENCES,
    Action,
    Blueprint,
    Cause,
    Cell,
    Charter,
    Entity,
    Experience,
    Feeling,
    Flow,
    Improvement,
    Journey,
    Metric,
    Node,
    RefTo,
    Review,
    RuleSetting,
    Spot,
    Stage,
    Step,
)
from journeyascode.model.charter import Aim
from journeyascode.model.journey import Branch
from journeyascode.model.metric import Pooled
from journeyascode.model.people import Quote
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Route
    from journeyascode.handbook.handbook import Key
    from journeyascode.handbook.markdown_links import FilesBeside, OwnPage
    from journeyascode.model import Visibility

N = TypeVar("N", bound=Node)

HIDDEN = "-"
"""Stands in place of the id of something that is not for the readers; no id is spelt like it."""

NOT_FOR_THEM = say("not for this audience")
"""What readers are told in place of it."""

_ROADS = {"sub_journey", "journey", "to"}
"""Where a step leads: nobody can reckon a journey of which a part is not shown."""

PARTS = (Stage, Step, Cell, Quote)
"""What is in an entity and may be published for fewer than the entity is."""


def may_read(audience: Visibility, visibility: Visibility | None) -> bool:
    """Tell whether an audience may read what is published for `visibility`; all when None."""
    return visibility is None or AUDIENCES.index(visibility) <= AUDIENCES.index(audience)


def published_for(book: Handbook, at: Route) -> Visibility:
    """For whom is published what is at a route: the stricter of all on the way there."""
    here: Any = book.entities[at.kind, at.id]
    strict = book.visibility_of(here)
    for step in at.steps:
        here = here[step] if isinstance(step, int) else getattr(here, step)
        if isinstance(here, PARTS) and here.visibility:
            strict = max(strict, here.visibility, key=AUDIENCES.index)
    return strict


def for_audience(book: Handbook, audience: Visibility) -> Handbook:
    """Give `book` without all that is not for `audience`; the very same where that is nothing."""
    cut = _Cut(book, audience)
    if not cut.anything:
        return book
    kept = tuple(cut.entity(one) for one in book if one.key not in cut.gone)
    if (cut.gone or cut.pages) and book.charter:
        cut.lacking.add(book.charter.key)
    gone = frozenset(kind for kind, _ in cut.gone)
    uses = {key: len(links) for key, links in book.links_to.items()}
    dated = any(_may_be_overdue(book, book.entities[key]) for key in cut.gone)
    made = HiddenParts(audience, frozenset(cut.lacking), gone, uses, dated)
    return Handbook(kept, book.languages, cut.beside(), made)


def _may_be_overdue(book: Handbook, one: Entity) -> bool:
    """Tell whether something has a day; the handbook's own entity may give others theirs."""
    every = book.charter.review_every if book.charter else None
    match one:
        case Action(due=due) if due:
            return True
        case Review(next=due) if due:
            return True
        case Charter() if every:
            return True
    return one.reviewed is not None and bool(one.reviewed.every or every)


def _about(node: Improvement | RuleSetting) -> Iterator[Key]:
    """Yield what a node is about, and is nothing without: kind and id."""
    if isinstance(node, Improvement):
        named = (node.opportunity, node.text)  # a text may be no more than an id
        yield from (("opportunity", one) for one in named if isinstance(one, str))
    else:
        yield from ((kind, id_) for kind, _, id_ in (one.partition("/") for one in node.of))


class _Cut:
    """Takes out of one handbook what is not for one audience."""

    def __init__(self, book: Handbook, audience: Visibility) -> None:
        self._book = book
        self._audience = audience
        self.gone = {one.key for one in book if self._is_gone(one)}
        """The entities that go."""
        self.pages = {path for path, page in book.beside.pages.items() if self._is_page_gone(page)}
        """The pages by hand that go."""
        self._steps = {journey.id: set(self._steps_gone(journey)) for journey in book.all(Journey)}
        self._cells = {plan.id: set(self._cells_gone(plan)) for plan in book.all(Blueprint)}
        self._robbed = self._metrics_robbed()
        charter = book.charter
        self._lawless = charter is not None and charter.key in self.gone
        self.lacking: set[Key] = set()
        """The entities that stay and lose a part; filled as they are asked for."""

    @property
    def anything(self) -> bool:
        """Whether anything goes."""
        return bool(self.gone or self.pages) or any(
            self._is_shut(part) for _, part in self._book.walk(Node) if isinstance(part, PARTS)
        )

    def beside(self) -> FilesBeside:
        """Give what lies beside what stays."""
        beside = self._book.beside
        homes = {key: at for key, at in beside.homes.items() if key not in self.gone}
        pages = {path: one for path, one in beside.pages.items() if path not in self.pages}
        files = beside.files
        if files is not None:
            files = {path: size for path, size in files.items() if path not in self.pages}
        kept = addresses_of(one for one in self._book if one.key not in self.gone)
        own = (
            path.relative_to(root)
            for root in beside.roots
            for path in self.pages
            if path.is_relative_to(root)
        )
        withheld = (addresses_of(self._book) - kept).union(one.as_posix() for one in own)
        return replace(beside, homes=homes, pages=pages, files=files, withheld=withheld)

    def entity(self, one: Entity) -> Entity:
        """Give an entity that stays, without what is not for the audience."""
        cut = self._node(one, one)
        if isinstance(one, Journey) and isinstance(cut, Journey) and cut is not one:
            cut = cut.model_copy(update={"stages": tuple(self._with_gaps(one, cut))})
        default = self._book.visibility_of(one)
        if self._lawless and cut.visibility != default:  # nobody else could tell it any more
            cut = cut.model_copy(update={"visibility": default})
        return cut

    def _with_gaps(self, whole: Journey, cut: Journey) -> Iterator[Stage]:
        """Yield the stages that stay; each step next to what goes tells that something is there.

        Else the step before would lead to the end, or over what goes to the step behind it.
        """
        stops = tuple(whole.stops())
        spots = tuple(accumulate(not stop.step.parallel for stop in stops))
        gone = (self._is_shut(whole.stages[one.stage]) or self._is_shut(one.step) for one in stops)
        kept = [spot for spot, shut in zip(spots, gone, strict=True) if not shut]
        gaps = {*spots} - {*kept}
        steps = chain.from_iterable(stage.steps for stage in cut.stages)
        marked = (
            step.beside_gaps(
                before=spot - 1 in gaps, behind=spot + 1 in gaps, alone=spot != before
            )
            for step, spot, before in zip(steps, kept, (None, *kept), strict=False)
        )
        for stage in cut.stages:
            yield stage.model_copy(update={"steps": tuple(islice(marked, len(stage.steps)))})

    def _node(self, node: N, owner: Entity) -> N:
        changed = self._kept_in(node, owner) | self._pointing(node) | self._beside(node, owner)
        if isinstance(node, (Step, Branch)) and changed.keys() & _ROADS:
            self.lacking.add(owner.key)
        if isinstance(node, Metric) and node.id in self._robbed:
            changed |= self._without_values(node)
        return node.model_copy(update=changed) if changed else node

    def _kept_in(self, node: Node, owner: Entity) -> dict[str, object]:
        """Give the fields of a node that hold parts, where any of them goes or loses something."""
        changed: dict[str, object] = {}
        for name, _ in parts(type(node)):
            before = getattr(node, name)
            after = self._kept(before, owner)
            if after is not before:
                changed[name] = after
        return changed

    def _kept(self, value: object, owner: Entity) -> object:
        """Give what a field holds, cut; the very same where nothing goes."""
        if isinstance(value, tuple):
            found = tuple(self._kept(one, owner) for one in value)
            kept = tuple(one for one in found if one is not None)
            same = len(kept) == len(value) and all(map(is_, kept, value))
            return value if same else kept
        if not isinstance(value, Node):
            return value
        if self._goes(value, owner):
            self.lacking.add(owner.key)
            return None
        return self._node(value, owner)

    def _goes(self, node: Node, owner: Entity) -> bool:
        """Tell whether a part goes: for its own sake, or as it is nothing without what goes."""
        match node:
            case Cell() if isinstance(owner, Blueprint):
                return self._is_shut(node) or self._is_at_step_gone(owner, node)
            case Stage() | Step() | Quote() as part:
                return self._is_shut(part)
            case Flow():
                return not self._cells[owner.id].isdisjoint((node.from_, node.to))
            case Experience() | Feeling():
                whose = (node.persona,) if isinstance(node.persona, str) else node.persona or ()
                return bool(whose) and all(self._hides(("persona",), one) for one in whose)
            case Improvement() | RuleSetting():
                return not self.gone.isdisjoint(_about(node))
        return any(
            self._hides(one.mark.kinds, getattr(node, one.name))
            for one in references(type(node))
            if isinstance(one.mark, RefTo) and type(node).model_fields[one.name].is_required()
        )

    def _pointing(self, node: Node) -> dict[str, object]:
        """Give the fields of a node that point at what goes, as they shall be."""
        changed: dict[str, object] = {}
        for one in references(type(node)):
            value = getattr(node, one.name)
            if not value or not isinstance(one.mark, RefTo):
                continue
            if isinstance(value, str):
                changed |= {one.name: HIDDEN} if self._hides(one.mark.kinds, value) else {}
                continue
            kept = [id_ for id_ in value if not self._hides(one.mark.kinds, id_)]
            changed |= {one.name: (*kept, HIDDEN)} if len(kept) < len(value) else {}
        return changed

    def _beside(self, node: Node, owner: Entity) -> dict[str, object]:
        """Give what else of a node would tell of something that goes."""
        found: dict[str, object] = {}
        match node:
            case Spot() if node.step in self._steps.get(node.journey, ()):
                found = {"step": HIDDEN}
            case Cause() if node.cell in self._cells.get(node.blueprint, ()):
                found = {"cell": HIDDEN}
            case Branch() if node.journey and self._hides(("journey",), node.journey):
                found = {"to": None}
            case Branch() if node.to in self._steps.get(node.journey or owner.id, ()):
                found = {"to": HIDDEN}
            case Aim() if node.metric and self._hides(("metric",), node.metric):
                found = {"current": None, "target": None}
            case Stage() if self._lawless:
                found = {"phase": None}
        return found

    def _without_values(self, metric: Metric) -> dict[str, object]:
        """Give the fields of a metric that rests on one that goes, without what it is made of."""
        alone = (one.own if isinstance(one, Pooled) else one for one in metric.observations)
        told = {"observations": tuple(filter(None, alone))}
        named = any(("metric", name) in self.gone for name in metric.named_in_formula)
        return {**told, "formula": HIDDEN} if named else {**told}

    def _hides(self, kinds: tuple[str, ...], id_: str) -> bool:
        """Tell whether an id, maybe with a role behind it, names something that goes."""
        meant = {(kind, id_.partition("/")[0]) for kind in kinds} & self._book.entities.keys()
        return bool(meant) and meant <= self.gone

    def _is_gone(self, one: Entity) -> bool:
        stages = one.stages if isinstance(one, Journey) else ()
        bare = bool(stages) and all(map(self._is_shut, stages))
        return bare or not may_read(self._audience, self._book.visibility_of(one))

    def _is_page_gone(self, page: OwnPage) -> bool:
        return not may_read(self._audience, page.visibility or self._book.default_visibility)

    def _is_shut(self, part: Stage | Step | Cell | Quote) -> bool:
        return not may_read(self._audience, part.visibility)

    def _is_at_step_gone(self, blueprint: Blueprint, cell: Cell) -> bool:
        own = {column.id for column in blueprint.columns}
        return cell.step not in own and cell.step in self._steps.get(blueprint.journey, ())

    def _metrics_robbed(self) -> set[str]:
        """Give the ids of the metrics that rest on one that goes, straight or by another."""
        robbed = {id_ for kind, id_ in self.gone if kind == "metric"}
        before = -1
        while before < len(robbed):
            before = len(robbed)
            robbed |= {
                one.id
                for one in self._book.all(Metric)
                if not robbed.isdisjoint((*one.parts, *one.named_in_formula))
            }
        return robbed

    def _steps_gone(self, journey: Journey) -> Iterator[str]:
        """Yield the ids of the steps of a journey that go: all of them when it goes itself."""
        for stop in journey.stops():
            stage = journey.stages[stop.stage]
            whole = journey.key in self.gone or self._is_shut(stage)
            if stop.step.id and (whole or self._is_shut(stop.step)):
                yield stop.step.id

    def _cells_gone(self, blueprint: Blueprint) -> Iterator[str]:
        for cell in blueprint.cells:
            if cell.id and (self._is_shut(cell) or self._is_at_step_gone(blueprint, cell)):
                yield cell.id
