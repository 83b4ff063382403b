from __future__ import annotations

import pytest

from journeyascode.model import KINDS, LEVELS
from journeyascode.model.schema import keys_of
from journeyascode.reference.keys import KeyReference
from journeyascode.reference.manual import (
    LEVEL_NAMES,
    contents,
    entries,
    page,
    rule_reference,
    take_apart,
)
from journeyascode.rules import RULES
from journeyascode.speech.catalogues import LANGUAGES
from tests.cli.calling import Call


def test_a_rule_tells_why_how_heavy_and_by_example(jac: Call) -> None:
    told = jac("explain", "JAC301")

    assert told.code == 0
    assert told.out == (
        "JAC301 stage-without-step\n"
        "\n"
        "A stage has no step.\n"
        "\n"
        "A stage says what the customer is after; only its steps say what the customer goes "
        "through.\n"
        "\n"
        "  in a sketch: warning\n"
        "  in a reviewed handbook: warning\n"
        "  in a governed handbook: error\n"
        "\n"
        "Wrong:\n"
        "\n"
        "    kind: journey\n"
        "    id: buy\n"
        "    name: Buying\n"
        "    stages: [{name: Search}]\n"
        "\n"
        "Right:\n"
        "\n"
        "    kind: journey\n"
        "    id: buy\n"
        "    name: Buying\n"
        "    stages: [{name: Search, steps: [{name: I look for it on the web}]}]\n"
    )


@pytest.mark.parametrize("asked", ["stage-without-step", "jac301", "Stage-Without-Step"])
def test_a_rule_answers_to_its_name_and_in_any_case(asked: str, jac: Call) -> None:
    assert jac("explain", asked).out.startswith("JAC301 stage-without-step\n")


def test_a_code_of_reading_is_told_like_a_rule(jac: Call) -> None:
    assert jac("explain", "JAC005").out == (
        "JAC005 duplicate-key\n"
        "\n"
        "The same key is written twice in one place.\n"
        "\n"
        "Only one of the two can be meant, and nobody could tell which.\n"
        "\n"
        "  in every handbook: error\n"
        "\n"
        "Wrong:\n"
        "\n"
        "    kind: persona\n"
        "    name: Anna\n"
        "    name: Anne\n"
        "\n"
        "Right:\n"
        "\n"
        "    kind: persona\n"
        "    name: Anna\n"
    )


def test_a_page_is_told_in_finnish(jac: Call) -> None:
    told = jac("explain", "JAC301", "--lang", "fi").out

    assert "Vaiheessa ei ole yhtään askelta.\n" in told
    assert "luonnoksessa (sketch): varoitus\n" in told
    assert "Väärin:\n" in told


def test_the_language_is_that_of_the_handbook_around(jac: Call) -> None:
    jac("init", "--lang", "fi")

    assert "Tiedostossa ei lue mitään." in jac("explain", "JAC012").out


@pytest.mark.parametrize(
    ("asked", "meant"), [("JA301", "JAC301"), ("stage-without-steps", "stage-without-step")]
)
def test_an_unknown_word_is_guessed(asked: str, meant: str, jac: Call) -> None:
    told = jac("explain", asked)

    assert told.code == 2
    assert f"did you mean `{meant}`?" in told.err


def test_a_word_like_none_is_not_guessed(jac: Call) -> None:
    told = jac("explain", "zzzzzzzzzzzzzzzz")

    assert told.code == 2
    assert "there is no code and no name `zzzzzzzzzzzzzzzz`\n" in told.err


@pytest.mark.parametrize("language", ["en", "fi"])
def test_without_a_word_every_code_is_listed_once(language: str, jac: Call) -> None:
    told = jac("explain", "--lang", language).out

    assert all(told.count(f"  {entry.code}  {entry.name}\n") == 1 for entry in entries().values())
    assert told.splitlines() == [*contents(language)]


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("code", entries())
def test_every_code_has_a_page(code: str, language: str) -> None:
    lines = [*page(entries()[code], language)]

    assert len(lines) >= 3
    assert all(line == line.rstrip() for line in lines)


def test_every_level_has_a_name() -> None:
    assert tuple(LEVEL_NAMES) == LEVELS


def test_a_rule_that_needs_all_files_says_so() -> None:
    for rule in RULES:
        said = "It is asked only when every file could be read." in page(rule, "en")
        assert said == rule.whole


def test_a_manual_page_is_taken_apart_without_loss() -> None:
    told = take_apart(
        "One.\n\nTwo\nlines.\n\nWrong:\n    kind: a\n\n    more: b\n\nRight:\n    kind: c\n"
    )

    assert told.prose == ("One.", "Two lines.")
    assert told.examples == (("Wrong", "kind: a\n\nmore: b"), ("Right", "kind: c"))


