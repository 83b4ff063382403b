"""How much a finding weighs: as its rule says, unless the handbook says otherwise."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeyascode.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeyascode.handbook import Handbook, Key
    from journeyascode.model import RuleSetting
    from journeyascode.rules import Rule

EVERYWHERE = ""
"""What a setting is for that does not say what it is for."""


@dataclass(frozen=True, slots=True)
class SeveritySettings:
    """The settings of a handbook, by the rule they name and by what they are for."""

    book: Handbook
    settings: Mapping[str, Mapping[str, RuleSetting]]

    def weigh(self, rule: Rule, key: Key | None = None) -> Severity | None:
        """Tell how much a finding about the entity `key` weighs; None when it is not told.

        The nearest setting counts: for this very entity, for its kind, for everything. None does
        for a rule that is firm.
        """
        setting = self._nearest(rule, key) if self.settings and not rule.firm else None
        if setting:
            return None if setting.severity == "off" else Severity(setting.severity)
        entity = self.book.entities[key] if key else self.book.charter
        return rule.severity(self.book.level_of(entity) if entity else "sketch")

    def _nearest(self, rule: Rule, key: Key | None) -> RuleSetting | None:
        targets = (f"{key[0]}/{key[1]}", key[0], EVERYWHERE) if key else (EVERYWHERE,)
        named = [self.settings[word] for word in (rule.code, rule.name) if word in self.settings]
        found = (by_target.get(target) for target in targets for by_target in named)
        return next(filter(None, found), None)


def scales_of(book: Handbook) -> SeveritySettings:
    """Give the scales on which `book` wants its findings weighed; of two settings the first."""
    found: dict[str, dict[str, RuleSetting]] = defaultdict(dict)
    for setting in book.charter.rules if book.charter else ():
        for target in targets_of(setting):
            found[setting.rule].setdefault(target, setting)
    return SeveritySettings(book, found)


def targets_of(setting: RuleSetting) -> tuple[str, ...]:
    """Give what a setting is for: entities as `kind/id`, kinds, or everything."""
    return setting.of or (EVERYWHERE,)
