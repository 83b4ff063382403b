"""What holds for all templates and all texts of the room."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from jinja2 import meta
from jinja2.nodes import Macro, Name

from journeyascode import pages
from journeyascode.handbook import Handbook
from journeyascode.model import Node
from journeyascode.pages.choices import CHOICES
from journeyascode.pages.environment import environment
from journeyascode.pages.labels import KINDS, choice_label, field_label
from journeyascode.pages.pen import Pen
from journeyascode.pages.shapes import shape_of
from journeyascode.pages.uses import Uses
from journeyascode.pages.vocabulary import SAME_EVERYWHERE, words_of
from journeyascode.words.finnish.pages import FINNISH
from tests.pages.looks import setting_of

ROOM = Path(pages.__path__[0])
TEMPLATES = sorted(ROOM.glob("templates/**/*.j2"))
GIVEN = {"entity", "entities", "sections", "drawings"}
"""What the pages are written about."""
PARSED = [environment().parse(path.read_text("utf-8")) for path in TEMPLATES]
MADE = {macro.name for parsed in PARSED for macro in parsed.find_all(Macro)}
MADE |= {name.name for parsed in PARSED for name in parsed.find_all(Name) if name.ctx == "store"}
"""What templates define for themselves and for each other."""


def nodes(cls: type[Node] = Node) -> Iterator[type[Node]]:
    """Yield every type of the model; other tests make types of their own."""
    for below in cls.__subclasses__():
        if below.__module__.startswith("journeyascode."):
            yield below
        yield from nodes(below)


def said_in_code() -> Iterator[str]:
    """Yield every text given to `say` or to `t` in the room's modules."""
    for path in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                first = node.args[0]
                if name in {"say", "t"} and isinstance(first, ast.Constant):
                    yield str(first.value)


def all_texts() -> set[str]:
    labels = {field_label(cls, field).text for cls in nodes() for field in cls.model_fields}
    labels |= {said.text for choices in CHOICES.values() for said in choices.values()}
    labels |= {said.text for both in KINDS.values() for said in both}
    in_templates = (re.findall(r'\bt\("([^"]+)"', p.read_text("utf-8")) for p in TEMPLATES)
    return labels | set(said_in_code()) | {text for texts in in_templates for text in texts}


def test_every_text_has_a_finnish_one_and_none_is_left_over() -> None:
    assert sorted(all_texts() - set(FINNISH)) == []
    assert sorted(set(FINNISH) - all_texts()) == []


def test_a_finnish_text_has_the_braces_of_the_english_one() -> None:
    for english, finnish in FINNISH.items():
        known = braces(english) | ({"number"} if "{month}" in english else set())
        assert braces(finnish) <= known, english


def braces(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_choice_of_every_field_has_a_label() -> None:
    for cls in nodes():
        for field, info in cls.model_fields.items():
            if shape_of(cls, field).sort == "choice" and field != "kind":
                for value in re.findall(r"'([^']+)'", str(info.annotation)):
                    assert choice_label(cls, field, value).text, f"{cls.__name__}.{field}"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_template_uses_known_words_and_joins_no_text_by_itself(path: Path) -> None:
    source = path.read_text("utf-8")
    book = Handbook()
    known = {*words_of(Pen(book, setting_of(book), "index.md"), Uses(book)), *SAME_EVERYWHERE}
    unknown = meta.find_undeclared_variables(environment().parse(source))
    assert unknown - known - GIVEN - MADE == set()
    assert "~" not in source
    assert not re.search(r"\son\w+=|\sstyle=|<script|\|\s*(safe|e|escape)\b", source)


def test_a_misspelt_word_in_a_template_is_an_error() -> None:
    with pytest.raises(Exception, match="undefined"):
        environment().from_string("{{ nmae }}").render()


def test_a_template_cannot_print_a_text_as_it_is() -> None:
    assert environment().from_string("{{ x }}").render(x="<b>") == "&#60;b&#62;"
