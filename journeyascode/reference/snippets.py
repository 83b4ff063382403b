"""Skeletons of the parts that are written most often, for editors to offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeyascode.model import KINDS, LANES, Channel, Journey, Segment, Touchpoint
from journeyascode.reference.values import meaning
from journeyascode.speech import say
from journeyascode.speech.choices import CHOICES
from journeyascode.speech.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.handbook import Handbook
    from journeyascode.speech import Say

OFFERED = 20
"""How many ids a placeholder offers."""


def snippets(book: Handbook, language: str) -> dict[str, list[dict[str, Any]]]:
    """Give the skeletons by the name of the model they are for, offering the ids of `book`."""
    step = {
        "id": "${1:step-id}",
        "name": _blank(2, say("what happens, in the customer's own voice"), language),
        "touchpoint": _choose(3, (one.id for one in book.all(Touchpoint)), "touchpoint-id"),
        "channel": _choose(4, (one.id for one in book.all(Channel)), "channel-id"),
    }
    cell = {
        "id": "${1:cell-id}",
        "lane": _choose(2, LANES, LANES[0]),
        "step": "${3:step-id}",
        "name": _blank(4, say("what is done"), language),
    }
    flow = {
        "from": "${1:cell-id}",
        "to": "${2:cell-id}",
        "carries": _blank(3, say("the information that travels"), language),
    }
    observation = {"period": "${1:2026-09}", "n": "^${2:100}", "value": "^${3:0}"}
    bodies = {
        "Stage": (say("a stage"), _stage(1, language)),
        "Step": (say("a step"), step),
        "Cell": (say("a cell of the blueprint"), cell),
        "Flow": (say("a flow from cell to cell"), flow),
        "Observation": (say("one measured period"), observation),
    }
    return {
        name: [{"label": label.to(language), "body": body}]
        for name, (label, body) in bodies.items()
    }


def skeletons(book: Handbook, language: str) -> list[dict[str, Any]]:
    """Give a skeleton of a file of each kind, for an empty file."""
    rest: dict[str, dict[str, Any]] = {
        "handbook": {"organisation": "$2"},
        "persona": {"segment": _choose(2, (one.id for one in book.all(Segment)), "segment-id")},
        "journey": {"stages": [_stage(2, language)]},
        "blueprint": {"journey": _choose(2, (one.id for one in book.all(Journey)), "journey-id")},
        "metric": {"type": _choose(2, CHOICES["Metric.type"], "")},
        "evidence": {"basis": _choose(2, CHOICES["Evidence.basis"], "")},
        "review": {"date": "${2:2026-03-01}"},
    }
    return [
        {
            "label": kind_name(kind).to(language),
            "description": say(meaning(cls)).to(language),
            "body": {"kind": kind, "name": "$1", **rest.get(kind, {})},
        }
        for kind, cls in KINDS.items()
    ]


def _stage(number: int, language: str) -> dict[str, Any]:
    """Give the skeleton of a stage with one step, whose first blank has this number."""
    step = say("the first step, in the customer's own voice")
    return {
        "name": _blank(number, say("name of the stage"), language),
        "goal": _blank(number + 1, say("what the customer wants to achieve"), language),
        "steps": [{"name": _blank(number + 2, step, language)}],
    }


def _blank(number: int, text: Say, language: str) -> str:
    return f"${{{number}:{text.to(language)}}}"


def _choose(number: int, ids: Iterable[str], otherwise: str) -> str:
    offered = ",".join([*ids][:OFFERED]) or otherwise
    return f"${{{number}|{offered}|}}"
