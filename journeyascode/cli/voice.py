"""How a command speaks: plainly to people, exactly to programs, in whatever encoding is there."""

from __future__ import annotations

import codecs
import sys
from io import TextIOWrapper

import click

from journeyascode.reports.text import harmless

PLAINER = {
    "✓": "+", "✗": "x", "→": "->", "…": "...", "–": "-", "—": "-", "−": "-", "×": "x", "·": "-",
    "‘": "'", "’": "'", "“": '"', "”": '"', "≤": "<=", "≥": ">=",
}  # fmt: skip
"""What stands for a sign of ours where there is none in the encoding of a terminal or a pipe."""
_HANDLER = "journeyascode-plainer"


def speak_anywhere() -> None:
    """Let both outputs take any sign: one they have no code for is spelt in ASCII."""
    codecs.register_error(_HANDLER, _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def tell(line: str) -> None:
    """Say a line on standard output, with nothing in it that could steer a terminal."""
    click.echo(harmless(line))


def remark(line: str) -> None:
    """Say a line beside the result, on standard error; harmless as what is told."""
    click.echo(harmless(line), err=True)


def show(line: str, *, beside: bool = False) -> None:
    """Say a line of which every part is harmless already, with the colours that it has.

    It goes `beside` the result: to standard error.
    """
    click.echo(line, err=beside)


def give(text: str, end: str = "\n") -> None:
    """Give a text for a program on standard output, as it is: always in UTF-8."""
    give_bytes(f"{text}{end}".encode("utf-8", "surrogateescape"))


def give_bytes(content: bytes) -> None:
    """Give what is no text, or is one already as a program reads it, on standard output."""
    click.echo(content, nl=False)


def _plainer(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    spelt = (PLAINER.get(one) or one.encode("ascii", "backslashreplace").decode() for one in signs)
    return "".join(spelt), error.end
