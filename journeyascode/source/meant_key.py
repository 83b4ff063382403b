"""Which key was meant by one that is none, and where it would be one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.model import Entity
from journeyascode.source.sample import example_of, home_of
from journeyascode.source.shapes import inner_of, keys_of
from journeyascode.source.vocabulary import homes_of
from journeyascode.words import Say, say
from journeyascode.words.called import choice_called
from journeyascode.words.guess import closest, corrected_id, did_you_mean, meanings, which_of
from journeyascode.words.instead import Instead, instead
from journeyascode.words.kinds import name_of
from journeyascode.words.vernacular import in_number, near_to, same_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pydantic import BaseModel

    from journeyascode.source.shapes import Shape

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
        unused = [key for key in keys if key not in self.written and key != "kind"]
        if issubclass(self.model, Entity):
            unused.sort(key=Entity.model_fields.__contains__)
        return {key: keys[key] for key in unused}


class MeantKey(NamedTuple):
    """A way out, and the keys it speaks of."""

    way: Say
    keys: tuple[str, ...] = ()


def meant_key(unknown: Unknown) -> MeantKey:
    """Tell which key was meant, or where it belongs, or which there are."""
    ways = (way(unknown) for way in _WAYS)
    return next(filter(None, ways), None) or MeantKey(_listed(unknown))


def _written_twice(unknown: Unknown) -> MeantKey | None:
    """Tell which key stands there already, spelt alike but for case and spaces."""
    twin = next((key for key in unknown.there if _alike(key, unknown.key)), None)
    told = say("`{key}` is here already: delete one of the two", key=twin or "")
    return MeantKey(told) if twin else None


def _said(unknown: Unknown) -> MeantKey | None:
    """Tell what is said here with a word of the trade."""
    free = unknown.free
    said = list(meanings(unknown.key, [*free]))
    way = _one_and_many(unknown, said)
    if way:
        return MeantKey(way, tuple(said))
    fitting = [key for key in said if _takes(free[key], unknown.value)]
    certain = fitting if len(fitting) == 1 else said
    if len(certain) == 1:
        [key] = certain
        return MeantKey(_instead(unknown, key, sure=key in same_as(unknown.key)), (key,))
    told = which_of(said) if said else None
    return MeantKey(told, tuple(said)) if told else None


def _one_and_many(unknown: Unknown, said: list[str]) -> Say | None:
    """Tell that of several things one stands alone, and the others in a list of their own."""
    free = unknown.free
    one = next((key for key in said if free[key].mark("kinds")), None)
    many = next((key for key in said if free[key].origin is tuple), None)
    if one and many and one != many and isinstance(unknown.value, list):
        return say("write one as `{one}`, and the others as `{many}`", one=one, many=many)
    return None


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
            return MeantKey(say("put it below `{key}`", key=part))
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
    words = () if homes_of(unknown.key) else in_number(unknown.key)
    key = _only((*words, *same_as(unknown.key)), below)
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
    return MeantKey(_instead(unknown, str(found.value), sure=sure), (str(found.value),))


def _said_already(unknown: Unknown) -> MeantKey | None:
    """Tell which key stands there already and says the same, or is spelt nearly so."""
    there = unknown.there
    twin, near = _only(_words_for(unknown.key), there), closest(unknown.key, there)
    if twin:
        return MeantKey(say("`{key}` says the same, and is here already", key=twin))
    told = say("did you mean `{id}`, which is here already?", id=near)
    return MeantKey(told) if near else None


def _elsewhere(unknown: Unknown) -> MeantKey | None:
    """Tell what has such a key, where this cannot."""
    here = name_of(unknown.model)
    for key in (unknown.key, *same_as(unknown.key)):
        homes = [*_homes(unknown, key)][:_HOMES]
        if here and homes and key not in keys_of(unknown.model):
            listed = _joined(homes)
            told = say(
                "no {part} has `{key}`; it belongs to: {homes}", part=here, key=key, homes=listed
            )
            return MeantKey(told)
    return None


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
    _said,
    _around,
    _below,
    _near,
    _said_already,
    _elsewhere,
)
"""What is thought of, one after the other."""


def _instead(unknown: Unknown, key: str, *, sure: bool) -> Instead:
    """Ask whether `key` was meant; show how the value is written there, where that is another."""
    example = example_of(unknown.free[key], unknown.value)
    if example:
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
    named = [
        kind for shape in keys_of(unknown.model).values() for kind in shape.mark("kinds") or ()
    ]
    homes = homes_of(key)
    first = [unknown.top, *(home for home in homes if address_of(home) in named)]
    for home in dict.fromkeys((*first, *homes)):
        name = name_of(home)
        if name and home in homes:
            yield name


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
