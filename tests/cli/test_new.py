from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from journeyascode.cli.kinds import meant_word
from journeyascode.cli.new import FOLDERS
from journeyascode.model import KINDS
from journeyascode.speech import LANGUAGES
from journeyascode.speech.kinds import KIND_NAMES
from tests.cli.calling import Call
from tests.source.test_yaml_versions import assert_read_alike

COMMENTED = re.compile(r"^( *)# (?=[a-z_]+: |  )", re.MULTILINE)
NO_WORDS = (
    "123", "null", "true", "1e3", "2026-01-01", "on", "0x1f", "12e03", "1-1",
    "yes", "no", "y", "n", "off", "0o7", "007", "0b1",
)  # fmt: skip
"""Ids that YAML takes for something else where nothing is around them."""
INHERENT = {"JAC204", "JAC346", "JAC426", "JAC504", "JAC520"}
"""Nothing points at what has just been begun, and it does not say everything yet."""


def codes(out: str) -> set[str]:
    return set(re.findall(r"JAC\d{3}", out))


def test_every_kind_can_be_begun() -> None:
    assert {"handbook", *FOLDERS} == {*KINDS}


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("kind", FOLDERS)
def test_what_is_begun_checks_clean(kind: str, language: str, jac: Call) -> None:
    jac("init", "--lang", language)

    begun = jac("new", kind, "something-new", "--lang", language)
    checked = jac("check", "--fail-on", "warning", "--format", "concise")

    assert (begun.code, checked.code) == (0, 0)
    assert codes(checked.out) <= INHERENT


@pytest.mark.parametrize("kind", FOLDERS)
def test_what_is_begun_is_read_alike_everywhere(kind: str, jac: Call) -> None:
    jac("init", "--lang", "en")
    for id_ in ("123", "null", "1e3", "no"):
        assert jac("new", kind, id_).code == 0
    assert jac("rename", kind, "null", "0").code == 0
    assert codes(jac("check", "--format", "concise").out) <= INHERENT

    for path in Path().rglob("journeys/**/*.yaml"):
        assert_read_alike(path.read_bytes())


def test_an_id_is_refused_that_would_make_references_mean_two_things(jac: Call) -> None:
    jac("init", "--lang", "en")

    told = jac("new", "partner", "customer-service")

    assert told.code == 2
    assert "the team `customer-service` is there already: journeys/teams.yaml:6" in told.err
    assert jac("check").code == 0


def test_what_is_begun_beside_it_names_it_as_a_text(jac: Call) -> None:
    jac("new", "handbook", "handbook")
    for kind, id_ in zip(FOLDERS, NO_WORDS, strict=False):
        assert jac("new", kind, id_).code == 0
    for kind in FOLDERS:
        path = Path(jac("new", kind, f"named-{kind}").out.removeprefix("wrote ").strip())
        text, offered = COMMENTED.subn(r"\1", path.read_text("utf-8"))
        path.write_text(text, "utf-8", newline="\n")
        assert offered > 3

    told = jac("check", "--format", "concise").out
    assert not {code for code in codes(told) if code < "JAC200"}, told


def test_the_place_of_a_text_is_told_until_it_is_written(jac: Call) -> None:
    jac("init", "--lang", "fi")
    jac("new", "journey", "buy")

    told = jac("check")

    assert "vinkki" in told.out
    assert "`…` vain pitää paikkaa tekstille" in told.out


@pytest.mark.parametrize("kind", FOLDERS)
def test_what_is_offered_has_the_right_shape(kind: str, jac: Call, tmp_path: Path) -> None:
    jac("init")
    path = tmp_path / jac("new", kind, "something-new").out.removeprefix("wrote ").strip()
    text, offered = COMMENTED.subn(r"\1", path.read_text("utf-8"))
    path.write_text(text, "utf-8", newline="\n")

    checked = jac("check", "--format", "concise")

    assert offered > 3
    assert not {code for code in codes(checked.out) if code < "JAC200"}, checked.out


