"""A wide blueprint on several sheets, each of whole stages of the journey."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from journeyascode.drawing.blueprint_facts import OffSheetEnd, flow_title
from journeyascode.drawing.step_columns import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.drawing.blueprint_facts import BlueprintArrow, BlueprintFacts, BlueprintHead
    from journeyascode.drawing.step_columns import ColumnRange
    from journeyascode.drawing.voice import Voice

PER_SHEET = 6
"""So many columns fit a sheet as wide as a page."""


def sheets(voice: Voice, facts: BlueprintFacts) -> tuple[BlueprintFacts, ...]:
    """Give what stands on each sheet; arrows between two sheets end in gates on both."""
    stages = tuple(accumulate(int(bool(head.stage)) for head in facts.heads))
    strips = cut(stages, PER_SHEET) if stages else ()
    if len(strips) < 2:  # noqa: PLR2004 - it is one sheet
        return (facts,)
    return tuple(_sheet(voice, facts, strip) for strip in strips)


def _sheet(voice: Voice, facts: BlueprintFacts, strip: ColumnRange) -> BlueprintFacts:
    here = [cell for cell in facts.cells if strip.first <= cell.column < strip.end]
    places = {cell.number: at for at, cell in enumerate(here)}
    cells = tuple(
        cell._replace(number=at, column=cell.column - strip.first) for at, cell in enumerate(here)
    )
    flows = tuple(
        flow._replace(tail=places[flow.tail], head=places[flow.head])
        for flow in facts.flows
        if flow.tail in places and flow.head in places
    )
    gates = tuple(gate for flow in facts.flows for gate in _gates(voice, facts, flow, places))
    heads = tuple(_heads(facts, strip))
    used = {cell.lane for cell in here}
    lanes = tuple(lane for lane in facts.lanes if lane in used) or facts.lanes
    return replace(facts, lanes=lanes, heads=heads, cells=cells, flows=flows, gates=gates)


def _gates(
    voice: Voice, facts: BlueprintFacts, flow: BlueprintArrow, places: Mapping[int, int]
) -> Iterator[OffSheetEnd]:
    """Yield the end of an arrow that is on the sheet, when its other end is not."""
    for own, other, leaves in ((flow.tail, flow.head, True), (flow.head, flow.tail, False)):
        if own in places and other not in places:
            title, link = flow_title(voice, facts, flow), facts.cells[other].name.link
            yield OffSheetEnd(places[own], leaves, flow, title, link)


def _heads(facts: BlueprintFacts, strip: ColumnRange) -> Iterator[BlueprintHead]:
    """Yield the columns of a sheet; the first one names the stage it is in."""
    before = facts.heads[: strip.first + 1]
    first, *rest = facts.heads[strip.first : strip.end]
    yield first._replace(stage=next((head.stage for head in reversed(before) if head.stage), ""))
    yield from rest
