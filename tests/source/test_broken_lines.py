"""Every line of the sample handbook is broken in every way a tired person breaks lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from journeyascode.findings import Diagnostic
from journeyascode.source import load_texts

ROOT = Path(__file__).parents[2] / "journeys"
FILES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.yaml"))
EVERY = 11
"""Which lines are broken: one of so many, another set in each file."""
MOST = 5
"""How many lines of one file are broken: it is read anew for each of them."""

Break = Callable[[str], str | None]
"""Breaks a line; None where the line cannot be broken in this way."""


def misspell_key(line: str) -> str | None:
    match = re.match(r"(\s*(?:- )?)([a-z_]{4,})(:.*)", line)
    return (
        f"{match[1]}{match[2][:2]}{match[2][3]}{match[2][2]}{match[2][4:]}{match[3]}"
        if match
        else None
    )


def forget_space(line: str) -> str | None:
    return line.replace(": ", ":", 1) if re.match(r"\s*(- )?[a-z_]+: ", line) else None


def forget_colon(line: str) -> str | None:
    return line.replace(":", "", 1) if re.match(r"\s*(- )?[a-z_]+:", line) else None


def indent_with_tab(line: str) -> str | None:
    return "\t" + line.lstrip(" ") if line.startswith("  ") else None


def indent_more(line: str) -> str | None:
    return f" {line}" if line.strip() else None


def indent_less(line: str) -> str | None:
    return line[1:] if line.startswith("  ") else None


def forget_bracket(line: str) -> str | None:
    return re.sub(r"[\]}](?=[^\]}]*$)", "", line) if re.search(r"[\]}]\s*$", line) else None


def open_quote(line: str) -> str | None:
    return re.sub(r": (?=\w)", ': "', line, count=1) if re.match(r"\s*[a-z_]+: \w", line) else None


def forget_value(line: str) -> str | None:
    return re.sub(r": \S.*", ":", line) if re.match(r"\s*[a-z_]+: \S", line) else None


def add_colon(line: str) -> str | None:
    return f"{line}: so" if re.match(r"\s*[a-z_]+: \w", line) else None


def write_twice(line: str) -> str | None:
    return f"{line}\n{line}" if re.match(r"\s*[a-z_]+: \S", line) else None


BREAKS: tuple[Break, ...] = (
    misspell_key,
    forget_space,
    forget_colon,
    indent_with_tab,
    indent_more,
    indent_less,
    forget_bracket,
    open_quote,
    forget_value,
    add_colon,
    write_twice,
)


@pytest.mark.parametrize("name", FILES)
def test_a_broken_line_is_told_inside_its_file_and_in_plain_words(name: str) -> None:
    lines = (ROOT / name).read_text("utf-8").split("\n")
    every = max(EVERY, len(lines) // MOST)
    for turn, number in enumerate(range(len(name) % every, len(lines), every)):
        for breaking in BREAKS[turn % 2 :: 2]:
            broken = breaking(lines[number])
            if broken is not None:
                text = "\n".join((*lines[:number], broken, *lines[number + 1 :]))
                for one in load_texts([(PurePosixPath("broken.yaml"), text.encode())]).diagnostics:
                    _assert_well_told(one, text.count("\n") + 1)


def _assert_well_told(one: Diagnostic, lines: int) -> None:
    assert 1 <= one.place.line <= lines
    assert (one.place.end_line, one.place.end_column) >= (one.place.line, one.place.column)
    for language in ("en", "fi"):
        said = f"{one.message.to(language)} {one.help.to(language) if one.help else ''}"
        assert not re.search(r"NoneType|dict|tuple|Input should|validation|\{[a-z_]+\}", said), (
            said
        )
