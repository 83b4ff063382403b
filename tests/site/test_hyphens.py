from __future__ import annotations

from journeyascode.site.hyphens import soften

SOFT = "\u00ad"


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
