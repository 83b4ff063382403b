"""Rows aimed at whatever follows references: circles, long chains, thick nets, nowhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from journeyascode.source.codes import (
    BAD_ID,
    EMPTY,
    MISSING_KEY,
    TOO_LONG,
    UNKNOWN_KIND,
    WRONG_TYPE,
)
from tests.hostile.row import Files, Row, accepted, bounded, refused
from tests.hostile.template import book, journey, quoted

CIRCLE, ITSELF, UNKNOWN, NO_STEP, NO_ROLE = "JAC205", "JAC304", "JAC201", "JAC303", "JAC208"
DEEP = 1500
"""Longer than Python's own limit of calls in calls."""


def graphs() -> Iterator[Row]:
    yield from _circles()
    yield from _long_and_thick()
    yield from _nowhere()
    yield from _kinds()


def journeys(**links: Mapping[str, object]) -> Files:
    """Give a handbook with these journeys beside its own; each has one step."""
    items = [
        {
            "id": id_.replace("_", "-"),
            "name": id_,
            "stages": [{"name": "s", "steps": [{"name": "x", "channel": "web-shop"} | step]}],
        }
        | above
        for id_, (above, step) in ((id_, _split(keys)) for id_, keys in links.items())
    ]
    text = json.dumps({"kind": "journey", "items": items}, indent=0)
    return {**book(), "more.yaml": text.encode()}


def _split(keys: Mapping[str, object]) -> tuple[dict[str, object], dict[str, object]]:
    of_step = {"sub_journey", "next"}
    return (
        {k: v for k, v in keys.items() if k not in of_step},
        {k: v for k, v in keys.items() if k in of_step},
    )


def chain(key: str, count: int, last: str = "") -> Files:
    """Give journeys of which each names the next one under `key`."""
    links = {f"j{i}": {key: f"j{i + 1}"} for i in range(count - 1)}
    return journeys(**links, **{f"j{count - 1}": {key: last} if last else {}})


def _circles() -> Iterator[Row]:
    for key in ("parent", "compares_to", "sub_journey"):
        for count in (1, 2, 60):
            ring = chain(key, count, last="j0")
            yield refused("graph", f"circle of {count} by {key}", ring, CIRCLE, ITSELF)
        tail = chain(key, 5, last="j3")
        yield refused("graph", f"circle at the end of a tail by {key}", tail, CIRCLE)
        ring = chain(key, DEEP, last="j0")
        yield refused("graph", f"circle of {DEEP} by {key}", ring, CIRCLE)
    back = {"parent": "j1", "compares_to": "j1"}
    both = journeys(j0=back, j1={"parent": "j0", "compares_to": "j0"})
    yield refused("graph", "circle by two keys at once", both, CIRCLE)
    yield accepted("graph", "team that backs itself up", _team("backup: web"))
    yield bounded("graph", "step that follows itself", book(_with_next("sees-ad")))


def _team(line: str) -> Files:
    files = dict(book())
    files["team.yaml"] += f"{line}\n".encode()
    return files


def _with_next(target: str) -> str:
    return f"{journey()}        next: [{{to: {quoted(target)}}}]\n"


def _long_and_thick() -> Iterator[Row]:
    for key in ("parent", "compares_to", "sub_journey"):
        why = "calls in calls, or a way walked again from every start"
        yield accepted("graph", f"chain of {DEEP} by {key}", chain(key, DEEP), why)
    diamond = {
        f"j{i}{side}": {"next": [{"journey": f"j{i + 1}{way}"} for way in "ab"]} if i < 20 else {}
        for i in range(21)
        for side in "ab"
    }
    yield accepted("graph", "2^20 ways through 42 journeys", journeys(**diamond))
    yield accepted("graph", "net of 300 journeys, 30 sub-journeys each", _net(300, 30))
    cells = [
        {"id": f"c{i}", "lane": "backstage", "step": f"s{i}", "name": "n"} for i in range(400)
    ]
    columns = [{"id": f"s{i}", "name": "n"} for i in range(400)]
    flows = [
        {"from": f"c{i}", "to": f"c{(i * 7 + k * 13) % 400}"}
        for i in range(400)
        for k in range(30)
    ]
    blueprint = {
        "kind": "blueprint",
        "id": "dense",
        "name": "Dense",
        "journey": "switch-contract",
        "columns": columns,
        "cells": cells,
        "flows": flows,
    }
    dense = {**book(), "dense.yaml": json.dumps(blueprint, indent=0).encode()}
    yield accepted("graph", "blueprint of 400 cells and 12,000 flows", dense)
    stages = "".join(f"  - {{id: s{i}, name: S{i}}}\n" for i in range(5000))
    wide = book(f"kind: journey\nid: wide\nname: W\npersonas: [parent]\nstages:\n{stages}")
    yield accepted("graph", "5,000 stages", wide)


