"""What a flow says: its steps, its ways, and what is expected of both."""

from __future__ import annotations

from math import isclose
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.drawing.lanes import beginners
from journeyascode.drawing.step_marks import GOES_ON, only_for, signs
from journeyascode.drawing.voice import Fact
from journeyascode.facts.arrows import drawn_ways
from journeyascode.facts.branches import are_of_the_staying
from journeyascode.facts.paths import JourneyEnd, fell_short, is_contact, is_open_end, reckon
from journeyascode.handbook import HIDDEN
from journeyascode.model import Duration
from journeyascode.speech import say
from journeyascode.speech.voice import about, few_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.arrows import Arrow
    from journeyascode.facts.paths import ExpectedJourney
    from journeyascode.facts.times import TimeRange
    from journeyascode.measures.markov import Ending, Transition
    from journeyascode.model import Journey, Step, Stop, Text
    from journeyascode.model.journey import EndClass
    from journeyascode.speech import Say

Course = Literal["ahead", "back", "end"]
"""Whether a way leads on, back to an earlier step or the same one, or nowhere in the journey."""

OUTCOMES: Mapping[EndClass, Say] = {
    "success": say("reach the outcome"),
    "failure": say("fail"),
    "given-up": say("give up"),
    "neutral": say("end in another way"),
}
"""What the customers do who end in each way that is told, in the order in which it is told."""
ENDINGS: Mapping[Ending, Say] = {
    "done": say("reach the end"),
    "early": say("reach the end"),
    "over": say("go over to another journey"),
    "unknown": say("go on to a step that is not shown"),
    "left": say("leave"),
}
"""What they do else, in this order."""
_GOALS: Mapping[Ending | EndClass, Say] = {
    "done": say("the end of the journey"),
    "early": say("the journey ends here"),
    "left": say("leaves"),
    "success": say("the outcome is reached"),
    "failure": say("the journey fails"),
    "given-up": say("the customer gives up"),
    "neutral": say("the journey ends in another way"),
}
AT_ONCE = "‖"
"""The sign of an arrow to what begins at the same time."""
_AT_ONCE: Say = say("at the same time")
NOT_TOLD: Say = say("not told")
SOME: Say = say("some")
"""A share that nobody has told."""
UNTOLD: Say = say("where to is not told")
_ROUNDED = 0.0005
"""A share that is nearer than this to what was told looks the same."""
_OFTEN = 1.05
"""From here on it is told how many times a step is taken."""


class StepFact(NamedTuple):
    """One step of the flow."""

    stop: Stop
    name: str
    link: str | None
    channels: tuple[Fact, ...]
    duration: str
    wait: str
    come: str
    """The share of customers who take it; empty when nothing can be reckoned."""
    times: str
    """How many times each of them does; empty when once."""
    visits: str
    """How many times a customer takes it on average; empty when nothing can be reckoned."""
    part: float | None
    """The same share as a number from 0 to 1; None where it is not told."""
    met: bool
    """Whether a person meets the customer."""
    marks: tuple[Fact, ...]
    """Signs of a moment of truth and of a fail point."""
    below: Fact | None
    """The journey that tells it in full."""
    optional: str
    """That some skip it; empty when nobody does."""
    begins: str
    """Who begins it; empty where nobody has told."""
    beside: str
    """That it is taken at the same time as others; empty when alone."""


class WayFact(NamedTuple):
    """One way of the flow."""

    way: Transition
    course: Course
    when: str
    """The condition; empty where there is none."""
    share: str
    """Of the customers who are at the step, or of those of them who stay, as the note says.

    Empty where everybody goes this way.
    """
    note: str
    """What kind of share it is, unless it was told of everybody who is at the step."""
    after: str
    """The delay; empty where there is none."""
    goal: Fact
    """Where it leads: the name of a step, of a journey, or how it ends."""
    chip: bool
    """Whether it ends in a place of its own: neither at a step nor at the goal of the journey."""
    via: Fact | None
    """The journey it takes before it comes to the step."""
    flow: float | None
    """How many times a customer takes it on average; None where it is not told."""
    all: str
    """The same in per cent; empty when nothing can be reckoned.

    Where customers come round more than once, how many times per 100 customers, in words.
    """
    often: bool
    """Whether they do, so that it is no share of customers."""
    heads: tuple[int, ...]
    """The spots it leads to: several where they begin at the same time, none at an end."""
    beside: tuple[Fact, ...]
    """The other steps that begin at the same time as the one it leads to."""
    at_once: str
    """That they do; empty where it leads to one alone."""
    only: str
    """Who alone may go this way; empty where everybody may."""

    def of_all(self, voice: Voice) -> str:
        """Say how many take it, and of whom; empty when nothing can be reckoned."""
        share = say("{share} of all customers", share=self.all)
        return self.all if self.often or not self.all else voice.say(share)

    @property
    def goal_text(self) -> str:
        """Where it leads, behind its sign."""
        sign = "↩" if self.course == "back" else "→"
        return f"{sign} {self.goal.text}"

    @property
    def told(self) -> bool:
        """Whether there is anything to write on its arrow."""
        return any((self.when, self.share, self.after, self.via, self.at_once, self.only))


