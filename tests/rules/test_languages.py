"""What is told of a language that the handbook does not have."""

from __future__ import annotations

import pytest

from tests.expectations import diagnosed

BOOK = """\
kind: handbook
id: handbook
name: Handbook
organisation: Company
languages: [fi, swe]
---
kind: team
id: care
name: {{fi: Hoito, {language}: Care}}
"""


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "choose one of `fi`, `swe`, or write `languages: [fi, swe, en]`"),
        ("sve", "did you mean `swe`? Else write `languages: [fi, swe, sve]`"),
    ],
)
def test_it_is_misspelt_or_the_handbook_gets_it(language: str, expected: str) -> None:
    found = [one for one in diagnosed(BOOK.format(language=language)) if one.code == "JAC345"]
    assert [str(one.help) for one in found] == [f"{expected} in the handbook's own file"]
