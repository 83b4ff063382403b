"""Whatever is told of a stage or a step stands in its journey's map, or where is said here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from journeyascode.handbook import Handbook
from journeyascode.handbook.links import parts
from journeyascode.model import Duration, Journey, Node, Stage, Step
from journeyascode.pages.field_sorts import kinds_named, sort_of
from tests.drawing.looking import told
from tests.drawing.reading import map_of
from tests.pages.filled import every_entity

FILLED = every_entity()
BOOK = Handbook(FILLED.values())

ELSEWHERE = {
    "Stage.id": "in addresses",
    "Stage.description": "on the page",
    "Stage.phase": "on the page, and in the map of the lifecycle",
    "Stage.visibility": "in who may read it",
    "Stage.process": "a choice, in our words",
    "Stage.parallel": "a flag, in our words",
    "Stage.optional": "a flag, in our words",
    "Stage.tracks": "on the scale of each track, and only what is on it",
    "Step.tracks": "on the scale of each track, and only what is on it",
    "Step.id": "in addresses",
    "Step.description": "on the page",
    "Step.proactive": "a flag, in our words",
    "Step.controlled_by": "a choice, in our words",
    "Step.commitment": "on the page, and in the order of the critical points",
    "Step.expects": "on the page, and in the order of the critical points",
    "Step.visibility": "in who may read it",
    "Step.parallel": "a flag, in our words",
    "Step.optional": "a flag, in our words",
    "Step.handover": "a choice, in our words",
    "Step.happened": "a choice, in our words, where the case is told against its plan",
    "Step.initiated_by": "a choice, in our words",
    "Step.drop_off": "a share, in our words",
}
"""Keys of which the map says nothing, or says it in our own words: where they act."""


def names(node: Node, field: str) -> Iterator[str]:
    """Yield what readers see of a field: texts, names of what is pointed at, lengths of time."""
    value = getattr(node, field)
    sort = sort_of(type(node), field)
    for one in value if isinstance(value, tuple) else (value,):
        if sort == "link":
            yield str(FILLED[kinds_named(type(node), field)[0]].name)
        else:
            yield one.text if isinstance(one, Duration) else str(one)


@pytest.mark.parametrize("cls", [Stage, Step])
def test_the_map_tells_everything_of_a_stage_and_a_step(cls: type[Node]) -> None:
    journey = FILLED["journey"]
    assert isinstance(journey, Journey)
    shown = told(map_of(BOOK, journey, "en")).replace("\N{NO-BREAK SPACE}", " ")
    untold = [
        f"{cls.__name__}.{field}: {words}"
        for _, node in Handbook([journey]).walk(cls)
        for field in cls.model_fields
        if f"{cls.__name__}.{field}" not in ELSEWHERE
        and field not in {name for name, _ in parts(cls)}
        for words in names(node, field)
        if words not in shown
    ]

    assert untold == []


def test_what_acts_elsewhere_is_a_key() -> None:
    keys = {f"{cls.__name__}.{field}" for cls in (Stage, Step) for field in cls.model_fields}

    assert not ELSEWHERE.keys() - keys
