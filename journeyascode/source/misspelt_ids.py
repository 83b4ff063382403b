"""A misspelt id that names something: corrected only to one that the handbook has."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journeyascode.handbook.misspelt_ids import few, meant_by, role_meant_by
from journeyascode.source.fixes import fix_value
from journeyascode.speech import say
from journeyascode.speech.kinds import kind_name
from journeyascode.speech.replacement import Replacement, instead

if TYPE_CHECKING:
    from journeyascode.findings import Diagnostic
    from journeyascode.handbook import Handbook
    from journeyascode.source.document import Document
    from journeyascode.speech import Say

_SEPARATORS = re.compile(r"[\s,;]+")
_PERSON = re.compile(r"\S+@\S+|.*\S\s+\S.*|.*[A-ZÅÄÖ][a-zåäö]+.*[A-ZÅÄÖ][a-zåäö]+.*")
"""What may be somebody's name or address: two words, or two that begin with a capital."""


@dataclass(frozen=True, slots=True)
class ReplacementIfThere(Replacement):
    """A way out that holds only if what it names is there: known once every file is read."""

    kinds: tuple[str, ...] = ()
    """The kinds of what may be named."""
    written: str = ""
    roles: bool = False
    """Whether a role may stand behind the id."""


def settle(
    problem: Diagnostic, slip: ReplacementIfThere, paper: Document, book: Handbook
) -> Diagnostic:
    """Give a problem whose way out is `slip` with the way out that `book` has."""
    way_out = _way_out(slip, book)
    source = "" if "@" in slip.written else problem.source  # nobody's address is repeated
    fix = None
    if isinstance(way_out, Replacement) and problem.fix:
        fix = fix_value(paper, problem.fix.changes[0].steps, way_out)
    return replace(problem, help=way_out, source=source, fix=fix)


def _way_out(slip: ReplacementIfThere, book: Handbook) -> Say:
    """Give what was meant, else what there is to choose from."""
    several = _SEPARATORS.split(slip.written.strip())
    if len(several) > 1 and all(book.get(kind, one) for one in several for kind in slip.kinds[:1]):
        told = say("these are several: with commas between them in `[ ]`, where a list may stand")
        return say("{told}: `[{ids}]`", told=told, ids=", ".join(several))
    target, _, role = str(slip.value).partition("/")
    found = meant_by(book, slip.kinds, target)
    whole = role_meant_by(book, slip.kinds, target) if slip.roles and not role else None
    if found:
        known = [one.id for one in getattr(found.near, "roles", ())]
        id_, sure = found.near.id, found.sure or found.near.id == target
        value = f"{id_}/{role}" if role in known else id_
        sure = sure and role in ("", *known)
        return instead(say("did you mean `{id}`?", id=value), value, sure=sure)
    if whole:
        return instead(say("did you mean `{id}`?", id=whole), whole)
    return _choice(slip, book, target)


def _choice(slip: ReplacementIfThere, book: Handbook, target: str) -> Say:
    kind, ids = slip.kinds[0], few(book, slip.kinds)
    choice = say("choose one of {ids}", ids=", ".join(f"`{one}`" for one in ids))
    if "team" in slip.kinds and _PERSON.fullmatch(slip.written):
        no_person = say("a team belongs here, or a role of it, not a person")
        example = choice if ids else say("for example `care` or `care/lead`")
        return say("{told}: {help}", told=no_person, help=example)
    new = f"{kind} {target}"
    if ids:
        return say("{choice}, or begin a new one: `jac new {new}`", choice=choice, new=new)
    return say("write the id of a {kind}, or begin it: `jac new {new}`",
               kind=kind_name(kind), new=new)  # fmt: skip
