"""JAC346 - texts that are still to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding
from journeyascode.model import Node
from journeyascode.rules.rule import HINT_THEN_WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.findings import Route
    from journeyascode.handbook import Handbook, Passage

_LONGEST = 40
"""No text that only keeps a place is longer."""
_SIGNS = " .…!?:_"
_KEEPERS = frozenset(
    {"", "fixme", "kesken", "lorem ipsum", "lorem ipsum dolor sit amet", "tba", "tbc", "tbd",
     "todo", "täydennettävä", "täydennä", "täydennetään", "tähän teksti", "xxx", "xxxx"}
)  # fmt: skip
"""What stands alone where a text is to come, in small letters and without its signs."""


@rule("JAC346", HINT_THEN_WARNING)
def text_still_to_be_written(book: Handbook) -> Iterator[Finding]:
    """A text only keeps the place of one that is to come.

    `…`, `...`, `???`, TODO, TBD, xxx, lorem ipsum: readers of the pages would read just that.
    Words that the glossary defines or asks not to use may be any.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: …
            steps: [{name: TODO}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Paying
            steps: [{name: I pay by card}]
    """
    found = [one for one in book.passages if _keeps_a_place(one)]
    nodes = {at: type(node) for at, node in book.walk(Node)} if found else {}
    for passage in found:
        yield Finding(
            passage.at,
            say("`{text}` only keeps the place of a text", text=passage.text.strip()),
            say("write it") if _is_needed(passage, nodes) else say("write it, or delete the line"),
        )


def _keeps_a_place(passage: Passage) -> bool:
    text = passage.text
    return (
        len(text) <= _LONGEST
        and " ".join(text.strip(_SIGNS).casefold().split()) in _KEEPERS
        and "glossary" not in passage.owner.steps
    )


def _is_needed(passage: Passage, nodes: Mapping[Route, type[Node]]) -> bool:
    """Tell whether something must stand there; what is said in a second language need not."""
    key = passage.steps[0]
    fields = nodes[passage.owner].model_fields.items()
    return not passage.language and any(
        field.is_required() for name, field in fields if key in (name, field.alias)
    )
