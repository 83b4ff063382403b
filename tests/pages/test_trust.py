"""What a page says of an entity's trustworthiness, its language, and what is missing."""

from __future__ import annotations

import re

import pytest

from journeyascode.handbook import Handbook, HiddenParts
from journeyascode.model import (
    Action,
    Blueprint,
    Charter,
    Entity,
    Evidence,
    Insight,
    Journey,
    Persona,
    Review,
    Segment,
    Team,
)
from journeyascode.pages import Addresses
from tests.pages.filled import every_entity
from tests.pages.looks import Look, page_html, read_book, written
from tests.reading import yaml_of


def text_of(entity: Entity, *others: Entity, language: str = "en") -> str:
    book = Handbook([entity, *others])
    return Look(page_html(book, Addresses(book).uri(entity), language)).text


ANNA = {"id": "anna", "name": "Anna"}


def test_a_claim_that_no_customer_has_told_is_called_an_assumption() -> None:
    told = Evidence(id="calls", name="Calls", basis="customer")
    guess = Evidence(id="guess", name="Guess", basis="internal")
    assert "Assumption" in text_of(Persona.model_validate(ANNA))
    with_guess = Persona.model_validate({**ANNA, "evidence": ["guess"]})
    assert "Assumption" in text_of(with_guess, guess)
    assert "( Ourselves )" in text_of(with_guess, guess).replace("(", "( ").replace(")", " )")
    with_told = Persona.model_validate({**ANNA, "evidence": ["calls", "guess"]})
    assert "Assumption" not in text_of(with_told, told, guess)


def test_a_team_is_no_assumption() -> None:
    assert "Assumption" not in text_of(Team(id="care", name="Care"))


@pytest.mark.parametrize(
    ("on", "every", "late"), [("2026-01-01", "90 d", True), ("2026-05-01", "90 d", False)]
)
def test_a_review_that_should_have_been_is_marked_with_the_day_it_is_seen_from(
    on: str,
    every: str,
    late: bool,  # noqa: FBT001 - a parameter of the case
) -> None:
    entity = Team.model_validate(
        {"id": "care", "name": "Care", "reviewed": {"on": on, "every": every}}
    )
    assert ("Overdue as of 1 June 2026" in text_of(entity)) is late


def test_a_reference_that_leads_nowhere_is_shown_as_it_is_written() -> None:
    journey = Journey.model_validate(
        {
            "id": "buy",
            "name": "Buy",
            "owner": "nobody/lead",
            "compares_to": "other",
            "stages": [
                {
                    "name": "One",
                    "phase": "gone",
                    "metrics": ["lost"],
                    "steps": [{"name": "I pay", "next": [{"to": "away"}], "insights": ["none"]}],
                }
            ],
        }
    )
    action = Action.model_validate(
        {
            "id": "act",
            "name": "Act",
            "answers_steps": [{"journey": "buy", "step": "off"}, {"journey": "not"},
                              {"journey": "nor", "step": "yet"}, {"journey": "buy"}],
        }
    )  # fmt: skip
    book = Handbook([journey, action])
    html = page_html(book, "journeys/buy.md")
    for id_ in ("nobody", "gone", "lost", "away", "none"):
        assert f'<code class="jac-missing">{id_}</code>' in html
    html = page_html(book, "actions/index.md")
    for id_ in ("off", "not", "nor", "yet"):
        assert f'<code class="jac-missing">{id_}</code>' in html


def test_evidence_and_root_causes_that_lead_nowhere_are_shown_as_they_are_written() -> None:
    insight = Insight.model_validate(
        {"id": "slow", "name": "Slow", "evidence": ["gone"],
         "root_cause": {"blueprint": "lost", "cell": "away"}}
    )  # fmt: skip
    html = page_html(Handbook([insight]), "insights/slow.md")
    for id_ in ("gone", "lost", "away"):
        assert f'<code class="jac-missing">{id_}</code>' in html


def test_lists_of_metrics_and_actions_show_ids_that_lead_nowhere() -> None:
    home = Segment.model_validate({"id": "home", "name": "Home", "metrics": ["gone"]})
    spring = Review.model_validate(
        {"id": "spring", "name": "Spring", "date": "2026-01-01", "actions": ["lost"]}
    )
    book = Handbook([home, spring])
    assert '<code class="jac-missing">gone</code>' in page_html(book, "segments/home.md")
    assert '<code class="jac-missing">lost</code>' in page_html(book, "reviews/spring.md")


def test_the_column_of_an_activity_is_one_of_the_blueprints_own_or_a_step() -> None:
    plan = Blueprint.model_validate(
        {
            "id": "plan",
            "name": "Plan",
            "journey": "buy",
            "columns": [{"id": "first", "name": "First"}, {"id": "second", "name": "Second"}],
            "cells": [
                {"lane": "support", "step": "second", "name": "Own"},
                {"lane": "support", "step": "pay", "name": "Step"},
                {"lane": "support", "step": "gone", "name": "Lost"},
            ],
        }
    )
    steps = [{"id": "pay", "name": "I pay"}]
    stages = [{"name": "One", "steps": steps}]
    buy = Journey.model_validate({"id": "buy", "name": "Buy", "stages": stages})
    html = page_html(Handbook([plan, buy]), "blueprints/plan.md")
    assert "<td>Second</td>" in html
    assert '<td><a href="../../journeys/buy/#step-pay">1. I pay</a></td>' in html
    assert '<td><code class="jac-missing">gone</code></td>' in html


