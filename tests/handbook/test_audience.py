"""What goes when a handbook is cut for an audience, and what then stands in its place."""

from __future__ import annotations

from pathlib import PurePosixPath

from journeyascode.cli import options
from journeyascode.facts.claims import footing_of
from journeyascode.handbook import HIDDEN, Handbook, for_audience
from journeyascode.model import (
    AUDIENCES,
    Action,
    Blueprint,
    Charter,
    Insight,
    Journey,
    Metric,
    Visibility,
)
from journeyascode.source import load_texts

BOOK = """
kind: handbook
id: handbook
name: Ours
organisation: Company
default_visibility: public
languages: [fi, en]
lifecycle: [{id: buying, name: Buying}]
aims: [{name: More, metric: shut, current: "7", target: "9"}]
rules:
  - {rule: JAC204, of: metric/shut, severity: "off", because: Not yet}
  - {rule: JAC204, of: metric, severity: hint, because: Not yet}
---
kind: metric
items:
  - {id: open, name: Open, type: nps}
  - {id: shut, name: Shut, type: nps, visibility: internal}
  - {id: tight, name: Tight, type: nps, visibility: restricted}
---
kind: persona
id: anna
name: Anna
visibility: restricted
---
kind: evidence
id: talks
name: Talks
basis: customer
visibility: internal
---
kind: journey
id: buy
name: Buying
personas: [anna]
metrics: [shut, open, tight]
stages:
  - name: Choosing
    phase: buying
    steps:
      - id: look
        name: I look
        opportunities: [quiet, {opportunity: quiet}, {en: Better}, Kept]
        pains: [{text: Hers, persona: anna}, {text: Theirs, persona: [anna, bo]}, Kept]
        feels: [{score: 1}, {score: -2, persona: anna}]
      - {id: ask, name: I ask, visibility: internal, next: [{to: pay}]}
      - {id: pay, name: I pay, next: [{to: ask}, {to: look}, {journey: back, to: call}]}
---
kind: journey
id: back
name: Giving back
visibility: internal
stages: [{name: Calling, steps: [{id: call, name: I call}]}]
---
kind: journey
id: never
name: Never
stages: [{name: All, visibility: internal, steps: [{id: all, name: All}]}]
---
kind: blueprint
id: behind
name: Behind buying
journey: buy
cells:
  - {id: one, lane: backstage, step: look, name: One}
  - {id: two, lane: backstage, step: ask, name: Two}
  - {id: three, lane: backstage, step: pay, name: Three, visibility: internal}
flows: [{from: one, to: two}, {from: two, to: three}]
---
kind: blueprint
id: lonely
name: Behind giving back
journey: back
columns: [{id: own, name: Own}]
cells:
  - {lane: backstage, step: own, name: Mine}
  - {lane: backstage, step: call, name: Theirs}
---
kind: opportunity
id: quiet
name: Quiet
visibility: internal
---
kind: insight
id: slow
name: Slow
evidence: [talks]
root_cause: {blueprint: behind, cell: two}
---
kind: action
id: faster
name: Faster
answers_steps: [{journey: buy, step: ask}, {journey: back}]
expects: [{metric: shut, before: 7}, {metric: open, before: 3}]
"""


def load(text: str = BOOK) -> Handbook:
    parts = enumerate(text.split("\n---\n"))
    loaded = load_texts((PurePosixPath(f"{at}.yaml"), part.encode()) for at, part in parts)
    assert loaded.whole, loaded.diagnostics
    return loaded.handbook


CUT = for_audience(load(), "public")


def test_each_audience_has_the_entities_that_are_for_it() -> None:
    whole = load()
    gone = [
        {id_ for _, id_ in whole.entities.keys() - for_audience(whole, one).entities.keys()}
        for one in AUDIENCES
    ]
    assert gone == [
        {"shut", "tight", "anna", "talks", "back", "never", "quiet"},
        {"tight", "anna"},
        set(),
    ]


def test_one_mark_stands_for_all_that_went_from_a_list() -> None:
    buy = CUT.find(Journey, "buy")
    assert buy
    assert (buy.metrics, buy.personas) == (("open", HIDDEN), (HIDDEN,))


def test_what_is_nothing_without_what_went_goes_too() -> None:
    buy, behind = CUT.find(Journey, "buy"), CUT.find(Blueprint, "behind")
    assert buy
    assert behind
    look, pay = buy.stages[0].steps
    assert [one.score for one in look.feels] == [1]
    assert len(look.opportunities) == 2
    assert [(one.text, one.persona) for one in look.pains] == [
        ("Theirs", ("bo", HIDDEN)),
        ("Kept", ()),
    ]
    assert [(one.journey, one.to) for one in pay.next] == [
        (None, HIDDEN),
        (None, "look"),
        (HIDDEN, None),
    ]
    assert [cell.id for cell in behind.cells] == ["one"]
    assert behind.flows == ()
    assert all(map(CUT.lacks, (buy, behind)))


