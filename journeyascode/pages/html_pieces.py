"""Small pieces of HTML that several templates share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.tracks import lane_name, spelt
from journeyascode.facts.branches import are_of_the_staying
from journeyascode.facts.feelings import all_felt
from journeyascode.facts.opportunities import chances
from journeyascode.facts.pains import known_of, told_of
from journeyascode.facts.tracks import read, tracks
from journeyascode.model import Journey, Metric, Opportunity
from journeyascode.pages.field_html import listed, points, row
from journeyascode.pages.readings import called
from journeyascode.pages.safe import Safe, inert, line
from journeyascode.pages.writer import NOTHING
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from journeyascode.facts.critical import CriticalPoint, Trouble
    from journeyascode.facts.opportunities import Chance
    from journeyascode.facts.pains import Key, PainOrDelight
    from journeyascode.model import Blueprint, Entity, Node, Spot, Stage, Step, Stop, Text
    from journeyascode.model.evidence import KanoAnswers
    from journeyascode.model.journey import Branch
    from journeyascode.model.metric import Observation
    from journeyascode.pages.field_html import Pair
    from journeyascode.pages.uses import Uses
    from journeyascode.pages.writer import PageWriter
    from journeyascode.speech import Say

_LANGUAGES = {
    "da": say("Danish"),
    "de": say("German"),
    "en": say("English"),
    "et": say("Estonian"),
    "fi": say("Finnish"),
    "fr": say("French"),
    "no": say("Norwegian"),
    "ru": say("Russian"),
    "se": say("Northern Sámi"),
    "sv": say("Swedish"),
    "uk": say("Ukrainian"),
}
_TROUBLES: dict[Trouble, Say] = {
    "broken": say("a promise is broken"),
    "at-risk": say("a promise is at risk"),
    "lost": say("the matter is lost in the handover"),
    "repeated": say("the matter must be told again"),
    "fails": say("a fail point"),
}


def links(pen: PageWriter, entities: Iterable[Entity]) -> Safe:
    """Give links to entities in one line."""
    return row(pen.to(entity) for entity in entities)


def all_prose(pen: PageWriter, texts: Iterable[Text]) -> Safe:
    """Give several texts in which Markdown works as a list."""
    return listed([pen.prose(text) for text in texts])


def tinted(css: str, value: Safe) -> Safe:
    """Give a value inside a class of its own."""
    return Safe(f'<div class="{css}">{inert(value)}</div>') if value else NOTHING


def step_name(pen: PageWriter, stop: Stop) -> Safe:
    """Give a step's number and name; of a whole stage that it is one."""
    if stop.number:
        return Safe(f"{stop.number}. {pen.text(stop.step.name)}")
    return pen.t("in the stage “{name}”", name=pen.book.text(stop.step.name, pen.language))


def step_link(pen: PageWriter, uses: Uses, journey: Journey | None, id_: str) -> Safe:
    """Give a link to the step of a journey with this id; the bare id when there is none."""
    stops = uses.stops(journey) if journey else ()
    stop = next((stop for stop in stops if stop.step.id == id_), None)
    if journey is None or stop is None:
        return pen.missing(id_)
    return pen.to(journey, stop.anchor, step_name(pen, stop))


def spots(pen: PageWriter, uses: Uses, found: Iterable[Spot]) -> Safe:
    """Give the steps of journeys that are named from outside."""
    return listed([_spot(pen, uses, spot) for spot in found])


def column(pen: PageWriter, uses: Uses, blueprint: Blueprint, id_: str) -> Safe:
    """Give the column of a blueprint: a link to the journey's step, or the name of its own one."""
    for own in blueprint.columns:
        if own.id == id_:
            return pen.text(own.name)
    return step_link(pen, uses, pen.book.find(Journey, blueprint.journey), id_)


def phase(pen: PageWriter, id_: str | None) -> Safe:
    """Give the name of a phase of the lifecycle; its id when the handbook has none like it."""
    phases = pen.book.charter.lifecycle if pen.book.charter else ()
    names = [pen.text(phase.name) for phase in phases if phase.id == id_]
    return (names[0] if names else pen.missing(id_)) if id_ else NOTHING


def on_tracks(pen: PageWriter, part: Step | Stage) -> list[Pair]:
    """Give what a step or a stage tells on each track, behind its name and its scale."""
    book, language = pen.book, pen.language
    found = [(track, read(track, part)) for track in tracks(book)]
    return [
        (
            pen.plain(lane_name(book, language, track)),
            inert(" ".join(filter(None, spelt(book, language, track, reading)))),
        )
        for track, reading in found
        if reading
    ]


def metrics_of(pen: PageWriter, uses: Uses, journey: Journey) -> tuple[tuple[str, Safe], ...]:
    """Give the ids of the metrics of a journey, and what of it each is measured of."""
    found = [(id_, pen.t("The whole journey")) for id_ in journey.metrics]
    for stage in journey.stages:
        found += [(id_, pen.text(stage.name)) for id_ in stage.metrics]
    for stop in uses.stops(journey):
        link = pen.to(journey, stop.anchor, step_name(pen, stop))
        found += [(id_, link) for id_ in stop.step.metrics]
    return _gathered(found)


def known_words(pen: PageWriter, one: PainOrDelight) -> Safe:
    """Give a pain or a delight in words, whom it concerns, how severe it is, what it rests on."""
    more = [pen.t("severity {points}", points=points(pen, one.severity))] if one.severity else []
    more += [pen.link("evidence", id_) for id_ in one.evidence]
    who = row(pen.link("persona", id_) for id_ in one.personas)
    words = Safe(f"{pen.text(one.text)} – {who}") if who else pen.text(one.text)
    return Safe(f"{words} ({row(more)})") if more else words


