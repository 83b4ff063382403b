"""The small picture of a journey that stands in the answer at the top of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.planned_drawing import DrawingTitle
from journeyascode.drawing.svg import fragment, inline
from journeyascode.drawing.text import UnprintableError, divided_by
from journeyascode.drawing.thumbnail.panel import WIDE, Thumbnail
from journeyascode.speech import say

if TYPE_CHECKING:
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Journey


def glance(voice: Voice, journey: Journey) -> str:
    """Give an inline SVG of how `journey` feels; an empty text where no feeling has a number.

    It says nothing that the table of the journey's map does not. Its colours come from the page.
    """
    try:
        with divided_by(voice.language):
            panel = Thumbnail(voice, journey).draw()
        if panel is None:
            return ""
        drawn = fragment(panel)
    except UnprintableError:
        return ""
    title = voice.say(say("How {name} feels", name=voice.text(journey.name)))
    about = voice.say(say("The same facts stand in the table of the journey map."))
    sheet = DrawingTitle(
        f"glance-{journey.id}", "journey", title, about, voice.language, WIDE, panel.height
    )
    return inline(sheet, [(0, drawn)])
