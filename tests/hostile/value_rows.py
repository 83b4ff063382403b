"""Rows aimed at numbers, days, choices and texts that YAML or Python would take for another."""

from __future__ import annotations

from collections.abc import Iterator

from journeyascode.source.codes import (
    BAD_DATE,
    BAD_DURATION,
    BAD_ID,
    BAD_LANGUAGE,
    BAD_VALUE,
    EMPTY,
    KEY_NOT_TEXT,
    MISSING_KEY,
    NOT_ONE_OF,
    OUT_OF_RANGE,
    SEVERAL_LINES,
    TOO_LONG,
    WRONG_TYPE,
    Code,
)
from tests.hostile.payloads import BLOW_UPS
from tests.hostile.row import Row, accepted, bounded, refused
from tests.hostile.template import book, quoted

NO_NUMBERS = {
    "not a number": ".nan",
    "infinity": ".inf",
    "minus infinity": "-.INF",
    "1e999": "1e999",
    "1.0e+999": "1.0e+999",
    "octal": "0777",
    "new octal": "0o17",
    "underscore": "1_000",
    "hexadecimal": "0x28",
    "base 60": "1:30",
    "decimal comma": '"40,5"',
    "decimal comma, plain": "40,5",
    "thousands": "1 000",
    "true": "true",
    "yes": "yes",
    "text": '"40"',
    "list": "[40]",
    "mapping": "{a: 40}",
    "percent": "40 %",
    "digits of Arabic": "١٢",
    "full width": "４０",
    "minus sign": "\u221240",
    "nineteen digits": "1" * 19,
}
"""Refused as a number, whichever sort of number is asked."""

GOOD_NUMBERS = ("-0.0", "+1", "1.0e-99", "1e3", ".5", "1.", "999999999999999999")

NO_DAYS = {
    "30 February": "2026-02-30",
    "month 13": "2026-13-01",
    "year 0": "0000-01-01",
    "year 10000": "10000-01-01",
    "instant": "2026-09-30T00:00:00+14:00",
    "zone of no place": "2026-09-30T00:00:00+99:99",
    "zone by name": "2026-03-29T03:30:00 Europe/Helsinki",
    "leap second": "2026-06-30T23:59:60Z",
    "two digits": "26-9-30",
    "one digit": "2026-9-5",
    "Finnish": "30.9.2026",
    "American": "9/30/2026",
    "seconds since 1970": "1790000000",
    "week": "2026-W40",
    "fractions": "2026-09-30 10:00:00.12345678901234567890",
    "digits of Arabic": "٢٠٢٦-٠٩-٣٠",
    "line break at the end": '"2026-09-30\\n"',
    "minus": "-2026-09-30",
    "list": "[2026-09-30]",
    "true": "true",
}
NO_TEXTS: dict[str, tuple[str, Code]] = {
    "false": ("false", WRONG_TYPE),
    "null": ("null", EMPTY),
    "tilde": ("~", EMPTY),
    "number": ("2026", WRONG_TYPE),
    "version": ("1.10", WRONG_TYPE),
    "list": ("[a]", WRONG_TYPE),
    "template without quotes": ("{{ x }}", KEY_NOT_TEXT),
    "empty": ('""', EMPTY),
    "two lines": ('"a\\nb"', SEVERAL_LINES),
    "line break at the end": ('"a\\n"', SEVERAL_LINES),
    "block of lines": ("|\n  a\n  b", SEVERAL_LINES),
    "201 letters": ("x" * 201, TOO_LONG),
    "unknown language": ("{finnish: a}", BAD_LANGUAGE),
    "language of markup": ('{"<b>": a}', BAD_LANGUAGE),
    "language that is no text": ("{fi: [a]}", WRONG_TYPE),
    "too long in one language": (f"{{fi: a, en: {'x' * 201}}}", TOO_LONG),
    "two lines in one language": ('{fi: a, en: "a\\nb"}', SEVERAL_LINES),
}
GOOD_TEXTS = {
    "Norway": "NO",
    "day": "2026-01-01",
    "time of day": "12:30",
    "octal": "0777",
    "yes": "yes",
    "languages": "{fi: Sähkö, en: Electricity, sv: El}",
    "200 letters": "x" * 200,
    "200 letters outside the basic plane": quoted("😀" * 200),
}
NO_DURATIONS = (
    "15", "15 minutes", "1h30", "-5 min", "1e9 h", "5 min - 3 min", "0x5 h", "1 min\\n",
    "1" * 10_000 + " h", "1.1.1 h", "٥ min", "nan h", "inf d", "5 min; rm -rf /",
)  # fmt: skip
NO_SHARES = ("101 %", "1.5", "-0.1", "120", "-5 %", ".nan", "36 percent", "1e3 %", "36,5,5 %")


