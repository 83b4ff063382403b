"""A word that is no choice: the label that pages print, or a word of another key."""

from __future__ import annotations

import pytest

from journeyascode.source import load_texts
from journeyascode.speech.choice_by_label import choice_called
from tests.expectations import files_of

PROGRESS = ("planned", "doing", "done", "dropped")


def told(text: str) -> tuple[str, bool | None]:
    (problem,) = load_texts(files_of(f"kind: action\nname: A\n{text}\n")).diagnostics
    assert problem.code == "JAC105"
    return str(problem.help), problem.fix.safe if problem.fix else None


@pytest.mark.parametrize("word", ["In progress", "in progress", "kesken", "Käynnissä", "Doing"])
def test_a_choice_is_known_by_what_readers_see(word: str) -> None:
    assert told(f"progress: {word}") == ("did you mean `doing`?", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("status: in progress", "it is a word of another key: write `progress: doing`"),
        ("status: done", "it is a word of another key: write `progress: done`"),
        ("level: restricted", "it is a word of another key: write `visibility: restricted`"),
        ("status: tehty", "it is a word of another key: write `progress: done`"),
    ],
)
def test_a_word_of_another_key_is_sent_there(text: str, expected: str) -> None:
    assert told(text) == (expected, None)


def test_any_other_word_is_met_with_the_choices() -> None:
    assert told("progress: soon") == (
        "choose one of `planned`, `doing`, `done`, `dropped`",
        None,
    )


@pytest.mark.parametrize(
    ("word", "choice"),
    [
        ("Käynnissä", "doing"),
        ("PLANNED", "planned"),
        ("valmis", "done"),
        ("luonnos", None),
        ("", None),
    ],
)
def test_a_choice_has_names_in_both_languages(word: str, choice: str | None) -> None:
    found = choice_called(word, PROGRESS)
    assert (found.value if found else None) == choice


def test_nothing_is_called_a_choice_of_other_choices() -> None:
    assert choice_called("In progress", ("low", "high")) is None


def test_the_keys_of_a_kind_are_offered_before_those_of_all() -> None:
    text = "kind: action\nname: A\nfoobar: 1\n"
    (problem,) = load_texts(files_of(text)).diagnostics
    assert str(problem.help).startswith("keys that may stand here: `due`, `progress`, `done_on`")


@pytest.mark.parametrize("word", ["TBD", "n/a", '"?"', "ei päätetty", "Ej bestämt", "undecided"])
def test_what_is_not_decided_is_left_out(word: str) -> None:
    assert told(f"progress: {word}") == (
        (
            "leave `progress` out until it is decided; "
            "choose one of `planned`, `doing`, `done`, `dropped`"
        ),
        None,
    )


def test_keys_where_a_text_belongs_are_no_languages() -> None:
    text = "kind: action\nid: a\nname: {title: A}\n"
    helps = [str(one.help) for one in load_texts(files_of(text)).diagnostics]

    assert helps == [
        "only a text belongs here: write it without `title:`, or by language: `{fi: …, en: …}`"
    ]


@pytest.mark.parametrize("word", ["tbd", "ei päätetty", "Ej bestämt"])
def test_what_may_be_undecided_is_written_so(word: str) -> None:
    steps = f"[{{name: A, critical: {word}}}]"
    text = f"kind: journey\nid: j\nname: J\nstages: [{{name: S, steps: {steps}}}]\n"
    (problem,) = load_texts(files_of(text)).diagnostics

    assert str(problem.help) == "write `undecided` until it is decided"
