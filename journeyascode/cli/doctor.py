"""``jac doctor``."""

from __future__ import annotations

import sys
from collections import Counter
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from journeyascode import __version__
from journeyascode.cli.options import lang_option
from journeyascode.cli.speech import language_around
from journeyascode.cli.usage import Command
from journeyascode.cli.voice import tell
from journeyascode.site.broken_configuration import set_in
from journeyascode.site.configuration import find_configuration
from journeyascode.site.day_and_audience import audience_for, day_for
from journeyascode.site.publish_error import PublishError
from journeyascode.source.mkdocs_file import names_plugin
from journeyascode.source.which_handbook import around
from journeyascode.speech import say
from journeyascode.speech.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.speech import Say

PUBLISHING = {"mkdocs": "MkDocs", "mkdocs-material": "Material for MkDocs"}
"""The packages that publish, and what they are called."""


class DoctorResult(NamedTuple):
    """What was found, and whether we can work with it."""

    found: Say
    well: bool = True


@click.command(
    "doctor",
    cls=Command,
    help=say("Say what was found on this machine, and what is missing."),
)
@lang_option
def command(lang: str | None) -> int:
    """Print what was found; give 2 when something is missing without which we cannot work."""
    language = lang or language_around()
    symptoms = tuple(examine())
    for symptom in symptoms:
        mark = "✓" if symptom.well else "✗"
        tell(f"{mark} {symptom.found.to(language)}")
    return 0 if all(symptom.well for symptom in symptoms) else 2


def examine() -> Iterator[DoctorResult]:
    """Look at everything that the work needs."""
    python = ".".join(str(number) for number in sys.version_info[:3])
    yield DoctorResult(say("Python {version}", version=python))
    yield DoctorResult(say("journeyascode {version}", version=__version__))
    yield _engine()
    yield _reader()
    yield from (_package(name, called) for name, called in PUBLISHING.items())
    yield from _handbooks()


def _engine() -> DoctorResult:
    from journeyascode.drawing.engine import Failure, engine_version, find_engine  # noqa: PLC0415 - start-up time

    engine = find_engine()
    if isinstance(engine, Failure):
        return DoctorResult(engine.problem, well=False)
    told = engine_version(engine)
    if told is None:
        return DoctorResult(say("Graphviz at {path} cannot be run", path=engine.path), well=False)
    found = say(
        "Graphviz: {version}, found through {way} at {path}",
        version=told,
        way=engine.found,
        path=engine.path,
    )
    return DoctorResult(found)


def _reader() -> DoctorResult:
    from journeyascode.source.events import HAS_LIBYAML  # noqa: PLC0415 - start-up time

    fast = say("libyaml: YAML is read fast")
    slow = say("no libyaml: YAML is read in Python, about ten times slower")
    return DoctorResult(fast if HAS_LIBYAML else slow)


def _package(name: str, called: str) -> DoctorResult:
    try:
        return DoctorResult(say("{name} {version}", name=called, version=version(name)))
    except PackageNotFoundError:
        return DoctorResult(
            say("{name} is missing: `pip install {package}`", name=called, package=name),
            well=False,
        )


def _handbooks() -> Iterator[DoctorResult]:
    """Say what is around here. A machine without a handbook is a healthy machine."""
    from journeyascode.build import load  # noqa: PLC0415 - start-up time

    homes = around(Path())
    if not homes:
        yield DoctorResult(say("no handbook here; begin one: `jac init handbook`"))
    for home in homes:
        loaded = load((home.source,))
        counts = Counter(entity.kind for entity in loaded.handbook)
        listed = ", ".join(f"{{{kind}}} {n}" for kind, n in counts.items())
        told = say(
            "handbook in {root}: {n} entities ({kinds})",
            root=home.source.resolve(),
            n=len(loaded.handbook),
            kinds=say(listed, **{kind: kind_name(kind) for kind in counts}),
        )
        broken = say("{told}; not all of it can be read: `jac check` tells why", told=told)
        yield DoctorResult(told if loaded.whole else broken, well=loaded.whole)
        file = find_configuration(home)
        if file:
            yield _configuration(file)


def _configuration(file: Path) -> DoctorResult:
    """Say whether a configuration asks of us what can be done. Nothing of it is run for that."""
    try:
        names = set_in(file, names_plugin)
        day_for(None, file)
        audience_for(None, file)
    except PublishError as error:
        told, remedy = error.message, error.remedy
        whole = say("{message}; {remedy}", message=told, remedy=remedy) if remedy else told
        return DoctorResult(whole, well=False)
    if not names:
        told = say("`{file}` does not name the plugin `journeyascode`", file=file)
        return DoctorResult(say("{told}: `jac build` needs it", told=told), well=False)
    return DoctorResult(say("`{file}` says how the site is built", file=file))