class FlowFacts(NamedTuple):
    """Everything a flow says, before it is laid out."""

    journey: Journey
    reckoning: ExpectedJourney
    steps: tuple[StepFact, ...]
    ways: tuple[WayFact, ...]

    @property
    def outcome(self) -> Text | None:
        """What is told of the end; nothing where it is that of a plan, and the case missed it."""
        reached = any(one.way.outcome == "success" for one in self.ways)
        return None if fell_short(self.journey) and not reached else self.journey.outcome

    @property
    def goal(self) -> float | None:
        """The share of customers who reach the goal of the journey; None where it is not told."""
        expected = self.reckoning.expected
        if expected is None or not expected.leaving:
            return None
        if self.reckoning.footing(_to_goal) != "told":
            return None
        return _to_goal(self.reckoning)


def _to_goal(reckoning: ExpectedJourney) -> float:
    """Give who gets what the journey is for; where no end tells that, who comes to the end."""
    ends = reckoning.expected.ends if reckoning.expected else {}
    sole = JourneyEnd(None, "done")
    return sum(share for end, share in ends.items() if end.outcome == "success" or end == sole)


def read_flow(voice: Voice, journey: Journey) -> FlowFacts | None:
    """Gather what the flow and its tables say; None where the journey is one straight line."""
    reckoning = reckon(voice.book, journey)
    if reckoning.network.straight:
        return None
    stops = enumerate(reckoning.network.stops)
    steps = tuple(_step(voice, journey, reckoning, at) for at, _ in stops)
    ways = tuple(_way(voice, reckoning, steps, one) for one in drawn_ways(reckoning.network))
    return FlowFacts(journey, reckoning, steps, ways)


def length_text(voice: Voice, length: TimeRange, beside: TimeRange | None = None) -> str:
    """Give a reckoned time in the unit that suits its longest: `14 min`, `1.3–25 days`."""
    return voice.duration(Duration.reckoned(*length, beside=beside.high if beside else 0))


def times_text(voice: Voice, times: float) -> str:
    """Give how many times something happens, with as many decimals as matter."""
    return voice.number(float(few_digits(times)))


def _step(voice: Voice, journey: Journey, reckoning: ExpectedJourney, at: int) -> StepFact:
    stop = reckoning.network.stops[at]
    step = stop.step
    known = reckoning.footing(lambda found: found.come[at:][:1]) == "told"
    counted = reckoning.footing(lambda found: found.visits[at:][:1]) == "told"
    come = reckoning.come[at] if reckoning.come and known else None
    each = reckoning.visits[at] / reckoning.come[at] if come and counted else 1
    visits = "" if counted else voice.say(NOT_TOLD)
    if counted and reckoning.visits:
        visits = times_text(voice, reckoning.visits[at])
    beside = any(at in spot and len(spot) > 1 for spot in reckoning.network.spots)
    return StepFact(
        stop,
        voice.text(step.name),
        voice.link("journey", journey.id, stop.anchor),
        tuple(voice.fact(id_, "channel") for id_ in step.channel),
        voice.duration(step.duration) if step.duration else "",
        voice.duration(step.wait) if step.wait else "",
        voice.share(come) if come is not None else voice.say(SOME) if reckoning.come else "",
        f"× {times_text(voice, each)}" if each >= _OFTEN else "",
        visits,
        come,
        is_contact(voice.book, step) is True,
        signs(voice, journey, step),
        voice.fact(step.sub_journey, "journey") if step.sub_journey else None,
        _skipped(voice, step),
        " ".join(one.text for one in beginners(voice, step)),
        voice.say(_AT_ONCE) if beside else "",
    )


def _skipped(voice: Voice, step: Step) -> str:
    optional = voice.say(say("optional")) if step.optional else ""
    return only_for(voice, step.personas, step.segments) or optional


def _way(
    voice: Voice, reckoning: ExpectedJourney, steps: tuple[StepFact, ...], arrow: Arrow
) -> WayFact:
    way = arrow.way
    branch = way.branch
    stay = _stay(reckoning, way)
    known = _is_known(reckoning, arrow)
    flow = _flow(reckoning, arrow) if reckoning.flows and known else None
    told = about(voice.share(way.share / stay), assumed=way.basis == "scaled")
    share = voice.say(SOME) if _is_spread(reckoning, way) else told
    some = voice.say(SOME) if reckoning.flows and not known else ""
    often = _comes_round(reckoning, way)
    shared = way.share != 1 or (branch is not None and branch.share is not None)
    back = way.to is not None and way.to <= way.start
    lost = way.basis in ("untold", "hidden")
    elsewhere = voice.fact(branch.journey, "journey") if branch and branch.journey else None
    return WayFact(
        way,
        "end" if way.to is None or lost else "back" if back else "ahead",
        voice.text(branch.when) if branch else "",
        share if shared else "",
        _note(voice, way, stay) if shared else "",
        voice.say(say("after {time}", time=voice.duration(branch.after)))
        if branch and branch.after
        else "",
        _goal(voice, reckoning, way, steps)
        if elsewhere is None or way.to is not None
        else elsewhere,
        _is_chip(reckoning, way),
        elsewhere if way.to is not None else None,
        flow,
        some if flow is None else _of_all(voice, flow, often=often),
        often and flow is not None,
        arrow.heads,
        tuple(_step_goal(reckoning, steps, to) for to in arrow.heads[1:]),
        f"{AT_ONCE} {voice.say(_AT_ONCE)}" if arrow.heads[1:] else "",
        only_for(voice, branch.personas, branch.segments) if branch else "",
    )


