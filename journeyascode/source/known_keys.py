"""Every key that a handbook knows, for those who look at a text that cannot be read yet."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from journeyascode.model import KINDS, ByLanguage
from journeyascode.model.schema import keys_of, text_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from pydantic import BaseModel

    from journeyascode.model.schema import Shape


_LANGUAGE = re.compile(r"[a-z]{2,3}")


def is_key(word: str) -> bool:
    """Tell whether `word` is a key anywhere in a handbook."""
    return word in _every_key()


@cache
def _every_key() -> frozenset[str]:
    return frozenset(key for keys in _families() for key in keys)


def may_be_neighbours(one: str, other: str) -> bool:
    """Tell whether two keys may stand beside each other somewhere."""
    return one != other and any(one in keys and other in keys for keys in _families())


def may_stand_below(key: str, around: str) -> bool:
    """Tell whether `key` is one of a part that may stand below the key `around`."""
    return any(key in _by_model()[model] for model in _models_below(around))


def homes_of(key: str) -> tuple[type[BaseModel], ...]:
    """Give all that has a key: kinds first, in the order of the handbook, then their parts."""
    homes = [model for model, keys in _by_model().items() if key in keys]
    return tuple(sorted(homes, key=lambda home: home not in KINDS.values()))


def models() -> Collection[type[BaseModel]]:
    """Give every kind and every part."""
    return _by_model().keys()


def part_called(name: str) -> type[BaseModel] | None:
    """Give the part with this name, as `step`; None where there is none."""
    return next((model for model in _by_model() if model.__name__.lower() == name), None)


def takes_text(key: str) -> bool:
    """Tell whether a text that people read may stand behind `key` somewhere."""
    return key in _texts()


@cache
def _texts() -> frozenset[str]:
    """Give the keys behind which a text may stand that people read."""
    return frozenset(key for keys in _families() for key, shape in keys.items() if _is_text(shape))


def key_of_text(steps: Sequence[object]) -> str:
    """Give the key of the text at `steps`: of one in several languages, the key above these."""
    key = str(steps[-1]) if steps else ""
    around = next((one for one in reversed(steps[:-1]) if isinstance(one, str)), "")
    is_language = _LANGUAGE.fullmatch(key) and not is_key(key)
    return around if is_language and takes_text(around) else key


def takes_prose(key: str) -> bool:
    """Tell whether what stands behind `key` is a text with Markdown, wherever it stands."""
    shapes = [keys[key] for keys in _families() if key in keys]
    return all(text_in(shape) is ByLanguage and not _is_list(shape) for shape in shapes)


def lists_beside(around: str, beside: str, item: Collection[str]) -> tuple[str, ...]:
    """Give the keys that may stand beside another and hold a list of what has the keys of `item`.

    `around` is the key in which all of it stands, or the kind: `kind journey`.
    """
    kind = KINDS.get(around.removeprefix("kind "))
    models = [kind] if kind and around.startswith("kind ") else _models_below(around)
    homes = (_by_model()[model] for model in models)
    return tuple(
        name
        for keys in homes
        if beside in keys
        for name, shape in keys.items()
        if name != beside and _is_list(shape)
        if any(_by_model()[model].keys() >= set(item) for model in _models(shape))
    )


def _models_below(around: str) -> set[type[BaseModel]]:
    """Give every part that may stand below a key."""
    shapes = [keys[around] for keys in _families() if around in keys]
    return {model for shape in shapes for model in _models(shape)}


def takes_list(key: str) -> bool:
    """Tell whether a list may stand behind `key` somewhere."""
    return key in _listing()


@cache
def _listing() -> frozenset[str]:
    """Give the keys behind which a list may stand."""
    families = _families()
    return frozenset(key for keys in families for key, shape in keys.items() if _is_list(shape))


@cache
def _by_model() -> Mapping[type[BaseModel], Mapping[str, Shape]]:
    """Give the keys that each part of the model takes."""
    found: dict[type[BaseModel], Mapping[str, Shape]] = {}
    waiting: list[type[BaseModel]] = [*KINDS.values()]
    while waiting:
        model = waiting.pop(0)
        if model not in found:
            keys = found[model] = keys_of(model)
            waiting += [inner for shape in keys.values() for inner in _models(shape)]
    return found


def _families() -> Iterable[Mapping[str, Shape]]:
    return _by_model().values()


def _is_list(shape: Shape) -> bool:
    return shape.origin in (tuple, list) or any(map(_is_list, shape.members))


def _is_text(shape: Shape) -> bool:
    """Tell whether a text may stand there, in one language or in several."""
    inner = shape.members or (shape.parts if shape.origin in (tuple, list) else ())
    is_text = any(one.bare is str for one in inner) and any(one.origin is dict for one in inner)
    return is_text or any(_is_text(one) for one in inner)


def _models(shape: Shape) -> list[type[BaseModel]]:
    if shape.model:
        return [shape.model]
    inner = shape.members or (shape.parts if shape.origin in (tuple, list, dict) else ())
    return [model for one in inner for model in _models(one)]
