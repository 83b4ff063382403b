"""JAC9xx - how strict the handbook wants its rules to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.checking.blind_rules import BLIND
from journeyascode.checking.ignore import REMARKS
from journeyascode.checking.known_findings import known_finding_gone
from journeyascode.checking.links_in_texts import LEADING
from journeyascode.checking.own_rules import OWN, PREFIX, own_rules
from journeyascode.checking.rule_names import guess_rule
from journeyascode.checking.severity import targets_of
from journeyascode.findings import Finding, Route
from journeyascode.model import KINDS
from journeyascode.rules import RULES
from journeyascode.rules.references import guess_among
from journeyascode.rules.rule import WARNING, rule
from journeyascode.source import CODES
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.handbook import Handbook
    from journeyascode.model import RuleSetting
    from journeyascode.speech import Say


@rule("JAC910")
def setting_of_unknown_rule(book: Handbook) -> Iterator[Finding]:
    """The handbook makes a rule stricter or milder that there is not.

    A misspelt name changes nothing, and nobody would notice. What keeps a file from being read,
    and what every page relies on, is always an error.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        rules:
          - {rule: unused-entities, severity: hint, because: we are only beginning}

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        rules:
          - {rule: unused-entity, severity: hint, because: we are only beginning}
    """
    firm = {word for one in RULES if one.firm for word in (one.code, one.name)}
    known = {word: code for word, code in codes_by_name(book).items() if word not in firm}
    for at, setting in _settings(book):
        name = setting.rule
        if name in firm:
            yield Finding(at / "rule", _always(name), say("delete this setting, and mend it"))
        elif name not in known and not _is_of_others(name):
            yield Finding(at / "rule", *_unknown(name, known))


@rule("JAC911", whole=True)
def setting_of_unknown_entity(book: Handbook) -> Iterator[Finding]:
    """The handbook makes a rule stricter or milder for something that is not in it.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        rules:
          - {rule: unused-entity, of: persona/ana, severity: "off", because: she is for training}
        ---
        kind: persona
        id: anna
        name: Anna

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        rules:
          - {rule: unused-entity, of: persona/anna, severity: "off", because: she is for training}
        ---
        kind: persona
        id: anna
        name: Anna
    """
    for at, setting in _settings(book):
        for index, target in enumerate(setting.of):
            kind, slash, id_ = target.partition("/")
            if kind not in KINDS:
                message = say("there is no kind `{kind}`", kind=kind)
                yield Finding(at / "of" / index, message, guess_among(kind, tuple(KINDS)))
            elif slash and not book.get(kind, id_):
                ids = [f"{one.kind}/{one.id}" for one in book if one.kind == kind]
                message = say("`{target}` is not in the handbook", target=target)
                yield Finding(at / "of" / index, message, guess_among(target, ids))


@rule("JAC912", WARNING)
def rule_set_twice(book: Handbook) -> Iterator[Finding]:
    """The handbook says twice how much a rule weighs for the same thing.

    The first of the two counts. For an entity what is said of it counts, else what is said of its
    kind, else what is said of everything.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        rules:
          - {rule: JAC204, severity: hint, because: we are only beginning}
          - {rule: unused-entity, severity: error, because: we have begun}

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        rules:
          - {rule: JAC204, severity: hint, because: we are only beginning}
          - {rule: JAC204, of: persona, severity: error, because: we know all our customers}
    """
    codes = codes_by_name(book)
    seen: dict[tuple[str, str], Route] = {}
    for at, setting in _settings(book):
        for target in targets_of(setting):
            first = seen.setdefault((codes.get(setting.rule, setting.rule), target), at)
            if first != at:
                message = say("`{rule}` is set a second time for the same", rule=setting.rule)
                here = (first / "rule", say("this one counts"))
                yield Finding(at / "rule", message, say("keep one of the two"), (here,))


def codes_by_name(book: Handbook) -> Mapping[str, str]:
    """Give the code of everything the handbook may weigh, by its code and by its name."""
    remarks = (one.rule for one in REMARKS)
    ours = (
        *RULES,
        *LEADING,
        *remarks,
        *SETTINGS,
        *OWN,
        *BLIND,
        known_finding_gone,
        *own_rules(book),
    )
    return {word: one.code for one in ours for word in (one.code, one.name)}


def _settings(book: Handbook) -> Iterator[tuple[Route, RuleSetting]]:
    if book.charter:
        at = Route(*book.charter.key) / "rules"
        yield from ((at / index, one) for index, one in enumerate(book.charter.rules))


def _unknown(name: str, known: Mapping[str, str]) -> tuple[Say, Say]:
    if any(name in (code.code, code.name) for code in CODES):
        return (
            _always(name),
            say("delete this setting: a file that cannot be read must be mended"),
        )
    return say("there is no rule `{rule}`", rule=name), guess_rule(name, known)


def _always(name: str) -> Say:
    return say("what `{rule}` finds is always told in full weight", rule=name)


def _is_of_others(name: str) -> bool:
    """Tell whether a rule may come from a package that is not installed here."""
    return "/" in name and not name.startswith(PREFIX)


SETTINGS = (setting_of_unknown_rule, setting_of_unknown_entity, rule_set_twice)
