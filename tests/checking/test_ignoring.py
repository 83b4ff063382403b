"""What the cases cannot show: weights of remarks, broken files, words."""

from __future__ import annotations

import pytest

from journeyascode.checking.ignore import MOST
from tests.expectations import diagnosed

UNUSED = "kind: team\nid: care\nname: Care  # jac: ignore[JAC201] nothing here\n"
HANDBOOK = "---\nkind: handbook\nid: h\nname: H\norganisation: O\nmaturity: governed\n"


def told(text: str, beginning: str = "JAC9") -> list[tuple[str, str]]:
    return [(d.code, str(d.severity)) for d in diagnosed(text) if d.code.startswith(beginning)]


def test_a_remark_weighs_what_the_handbook_says() -> None:
    assert told(UNUSED) == [("JAC903", "hint")]
    assert told(UNUSED + HANDBOOK) == [("JAC903", "warning")]
    setting = "rules: [{rule: ignore-unused, severity: error, because: tidy}]\n"
    assert told(UNUSED + HANDBOOK + setting) == [("JAC903", "error")]
    assert told(UNUSED + HANDBOOK + setting.replace("error", '"off"')) == []


def test_a_file_that_cannot_be_read_makes_no_comment_useless() -> None:
    assert told(f"{UNUSED}---\nkind: persona\n") == []


def test_an_ignored_finding_is_gone_and_its_neighbours_are_not() -> None:
    text = "kind: persona\nid: anna\nname: Anna\nevidence: [a, b]  # jac: ignore[JAC{}] soon\n"

    assert told(text.format("202"), "JAC201") == [("JAC201", "error")] * 2
    assert told(text.format("201"), "JAC201") == []


@pytest.mark.parametrize(
    ("comment", "help_"),
    [
        ("ignore[JAC2O1] soon", "did you mean `JAC201`?"),
        ("ignore[jac201] soon", "did you mean `JAC201`?"),
        ("ignore[unknown-refrence] soon", "did you mean `unknown-reference`?"),
        ("ignore[€] soon", "`jac explain` lists them all"),
        ("ignore[JAC201]", "write the reason behind the bracket: `ignore[JAC201] …`"),
        ("ignore[JAC201] until 1.3.2027", "write year, month and day: `until 2027-03-01`"),
    ],
)
def test_the_help_says_how_it_is_written(comment: str, help_: str) -> None:
    found = diagnosed(f"kind: team\nid: care\nname: Care  # jac: {comment}\n")

    assert help_ in [str(d.help) for d in found if d.code.startswith("JAC9")]


def test_of_very_many_rules_in_one_comment_only_the_first_are_read() -> None:
    codes = ",".join(f"a{n}" for n in range(30))
    found = diagnosed(f"kind: team\nid: care\nname: Care  # jac: ignore[{codes},JAC201] soon\n")
    (one,) = (d for d in found if d.code.startswith("JAC9"))

    assert str(one.message).count("`a") == MOST