def _flow(reckoning: ExpectedJourney, arrow: Arrow) -> float:
    """Give how many times a customer takes an arrow."""
    return sum(reckoning.flows[at] * part for at, part in arrow.parts if reckoning.flows)


def _is_known(reckoning: ExpectedJourney, arrow: Arrow) -> bool:
    """Tell whether all is told on which the flow of an arrow rests."""
    whole = all(isclose(part, 1) for _, part in arrow.parts)
    told = reckoning.footing(lambda found: _flow(found, arrow)) == "told"
    return told and (whole or not reckoning.others)


def _is_spread(reckoning: ExpectedJourney, way: Transition) -> bool:
    """Tell whether nobody has told a share, so that we spread it evenly over several ways."""
    even = [
        other
        for other in reckoning.network.ways
        if (other.start, other.step) == (way.start, way.step)
        and other.basis in ("assumed", "through")
    ]
    rest = way.basis == "hidden" and bool(even)  # of those who pass what some skip
    return way.basis == "assumed" or rest or (way.basis == "through" and len(even) > 1)


def _of_all(voice: Voice, flow: float, *, often: bool) -> str:
    if not often:
        return voice.share(flow)
    times = round(100 * flow, 1)
    once, more = (
        say("once per 100 customers"),
        say("{n} times per 100 customers", n=voice.number(times)),
    )
    return voice.say(once if times == 1 else more)


def _comes_round(reckoning: ExpectedJourney, way: Transition) -> bool:
    """Tell whether a way joins steps that a customer comes to more than once."""
    spots = [
        reckoning.network.spots[at] for at in (way.start, way.to) if at is not None and at >= 0
    ]
    steps = [at for spot in spots for at in spot] if reckoning.come else []
    return any(reckoning.visits[at] > reckoning.come[at] * (1 + _ROUNDED) for at in steps)


def _is_chip(reckoning: ExpectedJourney, way: Transition) -> bool:
    """Tell whether a way ends in a place of its own.

    The goal of the journey is where the outcome is told to be reached; where no end tells, it is
    its end, as long as there is only one.
    """
    if way.ending is None or way.outcome:
        return way.ending is not None and way.outcome != "success"
    ends = reckoning.expected.ends if reckoning.expected else {}
    sole = JourneyEnd(None, "done") in ends or not reckoning.expected
    return not (is_open_end(way) and sole)


def _stay(reckoning: ExpectedJourney, way: Transition) -> float:
    """Give the part of the customers its share is told of: 1, or those who do not drop off."""
    beside = [other for other in reckoning.network.ways if other.start == way.start]
    stay = 1 - sum(other.share for other in beside if other.ending == "left")
    if way.ending == "left" or not 0 < stay < 1:
        return 1.0
    branches = reckoning.network.stops[way.step].step.next
    return stay if are_of_the_staying(branches, stay) else 1.0


def _note(voice: Voice, way: Transition, stay: float) -> str:
    """Say what a share is of and where it comes from, unless it was told as it stands."""
    of_whom = (voice.say(say("of those who stay")),) if stay < 1 else ()
    return ", ".join((*of_whom, *_origin(voice, way, stay)))


def _origin(voice: Voice, way: Transition, stay: float) -> Iterator[str]:
    told = way.branch.share if way.branch else None
    if way.basis == "through":
        yield voice.say(say("assumed"))
    elif told is not None and abs(told - way.share / stay) > _ROUNDED:
        yield voice.say(say("written as {share}", share=voice.share(told)))
    elif way.basis == "rest" and not (way.branch and way.branch.when):
        yield voice.say(say("all others"))


def _goal(
    voice: Voice, reckoning: ExpectedJourney, way: Transition, steps: tuple[StepFact, ...]
) -> Fact:
    if way.basis == "untold":
        return Fact(voice.say(UNTOLD))
    if way.basis == "hidden" or (way.branch and way.branch.to == HIDDEN):
        return Fact(voice.say(GOES_ON))
    if way.to is not None:
        return _step_goal(reckoning, steps, way.to)
    sort = way.outcome or way.ending
    if sort == "done" and _is_chip(reckoning, way):
        sort = "early"
    if sort and sort in _GOALS:
        return Fact(voice.say(_GOALS[sort]))
    return voice.fact(way.branch.to) if way.branch and way.branch.to else Fact("")


def _step_goal(reckoning: ExpectedJourney, steps: tuple[StepFact, ...], to: int) -> Fact:
    first = steps[reckoning.network.spots[to][0]]
    return Fact(f"{first.stop.number}. {first.name}", first.link)
