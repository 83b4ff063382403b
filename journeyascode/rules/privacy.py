"""JAC60x, JAC62x, JAC829 - what a handbook must not tell of real people, nor divide them by."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.findings import Finding
from journeyascode.model.entity import WebLink
from journeyascode.model.people import Quote
from journeyascode.rules.rule import ERROR, HINT_THEN_WARNING, WARNING, WARNING_THEN_ERROR, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Route
    from journeyascode.handbook import Handbook, Passage
    from journeyascode.speech import Say


Sort = Literal["email", "phone", "identity", "account"]


class PersonalTrace(NamedTuple):
    """One trace, without what it gives away."""

    at: Route
    sort: Sort
    masked: str
    """Its first and last two characters."""


_OF_A_ROLE = re.compile(
    r"""
    (?: admin | apu | asiakaspalvelu | billing | booking | careers | chat | contact | customercare
      | customerservice | feedback | hallinto | hello | help | helpdesk | hr | info | it | kirjaamo
      | laskutus | mail | markkinointi | media | myynti | neuvonta | no-?reply | office | orders
      | palaute | palvelu | posti | postmaster | press | privacy | rekry | sales | security
      | service | support | team | tietosuoja | tilaukset | toimisto | tuki | vaihde | varaukset
      | viestinta | webmaster | yllapito
    ) (?: [._+-].* )?
    """,
    re.VERBOSE,
)
"""What stands before the @ of a mailbox that a team reads."""

_INVENTED = frozenset({"example", "test", "invalid", "localhost", "esimerkki"})
"""Ends and names of domains that reach nobody; the first four by RFC 2606 and 6761."""

_COUNTRIES = {
    15: "NO",
    16: "BE",
    18: "DK FI FO NL",
    19: "SI",
    20: "AT EE LT LU",
    21: "CH HR LI LV",
    22: "BG DE GB IE",
    24: "CZ ES RO SE SK",
    25: "PT",
    26: "IS",
    27: "FR GR IT MC SM",
    28: "CY HU PL",
    29: "UA",
    31: "MT",
}
IBAN_LENGTHS = {country: size for size, all_ in _COUNTRIES.items() for country in all_.split()}
"""How long an account number is in each country. Source: SWIFT, IBAN Registry."""

_CENTURIES = {"+": 1800} | dict.fromkeys("-YXWVU", 1900) | dict.fromkeys("ABCDEF", 2000)
"""The century of birth by the sign in a Finnish identity code, with the signs added in 2023."""
_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_FIRST_TEMPORARY = 900
"""Individual numbers from here on are given to nobody for good; they serve in tests."""

_GAP = r"[ \xa0\u202f-]"
_DOUBTFUL = re.compile(r"[@0-9](?:(?<=@)|(?:[^\w\n]{0,2}[0-9]){5})")
"""An @, or six digits near each other: most texts have neither, and need no closer look."""
_TRACE = re.compile(
    rf"""
    (?P<email>   (?<![\w.+-]) [\w.+-]{{1,64}} @ (?:[\w-]{{1,63}}\.){{1,4}} [^\W\d_]{{2,24}} )
  | (?P<identity> (?<!\w) [0-9]{{6}} [-+A-FU-Ya-fu-y] [0-9]{{3}} [0-9A-Ya-y] (?!\w) )
  | (?P<account> (?<!\w) [A-Z]{{2}} [0-9]{{2}} (?:[ \xa0]?[0-9A-Z]){{11,30}} )
  | (?P<phone>   (?<![\w.,/+-])
        (?: (?:\+|00(?=358)) [1-9] (?:[ \xa0\u202f()-]{{0,2}}[0-9]){{7,14}}
          | 0(?:4[0-9]|50)[0-9]?{_GAP}?
            (?: [0-9]{{6,7}}
              | [0-9]{{3,4}}{_GAP}[0-9]{{3,4}}
              | [0-9]{{2,3}}{_GAP}[0-9]{{2}}{_GAP}[0-9]{{2,3}} ) )
        (?! \w | [.,-][0-9] | [ \xa0]?(?:[€$£%]|eur|kpl|milj) ) )
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=1)
def traces(book: Handbook) -> tuple[PersonalTrace, ...]:
    """Give every trace of a real person in the texts of `book`; kept for the rules that ask next.

    Left out are mailboxes that a team reads, telephone numbers of switchboards, and codes whose
    check digits are wrong.
    """
    return tuple(_in_texts(book)) + tuple(_in_links(book))


def _in_texts(book: Handbook) -> Iterator[PersonalTrace]:
    for passage in book.passages:
        if _DOUBTFUL.search(passage.text):
            for sort, found in find_traces(passage.text):
                yield PersonalTrace(passage.at, sort, mask(found))


def _in_links(book: Handbook) -> Iterator[PersonalTrace]:
    for at, link in book.walk(WebLink):
        if link.url.startswith("mailto:"):
            for sort, found in find_traces(link.url.removeprefix("mailto:")):
                yield PersonalTrace(at / "url", sort, mask(found))


def find_traces(text: str) -> Iterator[tuple[Sort, str]]:
    """Yield the traces in one text, each with its sort and in full."""
    for match in _TRACE.finditer(text):
        sort: Sort = match.lastgroup  # type: ignore[assignment]  # the groups are the sorts
        if _REAL[sort](match[0]):
            yield sort, match[0]


def mask(trace: str) -> str:
    """Give only the ends of a trace, so that no report repeats what it warns of."""
    return f"{trace[:2]}…{trace[-2:]}"


def _is_somebodys(email: str) -> bool:
    name, _, domain = email.lower().rpartition("@")
    return not (_OF_A_ROLE.fullmatch(name) or _INVENTED & {*domain.split(".")})


