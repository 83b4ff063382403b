"""The road a customer walks: stages, and the steps in them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import BeforeValidator, Field, PrivateAttr

from journeyascode.model.base import (
    Id,
    InWords,
    Line,
    Lines,
    Node,
    PartOf,
    Prose,
    Visibility,
    listed,
    worded,
)
from journeyascode.model.entity import (
    ChannelId,
    Entity,
    EvidenceId,
    InsightId,
    JourneyId,
    MetricId,
    OpportunityId,
    PersonaId,
    PromiseId,
    SegmentId,
    TeamId,
    TouchpointId,
)
from journeyascode.model.track import OnTracks
from journeyascode.model.units import Count, Duration, Flag, Points, Share, Valence

if TYPE_CHECKING:
    from collections.abc import Iterator

EndClass = Literal["success", "failure", "given-up", "neutral"]
"""How a journey may end."""

StepId = Annotated[Id, PartOf("journey", "step")]
"""The id of a step of the journey."""


Touchpoints = Annotated[
    tuple[TouchpointId, ...],
    BeforeValidator(listed, json_schema_input_type=TouchpointId | tuple[TouchpointId, ...]),
]
"""A touchpoint by its id, or several, the main one first."""

Channels = Annotated[
    tuple[ChannelId, ...],
    BeforeValidator(listed, json_schema_input_type=ChannelId | tuple[ChannelId, ...]),
]
"""A channel by its id, or several, the main one first."""


class Mood(Node):
    """A feeling at one moment."""

    score: Valence | None = None
    """How good it feels, from -2 (terrible) to +2 (wonderful)."""
    word: Line | None = None
    """The feeling in a word."""
    intensity: Points | None = None
    """How strongly it is felt, from 1 to 5. A strong feeling may be a good or a bad one."""


class Feeling(Mood):
    """What a step feels like to a customer."""

    persona: PersonaId | None = None
    """Whose feeling it is; everybody's when left out."""
    start: Mood | None = None
    """The feeling as the step begins, when it changes during the step."""
    end: Mood | None = None
    """The feeling as the step ends."""
    basis: Literal["measured", "estimated", "target"] | None = None
    """Whether customers told it, we guess it, or we want it."""
    n: Count | None = None
    """How many customers told it."""
    evidence: tuple[EvidenceId, ...] = ()
    """What it rests on."""

    @property
    def value(self) -> float | None:
        """The score of the whole step, from -2 to +2; else the mean of its start and end."""
        if self.score is not None:
            return self.score
        ends = [m.score for m in (self.start, self.end) if m is not None and m.score is not None]
        return sum(ends) / len(ends) if ends else None


Feelings = Annotated[
    tuple[Feeling, ...],
    BeforeValidator(listed, json_schema_input_type=Feeling | tuple[Feeling, ...]),
]
"""One feeling, or several, each of its own persona."""


Personas = Annotated[
    tuple[PersonaId, ...],
    BeforeValidator(listed, json_schema_input_type=PersonaId | tuple[PersonaId, ...]),
]
"""A persona by its id, or several."""


class Experience(InWords):
    """What hurts or pleases customers."""

    text: Line
    """What it is, in a line."""
    persona: Personas = ()
    """Whom it concerns, one persona or several; everybody when left out."""
    evidence: tuple[EvidenceId, ...] = ()
    """What it rests on."""


class Pain(Experience):
    """What hurts customers."""

    severity: Points | None = None
    """How much it matters to them, from 1 to 5."""


class Delight(Experience):
    """What pleases customers."""


Pains = tuple[Annotated[Pain, BeforeValidator(worded, json_schema_input_type=Line | Pain)], ...]
"""What hurts, each in plain words, or with whom it concerns and what it rests on."""

Delights = tuple[
    Annotated[Delight, BeforeValidator(worded, json_schema_input_type=Line | Delight)], ...
]
"""What pleases, each in plain words, or with whom it concerns and what it rests on."""


class Improvement(InWords):
    """What could be better."""

    text: Line | None = None
    """What it is, in a line; the name of the opportunity when left out."""
    opportunity: OpportunityId | None = None
    """The opportunity of the handbook that it is."""


