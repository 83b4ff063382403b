"""Every key that promises to do something, and not to be read, does it: here is where."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import get_annotations
from pathlib import PurePosixPath
from typing import NamedTuple

import pytest
from pydantic import BaseModel

from journeyascode.build import check, write
from journeyascode.model import KINDS
from journeyascode.model.schema import keys_of
from journeyascode.source import load_texts
from tests.pages.looks import DAY, Look
from tests.pages.test_fields import IN_OTHER_WORDS, UNSAID

PROMISING = {
    *UNSAID,
    *IN_OTHER_WORDS,
    *("visibility", "default_visibility", "level", "maturity", "severity", "of", "rule"),
}
"""Keys that the pages do not repeat as they are written, and those that say how to act."""


class Act(NamedTuple):
    """What happens when a line becomes another one."""

    before: str
    after: str
    gone: str = ""
    """What is told of the handbook before, and not after."""
    come: str = ""
    """What is told of it after, and not before."""


TEXT = """\
kind: handbook
id: handbook
name: Handbook
organisation: Company
languages: [en]
maturity: sketch
default_visibility: internal
lifecycle: [{id: begin, name: Beginning}]
tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5}}]
own_rules:
  - {id: own-one, select: segment, where: {id: homes}, require: {tags: present},
     message: m, because: b}
rules: [{rule: unused-entity, of: [channel/web], severity: warning, because: b}]
---
kind: team
id: firm
name: Firm
roles: [{id: lead, name: Leader}]
---
kind: channel
items: [{id: web, name: Web}, {id: desk, name: Desk}]
---
kind: segment
id: homes
name: Homes
owner: firm/lead
level: sketch
visibility: internal
---
kind: evidence
id: survey
name: Survey
basis: customer
method: survey
kano: [{name: Speed, category: must-be, guessed: false}]
quotes:
  - {text: Agreed words, consent: true, visibility: internal}
---
kind: metric
id: share
name: Share
type: share
numerator: [{id: calls, name: Calls}]
denominator: [{id: orders, name: Orders}]
observations: [{period: 2026-04, counts: {calls: 20, orders: 100}}]
---
kind: journey
id: buy
name: Buying
stages:
  - id: choose
    name: Choosing
    phase: begin
    visibility: internal
    steps:
      - {id: look, name: I look, next: [{to: pay}]}
      - {id: pay, name: I pay, parallel: false, optional: false, visibility: internal,
         proactive: false, tracks: {ease: 3}}
  - name: Using
    pains: [{text: It is dear, severity: 3}]
    steps: [{name: I use it, waits: {time: 1 d, planned: false}}]
---
kind: blueprint
id: plan
name: Plan
journey: buy
columns: [{id: first, name: First}]
cells:
  - {id: one, lane: backstage, step: first, name: Doing one, visibility: internal}
  - {id: two, lane: support, step: first, name: Doing two}
