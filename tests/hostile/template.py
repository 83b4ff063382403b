"""A small handbook that checks clean, with places to put raw YAML into."""

from __future__ import annotations

import json

from tests.hostile.row import Files

JOURNEY = """\
kind: journey
id: {id}
name: {name}
description: {description}
{kinship}personas: [{persona}]
owner: {owner}
tags: [{tag}]
links:
  - title: {title}
    url: {url}
stages:
  - id: aware
    name: {stage}
    goal: {goal}
    steps:
      - id: sees-ad
        name: {step}
        says: {says}
        channel: {channel}
        handover: {handover}
        duration: {duration}
        drop_off: {share}
        parallel: {flag}
        expects: {points}
        feels:
          score: {score}
          word: {word}
"""
METRIC = """\
kind: metric
id: nps
name: Net promoter score
type: custom
target:
  value: {number}
  on: {day}
observations:
  - period: {period}
    n: {count}
"""
ACTION = """\
kind: action
id: fix-the-form
name: Fix the form
owner: web/lead
due: {due}
ticket: {ticket}
"""
AROUND = """\
handbook.yaml
kind: handbook
id: handbook
name: Handbook
organisation: Example Oy
languages: [fi, en]
---
team.yaml
kind: team
id: web
name: Web team
roles: [{id: lead, name: Lead}]
---
persona.yaml
kind: persona
id: parent
name: Busy parent
---
channel.yaml
kind: channel
id: web-shop
name: Web shop
"""
"""What the three files above point at."""

USUAL = {
    "id": "switch-contract",
    "name": "Switching the contract",
    "description": "As it is today",
    "parent": "",  # the line is left out while it is empty
    "persona": "parent",
    "owner": "web",
    "tag": "energy",
    "title": "The shop",
    "url": "https://example.com/",
    "stage": "Becomes aware",
    "goal": "To know more",
    "step": "I see an advertisement",
    "says": "Cheaper than mine",
    "channel": "web-shop",
    "handover": "seamless",
    "duration": "15 min",
    "share": "36 %",
    "flag": "false",
    "points": "3",
    "score": "1",
    "word": "curious",
    "number": "40",
    "day": '"2026-09-30"',
    "period": "2026-Q3",
    "count": "200",
    "due": "2027-01-31",
    "ticket": "https://example.com/1",
}
"""What stands at each place, as raw YAML."""


def book(journey: str | bytes | None = None, **raw: str) -> Files:
    """Give the handbook with raw YAML at some places, or with another text as its journey."""
    written = USUAL | {name.rstrip("_"): text for name, text in raw.items()}
    unknown = written.keys() - USUAL.keys()
    if unknown:
        raise KeyError(*unknown)
    written["kinship"] = f"parent: {written['parent']}\n" if written["parent"] else ""
    journey = JOURNEY.format_map(written) if journey is None else journey
    return {
        "journey.yaml": _bytes(journey),
        "metric.yaml": METRIC.format_map(written).encode(),
        "action.yaml": ACTION.format_map(written).encode(),
        "answers.csv": b"month,value\n",
        **_around(),
    }


def journey(**raw: str) -> str:
    """Give the journey alone, to be put between other things."""
    return book(**raw)["journey.yaml"].decode()


def before(text: str) -> Files:
    """Give the handbook with `text` before its journey."""
    return book(text + journey())


def after(text: str) -> Files:
    """Give the handbook with `text` after its journey."""
    return book(journey() + text)


def quoted(text: str) -> str:
    """Spell a text between double quotes, with all that must be escaped there."""
    return json.dumps(text, ensure_ascii=False)


def _bytes(text: str | bytes) -> bytes:
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text


def _around() -> Files:
    parts = (part.partition("\n") for part in AROUND.split("---\n"))
    return {name: content.encode() for name, _, content in parts}
