"""What Python programs may use, as they use it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import journeyascode as jac
from journeyascode import library
from journeyascode.model import Journey, Persona, Segment
from tests.pages.filled import every_entity
from tests.site.conftest import SMALL

DAY = date(2026, 11, 30)
ESTONIAN = """kind: handbook
id: handbook
name: {et: Raamat, fi: Kirja}
organisation: Example
languages: [et, fi]
"""
BUY = """kind: journey
id: buy
name: {et: Ost, fi: Osto}
stages: [{name: {et: Makse, fi: Maksu}, steps: [{name: {et: Ma maksan, fi: Minä maksan}}]}]
"""
FILLED = every_entity()
ANNA = Persona(id="anna", name="Anna", segment="firms")


def test_public_names_are_there_and_nothing_is_imported_before_one_is_asked_for() -> None:
    asked = "import sys, journeyascode as j; print('pydantic' in sys.modules, *dir(j))"
    told = subprocess.run(
        [sys.executable, "-c", asked],
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip

    assert sorted(told[1:]) == sorted(jac.__all__)
    assert set(library.__all__) == set(jac.__all__) - {"__version__"}
    assert all(getattr(jac, name) is not None for name in jac.__all__)
    assert told[0] == "False"
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        jac.nonsense  # noqa: B018 - it is the asking that fails


def test_a_handbook_is_loaded_and_asked() -> None:
    book = jac.load(SMALL)
    journey = book.journeys[0]

    assert book[f"journey/{journey.id}"] is journey
    assert f"journey/{journey.id}" in book
    assert "journey/nowhere" not in book
    assert len(book) == len([*book])
    assert repr(book) == f"<Handbook of {len(book)} entities>"
    assert isinstance(jac.Handbook.journeys, type(vars(jac.Handbook)["journeys"]))
    with pytest.raises(KeyError, match="journey/nowhere"):
        book["journey/nowhere"]


def test_every_kind_has_its_own_name() -> None:
    book = jac.load(SMALL)
    by_name = [vars(book.__class__)[name].__get__(book, jac.Handbook) for name in KINDS_BY_NAME]

    assert sorted(one.key for found in by_name for one in found) == sorted(
        one.key for one in book if one.kind != "handbook"
    )


KINDS_BY_NAME = [name for name, one in vars(jac.Handbook).items() if type(one).__name__ == "_All"]


def test_a_handbook_is_built_in_python_and_checked() -> None:
    book = jac.Handbook([ANNA])
    [told] = [str(one) for one in book.check(as_of=DAY) if one.code == "JAC201"]

    assert told == "persona/anna.yaml:4:10: error JAC201: no segment has the id `firms`"
    mended = jac.Handbook([ANNA, Segment(id="firms", name="Firms")])
    assert [one for one in mended.check(as_of=DAY) if one.code == "JAC201"] == []


def test_a_journey_is_drawn_and_a_handbook_is_rendered(tmp_path: Path) -> None:
    book = jac.load(SMALL)
    [id_] = [one.id for one in book.journeys][:1]

    drawn = book.draw(f"journey/{id_}", as_of=DAY)
    assert drawn["journey"].full.startswith("<svg")
    assert book.draw(book.journeys[0], as_of=DAY)["journey"] == drawn["journey"]
    book.render(tmp_path / "out", as_of=DAY, language="en")
    assert (tmp_path / "out" / "index.md").is_file()


def test_a_language_that_we_do_not_speak_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "book.yaml").write_text(ESTONIAN, "utf-8")
    (tmp_path / "buy.yaml").write_text(BUY, "utf-8")
    drawn = jac.load(tmp_path).draw("journey/buy", as_of=DAY)["journey"].full
    assert "Minä maksan" in drawn
    assert "Ma maksan" not in drawn


def test_a_handbook_that_cannot_be_read_is_not_rendered(tmp_path: Path) -> None:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "p.yaml").write_text("kind: persona\nid: Pat\nname: P\n", "utf-8")
    book = jac.load(tmp_path)

    with pytest.raises(ValueError, match=r"p\.yaml:2:5: error JAC106"):
        book.render(tmp_path / "out", as_of=DAY)
    assert not (tmp_path / "out").exists()


def test_a_path_without_a_handbook_or_with_several_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileNotFoundError, match="there is no handbook at"):
        jac.load(tmp_path / "empty")
    for name in ("b2b", "b2c"):
        (tmp_path / name / "journeys").mkdir(parents=True)
        (tmp_path / name / "journeys" / "h.yaml").write_text("kind: handbook\nname: H\n", "utf-8")
    with pytest.raises(ValueError, match=r"there are several handbooks at .*b2b.*b2c"):
        jac.load(str(tmp_path))


@pytest.mark.parametrize("kind", sorted(FILLED))
def test_what_an_entity_is_written_as_is_read_back_as_the_very_same(kind: str) -> None:
    entity = FILLED[kind]
    again = jac.Handbook([entity])

    assert again.loaded.diagnostics == ()
    assert again[f"{entity.kind}/{entity.id}"] == entity
    assert jac.to_yaml(entity).startswith(f"kind: {entity.kind}\nid: {entity.id}\n")


@pytest.mark.parametrize(
    "text", ["no", "12:30", "0o14", "- a", "a: b", "[x", "a # b", "ä 🙂", "x\ny\n"]
)
def test_a_text_stays_a_text(text: str) -> None:
    journey = Journey.model_validate(
        {"id": "j", "name": "J", "description": text,
         "stages": [{"name": "S", "steps": [{"name": "I pay"}]}]}
    )  # fmt: skip
    assert jac.Handbook([journey]).journeys == (journey,)