def test_the_first_file_of_all_is_the_handbook_itself(jac: Call, tmp_path: Path) -> None:
    assert jac("new", "handbook", "handbook").out == "wrote journeys/handbook.yaml\n"

    path = tmp_path / "journeys/handbook.yaml"
    text, _ = COMMENTED.subn(r"\1", path.read_text("utf-8"))
    path.write_text(text, "utf-8", newline="\n")
    assert jac("check", "--fail-on", "hint", "--as-of", "2026-11-22").code in {0, 1}
    assert codes(jac("check").out) <= {"JAC201", "JAC346", "JAC961"}


@pytest.mark.parametrize("kind", [kind for kind in FOLDERS if kind != "blueprint"])
def test_without_any_handbook_the_file_goes_into_a_folder_of_its_kind(
    kind: str, jac: Call
) -> None:
    assert jac("new", kind, "first").out == f"wrote journeys/{FOLDERS[kind]}/first.yaml\n"
    assert not {code for code in codes(jac("check").out) if code < "JAC204"}


def test_a_new_one_lives_where_its_kind_lives(jac: Call, tmp_path: Path) -> None:
    (tmp_path / "journeys/who").mkdir(parents=True)
    (tmp_path / "journeys/who/anna.yaml").write_text("kind: persona\nname: Anna\n", "utf-8")

    assert jac("new", "persona", "erkki").out == "wrote journeys/who/erkki.yaml\n"


@pytest.mark.parametrize("kind", ["channel", "touchpoint", "team"])
def test_a_new_one_is_put_into_the_list_in_which_its_kind_lives(
    kind: str, jac: Call, tmp_path: Path
) -> None:
    jac("init")
    path = tmp_path / f"journeys/{kind}s.yaml"
    path.write_text(path.read_text("utf-8") + "  # the end\n", "utf-8")
    before = path.read_text("utf-8").removesuffix("  # the end\n")

    assert jac("new", kind, "something-new").out == f"wrote journeys/{kind}s.yaml\n"

    after = path.read_text("utf-8")
    assert after.startswith(before + "  - id: something-new\n    name: Something new  # ")
    assert after.endswith("  # the end\n")
    assert jac("check").code == 0


@pytest.mark.parametrize("end", ["]", "  # the last\n]", ",\n]  # the end"])
def test_a_list_in_brackets_gets_one_more(end: str, jac: Call, tmp_path: Path) -> None:
    jac("init")
    path = tmp_path / "journeys/systems.yaml"
    path.write_text(f"kind: system\nitems: [{{id: a, name: A}}{end}\n", "utf-8")

    assert jac("new", "system", "no").out == "wrote journeys/systems.yaml\n"

    item = '{id: a, name: A}, {id: "no", name: "No"}'
    assert path.read_text("utf-8") == f"kind: system\nitems: [{item}{end}\n"
    assert jac("check").code == 0


@pytest.mark.parametrize("items", ["\n  -\n    id: a\n    name: A"])
def test_a_list_written_in_another_way_is_left_alone(
    items: str, jac: Call, tmp_path: Path
) -> None:
    jac("init")
    path = tmp_path / "journeys/systems.yaml"
    path.write_text(f"kind: system\nitems: {items}\n", "utf-8")

    assert jac("new", "system", "b").out == "wrote journeys/b.yaml\n"
    assert path.read_text("utf-8") == f"kind: system\nitems: {items}\n"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("jurney", "there is no kind `jurney`; did you mean `journey`?"),
        ("polku/mia", "there is no kind `polku/mia`; write kind and id apart: `journey mia`"),
        ("zzz", "there is no kind `zzz`; choose one of handbook, segment, persona"),
    ],
)
def test_a_kind_that_is_not_there_is_told_with_what_may_be_meant(
    asked: str, told: str, jac: Call
) -> None:
    jac("init")
    called = jac("new", asked, "anna")

    assert (called.code, called.out) == (2, "")
    assert told in called.err


