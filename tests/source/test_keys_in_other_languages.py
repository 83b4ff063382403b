"""A file whose keys are all in another language: told at every level at once, mended in one go."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest

from journeyascode.model import KINDS
from journeyascode.model.schema import keys_of, shape_of
from journeyascode.source import load_texts
from journeyascode.source.apply_fixes import mend_all
from journeyascode.source.known_keys import homes_of, models
from journeyascode.source.yaml_reader import read
from journeyascode.speech import LANGUAGES
from journeyascode.speech.field_labels import field_label, fields_called

if TYPE_CHECKING:
    from pydantic import BaseModel

    from journeyascode.model.schema import Shape

FILE = PurePosixPath("journeys/x.yaml")
SAMPLES = {
    "handbook": "handbook.yaml",
    "persona": "personas/online-shopper.yaml",
    "journey": "paths/registration-target.yaml",
    "blueprint": "blueprints/portal-onboarding.yaml",
    "metric": "metrics/clv.yaml",
    "evidence": "evidence/phone-queue-log-2026.yaml",
    "segment": "segments/web-shop-consumers.yaml",
    "review": "reviews/2026-09-sales.yaml",
}


def translated(data: object, shape: Shape, language: str) -> object:
    """Give what a file says with each key as readers of `language` see it."""
    if shape.members:
        fitting = next(member for member in shape.members if member.accepts(data))
        return translated(data, fitting, language)
    if shape.origin is tuple:
        of_one = shape.parts[0]
        if isinstance(data, list):
            return [translated(item, of_one, language) for item in data]
        return translated(data, of_one, language)
    if isinstance(data, dict) and shape.model:
        keys, model = keys_of(shape.model), shape.model
        return {
            label(key, model, language): translated(value, keys[key], language)
            for key, value in data.items()
        }
    return data


def label(key: str, model: type[BaseModel], language: str) -> str:
    """Give what readers see for a key; the key itself where two are called alike."""
    said = field_label(model, key).to(language)
    return said if len(fields_called(said, model, tuple(keys_of(model)))) == 1 else key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SAMPLES)
def test_the_keys_that_readers_see_are_written_as_they_are_meant_at_every_level(
    kind: str, language: str
) -> None:
    data = read(Path("journeys", SAMPLES[kind]).read_bytes())
    told = json.dumps(translated(data, shape_of(KINDS[kind]), language), ensure_ascii=False)

    mended = mend_all({FILE: told.encode()}, lambda texts: load_texts(texts.items()).diagnostics)

    assert told != json.dumps(data, ensure_ascii=False)
    assert read(mended.texts[FILE]) == data


FINNISH = """\
laji: polku
tunnus: j
nimi: J
tila: nykytila
vaiheet:
  - nimi: Alku
    askeleet:
      - nimi: A
        tekee: avaa sivun
        tunne:
          sana: iloinen
          pisteet: 1
        kipupisteet:
          - hidas
"""
SWEDISH = """\
typ: kundresa
namn: J
läge: nuläge
faser:
  - namn: Början
    steg:
      - namn: A
        gör: öppnar sidan
        känsla: {känsloord: glad, poäng: 1}
        smärtpunkter: [långsam]
"""


@pytest.mark.parametrize("text", [FINNISH, SWEDISH], ids=["Finnish", "Swedish"])
def test_every_level_is_told_at_once(text: str) -> None:
    keys = [word for line in text.splitlines() for word in line.split() if word.endswith(":")]
    found = load_texts([(FILE, text.encode())]).diagnostics

    told = " ".join(str(one.message) for one in found)

    assert [key for key in keys if f"`{key.strip(':{')}`" not in told] == []
    assert [one for one in found if one.fix is None or not one.fix.safe] == []


def test_what_nobody_can_tell_is_asked_and_keeps_nothing_else_from_being_mended() -> None:
    text = "kind: channel\nid: c\nname: C\ntyyppi: puhelin\naukioloajat: 9-16\n"
    found = {str(one.message): one for one in load_texts([(FILE, text.encode())]).diagnostics}

    assert found["`tyyppi` is not a key here"].fix is None
    assert (fix := found["`aukioloajat` is not a key here"].fix)
    assert fix.safe


def test_a_key_of_a_part_is_offered_even_where_it_is_that_of_a_kind_too() -> None:
    text = (
        "kind: blueprint\nid: b\nname: B\njourney: j\n"
        "cells: [{lane: customer, id: a, step: x, name: A}]\n"
        "flows: [{from: a, to: a, laji: triggers}]\n"
    )
    (one,) = load_texts([(FILE, text.encode())]).diagnostics

    assert homes_of("kind")
    assert str(one.help) == "did you mean `kind`?"


def test_keys_in_capitals_are_told_at_once_and_written_small_whatever_they_hold() -> None:
    channels = b"kind: channel\nitems: [{id: web, name: W, type: digital}]\n"
    text = b"KIND: Persona\nID: p\nName: P\nChannels: [Web]\nStatus: Draft\nGoals: Slow\n"
    before = {FILE: text, PurePosixPath("journeys/c.yaml"): channels}

    mended = mend_all(before, lambda texts: load_texts(texts.items()).diagnostics)

    assert len(load_texts(before.items()).diagnostics) == len(mended.done)
    assert read(mended.texts[FILE]) == {
        "kind": "persona",
        "id": "p",
        "name": "P",
        "channels": ["web"],
        "status": "draft",
        "goals": ["Slow"],
    }


def test_a_file_of_false_colons_is_told_line_by_line() -> None:
    text = "kind\uff1a persona\nid\uff1a p\nname\uff1a P\n"

    found = load_texts([(FILE, text.encode())]).diagnostics

    assert [one.place.line for one in found] == [1, 2, 3]
    assert {str(one.message) for one in found} == {"`\uff1a` only looks like a colon: U+FF1A"}


@pytest.mark.parametrize(
    "key", ["kohteet", "rivit", "lista", "poster", "Items", "entries", "channels", "kanavat"]
)
def test_a_list_of_several_things_is_known_by_other_words_for_it_or_by_their_kind(
    key: str,
) -> None:
    text = f"laji: kanava\n{key}:\n  - tunnus: web\n    nimi: W\n    tyyppi: digital\n"
    before = {FILE: text.encode()}

    found = load_texts(before.items()).diagnostics
    mended = mend_all(before, lambda texts: load_texts(texts.items()).diagnostics)

    assert [one for one in found if one.fix is None or not one.fix.safe] == []
    assert read(mended.texts[FILE]) == {
        "kind": "channel",
        "items": [{"id": "web", "name": "W", "type": "digital"}],
    }


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_key_of_every_part_is_known_by_what_readers_see(model: type[BaseModel]) -> None:
    keys = tuple(keys_of(model))
    seen = [(key, field_label(model, key).to(language)) for key in keys for language in LANGUAGES]

    assert [(key, word) for key, word in seen if key not in fields_called(word, model, keys)] == []
