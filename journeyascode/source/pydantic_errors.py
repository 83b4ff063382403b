"""What pydantic says, sorted: one complaint for each cause, and the key that was meant.

Pydantic names the branches of unions between the keys, complains of every branch that failed,
and tells a misspelt key twice: as unknown, and as missing. The model, the data and the errors
are walked side by side, so that the branch is chosen by what was written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel

from journeyascode.model import Entity
from journeyascode.model.base import InWords, RefTo, is_by_language, worded
from journeyascode.model.own_rule import Condition
from journeyascode.model.schema import Shape, inner_of, keys_of, link_in, shape_of
from journeyascode.source.edits import spell
from journeyascode.source.example_values import as_pair, example_of, home_of, two_bounds
from journeyascode.source.known_keys import homes_of, models
from journeyascode.speech import Say, say
from journeyascode.speech.choice_by_label import choice_called
from journeyascode.speech.field_labels import fields_called
from journeyascode.speech.guess import closest, corrected_id, did_you_mean, meanings, which_of
from journeyascode.speech.kinds import name_of
from journeyascode.speech.replacement import Replacement, instead
from journeyascode.speech.trade_words import in_number, near_to, same_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pydantic_core import ErrorDetails

    from journeyascode.findings import Step, Steps
    from journeyascode.source.codes import Code


LISTED = 8
"""How many keys a help line lists."""
_HOMES = 3
"""How many things a help line lists that have a key."""


class Unknown(NamedTuple):
    """A key that nothing knows, and what is around it."""

    key: str
    value: object
    model: type[BaseModel]
    """What it stands in."""
    written: Mapping[str, object]
    """What else stands there."""
    missing: Sequence[str]
    """The keys that must stand there and do not."""
    outer: type[BaseModel] | None
    """What that stands in."""
    around: object
    """What is written there."""
    top: type[BaseModel]
    """The kind of the whole."""

    @property
    def there(self) -> Sequence[str]:
        """The keys of the model that are written."""
        return [key for key in keys_of(self.model) if key in self.written]

    @property
    def free(self) -> Mapping[str, Shape]:
        """The keys that are not written yet; first those that not every kind has."""
        keys = keys_of(self.model)
        unused = [
            key
            for key, shape in keys.items()
            if key not in self.written and (key != "kind" or len(shape.choices) > 1)
        ]
        if issubclass(self.model, Entity):
            unused.sort(key=Entity.model_fields.__contains__)
        return {key: keys[key] for key in unused}


class MeantKey(NamedTuple):
    """A way out, and the keys it speaks of."""

    way: Say
    keys: tuple[str, ...] = ()
    only: str = ""
    """The one key that is meant in its place; empty where nobody can tell."""


def meant_key(unknown: Unknown) -> MeantKey:
    """Tell which key was meant, or where it belongs, or which there are."""
    ways = (way(unknown) for way in _WAYS)
    return next(filter(None, ways), None) or MeantKey(_listed(unknown))


def _written_twice(unknown: Unknown) -> MeantKey | None:
    """Tell which key stands there already, spelt alike but for case and spaces."""
    twin = next((key for key in unknown.there if _alike(key, unknown.key)), None)
    told = say("`{key}` is here already: delete one of the two", key=twin or "")
    return MeantKey(told) if twin else None


def _tested(unknown: Unknown) -> MeantKey | None:
    """Tell what an own rule can test; no word of the trade is meant there."""
    if unknown.model is not Condition or _near(unknown):
        return None
    told = say(
        "keys that may stand here: {keys}; or write `present` or `absent` without braces",
        keys=", ".join(f"`{key}`" for key in unknown.free),
    )
    return MeantKey(told)


def _in_another_number(unknown: Unknown) -> MeantKey | None:
    """Tell which key says one where this says several, or several where this says one.

    It is sure where nothing that is written beside it has a key of just this name.
    """
    free = unknown.free
    others = [key for key in in_number(unknown.key) if key in free and key != unknown.key]
    found = [key for key in others if _takes(free[key], unknown.value) or link_in(free[key])]
    if len(found) != 1 or _has_keys(unknown.value):
        return None
    [key] = found
    keys = keys_of(unknown.model)
    parts = (inner_of(keys[part]) for part in unknown.there)
    sure = not any(part and unknown.key in keys_of(part) for part in parts)
    return MeantKey(_instead(unknown, key, sure=sure), (key,), key)


def _of_a_part(unknown: Unknown) -> MeantKey | None:
    """Tell that it belongs to a part, where its value fits there, keys and all."""
    if not _has_keys(unknown.value):
        return None
    for part, shape in keys_of(unknown.model).items():
        inner = inner_of(shape)
        below = keys_of(inner) if inner else {}
        at = below.get(unknown.key)
        if at and (at.accepts(unknown.value) or at.accepts([unknown.value])):
            return MeantKey(_put_below(part, shape), (part,))
    return None


def _put_below(part: str, shape: Shape) -> Say:
    if shape.origin is tuple and not shape.may_be_one:
        return say("put it below one of `{key}`", key=part)
    return say("put it below `{key}`", key=part)


def _has_keys(value: object) -> bool:
    return isinstance(value, Mapping) or (isinstance(value, list) and any(map(_has_keys, value)))


def _own_name(unknown: Unknown) -> MeantKey | None:
    """Tell which key says what a thing is, where its own name stands for that: `stage: Search`.

    The one that takes the value among those that are missing; where none must be there, the first.
    """
    names, said = {address_of(unknown.model), *_keys_above(unknown)}, same_as(unknown.key)
    if issubclass(unknown.model, InWords) or not names & {*in_number(unknown.key), *said}:
        return None
    needed = [key for key in unknown.missing if key in unknown.free]
    seen = fields_called(unknown.key, unknown.model, tuple(unknown.free))
    if seen or (not needed and {*said} & {*unknown.free}):
        return None
    may_guess = not issubclass(unknown.model, Entity)
    asked = needed or (unknown.free if may_guess else ())
    found = [key for key in asked if _takes_as_is(unknown, key)]
    if not found or (needed and len(found) > 1):
        return None
    return MeantKey(_instead(unknown, found[0], sure=bool(needed)), (found[0],), found[0])


def _keys_above(unknown: Unknown) -> Iterator[str]:
    """Yield the keys under which a part may stand in what is around it."""
    for key, shape in keys_of(unknown.outer).items() if unknown.outer else ():
        if inner_of(shape) is unknown.model:
            yield key


def _takes_as_is(unknown: Unknown, key: str) -> bool:
    return unknown.free[key].accepts(unknown.value)


def _in_words(unknown: Unknown) -> MeantKey | None:
    """Tell which key is meant of a part that may be told by its text alone: `{pain: Slow}`.

    The one that names something by its id, where `id` or the word for that thing says an id.
    """
    if not issubclass(unknown.model, InWords):
        return None
    link = _only_link(unknown.model)
    if link in unknown.free and _is_named(unknown, link):
        sure = "id" in (unknown.key, *same_as(unknown.key))  # else it may be a text of one word
        return MeantKey(_instead(unknown, link, sure=sure), (link,), link)
    text = unknown.free.get("text")
    odd = {key: one for key, one in unknown.written.items() if key not in keys_of(unknown.model)}
    if is_by_language(odd) and not any(map(_words_for, odd)):
        example = "text: " + spell(odd)
        return MeantKey(
            say("write all its languages below one key: `{text}`", text=example), ("text",)
        )
    said = {word: rank for word in unknown.written if (rank := _rank(word, unknown.model))}
    first = min(said, key=lambda word: said[word], default=None)
    if text is None or unknown.key != first or not text.accepts(unknown.value):
        return None
    return MeantKey(_instead(unknown, "text", sure=True), ("text",), "text")


def _is_named(unknown: Unknown, link: str) -> bool:
    """Tell whether a key names by its id what a link of another name should: `id`, `idea`."""
    words = {unknown.key, *same_as(unknown.key)}
    return bool(words & {"id", link}) and unknown.free[link].accepts(unknown.value)


def _only_link(model: type[BaseModel]) -> str:
    """Give the one key of a part that names another thing; empty where there are several."""
    links = [key for key, shape in keys_of(model).items() if link_in(shape)]
    return links[0] if len(links) == 1 else ""


def _rank(word: str, model: type[BaseModel]) -> int:
    """Give how surely a word means the text of a part, 1 the most; 0 where it does not."""
    said = {word, *in_number(word), *same_as(word)}
    heads = ({address_of(model), _only_link(model)}, {"name"}, {"description"})
    ranks = (rank for rank, names in enumerate(heads, 1) if said & names)
    return 0 if word in keys_of(model) else next(ranks, 0)


def _said(unknown: Unknown) -> MeantKey | None:
    """Tell what is said here with the word that readers see, or with one of the trade."""
    free = unknown.free
    called = fields_called(unknown.key, unknown.model, tuple(free))
    said = [*called] if len(called) == 1 else [*meanings(unknown.key, [*free])]
    fitting = [key for key in said if _takes(free[key], unknown.value)]
    certain = fitting if len(fitting) == 1 else said
    if len(certain) == 1:
        [key] = certain
        sure = key in (*called, *same_as(unknown.key))
        return MeantKey(_instead(unknown, key, sure=sure), (key,), key)
    told = which_of(said) if said else None
    return MeantKey(told, tuple(said)) if told else None


def _around(unknown: Unknown) -> MeantKey | None:
    """Tell that it belongs to what is around this, where it is not written yet."""
    keys = keys_of(unknown.outer) if unknown.outer else {}
    written = unknown.around if isinstance(unknown.around, Mapping) else {}
    open_ = [key for key in keys if key not in written]
    if unknown.key in open_:
        return MeantKey(say("it belongs to what is around this: indent it less if that is meant"))
    said = _only(same_as(unknown.key), open_)
    if not said:
        return None
    told = say(
        "indent it less, and write it as `{key}`: it belongs to what is around this", key=said
    )
    return MeantKey(told)


def _below(unknown: Unknown) -> MeantKey | None:
    """Tell below which key it belongs."""
    for part, shape in keys_of(unknown.model).items():
        inner = inner_of(shape)
        below = keys_of(inner) if inner else {}
        if unknown.key in below:
            return MeantKey(_put_below(part, shape))
        way = _chosen_below(unknown, part, below) or _said_below(unknown, part, below)
        if way:
            return MeantKey(way, (part,))
    return None


def _chosen_below(unknown: Unknown, part: str, below: Mapping[str, Shape]) -> Say | None:
    """Tell that the word is no key but a choice: `backstage` among the cells."""
    for key, shape in below.items():
        called = choice_called(unknown.key, shape.choices)
        if called and isinstance(unknown.value, list | Mapping):
            named = {"part": part, "key": key, "choice": called.value}
            return say("write it as `{part}`, each with `{key}: {choice}`", **named)
    return None


def _said_below(unknown: Unknown, part: str, below: Mapping[str, Shape]) -> Say | None:
    words = () if homes_of(unknown.key) else (*in_number(unknown.key), *same_as(unknown.key))
    key = _only(words, below)
    if key and below[key].choices:
        choices = ", ".join(f"`{choice}`" for choice in below[key].choices)
        return say(
            "they are given: each of `{part}` says its `{key}`, one of {choices}",
            part=part,
            key=key,
            choices=choices,
        )
    return say("write it as `{key}` below `{part}`", key=key, part=part) if key else None


def _near(unknown: Unknown) -> MeantKey | None:
    """Tell which key is spelt nearly so; best one that is missing."""
    if homes_of(unknown.key) and not {*in_number(unknown.key)} & {*unknown.free}:
        return None
    guess = did_you_mean(unknown.key, unknown.free)
    needed = did_you_mean(unknown.key, unknown.missing)
    found = needed if guess and needed else guess
    if found is None:
        return None
    sure = found.sure and guess == needed if needed else found.sure
    near = str(found.value)
    return MeantKey(_instead(unknown, near, sure=sure), (near,), near)


def _said_already(unknown: Unknown) -> MeantKey | None:
    """Tell which key stands there already and says the same, or is spelt nearly so."""
    there = unknown.there
    words = _words_for(unknown.key)
    twin, near = _only(words, there), None if words else closest(unknown.key, there)
    if twin:
        return MeantKey(say("`{key}` says the same, and is here already", key=twin))
    told = say("did you mean `{id}`, which is here already?", id=near)
    return MeantKey(told) if near else None


def _linked(unknown: Unknown) -> MeantKey | None:
    """Tell which key names what this is called like, where just one does: a branch to a `step`."""
    links = {key: link_in(shape) for key, shape in unknown.free.items()}
    words = {*in_number(unknown.key)}
    found = [
        key
        for key, link in links.items()
        if words & ({*link.kinds} if isinstance(link, RefTo) else {link.part} if link else set())
        if _takes(unknown.free[key], unknown.value)
    ]
    if len(found) != 1:
        return None
    return MeantKey(_instead(unknown, found[0], sure=False), (found[0],), found[0])


def _of_a_pair(unknown: Unknown) -> MeantKey | None:
    """Tell that the key and its value are what two keys should say: `Interview: https://…`."""
    if [*unknown.written] != [unknown.key]:
        return None
    pair = as_pair(unknown.model, unknown.key, unknown.value)
    if pair is None:
        return None
    told = say("write it with its keys: `{example}`", example=spell(pair))
    return MeantKey(told, tuple(pair))


def _elsewhere(unknown: Unknown) -> MeantKey | None:
    """Tell what has such a key, where this cannot."""
    here = name_of(unknown.model)
    said = sorted(same_as(unknown.key), key=lambda word: -min(_HOMES, len(homes_of(word))))
    for key in (*in_number(unknown.key), *said):
        homes = [*_homes(unknown, key)][:_HOMES]
        if here and homes and key not in keys_of(unknown.model):
            listed = _joined(homes)
            told = say(
                "no {part} has `{key}`; it belongs to: {homes}", part=here, key=key, homes=listed
            )
            return MeantKey(told)
    return None


def _chosen_elsewhere(unknown: Unknown) -> MeantKey | None:
    """Tell what says so by a choice, where it is only one: `backstage` of a step."""
    here, found = name_of(unknown.model), _choice_homes(unknown.key)
    if here is None or len(found) != 1 or _has_keys(unknown.value):
        return None
    [(home, key, choice)] = found
    written = f"{key}: {choice}"
    if key in unknown.free:
        return MeantKey(say("did you mean `{id}`?", id=written))
    named = {"part": here, "key": unknown.key, "written": written}
    told = say("no {part} has `{key}`; it is a choice of: {home}, `{written}`", home=home, **named)
    return MeantKey(told)


def _on_track(unknown: Unknown) -> MeantKey | None:
    """Tell where numbers stand that a handbook tells in rows of its own: `ease: 3` of a step."""
    if not isinstance(unknown.value, int | float) or isinstance(unknown.value, bool):
        return None
    told = {unknown.key: unknown.value}
    for key, shape in unknown.free.items():
        if shape.origin is dict and shape.parts[0].mark("part") == "track" and shape.accepts(told):
            written = f"{key}: {{{unknown.key}: {unknown.value}}}"
            return MeantKey(say("if it is a track, write `{example}`", example=written))
    return None


@lru_cache(maxsize=1024)
def _choice_homes(word: str) -> tuple[tuple[Say, str, str], ...]:
    """Give what may say a word of the trade by a choice: its name, the key, and the choice."""
    return tuple(
        (name, key, str(called.value))
        for model in models()
        for key, shape in keys_of(model).items()
        if shape.choices
        if (called := choice_called(word, shape.choices)) and (name := name_of(model))
    )


def _listed(unknown: Unknown) -> Say:
    unused, name = [*unknown.free], name_of(unknown.model)
    if not unused:
        return say("delete it: every key is here already")
    keys = ", ".join(f"`{key}`" for key in unused[:LISTED])
    if len(unused) <= LISTED:
        return say("keys that may stand here: {keys}", keys=keys)
    if name is None:
        return say("keys that may stand here: {keys}", keys=f"{keys}, …")
    command = f"jac explain {address_of(unknown.model)}"
    return say(
        "keys that may stand here: {keys}, …; `{command}` explains all", keys=keys, command=command
    )


def address_of(model: type[BaseModel]) -> str:
    """Give the word by which `jac explain` knows a kind or a part: `journey`, `step`."""
    kind = model.model_fields["kind"].default if issubclass(model, Entity) else ""
    return str(kind or model.__name__.lower())


_WAYS: tuple[Callable[[Unknown], MeantKey | None], ...] = (
    _written_twice,
    _tested,
    _in_another_number,
    _of_a_part,
    _own_name,
    _in_words,
    _said,
    _around,
    _below,
    _near,
    _said_already,
    _linked,
    _of_a_pair,
    _elsewhere,
    _chosen_elsewhere,
    _on_track,
)
"""What is thought of, one after the other."""


def _instead(unknown: Unknown, key: str, *, sure: bool) -> Replacement:
    """Ask whether `key` was meant; show how the value is written there, where that is another."""
    shape = unknown.free[key]
    bounds, example = two_bounds(shape, unknown.value), example_of(shape, unknown.value)
    if bounds:
        least, most = (f"{key}: {bound}" for bound in bounds)
        told = say(
            "did you mean `{id}`? Write `{least}` if more is better, `{most}` if less is better",
            id=key,
            least=least,
            most=most,
        )
    elif example:
        told = say("did you mean `{id}`? Write `{example}`", id=key, example=f"{key}: {example}")
    else:
        told = say("did you mean `{id}`?", id=key)
    return instead(told, key, of=unknown.key, sure=sure)


def _takes(shape: Shape, value: object) -> bool:
    if shape.choices:
        return isinstance(value, str) and choice_called(value, shape.choices) is not None
    return shape.accepts(value) or home_of(shape, value) is not None


def _homes(unknown: Unknown, key: str) -> Iterator[Say]:
    """Yield the names of what has a key: what this is in, what it names, then all others."""
    homes, named = homes_of(key), _kinds_named(unknown.model)
    first = [unknown.top, *(home for home in homes if address_of(home) in named)]
    for home in dict.fromkeys((*first, *homes)):
        name = name_of(home)
        if name and home in homes:
            yield name


@cache
def _kinds_named(model: type[BaseModel]) -> frozenset[str]:
    links = (link_in(shape) for shape in keys_of(model).values())
    return frozenset(kind for link in links if isinstance(link, RefTo) for kind in link.kinds)


def _joined(names: Sequence[Say]) -> Say:
    named = {f"n{number}": name for number, name in enumerate(names)}
    return Say(", ".join(f"{{{number}}}" for number in named), named)


def _words_for(word: str) -> tuple[str, ...]:
    return same_as(word) or near_to(word)


def _only(words: Sequence[str], keys: Mapping[str, object] | Sequence[str]) -> str:
    found = [word for word in words if word in keys]
    return found[0] if len(found) == 1 else ""


def _alike(key: str, other: str) -> bool:
    return key != other and corrected_id(key) == corrected_id(other)


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong with the shape of what was written."""

    kind: str
    """Pydantic's name of it: ``string_type``, ``missing``."""
    steps: Steps
    """Where; for a missing key, what it is missing from."""
    value: object
    """What stands there."""
    shape: Shape
    """What may stand there."""
    facts: Mapping[str, Any]
    """More about it: pydantic's context, and the `model` whose key it is the value of; of unknown
    and missing keys, what is said below."""
    is_key: bool = False
    """Whether it is about the key, not about its value."""