def test_a_text_in_another_language_is_marked_and_told_of_once() -> None:
    charter = Charter.model_validate(
        {"id": "handbook", "name": "Book", "organisation": "Firm", "languages": ["fi", "en"]}
    )
    team = Team.model_validate(
        {
            "id": "care",
            "name": {"fi": "Asiakaspalvelu", "en": "Care"},
            "summary": {"fi": "Auttaa.", "en": "Helps."},
            "mandate": {"fi": "Päättää **itse**."},
            "roles": [{"id": "lead", "name": {"fi": "Päällikkö"}}],
        }
    )
    book = Handbook([charter, team])
    html = page_html(book, "teams/care.md", "en")
    assert '<div class="jac-prose jac-foreign" lang="fi"><p>Päättää' in html
    assert '<span class="jac-foreign" lang="fi">Päällikkö</span>' in html
    assert html.count("has not been translated: Finnish.") == 1
    assert "lang=" not in page_html(book, "teams/care.md", "fi")


def test_a_text_whose_language_nobody_said_is_not_marked() -> None:
    html = page_html(
        Handbook([Team(id="care", name="Care", mandate="Saa päättää.")]), "teams/care.md"
    )
    assert "lang=" not in html


def test_words_of_customers_who_have_not_agreed_are_nowhere() -> None:
    book, _ = read_book("small", "fi")
    assert "Salainen" not in "".join(page.html for page in written(book, "fi").pages)


def test_a_handbook_without_a_charter_still_has_a_home() -> None:
    pages = written(Handbook([Team(id="care", name="Care")]), "fi")
    assert pages.home.title == "Asiakaskokemuksen käsikirja"
    assert "Tiimit" in pages.home.html
    assert "Mikään ei ole myöhässä" not in pages.home.html
    assert "mikään ei voi olla myöhässä" in pages.home.html


def test_of_what_is_hidden_nobody_says_that_it_is_not_there() -> None:
    care = Team(id="care", name="Care")
    pages = written(Handbook([care], cut=HiddenParts("internal", frozenset({care.key}))), "en")
    assert "is planned" not in pages.home.html
    assert "reviews and actions planned" not in pages.home.html


def test_pages_that_repeat_others_are_found_by_their_title_only() -> None:
    book, _ = read_book("small", "fi")
    pages = {page.uri: page.searched for page in written(book, "fi").pages}
    assert pages["journeys/index.md"] == "title"
    for uri in ("index.md", "actions/index.md", "journeys/late-parcel.md"):
        assert pages[uri] == "whole"
    assert "nothing" not in pages.values()


@pytest.mark.parametrize("language", ["en", "fi"])
def test_no_section_of_a_page_tells_the_same_fact_twice(language: str) -> None:
    filled = every_entity()
    pages = written(Handbook(filled.values()), language).pages
    for page in pages:
        for section in re.split(r"<h[234]|<details|<li|<td", page.html):
            facts = re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", section, re.DOTALL)
            assert len(facts) == len(set(facts)), (page.uri, facts)


@pytest.mark.parametrize(("own", "told"), [("365 d", 1), ("30 d", 2)])
def test_the_interval_of_all_reviews_is_not_told_again_as_the_handbooks_own(
    own: str, told: int
) -> None:
    charter = Charter.model_validate(
        {"id": "handbook", "name": "Book", "organisation": "Firm", "languages": ["en"],
         "review_every": "365 d", "reviewed": {"on": "2026-01-01", "every": own}}
    )  # fmt: skip
    text = text_of(charter)
    assert text.casefold().count("reviewed every") == told
    assert text.count("365\N{NO-BREAK SPACE}days") == 1


PARTS = [
    "feels: {score: 1, evidence: [calls]}",
    "pains: [{text: It is slow, evidence: [calls]}]",
    "delights: [{text: It is quick, evidence: [calls]}]",
]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("of_stage", [True, False])
def test_what_parts_of_a_journey_rest_on_is_told_of_its_parts(
    part: str,
    of_stage: bool,  # noqa: FBT001 - a parameter of the case
) -> None:
    at = f"{part}, steps: [{{name: A}}]" if of_stage else f"steps: [{{name: A, {part}}}]"
    (journey,) = yaml_of(f"[{{id: j, name: J, stages: [{{name: S, {at}}}]}}]")
    told = Evidence(id="calls", name="Calls", basis="customer")
    found = " ".join(text_of(Journey.model_validate(journey), told).split())
    assert "In parts told by customers" in found
    assert "in parts: Calls (Customers)" in found
    assert "Assumption" not in found
    whole = Journey.model_validate({**journey, "evidence": ["calls"]})
    assert "n parts" not in text_of(whole, told)


def test_parts_that_rest_on_what_we_think_make_no_more_of_a_journey() -> None:
    (journey,) = yaml_of(
        "[{id: j, name: J, stages: [{name: S, pains: [{text: P, evidence: [guess]}]}]}]"
    )
    guess = Evidence(id="guess", name="Guess", basis="internal")
    found = " ".join(text_of(Journey.model_validate(journey), guess).split())
    assert "Assumption" in found
    assert "in parts: Guess (Ourselves)" in found