def test_a_folder_may_be_named(jac: Call) -> None:
    jac("init")

    assert jac("new", "persona", "anna", "--in", "journeys/more").out == (
        "wrote journeys/more/anna.yaml\n"
    )


def test_a_name_that_is_taken_gets_its_kind_behind_it(jac: Call) -> None:
    jac("init")
    jac("new", "channel", "chat", "--in", "journeys")

    assert jac("new", "touchpoint", "chat", "--in", "journeys").out == (
        "wrote journeys/chat-touchpoint.yaml\n"
    )


def test_a_file_is_never_overwritten(jac: Call, tmp_path: Path) -> None:
    jac("init")
    for name in ("chat.yaml", "chat-channel.yaml"):
        (tmp_path / "journeys" / name).write_text("# mine\n", "utf-8")

    told = jac("new", "channel", "chat", "--in", "journeys")

    assert told.code == 2
    assert "there is a file `journeys/chat.yaml` already" in told.err


def test_an_id_that_is_there_is_shown(jac: Call) -> None:
    jac("init")

    told = jac("new", "channel", "web")

    assert told.code == 2
    assert "the channel `web` is there already: journeys/channels.yaml:5:5" in told.err


def test_a_second_handbook_is_not_begun(jac: Call) -> None:
    jac("init")

    told = jac("new", "handbook", "another")

    assert told.code == 2
    assert "the handbook `handbook` is there already" in told.err


def test_a_blueprint_needs_a_journey(jac: Call) -> None:
    told = jac("new", "blueprint", "b")

    assert told.code == 2
    assert "`jac new journey ID`" in told.err


def test_a_bad_id_is_refused_with_a_good_one(jac: Call, tmp_path: Path) -> None:
    told = jac("new", "persona", "Äiti Järvinen")

    assert told.code == 2
    assert "how about `aiti-jarvinen`?" in told.err
    assert [*tmp_path.iterdir()] == []


def test_an_id_without_letters_gets_no_suggestion(jac: Call) -> None:
    told = jac("new", "persona", "¡!")

    assert told.code == 2
    assert "how about" not in told.err


def test_editors_learn_the_new_id_at_once(jac: Call, tmp_path: Path) -> None:
    jac("init")

    jac("new", "channel", "chat")

    schema = json.loads((tmp_path / ".jac/schema.json").read_text("utf-8"))
    assert "chat" in schema["$defs"]["ChannelId"]["enum"]


def test_comments_are_in_the_language_of_the_handbook(jac: Call, tmp_path: Path) -> None:
    jac("init", "--lang", "fi")

    jac("new", "persona", "anna")

    text = (tmp_path / "journeys/personas/anna.yaml").read_text("utf-8")
    assert text.startswith("# Yksi asiakas, joka edustaa segmenttiään.\n")
    assert "# goals:  # Mihin persoona pyrkii.\n#   - …\n" in text


@pytest.mark.parametrize("named", ["book", "book/", "./book", "book/journeys/../"])
def test_who_names_the_handbook_gets_the_usual_place_in_it(
    named: str, jac: Call, tmp_path: Path
) -> None:
    jac("init", "book")

    told = jac("new", "persona", "anna", "--in", named)

    assert told.code == 0
    assert (tmp_path / "book/journeys/personas/anna.yaml").is_file()


@pytest.mark.parametrize("folder", ["book/.github", "book/docs", "book/journeys/../mine/deep"])
def test_nothing_is_written_where_nobody_reads_it(folder: str, jac: Call, tmp_path: Path) -> None:
    jac("init", "book")

    told = jac("new", "persona", "anna", "--in", folder)

    assert told.code == 2
    assert "name a folder in `book/journeys`" in told.err
    assert not [*tmp_path.rglob("anna.yaml")]