def _is_reachable(phone: str) -> bool:
    """Tell whether a number is a mobile one in Finland, or any abroad, rather than a sum."""
    digits = re.sub(r"\D", "", phone.replace("(0)", ""))
    if not phone.startswith(("+", "00")):
        return True
    national = digits.removeprefix("00").removeprefix("358")
    if digits.removeprefix("00").startswith("358"):
        return national.lstrip("0").startswith(("4", "50"))
    in_thousands = re.fullmatch(r"\+[0-9]{1,3}(?:[ \xa0\u202f][0-9]{3})+", phone)
    return len(digits) > _LONGEST_SUM if in_thousands else True


_LONGEST_SUM = 9


def _is_identity_code(code: str) -> bool:
    code = code.upper()
    day, month, year = int(code[:2]), int(code[2:4]), int(code[4:6])
    individual = int(code[7:10])
    try:
        date(_CENTURIES[code[6]] + year, month, day)
    except ValueError:
        return False
    known = individual < _FIRST_TEMPORARY
    return known and _CHECKS[int(code[:6] + code[7:10]) % len(_CHECKS)] == code[-1]


def _is_account(text: str) -> bool:
    """Tell whether the check digits are right. Source: ISO 13616, ISO 7064 mod 97-10."""
    compact = re.sub(r"\s", "", text)
    number = compact[: IBAN_LENGTHS.get(compact[:2], 0)]
    turned = "".join(str(int(c, 36)) for c in number[4:] + number[:4])
    return len(number) == IBAN_LENGTHS.get(compact[:2]) and int(turned) % 97 == 1


_REAL = {
    "email": _is_somebodys,
    "phone": _is_reachable,
    "identity": _is_identity_code,
    "account": _is_account,
}


@rule("JAC606", HINT_THEN_WARNING, together=True)
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


CATEGORIES: dict[str, tuple[Say, tuple[str, ...]]] = {
    "health": (
        say("health"),
        (
            r"diabeetik\w+|syöpäpotila\w+|mielenterveysongelm\w+|mielenterveyskuntoutuj\w+",
            r"mielisaira\w+|päihdeongelm\w+|alkoholist\w+|hiv-positiivi\w+|pitkäaikaissaira\w+",
            r"diabetics?|cancer patients?|mentally ill|mental illness\w*|alcoholics?",
            r"hiv[- ]positive|chronically ill",
        ),
    ),
    "religion": (
        say("religion or conviction"),
        (
            r"uskonto|uskontokun\w+|uskonnolli\w+ (?:vakaumu|tausta)\w*|muslimi\w*|ateisti\w*",
            r"juutalai\w+|helluntailai\w+|jehovantodistaj\w+",
            r"religion|religious (?:belief|conviction|background)s?|muslims?|jews|christians",
            r"hindus|buddhists|atheists",
        ),
    ),
    "origin": (
        say("ethnic origin"),
        (
            r"etnisyy\w+|etni\w+ (?:tausta|alkuperä|ryhm|vähemmistö)\w*|romanit|ihonväri\w*",
            r"ethnicity|ethnic (?:origin|background|group|minorit)\w*|roma people|skin colou?r",
        ),
    ),
    "sexuality": (
        say("sex life or sexual orientation"),
        (
            r"seksuaalivähemmistö\w*|seksuaali\w+ suuntautu\w+|homoseksuaali\w*|homot|lesbot",
            r"sexual orientation|sexual minorit\w+|homosexuals?|gays|lesbians|bisexuals?",
        ),
    ),
    "politics": (
        say("political opinion"),
        (
            r"puoluekan\w+|poliitti\w+ (?:kan|mielipi|vakaumu)\w+|puolueen jäsen\w*",
            r"political (?:opinion|view|belief|affiliation)s?|members? of a political party",
        ),
    ),
    "union": (
        say("trade-union membership"),
        (
            r"ammattilii\w+ jäsen\w*|ammattiliittoon kuulu\w+|ay-jäsen\w*",
            r"(?:members? of|belongs? to) (?:a|the) (?:trade |labou?r )?union|union members?\w*",
        ),
    ),
}
"""The special categories of personal data (GDPR, article 9), with words that mean little else.

A group of organisations is none: a trade union or a clinic may well be a customer.
"""

_WORDS = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{'|'.join(words)})\b)" for name, (_, words) in CATEGORIES.items()),
    re.IGNORECASE,
)


@rule("JAC829", WARNING)
def sensitive_attribute(book: Handbook) -> Iterator[Finding]:
    """A segment is drawn by health, religion, origin, sexuality, politics or union membership.

    To put a customer into it, somebody must know this of the customer, and the General Data
    Protection Regulation (article 9) forbids that without an explicit ground. What customers do
    and need divides them better. Personas are not looked at: they are nobody's personal data.

    Wrong:
        kind: segment
        id: regulars
        name: Regulars
        criteria: [Members of a trade union]

    Right:
        kind: segment
        id: regulars
        name: Regulars
        criteria: [Buy at least twice a year]
    """
    told: set[tuple[object, ...]] = set()
    for passage in book.passages:
        if passage.owner.kind == "segment" and passage.steps[0] in {"name", "criteria"}:
            spot = (passage.owner.id, *passage.steps[: -1 if passage.language else None])
            found = _WORDS.search(passage.text) if spot not in told else None
            if found:
                told.add(spot)
                yield _sensitive(passage, found)


def _sensitive(passage: Passage, found: re.Match[str]) -> Finding:
    name, _ = CATEGORIES[found.lastgroup or ""]
    return Finding(
        passage.at,
        say("`{word}` divides customers by {category}", word=found[0], category=name),
        say("divide them by what they do and need, or ask your data protection officer"),
    )
