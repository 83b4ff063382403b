"""How much each finding weighs, and which ones are not told: settings, comments, own rules."""

from journeyascode.judging.blind import BLIND
from journeyascode.judging.ignore import REMARKS, Judged, unignored
from journeyascode.judging.known import known_finding_gone
from journeyascode.judging.leading import LEADING
from journeyascode.judging.own import OWN, own_rules
from journeyascode.judging.scales import scales_of
from journeyascode.judging.settings import SETTINGS
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

__all__ = ["RULES", "Judged", "known_finding_gone", "own_rules", "scales_of", "unignored"]