Improvements = tuple[
    Annotated[Improvement, BeforeValidator(worded, json_schema_input_type=Line | Improvement)], ...
]
"""What could be better, each in plain words or as an opportunity of the handbook."""


class Critical(Node):
    """A moment of truth: expectations and commitment are highest, and so is the risk."""

    why: Line
    """Why this step decides."""


class Wait(Node):
    """Time in which the customer waits."""

    time: Duration | None = None
    """How long."""
    bound: Line | None = None
    """What ends the wait at the latest."""
    planned: Flag = False
    """Whether it is an interval that is meant, as until a check-up: then nobody waits."""


class Branch(Node):
    """One way to go on after a step."""

    to: StepId | None = None
    """The step that comes next; the end of the journey when left out."""
    journey: JourneyId | None = None
    """Another journey that the customer goes over to."""
    ends: EndClass | None = None
    """How the journey ends this way: whether the customer got what it was for."""
    when: Line | None = None
    """The condition."""
    share: Share | None = None
    """Which part of the customers goes this way."""
    after: Duration | None = None
    """The delay before it happens."""
    personas: tuple[PersonaId, ...] = ()
    """Who may go this way, where not all may; everybody when left out."""
    segments: tuple[SegmentId, ...] = ()
    """The segments whose customers may go this way."""

    @property
    def is_for_some(self) -> bool:
        """Whether not everybody may go this way."""
        return bool(self.personas or self.segments)


class Step(Node):
    """One thing the customer goes through."""

    id: Id | None = None
    """Lower-case words joined by hyphens; needed where something points at the step."""
    name: Line
    """What happens, in the customer's own voice."""
    description: Prose | None = None
    """More about it; Markdown works here."""
    does: Line | None = None
    """What the customer does."""
    thinks: Lines = ()
    """What the customer thinks; one thought or several."""
    says: Lines = ()
    """What the customer says; one saying or several."""
    feels: Feelings = ()
    """What it feels like."""
    needs: tuple[Line, ...] = ()
    """What the customer needs to get through it."""
    initiated_by: Literal["customer", "us", "system"] | None = None
    """Who begins it: the customer, one of us, or a system by itself."""
    proactive: Flag = False
    """Whether we act before the customer has to ask."""
    expects: Points | None = None
    """How much the customer expects of this step, from 1 to 5."""
    tracks: OnTracks = Field(default_factory=dict)
    """What it tells on the handbook's tracks, as `{ease: 3}`; `unknown` where nobody knows."""
    commitment: Points | None = None
    """How much the customer has put into it by now, from 1 to 5: time, money, trust."""
    controlled_by: Literal["us", "customer", "partner"] | None = None
    """Who decides how it goes: we, the customer, or a partner."""
    personas: tuple[PersonaId, ...] = ()
    """Who walks it, where not all who walk the journey do; everybody when left out."""
    segments: tuple[SegmentId, ...] = ()
    """The segments whose customers walk it."""
    touchpoint: Touchpoints = ()
    """What the customer meets; one touchpoint or several, the main one first."""
    channel: Channels = ()
    """The channel the customer uses; one or several, in the order they are used."""
    alternatives: tuple[ChannelId, ...] = ()
    """Other channels offered for the same."""
    meets: tuple[TeamId, ...] = ()
    """Who in the company meets the customer."""
    pains: Pains = ()
    """What hurts now."""
    delights: Delights = ()
    """What pleases."""
    opportunities: Improvements = ()
    """What could be better."""
    insights: tuple[InsightId, ...] = ()
    """Pains and delights that have an entity of their own."""
    metrics: tuple[MetricId, ...] = ()
    """What is measured here."""
    promises: tuple[PromiseId, ...] = ()
    """What is promised here."""
    critical: Critical | Literal["undecided"] | None = None
    """Why this step is a moment of truth; `undecided` where that is still an open question."""
    fail_point: Line | None = None
    """What is likely to break here."""
    happened: Literal["done", "failed", "skipped"] | None = None
    """Of one real case: whether this was done, failed, or was left out."""
    duration: Duration | None = None
    """How long it takes."""
    waits: Wait | None = None
    """How long the customer waits, and what bounds the wait."""
    next: tuple[Branch, ...] = ()
    """Where it goes on, when not simply to the following step."""
    ends: EndClass | None = None
    """How the journey ends here for all whom `next` does not lead on."""
    drop_off: Share | None = None
    """Which part of the customers leaves here."""
    parallel: Flag = False
    """Whether it happens at the same time as the step before."""
    optional: Flag = False
    """Whether some customers skip it."""
    handover: Literal["seamless", "repeated", "broken"] | None = None
    """How a change of channel goes: on without a break, told again, or lost."""
    sub_journey: JourneyId | None = None
    """The journey that tells this step in full."""
    visibility: Visibility | None = None
    """For whom it is published, when for fewer than what it is a part of."""

    _gaps: tuple[bool, bool] = PrivateAttr((False, False))

    @property
    def is_behind_gap(self) -> bool:
        """Whether something comes right before it that readers are not shown."""
        return self._gaps[0]

    @property
    def is_before_gap(self) -> bool:
        """Whether something follows right behind it that readers are not shown."""
        return self._gaps[1]

    def beside_gaps(self, *, before: bool, behind: bool, alone: bool) -> Self:
        """Give the step as it is where what comes right before or behind it is not shown.

        It is `alone` where those are not shown either that began with it.
        """
        step = self.model_copy(update={"parallel": self.parallel and not alone})
        step._gaps = (before, behind)  # noqa: SLF001 - its own copy
        return step

    @property
    def moment_of_truth(self) -> Critical | None:
        """Why it is a moment of truth; None where it is none, or where that is undecided."""
        return None if self.critical == "undecided" else self.critical

    @property
    def may_be_critical(self) -> bool:
        """Whether it is undecided if it is a moment of truth."""
        return self.critical == "undecided"

    @property
    def is_skipped(self) -> bool:
        """Whether some who walk the journey go past it."""
        return bool(self.optional or self.personas or self.segments)

    @property
    def left_out(self) -> bool:
        """Whether one real case left it out: it took no time, and nobody was met."""
        return self.happened == "skipped"

    def is_walked_by(self, persona: str) -> bool:
        """Tell whether a persona may come to it by name; somebody of no name comes everywhere."""
        return not (persona and self.personas) or persona in self.personas or bool(self.segments)

    @property
    def wait(self) -> Duration | None:
        """How long customers wait; None where nobody has said, and where it is meant so."""
        return self.waits.time if self.waits and not self.waits.planned else None

    @property
    def interval(self) -> Duration | None:
        """How long it is meant to be until this step, without anybody waiting."""
        return self.waits.time if self.waits and self.waits.planned else None


