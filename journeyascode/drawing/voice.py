"""How a drawing speaks: in one language, with links, and with the numbers of that language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

from journeyascode.facts.course import course
from journeyascode.facts.promises import is_in_force
from journeyascode.handbook import HIDDEN, NOT_FOR_THEM
from journeyascode.model import Promise, Touchpoint
from journeyascode.speech import say, say_n
from journeyascode.speech import voice as spoken
from journeyascode.speech.voice import NOT_IN_FORCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.drawing.colours import Role
    from journeyascode.facts.feelings import Score
    from journeyascode.handbook import Handbook
    from journeyascode.model import Duration, Entity, Metric, Stop, Text
    from journeyascode.speech import Say

_THEIRS = {
    "customer": say("the customer's own"),
    "partner": say("a partner's"),
    "third-party": say("a third party's"),
}
"""Whose a touchpoint is that is not ours: told wherever it is named in a drawing."""


class LinkTo(Protocol):
    """Gives the address of an entity, or of a place on its page; None when it has no page.

    With an empty id it is the address of the index page of the kind.
    """

    def __call__(self, kind: str, id_: str, anchor: str = "") -> str | None:
        """Give the address, relative to the page the drawing stands on."""
        ...


class Fact(NamedTuple):
    """One thing a drawing says, and its table says too.

    `text` is drawn, and `value` and `note` beside it where there are any. `hint` is not drawn: it
    stands in the table, and in what a pointer shows.
    """

    text: str
    link: str | None = None
    value: str = ""
    note: str = ""
    hint: str = ""
    role: Role = "ink"
    height: float | None = None
    """How far up its scale it is, from 0 to 1; None for what is on no scale."""

    @property
    def full(self) -> str:
        """Everything in one line."""
        shown = " ".join(part for part in (self.text, self.value, self.note) if part)
        return f"{shown} ({self.hint})" if self.hint else shown


@dataclass(frozen=True, slots=True)
class Voice:
    """Speaks of one handbook in one language."""

    book: Handbook
    language: str
    link: LinkTo
    as_of: date = date.min
    """The day as of which something is overdue; nothing is when left out."""

    def text(self, text: Text | None) -> str:
        """Give the writer's words; an empty text for None."""
        return self.book.text(text, self.language)

    def say(self, words: Say) -> str:
        """Give our own words."""
        return words.to(self.language)

    def entity(self, id_: str, *kinds: str) -> Entity | None:
        """Give the first entity with this id among `kinds`."""
        found = (self.book.get(kind, id_) for kind in kinds)
        return next((entity for entity in found if entity), None)

    def step(self, stop: Stop) -> str:
        """Name a step with its number, or a stage as a whole."""
        return spoken.step_name(stop.number, self.text(stop.step.name), self.language)

    def fact(self, id_: str, *kinds: str) -> Fact:
        """Name an entity, with its link; its bare id while nobody has written it."""
        if id_ == HIDDEN:
            return Fact(self.say(NOT_FOR_THEM), role="quiet")
        entity = self.entity(id_, *kinds)
        if entity is None:
            return Fact(id_)
        name = self.text(entity.name)
        owned = entity.owned_by if isinstance(entity, Touchpoint) else None
        if owned in _THEIRS:
            name = self.say(say("{name} ({whose})", name=name, whose=_THEIRS[owned]))
        if isinstance(entity, Promise):
            name = self.promised(entity, name)
        return Fact(name, self.link(entity.kind, entity.id))

    def promised(self, promise: Promise, words: str) -> str:
        """Say of a promise what it is called by, and whether it is yet to come."""
        if self.as_of == date.min or is_in_force(promise, self.as_of):
            return words
        return self.say(say("{name} ({whose})", name=words, whose=NOT_IN_FORCE))

    def of_some(self, words: str, personas: Iterable[str]) -> str:
        """Say whom something concerns, where not everybody."""
        names = ", ".join(self.fact(id_, "persona").text for id_ in personas)
        return self.say(say("{text} ({who})", text=words, who=names)) if names else words

    def number(self, value: float) -> str:
        """Give a reckoned number with at most two decimals: `−1,7` in Finnish."""
        return spoken.number(round(value, 2), self.language)

    def score(self, value: float) -> str:
        """Give a number on the scale of feelings with its sign; what somebody felt is `felt`."""
        return spoken.score(value, self.language)

    def felt(self, told: Score) -> str:
        """Give a feeling with its sign; `≈` before one that is only estimated."""
        return spoken.about(self.score(told.value), assumed=told.guessed)

    def amount(self, value: float, unit: str) -> str:
        """Give a number as it is with its unit, which stays on the same line."""
        return spoken.with_unit(spoken.number(value, self.language), unit, self.language)

    def course(self, metric: Metric) -> str:
        """Say how a metric stands to its target; an empty text where it has none."""
        return spoken.course(course(metric, self.as_of), self.language)

    def share(self, part: float) -> str:
        """Give a part of a whole in per cent."""
        return spoken.reckoned_percent(part, self.language)

    def duration(self, time: Duration) -> str:
        """Give a length of time in the unit it was written in."""
        return spoken.duration(time.text, self.language)

    def quoted(self, text: str) -> str:
        """Put what somebody thinks or says into quotation marks."""
        return self.say(say("“{text}”", text=text))

    def more(self, n: int) -> str:
        """Say that the table has `n` more than the drawing."""
        return self.say(say_n("and 1 more in the table", "and {n} more in the table", n))

    def listed(self, name: Say, words: str) -> str:
        """Give words behind their name: `team: billing`."""
        return self.say(say("{name}: {words}", name=name, words=words))