class Words(NamedTuple):
    """A complaint put into words."""

    code: Code
    message: Say
    help: Say | None = None


@dataclass(frozen=True, slots=True)
class _Spot:
    shape: Shape
    steps: Steps
    data: object
    top: type[BaseModel]
    """The kind of the whole."""
    outer: type[BaseModel] | None = None
    """The model around the nearest one."""
    around: object = None
    """What is written there."""

    def deeper(self, step: Step, shape: Shape) -> _Spot:
        return replace(self, shape=shape, steps=(*self.steps, step), data=_part(self.data, step))

    def complain(self, error: ErrorDetails, *, is_key: bool = False) -> Complaint:
        facts = {**error.get("ctx", {}), "model": self.outer}
        return Complaint(error["type"], self.steps, error["input"], self.shape, facts, is_key)


_Tails = list[tuple[tuple[int | str, ...], "ErrorDetails"]]
"""Errors, each with what is left of its way."""


def sort_errors(
    errors: Iterable[ErrorDetails], model: type[BaseModel], steps: Steps, data: object
) -> Iterator[Complaint]:
    """Yield the complaints in `errors` of a `model` at `steps` of what a file says."""
    for step in steps:
        data = _part(data, step)
    top = _Spot(shape_of(model), steps, data, model)
    yield from _sort(top, [(error["loc"], error) for error in errors])


