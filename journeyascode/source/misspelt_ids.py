"""A misspelt id that names something: corrected only to one that the handbook has."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from journeyascode.handbook.markdown_links import AwaitedEntity
from journeyascode.handbook.misspelt_ids import awaited_by, few, meant_by, role_meant_by
from journeyascode.source.fixes import fix_value
from journeyascode.source.refusals import YamlError
from journeyascode.source.yaml_reader import read
from journeyascode.speech import say
from journeyascode.speech.guess import corrected_id
from journeyascode.speech.kinds import kind_name
from journeyascode.speech.replacement import Replacement, instead

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from journeyascode.findings import Diagnostic
    from journeyascode.handbook import Handbook, Key
    from journeyascode.source.document import Document
    from journeyascode.source.files import SourceFile
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
    target, slash, role = str(slip.value).partition("/")
    begun = awaited_by(book, slip.kinds, target)
    if begun:
        id_, sure = begun
        value = f"{id_}{slash}{role}"
        return instead(say("did you mean `{id}`?", id=value), value, sure=sure)
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


_KEY = re.compile(r"^\{?[ \t]*(\w+)[ \t]*:[ \t]*([^\n#]*)", re.MULTILINE)
_ITEM = re.compile(r"^[ \t]*-[ \t]+\{?[ \t]*id[ \t]*:[ \t]*([^,}\n#]+)", re.MULTILINE)


def awaited_in(
    files: Iterable[SourceFile], known: Container[Key]
) -> Iterator[tuple[Key, AwaitedEntity]]:
    """Yield what is begun in files that could not be read whole, and is not among the `known`."""
    from journeyascode.source.kinds import kind_meant  # noqa: PLC0415 - only mistakes need it

    for file in files:
        data = _data_of(file)
        kind = kind_meant(file.path, data)
        items = data.get("items", [{"id": file.path.stem, **data}])
        for item in items if kind and isinstance(items, list) else ():
            told = item if isinstance(item, dict) else {}
            written = str(told.get("id", ""))
            key = (kind or "", corrected_id(written))
            if key[1] and key not in known:
                names = frozenset(_names(told.get("name")))
                yield key, AwaitedEntity(file.path, names, is_id_sure=written == key[1])


def _names(name: object) -> Iterator[str]:
    names = name.values() if isinstance(name, dict) else (name,)
    yield from (corrected_id(one) for one in names if isinstance(one, str))


def _data_of(file: SourceFile) -> Mapping[str, Any]:
    """Give what a file says; of one that is no YAML, the keys that begin its lines."""
    try:
        data = read(file.content)
    except YamlError:
        text = file.content.replace(b"\0", b"").decode("utf-8", "replace")
        rough: dict[str, Any] = {key: value.strip(" \t\r\"'") for key, value in _KEY.findall(text)}
        if "items" in rough:
            rough["items"] = [{"id": id_.strip(" \t\r\"'")} for id_ in _ITEM.findall(text)]
        return rough
    return data if isinstance(data, dict) else {}


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
