from __future__ import annotations

import pytest

from journeyascode.findings import Steps
from journeyascode.model import Charter, Journey, Persona
from journeyascode.source.at_position import standing_at, taken_at
from journeyascode.source.yaml_reader import read_ink

INK = read_ink("a: 🎉 b\nc:\n  - {d: e}\n  -\n".encode())


@pytest.mark.parametrize(
    ("row", "column", "steps", "is_key"),
    [
        pytest.param(0, 0, ("a",), True, id="at the beginning of a key"),
        pytest.param(0, 1, ("a",), True, id="just behind a key"),
        pytest.param(0, 3, ("a",), False, id="at a value"),
        pytest.param(0, 6, ("a",), False, id="behind a value"),
        pytest.param(2, 5, ("c", 0, "d"), True, id="in braces"),
        pytest.param(2, 8, ("c", 0, "d"), False, id="value in braces"),
        pytest.param(3, 3, ("c", 1), False, id="an empty item"),
    ],
)
def test_the_word_at_a_spot_is_found(row: int, column: int, steps: Steps, is_key: bool) -> None:  # noqa: FBT001 - of pytest
    found = standing_at(INK, (row, column))
    assert found is not None
    assert (found.steps, found.is_key) == (steps, is_key)


def test_between_words_there_is_none() -> None:
    assert standing_at(INK, (1, 3)) is None
    assert standing_at(INK, (9, 0)) is None


@pytest.mark.parametrize(
    ("model", "steps", "keys"),
    [
        pytest.param(Journey, ("personas",), {"personas"}, id="list"),
        pytest.param(Journey, ("stages", 0, "steps", 1, "channel"), {"channel"}, id="deep"),
        pytest.param(Journey, ("stages", 0, "feels", "score"), {"score"}, id="one for several"),
        pytest.param(Journey, ("stages", 0, "pains", 0), {"pains"}, id="words or keys"),
        pytest.param(Journey, ("stages", 0, "pains", 0, "persona"), {"persona"}, id="with keys"),
        pytest.param(Journey, ("stages", 0, "pains", 0, "fi"), {"pains"}, id="words by language"),
        pytest.param(Persona, ("name", "fi"), {"name"}, id="language"),
        pytest.param(Charter, ("own_rules", 0, "where", "x", "one_of", 0), {"one_of"}, id="test"),
        pytest.param(Journey, ("colour",), set[str](), id="unknown"),
        pytest.param(Journey, ("name", 0), set[str](), id="no list"),
        pytest.param(Journey, (0, "name"), set[str](), id="no list at the top"),
    ],
)
def test_what_may_stand_somewhere_is_read_off_the_model(
    model: type[Journey], steps: Steps, keys: set[str]
) -> None:
    assert {one.key for one in taken_at(model, steps)} == keys