def sort_value(shape: Shape, complaint: Complaint) -> Iterator[Complaint]:
    """Yield what is wrong with the value of a key, were it that of one with another `shape`."""
    errors = [(error["loc"], error) for error in shape.errors_of(complaint.value)]
    top = complaint.shape.model or BaseModel
    yield from _sort(_Spot(shape, complaint.steps, complaint.value, top, top), errors)


def _sort(spot: _Spot, tails: _Tails) -> Iterator[Complaint]:
    yield from (spot.complain(error) for way, error in tails if not way and _is_true(error))
    deeper = [tail for tail in tails if tail[0]]
    shape = spot.shape
    if not deeper:
        return
    if shape.members:
        yield from _sort(*_branch(spot, deeper))
    elif shape.model:
        data = worded(spot.data) if shape.text else spot.data
        yield from _sort_keys(replace(spot, data=data), shape.model, deeper)
    elif shape.origin is dict:
        yield from _sort_entries(spot, deeper)
    elif shape.origin in (tuple, list):
        for step, below in _grouped(deeper).items():
            yield from _sort(spot.deeper(step, shape.parts[0]), below)
    else:
        yield from (spot.complain(error) for _, error in deeper)


def _branch(spot: _Spot, tails: _Tails) -> tuple[_Spot, _Tails]:
    """Choose the member of a union that was meant: the one of the sort that was written.

    Pydantic tells of the members in their order, each under a name of its own.
    """
    named = list(_grouped(tails).values())
    members = spot.shape.members
    chosen = next((n for n, member in enumerate(members) if _fits(member, spot.data)), 0)
    chosen = min(chosen, len(named) - 1)
    return replace(spot, shape=replace(members[chosen], told_by=spot.shape.told_by)), named[chosen]


