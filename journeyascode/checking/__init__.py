"""How much each finding weighs, and which ones are not told: settings, comments, own rules."""

from journeyascode.checking.blind_rules import BLIND
from journeyascode.checking.ignore import REMARKS, CheckState, unignored
from journeyascode.checking.known_findings import known_finding_gone
from journeyascode.checking.links_in_texts import LEADING
from journeyascode.checking.own_rules import OWN, own_rules
from journeyascode.checking.settings import SETTINGS
from journeyascode.checking.severity import scales_of
from journeyascode.rules import RULES as OF_THE_HANDBOOK
from journeyascode.rules import Rule

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *OF_THE_HANDBOOK,
            *LEADING,
            *SETTINGS,
            *OWN,
            *BLIND,
            *(one.rule for one in REMARKS),
            known_finding_gone,
        ),
        key=lambda one: one.code,
    )
)
"""Every rule of ours, in the order of the codes."""

__all__ = ["RULES", "CheckState", "known_finding_gone", "own_rules", "scales_of", "unignored"]
