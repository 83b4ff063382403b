"""What is special about a step: why it decides, where it may fail, where else it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.voice import Fact
from journeyascode.facts.branches import are_of_the_staying
from journeyascode.facts.critical import fail_points
from journeyascode.handbook import HIDDEN, NOT_FOR_THEM
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Branch, Journey, Step, Stop
    from journeyascode.model.journey import EndClass
    from journeyascode.speech import Say

CRITICAL = "!"
"""The sign of a moment of truth."""
UNDECIDED = "?"
"""The sign of what may be one: nobody has decided yet."""
OPEN_QUESTION = say("a critical point or not: not decided yet")
"""What it stands for."""
FAILED = "✕"
"""The sign of what failed in one real case."""
PROACTIVE = "»"
"""The sign of a step at which we act before the customer has to ask."""
UNASKED = say("we act before the customer has to ask")
"""What it stands for."""
FAIL, WAIT = say("fail point"), say("wait point")
"""The names of these points: the first letter of each is its sign, in every language."""

ENDS: Mapping[EndClass, Say] = {
    "success": say("success"),
    "failure": say("failure"),
    "given-up": say("given up"),
    "neutral": say("neutral"),
}
"""How a journey ends."""
_HANDOVERS: Mapping[str, Say] = {
    "seamless": say("change of channel: seamless"),
    "repeated": say("change of channel: told again"),
    "broken": say("change of channel: broken"),
}


def initial(name: str) -> str:
    """Give the sign of what is called so."""
    return name[:1].upper()


def signs(voice: Voice, journey: Journey, step: Step) -> tuple[Fact, ...]:
    """Give the signs on the corner of a step's card, each with what it stands for."""
    found = []
    if step.moment_of_truth:
        why = voice.text(step.moment_of_truth.why)
        found.append(Fact(CRITICAL, hint=voice.listed(say("critical point"), why), role="bad"))
    if step.may_be_critical:
        found.append(Fact(UNDECIDED, hint=voice.say(OPEN_QUESTION)))
    fails = [voice.text(one) for one in fail_points(voice.book, journey, step)]
    if fails:
        hint = voice.listed(FAIL, "; ".join(fails))
        found.append(Fact(initial(hint), hint=hint))
    if step.proactive:
        found.append(Fact(PROACTIVE, hint=voice.say(UNASKED), role="accent"))
    return tuple(found)


GOES_ON: Say = say("goes on ({where})", where=NOT_FOR_THEM)
"""Where a way leads to something that readers are not shown."""


def remarks(voice: Voice, journey: Journey, stop: Stop) -> tuple[Fact, ...]:
    """Give the small print of a step: what happened, optional, drop-off, branches, sub-journey."""
    step = stop.step
    found = [*_what_happened(voice, step)]
    if step.parallel:
        found.append(Fact(voice.say(say("at the same time"))))
    if step.optional:
        found.append(Fact(voice.say(say("optional"))))
    if step.handover:
        found.append(Fact(voice.say(_HANDOVERS[step.handover])))
    if step.drop_off:
        leave = say("{share} leave here", share=voice.share(step.drop_off))
        found.append(Fact(voice.say(leave)))
    found += _branches(voice, journey, stop)
    if step.is_before_gap and not step.next and not step.ends:
        found.append(Fact(f"→ {voice.say(GOES_ON)}"))
    if step.ends:
        found.append(Fact(voice.listed(say("the end"), voice.say(ENDS[step.ends]))))
    if step.sub_journey:
        below = voice.fact(step.sub_journey, "journey")
        found.append(below._replace(text=f"⤷ {below.text}"))
    return tuple(found)


def _what_happened(voice: Voice, step: Step) -> Iterator[Fact]:
    """Say what one real case did not do: what was done as told needs no words."""
    if step.happened == "failed":
        yield Fact(f"{FAILED} {voice.say(say('failed'))}", role="bad")
    if step.left_out:
        yield Fact(voice.say(say("left out")), role="quiet")


def _branches(voice: Voice, journey: Journey, stop: Stop) -> Iterator[Fact]:
    """Say where a step leads, other than to the following one alone."""
    if not stop.step.next:
        return
    stops = {other.step.id: other for other in journey.stops() if other.step.id}
    stay = are_of_the_staying(stop.step.next, 1 - (stop.step.drop_off or 0))
    for branch in stop.step.next:
        to = stops.get(branch.to or "")
        terms = _terms(voice, branch)
        plain = not terms and branch.share is None
        if to is not None and to.number == stop.number + 1 and plain:
            continue
        back = to is not None and to.number <= stop.number
        name = f"{'↩' if back else '→'} {_goal(voice, branch, to)}"
        if branch.share is not None:
            share = voice.share(branch.share)
            of_whom = voice.say(say("{share} of those who stay", share=share))
            name = f"{of_whom if stay else share} {name}"
        link = voice.link("journey", branch.journey) if branch.journey else None
        yield Fact(f"{name}: {', '.join(terms)}" if terms else name, link)


def _goal(voice: Voice, branch: Branch, to: Stop | None) -> str:
    if to is not None:
        return f"{to.number}. {voice.text(to.step.name)}"
    if branch.journey:
        return voice.fact(branch.journey, "journey").text
    if branch.to == HIDDEN:
        return voice.say(GOES_ON)
    if branch.ends:
        return voice.listed(say("the end"), voice.say(ENDS[branch.ends]))
    return voice.fact(branch.to).text if branch.to else voice.say(say("the end"))


def only_for(voice: Voice, personas: Iterable[str], segments: Iterable[str] = ()) -> str:
    """Say for whom alone something is; nothing where it is for everybody."""
    named = [*((id_, "persona") for id_ in personas), *((id_, "segment") for id_ in segments)]
    if named and all(id_ == HIDDEN for id_, _ in named):
        return voice.say(say("only some, who are not shown here"))
    names = [
        voice.say(say("some who are not shown here"))
        if id_ == HIDDEN
        else voice.fact(id_, kind).text
        for id_, kind in dict.fromkeys(named)
    ]
    return voice.say(say("only {names}", names=", ".join(names))) if names else ""


def _terms(voice: Voice, branch: Branch) -> list[str]:
    only = only_for(voice, branch.personas, branch.segments)
    found = [*([only] if only else []), *([voice.text(branch.when)] if branch.when else [])]
    if branch.after:
        found.append(voice.say(say("after {time}", time=voice.duration(branch.after))))
    return found
