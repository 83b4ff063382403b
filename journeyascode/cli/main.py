"""The ``jac`` command: which commands there are, and what becomes of their failures."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from importlib import import_module
from typing import TYPE_CHECKING

import click

from journeyascode.cli.options import lang_option
from journeyascode.cli.speech import aloud, typed_language
from journeyascode.cli.usage import Command, Option, Spoken, told_of
from journeyascode.cli.voice import remark, speak_anywhere
from journeyascode.disk import RefusedError
from journeyascode.reports.text import harmless
from journeyascode.site.publish_error import PublishError
from journeyascode.speech import say
from journeyascode.speech.system_errors import reason_of

if TYPE_CHECKING:
    from journeyascode.speech import Say

COMMANDS: dict[str, Say] = {
    "check": say("Check every file and say exactly what to mend."),
    "explain": say("Explain a rule, a kind or a key."),
    "build": say("Check, then build the handbook into a folder to publish."),
    "serve": say("Show the handbook in the browser and follow your edits."),
    "draw": say("Draw one entity: as SVG, as the DOT of Graphviz, or as a picture."),
    "render": say("Write plain Markdown and SVG for any other site generator."),
    "init": say("Begin a small handbook that checks clean."),
    "new": say("Begin one new entity in the right place."),
    "fmt": say("Write all files in one way."),
    "rename": say("Give an entity another id wherever it is named."),
    "refs": say("List every place that refers to an entity."),
    "remove": say("Take an entity out, and what refers to it if you say so."),
    "schema": say("Print the JSON Schema for editors."),
    "lsp": say("Answer an editor: the language server, on standard input and output."),
    "doctor": say("Say what was found on this machine."),
}
"""Every command with its help; its code is in the module of the same name, read when called."""

LASTING = ("build", "serve", "render", "lsp")
"""Those that make enough garbage for it to be looked for."""

BAD_USE = 2
OUR_FAULT = 3
STOPPED = 130


class Commands(Command, click.Group):
    """A group whose commands are imported only when they are called."""

    subcommand_metavar = Spoken()

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed. Raises UsageError where there is none of that name."""
        from journeyascode.speech.guess import did_you_mean  # noqa: PLC0415 - only a slip needs it

        word = args[0]
        if word not in COMMANDS and not word.startswith("-"):
            wrong = say("there is no command `{word}`", word=word)
            help_ = did_you_mean(word, COMMANDS) or say("`jac --help` lists them")
            told = say("{wrong}; {help}", wrong=wrong, help=help_).to(typed_language())
            raise click.UsageError(harmless(told), ctx)
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's shape
        """Name the commands in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's shape
        """Import the command's module and give the command in it."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"journeyascode.cli.{cmd_name}").command
        if cmd_name in LASTING:
            gc.freeze()  # what is loaded by now stays
            gc.enable()
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's shape
        """List the commands without importing them."""
        with formatter.section(aloud(say("Commands"))):
            formatter.write_dl([(name, aloud(text)) for name, text in COMMANDS.items()])


@click.group(
    cls=Commands,
    help=say("Write your customers' journeys in YAML; check, draw and publish them."),
    subcommand_metavar=say("COMMAND [ARGS]..."),
)
@lang_option
@click.version_option(
    package_name="journeyascode",
    message="jac %(version)s",
    cls=Option,
    help=say("Show the version and do nothing else."),
)
@click.pass_context
def jac(call: click.Context, lang: str | None) -> None:
    """Hold the commands together; each of them speaks the language asked for before its name."""
    if lang:
        call.default_map = {name: {"lang": lang} for name in COMMANDS}


def run() -> None:
    """Run the command line and exit."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    speak_anywhere()
    try:
        sys.exit(jac.main(prog_name="jac", standalone_mode=False) or 0)
    except click.ClickException as error:
        for line in told_of(error):
            remark(line)
        sys.exit(BAD_USE)
    except click.Abort:
        sys.exit(STOPPED)
    except (PublishError, RefusedError) as error:
        remedy = (error.remedy,) if error.remedy else ()
        sys.exit(_excuse(error.message, *remedy))
    except OSError as error:
        sys.exit(excuse(error))
    except Exception:  # noqa: BLE001 - the last stop: whatever arrives here is our own fault
        traceback.print_exc()
        _excuse(say("this is a fault of jac itself, not of your handbook: please report it"))
        sys.exit(OUR_FAULT)


def excuse(error: OSError) -> int:
    """Say what the system has refused; give the exit code."""
    file = error.filename2 or error.filename
    told = say("`{file}`: {reason}", file=file, reason=reason_of(error))
    return _excuse(told if file else reason_of(error))


def _excuse(*reasons: Say) -> int:
    """Say why we cannot go on, one line each; give the exit code."""
    language = typed_language()
    for reason in reasons:
        remark(f"jac: {reason.to(language)}")
    return BAD_USE
