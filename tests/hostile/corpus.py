"""Every hostile input there is, by class.

Not here, because what they are aimed at does not exist yet: arguments to git, data files (CSV and
Parquet), pictures, cells of exported tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from tests.hostile.graph_rows import graphs
from tests.hostile.name_rows import addresses, links, names
from tests.hostile.payloads import INERT, REFUSED, on_one_line
from tests.hostile.row import Fate, Row
from tests.hostile.specimens import LINE, Slot, handbook
from tests.hostile.text_rows import encodings, unicode
from tests.hostile.value_rows import blow_ups, values
from tests.hostile.yaml_rows import bombs, duplicate_keys, tags

LEAST = 974
"""How many rows there are at the least: the corpus grows and never shrinks."""

LEADS_NOWHERE = frozenset({"JAC350"})


@cache
def rows() -> tuple[Row, ...]:
    """Give every row, in the order of the classes."""
    return tuple(
        row
        for make in (
            bombs,
            tags,
            duplicate_keys,
            encodings,
            unicode,
            names,
            addresses,
            links,
            graphs,
            values,
            blow_ups,
            inert_texts,
        )
        for row in make()
    )


def inert_texts() -> Iterator[Row]:
    """Give one handbook for each payload, which stands in every text field of every kind."""
    for sort, payloads in INERT.items():
        for payload in payloads:
            files = handbook(partial(_fitted, payload), count=1)
            fate = Fate.REFUSED if payload in REFUSED else Fate.ACCEPTED
            yield Row(sort, payload, files, fate, LEADS_NOWHERE, shows=payload)


def _fitted(payload: str, slot: Slot, _: int) -> str:
    return on_one_line(payload) if slot.room == LINE else payload