def test_a_blueprint_stays_without_the_journey_it_hangs_on() -> None:
    lonely = CUT.find(Blueprint, "lonely")
    assert lonely
    assert lonely.journey == HIDDEN
    assert [cell.name for cell in lonely.cells] == ["Mine"]


def test_decisions_do_not_tell_what_they_were_about() -> None:
    slow, faster = CUT.find(Insight, "slow"), CUT.find(Action, "faster")
    assert slow
    assert slow.root_cause
    assert faster
    assert slow.root_cause.cell == HIDDEN
    assert [(one.journey, one.step) for one in faster.answers_steps] == [("buy", HIDDEN)]
    assert [one.metric for one in faster.expects] == ["open"]


def test_nobody_is_told_whether_hidden_evidence_is_from_customers() -> None:
    slow = CUT.find(Insight, "slow")
    assert slow
    assert footing_of(CUT, slow).ground is None


def test_the_handbook_does_not_tell_numbers_of_a_hidden_metric_and_names_it_in_no_rule() -> None:
    charter = CUT.charter
    assert charter
    assert [(one.metric, one.current, one.target) for one in charter.aims] == [
        (HIDDEN, None, None)
    ]
    assert [one.of for one in charter.rules] == [("metric",)]


def test_without_its_own_entity_a_handbook_keeps_its_languages_and_says_for_whom_it_is() -> None:
    book = load(BOOK.replace("default_visibility", "visibility: internal\ndefault_visibility"))
    cut = for_audience(book, "public")
    buy = cut.find(Journey, "buy")
    assert buy
    assert cut.charter is None
    assert cut.languages == ("fi", "en")
    assert cut.visibility_of(buy) == "public"
    assert buy.stages[0].phase is None
    assert not cut.all(Charter)


def test_the_commands_know_the_audiences_of_the_model() -> None:
    assert options.AUDIENCES == AUDIENCES


def test_nothing_is_made_anew_where_nothing_goes() -> None:
    book = load()
    everybody: Visibility = "restricted"
    assert for_audience(book, everybody) is book
    cut = for_audience(book, "internal")
    assert cut.entities["action", "faster"] is book.entities["action", "faster"]


RESTING = """
kind: handbook
id: handbook
name: Ours
organisation: Company
default_visibility: public
languages: [en]
---
kind: metric
items:
  - id: open
    name: Open
    type: count
    observations: [{period: 2026-Q1, value: 7}]
  - id: tight-one
    name: Tight
    type: count
    visibility: restricted
    observations: [{period: 2026-Q1, value: 5}]
  - {id: sum, name: Sum, type: custom, formula: open + tight-one}
  - {id: twice, name: Twice, type: custom, formula: sum * 2}
  - {id: slip, name: Slip, type: custom, formula: open plus tight-one}
  - {id: clear, name: Clear, type: custom, formula: open * 3}
  - id: told
    name: Told
    type: custom
    formula: (won - tight-one) / 2
    observations: [{period: 2026-Q1, value: 30, counts: {won: 65}}]
  - id: seen
    name: Seen
    type: nps
    observations: [{period: 2026-Q1, counts: {promoters: 5, passives: 3, detractors: 2}}]
  - id: unseen
    name: Unseen
    type: nps
    visibility: restricted
    observations: [{period: 2026-Q1, counts: {promoters: 1, passives: 3, detractors: 6}}]
  - {id: pooled, name: Pooled, type: nps, parts: [seen, unseen]}
"""


def test_no_value_is_told_that_was_made_with_a_metric_that_goes() -> None:
    whole, cut = load(RESTING), for_audience(load(RESTING), "public")
    valued = [one.id for one in whole.all(Metric) if one.observations]
    assert {"sum", "twice", "told", "pooled"} <= set(valued)
    seen = {one.id: one.observations for one in cut.all(Metric)}
    assert [seen[one] for one in ("sum", "twice", "slip", "pooled")] == [(), (), (), ()]
    assert [one.model_dump(exclude_defaults=True) for one in seen["told"]] == [
        {"period": "2026-Q1", "value": 30, "counts": {"won": 65}}
    ]
    assert seen["clear"] == whole.entities["metric", "clear"].observations  # type: ignore[attr-defined]


def test_no_formula_names_a_metric_that_goes() -> None:
    cut = for_audience(load(RESTING), "public")
    assert {one.id: one.formula for one in cut.all(Metric) if one.formula} == {
        "sum": HIDDEN,
        "twice": "sum * 2",
        "slip": HIDDEN,
        "clear": "open * 3",
        "told": HIDDEN,
    }
