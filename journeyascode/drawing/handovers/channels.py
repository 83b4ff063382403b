"""The handovers between channels: how they go on the journeys, and how they are meant to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.drawing import Mention, Table
from journeyascode.drawing.handovers.grid import Count, GridCell, HandoverGrid, lay_out
from journeyascode.drawing.matrix.facts import MANNER_NAMES
from journeyascode.drawing.matrix.styles import MANNERS, sign_words
from journeyascode.drawing.planned_drawing import DrawingTitle, PlannedDrawing
from journeyascode.facts.handovers import MANNERS as IN_ORDER
from journeyascode.facts.handovers import between_channels, parties
from journeyascode.model import Channel
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.handovers import HandoverCounts, Manner, Pair, Switch
    from journeyascode.speech import Say

KEPT, LOST = say("kept"), say("not kept")
KEPT_MEANS = say("meant to go on without telling it again")
LOST_MEANS = say("known to start from the beginning")
UNTOLD: Say = say("how it goes is not told")
BELIED: Say = say("otherwise than meant")
NOWHERE: Say = say("on no journey")

_GROUNDS: Mapping[Manner | None, Role] = {
    "broken": "bad-soft",
    "repeated": "bad-soft",
    "seamless": "good-soft",
    None: "card",
}


def study_channel_handovers(voice: Voice) -> PlannedDrawing | None:
    """Study what passes between channels; None where nothing does."""
    tallies = between_channels(voice.book)
    if not tallies:
        return None
    ids = parties(tallies, (channel.id for channel in voice.book.all(Channel)))
    title = voice.say(say("Handovers between channels"))
    about = say(
        "Handovers between {n} channels: from the rows to the columns. "
        "The same facts stand in the table.",
        n=len(ids),
    )
    sheet = DrawingTitle(
        "handovers-channels", "handovers", title, voice.say(about), voice.language
    )
    grid = _grid(voice, tallies, ids)
    return PlannedDrawing(sheet, (_ledger(voice, tallies, ids),), lambda: lay_out(grid, sheet))


def _grid(
    voice: Voice, tallies: Mapping[Pair, HandoverCounts], ids: tuple[str, ...]
) -> HandoverGrid:
    at = {id_: n for n, id_ in enumerate(ids)}
    cells = {
        (at[tail], at[head]): _cell(voice, (tail, head), tally)
        for (tail, head), tally in tallies.items()
    }
    names = tuple(voice.fact(id_, "channel") for id_ in ids)
    return HandoverGrid(voice, names, cells, tuple(_key(voice, tallies)))


def _cell(voice: Voice, pair: Pair, tally: HandoverCounts) -> GridCell:
    counts = tuple(_count(manner, n) for manner, n in tally.counts.items())
    first = _ranked(tally)[0] if tally.switches else None
    if first:
        link = voice.link("journey", first.journey, first.after.anchor)
    else:
        link = voice.link("channel", pair[0])
    lines = [_pair_words(voice, pair), *(_switch_words(voice, one) for one in _ranked(tally))]
    lines += [] if tally.switches else [voice.say(NOWHERE)]
    lines += [_meant(voice, tally)] if tally.kept is not None else []
    ground = _GROUNDS[tally.worst]
    return GridCell(counts, _words(voice, tally), ground, "\n".join(lines), link, tally.belied)


def _ranked(tally: HandoverCounts) -> list[Switch]:
    """Give the changes, the worst first."""
    order: list[Manner | None] = [*IN_ORDER, None]
    return sorted(tally.switches, key=lambda switch: order.index(switch.manner))


def _count(manner: Manner | None, count: int) -> Count:
    if manner is None:
        return Count(f"? {count}", "quiet")
    return Count(f"{MANNERS[manner].sign} {count}", MANNERS[manner].ink)


def _words(voice: Voice, tally: HandoverCounts) -> Count:
    if tally.kept is None:
        return Count("", "quiet")
    words = voice.say(KEPT if tally.kept else LOST)
    return Count(f"≠ {words}", "bad") if tally.belied else Count(words, "quiet")


def _meant(voice: Voice, tally: HandoverCounts) -> str:
    if not tally.kept:
        return voice.listed(LOST, voice.say(LOST_MEANS))
    words = voice.listed(KEPT, voice.say(KEPT_MEANS))
    return f"≠ {words} ({voice.say(BELIED)})" if tally.belied else words


def _pair_words(voice: Voice, pair: Pair) -> str:
    return " → ".join(voice.fact(id_, "channel").text for id_ in pair)


def _manner_words(voice: Voice, manner: Manner | None) -> str:
    return sign_words(voice, manner) if manner else f"? {voice.say(UNTOLD)}"


def _switch_words(voice: Voice, switch: Switch) -> str:
    journey = voice.fact(switch.journey, "journey").text
    name = f"{switch.after.number}. {voice.text(switch.after.step.name)}"
    return f"{_manner_words(voice, switch.manner)}: {journey}, {name}"


def _key(voice: Voice, tallies: Mapping[Pair, HandoverCounts]) -> Iterator[tuple[Count, Say]]:
    """Yield what explains the signs that are there."""
    there = {manner for tally in tallies.values() for manner in tally.counts}
    for manner in IN_ORDER:
        if manner in there:
            yield Count(MANNERS[manner].sign, MANNERS[manner].ink), MANNER_NAMES[manner]
    if None in there:
        yield Count("?", "quiet"), UNTOLD
    kept = {tally.kept for tally in tallies.values()}
    if True in kept:
        yield Count(voice.say(KEPT), "quiet"), KEPT_MEANS
    if False in kept:
        yield Count(voice.say(LOST), "quiet"), LOST_MEANS
    if any(tally.belied for tally in tallies.values()):
        yield Count("≠", "bad"), BELIED


def _ledger(voice: Voice, tallies: Mapping[Pair, HandoverCounts], ids: tuple[str, ...]) -> Table:
    """Give every handover as a row, in the order of the grid, the worst of a pair first."""
    heads = (say("From"), say("To"), say("How it goes"), say("As it is meant"),
             say("Journey"), say("Step"), say("How many"))  # fmt: skip
    ordered = sorted(tallies, key=lambda pair: (ids.index(pair[0]), ids.index(pair[1])))
    return Table(
        voice.say(
            say(
                "Every handover between channels, ↓ {here} → {there}",
                here=say("from"),
                there=say("to"),
            )
        ),
        tuple(voice.say(head) for head in heads),
        tuple(row for pair in ordered for row in _rows(voice, pair, tallies[pair])),
    )


def _rows(voice: Voice, pair: Pair, tally: HandoverCounts) -> Iterator[tuple[TableCell, ...]]:
    ends = (voice.fact(id_, "channel") for id_ in pair)
    names = [(Mention(fact.text, fact.link),) for fact in ends]
    meant: TableCell = (Mention(_meant(voice, tally)),) if tally.kept is not None else ()
    counts = tuple(Mention(_count(*item).text) for item in tally.counts.items())
    if not tally.switches:
        yield *names, (Mention(voice.say(NOWHERE)),), meant, (), (), ()
    for switch in _ranked(tally):
        journey = voice.fact(switch.journey, "journey")
        link = voice.link("journey", switch.journey, switch.after.anchor)
        step = f"{switch.after.number}. {voice.text(switch.after.step.name)}"
        yield (
            *names,
            (Mention(_manner_words(voice, switch.manner)),),
            meant,
            (Mention(journey.text, journey.link),),
            (Mention(step, link),),
            counts,
        )
