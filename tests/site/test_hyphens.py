from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from journeyascode.drawing.hyphens import SYLLABLES
from journeyascode.pages.page import Page, around_drawings
from journeyascode.site.generated import digest
from journeyascode.site.plugin import soften

SOFT = "\u00ad"
DRAWING = "<svg class='x'><text>asiakaskokemuksen</text><h2 id='no'>a</h2></svg>"
PARTS = ["asiakaskokemuksen ", "<p>", "</p>", "&auml;", "<code>asiakaskokemuksen</code>", DRAWING]
PARTS += ['<h2 id="a">Otsikkokappale</h2>', "<svgx>", "</svg>", "<figure data-search-exclude>"]
PARTS += ["</figure>", "\n"]
HTML = st.lists(st.sampled_from(PARTS)).map("".join)


def test_a_long_finnish_word_may_be_divided_between_syllables() -> None:
    softened = soften("<td>projektityökalun sopimuspöydässä</td>", "fi")
    assert softened.replace(SOFT, "|") == "<td>pro|jek|ti|työ|ka|lun sopi|mus|pöy|dässä</td>"


def test_short_words_tags_drawings_and_code_are_left_alone() -> None:
    html = (
        '<p id="asiakaskokemuksenjohtaja" title="asiakaskokemuksen">lyhyt &CounterClockwise;</p>'
        "<code>asiakaskokemuksen</code><svg><text>asiakaskokemuksen</text></svg>"
    )
    assert soften(html, "fi") == html


def test_other_languages_are_left_to_the_browser() -> None:
    assert soften("<p>internationalisation</p>", "en") == "<p>internationalisation</p>"


@given(HTML)
@example("<svg>asiakaskokemuksen")
def test_a_drawing_that_is_jumped_over_is_left_as_it_is(html: str) -> None:
    """The plain way is to look through all of it, drawings too."""
    words = re.compile(r"<(svg|code)\b.*?</\1>|<[^>]*>|&[^;\s]{1,32};|[^\W\d_]{14,}", re.DOTALL)
    plain = words.sub(lambda m: m[0] if m[0][0] in "<&" else SYLLABLES["fi"].sub(SOFT, m[0]), html)

    assert soften(html, "fi") == plain
    assert "".join(a + b for a, b in around_drawings(html)) == html


@given(HTML)
def test_no_word_of_a_drawing_is_searched(html: str) -> None:
    plain = re.sub(r"<svg\b.*?</svg>", " ", html, flags=re.DOTALL)

    def of(text: str) -> str:
        return digest(Page("a.md", "A", "", text))

    assert of(html) == of(plain)
