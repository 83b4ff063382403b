"""Every text that a reader sees, and where it is written: read off the field types."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from journeyascode.model import ByLanguage, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Route, Steps


class Passage(NamedTuple):
    """A text in one language. The language is empty where the writer did not say it."""

    owner: Route
    """The node it is written on."""
    steps: Steps
    """The way from there: a key, an index where there are several, a language."""
    text: str
    language: str = ""
    rich: bool = False
    """Whether Markdown works in it."""

    @property
    def at(self) -> Route:
        """Where it is written; put together when asked, for most are never asked."""
        return self.owner._replace(steps=(*self.owner.steps, *self.steps))


def passages_of(at: Route, node: Node) -> Iterator[Passage]:
    """Yield the texts written directly on `node`, in every language they are written in."""
    for name, key, rich in text_fields(type(node)):
        value = getattr(node, name)
        if type(value) is str:
            yield Passage(at, (key,), value, rich=rich)
        elif isinstance(value, ByLanguage):
            yield from _by_language(at, (key,), value, rich)
        elif value:
            for index, one in enumerate(value):
                if isinstance(one, ByLanguage):
                    yield from _by_language(at, (key, index), one, rich)
                else:
                    yield Passage(at, (key, index), one, rich=rich)


@cache
def text_fields(cls: type[Node]) -> tuple[tuple[str, str, bool], ...]:
    """Give the fields of `cls` that hold texts: name, key in YAML, whether Markdown works."""
    return tuple(
        (name, field.alias or name, ByLanguage in found)
        for name, field in cls.model_fields.items()
        if (found := frozenset(_texts_in(field.annotation)))
    )


def _by_language(owner: Route, steps: Steps, text: ByLanguage, rich: bool) -> Iterator[Passage]:  # noqa: FBT001 - passed on
    for language, words in text.root.items():
        yield Passage(owner, (*steps, language), words, language, rich)


def _texts_in(annotation: Any) -> Iterator[type[ByLanguage]]:  # noqa: ANN401 - annotations have no better type
    if isinstance(annotation, type) and issubclass(annotation, ByLanguage):
        yield annotation
    for arg in get_args(annotation):
        yield from _texts_in(arg)