def _fits(member: Shape, data: object) -> bool:
    if isinstance(data, Mapping):
        return member.model is not None or member.origin is dict
    if isinstance(data, list):
        return member.origin in (tuple, list)
    return member.choices == () and member.origin is type(data)


def _sort_entries(spot: _Spot, tails: _Tails) -> Iterator[Complaint]:
    key, value = spot.shape.parts
    is_text = spot.shape.root is not None and not any(way[1:2] == ("[key]",) for way, _ in tails)
    for step, below in _grouped(tails).items():
        entry = spot.deeper(step, replace(value, told_by=spot.shape.told_by))
        of_key = [error for way, error in below if way[:1] == ("[key]",)]
        yield from (replace(entry, shape=key).complain(e, is_key=True) for e in of_key)
        if not of_key and (is_text or spot.shape.root is None):  # else the others are no languages
            yield from _sort(entry, below)


def _sort_keys(spot: _Spot, model: type[BaseModel], tails: _Tails) -> Iterator[Complaint]:
    keys = keys_of(model)
    missing = [str(way[0]) for way, error in tails if _is(way, error, "missing")]
    for step, below in _grouped(tails).items():
        way, error = below[0]
        if _is((step, *way), error, "extra_forbidden"):
            meant = meant_key(_unknown(spot, model, str(step), missing))
            missing = [key for key in missing if key not in meant.keys]
            facts = {"key": step, "way": meant.way}
            at = (*spot.steps, step)
            yield Complaint("extra_forbidden", at, error["input"], spot.shape, facts, is_key=True)
            if meant.only:
                yield from _sort_meant(spot, model, str(step), meant.only)
        elif not _is((step, *way), error, "missing"):
            inside = replace(spot, outer=model, around=spot.data).deeper(step, keys[str(step)])
            yield from _sort(inside, below)
    for key in missing:
        yield Complaint("missing", spot.steps, spot.data, keys[key], {"key": key})


