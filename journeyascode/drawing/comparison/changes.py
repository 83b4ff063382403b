"""What is said of one pair of steps: each change with its sign, and what was felt."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from journeyascode.drawing.feelings import NOT_ASKED, WHEN, whose
from journeyascode.drawing.step_marks import FAILED
from journeyascode.drawing.tracks import spelt
from journeyascode.drawing.voice import Fact
from journeyascode.facts.tracks import read, tracks
from journeyascode.speech import say
from journeyascode.speech.voice import about

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.comparison import Change, FeelingShift, StepPair
    from journeyascode.facts.feelings import Moment
    from journeyascode.facts.pains import PainOrDelight
    from journeyascode.facts.tracks import TrackChange, TrackReading
    from journeyascode.model import Duration, Step, Stop, Track
    from journeyascode.speech import Say

UP, DOWN = "▲", "▼"
DEVIATION_NAMES: Mapping[Change, Say] = {
    "missing": say("missing"),
    "ad-hoc": say("ad hoc"),
    "failed": say("failed"),
    "out-of-sequence": say("out of sequence"),
    "not-needed": say("not needed"),
    "not-taken": say("not taken"),
}
"""How one real case departs from its plan."""
_DEVIATION_SIGNS: Mapping[Change, tuple[str, Role]] = {
    "missing": ("−", "bad"),
    "ad-hoc": ("+", "warn"),
    "failed": (FAILED, "bad"),
    "out-of-sequence": ("⇄", "warn"),
    "not-needed": ("○", "quiet"),
    "not-taken": ("○", "quiet"),
}
_TURNS: Mapping[bool | None, tuple[str, Role]] = {
    True: (UP, "good"),
    False: (DOWN, "bad"),
    None: ("↪", "accent"),
}
"""How a change on a track looks that is better, worse, or neither."""
_WAITS = ("waits-less", "waits-more")


def change_facts(voice: Voice, pair: StepPair) -> tuple[Fact, ...]:
    """Give every change of a pair in words, each begun by its sign."""
    found = (_told(voice, pair, change) for change in pair.changes)
    return tuple(chain.from_iterable(found))


def stage_facts(voice: Voice, pair: StepPair) -> tuple[Fact, ...]:
    """Give what a whole stage feels like in both states, then its changes."""
    told = [shift for shift in pair.shifts if shift.before or shift.after]
    felt = (Fact(f"♥ {shift_words(voice, pair, shift)}", role="quiet") for shift in told)
    same = [one for one in pair.tracks if one.before == one.after]
    kept = (Fact(f"= {track_words(voice, one)}", role="quiet") for one in same)
    return (*felt, *kept, *change_facts(voice, pair))


def shift_words(voice: Voice, pair: StepPair, shift: FeelingShift) -> str:
    """Say whose feelings they are, what they are in each state, and what is gained."""
    told = ((pair.before, shift.before), (pair.after, shift.after))
    words = " → ".join(feeling_words(voice, moments) for stop, moments in told if stop)
    gain = f" ({gain_sign(voice, shift)})" if shift.gain else ""
    return f"{voice_name(voice, shift)}: {words}{gain}"


def move_facts(voice: Voice, pair: StepPair) -> tuple[Fact, ...]:
    """Give what is said of a moved step where it stood before."""
    return tuple(_told(voice, pair, "out-of-sequence" if pair.real else "moved"))


def voice_name(voice: Voice, shift: FeelingShift) -> str:
    """Give whose feelings they are."""
    if shift.voice:
        return voice.fact(shift.voice, "persona").text
    return voice.say(whose(for_all=shift.for_all))


def feeling_words(voice: Voice, moments: Iterable[Moment]) -> str:
    """Say what a step feels like: scores with their words, or that nobody has asked."""
    found = []
    for moment in moments:
        when = voice.say(WHEN[moment.side]) if moment.side else ""
        score = voice.felt(moment.told)
        parts = (when, score, voice.text(moment.mood.word))
        found.append(" ".join(part for part in parts if part))
    return ", ".join(found) or voice.say(NOT_ASKED)


def gain_sign(voice: Voice, shift: FeelingShift) -> str:
    """Give a gain with its direction and its sign: `▲ +1,5`; empty where there is none."""
    if not shift.gain:
        return ""
    gain = about(voice.score(shift.gain), assumed=shift.guessed)
    return f"{UP if shift.gain > 0 else DOWN} {gain}"


def times(voice: Voice, step: Step) -> tuple[str, ...]:
    """Give how long a step takes, and how long the customer waits."""
    told: tuple[tuple[Say, Duration | None], ...] = (
        (say("takes"), step.duration),
        (say("wait"), step.wait),
        (say("planned interval"), step.interval),
    )
    return tuple(voice.listed(name, voice.duration(time)) for name, time in told if time)


def _told(voice: Voice, pair: StepPair, change: Change) -> Iterable[Fact]:
    if change in ("gained", "lost"):
        return _felt(voice, pair, up=change == "gained")
    if change in ("answered", "raised"):
        return _pains(voice, pair, up=change == "answered")
    if change == "track":
        return [_track(voice, one) for one in pair.tracks if one.before != one.after]
    if change in DEVIATION_NAMES:
        return (_departure(voice, pair, change),)
    if pair.before and pair.after:
        return (_both(voice, change, pair.before, pair.after),)
    added = Fact(f"+ {voice.say(say('added'))}", role="accent")
    removed = Fact(f"− {voice.say(say('removed'))}", role="quiet")
    return (removed if pair.before else added,)


def on_tracks(voice: Voice, step: Step) -> Iterator[str]:
    """Yield what each track tells of a step or a whole stage, behind its name."""
    for track in tracks(voice.book):
        if found := read(track, step):
            yield _told_on(voice, track, _value(voice, track, found))


def track_words(voice: Voice, one: TrackChange) -> str:
    """Say what a track tells in both states: once where it is the same."""
    values = [_value(voice, one.track, found) for found in (one.before, one.after)]
    return _told_on(voice, one.track, " → ".join(dict.fromkeys(values)))


def _told_on(voice: Voice, track: Track, words: str) -> str:
    return voice.say(say("{name}: {words}", name=voice.text(track.name), words=words))


def _value(voice: Voice, track: Track, found: TrackReading | None) -> str:
    told = spelt(voice.book, voice.language, track, found) if found else ("–",)
    return " ".join(filter(None, told))


def _track(voice: Voice, one: TrackChange) -> Fact:
    sign, role = _TURNS[one.better]
    return Fact(f"{sign} {track_words(voice, one)}", role=role)


def _departure(voice: Voice, pair: StepPair, change: Change) -> Fact:
    """Say how one real case departs from its plan at a step, and what failed there."""
    sign, role = _DEVIATION_SIGNS[change]
    words = voice.say(DEVIATION_NAMES[change])
    step = pair.after.step if pair.after else None
    if change == "failed" and step and step.fail_point:
        words = voice.listed(DEVIATION_NAMES[change], voice.text(step.fail_point))
    if change == "out-of-sequence" and pair.before and pair.after:
        places = f"{pair.before.number} → {pair.after.number}"
        words = voice.listed(DEVIATION_NAMES[change], places)
    return Fact(f"{sign} {words}", role=role)


def _both(voice: Voice, change: Change, before: Stop, after: Stop) -> Fact:
    """Say what is different about a step that is in both."""
    if change == "moved":
        moved = say("moved: {before} → {after}", before=before.number, after=after.number)
        return Fact(f"⇄ {voice.say(moved)}", role="accent")
    if change == "channel":
        return _other(voice, change, (before.step.channel, after.step.channel))
    if change == "touchpoint":
        return _other(voice, change, (before.step.touchpoint, after.step.touchpoint))
    if change == "interval":
        until = (", ".join(_until(voice, stop)) or "–" for stop in (before, after))
        return Fact(f"↪ {' → '.join(until)}", role="accent")
    return _time(voice, change, before.step, after.step)


def _until(voice: Voice, stop: Stop) -> Iterator[str]:
    """Say how long it is until a step, a wait or a planned interval; or how long a stage takes."""
    step = stop.step
    if stop.of_stage and step.duration:
        yield voice.listed(say("takes"), voice.duration(step.duration))
    if step.wait:
        yield voice.listed(say("wait"), voice.duration(step.wait))
    if step.interval:
        yield voice.listed(say("planned interval"), voice.duration(step.interval))


def _other(voice: Voice, kind: str, both: Iterable[Iterable[str]]) -> Fact:
    names = [", ".join(voice.fact(id_, kind).text for id_ in ids) or "–" for ids in both]
    words = {
        "channel": say("channel: {before} → {after}", before=names[0], after=names[1]),
        "touchpoint": say("touchpoint: {before} → {after}", before=names[0], after=names[1]),
    }
    return Fact(f"↪ {voice.say(words[kind])}", role="accent")


def _time(voice: Voice, change: Change, before: Step, after: Step) -> Fact:
    found = (before.wait, after.wait) if change in _WAITS else (before.duration, after.duration)
    old, new = (voice.duration(time) if time else "–" for time in found)
    words = {
        "waits-less": say("shorter wait: {before} → {after}", before=old, after=new),
        "waits-more": say("longer wait: {before} → {after}", before=old, after=new),
        "quicker": say("quicker: {before} → {after}", before=old, after=new),
        "slower": say("slower: {before} → {after}", before=old, after=new),
    }
    better = change in ("waits-less", "quicker")
    sign = "↓" if better else "↑"
    return Fact(f"{sign} {voice.say(words[change])}", role="good" if better else "warn")


def _felt(voice: Voice, pair: StepPair, *, up: bool) -> Iterator[Fact]:
    """Say how much better or worse it feels: once where all gain alike, else of each."""
    gains = [shift for shift in pair.shifts if shift.gain]
    role: Role = "good" if up else "bad"
    words = voice.say(say("feels better") if up else say("feels worse"))
    same = len({(shift.gain, shift.guessed) for shift in pair.shifts}) == 1
    for shift in gains[: 1 if same else None]:
        if ((shift.gain or 0) > 0) == up:
            name = "" if same else f" ({voice_name(voice, shift)})"
            yield Fact(f"{gain_sign(voice, shift)} {words}{name}", role=role)


def _pains(voice: Voice, pair: StepPair, *, up: bool) -> Iterator[Fact]:
    """Say which pains are gone, or which are new."""
    pains, sign = (pair.answered, "✓") if up else (pair.raised, "!")
    role: Role = "good" if up else "bad"
    words = say("pain answered") if up else say("new pain")
    links = {
        voice.of_some(voice.text(pain.text), pain.personas): _link(voice, pain) for pain in pains
    }
    for name, link in links.items():
        yield Fact(f"{sign} {voice.listed(words, name)}", link, role=role)


def _link(voice: Voice, pain: PainOrDelight) -> str | None:
    return voice.fact(pain.insight, "insight").link if pain.insight else None
