"""What people see who write in Visual Studio Code: its own server, with our schema beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeyascode.cli.schema import PLACE, keep, schema_text
from journeyascode.source import load
from tests.fitting.places import begin
from tests.reference.yaml_server import YamlServer, served

SAMPLE = Path(__file__).parents[2] / "journeys"
MANY = 1_000
STEP = "kind: journey\nname: B\nstages:\n  - name: S\n    steps:\n      - name: I\n        "
PERSONA = "kind: persona\nname: A\n"
CHANNELS = "kind: channel\nitems:\n  - id: web\n    name: W\n    "


def begun(folder: Path, language: str) -> Path:
    """Begin a handbook with 1,000 touchpoints more, and keep the schema as `jac` does."""
    journeys = begin(folder, language)
    items = (f"  - {{id: touchpoint-{n}, name: Number {n}}}\n" for n in range(MANY))
    (journeys / "many.yaml").write_text("kind: touchpoint\nitems:\n" + "".join(items), "utf-8")
    keep(folder / PLACE, schema_text(load([journeys]).handbook, language))
    return folder


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Iterator[YamlServer]:
    with served(begun(tmp_path_factory.mktemp("english"), "en")) as server:
        yield server


@pytest.fixture(scope="module")
def finnish(tmp_path_factory: pytest.TempPathFactory) -> Iterator[YamlServer]:
    with served(begun(tmp_path_factory.mktemp("finnish"), "fi")) as server:
        yield server


def test_the_files_of_a_new_handbook_are_right(finnish: YamlServer) -> None:
    assert finnish.wrong([*(finnish.folder / "journeys").rglob("*.yaml")]) == {}


def test_the_files_of_the_sample_handbook_are_right(tmp_path: Path) -> None:
    begin(tmp_path)
    keep(tmp_path / PLACE, schema_text(load([SAMPLE]).handbook, "en"))

    with served(tmp_path) as server:
        assert server.complaints(PERSONA + "segment: nowhere\n")
        assert server.wrong([*SAMPLE.rglob("*.yaml")]) == {}


MISTAKES = {
    PERSONA + "nick: An\n": "nick: Property nick is not allowed.",
    PERSONA + "segment: housing\n": (
        "housing: No `segment` has this id; `jac new segment ID` begins one."
    ),
    PERSONA + "owner: technicians/boss\n": (
        "technicians/boss: No `team` or `partner` has this id; `jac new team ID` begins one."
    ),
    PERSONA + "status: drfat\n": "drfat: One of `draft`, `review`, `approved`, `retired`.",
    PERSONA + "id: Anna A\n": "Anna A: Lower-case words joined by hyphens.",
    PERSONA + "goals: rest\n": "rest: A list: each line begins with `- `.",
    PERSONA + "reviewed: {on: 1.2.2026}\n": "1.2.2026: A day, written `2026-03-01`.",
    PERSONA + "summary: {en: A, english: B}\n": "english: Property english is not allowed.",
    "kind: segment\nname: A\nsize: {share: 1.2}\n": (
        "1.2: A part of a whole, written `36 %` or as a number from 0 to 1."
    ),
    STEP + "nmae: I\n": "nmae: Property nmae is not allowed.",
    STEP + "feels: {scroe: 1}\n": "scroe: Property scroe is not allowed.",
    STEP + "touchpoint: touchpoint-1000\n": (
        "touchpoint-1000: No `touchpoint` has this id; `jac new touchpoint ID` begins one."
    ),
    STEP
    + "duration: 90\n": "90: A length of time, or a range of them: `15 min`, `2 h`, `7–10 d`.",
    CHANNELS + "tpye: digital\n": "tpye: Property tpye is not allowed.",
    "kind: channel\nitems:\n  - name: W\n": 'n: Missing property "id".',
    "kind: channel\nowner: technicians\nitems:\n  - {id: web, name: W}\n": (
        "owner: Property owner is not allowed."
    ),
    "kind: handbook\nname: H\norganisation: O\nlangauges: [fi]\n": (
        "langauges: Property langauges is not allowed."
    ),
    "name: Anna\n": 'n: Missing property "kind".',
    "kind: persona\n": 'k: Missing property "name".',
}


@pytest.mark.parametrize("text", MISTAKES)
def test_one_mistake_is_one_complaint(text: str, english: YamlServer) -> None:
    assert english.complaints(text) == [MISTAKES[text]]


def test_an_unknown_kind_is_one_complaint_whatever_else_is_written(english: YamlServer) -> None:
    [complaint] = english.complaints("kind: persnoa\nnick: An\nstages: 5\n")

    assert complaint.startswith("persnoa: One of `handbook`, `segment`, `persona`")


def test_complaints_are_in_the_language_of_the_handbook(finnish: YamlServer) -> None:
    told = finnish.complaints(PERSONA + "segment: x\nstatus: y\ngoals: z\n")

    assert "y: Jokin näistä: `draft`, `review`, `approved`, `retired`." in told
    assert "z: Luettelo: jokaisen rivin alussa on `- `." in told
    assert (
        "x: Lajilla `segment` ei ole tällaista tunnistetta; "
        "uuden voi aloittaa komennolla `jac new segment TUNNISTE`."
    ) in told
    assert len(told) == 3


def test_a_misspelt_word_can_be_replaced_with_a_click(english: YamlServer) -> None:
    assert "segment" in english.fixes(PERSONA + "segmnet: housing-companies\n")
    assert english.fixes(PERSONA + "segment: housing\n") == ["housing-companies"]


def said(choice: dict[str, object]) -> str:
    told = choice["documentation"]
    return str(told["value"] if isinstance(told, dict) else told)


def test_ids_are_completed_with_the_names_of_what_they_name(finnish: YamlServer) -> None:
    channels = finnish.choices(PERSONA + "channels: [|]")

    assert {id_: said(one) for id_, one in channels.items()} == {
        "verkko": "Tilaussivu",
        "puhelin": "Puhelin",
        "paikan-paalla": "Asiakkaan luona",
    }


def test_a_role_is_completed_with_the_name_of_its_team(english: YamlServer) -> None:
    owners = english.choices(PERSONA + "owner: |")

    assert said(owners["technicians/on-call"]) == "Technicians: Technician on call"


def test_a_thousand_ids_are_completed(english: YamlServer) -> None:
    choices = english.choices(STEP + "touchpoint: |")

    assert len(choices) > MANY
    assert said(choices["touchpoint-999"]) == "Number 999"


def test_choices_are_completed_with_what_readers_call_them(finnish: YamlServer) -> None:
    states = finnish.choices(PERSONA + "status: |")
    types = finnish.choices(CHANNELS + "type: |")

    assert said(states["draft"]) == "Luonnos"
    assert said(types["ambient"]) == "Mielikuva"


def test_keys_are_those_of_the_kind_each_with_its_meaning(finnish: YamlServer) -> None:
    keys = finnish.choices(PERSONA + "|")

    assert said(keys["goals"]) == "Mihin persoona pyrkii."
    assert "stages" not in keys


def test_an_empty_file_is_offered_a_skeleton_of_every_kind(finnish: YamlServer) -> None:
    offered = finnish.choices("|")

    assert offered["mittari"]["insertText"].startswith(
        "kind: metric\nname: $1\ntype: ${2|nps,csat,"
    )
    assert said(offered["persoona"]) == "Yksi asiakas, joka edustaa segmenttiään."
    assert "persoona" not in finnish.choices(PERSONA + "|")


def test_a_part_is_offered_as_a_skeleton_in_the_language_of_the_handbook(
    finnish: YamlServer,
) -> None:
    offered = finnish.choices("kind: journey\nname: A\nstages:\n  - |")

    assert offered["vaihe"]["insertText"].startswith("name: ${1:vaiheen nimi}\n")


def test_keys_explain_themselves_under_the_mouse(finnish: YamlServer, english: YamlServer) -> None:
    text = PERSONA + "seg|ment: x\n"

    assert finnish.hover(text).startswith("#### Persoona\n\nSegmentti, jota persoona edustaa.")
    assert english.hover(text).startswith("#### Persona\n\nThe segment this persona represents.")


def test_code_in_an_explanation_is_shown_as_code(english: YamlServer) -> None:
    told = english.hover("kind: channel\nit|ems:\n  - {id: web, name: W}\n")

    assert "each with its `id`." in told


def test_an_id_tells_under_the_mouse_what_it_names(english: YamlServer) -> None:
    told = english.hover(PERSONA + "channels: [ph|one]\n")

    assert told.partition("Allowed Values:\n\n")[2].startswith("* `phone`: Phone\n")


@pytest.mark.parametrize("language", ["en", "fi"])
def test_a_line_in_the_file_leads_to_the_schema_without_any_settings(
    language: str, tmp_path: Path
) -> None:
    folder = begun(tmp_path, language)
    (folder / ".vscode/settings.json").write_text("{}", "utf-8")
    readme = (folder / "README.md").read_text("utf-8").splitlines()
    [line] = [line for line in readme if line.startswith("# yaml-language-server:")]

    with served(folder) as server:
        assert server.complaints(PERSONA + "nick: An\n") == []
        assert server.complaints(f"{line}\n{PERSONA}nick: An\n") == [
            "nick: Property nick is not allowed."
        ]


def test_the_schema_is_read_where_the_settings_say(english: YamlServer) -> None:
    settings = json.loads((english.folder / ".vscode/settings.json").read_text("utf-8"))

    assert list(settings["yaml.schemas"]) == [f"./{PLACE.as_posix()}"]