def _net(journeys_: int, steps: int) -> Files:
    """Give journeys whose every step is told in full by a later one."""
    items = [
        {
            "id": f"j{i}",
            "name": f"J{i}",
            "stages": [
                {
                    "name": "s",
                    "steps": [
                        {"name": "x", "channel": "web-shop", "sub_journey": f"j{later}"}
                        for later in range(i + 1, min(i + steps, journeys_))
                    ]
                    or [{"name": "x", "channel": "web-shop"}],
                }
            ],
        }
        for i in range(journeys_)
    ]
    half = len(items) // 2
    return {
        **book(),
        "one.yaml": json.dumps({"kind": "journey", "items": items[:half]}, indent=0).encode(),
        "two.yaml": json.dumps({"kind": "journey", "items": items[half:]}, indent=0).encode(),
    }


def _nowhere() -> Iterator[Row]:
    for field in ("parent", "persona", "owner", "channel"):
        yield refused("graph", f"{field} that is not there", book(**{field: "nobody"}), UNKNOWN)
    for kind, id_ in (("persona", "web"), ("channel", "parent"), ("owner", "web-shop")):
        yield refused("graph", f"{kind} of another kind", book(**{kind: id_}), UNKNOWN)
    yield refused("graph", "role that is not there", book(owner="web/nobody"), NO_ROLE)
    yield refused("graph", "step that is not there", book(_with_next("nowhere")), NO_STEP)
    ids = ", ".join(f"n{i}" for i in range(500))
    yield refused("graph", "500 references to nothing", book(persona=ids), UNKNOWN)
    long = ", ".join("a" * 70 + str(i) for i in range(500))
    yield refused("graph", "500 long references to nothing", book(persona=long), UNKNOWN)
    yield refused("graph", "reference of 60,000 letters", book(persona="a" * 60_000), TOO_LONG)
    injected = quoted('x"]; evil -> y; "')
    yield refused("graph", "reference that is DOT", book(persona=injected), BAD_ID)
    guesses = {
        f"x{n}.yaml": f"kind: system\nid: {'a' * 60}-{n}\nname: X\n".encode() for n in range(300)
    }
    close = {**book(owner="a" * 60 + "-301"), **guesses}
    yield refused("graph", "reference close to 300 ids", close, UNKNOWN)


def _kinds() -> Iterator[Row]:
    for name, kind in {
        "nobody knows": "workflow",
        "of the language": "__class__",
        "markup": quoted("<script>alert(1)</script>"),
        "template": quoted("{0.__class__} {kind}"),
        "list": "[journey]",
        "number": "1",
        "nothing": "",
        "10,000 letters": "k" * 10_000,
    }.items():
        files = book(journey().replace("kind: journey", f"kind: {kind}"))
        yield refused("graph", f"kind: {name}", files, UNKNOWN_KIND)
    yield refused("graph", "no kind", book(journey().replace("kind: journey\n", "")), MISSING_KEY)
    empty = journey().partition("stages:")[0] + "stages: []\n"
    yield refused("graph", "no stages", book(empty), EMPTY, TOO_LONG)
    text = journey().partition("stages:")[0] + "stages: many\n"
    yield refused("graph", "stages that are a text", book(text), WRONG_TYPE)
