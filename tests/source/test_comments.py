from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from journeyascode.source.comments import MOST, Comment, comments_in
from journeyascode.source.files import SourceFile
from journeyascode.source.refusals import YamlError
from journeyascode.source.yaml_reader import read


def comments(text: str) -> tuple[Comment, ...]:
    return comments_in(SourceFile(PurePosixPath("a.yaml"), text.encode()))


def about(text: str) -> dict[str, list[int]]:
    """The lines each comment is about, by what it says."""
    return {one.text: list(one.lines) for one in comments(text)}


def test_a_comment_is_placed_from_its_sign_to_its_end() -> None:
    (one,) = comments("kind: x\nsummary: ä  # 64 %   # jac: ignore[JAC201] why  \n")

    assert str(one.place) == "a.yaml:2:22"
    assert (one.place.end_line, one.place.end_column) == (2, 47)
    assert one.text == "ignore[JAC201] why"
    assert one.source == "summary: ä  # 64 %   # jac: ignore[JAC201] why  "


@pytest.mark.parametrize(
    "text",
    [
        "a: '# jac: x'\n",
        'a: "b\n  # jac: x"\n',
        "a: |\n  # jac: x\n",
        "a: >-\n\n  b\n\n  # jac: x\n",
        "a: b#jac:x\n",
        "# ajac: x\na: b\n",
        "a: https://example.org/#jac:x\n",
        "'# jac: x': b\n",
    ],
)
def test_a_text_that_looks_like_a_comment_is_a_text(text: str) -> None:
    assert comments(text) == ()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: b # jac: x\nc: d\n", [1]),
        ("a: # jac: x\n  b: c\n", [1]),
        ("a: | # jac: x\n  b\n", [1, 2]),
        ("a: b\n  c # jac: x\nd: e\n", [1, 2]),
        ("a: 'b\n\n  c' # jac: x\n", [1, 2, 3]),
        ("a: [b, # jac: x\n  c]\n", [1]),
        ("a: b\r\nc: d # jac: x\r\n", [2]),
        ("\ufeffa: b # jac: x\n", [1]),
    ],
)
def test_at_the_end_of_a_line_it_is_about_what_ends_there(text: str, lines: list[int]) -> None:
    assert about(text) == {"x": lines}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# jac: x\na: b\nc: d\n\n", [2, 3]),
        ("a: b\n# jac: x\n\n# more\nc: d\ne: f\n", [5]),
        ("a: b\n# jac: x\nc:\n  - d\n  - e\nf: g\n", [3, 4, 5]),
        ("a:\n  # jac: x\n  - b: c\n    d: e\n  - f\n", [3, 4]),
        ("a:\n# jac: x\n- b\n- c\n", [3]),
        ("a:\n  # jac: x\n  b: c\n  d: e\n", [3]),
        ("a:\n  - b: c\n    # jac: x\n    d: |\n      e\n\n      f\n  - g\n", [4, 5, 6, 7]),
        ("a: [\n  # jac: x\n  b,\n  c]\n", [3]),
        ("a: [b\n  # jac: x\n  ]\nc: d\n", [4]),
        ("a: |\n  b\n# jac: x\nc: d\n", [4]),
        ("a: >+\n  b\n\n # jac: x\nc: d\n", [5]),
        ("a: b\n# jac: x\n", []),
        ("a: b\n# jac: x\nc:\nd: e\n", [3]),
    ],
)
def test_alone_it_is_about_the_key_or_item_below(text: str, lines: list[int]) -> None:
    assert about(text) == {"x": lines}


def test_of_very_many_comments_only_the_first_ones_are_read() -> None:
    text = "a: b # jac: x\n" + "".join(f"k{n}: v # jac: x\n" for n in range(MOST))

    assert len(comments(text)) == MOST


@given(st.lists(st.sampled_from(["a: b", "# jac: x", "- c", "'# jac: y'", " # jac: z", "|", ""])))
def test_a_comment_lies_inside_its_line(parts: list[str]) -> None:
    text = "k: " + "\n  ".join(parts) + "\n"
    try:
        read(text.encode())
    except YamlError:
        reject()
    lines = text.split("\n")
    for one in comments(text):
        assert lines[one.place.line - 1][one.place.column - 1] == "#"
        assert one.place.end_column == len(lines[one.place.line - 1]) + 1
