"""The rules of the handbook's own and of installed packages, as every command asks them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from journeyascode.build import check, load
from journeyascode.checking import own_rules
from journeyascode.checking.installed_rules import PackageError, installed_rules
from journeyascode.checking.own_rules import PREFIX
from journeyascode.cli.speech import aloud
from journeyascode.cli.which_handbook import handbook
from journeyascode.reports.text import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.findings import Diagnostic
    from journeyascode.handbook import Handbook
    from journeyascode.rules import Rule
    from journeyascode.source import Loaded


def check_with_installed(loaded: Loaded, as_of: date) -> tuple[Diagnostic, ...]:
    """Give everything there is to mend. Raises UsageError when the rules of a package fail."""
    with _blamed():
        return check(loaded, as_of, installed_rules())


def rules_of_others() -> dict[str, Rule]:
    """Give the rules that do not come with the tool, by their codes.

    They come from the handbook around here and from installed packages. Raises UsageError where
    there is no handbook, and when the rules of a package cannot be loaded.
    """
    with _blamed():
        rules = (*own_rules(load((handbook().source,)).handbook), *installed_rules())
    return {one.code: one for one in rules}


def names_of_others(book: Handbook) -> dict[str, str]:
    """Give the names of the rules of `book` itself and of installed packages, by their codes.

    An own rule that cannot be asked has its place, too. Raises UsageError when the rules of a
    package cannot be loaded.
    """
    own = book.charter.own_rules if book.charter else ()
    codes = [f"{PREFIX}{one.id}" for one in own]
    with _blamed():
        return dict(zip(codes, codes, strict=True)) | {r.code: r.name for r in installed_rules()}


@contextmanager
def _blamed() -> Iterator[None]:
    try:
        yield
    except PackageError as error:
        raise click.UsageError(harmless(aloud(error.told))) from error
