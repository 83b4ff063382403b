"""Entities of every kind with every field filled, made from the models themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from journeyascode.model import KINDS, ByLanguage, Duration, Entity, LineByLanguage, Node, RefTo
from journeyascode.model.units import Date, Flag, Period, Points, Share, Url, Valence

Hint = Any
"""An annotation; annotations have no better type."""

FIXED: dict[str, object] = {
    "Branch.to": "step-1",
    "Cause.cell": "cell-1",
    "Cell.id": "cell-1",
    "Cell.step": "column-1",
    "ClvTerms.discount": 0.07,
    "ClvTerms.retention": 0.81,
    "Column.id": "column-1",
    "Event.id": "event-1",
    "Figure.at": "median",
    "Figure.on": "2023-05-04",
    "Flow.from_": "cell-1",
    "Flow.to": "cell-1",
    "Metric.good": [73],
    "OwnRule.id": "own-rule-1",
    "OwnRule.require": {"owner": "present"},
    "OwnRule.select": "persona",
    "OwnRule.where": {"status": "approved"},
    "Phase.id": "phase-1",
    "Phase.returns_to": ["phase-1"],
    "Role.id": "role-1",
    "RuleSetting.of": ["persona/anna-3"],
    "RuleSetting.rule": "JAC101",
    "Spot.step": "step-1",
    "Stage.id": "stage-1",
    "Threshold.at": "median",
    "Stage.phase": "phase-1",
    "Stage.tracks": {"track-1": 2345.5},
    "Step.tracks": {"track-1": 3456.5},
    "Track.id": "track-1",
    "TrackScale.from_": 1234.5,
    "TrackScale.to": 4567.5,
    "TrackScale.words": ["Vähän", "Paljon"],
    "Step.id": "step-1",
    "Charter.languages": ["en"],
}
"""Fields whose value must fit another one, or a pattern."""

QUANTITIES: tuple[tuple[object, object], ...] = (
    (Flag, True),
    (Period, "2024-Q3"),
    (Points, 4),
    (Share, "37 %"),
    (Valence, 1.25),
    (Duration, "3 h"),
)


class Filler:
    """Fills models; `text` gives what stands in the field with this name and number."""

    def __init__(self, text: Callable[[str], str] = lambda mark: mark) -> None:
        self.text = text
        self.count = 0

    def entity(self, kind: str) -> Entity:
        cls = KINDS[kind]
        values = {**self.node(cls), "kind": kind, "id": f"{kind}-1"}
        return cls.model_validate(values)

    def node(self, cls: type[Node]) -> dict[str, object]:
        hints = get_type_hints(cls, include_extras=True)
        return {
            field.alias or name: self.field(cls, name, hints[name])
            for name, field in cls.model_fields.items()
        }

    def field(self, cls: type[Node], name: str, hint: object) -> object:
        fixed = FIXED.get(f"{cls.__name__}.{name}")
        return self.value(cls, name, hint) if fixed is None else fixed

    def value(self, cls: type[Node], name: str, hint: Hint) -> object:
        self.count += 1
        for quantity, value in QUANTITIES:
            if hint == quantity:
                return value
        if hint == Url:
            return f"https://example.org/{self.count}"
        if hint == Date:
            return str(date(2001, 1, 1) + timedelta(days=self.count * 31))
        return self.composed(cls, name, hint)

    def composed(self, cls: type[Node], name: str, hint: Hint) -> object:
        origin: object = get_origin(hint)
        args = get_args(hint)
        if origin is Literal:
            return args[-1]
        if origin is Annotated:
            marks = [mark for mark in args[1:] if isinstance(mark, RefTo)]
            return reference(name, marks[0]) if marks else self.value(cls, name, args[0])
        if origin is tuple:
            return [self.value(cls, name, args[0])]
        if origin is dict:
            return {"promoters": self.count}
        if origin in {Union, UnionType}:
            return self.value(cls, name, [arg for arg in args if arg is not NoneType][-1])
        return self.plain(name, hint)

    def plain(self, name: str, cls: Hint) -> object:
        if cls in {ByLanguage, LineByLanguage}:
            return self.text(f"Mark{self.count}{name.replace('_', '')}")
        if issubclass(cls, Node):
            return self.node(cls)
        if cls is str:
            return f"id-{self.count}"
        return 10_000 + self.count if cls is int else self.count + 0.25


def reference(name: str, mark: RefTo) -> str:
    return f"{mark.kinds[0]}-1" + ("/role-1" if name in {"owner", "by"} else "")


def every_entity(text: Callable[[str], str] = lambda mark: mark) -> dict[str, Entity]:
    """Give one filled entity of each kind."""
    filler = Filler(text)
    return {kind: filler.entity(kind) for kind in KINDS}
