from __future__ import annotations

from pathlib import Path

import pytest

from journeyascode.site.position import place_in

KEYS = ("plugins", "journeyascode", "brand", "colour")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("plugins:\n  - search\n  - journeyascode:\n      brand:\n        colour: x\n", ":5:17"),
        ("plugins:\n  journeyascode: {brand: {colour: x}}\n", ":2:35"),
        ("plugins:\n  - journeyascode:\n      brand: {}\n", ":3:14"),
        ("plugins: [search, journeyascode]\n", ":1:10"),
        ("theme: !ENV [A, material]\nINHERIT: base.yml\n", ""),
        ("- a list\n", ""),
        ("", ""),
        ("a: [", ""),
    ],
)
def test_a_setting_is_found_as_far_as_its_keys_lead(tmp_path: Path, text: str, place: str) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(text, "utf-8")
    assert place_in(str(file), *KEYS) == f"{file}{place}"


def test_a_file_that_is_not_there_is_named_all_the_same() -> None:
    assert place_in("nowhere/mkdocs.yml", *KEYS) == "nowhere/mkdocs.yml"
