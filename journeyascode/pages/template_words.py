"""The words a template may use: writing on its page, and looking things up in the handbook."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from journeyascode.drawing.tracks import scale_of
from journeyascode.facts import actions, claims
from journeyascode.facts.actions import shortfalls
from journeyascode.facts.comparison import variants
from journeyascode.facts.coverage import coverage
from journeyascode.facts.critical import (
    critical_points,
    fail_points,
    is_commitment_told,
    open_questions,
)
from journeyascode.facts.feelings import CLEAR, felt_at, peaks
from journeyascode.facts.overdue import next_review
from journeyascode.facts.pains import concerning, hurting
from journeyascode.facts.proactivity import proactive_stops
from journeyascode.facts.response_times import is_slower
from journeyascode.facts.tracks import tracks
from journeyascode.pages import (
    blueprint_views,
    dashboard,
    field_html,
    html_pieces,
    journey_summary,
    order,
    promises_and_targets,
    readings,
    team_activities,
    trust,
)
from journeyascode.pages.addresses import file_of
from journeyascode.pages.journey_times import journey_times
from journeyascode.pages.labels import name_of, names_of
from journeyascode.pages.safe import Safe, inert, line, phrase, verbatim
from journeyascode.pages.used import used_in
from journeyascode.pages.who_goes_where import who_goes_where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from journeyascode.drawing.drawing import Mention
    from journeyascode.pages.uses import Uses
    from journeyascode.pages.writer import PageWriter

_INSIDE = re.compile(r"[a-z0-9./#-]*")
_SPOT = re.compile(r"[a-z0-9-]+")


def words_of(pen: PageWriter, uses: Uses) -> dict[str, object]:
    """Give the words for the page that `pen` writes on."""
    own = {name: getattr(pen, name) for name in _OF_THE_PEN.split()}
    writing = {name: partial(function, pen) for name, function in _WITH_THE_PEN.items()}
    both = {name: partial(function, pen, uses) for name, function in _WITH_BOTH.items()}
    return own | writing | both | _looking_up(pen, uses)


def spot(name: str) -> Safe:
    """Give the id of a spot on a page. Raises ValueError for one that could be anything else."""
    if not _SPOT.fullmatch(name):
        raise ValueError(name)
    return Safe(name)


def address(url: str) -> Safe:
    """Give an address inside the handbook as it is, any other one as a line of plain text."""
    return Safe(url) if _INSIDE.fullmatch(url) else line(url)


def mentions(cell: Iterable[Mention]) -> Safe:
    """Give a cell of a drawing's table: one thing below the other, with links where there are."""
    return Safe("<br>".join(_mention(one) for one in cell))


def _mention(one: Mention) -> Safe:
    text = inert(one.text)
    return Safe(f'<a href="{address(one.link)}">{text}</a>') if one.link else text


def tone(value: float) -> int:
    """Give the class of a feeling from -2 to +2: 1 for the worst, 5 for the best."""
    away = int(abs(value) + CLEAR)
    return 3 + (away if value > 0 else -away)


def fives(share: float) -> int:
    """Give a part of a whole in percent, rounded to a step of five."""
    return int(share * 20 + 0.5) * 5


def _looking_up(pen: PageWriter, uses: Uses) -> dict[str, Callable[..., object] | object]:
    book, setting = pen.book, pen.setting
    return {
        "book": book,
        "as_of": setting.as_of,
        "anchor": setting.addresses.anchor,
        "place_of": setting.place_of,
        "next_review": partial(next_review, book),
        "uses_of": uses.of,
        "scale_of": partial(scale_of, book, pen.language),
        "tracks": tracks,
        "users": uses.users,
        "at_steps": uses.at_steps,
        "stops": uses.stops,
        "fail_points": partial(fail_points, book),
        "answers": partial(journey_summary.answers, book, uses),
        "variants": partial(variants, book),
        "blueprints": partial(journey_summary.blueprints, uses),
        "parts_of": partial(journey_summary.parts_of, book, uses),
        "concerning": partial(concerning, book),
        "hurting": partial(hurting, book),
        "peaks": partial(peaks, book),
        "all_of": partial(dashboard.all_of, book),
        "by_state": partial(promises_and_targets.by_state, book),
        "coverage": partial(book.remember, coverage),
        "critical_tone": dashboard.critical_tone,
        "critical_points": partial(book.remember, critical_points),
        "undecided_points": partial(book.remember, open_questions),
        "metrics_aimed": partial(dashboard.metrics_aimed, book, setting.as_of),
        "metrics_tally": partial(dashboard.metrics_tally, book, setting.as_of),
        "promises_tally": partial(dashboard.promises_tally, book, setting.as_of),
        "shelves": partial(dashboard.shelves, book),
        "download": lambda one: Safe(setting.addresses.to_file(pen.uri, file_of(one))),
        "index": lambda kind: pen.href(setting.addresses.index(kind)),
        "kind_name": lambda kind: pen.plain(name_of(kind)),
        "kind_names": lambda kind: pen.plain(names_of(kind)),
    }


