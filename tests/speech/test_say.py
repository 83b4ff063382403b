from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import journeyascode
from journeyascode.speech import say, say_as, say_n

PACKAGE = Path(journeyascode.__file__).parent


def test_a_back_tick_never_stands_between_back_ticks() -> None:
    told = say("write `{key}: {text}` in `{file}`", key="name", text="a`b", file="x.yaml")

    assert str(told) == "write “name: a`b” in `x.yaml`"
    assert str(say("choose one of {ids}", ids="`a`, `b`")) == "choose one of `a`, `b`"
    assert (
        str(say("this is `{text}`", text=say("one of {ids}", ids="`a`"))) == "this is “one of `a`”"
    )


@pytest.mark.parametrize(
    ("n", "language", "told"),
    [
        (1, "en", "and 1 more journey"),
        (2, "en", "and 2 more journeys"),
        (0, "en", "and 0 more journeys"),
        (1, "fi", "ja 1 muu polku"),
        (2, "fi", "ja 2 muuta polkua"),
        (2, "et", "and 2 more journeys"),
    ],
)
def test_a_text_goes_by_its_number(n: int, language: str, told: str) -> None:
    assert say_n("and 1 more journey", "and {n} more journeys", n).to(language) == told


def test_one_word_in_two_senses_is_two_texts() -> None:
    itself = say_as("the name of the language in itself", "English")

    assert (str(itself), itself.to("fi")) == ("English", "Suomi")
    assert say("English").to("fi") == "englanti"


def test_a_sentence_nobody_has_translated_is_wholly_english() -> None:
    told = say("the {kind} nobody has translated", kind=say("persona"))

    assert told.to("fi") == "the persona nobody has translated"


def test_values_alone_are_in_the_language_asked_for() -> None:
    assert say("<{kind}>", kind=say("persona")).to("fi") == "<persoona>"


def test_what_has_no_translation_is_known() -> None:
    told = say("no {kind} has the id `{id}`", kind=say("persona"), id="anna")
    partly = say("no {kind} has the id `{id}`", kind=say("thing without a word"), id="anna")

    assert told.is_told_in("fi")
    assert say("{kind}: {id}", kind=say("persona"), id="anna").is_told_in("fi")
    assert not partly.is_told_in("fi")
    assert not say("nobody has translated {this}", this=1).is_told_in("fi")
    assert partly.is_told_in("en")


def unspoken(tree: ast.AST) -> Iterator[int]:
    """The lines in which a text is logged or spelt before anybody has chosen a language."""
    for call in ast.walk(tree):
        match call:
            case ast.Call(func=ast.Name("str"), args=args):
                pass
            case ast.Call(func=ast.Attribute(ast.Name("log" | "_log")), args=args):
                pass
            case _:
                continue
        for one in args:
            match one:
                case ast.Call(func=ast.Name("say")) | ast.Name("told" | "wrong"):
                    yield one.lineno
                case ast.Attribute(attr="message") if getattr(call.func, "attr", ""):
                    yield one.lineno


def test_a_log_speaks_the_language_of_its_reader() -> None:
    trees = ((path, ast.parse(path.read_text("utf-8"))) for path in PACKAGE.rglob("*.py"))

    assert [f"{path.name}:{line}" for path, tree in trees for line in unspoken(tree)] == []
