"""What is said when a value is of another sort than its key takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.source.quotes import in_quotes, short
from journeyascode.source.sample import with_keys
from journeyascode.source.scalars import read_plain
from journeyascode.source.shapes import keys_of, required_of
from journeyascode.source.suggestions import is_number_alone, suggest_number
from journeyascode.words import Say, say
from journeyascode.words.instead import instead

if TYPE_CHECKING:
    from journeyascode.source.complaints import Complaint
    from journeyascode.source.shapes import Shape

TEXT = say("a text")
NUMBER = say("a number")
WHOLE = say("a whole number")
FLAG = say("`true` or `false`")
LIST = say("a list")
KEYS = say("keys and their values")

EXPECTED: dict[str, Say] = {
    **dict.fromkeys(("string_type", "string_unicode", "bytes_type"), TEXT),
    **dict.fromkeys(("float_type", "float_parsing", "decimal_type", "decimal_parsing"), NUMBER),
    "finite_number": NUMBER,
    **dict.fromkeys(("int_type", "int_parsing", "int_parsing_size", "int_from_float"), WHOLE),
    **dict.fromkeys(("bool_type", "bool_parsing"), FLAG),
    **dict.fromkeys(("list_type", "tuple_type", "set_type", "frozen_set_type"), LIST),
    "iterable_type": LIST,
    **dict.fromkeys(("dict_type", "mapping_type", "model_type", "model_attributes_type"), KEYS),
    "dataclass_type": KEYS,
}
"""What each of pydantic's complaints expects, of those that are about the sort of a value."""

_DIVIDES = re.compile(r"[,;•|/]")
"""What may stand in a text, or between two of them."""

_WHOLE = 100
_FEELING = (-2, 2)
_POINTS = (1, 5)
_PER_CENT = re.compile(r"\bpros|\bper ?cent|\bpct\b", re.IGNORECASE)
_YES = frozenset(("yes", "y", "on", "true", "1", "kyllä", "joo", "k", "x"))
_NO = frozenset(("no", "n", "off", "false", "0", "ei", "e"))
_WORDS = frozenset(("yes", "on", "true", "kyllä", "joo", "no", "off", "false", "ei"))
"""Those of them that can mean nothing else; a cross or a number may."""


def word_type(complaint: Complaint, written: str) -> tuple[Say, Say]:
    """Say what was expected and what was found, and how to write it."""
    expected = EXPECTED[complaint.kind]
    found = _name(complaint.value, written)
    message = say("this is {found}, not {expected}", found=found, expected=expected)
    return message, _advise(expected, complaint, written)


def _advise(expected: Say, complaint: Complaint, written: str) -> Say:
    value = complaint.value
    if expected is LIST:
        return _advise_list(value, written)
    if expected is KEYS:
        return _advise_keys(complaint)
    if isinstance(value, dict | list):
        return _advise_one(expected, complaint)
    if expected is TEXT:
        help_ = say("put it in quotes: `{words}`", words=in_quotes(written))
        return instead(help_, written, sure=True)
    if expected is FLAG:
        return _advise_flag(value)
    return _advise_number(complaint)


def _advise_one(expected: Say, complaint: Complaint) -> Say:
    if isinstance(complaint.value, list) and complaint.shape.mark("kinds"):
        return say("only one may stand here: write one of them without `[ ]` and dashes")
    return say("write {expected}, without dashes, brackets or keys", expected=expected)


def _advise_list(value: object, written: str) -> Say:
    if isinstance(value, dict):
        if written.startswith("{"):
            if short(written) != written:  # what is cut off cannot be typed
                return say("write `- ` before it: `- {words}`", words=short(written))
            return say("put it in brackets: `[{words}]`", words=short(written))
        return say("write `- ` before its first key, and indent the others as far")
    if isinstance(value, str) and value.endswith("]") and "[" not in value:
        told = say("write the opening bracket: `[{words}`", words=short(written))
        return instead(told, [part.strip() for part in value[:-1].split(",")], sure=True)
    help_ = say(
        "put it in brackets: `[{words}]`, or on a line of its own after `- `", words=short(written)
    )
    return help_ if _DIVIDES.search(written) else instead(help_, [value], sure=True)


