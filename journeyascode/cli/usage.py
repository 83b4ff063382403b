"""What is said of how a command is called: its help, and click's part, in our words and languages.

Whoever defines a command says its texts in English; they are spoken when somebody asks for them.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import click

from journeyascode.cli.speech import aloud, typed_language
from journeyascode.speech import Say, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    (r"Missing command\.", lambda: say("no command is named; `jac --help` lists them")),
    (
        r"Got unexpected extra arguments? \((?P<word>.*)\)",
        lambda word: say("`{word}` is too much here", word=word),
    ),
)
"""What click says of a word that was typed, and what we say for it."""


class _Page(click.HelpFormatter):
    """A page of help, its headings in the language of whoever asked for it."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or aloud(say("Usage: ")))

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        with super().section(aloud(say("Options")) if name == "Options" else name):
            yield


class _Call(click.Context):
    """A call whose help is such a page."""

    formatter_class = _Page


class Spoken:
    """A text of ours where click looks for words: spoken when it looks, by the rule for all."""

    def __set_name__(self, owner: type, name: str) -> None:
        """Remember for which word we stand."""
        self._name = name

    def __get__(self, one: object, owner: type | None = None) -> Any:  # noqa: ANN401 - or None, as click has it
        """Give the word."""
        said = vars(one).get(self._name)
        return aloud(said) if isinstance(said, Say) else said

    def __set__(self, one: object, said: Say | str | None) -> None:
        """Keep what is said, or what click has in its place."""
        vars(one)[self._name] = said


class Command(click.Command):
    """A command that explains itself in the language of whoever typed it."""

    context_class = _Call
    help = Spoken()
    options_metavar = Spoken()

    def __init__(self, name: str | None, **rest: Any) -> None:  # noqa: ANN401 - click's own
        """Take what click takes, with `Say` for its words."""
        super().__init__(name, **{"options_metavar": say("[OPTIONS]"), **rest})
        self._asks_for_help: click.Option | None = None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give the option that asks for this: its words are spoken when it is shown."""
        names = self.get_help_option_names(ctx)
        if self._asks_for_help is None and names and self.add_help_option:
            told = say("Show this and do nothing else.")
            click.help_option(*names, cls=Option, help=told)(self)
            self._asks_for_help = cast("click.Option", self.params.pop())
        return self._asks_for_help


class Option(click.Option):
    """An option that explains itself in the language of whoever typed the command."""

    help = Spoken()
    metavar = Spoken()

    def __init__(self, *rest: Any, help: Say, **more: Any) -> None:  # noqa: A002, ANN401 - click's own
        """Take what click takes, with `Say` for its words."""
        super().__init__(*rest, **more)
        self.help = help


class Argument(click.Argument):
    """An argument whose name is in the language of whoever typed the command."""

    metavar = Spoken()


option = partial(click.option, cls=Option)
argument = partial(click.argument, cls=Argument)


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
