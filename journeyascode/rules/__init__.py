"""What a good handbook must satisfy. One file per family, one function per rule.

To add a rule: write a function in the family where a reader would look for it.
To add a family: write the file and name it in `RULES` below.
"""

from journeyascode.rules import blueprints, decisions, freshness, journeys, references, structure
from journeyascode.rules.rule import Rule, rules_in

RULES: tuple[Rule, ...] = rules_in(
    references, structure, journeys, blueprints, freshness, decisions
)

__all__ = ["RULES", "Rule"]
