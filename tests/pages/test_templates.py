"""What holds for all templates and all texts of the room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import meta
from jinja2.nodes import Macro, Name

from journeyascode import pages
from journeyascode.handbook import Handbook
from journeyascode.model import Node
from journeyascode.pages.environment import environment
from journeyascode.pages.field_sorts import sort_of
from journeyascode.pages.labels import choice_label
from journeyascode.pages.template_words import SAME_EVERYWHERE, words_of
from journeyascode.pages.uses import Uses
from journeyascode.pages.writer import PageWriter
from tests.pages.looks import setting_of

ROOM = Path(pages.__path__[0])
TEMPLATES = sorted(ROOM.glob("templates/**/*.j2"))
GIVEN = {"entity", "entities", "sections", "drawings"}
"""What the pages are written about."""
FOR_EDITORS = {"families", "family", "kind", "kinds", "shared", "told", "way"}
"""What the pages for editors are written about, and with."""
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


def test_every_choice_of_every_field_has_a_label() -> None:
    for cls in nodes():
        for field, info in cls.model_fields.items():
            if sort_of(cls, field) == "choice" and field != "kind":
                for value in re.findall(r"'([^']+)'", str(info.annotation)):
                    assert choice_label(cls, field, value).text, f"{cls.__name__}.{field}"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_template_uses_known_words_and_joins_no_text_by_itself(path: Path) -> None:
    source = path.read_text("utf-8")
    book = Handbook()
    known = {
        *words_of(PageWriter(book, setting_of(book), "index.md"), Uses(book)),
        *SAME_EVERYWHERE,
    }
    unknown = meta.find_undeclared_variables(environment().parse(source))
    assert unknown - known - GIVEN - FOR_EDITORS - MADE == set()
    assert "~" not in source
    assert not re.search(r"\son\w+=|\sstyle=|<script|\|\s*(safe|e|escape)\b", source)


def test_a_misspelt_word_in_a_template_is_an_error() -> None:
    with pytest.raises(Exception, match="undefined"):
        environment().from_string("{{ nmae }}").render()


def test_a_template_cannot_print_a_text_as_it_is() -> None:
    assert environment().from_string("{{ x }}").render(x="<b>") == "&#60;b&#62;"
