"""What a model takes under each key is read in one place, from its annotations."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import pytest
from pydantic import Field

import journeyascode
from journeyascode.model import ByLanguage, Flow, Metric, Node, PartOf, RefTo, Step
from journeyascode.model.base import Lines, Prose
from journeyascode.model.schema import (
    fields_of,
    key_of,
    keys_of,
    link_in,
    node_in,
    shape_of,
    text_in,
)
from journeyascode.model.units import Share

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(journeyascode.__file__).parent
READERS = {"model/schema.py"}
"""Who looks into annotations; all others ask for shapes."""
INSIDE = {"annotation", "metadata", "__metadata__", "__origin__", "get_type_hints"}


def test_only_one_room_looks_into_annotations() -> None:
    found = {
        module.relative_to(PACKAGE).as_posix(): sorted(INSIDE & {*names(module)})
        for module in PACKAGE.rglob("*.py")
    }
    assert {module for module, looked in found.items() if looked} == READERS, found


def names(module: Path) -> Iterator[str]:
    """Yield each attribute and each name that a module asks for."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id


def test_a_key_is_spelt_as_its_field_unless_python_has_taken_the_word() -> None:
    assert key_of(Flow, "from_") == "from"
    assert set(keys_of(Flow)) == {"from" if one == "from_" else one for one in fields_of(Flow)}


@pytest.mark.parametrize(
    ("cls", "field", "link"),
    [
        (Flow, "from_", PartOf("blueprint", "cell")),
        (Step, "metrics", RefTo("metric")),
        (Step, "name", None),
    ],
)
def test_a_link_is_found_alone_in_a_list_and_where_it_may_be_left_out(
    cls: type[Node], field: str, link: object
) -> None:
    assert link_in(fields_of(cls)[field]) == link


def test_a_part_is_found_in_a_list_and_not_in_a_map() -> None:
    class Inner(Node):
        pass

    assert node_in(shape_of(tuple[Inner, ...] | None)) is Inner
    assert node_in(shape_of(dict[str, Inner])) is None
    assert node_in(fields_of(Metric)["name"]) is None


def test_prose_is_told_from_lines() -> None:
    assert text_in(shape_of(Prose | None)) is ByLanguage
    assert text_in(shape_of(Lines)) is not ByLanguage
    assert text_in(shape_of(Lines)) is not None
    assert text_in(shape_of(int)) is None


def test_a_named_type_says_its_sentence_and_its_twin_without_a_name_does_not() -> None:
    assert shape_of(Share | None).sentence == (
        "A part of a whole, written `36 %` or as a number from 0 to 1."
    )
    assert shape_of(Annotated[float, Field(ge=0, le=1)]).sentence is None
