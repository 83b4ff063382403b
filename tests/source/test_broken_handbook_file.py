"""A handbook whose own file is broken keeps its language, and its rules are not made up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from journeyascode.cli.speech import chosen_language
from journeyascode.source import load_texts
from journeyascode.source.broken_handbook_file import is_charter, languages_in
from journeyascode.source.files import SourceFile
from tests.expectations import diagnosed, files_of

CHARTER = "kind: handbook\nid: us\nname: Us\norganisation: We\n{}"
LANGUAGES = {
    "languages: [fi, en]\n": ("fi", "en"),
    "languages: fi, sv  # not de\n": ("fi", "sv"),
    "languages:\n  - fi\n  - en\nmaturity: reviewed\n": ("fi", "en"),
    "languages [fi]\n": ("fi",),
    "languages:\r\n- sv\r\n": ("sv",),
    "languages:\n": (),
    "languagse: [fi]\n": (),
}


def file(text: str) -> SourceFile:
    return SourceFile(PurePosixPath("handbook.yaml"), text.encode())


@pytest.mark.parametrize(("text", "codes"), LANGUAGES.items(), ids=LANGUAGES)
def test_the_languages_are_found_however_they_are_written(
    text: str, codes: tuple[str, ...]
) -> None:
    assert languages_in(file(CHARTER.format(text))) == codes


def test_only_the_handbooks_own_file_is_one() -> None:
    assert is_charter(file("# us\nkind: 'handbook'\nname: [\n"))
    assert is_charter(file("\ufeffkind: handbook\nname: [\n"))
    assert not is_charter(file("kind: persona\nname: handbook\n"))
    assert not is_charter(file("kind: handbook-notes\n"))


def test_a_broken_handbook_speaks_its_first_language() -> None:
    loaded = load_texts(files_of(CHARTER.format("languages: fi, en\n")))

    assert loaded.lawless
    assert loaded.handbook.languages == ("fi", "en")
    assert chosen_language(None, loaded.handbook) == "fi"


def test_without_its_rules_only_what_is_wrong_in_every_handbook_is_told() -> None:
    others = (
        "---\nkind: persona\nid: a\nname: A\n"
        "---\nkind: journey\nid: j\nname: J\nlevel: governed\n"
        "stages: [{name: S, steps: [{id: x, name: X}, {id: x, name: Y}]}]\n"
    )
    good = diagnosed(CHARTER.format("languages: [en]\n") + others)
    broken = diagnosed(CHARTER.format("languages: [en\n") + others)

    assert len({one.severity for one in good}) > 1
    assert {one.severity for one in broken} == {"error"}
    assert {"JAC001", "JAC206"} <= {one.code for one in broken}
