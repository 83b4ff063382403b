"""Traces of real people in a text: addresses, numbers and codes that lead to one of them."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.model.entity import WebLink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Route
    from journeyascode.handbook import Handbook

Sort = Literal["email", "phone", "identity", "account"]


class Trace(NamedTuple):
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
def traces(book: Handbook) -> tuple[Trace, ...]:
    """Give every trace of a real person in the texts of `book`; kept for the rules that ask next.

    Left out are mailboxes that a team reads, telephone numbers of switchboards, and codes whose
    check digits are wrong.
    """
    return tuple(_in_texts(book)) + tuple(_in_links(book))


def _in_texts(book: Handbook) -> Iterator[Trace]:
    for passage in book.passages:
        if _DOUBTFUL.search(passage.text):
            for sort, found in find_traces(passage.text):
                yield Trace(passage.at, sort, mask(found))


def _in_links(book: Handbook) -> Iterator[Trace]:
    for at, link in book.walk(WebLink):
        if link.url.startswith("mailto:"):
            for sort, found in find_traces(link.url.removeprefix("mailto:")):
                yield Trace(at / "url", sort, mask(found))


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
