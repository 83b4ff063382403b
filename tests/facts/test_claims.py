"""How much of what is said of customers is assumed, claim by claim."""

from __future__ import annotations

import pytest

from journeyascode.facts.claims import KNOWN, assumed, claims, footings, known_share
from journeyascode.handbook import Handbook
from journeyascode.model import KINDS
from tests.pages.looks import Look, page_html
from tests.reading import yaml_of

BOOK = """
- {kind: evidence, id: talks, name: Talks, basis: customer, method: interview}
- {kind: evidence, id: logs, name: Logs, basis: customer, method: analytics}
- {kind: evidence, id: ours, name: Ours, basis: internal}
- {kind: persona, id: anna, name: Anna, evidence: [talks, logs]}
- {kind: persona, id: bert, name: Bert, evidence: [logs]}
- {kind: persona, id: carl, name: Carl, evidence: [ours]}
- {kind: persona, id: dora, name: Dora, status: retired}
- {kind: journey, id: wish, name: Wish, state: target, stages: [{name: W, steps: [{name: W, feels: {score: 2}}]}]}
- kind: journey
  id: buy
  name: Buy
  evidence: [logs]
  stages:
    - name: S
      steps:
        - name: Ask
          feels:
            - {score: 1, basis: estimated, evidence: [talks]}
            - {score: -1, persona: anna}
            - {score: 2, basis: target}
        - {name: Pay, feels: [{score: 1, basis: measured}, {score: 1, evidence: [talks]}, {score: 1, n: 9}]}
"""  # noqa: E501 - a line for each


def book() -> Handbook:
    return Handbook(KINDS[one["kind"]].model_validate(one) for one in yaml_of(BOOK))


def test_each_claim_is_told_or_measured_or_assumed() -> None:
    found = [(one.kind, one.entity.id, one.ground) for one in claims(book())]
    assert found == [
        ("persona", "anna", "told"),
        ("persona", "bert", "measured"),
        ("persona", "carl", "assumed"),
        ("journey", "buy", "measured"),
        ("feeling", "buy", "assumed"),
        ("feeling", "buy", "assumed"),
        ("feeling", "buy", "measured"),
        ("feeling", "buy", "told"),
        ("feeling", "buy", "told"),
    ]


def test_the_share_counts_claims_and_what_is_assumed_is_named_once_a_step() -> None:
    kinds = footings(book())
    assert [(one.kind, *one[1:], one.assumed) for one in kinds] == [
        ("persona", 3, 1, 1, 1), ("journey", 1, 0, 1, 0), ("feeling", 5, 2, 1, 2),
    ]  # fmt: skip
    assert known_share(kinds) == round(6 / 9, 2)
    found = [(one.entity.id, one.stop.step.name if one.stop else None) for one in assumed(book())]
    assert found == [("carl", None), ("buy", "Ask")]


def test_a_pain_that_names_what_it_rests_on_is_a_claim_of_its_own() -> None:
    pains = "pains: [Slow, {text: Dear, evidence: [ours]}]"
    known = f"{pains}, delights: [{{text: Nice, evidence: [talks]}}]"
    more = f"- {{kind: journey, id: ask, name: Ask, stages: [{{name: S, {known}}}]}}"
    told = Handbook(KINDS[one["kind"]].model_validate(one) for one in yaml_of(BOOK + more))
    own = [one.ground for one in claims(told) if one.kind == KNOWN]
    assert own == ["assumed", "told"]
    assert footings(told)[-1] == (KNOWN, 2, 1, 0)


@pytest.mark.parametrize(
    ("language", "share", "feeling"), [("en", "67%", "A feeling"), ("fi", "67 %", "Tunne")]
)
def test_home_leads_to_each_assumption(language: str, share: str, feeling: str) -> None:
    html = page_html(book(), "index.md", language)
    text = " ".join(Look(html).text.split())
    assert share in text
    listed = html.partition('id="assumed"')[2].partition("<h2")[0]
    assert '<a href="personas/carl/">' in listed
    assert '<a href="journeys/buy/#step-1">1. Ask</a>' in listed
    assert "anna" not in listed
    assert feeling in listed