flows: [{from: one, to: two, kind: triggers}]
---
kind: insight
id: slow
name: Slow
type: pain
severity: 2
"""

ACTS = {
    "Entity.kind": Act(
        "kind: segment\nid", "kind: persona\nid", "segments/homes", "personas/homes"
    ),
    "Entity.id": Act("id: homes\nname", "id: flats\nname", "segments/homes", "segments/flats"),
    "Entity.visibility": Act(
        "sketch\nvisibility: internal", "sketch\nvisibility: restricted", "segments/homes"
    ),
    "Entity.level": Act("level: sketch", "level: governed", come="JAC827 warning segment/homes"),
    "Charter.languages": Act("[en]", "[fi, en]", come="Finnish, English"),
    "Charter.maturity": Act(
        "maturity: sketch", "maturity: governed", come="JAC504 warning metric/share"
    ),
    "Charter.default_visibility": Act(
        "default_visibility: internal", "default_visibility: restricted", "journeys/buy"
    ),
    "Phase.id": Act("{id: begin", "{id: start", come="no journey here yet"),
    "Track.id": Act("tracks: [{id: ease", "tracks: [{id: effort", come="JAC380"),
    "Role.id": Act("{id: lead", "{id: head", come="JAC208 error segment/homes"),
    "Column.id": Act("[{id: first", "[{id: second", come="JAC401 error blueprint/plan"),
    "Cell.id": Act("{id: one", "{id: three", come="JAC405 error blueprint/plan"),
    "Cell.visibility": Act(
        "Doing one, visibility: internal", "Doing one, visibility: restricted", "Doing one"
    ),
    "Stage.id": Act("id: choose", "id: chosen", "#stage-choose", "#stage-chosen"),
    "Stage.parallel": Act(
        "begin\n", "begin\n    parallel: true\n", come="At the same time as the stage before"
    ),
    "Stage.optional": Act("begin\n", "begin\n    optional: true\n", come="Some skip it"),
    "Stage.visibility": Act(
        "begin\n    visibility: internal", "begin\n    visibility: restricted", "Choosing"
    ),
    "Step.id": Act("{id: look", "{id: see", "#step-look", "#step-see"),
    "Step.parallel": Act(
        "parallel: false", "parallel: true", come="At the same time as the step before"
    ),
    "Step.optional": Act("optional: false", "optional: true", come="Some skip it"),
    "Step.proactive": Act(
        "proactive: false", "proactive: true", come="Steps at which we act first"
    ),
    "Step.visibility": Act(
        "false, visibility: internal", "false, visibility: restricted", "I pay"
    ),
    "Wait.planned": Act(
        "planned: false", "planned: true", "of which waiting 1 day", "a planned interval"
    ),
    "Event.id": Act("{id: calls", "{id: visits", "20%"),
    "Observation.counts": Act("calls: 20", "calls: 40", "20%", "40%"),
    "Flow.kind": Act("kind: triggers", "kind: needs", "riggers", "eeds"),
    "Insight.severity": Act("severity: 2", "severity: 5", "2 of 5", "5 of 5"),
    "Pain.severity": Act("severity: 3", "severity: 4", "3 of 5", "4 of 5"),
    "KanoFeature.guessed": Act("guessed: false", "guessed: true", come="guessed from complaints"),
    "Quote.consent": Act("consent: true", "consent: false", "Agreed words", "JAC606"),
    "Quote.visibility": Act(
        "true, visibility: internal", "true, visibility: restricted", "Agreed words"
    ),
    "OwnRule.id": Act(
        "{id: own-one",
        "{id: own-two",
        "own/own-one warning segment/homes",
        "own/own-two warning segment/homes",
    ),
    "OwnRule.severity": Act(
        "require: {tags: present}",
        "severity: hint, require: {tags: present}",
        "own/own-one warning",
        "own/own-one hint",
    ),
    "OwnRule.where": Act(
        "where: {id: homes}", "where: {id: plan}", "own/own-one warning segment/homes"
    ),
    "OwnRule.require": Act(
        "{tags: present}", "{name: present}", "own/own-one warning segment/homes"
    ),
    "RuleSetting.rule": Act("rule: unused-entity", "rule: no-owner", "JAC204 warning channel/web"),
    "RuleSetting.of": Act(
        "[channel/web]",
        "[channel/desk]",
        "JAC204 warning channel/web",
        "JAC204 warning channel/desk",
    ),
    "RuleSetting.severity": Act(
        "severity: warning", "severity: off", "JAC204 warning channel/web"
    ),
}


def promising(cls: type[BaseModel]) -> Iterator[str]:
    """Yield each key of a model, and of all that is in it, that promises to do something."""
    for key, shape in keys_of(cls).items():
        inner = shape.parts[0] if shape.origin is tuple else shape
        if key in PROMISING:
            yield f"{_home(cls, key)}.{key}"
        if inner.model:
            yield from promising(inner.model)


def _home(cls: type[BaseModel], key: str) -> str:
    """Name the class for which a key was written down first."""
    return next(c.__name__ for c in reversed(cls.__mro__) if key in get_annotations(c))


def told(text: str) -> str:
    """Give what is told of a handbook to its authors, and to readers inside the company."""
    loaded = load_texts(
        (PurePosixPath(f"{number}.yaml"), one.encode())
        for number, one in enumerate(text.split("---\n"))
    )
    found = [
        f"{one.code} {one.severity} {one.at.kind if one.at else ''}/{one.at.id if one.at else ''}"
        for one in check(loaded, DAY)
    ]
    for page in write(loaded, "en", DAY, "folders").pages:
        look = Look(page.html)
        found += [page.uri, look.text, *(f"#{one}" for one in look.ids)]
    return "\n".join(found).replace("\N{NO-BREAK SPACE}", " ").replace("\N{SOFT HYPHEN}", "")


BEFORE = told(TEXT)


def test_every_key_that_promises_something_is_seen_to_act_here() -> None:
    assert {name for cls in KINDS.values() for name in promising(cls)} == ACTS.keys()


@pytest.mark.parametrize("key", ACTS)
def test_a_key_that_promises_something_does_it(key: str) -> None:
    act = ACTS[key]
    assert TEXT.count(act.before) == 1

    after = told(TEXT.replace(act.before, act.after))

    assert act.gone or act.come
    assert not act.gone or (act.gone in BEFORE and act.gone not in after)
    assert not act.come or (act.come in after and act.come not in BEFORE)
