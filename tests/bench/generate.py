"""A handbook of any size, the same one every time: kinds in the proportions of the sample."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import yaml

PER_THOUSAND = {
    "segment": 22,
    "persona": 31,
    "journey": 53,
    "blueprint": 13,
    "channel": 75,
    "touchpoint": 167,
    "team": 57,
    "system": 71,
    "partner": 18,
    "metric": 116,
    "evidence": 62,
    "promise": 48,
    "insight": 101,
    "opportunity": 54,
    "action": 80,
    "review": 31,
}
"""As in the sample handbook; a journey has its 9 steps, a blueprint its 36 cells and 27 flows."""
TOGETHER = {"channel", "touchpoint", "team", "system", "partner", "promise", "insight"}
TOGETHER |= {"opportunity", "action"}
IN_A_FILE = 20
WORDS = [
    "asiointi",
    "palvelu",
    "lasku",
    "sopimus",
    "vika",
    "ilmoitus",
    "käyttöönotto",
    "tunnistautuminen",
    "itsepalvelu",
    "odotus",
    "vastaus",
    "tilaus",
    "toimitus",
    "muutos",
    "laajakaista",
    "liittymä",
    "neuvonta",
    "opastus",
    "kirjautuminen",
    "muistutus",
    "häiriö",
    "korjaus",
    "asentaja",
    "varaus",
    "vahvistus",
    "seuranta",
    "palaute",
    "kysely",
    "hyvitys",
    "yhteydenotto",
]


@dataclass(frozen=True)
class Plan:
    """How many entities of each kind there are, and the dice that decide the rest."""

    counts: dict[str, int]
    dice: random.Random

    def one(self, kind: str) -> str:
        return f"{kind}-{self.dice.randrange(self.counts[kind]):05d}"

    def some(self, kind: str, most: int) -> list[str]:
        return sorted({self.one(kind) for _ in range(self.dice.randint(1, most))})

    def text(self, words: int) -> str:
        return " ".join(self.dice.choices(WORDS, k=words)).capitalize()


def write_handbook(folder: Path, size: int) -> int:
    """Write a handbook of about `size` entities into `folder`; give how many there are."""
    counts = {kind: max(1, size * share // 1000) for kind, share in PER_THOUSAND.items()}
    plan = Plan(counts, random.Random(f"journeyascode {size}"))  # noqa: S311 - not for secrets
    _write(folder / "handbook.yaml", _handbook(plan))
    for kind, count in counts.items():
        entities = [{"id": f"{kind}-{n:05d}", **MAKERS[kind](plan, n)} for n in range(count)]
        if kind in TOGETHER:
            for start in range(0, count, IN_A_FILE):
                items = entities[start : start + IN_A_FILE]
                _write(folder / kind / f"{start:05d}.yaml", {"kind": kind, "items": items})
        else:
            for entity in entities:
                _write(folder / kind / f"{entity['id']}.yaml", {"kind": kind, **entity})
    return 1 + sum(counts.values())


def _write(path: Path, content: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(content, allow_unicode=True, sort_keys=False, width=1000, Dumper=_Dumper)
    path.write_text(text, "utf-8", newline="\n")


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's shape
        return True


def _handbook(plan: Plan) -> dict[str, object]:
    return {
        "kind": "handbook",
        "name": "Käsikirja",
        "organisation": "Mitattu Oy",
        "languages": ["fi"],
        "lifecycle": [{"id": f"phase-{n}", "name": plan.text(2)} for n in range(5)],
    }


def _segment(plan: Plan, _: int) -> dict[str, object]:
    return {
        "name": plan.text(3),
        "summary": plan.text(10),
        "criteria": [plan.text(6), plan.text(5)],
        "digital_maturity": plan.dice.randint(1, 5),
        "priority": plan.dice.choice(["invest", "maintain", "tolerate"]),
        "channels": plan.some("channel", 3),
        "metrics": plan.some("metric", 2),
        "evidence": plan.some("evidence", 2),
    }


def _persona(plan: Plan, _: int) -> dict[str, object]:
    return {
        "name": plan.text(2),
        "segment": plan.one("segment"),
        "role": plan.text(2),
        "goals": [plan.text(6), plan.text(6)],
        "jobs": [{"when": plan.text(5), "want": plan.text(5), "so": plan.text(5)}],
        "delights": [plan.text(5)],
        "frustrations": [plan.text(5), plan.text(6)],
        "channels": plan.some("channel", 2),
        "evidence": plan.some("evidence", 2),
    }


def _journey(plan: Plan, _: int) -> dict[str, object]:
    return {
        "name": plan.text(3),
        "summary": plan.text(12),
        "personas": plan.some("persona", 2),
        "owner": plan.one("team"),
        "trigger": plan.text(5),
        "outcome": plan.text(5),
        "metrics": plan.some("metric", 2),
        "stages": [_stage(plan, n) for n in range(3)],
    }


def _stage(plan: Plan, number: int) -> dict[str, object]:
    return {
        "name": plan.text(2),
        "goal": plan.text(6),
        "phase": f"phase-{number}",
        "steps": [_step(plan, f"s-{number}-{n}") for n in range(3)],
    }


def _step(plan: Plan, id_: str) -> dict[str, object]:
    return {
        "id": id_,
        "name": plan.text(4),
        "thinks": plan.text(6),
        "feels": {"score": plan.dice.choice([-2, -1, 0, 1, 2]), "word": plan.text(1)},
        "touchpoint": plan.one("touchpoint"),
        "channel": plan.one("channel"),
        "meets": plan.some("team", 1),
        "pains": [plan.text(5)],
        "opportunities": [plan.text(5)],
        "insights": plan.some("insight", 1),
        "metrics": plan.some("metric", 1),
        "promises": plan.some("promise", 1),
    }


def _blueprint(plan: Plan, number: int) -> dict[str, object]:
    lanes = ("customer", "frontstage", "backstage", "support")
    steps = [f"s-{stage}-{step}" for stage in range(3) for step in range(3)]
    cells = [
        {
            "id": f"{lane}-{step}",
            "lane": lane,
            "step": step,
            "name": plan.text(3),
            **({} if lane == "customer" else _work(plan)),
        }
        for step in steps
        for lane in lanes
    ]
    flows = [
        {"from": f"{a}-{step}", "to": f"{b}-{step}", "carries": plan.text(2)}
        for step in steps
        for a, b in pairwise(lanes)
    ]
    journey = f"journey-{number % plan.counts['journey']:05d}"
    return {"name": plan.text(3), "journey": journey, "cells": cells, "flows": flows}


def _work(plan: Plan) -> dict[str, object]:
    return {
        "team": plan.one("team"),
        "system": plan.one("system"),
        "response_time": {"target": "2 h"},
    }


def _channel(plan: Plan, _: int) -> dict[str, object]:
    return {"name": plan.text(2), "type": "digital", "opening_hours": plan.text(3)}


def _touchpoint(plan: Plan, _: int) -> dict[str, object]:
    return {"name": plan.text(2), "channels": plan.some("channel", 2), "owned_by": "us"}


def _team(plan: Plan, _: int) -> dict[str, object]:
    return {"name": plan.text(2), "mandate": plan.text(10)}


def _named(plan: Plan, _: int) -> dict[str, object]:
    return {"name": plan.text(2), "summary": plan.text(8)}


def _metric(plan: Plan, _: int) -> dict[str, object]:
    return {
        "name": plan.text(2),
        "type": "csat",
        "owner": plan.one("team"),
        "scale": "1–5",
        "method": "mean",
        "unit": "arvosana",
        "target": {"value": 4.2, "by": "2027-12-31"},
        "observations": [
            {"period": f"2026-Q{n}", "value": round(plan.dice.uniform(3, 5), 1), "n": 200}
            for n in range(1, 5)
        ],
    }


def _evidence(plan: Plan, _: int) -> dict[str, object]:
    return {
        "name": plan.text(3),
        "method": "interview",
        "date": "2026-05-01",
        "basis": "customer",
        "sample": {"n": 12, "chosen": plan.text(4)},
        "findings": [plan.text(9), plan.text(9)],
    }


def _promise(plan: Plan, _: int) -> dict[str, object]:
    return {
        "name": plan.text(4),
        "metric": plan.one("metric"),
        "threshold": {"at_least": 4},
        "touchpoints": plan.some("touchpoint", 2),
    }


def _insight(plan: Plan, _: int) -> dict[str, object]:
    return {
        "name": plan.text(5),
        "severity": plan.dice.randint(1, 5),
        "personas": plan.some("persona", 1),
        "evidence": plan.some("evidence", 1),
    }


def _opportunity(plan: Plan, _: int) -> dict[str, object]:
    return {"name": plan.text(5), "answers": plan.some("insight", 2), "impact": 4, "effort": 2}


def _action(plan: Plan, _: int) -> dict[str, object]:
    return {
        "name": plan.text(5),
        "owner": plan.one("team"),
        "due": "2027-06-30",
        "answers_insights": plan.some("insight", 2),
        "expects": [{"metric": plan.one("metric"), "before": 3.8, "after": 4.2}],
    }


def _review(plan: Plan, _: int) -> dict[str, object]:
    return {
        "name": plan.text(3),
        "date": "2026-10-01",
        "decisions": [plan.text(10)],
        "actions": plan.some("action", 3),
        "next": "2027-01-15",
    }


MAKERS: dict[str, Callable[[Plan, int], dict[str, object]]] = {
    "segment": _segment,
    "persona": _persona,
    "journey": _journey,
    "blueprint": _blueprint,
    "channel": _channel,
    "touchpoint": _touchpoint,
    "team": _team,
    "system": _named,
    "partner": _named,
    "metric": _metric,
    "evidence": _evidence,
    "promise": _promise,
    "insight": _insight,
    "opportunity": _opportunity,
    "action": _action,
    "review": _review,
}