class Milestone(Node):
    """Something that is reached when a stage is over."""

    name: Line
    """What is reached."""
    when: Line | None = None
    """When it is reached."""


class LifeEvent(Node):
    """Something that may happen to the customer at any time of a journey."""

    name: Line
    """What happens."""
    when: Line | None = None
    """When it happens, or how it shows."""
    journey: JourneyId | None = None
    """The journey that follows."""


class Stage(Node):
    """A part of the road, as the customer would name it."""

    id: Id | None = None
    """Lower-case words joined by hyphens."""
    name: Line
    """What readers see."""
    summary: Line | None = None
    """One sentence that says what happens in it."""
    description: Prose | None = None
    """More about it; Markdown works here."""
    goal: Line | None = None
    """What the customer wants to achieve in it."""
    phase: Id | None = None
    """The phase of the handbook's lifecycle it belongs to."""
    when: Line | None = None
    """When it happens, told by the calendar."""
    process: Literal["linear", "ongoing", "bounded"] | None = None
    """Whether it goes from a beginning to an end, goes on and on, or is bound to a time."""
    parallel: Flag = False
    """Whether it happens at the same time as the stage before."""
    optional: Flag = False
    """Whether some customers skip it."""
    personas: tuple[PersonaId, ...] = ()
    """Who walks it, where not all who walk the journey do; everybody when left out."""
    segments: tuple[SegmentId, ...] = ()
    """The segments whose customers walk it."""
    duration: Duration | None = None
    """How long it takes."""
    feels: Feelings = ()
    """What the whole stage feels like, where nobody tells it step by step."""
    pains: Pains = ()
    """What hurts in the whole stage."""
    delights: Delights = ()
    """What pleases in the whole stage."""
    opportunities: Improvements = ()
    """What could be better in the whole stage."""
    metrics: tuple[MetricId, ...] = ()
    """What is measured of the whole stage."""
    tracks: OnTracks = Field(default_factory=dict)
    """What the whole stage tells on the handbook's tracks, as `{ease: 3}`."""
    steps: tuple[Step, ...] = ()
    """What the customer goes through, in order."""
    milestones: tuple[Milestone, ...] = ()
    """What is reached when the stage is over."""
    visibility: Visibility | None = None
    """For whom it is published, when for fewer than what it is a part of."""

    @property
    def is_skipped(self) -> bool:
        """Whether some who walk the journey go past it."""
        return bool(self.optional or self.personas or self.segments)

    def anchor(self, number: int) -> str:
        """Give the stage's address on its journey's page: its id, else its number from 1."""
        return f"stage-{self.id or number}"


