"""Rules in Python, from packages that are installed beside this one.

A package names them under the entry point group `journeyascode.rules`: a `Rule`, several of them,
or a module that holds some. A handbook alone never brings code along: only the folders of
installed packages are looked at, never the one the handbook is in.
"""

from __future__ import annotations

import re
import site
import sysconfig
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from journeyascode.disk import read
from journeyascode.findings import Finding
from journeyascode.rules.rule import Rule, rules_in
from journeyascode.speech import Say, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from importlib.metadata import Distribution, EntryPoint

    from journeyascode.handbook import Handbook

GROUP = "journeyascode.rules"
LARGEST = 1 << 20
"""The most bytes in which a package names its entry points."""
_ABOUT = (".dist-info", ".egg-info")
_WORD = "[a-z0-9]+(-[a-z0-9]+)*"
_CODE = re.compile(f"(?!own/){_WORD}/{_WORD}")


class PackageError(Exception):
    """The rules of another package cannot be used; `told` says why."""

    def __init__(self, package: str, reason: object) -> None:
        """Blame `package`, for a `reason` in our words or in those of Python."""
        super().__init__(package, reason)
        self.told = say("the rules of `{package}` fail: {why}", package=package, why=reason)


@cache
def installed_rules() -> tuple[Rule, ...]:
    """Give the rules of the packages installed for this Python.

    Raises PackageError when one cannot be loaded; a rule that fails later raises it, too.
    """
    folders = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    folders += site.getsitepackages()
    folders += [site.getusersitepackages()] if site.ENABLE_USER_SITE else []
    return rules_in_packages(dict.fromkeys(folders))


def rules_in_packages(folders: Iterable[str]) -> tuple[Rule, ...]:
    """Give the rules of the packages in these folders, sorted by code.

    Raises PackageError when one cannot be loaded, or two have the same code.
    """
    found: dict[str, Rule] = {}
    for package, point in _entry_points(folders):
        for rule in _load(package, point):
            if rule.code in found:
                raise PackageError(package, say("there are two rules `{code}`", code=rule.code))
            found[rule.code] = replace(rule, check=partial(_checked, package, rule))
    return tuple(found[code] for code in sorted(found))


def _entry_points(folders: Iterable[str]) -> Iterator[tuple[str, EntryPoint]]:
    path = [*folders]
    if not any(map(_may_bring_rules, path)):
        return
    from importlib.metadata import distributions  # noqa: PLC0415 - start-up time

    names = {package.name for package in distributions(path=path) if _brings_rules(package)}
    for name in sorted(names):
        first = next(iter(distributions(name=name, path=path)))  # the one that Python imports
        for point in first.entry_points.select(group=GROUP):
            yield name, point


def _may_bring_rules(folder: str) -> bool:
    """Tell whether a package in a folder names our group, without asking each about itself.

    What is packed, or no folder, only Python can look into.
    """
    try:
        there = [one for one in Path(folder).iterdir() if one.name.lower().endswith(_ABOUT)]
    except OSError:
        return Path(folder).is_file()
    return folder.endswith(".egg") or any(map(_names_us, there))


def _names_us(about: Path) -> bool:
    try:
        return f"[{GROUP}]".encode() in read(about / "entry_points.txt", LARGEST)
    except OSError:
        return False


def _brings_rules(package: Distribution) -> bool:
    """Tell whether a package may have rules, without reading all it says about itself."""
    return f"[{GROUP}]" in (package.read_text("entry_points.txt") or "")


def _load(package: str, point: EntryPoint) -> Iterator[Rule]:
    try:
        loaded = point.load()
        given = rules_in(loaded) if isinstance(loaded, ModuleType) else _listed(loaded)
    except Exception as error:
        raise PackageError(package, f"{type(error).__name__}: {error}") from error
    for rule in given:
        if not isinstance(rule, Rule):
            raise PackageError(package, say("`{name}` is no rule", name=point.value))
        if not _CODE.fullmatch(rule.code):
            message = say("`{code}` is no code: write `company/what-is-wrong`", code=rule.code)
            raise PackageError(package, message)
        yield rule


def _listed(loaded: object) -> tuple[object, ...]:
    """Give one thing or several as several."""
    return tuple(loaded) if isinstance(loaded, Iterable) else (loaded,)


def _checked(package: str, rule: Rule, book: Handbook, as_of: date) -> Iterator[Finding]:
    """Ask a rule, and blame its package when it fails or gives something else than findings."""
    try:
        found = tuple(rule.check(book, as_of))
    except Exception as error:
        raise PackageError(package, f"{rule.code}: {type(error).__name__}: {error}") from error
    for finding in found:
        if not _is_finding(finding, book):
            raise PackageError(
                package, say("`{code}` gives something else than findings", code=rule.code)
            )
    return iter(found)


def _is_finding(given: object, book: Handbook) -> bool:
    if not isinstance(given, Finding) or not isinstance(given.message, Say):
        return False
    spots = (given.at, *(at for at, _ in given.related))
    return all((at.kind, at.id) in book.entities for at in spots)
