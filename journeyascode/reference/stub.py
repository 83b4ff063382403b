"""The first lines of a new entity: what it must say, and what it may."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from journeyascode.facts.tracks import tracks
from journeyascode.model import KINDS, Channel, Journey, Team
from journeyascode.model.track import UNKNOWN
from journeyascode.reference.json_schema import editor_schema
from journeyascode.reference.samples import Samples
from journeyascode.source.edits import spell
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from journeyascode.handbook import Handbook
    from journeyascode.model import Step
    from journeyascode.reference.json_schema import Shape

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

PARTLY = {
    ("Stage", "id"): "first-stage",
    ("Step", "next"): "[{to: first-step, when: …, share: 10 %}]",
}
"""What a key of a part begins with, where it names another part."""

RULES = {
    "rules": ("- rule: unused-entity", "  severity: hint", "  because: …"),
    "own_rules": (
        "- id: persona-has-owner",
        "  select: persona",
        "  require: {owner: present}",
        "  message: …",
        "  because: …",
    ),
}
"""What the rules of a handbook begin with."""

SHOWN = 12
"""How many choices a comment lists."""
WIDE = 110
"""How many characters a line holds before its choices get one of their own."""


@dataclass(frozen=True)
class StubSetting:
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


def write_stub(kind: str, id_: str, setting: StubSetting) -> str:
    """Give the text of a file that begins the entity `id_`: right in shape, with comments."""
    return _Writer(kind, setting).text(id_)


def write_item(kind: str, id_: str, setting: StubSetting) -> tuple[str, ...]:
    """Give the lines of the same as an item of a list, without its dash."""
    return tuple(_Writer(kind, setting).body(id_))


class _Writer:
    """Writes the keys of one kind, each with a value that fits and a sentence that explains it."""

    def __init__(self, kind: str, setting: StubSetting) -> None:
        self.kind = kind
        self.setting = setting
        self.shapes = setting.shapes
        self.model = KINDS[kind].__name__
        self.shape: Shape = self.shapes[self.model]
        self.samples = Samples(self.shapes, setting.language, setting.day)
        self.own = {key: [*lines] for key, lines in self.own_lines()}

    def text(self, id_: str) -> str:
        """Give the whole file."""
        first = (f"# {self.shape['description']}", f"kind: {self.kind}")
        return "".join(f"{line}\n" for line in (*first, *self.body(id_)))

    def body(self, id_: str) -> Iterator[str]:
        """Yield what stands below the kind: as the lines of a file, or of an item in a list."""
        demanded = self.demanded()
        offered = [*self.offered(demanded)]
        hint = say(
            "Take away the # in front of what you want to say; `jac explain {kind}` tells more.",
            kind=self.kind,
        )
        yield f"id: {spell(id_)}"
        name = spell(id_.replace("-", " ").capitalize())
        yield f"name: {name}  # {self.explanation('name')}"
        yield from (line for key in demanded for line in self.lines(key))
        yield ""
        yield f"# {hint.to(self.setting.language)}"
        yield from (f"# {line}" for key in offered for line in self.lines(key))
        yield from self.later({"kind", "id", "name", *demanded, *offered})

    def later(self, written: set[str]) -> Iterator[str]:
        """Yield the keys that can only name what is not there yet."""
        keys = [key for key in self.shape["properties"] if key not in written]
        if keys:
            told = say("Once there is something to name:").to(self.setting.language)
            yield f"# {told}"
        yield from (f"# – {key}  # {self.explanation(key)}" for key in keys)

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
        others = [key for key in self.shape["properties"] if key not in {"kind", "id", "name"}]
        for key in dict.fromkeys((*first, *OFFERED[self.kind], *last, *others)):
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
        choices = ", ".join(map(spell, self.shape["properties"][key].get("enum", ())[:SHOWN]))
        if not choices:
            yield written
        elif len(f"{written} ({choices})") <= WIDE:
            yield f"{written} ({choices})"
        else:
            yield from (written, f"  # {choices}")

    def explanation(self, key: str) -> str:
        """Give the sentence that explains a key."""
        return str(self.shape["properties"][key].get("description", ""))

    def own_lines(self) -> Iterator[tuple[str, Iterable[str]]]:
        """Yield the lists that are more than one item of their shape, line by line."""
        book = self.setting.book
        if self.kind == "handbook":
            yield from RULES.items()
        if self.kind == "journey":
            yield "stages", self.stage(book)
        steps = [step.id for step in _steps(book) if step.id] if self.kind == "blueprint" else []
        if steps:
            yield "cells", self.cells(book, steps[0])
            yield "flows", FLOWS

    def stage(self, book: Handbook) -> Iterator[str]:
        """Write a stage with one step, and in comments all that may be said of both."""
        yield "- name: …"
        yield from self.inside("Stage", {"name", "steps"}, "  ")
        yield "  steps:"
        yield "    - id: first-step"
        yield "      name: …"
        channels = book.all(Channel)[:1]
        yield from (f"      channel: {spell(channel.id)}" for channel in channels)
        written = {"id", "name", *("channel" for _ in channels)}
        yield from self.inside("Step", written, "      ")

    def cells(self, book: Handbook, step: str) -> Iterator[str]:
        """Write what the customer does at a step, and what is done for the customer.

        All that may be said of the second is in comments.
        """
        for name, lane in zip(CELLS, ("customer", "frontstage"), strict=True):
            yield f"- id: {name}"
            yield f"  lane: {lane}"
            yield f"  step: {spell(step)}"
            yield "  name: …"
        teams = book.all(Team)[:1]
        yield from (f"  team: {spell(team.id)}" for team in teams)
        written = {"id", "lane", "step", "name", *("team" for _ in teams)}
        yield from self.inside("Cell", written, "  ")

    def inner(self, model: str, key: str) -> str:
        """Give a value for a key of a part; empty where it names what is not there yet."""
        if (model, key) == ("Stage", "phase"):
            charter = self.setting.book.charter
            return spell(charter.lifecycle[0].id) if charter and charter.lifecycle else ""
        if key == "tracks":
            found = tracks(self.setting.book)
            return f"{{{spell(found[0].id)}: {UNKNOWN}}}" if found else ""
        return PARTLY.get((model, key)) or self.samples.of(model, key)

    def inside(self, model: str, written: set[str], indent: str) -> Iterator[str]:
        """Write the other keys of a part, each as a comment on one line."""
        for key, shape in self.shapes[model]["properties"].items():
            value = self.inner(model, key)
            if key in written or not value or not self.samples.can_name(model, key):
                continue
            yield f"{indent}# {key}: {value}  # {shape.get('description', '')}"


def _steps(book: Handbook) -> Iterator[Step]:
    """Give the steps of the journey to which a new blueprint is put."""
    for journey in book.all(Journey)[:1]:
        for stage in journey.stages:
            yield from stage.steps
