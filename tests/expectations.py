"""Reading expectations out of YAML comments: ``name: Pay  # error: JAC201``."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePosixPath
from textwrap import dedent

from journeyascode.build import check
from journeyascode.findings import Diagnostic
from journeyascode.source import load_texts

EXPECTED = re.compile(r"#\s*(?:error|warning|hint):\s*(?P<codes>JAC\d{3}(?:\s*,\s*JAC\d{3})*)")
ABOUT = re.compile(r"\A# about: (?P<families>JAC\d+(?:, JAC\d+)*)$", re.MULTILINE)
"""The first line of a case that is not about all rules: the beginnings of their codes."""
DAY = date(2026, 11, 22)
"""The day every test lives on."""

Report = set[tuple[str, int, str]]
"""File, line and code of each diagnostic."""


def files_of(text: str) -> list[tuple[PurePosixPath, bytes]]:
    """Cut a case into its files: a line of ``---`` begins the next one."""
    parts = re.split(r"^---\n", text, flags=re.MULTILINE)
    return [(PurePosixPath(f"file-{n}.yaml"), part.encode()) for n, part in enumerate(parts, 1)]


def expected(text: str) -> Report:
    return {
        (str(path), number, code.strip())
        for path, content in files_of(text)
        for number, line in enumerate(content.decode().splitlines(), start=1)
        for match in EXPECTED.finditer(line)
        for code in match["codes"].split(",")
    }


def diagnosed(text: str) -> tuple[Diagnostic, ...]:
    return check(load_texts(files_of(text)), DAY)


def reported(text: str) -> Report:
    about = ABOUT.match(text)
    families = tuple(about["families"].split(", ")) if about else ("JAC",)
    found = (d for d in diagnosed(text) if d.code.startswith(families))
    return {(str(d.place.path), d.place.line, d.code) for d in found}


def examples(explanation: str) -> dict[str, str]:
    """Cut the ``Wrong:`` and ``Right:`` examples out of a rule's manual page."""
    parts = re.split(r"^(Wrong|Right):\n", explanation, flags=re.MULTILINE)
    return {name: dedent(body) for name, body in zip(parts[1::2], parts[2::2], strict=True)}