_OF_THE_PEN = """badge choice day duration find label link missing name number out outside
    owner percent period plain prose reckoned_percent role score t text to"""
_WITH_THE_PEN: dict[str, Callable[..., object]] = {
    "all_prose": html_pieces.all_prose,
    "amount": readings.amount,
    "observed": readings.observed,
    "grades": readings.grades,
    "formula": readings.formula,
    "answer_counts": html_pieces.answer_counts,
    "metric_changes": promises_and_targets.changes,
    "promise_reading": promises_and_targets.promise_reading,
    "promise_spark": promises_and_targets.promise_spark,
    "promise_state": promises_and_targets.promise_state,
    "spark": promises_and_targets.spark,
    "target_state": promises_and_targets.target_state,
    "traced": promises_and_targets.traced,
    "badges": trust.badges,
    "counted": html_pieces.counted,
    "aim_day": promises_and_targets.aim_day,
    "due": trust.due,
    "next_meeting": trust.next_meeting,
    "fact": field_html.fact,
    "facts": field_html.facts,
    "facts_of": field_html.facts_of,
    "evidence_of": html_pieces.evidence_of,
    "figure": readings.figure,
    "lifetime": readings.lifetime,
    "yearly": readings.yearly,
    "glance": promises_and_targets.glance,
    "found_all": html_pieces.found_all,
    "grounds": trust.grounds,
    "improvements": html_pieces.improvements,
    "in_a_row": html_pieces.in_a_row,
    "journey_times": journey_times,
    "who_goes_where": who_goes_where,
    "known": html_pieces.known,
    "known_words": html_pieces.known_words,
    "languages": html_pieces.languages,
    "links": html_pieces.links,
    "part_of_customers": html_pieces.part_of_customers,
    "named": html_pieces.named,
    "on_tracks": html_pieces.on_tracks,
    "phase": html_pieces.phase,
    "points": field_html.points,
    "reading": readings.reading,
    "show": field_html.show,
    "standing": trust.standing,
    "step_name": html_pieces.step_name,
    "threshold": readings.limit,
    "troubles": html_pieces.troubles,
    "unfound": html_pieces.unfound,
    "used_in": used_in,
}
_WITH_BOTH: dict[str, Callable[..., object]] = {
    "column": html_pieces.column,
    "metrics_of": html_pieces.metrics_of,
    "spots": html_pieces.spots,
    "step_link": html_pieces.step_link,
}
SAME_EVERYWHERE: dict[str, Callable[..., object]] = {
    "address": address,
    "activities_with": blueprint_views.activities_with,
    "activity_of": blueprint_views.activity_of,
    "behind": blueprint_views.behind,
    "by_kind": team_activities.by_kind,
    "by_severity": order.by_severity,
    "by_team": blueprint_views.by_team,
    "by_worth": order.by_worth,
    "counts_every_promise": dashboard.counts_every_promise,
    "described": field_html.described,
    "duties": team_activities.duties,
    "family": order.family,
    "fives": fives,
    "is_commitment_told": is_commitment_told,
    "is_claim": claims.is_claim,
    "is_open": actions.is_open,
    "is_slower": is_slower,
    "journeys_in": dashboard.journeys_in,
    "is_anything_due": dashboard.is_anything_due,
    "late_actions": actions.late_actions,
    "overdue": dashboard.overdue,
    "counts_all_overdue": dashboard.counts_all_overdue,
    "listed": field_html.listed,
    "meetings": team_activities.meetings,
    "mentions": mentions,
    "other_uses": team_activities.other,
    "owned": team_activities.owned,
    "felt_at": felt_at,
    "received": team_activities.received,
    "phrase": phrase,
    "proactive_stops": proactive_stops,
    "row": field_html.row,
    "spot": spot,
    "not_dropped": journey_summary.not_dropped,
    "shortfalls": shortfalls,
    "still_open": journey_summary.still_open,
    "svg": Safe,
    "team_anchor": blueprint_views.team_anchor,
    "tinted": html_pieces.tinted,
    "ids_of": dashboard.ids_of,
    "assumed": claims.assumed,
    "footings": claims.footings,
    "known_share": claims.known_share,
    "tone": tone,
    "turns": journey_summary.turns,
    "verbatim": verbatim,
}
"""Words that mean the same on every page."""
