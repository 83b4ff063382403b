"""The first lines of a new entity: what it must say, and what it may."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING, Any

from journeyascode.exports.json_schema import editor_schema
from journeyascode.model import KINDS, Channel
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook

Shape = dict[str, Any]

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

BEGUN_WITH = {("Metric", "type"): "custom", ("Evidence", "basis"): "internal"}
"""The choice to begin with where the first one would claim too much."""

AHEAD = {"due", "by", "next"}
"""Keys of days that lie ahead."""
QUARTER = timedelta(days=90)

ID = "an-id"
FILLINGS = ("…", ID, "30 d", "2026-09", "36 %", "persona", "fi", "orders.csv")
"""Texts to begin with: the first one that fits the pattern is taken."""
NUMBERS = {"integer": ("3",), "number": ("1", "0.9")}
"""The same for numbers: the first one that is not too large is taken."""
SHOWN = 12
"""How many choices a comment lists."""


@dataclass(frozen=True)
class Setting:
    """What a stub is written for: the handbook around it, the language, and the day."""

    book: Handbook
    language: str
    day: date

    @cached_property
    def shapes(self) -> Shape:
        """The shape of every model, with the ids of the handbook."""
        return dict(editor_schema(self.book, self.language)["$defs"])


def write_stub(kind: str, id_: str, setting: Setting) -> str:
    """Give the text of a file that begins the entity `id_`: right in shape, with comments."""
    return _Writer(kind, setting).text(id_)


class Samples:
    """Writes a value that fits for any key of any model."""

    def __init__(self, shapes: Shape, day: date) -> None:
        """Choose from the ids in `shapes`, and write days from `day` on."""
        self.shapes = shapes
        self.day = day

    def of(self, model: str, key: str) -> str:
        """Write a value for a key of the model, on one line."""
        begun = BEGUN_WITH.get((model, key))
        return begun or self.value(key, self.shapes[model]["properties"][key])

    def value(self, key: str, shape: Shape) -> str:
        """Write a value that fits `shape`, on one line."""
        while "$ref" in shape or "anyOf" in shape:
            shape = shape["anyOf"][0] if "anyOf" in shape else self.shapes[_name(shape["$ref"])]
        if "enum" in shape:
            return str(shape["enum"][0])
        if shape["type"] == "array":
            return f"[{self.value(key, shape['items'])}]"
        if "patternProperties" in shape:
            [below] = shape["patternProperties"].values()
            return f"{{{ID}: {self.value(key, below)}}}"
        if shape["type"] == "object":
            keys = shape.get("required") or [*shape["properties"]][:1]
            pairs = (f"{key}: {self.value(key, shape['properties'][key])}" for key in keys)
            return f"{{{', '.join(pairs)}}}"
        return self.plain(key, shape)

    def plain(self, key: str, shape: Shape) -> str:
        """Write a text, a number or a day."""
        if shape.get("format") == "date":
            return str(self.day + (QUARTER if key in AHEAD else timedelta()))
        if shape["type"] == "boolean":
            return "true"
        if shape["type"] in NUMBERS:
            below = shape.get("exclusiveMaximum", inf)
            return next(text for text in NUMBERS[shape["type"]] if float(text) < below)
        return _filling(shape)


class _Writer:
    """Writes the keys of one kind, each with a value that fits and a sentence that explains it."""

    def __init__(self, kind: str, setting: Setting) -> None:
        self.kind = kind
        self.setting = setting
        self.shapes = setting.shapes
        self.model = KINDS[kind].__name__
        self.shape: Shape = self.shapes[self.model]
        self.samples = Samples(self.shapes, setting.day)

    def text(self, id_: str) -> str:
        """Give the whole file."""
        demanded = self.demanded()
        first, last = COMMON
        offered = [*first, *OFFERED[self.kind], *last]
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
                *(
                    f"# {line}"
                    for key in offered
                    if key not in demanded
                    for line in self.lines(key)
                ),
            )
        )

    def demanded(self) -> list[str]:
        """Give the keys to write out: what the shape demands, and what the rules ask of all."""
        keys = [key for key in self.shape["required"] if key != "name"]
        if self.kind == "action":
            keys += ["owner"] if "enum" in self.shapes["TeamOrPartnerOrRole"] else []
            keys += ["due"]
        return keys

    def lines(self, key: str) -> Iterator[str]:
        """Write one key with its value, explained behind it."""
        if key == "stages":
            yield f"stages:  # {self.explanation(key)}"
            yield from self.stage()
            return
        yield f"{key}: {self.samples.of(self.model, key)}  # {self.explanation(key)}"

    def stage(self) -> Iterator[str]:
        """Write a stage with one step."""
        yield "  - name: …"
        yield "    steps:"
        yield "      - id: first-step"
        yield "        name: …"
        channels = self.setting.book.all(Channel)
        if channels:
            yield f"        channel: {channels[0].id}"

    def explanation(self, key: str) -> str:
        """Give the sentence that explains a key, with the choices where there are some."""
        shape = self.shape["properties"][key]
        said = str(shape.get("description", ""))
        choices = shape.get("enum", ())
        return f"{said} ({', '.join(choices[:SHOWN])})" if choices else said


def _name(reference: str) -> str:
    return reference.rpartition("/")[2]


def _filling(shape: Shape) -> str:
    if shape.get("format") == "uri":
        return "https://example.com/"
    return next(text for text in FILLINGS if re.search(shape.get("pattern", ""), text))
