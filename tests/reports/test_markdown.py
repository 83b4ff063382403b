from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from journeyascode.findings import Severity
from journeyascode.reports.markdown import MARK, MOST, OPEN, plain, quoted
from tests.reports.checking import HOSTILE, check_finding, check_of_all_weights, one_saying, told

FORGE = MarkdownIt("commonmark").enable("table")
OURS = {"p", "strong", "table", "thead", "tbody", "tr", "th", "td", "code", "br"} | {
    "details",
    "summary",
}


def tags(html: str) -> set[str]:
    return {name.lower() for name in re.findall(r"</?([A-Za-z][\w-]*)", html)}


def shown(html: str) -> str:
    """What a reader sees, with a mark where a forge cannot see over."""
    return re.sub(r"<(?!!--)[^>]*>", "", html).replace("<!-- -->", "·")


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_from_the_yaml_is_read_as_markdown(name: str) -> None:
    html = FORGE.render(told("markdown", check_finding(one_saying(HOSTILE[name]))))

    assert tags(html) <= OURS
    assert html.count("<tr>") == 2
    assert html.count("<td>") == 3


@given(st.text(alphabet=st.sampled_from("`|\\<>&#;[]()!@ab:/.-*_~\n\r\0"), max_size=60))
def test_no_play_of_signs_is_read_as_markdown(text: str) -> None:
    html = FORGE.render(told("markdown", check_finding(one_saying(text))))

    assert tags(html) <= OURS
    assert html.count("<td>") == 3


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("@team", "@·team"),
        ("see #12, !3 and ~bug", "see #·12, !·3 and ~·bug"),
        ("https://a.example", "https:·//a.example"),
        ("www.a.example", "www.·a.example"),
        ("12:30", "12:30"),
    ],
)
def test_nobody_is_called_and_nothing_is_linked(text: str, seen: str) -> None:
    assert shown(FORGE.renderInline(plain(text))) == seen


def test_what_stands_in_backticks_is_set_as_code() -> None:
    assert quoted("no `a|b` here") == "no <code>a&#124;b</code> here"
    assert quoted("an odd ` one") == "an odd &#96; one"


def test_the_worst_is_in_sight_and_the_rest_is_folded() -> None:
    hints = [one_saying(f"hint {n}", Severity.HINT) for n in range(OPEN)]
    comment = told("markdown", check_finding(*hints, one_saying("grave")), "fi")

    rows = [line for line in comment.splitlines() if line.startswith(("| ❌", "| 💡"))]
    assert "grave" in rows[0]
    assert comment.startswith(MARK)
    assert "<details><summary>1 muuta</summary>\n\n| | paikka | huomautus |\n" in comment
    assert comment.endswith("</details>\n")


def test_a_comment_is_short_enough_and_says_how_much_is_missing() -> None:
    comment = told("markdown", check_finding(*[one_saying("|" * 50)] * 500))

    told_of = comment.count("| ❌")
    assert len(comment) < MOST
    assert len(comment) > MOST - 3_000
    assert f"and {500 - told_of} more that do not fit here" in comment


def test_a_clean_check_is_one_line() -> None:
    assert told("markdown", check_finding()).splitlines() == [
        MARK,
        "**jac check** · entities: 0, nothing to mend, as of 2026-11-22",
    ]


def test_every_weight_has_a_sign_and_a_word() -> None:
    comment = told("markdown", check_of_all_weights())

    assert "❌ error" in comment
    assert "⚠️ warning" in comment
    assert "💡 hint" in comment
