"""What is said of how a command is called: click's part of it, in our words and languages."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from journeyascode.cli.speech import environment_language, typed_language
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeyascode.speech import Say

_WORD = r"(?P<word>'.*'|\".*\"|\S+)"
_TOLD: tuple[tuple[str, Callable[..., Say]], ...] = (
    (rf"\w+ {_WORD} does not exist\.", lambda word: say("there is no `{word}`", word=word)),
    (
        rf"\w+ {_WORD} is a file\.",
        lambda word: say("`{word}` is a file; a folder is wanted", word=word),
    ),
    (
        rf"\w+ {_WORD} is a directory\.",
        lambda word: say("`{word}` is a folder; a file is wanted", word=word),
    ),
    (rf"\w+ {_WORD} is not readable\.", lambda word: say("`{word}` may not be read", word=word)),
    (
        rf"{_WORD} is not (?:one of )?(?P<known>'.*')\.",
        lambda word, known: say("`{word}` is none of {known}", word=word, known=known),
    ),
    (
        rf"{_WORD} is not in the range (?P<known>.+)\.",
        lambda word, known: say("`{word}` is not in the range {known}", word=word, known=known),
    ),
    (
        rf"{_WORD} is not a valid integer(?: range)?\.",
        lambda word: say("`{word}` is no whole number", word=word),
    ),
    (
        r"Got unexpected extra arguments? \((?P<word>.*)\)",
        lambda word: say("`{word}` is too much here", word=word),
    ),
)
"""What click says of a word that was typed, and what we say for it."""


class _Page(click.HelpFormatter):
    """A page of help, its headings in the language of the environment."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or say("Usage: ").to(environment_language()))

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        heading = say("Options").to(environment_language()) if name == "Options" else name
        with super().section(heading):
            yield


class _Call(click.Context):
    """A call whose help is such a page."""

    formatter_class = _Page


class Command(click.Command):
    """A command that explains itself in the language of the environment."""

    context_class = _Call

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give the option that asks for this."""
        option = super().get_help_option(ctx)
        if option:
            option.help = say("Show this and do nothing else.").to(environment_language())
        return option


def told_of(error: click.ClickException) -> Iterator[str]:
    """Yield what is wrong with a call, line by line, in the language of whoever typed it."""
    language = typed_language()
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context and error.message == context.get_help():  # of a call of nothing
        yield from error.message.split("\n")
        return
    if context:
        pieces = " ".join(context.command.collect_usage_pieces(context))
        yield f"{say('Usage: ').to(language)}{context.command_path} {pieces}"
        told = say("`{command} --help` tells more", command=context.command_path)
        yield told.to(language)
        yield ""
    yield say("Error: {message}", message=_reason(error)).to(language)


def _reason(error: click.ClickException) -> Say | str:
    if isinstance(error, click.NoSuchOption):
        told = say("there is no option `{word}`", word=error.option_name)
        near = " ".join(sorted(error.possibilities or ())[:1])
        return say("{wrong}; did you mean `{near}`?", wrong=told, near=near) if near else told
    if isinstance(error, click.BadOptionUsage):
        return say("`{option}` wants a value behind it", option=error.option_name)
    if isinstance(error, click.BadParameter) and error.param:
        name = _name(error.param)
        if isinstance(error, click.MissingParameter):
            return say("{name} is missing", name=name)
        return say("{name}: {message}", name=name, message=_in_our_words(error.message))
    return _in_our_words(error.message)


def _name(param: click.Parameter) -> str:
    """Name an argument or option as its help does."""
    if isinstance(param, click.Argument):
        return param.human_readable_name.strip("[].")
    return f"`{max(param.opts, key=len)}`"


def _in_our_words(message: str) -> Say | str:
    for pattern, told in _TOLD:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return told(**{key: _bare(key, value) for key, value in found.groupdict().items()})
    return message


def _bare(key: str, value: str) -> str:
    """Take a word out of its quotes; choices are told in ours."""
    if key == "known":
        return value.replace("'", "`")
    return value[1:-1] if value[:1] in {"'", '"'} and value[:1] == value[-1:] else value
