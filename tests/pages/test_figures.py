from __future__ import annotations

import pytest

from journeyascode.drawing import Drawing, Mention, Strip, Table
from journeyascode.handbook import Handbook
from journeyascode.model import Journey
from journeyascode.pages import UnknownMarkupError, write_pages
from journeyascode.speech import Say, say
from tests.pages.looks import Look, setting_of

BUY = Journey.model_validate({"id": "buy", "name": "Osto", "stages": [{"name": "Alku"}]})


def drawing(strips: int = 1, problem: Say | None = None, svg: str = "<svg></svg>") -> Drawing:
    rows = (((Mention("Etsin", "#step-1"),), (Mention("verkko"), Mention("<b>puhelin</b>"))),)
    return Drawing(
        id="journey-buy",
        kind="journey",
        title='Osto "kartta"',
        description="",
        strips=tuple(Strip(f"strip-{n}", f"Osa {n}", svg) for n in range(strips)),
        full="<svg/>" if strips else "",
        tables=(Table("Osto taulukkona", ("Askel", "Kanava"), rows),),
        problem=problem,
    )


def page_with(made: Drawing) -> str:
    book = Handbook([BUY])
    pages = write_pages(book, lambda *_: {"journey": made}, setting_of(book))
    return pages.sections[0].pages[1].html


def test_a_drawing_stands_in_a_figure_with_its_table_below() -> None:
    html = page_with(drawing())
    look = Look(html)
    figure = next(tag for tag in look.tags if tag.name == "figure")
    assert figure.get("tabindex") == "0"
    assert figure.get("aria-label") == 'Osto "kartta"'
    assert "data-search-exclude" in dict(figure.attributes)
    assert html.index("</figure>") < html.index("<details")
    assert "verkko<br>&#60;b&#62;puhelin" in html
    assert 'href="#step-1"' in html
    assert "open" not in dict(next(t for t in look.tags if t.name == "details").attributes)
    assert "Osa 0" not in html


def test_several_strips_are_named() -> None:
    html = page_with(drawing(strips=2))
    assert html.count("<svg>") == 2
    assert "Osa 0" in html
    assert "Osa 1" in html


def test_a_failed_drawing_leaves_its_message_and_an_open_table() -> None:
    html = page_with(drawing(0, say("too many arrows")))
    assert "<figure" not in html
    assert "too many arrows" in html
    assert '<details class="jac-twin" data-search-exclude open>' in html
    assert "download" not in html


def test_the_drawing_is_a_file_beside_the_page() -> None:
    book = Handbook([BUY])
    pages = write_pages(book, lambda *_: {"journey": drawing()}, setting_of(book))
    assert pages.files == {"drawings/journey-buy.svg": b"<svg/>"}
    assert 'href="../../drawings/journey-buy.svg" download' in pages.sections[0].pages[1].html


def test_a_drawing_with_anything_unknown_stops_the_pages() -> None:
    with pytest.raises(UnknownMarkupError):
        page_with(drawing(svg="<svg><script>alert(1)</script></svg>"))
