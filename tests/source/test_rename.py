"""Another id, wherever it is written: the same handbook comes out, but for the id."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from journeyascode.findings import Route
from journeyascode.handbook import Key
from journeyascode.source import Loaded, load_texts
from journeyascode.source.edits import spell
from journeyascode.source.remove import references
from journeyascode.source.rename import (
    Renamed,
    RenameError,
    load_renamed,
    rename_entity,
    rename_step,
)
from journeyascode.source.yaml_reader import read
from tests.expectations import files_of

MARKED = """\
kind: handbook
id: handbook
name: A
organisation: B
rules:
- {rule: unused-entity, of: persona/«anna», severity: "off", because: C}
- {rule: unused-entity, of: [persona, persona/eero, persona/«anna»], severity: "off", because: C}
own_rules:
- id: known
  select: journey
  where: {personas: «anna», state: current, name: anna}
  require: {owner: {one_of: [«care»/lead]}, segments: {one_of: [x, anna]}, channels: {at_least: 1}}
  message: D
  because: E
- id: first
  select: persona
  where: {id: {one_of: [«anna»]}}
  require: {name: anna}
  message: D
  because: E
---
# Anna \N{WOMAN} # anna
kind: persona
id: "«anna»" # anna
name: anna
owner: «care»/lead
---
kind: team
items:
- {id: «care», name: A, roles: [{id: lead, name: B}, {id: care, name: C}]}
---
kind: journey
id: buy
name: Osto
personas: [eero, «anna»]
owner: '«care»'
stages:
- name: A
  steps:
  - id: «pay»
    name: pay
    meets: [«care»]
    next: [{to: «pay»}, {to: pay, journey: sell}, {to: bag}, {to: «pay», journey: buy}]
  - {id: bag, name: C, feels: {persona: «anna», score: 1}}
  - {name: D}
