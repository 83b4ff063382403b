"""What the kinds of entities are called in a sentence."""

from __future__ import annotations

from journeyascode.speech.say import Say, say

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


PART_NAMES: dict[str, Say] = {
    "Aim": say("aim"),
    "Branch": say("branch"),
    "Cause": say("root cause"),
    "Cell": say("cell"),
    "Change": say("change of a metric"),
    "Checkpoint": say("checkpoint"),
    "ClvTerms": say("terms of a lifetime value"),
    "Column": say("column"),
    "Columns": say("data file"),
    "Condition": say("condition"),
    "Critical": say("moment of truth"),
    "EmpathyMap": say("empathy map"),
    "Delight": say("delight"),
    "Event": say("event of a share"),
    "Experience": say("pain or delight"),
    "FailPoint": say("fail point"),
    "FeedbackClass": say("class of feedback"),
    "Feeling": say("feeling"),
    "Figure": say("value aimed at"),
    "Flow": say("flow"),
    "HandsOver": say("handing over"),
    "Improvement": say("improvement"),
    "Job": say("job"),
    "KanoAnswers": say("Kano answers"),
    "KanoFeature": say("Kano feature"),
    "LifeEvent": say("event at any time"),
    "Milestone": say("milestone"),
    "Mood": say("mood"),
    "Observation": say("observation"),
    "OwnRule": say("own rule"),
    "Pain": say("pain"),
    "Phase": say("phase"),
    "Programme": say("programme"),
    "ProgrammeItem": say("point of the programme"),
    "Quote": say("quote"),
    "Raci": say("RACI"),
    "ResponseTime": say("response time"),
    "Reviewed": say("last look"),
    "Role": say("role"),
    "RuleSetting": say("setting of a rule"),
    "Sample": say("sample"),
    "Size": say("size"),
    "Spot": say("step named from outside"),
    "Stage": say("stage"),
    "Step": say("step"),
    "Term": say("term"),
    "Theme": say("theme"),
    "Threshold": say("threshold"),
    "Track": say("track"),
    "TrackScale": say("scale of a track"),
    "Wait": say("wait"),
    "WebLink": say("link"),
}
"""What the parts of entities are called in a sentence, by the name of their class."""


def name_of(model: type[object]) -> Say | None:
    """Give the word for a kind or a part by its class; None for what is neither."""
    kind = "handbook" if model.__name__ == "Charter" else model.__name__.lower()
    return KIND_NAMES.get(kind) or PART_NAMES.get(model.__name__)


def kind_name(kind: str) -> Say:
    """Give the word for one entity of `kind`."""
    return KIND_NAMES[kind]


def kind_with_article(kind: str) -> Say:
    """Give the word for one entity of `kind` with the article that English puts before it."""
    name = kind_name(kind)
    if kind == "evidence":
        return name
    return say("an {kind}", kind=name) if kind[0] in "aeiou" else say("a {kind}", kind=name)
