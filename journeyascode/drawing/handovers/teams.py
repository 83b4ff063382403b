"""The handovers between teams: what passes from the work of one to the work of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.drawing import Mention, Table
from journeyascode.drawing.handovers.grid import Count, GridCell, HandoverGrid, lay_out
from journeyascode.drawing.planned_drawing import DrawingTitle, PlannedDrawing
from journeyascode.facts.handovers import between_teams, parties
from journeyascode.model import Blueprint, Partner, Team
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.handovers import BlueprintHandover, Pair
    from journeyascode.speech import Say

LATE: Say = say("late")
LATE_MEANS: Say = say("the answer takes longer than agreed")
IN_TIME: Say = say("in time")
IN_TIME_MEANS: Say = say("the answer comes as agreed")
NUMBER_MEANS: Say = say("so many things pass on")
NOTHING: Say = say("nothing is said to travel")
_ENDS = ("team", "partner")


def study_team_handovers(voice: Voice) -> PlannedDrawing | None:
    """Study what passes between teams behind the journeys; None where nothing does."""
    passings = between_teams(voice.book)
    if not passings:
        return None
    order = [team.id for team in voice.book.all(Team)]
    ids = parties(passings, [*order, *(partner.id for partner in voice.book.all(Partner))])
    title = voice.say(say("Handovers between teams"))
    about = say(
        "Handovers between {n} teams and partners: from the rows to the columns. "
        "The same facts stand in the table.",
        n=len(ids),
    )
    sheet = DrawingTitle("handovers-teams", "handovers", title, voice.say(about), voice.language)
    at = {id_: n for n, id_ in enumerate(ids)}
    cells = {
        (at[tail], at[head]): _cell(voice, (tail, head), found)
        for (tail, head), found in passings.items()
    }
    grid = HandoverGrid(
        voice, tuple(voice.fact(id_, *_ENDS) for id_ in ids), cells, tuple(_key(passings))
    )
    return PlannedDrawing(sheet, (_ledger(voice, passings, ids),), lambda: lay_out(grid, sheet))


def _cell(voice: Voice, pair: Pair, passings: Sequence[BlueprintHandover]) -> GridCell:
    first = _ranked(passings)[0]
    lines = [" → ".join(voice.fact(id_, *_ENDS).text for id_ in pair)]
    lines += [_passing_words(voice, one) for one in _ranked(passings)]
    late = any(one.late for one in passings)
    ground: Role = "bad-soft" if late else "card"
    link = _spot(voice, first, first.head).link
    counts = tuple(_counts(passings))
    return GridCell(counts, _words(voice, passings), ground, "\n".join(lines), link)


def _passing_words(voice: Voice, passing: BlueprintHandover) -> str:
    """Say what passes on, between which activities of which blueprint, and how fast."""
    ends = (_spot(voice, passing, at).text for at in (passing.tail, passing.head))
    blueprint = voice.fact(passing.at.id, "blueprint").text
    told = f"{_carried(voice, passing)}: {' → '.join(ends)} ({blueprint})"
    verdict = [mention.text for mention in _verdict(voice, passing)]
    return "; ".join(filter(None, (told, _time(voice, passing), *verdict)))


def _ranked(passings: Sequence[BlueprintHandover]) -> list[BlueprintHandover]:
    """Give what passes on, what is late first."""
    return sorted(passings, key=lambda one: not one.late)


def _counts(passings: Sequence[BlueprintHandover]) -> Iterator[Count]:
    """Yield how many things pass on, then how many of the answers are late, or in time."""
    yield Count(str(len(passings)), "ink")
    late, in_time = (sum(one.late is state for one in passings) for state in (True, False))
    if late:
        yield Count(f"✗ {late}", "bad")
    elif in_time:
        yield Count(f"✓ {in_time}", "good")


def _words(voice: Voice, passings: Sequence[BlueprintHandover]) -> Count:
    states = {one.late for one in passings}
    if True in states:
        return Count(voice.say(LATE), "bad")
    return Count(voice.say(IN_TIME) if False in states else "", "good")


def _key(passings: Mapping[Pair, Sequence[BlueprintHandover]]) -> Iterator[tuple[Count, Say]]:
    yield Count(str(max(map(len, passings.values()))), "ink"), NUMBER_MEANS
    states = {one.late for found in passings.values() for one in found}
    if True in states:
        yield Count("✗", "bad"), LATE_MEANS
    if False in states:
        yield Count("✓", "good"), IN_TIME_MEANS


def _carried(voice: Voice, passing: BlueprintHandover) -> str:
    return voice.text(passing.flow.carries) or voice.say(NOTHING)


def _time(voice: Voice, passing: BlueprintHandover) -> str:
    """Say how fast the answer comes, and what is agreed."""
    time = passing.time
    if time is None:
        return ""
    parts = []
    if time.measured:
        parts.append(voice.say(say("answer in {time}", time=voice.duration(time.measured))))
    if time.target:
        parts.append(voice.say(say("agreed {time}", time=voice.duration(time.target))))
    return ", ".join(parts)


def _spot(voice: Voice, passing: BlueprintHandover, index: int) -> Mention:
    """Name an activity, with its link."""
    blueprint = voice.book.find(Blueprint, passing.at.id)
    assert blueprint  # noqa: S101 - it is where the passing was found
    cell = blueprint.cells[index]
    link = voice.link("blueprint", blueprint.id, cell.anchor(index + 1))
    return Mention(voice.text(cell.name), link)


def _ledger(
    voice: Voice, passings: Mapping[Pair, Sequence[BlueprintHandover]], ids: tuple[str, ...]
) -> Table:
    """Give everything that passes on as a row, in the order of the grid."""
    heads = (say("From"), say("To"), say("What travels"), say("Answer"), say("In time"),
             say("Leaves"), say("Reaches"), say("Blueprint"), say("How many"))  # fmt: skip
    ordered = sorted(passings, key=lambda pair: (ids.index(pair[0]), ids.index(pair[1])))
    caption = say("Everything that passes on, ↓ {here} → {there}: {number}",
                  here=say("from"), there=say("to"), number=NUMBER_MEANS)  # fmt: skip
    return Table(
        voice.say(caption),
        tuple(voice.say(head) for head in heads),
        tuple(row for pair in ordered for row in _rows(voice, pair, passings[pair])),
    )


def _rows(
    voice: Voice, pair: Pair, passings: Sequence[BlueprintHandover]
) -> Iterator[tuple[TableCell, ...]]:
    ends = (voice.fact(id_, *_ENDS) for id_ in pair)
    names = [(Mention(fact.text, fact.link),) for fact in ends]
    total = tuple(Mention(count.text) for count in _counts(passings))
    for one in _ranked(passings):
        blueprint = voice.fact(one.at.id, "blueprint")
        time = _time(voice, one)
        yield (
            *names,
            (Mention(_carried(voice, one)),),
            (Mention(time),) if time else (),
            _verdict(voice, one),
            (_spot(voice, one, one.tail),),
            (_spot(voice, one, one.head),),
            (Mention(blueprint.text, blueprint.link),),
            total,
        )


def _verdict(voice: Voice, passing: BlueprintHandover) -> TableCell:
    if passing.late is None:
        return ()
    if passing.late:
        return (Mention(f"✗ {voice.say(LATE)}: {voice.say(LATE_MEANS)}"),)
    return (Mention(f"✓ {voice.say(IN_TIME)}: {voice.say(IN_TIME_MEANS)}"),)