def known(pen: PageWriter, node: Step | Stage, key: Key) -> Safe:
    """Give the pains or delights that a step or a stage tells in words of its own."""
    return listed([known_words(pen, one) for one in told_of(node, key)])


def improvements(pen: PageWriter, node: Step | Stage) -> Safe:
    """Give what could be better at a step or in a stage, with links to what has a page."""
    return listed([_improvement(pen, one) for one in chances(pen.book, node)])


def evidence_of(pen: PageWriter, journey: Journey) -> tuple[tuple[str, Safe], ...]:
    """Give the ids of the evidence of a journey, and what of it rests on each."""
    found = [(id_, pen.t("The whole journey")) for id_ in journey.evidence]
    for stop, *told in all_felt(journey):
        link = pen.to(journey, stop.anchor, step_name(pen, stop))
        found += [(id_, link) for feelings in told for one in feelings for id_ in one.evidence]
    for stop, one in known_of(journey):
        link = pen.to(journey, stop.anchor, step_name(pen, stop))
        found += [(id_, link) for id_ in one.evidence]
    return _gathered(found)


def counted(pen: PageWriter, metric: Metric, seen: Observation) -> tuple[Pair, ...]:
    """Give the counts behind an observation; an event is called by its name."""
    names = called(pen, metric)
    return tuple(
        (names.get(key, line(key)), pen.number(count)) for key, count in seen.counts.items()
    )


def answer_counts(pen: PageWriter, answers: KanoAnswers) -> tuple[Pair, ...]:
    """Give how many customers gave each sort of answer, those nobody gave left out."""
    return tuple(
        (pen.label(answers, field), pen.number(count))
        for field in type(answers).model_fields
        if (count := getattr(answers, field))
    )


def named(pen: PageWriter, ids: Iterable[str]) -> tuple[tuple[str, Safe], ...]:
    """Give the ids of metrics, and what each is measured of."""
    found = ((id_, pen.book.find(Metric, id_)) for id_ in ids)
    return tuple(
        (id_, pen.choice(metric, "scope") if metric else NOTHING) for id_, metric in found
    )


def troubles(pen: PageWriter, point: CriticalPoint) -> tuple[Safe, ...]:
    """Give what makes a critical point worse: its worst pain, then all else that goes wrong."""
    pain = pen.t("a pain of severity {points}", points=f"{point.severity}/5")
    found = (pen.plain(_TROUBLES[trouble]) for trouble in point.troubles)
    return (*((pain,) if point.severity else ()), *found)


def found_all(pen: PageWriter, kind: str, ids: Iterable[str]) -> tuple[Entity, ...]:
    """Give the entities with these ids that there are."""
    return tuple(entity for id_ in ids if (entity := pen.find(kind, id_)))


def in_a_row(pen: PageWriter, node: Node, field: str) -> Safe:
    """Give the texts of a field in one line."""
    return row(pen.text(text) for text in getattr(node, field))


def languages(pen: PageWriter, codes: Iterable[str]) -> Safe:
    """Give the names of languages; the code of one that has no name here."""
    return row(pen.plain(_LANGUAGES.get(code, code)) for code in codes)


def untranslated(pen: PageWriter) -> Safe:
    """Give a note on the texts of the page that are in another language; nothing without any."""
    if not pen.foreign:
        return NOTHING
    names = languages(pen, sorted(pen.foreign))
    words = pen.t("Some of this page has not been translated: {languages}.", languages=names)
    return Safe(f'<p class="jac-note jac-untranslated">{words}</p>')


def of_what_is_shown(pen: PageWriter) -> Safe:
    """Give a note for a page that counts or compares of what only a part is shown."""
    words = pen.t("Only what is for this audience is shown here, counted and compared.")
    return Safe(f'<p class="jac-note">{words}</p>')


def unfound(pen: PageWriter, kind: str, ids: Sequence[str]) -> Safe:
    """Give the ids that lead nowhere."""
    return row(pen.missing(id_) for id_ in ids if pen.find(kind, id_) is None)


def part_of_customers(pen: PageWriter, step: Step, way: Branch) -> Safe:
    """Give which part of the customers goes one way, and of whom it is a part, as maps tell it."""
    share = pen.percent(way.share)
    if are_of_the_staying(step.next, 1 - (step.drop_off or 0)):
        return pen.t("{share} of those who stay", share=share)
    return share


def _improvement(pen: PageWriter, one: Chance) -> Safe:
    if one.opportunity is None:
        return pen.text(one.text)
    found = pen.book.find(Opportunity, one.opportunity)
    if found is None:
        return pen.missing(one.opportunity)
    return (
        pen.to(found)
        if one.text == found.name
        else Safe(f"{pen.text(one.text)} – {pen.to(found)}")
    )


def _gathered(found: Iterable[tuple[str, Safe]]) -> tuple[tuple[str, Safe], ...]:
    """Give each id once, with all its places in one line."""
    places: dict[str, dict[Safe, None]] = {}
    for id_, place in found:
        places.setdefault(id_, {})[place] = None
    return tuple((id_, row(known)) for id_, known in places.items())


def _spot(pen: PageWriter, uses: Uses, spot: Spot) -> Safe:
    link = pen.link("journey", spot.journey)
    if spot.step is None:
        return link
    journey = pen.book.find(Journey, spot.journey)
    return Safe(f"{link}: {step_link(pen, uses, journey, spot.step)}")