---
kind: journey
id: sell
name: A
stages: [{name: A, steps: [{id: pay, name: B}]}]
---
kind: blueprint
id: buying
name: A
journey: buy
cells:
- {lane: customer, step: «pay», name: B}
- {lane: customer, step: bag, name: B}
---
kind: blueprint
id: own-columns
name: A
journey: buy
columns: [{id: pay, name: B}]
cells: [{lane: customer, step: pay, name: B}]
---
kind: blueprint
id: of-another
name: A
journey: sell
cells: [{lane: customer, step: pay, name: B}]
---
kind: action
id: do
name: A
answers_steps: [{journey: buy, step: «pay»}, {journey: sell, step: pay}, {journey: buy}]
---
kind: persona
id: eero
name: A
---
kind: partner
id: carrier
name: A
---
kind: metric
id: «asked»
name: asked
type: custom
---
kind: metric
id: whole
name: A
type: custom
formula: 100 * (won - «asked»)/«asked» + asked-too # asked
observations: [{period: 2026-09, counts: {won: 3}}]
---
kind: metric
id: counted
name: A
type: custom
formula: asked / won
observations: [{period: 2026-09, counts: {asked: 3, won: 1}}]
"""
BOOK = re.sub("[«»]", "", MARKED)
SAMPLE = {
    PurePosixPath(path.as_posix()): path.read_bytes()
    for path in sorted(Path("journeys").rglob("*.yaml"))
}


def book() -> Loaded:
    return load_texts(files_of(BOOK))


def written(renamed: Renamed) -> str:
    texts = {**dict(files_of(BOOK)), **renamed.texts}
    return "---\n".join(text.decode() for text in texts.values())


def with_new(old: str, new: str) -> str:
    return re.sub("[«»]", "", MARKED.replace(f"«{old}»", new))


@pytest.mark.parametrize(
    ("key", "new"),
    [
        (("persona", "anna"), "anna-maria"),
        (("team", "care"), "asiakaspalvelu"),
        (("metric", "asked"), "kysytty"),
    ],
)
def test_an_entity_is_renamed_wherever_it_is_named(key: Key, new: str) -> None:
    assert written(rename_entity(book(), key, new)) == with_new(key[1], new)


def test_a_step_is_renamed_wherever_it_is_named() -> None:
    renamed = rename_step(book(), "buy", "pay", "maksan")

    assert written(renamed) == with_new("pay", "maksan")
    assert [str(place) for place in renamed.places][:2] == ["file-4.yaml:9:9", "file-4.yaml:12:17"]


def test_renaming_back_gives_the_same_bytes() -> None:
    there = rename_entity(book(), ("persona", "anna"), "anni")
    texts = {**dict(files_of(BOOK)), **there.texts}
    back = rename_entity(load_texts(texts.items()), ("persona", "anni"), "anna")

    assert {**texts, **back.texts} == dict(files_of(BOOK))


def test_a_word_in_a_rule_of_ones_own_that_may_be_no_id_is_named_and_left() -> None:
    places = rename_entity(book(), ("persona", "anna"), "anni").mentions

    assert [str(place) for place in places] == ["file-1.yaml:11:49", "file-1.yaml:18:19"]


def test_an_id_that_a_formula_counts_under_already_is_refused() -> None:
    with pytest.raises(RenameError, match="elsewhere"):
        rename_entity(book(), ("metric", "asked"), "won")


@pytest.mark.parametrize("key", [("metric", "asked"), ("persona", "anna"), ("team", "care")])
def test_whatever_is_renamed_is_listed_and_what_is_a_term_is_kept(key: Key) -> None:
    loaded = book()
    renamed = {str(place) for place in rename_entity(loaded, key, "new-one").places}
    listed = references(loaded, key)

    own = {str(loaded.place(Route(*key) / "id"))}
    assert {str(one.place) for one in listed} == renamed - own
    terms = [one for one in listed if one.at and {"formula", "own_rules"} & {*one.at.steps}]
    assert terms
    assert all(one.needed for one in terms)


def test_a_file_that_is_called_by_the_id_gets_another_name() -> None:
    texts = {
        PurePosixPath("personas/anna.yaml"): b"kind: persona\nname: Anna\n",
        PurePosixPath("personas/eero.yml"): b"kind: persona\nid: eero\nname: Eero\n",
        PurePosixPath("teams/eero.yaml"): b"kind: team\nitems: [{id: eero, name: A}]\n",
    }
    loaded = load_texts(texts.items())

    anna = rename_entity(loaded, ("persona", "anna"), "anni")
    eero = rename_entity(loaded, ("persona", "eero"), "erkki")
    team = rename_entity(loaded, ("team", "eero"), "erkki")

    assert (anna.texts, anna.places) == ({}, ())
    assert anna.moves == {PurePosixPath("personas/anna.yaml"): PurePosixPath("personas/anni.yaml")}
    assert eero.moves == {PurePosixPath("personas/eero.yml"): PurePosixPath("personas/erkki.yml")}
    assert not team.moves


@pytest.mark.parametrize(
    ("key", "new", "told"),
    [
        (("persona", "anba"), "x", "no persona has the id `anba`; did you mean `anna`?"),
        (("persona", "zzz"), "x", "no persona has the id `zzz`"),
        (("persona", "anna"), "eero", "the persona `eero` is there already: file-10.yaml:1:1"),
        (("team", "care"), "carrier", "the partner `carrier` is there already: file-11.yaml:1:1"),
        (
            ("persona", "anna"),
            "Anna Maria",
            "`Anna Maria` is not lower-case words joined by hyphens; how about `anna-maria`?",
        ),
        (("persona", "anna"), "!", "`!` is not lower-case words joined by hyphens"),
        (("persona", "anna"), "", "`` is not lower-case words joined by hyphens"),
    ],
)
def test_an_id_that_cannot_be_is_refused(key: Key, new: str, told: str) -> None:
    with pytest.raises(RenameError, match="^" + re.escape(told) + "$"):
        rename_entity(book(), key, new)


@pytest.mark.parametrize(
    ("journey", "old", "new", "told"),
    [
        ("byu", "pay", "x", "no journey has the id `byu`; did you mean `buy`?"),
        ("buy", "payy", "x", "no step has the id `payy`; did you mean `pay`?"),
        ("buy", "pay", "bag", "the journey `buy` has a step `bag` already"),
        ("buy", "pay", "B", "`B` is not lower-case words joined by hyphens; how about `b`?"),
    ],
)
def test_a_step_that_cannot_be_is_refused(journey: str, old: str, new: str, told: str) -> None:
    with pytest.raises(RenameError, match="^" + re.escape(told) + "$"):
        rename_step(book(), journey, old, new)


def test_nothing_is_renamed_while_a_file_cannot_be_read() -> None:
    loaded = load_texts(files_of(BOOK + "---\nkind: [\n"))

    with pytest.raises(RenameError, match="cannot be read"):
        rename_entity(loaded, ("persona", "anna"), "anni")
    with pytest.raises(RenameError, match="cannot be read"):
        rename_step(loaded, "buy", "pay", "x")


def test_a_reference_that_may_mean_two_things_is_not_decided() -> None:
    loaded = load_texts(files_of(BOOK.replace("id: carrier", "id: care")))

    with pytest.raises(RenameError, match="elsewhere"):
        rename_entity(loaded, ("team", "care"), "palvelu")


def test_a_reference_to_what_was_not_there_may_come_true() -> None:
    loaded = load_texts(files_of(BOOK.replace("[eero, anna]", "[eero, anni]")))

    assert rename_entity(loaded, ("persona", "anna"), "anni").texts


def test_an_id_that_would_break_its_file_is_not_written() -> None:
    block = "kind: persona\nid: >-\n  anna\nname: x\n"

    renamed = rename_entity(load_texts(files_of(block)), ("persona", "anna"), "anni")

    assert renamed.texts == dict(files_of("kind: persona\nid: anni\nname: x\n"))


new_ids = st.sampled_from(
    ("null", "no", "true", "1", "0x1", "1e5", "2026-03-01", "12-30", "a" * 80)
) | st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)


@given(st.sampled_from([*load_texts(files_of(BOOK)).handbook.entities]), new_ids)
def test_an_entity_that_is_renamed_there_and_back_is_what_it_was(key: Key, new: str) -> None:
    loaded = book()
    assume(all(entity.id != new for entity in loaded.handbook))

    there = load_renamed(loaded, rename_entity(loaded, key, new))
    back = load_renamed(there, rename_entity(there, (key[0], new), key[1]))

    assert there.handbook.get(key[0], new)
    assert there.handbook.get(*key) is None
    assert_same(back, new)


@given(st.sampled_from(["pay", "bag"]), new_ids)
def test_a_step_that_is_renamed_there_and_back_is_what_it_was(step: str, new: str) -> None:
    loaded = book()
    assume(new not in {"pay", "bag"})

    there = load_renamed(loaded, rename_step(loaded, "buy", step, new))

    assert_same(load_renamed(there, rename_step(there, "buy", new, step)), new)


def assert_same(back: Loaded, new: str) -> None:
    """Nothing differs but quotes, and these only where the new id needed some."""
    texts = {sheet.file.path: sheet.file.content for sheet in back.sheets.values()}
    before = dict(files_of(BOOK))
    assert [read(text) for text in texts.values()] == [read(before[path]) for path in texts]
    if spell(new) == new:
        assert texts == before


def test_every_entity_of_the_sample_can_be_renamed() -> None:
    loaded = load_texts(SAMPLE.items())
    for key in [*loaded.handbook.entities][::40]:
        renamed = rename_entity(loaded, key, "aivan-uusi")
        texts = {
            renamed.moves.get(path, path): t for path, t in {**SAMPLE, **renamed.texts}.items()
        }
        again = load_texts(sorted(texts.items()))

        assert (again.handbook.get(key[0], "aivan-uusi"), again.handbook.get(*key)) != (None, None)
        assert again.handbook.get(*key) is None
        assert len(again.handbook.links) == len(loaded.handbook.links)