def _sort_meant(spot: _Spot, model: type[BaseModel], step: str, key: str) -> Iterator[Complaint]:
    """Yield what is wrong below a key that is called otherwise, as if it had its name."""
    shape = keys_of(model)[key]
    inside = replace(spot, outer=model, around=spot.data).deeper(step, shape)
    if shape.holds(inside.data) or _alike(step, key):
        errors = [(error["loc"], error) for error in shape.errors_of(inside.data)]
        yield from (one for one in _sort(inside, errors) if one.steps != inside.steps)


def _unknown(spot: _Spot, model: type[BaseModel], key: str, missing: Sequence[str]) -> Unknown:
    written = spot.data if isinstance(spot.data, Mapping) else {}
    value = written.get(key)
    return Unknown(key, value, model, written, missing, spot.outer, spot.around, spot.top)


def _is_true(error: ErrorDetails) -> bool:
    """Tell whether a list is too short as written; pydantic counts only its good items."""
    written = error["input"]
    least = error.get("ctx", {}).get("min_length", 0)
    return (
        error["type"] != "too_short"
        or not isinstance(written, list | dict)
        or len(written) < least
    )


def _is(way: tuple[int | str, ...], error: ErrorDetails, kind: str) -> bool:
    return len(way) == 1 and error["type"] == kind


def _grouped(tails: _Tails) -> dict[int | str, _Tails]:
    groups: dict[int | str, _Tails] = {}
    for way, error in tails:
        groups.setdefault(way[0], []).append((way[1:], error))
    return groups


def _part(data: object, step: Step) -> object:
    """Give what stands at `step` of `data`; `data` itself where one thing stands for a list."""
    if isinstance(data, Mapping) and isinstance(step, str):
        return data.get(step)
    if isinstance(data, list):
        return data[step] if isinstance(step, int) and step < len(data) else None
    return data if step == 0 else None
