"""The first lines of a new entity: what it must say, and what it may."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from journeyascode.exports.json_schema import editor_schema
from journeyascode.exports.samples import Samples
from journeyascode.model import KINDS, Channel, Journey, Team
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.exports.shapes import Shape
    from journeyascode.handbook import Handbook
    from journeyascode.model import Step

OFFERED: dict[str, tuple[str, ...]] = {
    "handbook": ("languages", "experience_statement", "target_emotions", "vision", "aims",
                 "lifecycle", "maturity", "review_every", "glossary"),
    "segment": ("criteria", "size", "digital_maturity", "priority", "priority_because",
                "target_experience", "channels"),
    "persona": ("segment", "role", "technology", "goals", "needs", "delights", "frustrations",
                "channels", "quotes"),
    "journey": ("state", "personas", "segments", "trigger", "outcome", "goal", "expectations",
                "metrics", "target_emotions"),
    "blueprint": ("promises", "cells", "flows"),
    "channel": ("type", "self_service", "opening_hours", "service_level", "hands_over_to"),
    "touchpoint": ("channels", "type", "owned_by"),
    "promise": ("says", "to", "touchpoints", "metric", "threshold", "since"),
    "metric": ("asks", "definition", "scale", "direction", "unit", "method", "when",
               "measured_in", "baseline", "target", "observations"),
    "evidence": ("method", "date", "sample", "segments", "findings", "quotes", "feedback"),
    "insight": ("type", "severity", "frequency", "personas", "channels", "touchpoints",
                "root_cause", "kano"),
    "opportunity": ("answers", "impact", "effort"),
    "action": ("progress", "answers_insights", "answers_opportunities", "answers_steps",
               "expects", "ticket"),
    "review": ("scope", "participants", "journeys", "metrics", "looked_at", "decisions",
               "actions", "next"),
    "team": ("mandate", "roles", "backup"),
    "system": ("supplier", "holds"),
    "partner": ("does", "response_time", "roles"),
}  # fmt: skip
"""The most useful keys of each kind that need not be there, in the order they are offered."""

COMMON = ("owner", "summary", "description"), ("evidence", "reviewed")
"""Keys of every kind that are offered first and last."""

OF_STEPS = {"cells", "flows"}
"""Keys that nothing can stand under before a journey has steps."""
CELLS = ("first-cell", "second-cell")
FLOWS = [f"- from: {CELLS[0]}", f"  to: {CELLS[1]}"]

SHOWN = 12
"""How many choices a comment lists."""
WIDE = 110
"""How many characters a line holds before its choices get one of their own."""


@dataclass(frozen=True)
class Setting:
    """What a stub is written for: the handbook around it, the language, and the day."""

    book: Handbook
    language: str
    day: date
    to_read: bool = False
    """Whether it is only an example to read: then it may name what is not there."""

    @cached_property
    def shapes(self) -> Shape:
        """The shape of every model, with the ids of the handbook."""
        return dict(editor_schema(self.book, self.language)["$defs"])


def write_stub(kind: str, id_: str, setting: Setting) -> str:
    """Give the text of a file that begins the entity `id_`: right in shape, with comments."""
    return _Writer(kind, setting).text(id_)


class _Writer:
    """Writes the keys of one kind, each with a value that fits and a sentence that explains it."""

    def __init__(self, kind: str, setting: Setting) -> None:
        self.kind = kind
        self.setting = setting
        self.shapes = setting.shapes
        self.model = KINDS[kind].__name__
        self.shape: Shape = self.shapes[self.model]
        self.samples = Samples(self.shapes, setting.language, setting.day)
        self.own = _own_lines(kind, setting.book)

    def text(self, id_: str) -> str:
        """Give the whole file."""
        demanded = self.demanded()
        hint = say("Take away the # in front of what you want to say.")
        return "".join(
            f"{line}\n"
            for line in (
                f"# {self.shape['description']}",
                f"kind: {self.kind}",
                f"id: {id_}",
                f"name: {id_.replace('-', ' ').capitalize()}  # {self.explanation('name')}",
                *(line for key in demanded for line in self.lines(key)),
                "",
                f"# {hint.to(self.setting.language)}",
                *(f"# {line}" for key in self.offered(demanded) for line in self.lines(key)),
            )
        )

    def demanded(self) -> list[str]:
        """Give the keys to write out: what the shape demands, and what the rules ask of all."""
        keys = [key for key in self.shape["required"] if key != "name"]
        if self.kind == "action":
            keys += ["owner"] if "enum" in self.shapes["TeamOrPartnerOrRole"] else []
            keys += ["due"]
        return [*keys, "cells"] if "cells" in self.own else keys

    def offered(self, demanded: list[str]) -> Iterator[str]:
        """Give the keys to offer: those that need not be there and can be right already."""
        first, last = COMMON
        for key in (*first, *OFFERED[self.kind], *last):
            hangs = key in OF_STEPS and key not in self.own
            right = not hangs and self.samples.can_name(self.model, key)
            if key not in demanded and (right or self.setting.to_read):
                yield key

    def lines(self, key: str) -> Iterator[str]:
        """Write one key with its value, explained behind it."""
        items = self.own.get(key) or self.samples.items(self.model, key)
        if not items:
            yield from self.line(key)
            return
        yield f"{key}:  # {self.explanation(key)}"
        yield from (f"  {line}" for line in items)

    def line(self, key: str) -> Iterator[str]:
        """Write one key on one line; its choices on a second one where the first is full."""
        written = f"{key}: {self.samples.of(self.model, key)}  # {self.explanation(key)}"
        choices = ", ".join(self.shape["properties"][key].get("enum", ())[:SHOWN])
        if not choices:
            yield written
        elif len(f"{written} ({choices})") <= WIDE:
            yield f"{written} ({choices})"
        else:
            yield from (written, f"  # {choices}")

    def explanation(self, key: str) -> str:
        """Give the sentence that explains a key."""
        return str(self.shape["properties"][key].get("description", ""))


def _own_lines(kind: str, book: Handbook) -> dict[str, list[str]]:
    """Give the lists that are more than one item of their shape, line by line."""
    if kind == "journey":
        return {"stages": [*_stage(book)]}
    steps = [step.id for step in _steps(book) if step.id] if kind == "blueprint" else []
    return {"cells": [*_cells(book, steps[0])], "flows": FLOWS} if steps else {}


def _steps(book: Handbook) -> Iterator[Step]:
    """Give the steps of the journey to which a new blueprint is put."""
    for journey in book.all(Journey)[:1]:
        for stage in journey.stages:
            yield from stage.steps


def _stage(book: Handbook) -> Iterator[str]:
    """Write a stage with one step."""
    yield "- name: …"
    yield "  steps:"
    yield "    - id: first-step"
    yield "      name: …"
    for channel in book.all(Channel)[:1]:
        yield f"      channel: {channel.id}"


def _cells(book: Handbook, step: str) -> Iterator[str]:
    """Write what the customer does at a step, and what is done for the customer."""
    for name, lane in zip(CELLS, ("customer", "frontstage"), strict=True):
        yield f"- id: {name}"
        yield f"  lane: {lane}"
        yield f"  step: {step}"
        yield "  name: …"
    for team in book.all(Team)[:1]:
        yield f"  team: {team.id}"
