"""What is written here is read alike by YAML 1.1, as PyYAML reads it, and by 1.2."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.source.edits import spell
from journeyascode.source.files import SourceFile
from journeyascode.source.formatting import tidied
from journeyascode.source.refusals import YamlError
from journeyascode.source.yaml_reader import read
from journeyascode.source.yaml_versions import agreed
from tests.source.mending import FILE, joined, mended

LOADERS = (yaml.SafeLoader, yaml.CSafeLoader)
FILES = [
    path
    for folder in ("journeys", "journeyascode/cli/starter")
    for path in sorted(Path(folder).rglob("*.yaml"))
]

NEWER = ("0o10", "=", "1e3", "1.5e3", "1e20")
"""What only YAML 1.2 takes for a number, and what only the older one takes for a sign."""


def elsewhere(content: bytes, loader: Any) -> object:  # noqa: ANN401 - either of PyYAML's
    """Give what another reader says of a file; days as they are written."""
    return as_written(yaml.load(content, loader))  # noqa: S506 - safe loaders only


def as_written(data: object) -> object:
    if isinstance(data, dict):
        return {as_written(key): as_written(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_written(item) for item in data]
    return data.isoformat() if type(data) is date else data


def assert_read_alike(content: bytes) -> None:
    ours = read(content)
    for loader in LOADERS:
        theirs = elsewhere(content, loader)
        assert theirs == ours
        assert repr(theirs) == repr(ours)  # true is not 1


@pytest.mark.parametrize("path", FILES, ids=str)
def test_the_sample_and_the_starter_are_read_alike_everywhere(path: Path) -> None:
    assert_read_alike(path.read_bytes())


OTHERS = (
    "no", "No", "yes", "on", "off", "ON", "12:30", "1:30:05", "010", "0o10", "0x1f", "1_000", "=",
    ".inf", "-.INF", ".nan", "1e3", "1.5e3", "1e20", "2026-02-30", "2026-09-01",
    "2026-09-01 10:00:00",
    "Why?", "Who? me", "~", "null", "True", "12345678901234567890", "01.5", "+1", ".5", "5.",
    "a", "12", "x: y", "- a", "it's", 'say "so"', "#", "a #b", "%", "a, b", "[a]", "<<", "y", "n",
)  # fmt: skip


AROUND = ("a: {}\n", "a: [{}]\n", "a: {{b: {}, c: d}}\n", "{}: a\n", "a: [\n  {}, b]\n")


def is_readable(text: str) -> bool:
    try:
        read(text.encode())
    except YamlError:
        return False
    return True


READABLE = [
    (text, around) for around in AROUND for text in OTHERS if is_readable(around.format(text))
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_text_is_spelt_so_that_it_stays_one(text: str) -> None:
    for around in ("a: {}\n", "a: [{}]\n", "a: {{b: {}, c: d}}\n", "- {}\n", "{}: a\n"):
        content = around.format(spell(text)).encode()
        for loader in LOADERS:
            assert elsewhere(content, loader) == read(content)
    assert text in str(read(f"a: {spell(text)}\n".encode()))


@pytest.mark.parametrize(("text", "around"), READABLE)
def test_quotes_are_put_only_where_readers_differ(text: str, around: str) -> None:
    before = around.format(text)

    after = agreed(before)

    assert_read_alike(after.encode())
    assert read(after.encode()) == read(before.encode())
    assert after == before or text in NEWER or not is_read_alike(before.encode())


@given(
    st.lists(st.sampled_from(OTHERS).filter(lambda one: ": " not in one), min_size=1, max_size=5)
)
def test_a_tidied_file_is_read_alike_everywhere(texts: list[str]) -> None:
    lines = [f"  - {text}" for text in texts] + [f"  - [{text}]  # c" for text in texts]
    content = "\n".join(("kind: persona", "name: A", "zzzz:", *lines, "")).encode()
    if is_readable(content.decode()):
        after = tidied(SourceFile(FILE, content))

        assert_read_alike(after)
        assert tidied(SourceFile(FILE, after)) == after


def test_a_value_that_is_mended_is_read_alike_everywhere() -> None:
    text = "kind: persona\nid: a\nname: A\nneeds:\n  • no\n  • 12:30\ngoasl: [x]\nrole: 010: x\n"

    assert_read_alike(joined(mended(text).texts).encode())


def test_a_comment_keeps_its_distance() -> None:
    content = b'kind: persona\nname: "A"#c\nneeds: [a]#c\n'

    assert tidied(SourceFile(FILE, content)) == b'kind: persona\nname: "A" #c\nneeds: [a] #c\n'


def is_read_alike(content: bytes) -> bool:
    try:
        return all(repr(elsewhere(content, one)) == repr(read(content)) for one in LOADERS)
    except (yaml.YAMLError, ValueError):
        return False
