"""Files that a command is told to write: new ones, and such as this command wrote before."""

from __future__ import annotations

import re
from pathlib import Path

import click

from journeyascode.cli.speech import aloud
from journeyascode.cli.usage import option
from journeyascode.cli.voice import remark
from journeyascode.disk import read_beginning, write
from journeyascode.reports.text import harmless
from journeyascode.source.kind_of_file import READ
from journeyascode.speech import say

_TOLD = r"[^\n]*\b(?:JAC\d{3}|own/[\w-]+)(?:: |,| )"
SIGNS = {
    "full": rf"(?:\S[^\n]*\n)?{_TOLD}",
    "concise": _TOLD,
    "json": r'\{\s*"format": \d+,\s*"tool": \{\s*"name": "journeyascode"',
    "jsonl": r'\{"format": \d+, "as_of": ',
    "sarif": r'(?s:.*?)"fullName": "journeyascode"',
    "github": r"::(?:error|warning|notice) file=",
    "gitlab": r'\[\s*(?:\]|\{\s*"description": [^\n]*\s*"check_name": "(?:JAC\d{3}|own/))',
    "junit": r'(?:<\?xml[^\n]*\n)?<testsuites name="jac check"',
    "markdown": r"<!-- jac check -->",
    "baseline": r'\[\s*(?:\{"of": |"end of the known findings")',
    "schema": r'\{\s*"\$schema": "[^"\n]*",\s*"title": "journeyascode"',
    "svg": r'(?:<\?xml[^\n]*\n)?<svg [^>]*class="jac ',
    "dot": r"digraph drawing \{",
    "png": r"\x89PNG",
    "pdf": r"%PDF-",
}
"""How each thing that is written begins; a picture says no more than that it is one."""
_BEGINNING = 4096
_STREAMS = (Path("/dev"), Path("/proc"))
STANDARD = Path("-")
"""What people write for standard output where a file is named."""

force_option = option(
    "--force",
    is_flag=True,
    help=say("Write over a file, too, that this command has not written."),
)


def refuse_over(out: Path, what: str, *, force: bool) -> None:
    """Raise UsageError where an output would take the place of what somebody else has written.

    `what` names it among the signs. YAML and git's own files are never written over.
    """
    if out == STANDARD:
        told = say("`-` is standard output, and this is kept in a file: name one")
    elif ".git" in out.absolute().parts or (out.suffix.lower() in READ and out.exists()):
        told = say("nothing is written to `{path}`: name another file", path=out)
    elif not force and out.is_file() and not _is_such(out, what):
        told = say(
            "`{path}` holds something else: name another file, or write over it with `--force`",
            path=out,
        )
    else:
        return
    raise click.UsageError(harmless(aloud(told)))


def write_output(out: Path, content: bytes, what: str, *, force: bool) -> None:
    """Write a file that was asked for; say which folder was made for it.

    Raises UsageError as `refuse_over` does.
    """
    refuse_over(out, what, force=force)
    is_new = not out.parent.exists()
    write(out, content)
    if is_new:
        remark(aloud(say("made the folder `{path}`", path=out.parent)))


def _is_such(out: Path, what: str) -> bool:
    """Tell whether a file is empty, or begins as what is written there does.

    Links are refused by the one who writes, and what the system keeps open is nobody's file.
    """
    if out.is_symlink() or any(out.absolute().is_relative_to(place) for place in _STREAMS):
        return True
    beginning = read_beginning(out, _BEGINNING).decode("latin-1").removeprefix("\xef\xbb\xbf")
    return not beginning or re.match(SIGNS[what], beginning) is not None