_OF_A_STAGE = ("feels", "pains", "delights", "opportunities", "metrics", "duration", "tracks")
"""What may be told of a whole stage as of one step."""


class Checkpoint(Node):
    """A point at which success is looked at together with the customer."""

    name: Line
    """What must be true then."""
    at: Line | None = None
    """When it is looked at."""
    metric: MetricId | None = None
    """What shows it."""


def anchor_of_step(known_by: str | int) -> str:
    """Give the address on its journey's page of the step with an id; without one, by number."""
    return f"step-{known_by}"


@dataclass(frozen=True, slots=True)
class Stop:
    """A step on its journey, or a whole stage of it: which stage, which step, its address."""

    stage: int
    """Index of the stage, from 0."""
    index: int
    """Index of the step in its stage, from 0."""
    number: int
    """Number of the step in the whole journey, from 1; 0 for a whole stage."""
    step: Step
    """The step; of a whole stage its name, and what is told of it as of one step."""
    of_stage: str = ""
    """The address of the stage where it is meant as a whole."""

    @property
    def anchor(self) -> str:
        """The step's address on the journey's page: its id, else its number."""
        return self.of_stage or anchor_of_step(self.step.id or self.number)


class Journey(Entity):
    """What a customer goes through, in order, told from the customer's side."""

    kind: Literal["journey"] = "journey"
    state: Literal["current", "target", "planned", "actual"] = "current"
    """How things are, how we want them, how they are planned, or how one case went."""
    compares_to: JourneyId | None = None
    """The journey of which this is another state or variant."""
    parent: JourneyId | None = None
    """The main journey it is a part of."""
    personas: tuple[PersonaId, ...] = ()
    """Who walks it."""
    segments: tuple[SegmentId, ...] = ()
    """The segments it is true of."""
    scenario: Prose | None = None
    """The situation."""
    trigger: Line | None = None
    """What sets it off."""
    outcome: Line | None = None
    """How it ends."""
    goal: Line | None = None
    """What the customer wants to achieve."""
    expectations: tuple[Line, ...] = ()
    """What the customer expects beforehand."""
    metrics: tuple[MetricId, ...] = ()
    """What is measured of the journey as a whole."""
    target_emotions: tuple[Line, ...] = ()
    """The feelings we design it for."""
    success: tuple[Checkpoint, ...] = ()
    """When we and the customer call it a success, and when that is looked at."""
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    """The parts of the road, in order."""
    events: tuple[LifeEvent, ...] = ()
    """What may happen at any time, as moving house, and which journey follows then."""

    @property
    def is_wished(self) -> bool:
        """Whether nobody has walked it yet: it is what we want, or plan."""
        return self.state in ("target", "planned")

    def stops(self) -> Iterator[Stop]:
        """Yield every step in order, with its stage and its number."""
        number = 0
        for at, stage in enumerate(self.stages):
            for index, step in enumerate(stage.steps):
                number += 1
                yield Stop(at, index, number, step)

    def told(self) -> Iterator[Stop]:
        """Yield each stage as a whole, then its steps: all that something may be told of."""
        stops = self.stops()
        for at, stage in enumerate(self.stages):
            of_all = {key: getattr(stage, key) for key in _OF_A_STAGE}
            whole = Step.model_construct(name=stage.name, **of_all)
            yield Stop(at, 0, 0, whole, stage.anchor(at + 1))
            yield from islice(stops, len(stage.steps))
