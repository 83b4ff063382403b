"""Which kind a file describes, where it does not say so in a word that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Fix
from journeyascode.model import KINDS, Entity
from journeyascode.model.schema import inner_of, keys_of
from journeyascode.source.codes import MISSING_KEY, UNKNOWN_KEY, UNKNOWN_KIND
from journeyascode.source.fixes import fix_key, fix_value
from journeyascode.speech import Say, say
from journeyascode.speech.catalogues import LANGUAGES
from journeyascode.speech.guess import did_you_mean, meanings, which_of
from journeyascode.speech.kinds import PART_NAMES, name_of
from journeyascode.speech.replacement import Replacement, instead
from journeyascode.speech.trade_words import in_number, same_as

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import PurePosixPath

    from journeyascode.findings import Steps
    from journeyascode.source.codes import Code
    from journeyascode.source.document import Document


_ROOT = "journeys"
"""The folder of the whole handbook, in which all kinds stand."""


class NoKind(NamedTuple):
    """Why nobody knows which kind it is, and what to do."""

    steps: Steps
    code: Code
    message: Say
    help: Say
    fix: Fix | None = None
    kind: str = ""
    """The kind that is hardly anything else; empty where nobody can tell."""


def no_kind(path: PurePosixPath, data: Mapping[str, object], paper: Document) -> NoKind:
    """Tell why a file that says `data` is of no kind."""
    if "kind" in data:
        kind = data["kind"]
        message = say("there is no kind `{kind}`", kind=kind if isinstance(kind, str) else "")
        help_ = _meant(str(kind))
        sure = str(help_.value) if isinstance(help_, Replacement) and help_.sure else ""
        return NoKind(("kind",), UNKNOWN_KIND, message, help_, kind=sure)
    return _misspelt(data, paper) or NoKind(
        (),
        MISSING_KEY,
        say("`kind` is missing"),
        say(
            "say in the first line what this is: `kind: {kind}`; there are {kinds}",
            kind=_likely(path, data) or "journey",
            kinds=_listed(KINDS),
        ),
    )


def _meant(word: str) -> Say:
    """Tell which kind was meant, or where a part stands, or which kinds there are."""
    guess = did_you_mean(word, KINDS)
    if guess:
        return guess
    said = meanings(word, [*KINDS])
    if said:
        return which_of(said)
    return _part(word) or say("choose one of {ids}", ids=_listed(KINDS))


def _part(word: str) -> Say | None:
    """Tell in which kind a part is written: a stage in a journey."""
    for kind, cls in sorted(KINDS.items(), key=lambda pair: pair[0] != "journey"):
        way = _way_to(word, cls, ())
        if way:
            named = {"way": ".".join(way), "kind": kind}
            return say("it is no kind of its own: it is written at `{way}` of a `{kind}`", **named)
    return None


def _way_to(word: str, model: type[object], so_far: tuple[str, ...]) -> tuple[str, ...]:
    """Give the keys that lead to a part by its name; nothing where there is none."""
    for key, shape in keys_of(model).items():  # type: ignore[arg-type] # a model of ours
        inner = inner_of(shape)
        if inner is None or issubclass(inner, Entity) or key in so_far:
            continue
        way = (*so_far, key)
        if word.casefold() in _names(inner):
            return way
        below = _way_to(word, inner, way)
        if below:
            return below
    return ()


def _names(part: type[object]) -> set[str]:
    name = name_of(part) if part.__name__ in PART_NAMES else None
    told = {name.to(language).casefold() for language in LANGUAGES} if name else set()
    return {part.__name__.lower(), *told}


def _misspelt(data: Mapping[str, object], paper: Document) -> NoKind | None:
    """Tell which key was meant to be `kind`: `Kind: Persona`, `tyyppi: persoona`."""
    for key, value in data.items():
        meant = did_you_mean(key, ["kind"])
        kind = _kind_said(value) if isinstance(value, str) else None
        if meant is None or kind is None:
            continue
        fix = fix_key(paper, (key,), instead(meant, "kind", of=key, sure=True))
        if kind != value:
            other = fix_value(paper, (key,), instead(meant, kind, of=str(value), sure=True))
            fix = Fix(fix.edits + other.edits, fix.message, True, fix.changes + other.changes)  # noqa: FBT003 - as sure as that
        message = say("`{key}` is not a key here", key=key)
        help_ = say("write `kind: {kind}`", kind=kind)
        return NoKind((key,), UNKNOWN_KEY, message, help_, fix, kind)
    return None


def kind_meant(path: PurePosixPath, data: Mapping[str, object]) -> str | None:
    """Give the kind that a file says or hardly misspells, else the one it most likely is of."""
    kind = data.get("kind")
    said = _kind_said(kind) if isinstance(kind, str) else None
    return said or _likely(path, data)


def _kind_said(word: str) -> str | None:
    guess = None if word in KINDS else did_you_mean(word, KINDS)
    return str(guess.value) if guess else word if word in KINDS else None


def called_items(kind: str, data: Mapping[str, object]) -> Replacement | None:
    """Ask whether `items` was meant by the key of a list of things of a kind; None if by none.

    It is called so in any of our languages, or after the kind: `kohteet`, `channels`, `kanavat`.
    """
    known, way_out = keys_of(KINDS[kind]), say("did you mean `{id}`?", id="items")
    for key, value in data.items():
        if key in known or not isinstance(value, list) or not value:
            continue
        meant = (*in_number(key.casefold()), *same_as(key))
        if {kind, "items"} & {*meant} and all(isinstance(item, dict) for item in value):
            return instead(way_out, "items", of=key, sure=True)
    return None


def _likely(path: PurePosixPath, data: Mapping[str, object]) -> str | None:
    """Give the kind that the folder is named after, or that has most of the keys."""
    folder = path.parent.name
    named = [kind for kind in (*in_number(folder), *same_as(folder)) if kind in KINDS]
    if named and folder != _ROOT:
        return named[0]
    own = {
        kind: sum(key in keys_of(cls) and key not in Entity.model_fields for key in data)
        for kind, cls in KINDS.items()
    }
    most = max(own.values())
    best = [kind for kind, count in own.items() if count == most]
    return best[0] if most and len(best) == 1 else None


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
