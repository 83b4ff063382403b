"""What the models say of themselves, in Finnish: one sentence for each model and each key."""

from journeyascode.words.finnish.model_customers import CUSTOMERS
from journeyascode.words.finnish.model_decisions import DECISIONS

FINNISH: dict[str, str] = {**CUSTOMERS, **DECISIONS}