def values() -> Iterator[Row]:
    yield from _numbers()
    yield from _days()
    yield from _texts()
    yield from _choices()


def _numbers() -> Iterator[Row]:
    for name, raw in NO_NUMBERS.items():
        for field in ("number", "count", "score", "points"):
            codes = (WRONG_TYPE, OUT_OF_RANGE, BAD_VALUE)
            yield refused("value", f"{field}: {name}", book(**{field: raw}), *codes)
    for raw in GOOD_NUMBERS:
        yield accepted("value", f"number: {raw}", book(number=raw))
    for field, raw in (
        ("count", "-1"), ("count", "1000000000000001"), ("points", "0"), ("points", "6"),
        ("score", "2.1"), ("score", "-3"), ("score", "1e99"),
    ):  # fmt: skip
        yield refused("value", f"{field}: {raw}", book(**{field: raw}), OUT_OF_RANGE)
    for field in ("count", "points"):
        yield refused("value", f"{field}: 1.5", book(**{field: "1.5"}), WRONG_TYPE)
    for raw in NO_SHARES:
        codes = (WRONG_TYPE, OUT_OF_RANGE, BAD_VALUE)
        yield refused("value", f"share: {raw}", book(share=raw), *codes)
    for raw in NO_DURATIONS:
        wrong = book(duration=f'"{raw}"')
        yield refused("value", f"duration: {raw[:20]}", wrong, BAD_DURATION)
    yield refused("value", "duration: range backwards", book(duration="3-2 h"), BAD_DURATION)
    yield bounded("value", "duration: the longest", book(duration="999999999,999999 y"))


def _days() -> Iterator[Row]:
    for name, raw in NO_DAYS.items():
        for field in ("day", "due"):
            yield refused("value", f"{field}: {name}", book(**{field: raw}), BAD_DATE, WRONG_TYPE)
    for name, raw in {"quoted": '"2026-09-30"', "leap day": "2028-02-29"}.items():
        yield accepted("value", f"day: {name}", book(day=raw))
    for raw in ("9999-12-31", "0001-01-01", "1999-01-01"):
        yield bounded("value", f"due: {raw}", book(due=raw), "a day more, or less, overflows")
    for raw in ("2026-Q5", "2026-13", "2026-00", "Q1", "2026Q1", "9" * 5000, "2026-Q1\\n"):
        wrong = book(period=f'"{raw}"')
        yield refused("value", f"period: {raw[:20]}", wrong, BAD_DATE)


def _texts() -> Iterator[Row]:
    for name, (raw, code) in NO_TEXTS.items():
        yield refused("value", f"name: {name}", book(name=raw), code)
    for name, raw in GOOD_TEXTS.items():
        yield accepted("value", f"name: {name}", book(name=raw))
    yield refused("value", "name: blank", book(name='"   "'), EMPTY)
    yield refused("value", "description: blank", book(description='"  \\n "'), EMPTY)
    yield refused("value", "description: empty", book(description='""'), EMPTY)
    yield refused("value", "name: no language", book(name="{}"), EMPTY, MISSING_KEY)
    for language in ("../x", "<b>", "fin-", "EN", "", "a" * 900):
        wrong = book(name=f"{{{quoted(language)}: a}}")
        yield refused("value", f"language {language[:9]!r}", wrong, BAD_LANGUAGE, "JAC008")


def _choices() -> Iterator[Row]:
    for raw in ("SEAMLESS", "seamles", "true", "[seamless]", "1", quoted("<b>"), "x" * 10_000):
        wrong = book(handover=raw)
        yield refused("value", f"choice: {raw[:20]}", wrong, NOT_ONE_OF, WRONG_TYPE)
    for raw in ('"true"', "1", "yes", "on", "[true]", "0.0"):
        yield refused("value", f"flag: {raw}", book(flag=raw), WRONG_TYPE)
    yield bounded("value", "flag: nothing", book(flag=""))
    yield refused("value", "owner: number", book(owner="1"), WRONG_TYPE, BAD_ID, "JAC201")


def blow_ups() -> Iterator[Row]:
    """Texts on which a regular expression or a Markdown parser may take for ever."""
    for name, text in BLOW_UPS.items():
        fits = text[:4000]
        row = accepted("redos", name, book(description=quoted(fits)))
        yield row
        long = text * (1 + 50_000 // len(text))
        yield refused("redos", f"{name}, too long", book(description=quoted(long)), TOO_LONG)