def _advise_keys(complaint: Complaint) -> Say:
    value, shape = complaint.value, complaint.shape
    if isinstance(value, list):
        return say("only one of these may stand here: write it without `- `")
    if shape.model is None:
        return say("write keys and their values, each on a line of its own")
    felt = next(filter(_is_felt, keys_of(shape.model).items()), None)
    if felt and isinstance(value, int | float) and not required_of(shape.model):
        key, score = felt
        written = f"{{{key}: …}}"
        return say("write it as `{example}`, {scale}", example=written, scale=scale_of(score))
    example = with_keys(shape.model, value, complaint.steps)
    return say("write it with its keys: `{example}`", example=example)


def _is_felt(named: tuple[str, Shape]) -> bool:
    return (named[1].mark("ge"), named[1].mark("le")) == _FEELING


def _advise_flag(value: object) -> Say:
    word = str(value).casefold()
    meant = word in _YES
    if not meant and word not in _NO:
        return say("write `true` or `false`")
    told = say("write `{word}`", word="true" if meant else "false")
    return instead(told, meant, sure=word in _WORDS)


def _advise_number(complaint: Complaint) -> Say:
    value = complaint.value
    if isinstance(value, float):
        whole = round(value)
        help_ = say("write a whole number, as `{number}`", number=whole)
        return instead(help_, whole, sure=whole == value)
    suggested = suggest_number(value) if isinstance(value, str) else None
    if is_share(complaint.shape):
        is_percent = _PER_CENT.search(str(value)) is not None
        return advise_share(suggested, is_percent=is_percent, sure=is_number_alone(str(value)))
    help_ = _how_to_write(str(value), suggested, complaint.shape)
    if suggested is None:
        return help_
    return instead(help_, read_plain(suggested), sure=is_number_alone(str(value)))


def advise_share(number: str | None, *, is_percent: bool = False, sure: bool = False) -> Say:
    """Say how the share `number` is written: with its sign, or as it is where it is at most 1."""
    value = float(number or "nan")
    if 1 < value <= _WHOLE or (is_percent and 0 <= value <= 1):
        shown = f"{number} %"
        told = say("write `{number}`", number=shown)
        return instead(told, shown, sure=is_percent) if is_percent else told
    if 0 <= value <= 1:
        return instead(say("write `{number}`", number=number), value, sure=sure)
    return say("write a share as digits and `%`, or as a number from 0 to 1")


def _how_to_write(value: str, suggested: str | None, shape: Shape) -> Say:
    """Say how a number is written where `value` stands."""
    low, high = shape.mark("ge"), shape.mark("le")
    scale = scale_of(shape)
    if suggested is None and scale:
        return say("write a number {scale}", scale=scale)
    if suggested is None and low is not None and high is not None and high <= _WHOLE:
        return say("write a number from {low} to {high}", low=f"{low:g}", high=f"{high:g}")
    if suggested is None:
        return say("write it in digits")
    if "," in value and "." in suggested:
        return say("write a decimal point: `{number}`", number=suggested)
    if suggested == value:
        return say("write it without quotes: `{number}`", number=suggested)
    return say("write digits only: `{number}`", number=suggested)


def scale_of(shape: Shape) -> Say | None:
    """Tell how another scale is brought to the one that stands here; None where that is open."""
    ends = shape.mark("ge"), shape.mark("le")
    if ends == _FEELING:
        return say("from -2 to +2; of a scale from 1 to 5, 1 is -2, 3 is 0 and 5 is +2")
    if ends == _POINTS:
        return say("from 1 (least) to 5 (most); of a scale to 10 it is half, rounded up")
    return None


def is_share(shape: Shape) -> bool:
    """Tell whether a number from 0 to 1 may stand here, which may be written in per cent."""
    return shape.bare is float and (shape.mark("ge"), shape.mark("le")) == (0, 1)


def _name(value: object, written: str) -> Say:
    if isinstance(value, list):
        return LIST
    if isinstance(value, dict):
        return KEYS
    if isinstance(value, str):
        return say("the text `{words}`", words=short(value))
    if isinstance(value, bool):
        return say("`{word}`", word=short(written))
    return say("the number `{number}`", number=short(written))