def test_the_command_prints_it(jac: Call) -> None:
    told = jac("explain", "--all", "--lang", "fi")

    assert told.code == 0
    assert told.out.splitlines() == "\n".join(rule_reference("fi")).splitlines()
    assert told.out.startswith("# Säännöt\n")


def test_a_code_and_all_of_them_are_not_asked_for_at_once(jac: Call) -> None:
    told = jac("explain", "JAC301", "--all")

    assert told.code == 2
    assert "not both" in told.err


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_a_kind_is_explained(kind: str, language: str, jac: Call) -> None:
    told = jac("explain", kind, "--lang", language)
    lines = told.out.splitlines()

    assert told.code == 0
    for key in keys_of(KINDS[kind]):
        assert any(line.partition(" ")[0] == key for line in lines), key


def test_every_part_and_every_key_of_it_can_be_asked_for(jac: Call) -> None:
    reference = KeyReference("en")

    for keys in reference.known.values():
        for field in keys.fields:
            page = "\n".join(reference.page(f"{keys.name}.{field.key}"))
            assert page.startswith(f"{keys.name}.{field.key}")
            assert field.meaning in page
            if field.part:
                assert [*reference.page(field.part)], field.part
    assert jac("explain", "step").out.startswith("step\nOne thing the customer goes through.\n")


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("askel", "step"),
        ("Asiakaspolku", "journey"),
        ("customer-journey", "journey"),
        ("kpi", "metric"),
        ("askel.tunteet", "step.feels"),
        ("journey.stages.steps.waits.time", "wait.time"),
        ("Journey.Vaiheet", "journey.stages"),
        ("feels", "empathymap.feels"),
        ("kipupisteet", "stage.pains"),
        ("pains", "stage.pains"),
        ("tavoitteet", "handbook.aims"),
        ("lane", "cell.lane"),
    ],
)
def test_words_of_the_trade_are_understood(asked: str, begins: str, jac: Call) -> None:
    told = jac("explain", asked)

    assert (told.code, told.out.split()[0]) == (0, begins)


def test_a_key_is_not_explained_by_what_only_says_the_same(jac: Call) -> None:
    names = [line for line in jac("explain", "score").out.splitlines() if line[:1].strip()]

    assert names == ["feeling.score, mood.score"]


def test_a_key_is_told_wherever_it_may_stand(jac: Call) -> None:
    names = [line for line in jac("explain", "visibility").out.splitlines() if line[:1].strip()]

    everywhere, parts = names
    assert everywhere == "KIND.visibility"
    assert {*parts.split(", ")} == {
        f"{part}.visibility" for part in ("stage", "step", "cell", "quote")
    }


def test_a_word_that_readers_see_is_explained_before_those_that_say_the_same(jac: Call) -> None:
    names = [line for line in jac("explain", "kipupisteet").out.splitlines() if line[:1].strip()]

    assert [name.partition(" ")[0] for name in names] == [
        "stage.pains",
        "step.pains",
        "persona.frustrations",
        "kanofeature.answers",
        "opportunity.answers",
        "action.answers_insights",
    ]


def test_keys_are_explained_in_finnish(jac: Call) -> None:
    told = jac("explain", "stage", "--lang", "fi").out

    assert told.startswith("stage (vaihe)\n")
    assert "name (pakollinen)\n" in told
    assert "Se kirjoitetaan avaimen `stages` alle." in told


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("stp", "step"),
        ("step.feals", "step.feels"),
        ("jorney", "journey"),
        ("step.nothing-like-it", "step"),
        ("stage-without-stp", "stage-without-step"),
        ("JAC304x", "JAC304"),
        ("304", "JAC304"),
        ("jac3O4", "JAC304"),
        ("step.feels.x", "step"),
    ],
)
def test_what_is_nearly_right_is_asked_about(asked: str, near: str, jac: Call) -> None:
    told = jac("explain", asked)

    assert told.code == 2
    assert told.err.rstrip().endswith(f"did you mean `{near}`?")


@pytest.mark.parametrize("asked", ["JAC999", "foo", "nothing.here", "JAC30"])
def test_nothing_is_guessed_from_afar(asked: str, jac: Call) -> None:
    told = jac("explain", asked)

    assert told.code == 2
    assert "did you mean" not in told.err


@pytest.mark.parametrize("asked", ["observations_from", "metric.observations_from"])
def test_a_key_of_later_tells_that_it_is_refused_and_what_to_write_meanwhile(
    asked: str, jac: Call
) -> None:
    told = jac("explain", asked)

    assert told.code == 0
    assert told.out.startswith("data files are not read yet: nothing would be measured\n")
    assert "JAC360 key-of-later" in told.out
