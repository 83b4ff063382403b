"""Where an entity is used: by whom, in which field, at which step or in which activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from journeyascode.model import Blueprint, Entity, Journey, Node, Stage, Stop
from journeyascode.pages.blueprint_views import Activity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.findings import Steps
    from journeyascode.handbook import Handbook, Key, Link

E = TypeVar("E", bound=Entity)
N = TypeVar("N", bound=Node)


class Use(NamedTuple):
    """One reference to an entity, seen from that entity."""

    entity: Entity
    """Who uses it."""
    trail: tuple[Node, ...]
    """The nodes from the one who uses it down to the one that holds the reference."""
    field: str
    """The field of the last node that holds the reference."""
    top: str
    """The field of the entity in which all this lies."""
    role: str
    """The role of the team that is meant, or an empty text."""
    stop: Stop | None
    """The step it lies in."""
    activity: Activity | None
    """The activity it lies in."""

    def node(self, cls: type[N]) -> N | None:
        """Give the node of one type on the trail."""
        return next((node for node in self.trail if isinstance(node, cls)), None)

    @property
    def anchor(self) -> str:
        """The spot on the user's page where it stands; empty for the whole page."""
        if self.stop:
            return self.stop.anchor
        if self.activity:
            return self.activity.anchor
        stages = self.entity.stages if isinstance(self.entity, Journey) else ()
        here = self.node(Stage)
        found = [stage.anchor(at) for at, stage in enumerate(stages, 1) if stage is here]
        return found[0] if found else ""


class Uses:
    """Every use of every entity of one handbook, looked up once."""

    def __init__(self, book: Handbook) -> None:
        """Look in `book`."""
        self._book = book
        self._stops: dict[str, Mapping[tuple[int, int], Stop]] = {}
        self._uses: dict[Key, tuple[Use, ...]] = {}

    def of(self, entity: Entity) -> tuple[Use, ...]:
        """Give the uses of `entity` by others, in the order in which they were read."""
        if entity.key not in self._uses:
            self._uses[entity.key] = tuple(
                self._use(user, link)
                for link in self._book.pointing_at(entity)
                if (user := self._book.get(link.at.kind, link.at.id))
            )
        return self._uses[entity.key]

    def by(self, entity: Entity, cls: type[E], *fields: str) -> tuple[E, ...]:
        """Give the entities of one type that use `entity` in one of `fields`, each once."""
        users = (use.entity for use in self.of(entity) if not fields or use.top in fields)
        return tuple({user.id: user for user in users if isinstance(user, cls)}.values())

    def users(self, entity: Entity, kind: str = "") -> tuple[Entity, ...]:
        """Give those who use `entity`, each once; only those of one kind when it is named."""
        users = {use.entity.key: use.entity for use in self.of(entity)}
        return tuple(user for user in users.values() if kind in {"", user.kind})

    def at_steps(self, entity: Entity) -> tuple[Use, ...]:
        """Give the uses of `entity` at steps of journeys."""
        return tuple(use for use in self.of(entity) if use.stop)

    def stops(self, journey: Journey) -> tuple[Stop, ...]:
        """Give the steps of `journey` in order."""
        return tuple(self._stops_of(journey).values())

    def _stops_of(self, journey: Journey) -> Mapping[tuple[int, int], Stop]:
        if journey.id not in self._stops:
            self._stops[journey.id] = {(stop.stage, stop.index): stop for stop in journey.stops()}
        return self._stops[journey.id]

    def _use(self, user: Entity, link: Link) -> Use:
        keys = [step for step in link.at.steps if isinstance(step, str)]
        return Use(
            user,
            tuple(_trail(user, link.at.steps)),
            keys[-1],
            keys[0],
            link.role,
            self._stop(user, link.at.steps),
            _activity(user, link.at.steps),
        )

    def _stop(self, user: Entity, steps: Steps) -> Stop | None:
        match steps:
            case ("stages", int(stage), "steps", int(index), *_) if isinstance(user, Journey):
                return self._stops_of(user)[stage, index]
        return None


def _activity(user: Entity, steps: Steps) -> Activity | None:
    match steps:
        case ("cells", int(index), *_) if isinstance(user, Blueprint):
            return Activity(user, index + 1, user.cells[index])
    return None


def _trail(user: Entity, steps: Steps) -> Iterator[Node]:
    found: Any = user
    yield user
    for step in steps:
        found = found[step] if isinstance(step, int) else getattr(found, step)
        if isinstance(found, Node):
            yield found
