"""What `jac new` writes may be used line by line: each is right as soon as its # is gone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

import pytest
import yaml

from journeyascode.build import check
from journeyascode.cli.init import starter
from journeyascode.findings import Severity
from journeyascode.handbook import Handbook
from journeyascode.model import KINDS, Cell, Node, Stage, Step
from journeyascode.model.schema import keys_of
from journeyascode.reference.stub import StubSetting, write_stub
from journeyascode.source import load_texts
from tests.expectations import DAY

OFFERED = re.compile(r"^(?:# [a-z_]+: .*\n(?:#   .*\n)*| +# [a-z_]+: .*\n)", re.MULTILINE)
"""One key in a comment, with the lines that belong to it."""
MANY = {"phase", "tracks", "meets", "alternatives", "insights", "metrics", "promises"}
"""Keys that name several; what is named in the starter is not everything."""
OWN_ID = re.compile(r"^id: new\b", re.MULTILINE)
NEW = PurePosixPath("journeys/new.yaml")
OTHERS = {
    language: {
        PurePosixPath(path.as_posix()): text.encode()
        for path, text in starter(language).items()
        if path.parts[0] == "journeys"
    }
    for language in ("en", "fi")
}


def stub(kind: str, language: str, files: dict[PurePosixPath, bytes]) -> str:
    return write_stub(kind, "new", StubSetting(load_texts(files.items()).handbook, language, DAY))


def without_signs(text: str) -> str:
    return re.sub(r"^( *)# (?!–)", r"\1", text, flags=re.MULTILINE)


def used(text: str) -> Iterator[str]:
    """Give the file with each of its offered keys in use, then with all of them."""
    for match in OFFERED.finditer(text):
        yield text[: match.start()] + without_signs(match[0]) + text[match.end() :]
    yield OFFERED.sub(lambda match: without_signs(match[0]), text)


def errors(others: Iterable[tuple[PurePosixPath, bytes]], *texts: str) -> list[str]:
    """Give what is wrong in new files beside others, all of them in one handbook."""
    new = {
        NEW.with_stem(f"new-{number}"): OWN_ID.sub(rf"\g<0>-{number}", text).encode()
        for number, text in enumerate(texts)
    }
    found = check(load_texts([*others, *new.items()]), DAY)
    wrong = [one for one in found if one.severity is Severity.ERROR and one.place.path in new]
    return [f"{one.place.path}:{one.place.line}: {one.code}" for one in wrong]


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_line_is_right_once_its_sign_is_gone(kind: str, language: str) -> None:
    others = {path: text for path, text in OTHERS[language].items() if path.stem != kind}
    text = stub(kind, language, others)

    assert len(OFFERED.findall(text)) > 4
    assert errors(others.items(), *used(text)) == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "blueprint"])
def test_the_first_file_of_all_offers_nothing_that_points_nowhere(kind: str) -> None:
    for one in used(stub(kind, "en", {})):
        assert errors((), one) == [], one


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_explained(kind: str) -> None:
    text = stub(kind, "fi", OTHERS["fi"])

    assert max(map(len, text.splitlines())) < 160
    named = re.findall(r"^(?:# (?:– )?)?([a-z_]+)(?=:|  )", text, re.MULTILINE)
    assert {*named} >= {*keys_of(KINDS[kind])}
    for line in text.splitlines():
        if re.match(r"(?:# )?[a-z_]+:", line) and not re.match(r"(?:kind|id):", line):
            assert re.search(r"  # .+\.(?: \([^()]+\))?$", line), line


def test_a_comma_does_not_part_a_text() -> None:
    text = without_signs(stub("persona", "en", OTHERS["en"]).partition("\n# Take away")[2])

    body = yaml.safe_load(text.partition("\n")[2].replace("…", "slow, and dear"))
    assert body["goals"] == ["slow, and dear"]
    assert body["quotes"] == [{"text": "slow, and dear"}]


def test_a_blueprint_begins_at_the_first_step_of_the_journey() -> None:
    body = yaml.safe_load(stub("blueprint", "en", OTHERS["en"]))

    assert body["journey"] == "booking-a-repair"
    assert {cell["step"] for cell in body["cells"]} == {"reports"}


def test_a_blueprint_of_a_journey_without_named_steps_offers_no_cells() -> None:
    journey = b"kind: journey\nname: A\nstages: [{name: B, steps: [{name: C}]}]\n"

    text = stub("blueprint", "en", {PurePosixPath("journeys/a.yaml"): journey})

    assert "cells:" not in text
    assert "flows:" not in text


def test_an_example_to_read_shows_all_there_is() -> None:
    text = write_stub("persona", "example", StubSetting(Handbook(), "en", DAY, to_read=True))

    assert "# segment: an-id" in text


def test_many_choices_get_a_line_of_their_own() -> None:
    text = stub("segment", "fi", OTHERS["fi"])

    assert re.search(
        r"^# priority: invest  # .*\.\n#   # invest, maintain, tolerate$", text, re.MULTILINE
    )


@pytest.mark.parametrize(("kind", "parts"), [("journey", (Stage, Step)), ("blueprint", (Cell,))])
def test_every_key_of_the_parts_that_are_written_is_shown(
    kind: str, parts: tuple[type[Node], ...]
) -> None:
    text = stub(kind, "en", {**OTHERS["en"], PurePosixPath("journeys/all.yaml"): b""})
    shown = {*re.findall(r"^ *(?:- )?(?:# )?([a-z_]+):", text, re.MULTILINE)}

    for part in parts:
        unnamed = {key for key in keys_of(part) if key not in shown}
        assert all(keys_of(part)[key].mark("kinds") or key in MANY for key in unnamed), unnamed