@pytest.mark.parametrize(
    "folder",
    ["../out", "../out/journeys", "docs", "src/deep", "journeys/.drafts", "journeys/node_modules"],
)
def test_nothing_is_begun_where_nobody_would_read_it(
    folder: str, jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "book").mkdir()
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "book")
    jac("init")
    before = sorted(tmp_path.rglob("*"))
    told = jac("new", "persona", "somebody", "--in", folder)

    assert told.code == 2
    assert f"`{folder}`: name a folder" in told.err
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kind_is_meant_by_what_readers_see(language: str) -> None:
    said = {kind: name.to(language).capitalize() for kind, name in KIND_NAMES.items()}

    assert {kind: meant_word(word) for kind, word in said.items()} == {one: one for one in KINDS}


def test_a_kind_is_understood_in_every_language(jac: Call) -> None:
    jac("init", "--lang", "fi")

    assert jac("new", "polku", "muutto").out == "kirjoitettu: journeys/paths/muutto.yaml\n"
    assert jac("refs", "persoona", "mia").code == 0
    assert jac("refs", "askel", "korjauksen-tilaaminen", "odottaa").code == 0
    assert jac("draw", "asiakaspolku/korjauksen-tilaaminen").code == 0
    assert jac("explain", "metric.havainnot").out.startswith("metric.observations\n")
    assert jac("rename", "askel", "korjauksen-tilaaminen", "odottaa", "varttua").code == 0
    assert jac("new", "metric", "uusi").code == jac("remove", "mittari", "uusi").code == 0


def test_a_step_is_begun_in_its_journey(jac: Call) -> None:
    jac("init", "--lang", "en")

    told = " ".join(jac("new", "askel", "pays").err.split())

    written = "`- {id: pays, name: …}`"
    assert f"write {written} there, below `steps:` of its stage, in journeys/paths/" in told
    assert "`stage` stands inside something else: write it" in jac("new", "stage", "pay").err
    assert jac("refs", "foo", "x").err.endswith("partner, step, track\n")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("anna", "kind: persona\nname: Anna Muuttaja\nreviewed: {on: 3/12/2026}\n"),
        ("anna", "kind: persona\nname: Anna Muuttaja\n  needs: [a]\n"),
        ("anna", "name: Anna Muuttaja\n"),
        ("who", "kind: persona\nitems:\n  - {id: anna, name: Anna Muuttaja, x: 1}\n"),
        ("who", "kind: persona\nitems:\n  - id: anna\n    name: 'Anna Muuttaja\n"),
    ],
)
def test_what_a_file_begins_is_not_begun_again_while_it_cannot_be_read(
    file: str, text: str, jac: Call
) -> None:
    jac("init", "--lang", "en")
    Path(f"journeys/personas/{file}.yaml").write_text(text, "utf-8")
    path = next(Path("journeys/paths").iterdir())
    path.write_text(re.sub(r"(?m)^personas: .*", "personas: [Anna]", path.read_text("utf-8")))

    checked, begun = jac("check"), jac("new", "persona", "anna")

    assert "did you mean `anna`?" in checked.out
    assert "jac new persona" not in checked.out
    assert begun.code == 2
    assert f"mend journeys/personas/{file}.yaml" in " ".join(begun.err.split())


def test_what_cannot_be_read_yet_is_known_by_its_name(jac: Call) -> None:
    jac("init", "--lang", "en")
    text = "kind: persona\nname: {en: Otto, fi: Anna Muuttaja}\nx: 1\n"
    Path("journeys/personas/anna.yaml").write_text(text, "utf-8")
    path = next(Path("journeys/paths").iterdir())
    path.write_text(
        re.sub(r"(?m)^personas: .*", "personas: [Otto, Berta]", path.read_text("utf-8"))
    )

    told = jac("check").out

    assert "did you mean `anna`?" in told
    assert re.search(
        r"choose one of `\S+`, `anna`, or begin a new one: `jac new persona berta`", told
    )
