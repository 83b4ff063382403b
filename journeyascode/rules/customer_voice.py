"""JAC3xx - whose story it is: the customer's, in the customer's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.findings import Finding
from journeyascode.model import ByLanguage
from journeyascode.rules.queries import roads, route_to, stages
from journeyascode.rules.rule import HINT, WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Route
    from journeyascode.handbook import Handbook
    from journeyascode.model import Text

_PROCESSES = frozenset(
    {
        "account management",
        "billing",
        "case handling",
        "case management",
        "complaint handling",
        "conversion",
        "credit check",
        "cross-selling",
        "customer acquisition",
        "deal closing",
        "fulfilment",
        "fulfillment",
        "invoicing",
        "kyc",
        "lead generation",
        "lead nurturing",
        "lead qualification",
        "onboarding",
        "order fulfilment",
        "order fulfillment",
        "order handling",
        "order management",
        "order processing",
        "post-sales",
        "pre-sales",
        "prospecting",
        "provisioning",
        "retention",
        "sales pipeline",
        "ticket handling",
        "upselling",
        "asiakashankinta",
        "asiakkuudenhallinta",
        "asiakkuuksien hallinta",
        "jälkimyynti",
        "kvalifiointi",
        "käyttöönottoprojekti",
        "laskutus",
        "liidien generointi",
        "liidien hankinta",
        "liidien käsittely",
        "liidien kvalifiointi",
        "liidigenerointi",
        "lisämyynti",
        "luottotarkistus",
        "luottotietojen tarkistus",
        "palvelutuotanto",
        "perintä",
        "provisiointi",
        "prospektointi",
        "reklamaatiokäsittely",
        "reklamaationkäsittely",
        "reklamaatioiden käsittely",
        "ristiinmyynti",
        "tarjouslaskenta",
        "tilauksen käsittely",
        "tilauskäsittely",
        "tilausten käsittely",
        "tilaustenhallinta",
        "tilaustenkäsittely",
        "tilausten hallinta",
    }
)
"""Names of what a company does, none of which a customer would say of what they go through."""

_STAGE = re.compile(
    r"^(?:(?:stage|phase|vaihe)\s*\d*\s*[:.–-]\s*|\d+\s*[.:)]\s*)?(.*?)"
    r"(?:\s*-?\s*(?:stage|phase|vaihe))?$"
)
"""A name without the words and numbers that only say it is one of a stage."""

_PROCESS = re.compile(
    r"(?!(?:osto|hankinta|päätös|päätöksenteko)prosessi|(?:buying|purchasing|procurement|decision))"
    r".*(?:prosessi|\bprocess)"
)
"""A name that ends in the word; customers in business have processes of buying themselves."""

_OF_US = re.compile(
    r"asia(?:kas|kkaat|kkaan|kasta|kkaalle|kkaalta|kkaille|kkaita)\s+[^\W\d]"
    r"|(?:the )?(?:customers?|clients?|end users?)\s+"
    r"(?!services?\b|success\b|is\s+always)(?:[a-z]{2,}s|is|are|has|can|may|must|will)\s"
    r"|we\s(?:[^.]*\s)?the (?:customer|client)\b"
    r"|[^\W\d]+mme\s(?:[^.]*\s)?asiakkaa(?:lle|lta|n)\b"
)
"""A name that speaks of the customer as of somebody else, from its beginning on."""


@rule("JAC333", HINT)
def stage_named_as_process(book: Handbook) -> Iterator[Finding]:
    """A stage is called by the name of a process of the company.

    "Order management" is what we do. The customer orders, waits, gets started. A name in the
    customer's words keeps the view on the right side of the counter.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Order management, steps: [{name: I order, channel: web}]}]
        ---
        kind: channel
        id: web
        name: Web

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: I order, steps: [{name: I fill the basket, channel: web}]}]
        ---
        kind: channel
        id: web
        name: Web
    """
    for journey in roads(book):
        for at, stage in stages(journey):
            spots = [
                (spot, words) for spot, words in _spoken(at, stage.name) if _is_process(words)
            ]
            for spot, words in spots[:1]:
                yield Finding(
                    spot,
                    say("`{name}` is what the company does", name=words),
                    say("name what the customer goes through, as the customer would say it"),
                )


@rule("JAC334", HINT)
def told_from_the_company_side(book: Handbook) -> Iterator[Finding]:
    """The steps of a journey speak of the customer as of somebody else.

    "The customer fills in the form" is told from behind the counter; "I fill in the form" lets
    every reader stand in front of it. What happens behind belongs in a blueprint. One line for
    each journey.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Order, steps: [{name: The customer fills in the form, channel: web}]}]
        ---
        kind: channel
        id: web
        name: Web

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Order, steps: [{name: I fill in the form, channel: web}]}]
        ---
        kind: channel
        id: web
        name: Web
    """
    for journey in roads(book):
        found = [
            next((at for at, words in spoken if _OF_US.match(words.casefold())), None)
            for stop in journey.stops()
            for spoken in [list(_spoken(route_to(journey, stop), stop.step.name))]
        ]
        spots = [at for at in found if at]
        if spots:
            one = say("this step speaks of the customer as of somebody else")
            more = say(
                "{count} steps speak of the customer as of somebody else; this is the first",
                count=len(spots),
            )
            yield Finding(
                spots[0],
                more if len(spots) > 1 else one,
                say("let the customer tell it: `I fill in the form`"),
            )


def _spoken(at: Route, name: Text) -> Iterator[tuple[Route, str]]:
    """Yield a name in each language, with its place."""
    if isinstance(name, ByLanguage):
        for language, words in name.root.items():
            yield at / "name" / language, words
    else:
        yield at / "name", name


def _is_process(name: str) -> bool:
    found = _STAGE.match(name.casefold().strip())
    bare = found[1] if found else ""
    return bare in _PROCESSES or _PROCESS.fullmatch(bare) is not None


@rule("JAC386", WARNING)
def proactive_after_the_customer(book: Handbook) -> Iterator[Finding]:
    """We are told to act before the customer has to ask, and the customer begins.

    Only one of both can be so. What is proactive begins with us, or with a system of ours.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - {name: Wait, steps: [{name: I ask, proactive: true, initiated_by: customer}]}

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - {name: Wait, steps: [{name: They call me, proactive: true, initiated_by: us}]}
    """
    for journey in roads(book):
        for stop in journey.stops():
            if stop.step.proactive and stop.step.initiated_by == "customer":
                at = route_to(journey, stop)
                yield Finding(
                    at / "proactive",
                    say("the customer begins this step, so nobody acts before"),
                    say("write `initiated_by: us` or `system`, or delete `proactive`"),
                    ((at / "initiated_by", say("begun by the customer here")),),
                )
