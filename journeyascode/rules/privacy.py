"""JAC60x, JAC62x - what a handbook must not tell of real people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding
from journeyascode.model.people import Quote
from journeyascode.rules.rule import ERROR, HINT_THEN_WARNING, WARNING, WARNING_THEN_ERROR, rule
from journeyascode.rules.traces import traces
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.rules.traces import Sort
    from journeyascode.words import Say


@rule("JAC606", HINT_THEN_WARNING)
def quote_without_consent(book: Handbook) -> Iterator[Finding]:
    """A customer is quoted, and nobody says that the customer agreed.

    Words lent for a study are not words given to everybody. A quote without consent is not shown
    to readers.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        quotes: [{text: I never know where to look, by: Office manager}]

    Right:
        kind: persona
        id: anna
        name: Anna
        quotes: [{text: I never know where to look, by: Office manager, consent: true}]
    """
    for at, quote in book.walk(Quote):
        if not quote.consent:
            yield Finding(
                at / "text",
                say("this quote is not shown: nobody says that the customer agreed"),
                say("ask, then write `consent: true`; or tell it in your own words as a finding"),
            )


@rule("JAC620", WARNING_THEN_ERROR)
def email_address(book: Handbook) -> Iterator[Finding]:
    """A text holds somebody's e-mail address.

    A handbook speaks of roles: people change, and their addresses are personal data. A mailbox
    that a team reads, such as `info@`, is fine.

    Wrong:
        kind: team
        id: care
        name: Customer care
        description: Ask tiina.virtanen@company.fi

    Right:
        kind: team
        id: care
        name: Customer care
        description: Ask info@company.fi
    """
    advice = say("name the role or the team's own mailbox instead")
    yield from _told(book, "email", say("somebody's e-mail address: `{trace}`"), advice)


@rule("JAC621", WARNING)
def phone_number(book: Handbook) -> Iterator[Finding]:
    """A text holds what looks like somebody's telephone number.

    Looked for are Finnish mobile numbers, and numbers written with the code of another country.
    Numbers of switchboards and services are fine.

    Wrong:
        kind: team
        id: care
        name: Customer care
        description: Call Tiina, 040 123 4567

    Right:
        kind: team
        id: care
        name: Customer care
        description: Call 0800 123 456
    """
    advice = say("give the number of the service, or leave it out")
    yield from _told(book, "phone", say("somebody's telephone number: `{trace}`"), advice)


@rule("JAC622", ERROR)
def identity_code(book: Handbook) -> Iterator[Finding]:
    """A text holds a Finnish personal identity code.

    It has the form, the day of birth and the check character of a real one. It stays in the
    history of the files even when it is taken out: tell your data protection officer.

    Wrong:
        kind: evidence
        id: calls
        name: Calls
        basis: customer
        findings: [Customer 131052-308T called three times]

    Right:
        kind: evidence
        id: calls
        name: Calls
        basis: customer
        findings: [One customer called three times]
    """
    advice = say("take it out, and tell your data protection officer: it stays in the history")
    yield from _told(book, "identity", say("a personal identity code: `{trace}`"), advice)


@rule("JAC623", WARNING)
def account_number(book: Handbook) -> Iterator[Finding]:
    """A text holds a bank account number.

    A customer's own is personal data, and the company's own invites forged invoices.

    Wrong:
        kind: evidence
        id: calls
        name: Calls
        basis: customer
        findings: [The refund went to FI21 1234 5600 0007 85]

    Right:
        kind: evidence
        id: calls
        name: Calls
        basis: customer
        findings: [The refund went to the wrong account]
    """
    advice = say("take it out; say whose account it is instead")
    yield from _told(book, "account", say("a bank account number: `{trace}`"), advice)


def _told(book: Handbook, sort: Sort, told: Say, advice: Say) -> Iterator[Finding]:
    for trace in traces(book):
        if trace.sort == sort:
            masked = say(told.text, trace=trace.masked)
            yield Finding(trace.at, masked, advice, secret=True)
