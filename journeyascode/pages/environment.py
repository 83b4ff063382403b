"""The templates. Nothing leaves them that is not safe."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.runtime import Context

from journeyascode.pages.safe import Safe, inert
from journeyascode.pages.template_words import SAME_EVERYWHERE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_FILTERS = ("first", "length", "trim")
_TESTS = ("none",)
_BLANK = re.compile(r"\n\s*\n")


def render(template: str, words: Mapping[str, object], **values: object) -> Safe:
    """Give what a template makes of `values`, in the words it may use; without blank lines."""
    html = environment().get_template(template).render(words, **values)
    return Safe(_BLANK.sub("\n", html.strip()))


class _Context(Context):
    """Calls what a template calls as it is: none of our words asks for the context itself."""

    def call(self, word: Callable[..., object], *args: object, **named: object) -> object:
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return word(*args, **named)


class _Environment(Environment):
    context_class = _Context


@cache
def environment() -> Environment:
    """Give the templates, compiled once.

    Whatever a template prints goes through `inert` first: what was not made safe by us, or
    by a macro of ours, becomes a line of plain text. So a forgotten escape cannot be written.
    """
    made = _Environment(
        loader=PackageLoader("journeyascode.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=inert,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.filters = {name: made.filters[name] for name in _FILTERS}
    made.tests = {name: made.tests[name] for name in _TESTS}
    made.globals.clear()
    made.globals.update(SAME_EVERYWHERE)
    return made
