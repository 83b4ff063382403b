"""``jac refs`` and ``jac remove``: who names an entity, and the handbook without it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calling import Call

FILES = {
    "handbook.yaml": "kind: handbook\nname: A\norganisation: B\n",
    "personas/anna.yaml": "kind: persona\nname: Anna\n",
    "people.yaml": (
        "# Who they are.\n"
        "kind: persona\n"
        "items:\n"
        "  # The first.\n"
        "  - {id: bo, name: Bo}  # short\n"
        "\n"
        "  # The second.\n"
        "  - id: cy\n"
        "    name: Cy\n"
    ),
    "channels.yaml": "kind: channel\nitems: [{id: web, name: Web}, {id: desk, name: Desk}]\n",
    "paths/buy.yaml": (
        "kind: journey\n"
        "name: Buying\n"
        "personas: [anna, bo]  # both\n"
        "stages:\n"
        "  - name: A\n"
        "    steps:\n"
        "      - channel: web  # here\n"
        "        name: I look\n"
        "      - name: I ask\n"
        "        # no comment is lost\n"
        "        channel: desk\n"
        "        alternatives:\n"
        "          - web\n"
        "      - {name: I pay, channel: web, alternatives: [web, desk]}\n"
    ),
    "insights.yaml": (
        "kind: insight\nid: slow\nname: Slow\nsummary: S\npersonas:\n  - anna # a\n  - bo # b\n"
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "journeys" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "journeys"


def texts(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


PARTS = ["step", "stage", "phase", "branch", "cell", "Step"]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("typed", ["remove {}", "remove {} a", "remove {} buy a", "rename {} a b"])
def test_of_what_stands_inside_something_it_is_said_what_to_do(
    part: str, typed: str, jac: Call, folder: Path
) -> None:
    told = jac(*typed.format(part).split())

    assert folder.is_dir()
    assert told.code == 2
    assert "no kind" not in told.err
    assert "too much" not in told.err
    assert "in that file" in told.err or "`step JOURNEY OLD NEW`" in told.err


def test_a_step_without_its_journey_is_told_how_it_is_named(jac: Call, folder: Path) -> None:
    assert folder.is_dir()
    assert "write `step JOURNEY ID`: a step is named" in jac("refs", "step", "a").err
    assert "`jac explain stage` tells where" in jac("refs", "stage", "a").err
    assert "write `KIND ID`; kinds are" in jac("remove", "persona").err


def test_every_place_that_names_it_is_listed(jac: Call, folder: Path) -> None:
    told = jac("refs", "persona", "anna")

    assert told.code == 0
    assert told.out == (
        "journeys/insights.yaml:6:5: insight `slow`, `personas[0]`\n"
        "journeys/paths/buy.yaml:3:12: journey `buy`, `personas[0]`\n"
    )
    assert told.err == "places: 2, files: 2\n"
    assert "persona `anna`" not in told.out
    assert folder.is_dir()


def test_places_are_listed_in_finnish_and_as_json(jac: Call, folder: Path) -> None:
    assert "asiakaspolku `buy`" in jac("refs", "persona", "anna", "--lang", "fi").out
    first, _ = jac("refs", "persona", "anna", "--format", "json").out.splitlines()

    assert json.loads(first) == {
        "path": "journeys/insights.yaml",
        "line": 6,
        "column": 5,
        "entity": "insight/slow",
        "steps": ["personas", 0],
        "required": False,
    }
    assert folder.is_dir()


def test_what_is_told_on_a_track_is_listed(jac: Call, folder: Path) -> None:
    with (folder / "handbook.yaml").open("a", encoding="utf-8") as file:
        file.write("tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5}}]\n")
    more = "kind: journey\nid: more\nname: More\nstages: [{name: S, tracks: {ease: 2}}]\n"
    (folder / "more.yaml").write_text(more, "utf-8")

    assert jac("refs", "track", "ease").out == (
        "journeys/more.yaml:4:35: journey `more`, `stages[0].tracks.ease`\n"
    )
    told = jac("refs", "track", "eas")
    assert told.code == 2
    assert "did you mean `ease`?" in told.err
    assert "`track ID`" in jac("refs", "track").err


@pytest.mark.usefixtures("folder")
def test_what_nothing_names_is_told_so(jac: Call) -> None:
    assert jac("refs", "persona", "cy").err == "nothing refers to it\n"
    assert "did you mean `anna`?" in jac("refs", "persona", "annna").err
    assert "did you mean `persona`?" in jac("refs", "persnoa", "anna").err
    assert jac("refs", "persona", "nobody-at-all").code == 2


def test_what_is_named_is_not_removed(jac: Call, folder: Path) -> None:
    told = jac("remove", "persona", "anna")

    assert told.code == 1
    assert "journeys/paths/buy.yaml:3:12: journey `buy`, `personas[0]`\n" in told.out
    assert told.err == (
        "nothing was removed: these places refer to it: 2; `--and-references` takes them out "
        "too, `--diff` shows it first\n"
    )
    assert texts(folder) == FILES


def test_it_goes_with_what_names_it_and_no_comment_is_lost(jac: Call, folder: Path) -> None:
    told = jac("remove", "persona", "anna", "--and-references")

    assert (told.code, told.err) == (0, "")
    assert told.out == (
        "changed journeys/insights.yaml\n"
        "changed journeys/paths/buy.yaml\n"
        "deleted journeys/personas/anna.yaml\n"
    )
    assert texts(folder) == {
        **{name: text for name, text in FILES.items() if name != "personas/anna.yaml"},
        "paths/buy.yaml": FILES["paths/buy.yaml"].replace("[anna, bo]", "[bo]"),
        "insights.yaml": FILES["insights.yaml"].replace("  - anna # a\n", ""),
    }
    assert jac("check").code == 0


def test_keys_go_with_the_last_of_their_list(jac: Call, folder: Path) -> None:
    assert jac("remove", "channel", "web", "--and-references").code == 0

    assert texts(folder)["channels.yaml"] == "kind: channel\nitems: [{id: desk, name: Desk}]\n"
    assert texts(folder)["paths/buy.yaml"] == (
        "kind: journey\n"
        "name: Buying\n"
        "personas: [anna, bo]  # both\n"
        "stages:\n"
        "  - name: A\n"
        "    steps:\n"
        "      - name: I look\n"
        "      - name: I ask\n"
        "        # no comment is lost\n"
        "        channel: desk\n"
        "      - {name: I pay, alternatives: [desk]}\n"
    )


@pytest.mark.parametrize(
    ("id_", "gone"),
    [("bo", "  - {id: bo, name: Bo}  # short\n"), ("cy", "  - id: cy\n    name: Cy\n")],
)
def test_an_item_leaves_the_others_as_they_are(
    id_: str, gone: str, jac: Call, folder: Path
) -> None:
    assert jac("remove", "persona", id_, "--and-references").code == 0

    assert texts(folder)["people.yaml"] == FILES["people.yaml"].replace(gone, "")


def test_a_list_of_which_nothing_is_left_is_deleted(jac: Call, folder: Path) -> None:
    for id_ in ("bo", "cy"):
        jac("remove", "persona", id_, "--and-references")

    assert "people.yaml" not in texts(folder)


def test_a_difference_is_shown_and_nothing_written(jac: Call, folder: Path) -> None:
    told = jac("remove", "persona", "anna", "--and-references", "--diff")

    assert told.code == 0
    assert "deleted file mode 100644\n" in told.out
    assert "-personas: [anna, bo]  # both\n+personas: [bo]  # both\n" in told.out
    assert texts(folder) == FILES


def test_what_refers_to_something_gone_is_taken_out_later(jac: Call, folder: Path) -> None:
    (folder / "personas/anna.yaml").unlink()

    assert jac("refs", "persona", "anna").err == "places: 2, files: 2\n"
    assert jac("remove", "persona", "anna", "--and-references").code == 0
    assert jac("check").code == 0


def test_what_must_be_named_keeps_it_unless_forced(jac: Call, folder: Path) -> None:
    blueprint = "kind: blueprint\nid: b\nname: B\njourney: buy\n"
    (folder / "b.yaml").write_text(blueprint, "utf-8")

    told = jac("remove", "journey", "buy", "--and-references")
    assert told.code == 1
    assert told.out == "journeys/b.yaml:4:10: blueprint `b`, `journey`\n"
    assert "something must stand: 1" in told.err

    told = jac("remove", "journey", "buy", "--and-references", "--diff")
    assert told.code == 1
    assert "deleted file mode 100644\n" in told.out
    assert told.err.startswith("journeys/b.yaml:4:10: blueprint `b`, `journey`\nnothing was rem")

    told = jac("remove", "journey", "buy", "--force")
    assert told.code == 0
    assert told.err == "places that still refer to it: 1; `jac check` tells them\n"
    assert (folder / "b.yaml").read_text("utf-8") == blueprint
    assert jac("check").code == 1


def test_a_feeling_without_its_persona_would_be_everybodys(jac: Call, folder: Path) -> None:
    path = folder / "paths/buy.yaml"
    feels = "name: I look\n        feels: {persona: anna, score: 1}\n"
    path.write_text(path.read_text("utf-8").replace("name: I look\n", feels), "utf-8")

    told = jac("remove", "persona", "anna", "--and-references")
    assert (told.code, told.out) == (
        1,
        "journeys/paths/buy.yaml:9:26: journey `buy`, `stages[0].steps[0].feels[0].persona`\n",
    )


def test_nothing_is_removed_while_a_file_cannot_be_read(jac: Call, folder: Path) -> None:
    (folder / "x.yaml").write_text("kind: persona\nid: X\nname: X\n", "utf-8")

    assert "`journeys/x.yaml` cannot be read" in jac("remove", "persona", "cy").err
    assert "left out: `journeys/x.yaml`" in jac("refs", "persona", "cy").err


def test_what_was_renamed_by_hand_is_renamed_where_it_is_named(jac: Call, folder: Path) -> None:
    (folder / "personas/anna.yaml").rename(folder / "personas/buyer.yaml")
    path = folder / "paths/buy.yaml"
    path.write_text(path.read_text("utf-8").replace("[anna, bo]", "[anna, bo, cy]"), "utf-8")

    told = jac("check")
    assert told.code == 1
    assert told.out.count("JAC201") == 1
    assert "no persona has the id `anna` (2 places)" in told.out
    assert "is it called `buyer` now? Nothing points at that; `jac rename persona" in told.out
    assert "nothing points at the persona" not in told.out
    assert jac("rename", "persona", "anna", "buyer").code == 0
    assert jac("check").code == 0
