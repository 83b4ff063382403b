"""What the kinds of entities are called in a sentence."""

from __future__ import annotations

from journeyascode.words.say import Say, say

KIND_NAMES: dict[str, Say] = {
    "handbook": say("handbook"),
    "segment": say("segment"),
    "persona": say("persona"),
    "journey": say("journey"),
    "blueprint": say("blueprint"),
    "channel": say("channel"),
    "touchpoint": say("touchpoint"),
    "promise": say("promise"),
    "metric": say("metric"),
    "evidence": say("evidence"),
    "insight": say("insight"),
    "opportunity": say("opportunity"),
    "action": say("action"),
    "review": say("review"),
    "team": say("team"),
    "system": say("system"),
    "partner": say("partner"),
}


def kind_name(kind: str) -> Say:
    """Give the word for one entity of `kind`."""
    return KIND_NAMES[kind]


def kind_with_article(kind: str) -> Say:
    """Give the word for one entity of `kind` with the article that English puts before it."""
    name = kind_name(kind)
    if kind == "evidence":
        return name
    return say("an {kind}", kind=name) if kind[0] in "aeiou" else say("a {kind}", kind=name)
