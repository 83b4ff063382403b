"""What is said of each complaint: its code, one sentence, and how to mend it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any

from journeyascode.model.base import LanguageCode, PlainLine, PlainProse
from journeyascode.model.schema import fields_of, keys_of, required_of, shape_of
from journeyascode.model.units import Period
from journeyascode.source import codes
from journeyascode.source.edits import spell
from journeyascode.source.example_values import (
    COMMA,
    DIVIDES,
    as_pair,
    as_range,
    two_bounds,
    with_keys,
)
from journeyascode.source.loose_numbers import (
    days_worked,
    listed_out,
    loosely,
    parts_of_whole,
    with_decimals,
)
from journeyascode.source.misspelt_ids import ReplacementIfThere
from journeyascode.source.pasted_links import web_link_in
from journeyascode.source.pydantic_errors import Words
from journeyascode.source.quotes import NO_BREAK, in_quotes, say_cut, short, shown, strange_letter
from journeyascode.source.scalars import read_plain
from journeyascode.source.suggestions import (
    day_meant,
    is_number_alone,
    is_plain_duration,
    suggest_days,
    suggest_duration,
    suggest_language,
    suggest_link,
    suggest_numbers,
    suggest_period,
    suggest_range,
)
from journeyascode.speech import Aside, Say, say
from journeyascode.speech.catalogues import LANGUAGES
from journeyascode.speech.choice_by_label import choice_called, choice_near
from journeyascode.speech.guess import corrected_id, did_you_mean
from journeyascode.speech.not_in_calendar import why_not_in_calendar
from journeyascode.speech.replacement import instead
from journeyascode.speech.trade_words import in_number, is_undecided, same_as
from journeyascode.speech.voice import few_digits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from journeyascode.findings import Steps
    from journeyascode.model.schema import Shape
    from journeyascode.source.loose_numbers import LooseNumber, Sort
    from journeyascode.source.pydantic_errors import Complaint


def meant_choice(complaint: Complaint, choices: tuple[str, ...]) -> Say | None:
    """Ask whether one of `choices` was meant, or another key than this; None if neither was."""
    word = str(complaint.value)
    return (
        choice_called(word, choices)
        or _of_another_key(complaint)
        or choice_near(word, choices)
        or did_you_mean(word, choices)
    )


def _of_another_key(complaint: Complaint) -> Say | None:
    """Tell which other key beside this one takes the word, where just one does."""
    model, word = complaint.facts.get("model"), str(complaint.value)
    others = keys_of(model).items() if model else ()
    meant = [
        (key, called.value)
        for key, shape in others
        if key not in (*complaint.steps[-1:], "kind")
        if (called := choice_called(word, shape.choices))
    ]
    if len(meant) != 1:
        return None
    [(key, value)] = meant
    return say("it is a word of another key: write `{key}: {word}`", key=key, word=value)


OF_LATER = {
    "observations_from": (
        say("data files are not read yet: nothing would be measured"),
        say(
            "write the observations by hand meanwhile: "
            "`observations: [{period: 2026-09, value: 4}]`"
        ),
    )
}
"""Keys that will do something one day: what is said of each, and what to write meanwhile."""


def word_nothing(way: Steps, *, bare: bool = False) -> Words:
    """Say that the key or the item at `way` has no value; a `bare` key has no colon either."""
    key = way[-1] if way else None
    if isinstance(key, str) and bare:
        message = say("`{key}` has no colon and no value", key=short(key))
        help_ = say("put the text in quotes: inside `{ }` a comma ends it")
        return Words(codes.EMPTY, message, help_)
    if isinstance(key, str):
        message = say("`{key}` has nothing after its colon", key=short(key))
        return Words(codes.EMPTY, message, say("write its value, or delete the key"))
    return Words(codes.EMPTY, say("this item is empty"), say("write it, or delete its dash"))


def word_swallowed(comment: str) -> Words:
    """Say that what may be meant as a value is read as a comment."""
    message = say("`#` begins a comment: nothing is left of this value")
    help_ = say("if it is a value, put it in quotes: `{text}`", text=in_quotes(comment))
    return Words(codes.EMPTY, message, help_)


def word_empty(complaint: Complaint) -> Words:
    """Say that a text or list is empty, or shorter than it may be."""
    least = complaint.facts.get("min_length", 1)
    if complaint.value in ("", {}):  # a text, or one in no language
        return Words(codes.EMPTY, say("this text is empty"), say("write it, or delete its key"))
    if isinstance(complaint.value, str):
        message = say("this text is too short, it takes {count} characters", count=least)
        return Words(codes.EMPTY, message)
    if not complaint.value:
        return Words(codes.EMPTY, say("this list is empty"), say("write at least one item"))
    return Words(codes.EMPTY, say("this list is too short, it takes {count} items", count=least))


def word_too_long(complaint: Complaint) -> Words:
    """Say that a text or list is too long, and by how much."""
    most = complaint.facts["max_length"]
    count = len(complaint.value) if isinstance(complaint.value, str | list | dict) else 0
    if isinstance(complaint.value, str):
        help_ = say("shorten it by {count}", count=count - most)
        message = say("this text has {count} characters, {most} fit here", count=count, most=most)
    else:
        help_ = say("leave out {count}", count=count - most)
        message = say("this list has {count} items, {most} fit here", count=count, most=most)
    return Words(codes.TOO_LONG, message, help_)


def word_missing(complaint: Complaint) -> Words:
    """Say which key is missing, and what it would say."""
    key = complaint.facts["key"]
    message = say("the key `{key}` is missing", key=key)
    if not complaint.shape.about:
        return Words(codes.MISSING_KEY, message, say("add `{key}: …`", key=key))
    help_ = say("add `{key}: …`: {about}", key=key, about=Aside(complaint.shape.about))
    return Words(codes.MISSING_KEY, message, help_)


def word_unknown(complaint: Complaint) -> Words:
    """Say which key nothing knows, and which it may have been meant to be."""
    key = str(complaint.facts["key"]).replace("-", "_").lower()
    if key in OF_LATER:
        return Words(codes.KEY_OF_LATER, *OF_LATER[key])
    return Words(codes.UNKNOWN_KEY, _no_key(complaint), _help_unknown(complaint.facts))


def word_cut_off(complaint: Complaint) -> Words:
    """Say that a key alone inside braces is none: most often a comma has cut a text in two."""
    help_ = say("put the text in quotes: inside `{ }` a comma ends it")
    slip = _slip(str(complaint.steps[-1]))
    return Words(codes.UNKNOWN_KEY, _no_key(complaint), slip or help_)


def word_comma(written: str, readings: Sequence[str]) -> Words:
    """Say that a comma inside braces has cut a number in two, which has these `readings`."""
    if len(readings) > 1:
        return Words(codes.UNKNOWN_KEY, say_cut(written), _either(readings))
    [number] = readings
    decimal = say("a decimal comma stands in `{number}`", number=written)
    message = decimal if "." in number else say_cut(written)
    return Words(codes.UNKNOWN_KEY, message, say("write `{number}`", number=number))


def _either(readings: Sequence[str]) -> Say:
    """Ask which of two numbers is meant by three digits behind one comma."""
    one, other = readings
    return say(
        "write `{one}` or `{other}`: three digits behind a comma or a point can be a part of one, "
        "or thousands",
        one=one,
        other=other,
    )


def _no_key(complaint: Complaint) -> Say:
    return say("`{key}` is not a key here", key=short(str(complaint.steps[-1])))


def _help_unknown(facts: Mapping[str, Any]) -> Say:
    key, way = str(facts["key"]), facts["way"]
    guess: Say = _slip(key) or strange_letter(key) or way
    return guess


def _slip(key: str) -> Say | None:
    """Say which sign makes a key of what was meant as a number, or as a key and its value."""
    if key.startswith(tuple(NO_BREAK)):
        return say("indent it with spaces: what stands before it are no-break spaces")
    if key.isdigit():
        return say("write a decimal point instead of a comma, as `3.8`")
    before, colon, after = key.partition(":")
    if colon and before.isidentifier():
        return say("write a space after the colon: `{key}: {text}`", key=before, text=short(after))
    language, space, text = key.partition(" ")
    if space and language in LANGUAGES:
        return say(
            "write a colon after `{key}`: `{key}: {text}`; "
            "if it goes on with the text before, put all of that in quotes",
            key=language,
            text=short(text),
        )
    return None


def word_choice(complaint: Complaint) -> Words:
    """Say that a value is none of the choices, and which there are."""
    choices = complaint.shape.choices or tuple(
        re.findall("'([^']*)'", str(complaint.facts.get("expected", "")))
    )
    help_: Say = say("choose one of {ids}", ids=_listed(choices, len(choices)))
    if isinstance(complaint.value, dict | list):
        return Words(codes.NOT_ONE_OF, say("one word of a choice belongs here"), help_)
    value = str(complaint.value)
    if is_undecided(value) and not choice_called(value, choices):
        help_ = _until_decided(complaint, help_)
    else:
        help_ = meant_choice(complaint, choices) or help_
    message = say("`{word}` is not one of the choices here", word=shown(complaint.value))
    return Words(codes.NOT_ONE_OF, message, strange_letter(value) or help_)


def _until_decided(complaint: Complaint, help_: Say) -> Say:
    """Say what is written while nobody knows: nothing, where that may be."""
    model, key = complaint.facts.get("model"), complaint.steps[-1] if complaint.steps else ""
    if model is None or not isinstance(key, str) or key in required_of(model):
        return help_
    return say("leave `{key}` out until it is decided; {help}", key=key, help=help_)


def _listed(names: Sequence[str], most: int) -> str:
    first = ", ".join(f"`{name}`" for name in names[:most])
    return first if len(names) <= most else f"{first}, …"


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

_BETWEEN = re.compile(rf"{COMMA}|[;•|]| / |\n+")
"""What stands between several things in one text; a comma within a number does not."""

_IN_A_ROW = re.compile(rf"{_BETWEEN.pattern}|->|=>|[→⇒>]")
"""What stands between the names of things in a row, as of phases."""
_WITH = re.compile(
    r"\s*[,;•|+&]\s*(?:(?:and|ja|sekä|och|samt)\s+)?|\s+(?:/|and|ja|sekä|och|samt)\s+",
    re.IGNORECASE,
)
_AMONG_IDS = re.compile(rf"{_WITH.pattern}|\s*/\s*", re.IGNORECASE)
"""What stands between several ids in one text; a slash where it is no part of one."""

_CURLY = ("“", "”", "„", "«", "»", "‘", "’")
_HUNDRED = 100
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
        return _advise_list(complaint, written)
    if expected is KEYS:
        return _advise_keys(complaint)
    if isinstance(value, dict | list):
        return _advise_one(expected, complaint)
    if expected is TEXT:
        help_ = say("put it in quotes: `{words}`", words=in_quotes(written))
        return instead(help_, written, sure=True)
    if expected is FLAG:
        return _advise_flag(value)
    return _advise_number(complaint, written)


def _advise_one(expected: Say, complaint: Complaint) -> Say:
    value, shape = complaint.value, complaint.shape
    if isinstance(value, list) and len(value) == 1 and shape.accepts(value[0]):
        told = say("write it without brackets and dashes: `{word}`", word=short(spell(value[0])))
        return instead(told, value[0], sure=True)
    if isinstance(value, list) and shape.mark("kinds"):
        return say("only one may stand here: write one of them without `[ ]` and dashes")
    alone = _id_in(complaint.shape, complaint.value)
    if alone:
        return instead(say("write its id alone: `{id}`", id=alone), alone, sure=True)
    return say("write {expected}, without dashes, brackets or keys", expected=expected)


def _id_in(shape: Shape, value: object) -> str:
    """Give the id that stands below `id`, or below the kind of what it names; else nothing."""
    if not isinstance(value, dict) or len(value) != 1:
        return ""
    [(key, id_)] = value.items()
    kinds = shape.mark("kinds") or ()
    names = {str(key), *in_number(str(key)), *same_as(str(key))} & {"id", *kinds}
    return id_ if kinds and names and isinstance(id_, str) and shape.accepts(id_) else ""


def _advise_list(complaint: Complaint, written: str) -> Say:
    value = complaint.value
    if isinstance(value, dict):
        return _advise_item(complaint.shape.parts[0], value, written)
    if isinstance(value, str) and value.endswith("]") and "[" not in value:
        told = say("write the opening bracket: `[{words}`", words=short(written))
        return instead(told, [part.strip() for part in re.split(COMMA, value[:-1])], sure=True)
    return _advise_numbers(complaint) or _advise_several(complaint, written)


def _advise_item(item: Shape, value: Mapping[str, object], written: str) -> Say:
    """Say how keys are written where a list of what `item` is belongs."""
    alone = _id_in(item, value)
    if alone:
        told = say("write its id alone: `{id}`", id=f"[{alone}]")
        return instead(told, [alone], sure=True)
    pair = as_pair(item.model, *next(iter(value.items()))) if item.model and value else None
    if pair:
        return say("write each as an item: `- {item}`", item=short(spell(pair)))
    if item.model and value and not keys_of(item.model).keys() & value.keys():
        begun = with_keys(item.model, next(iter(value)), ()).removesuffix("}")
        return say("write each as an item: `- {item}`", item=f"{begun}, …}}")
    if not written.startswith("{"):
        return say("write `- ` before its first key, and indent the others as far")
    if short(written) != written:  # what is cut off cannot be typed
        return say("write `- ` before it: `- {words}`", words=short(written))
    return say("put it in brackets: `[{words}]`", words=short(written))


def _advise_several(complaint: Complaint, written: str) -> Say:
    """Say how a text is written as a list: of what it says one by one, or of itself."""
    value = complaint.value
    several = [part.strip() for part in _BETWEEN.split(str(value)) if part.strip()]
    if len(several) > 1 and complaint.shape.accepts(several):
        listed = f"[{', '.join(map(spell, several))}]"
        if complaint.shape.parts[0].mark("kinds") or not complaint.shape.accepts([value]):
            return instead(say("put them in brackets: `{list}`", list=listed), several, sure=True)
        return say(
            "write several in brackets: `{list}`, or all as one: `- {words}`",
            list=short(listed),
            words=short(written),
        )
    ids = _ids_in(str(value), complaint.shape)
    if ids:
        listed = f"[{', '.join(ids)}]"
        if len(ids) > 1:
            return instead(say("put them in brackets: `{list}`", list=listed), ids)
        told = say("write it as an id, in brackets: `{list}`", list=listed)
        return instead(told, ids)
    model = complaint.shape.parts[0].model if complaint.shape.parts else None
    if model and not complaint.shape.accepts([value]):
        first, *others = _IN_A_ROW.split(str(value))
        example = with_keys(model, first.strip(), ())
        more = f"{example}, …" if others else example
        return say("write it as a list: `[{example}]`", example=more)
    words = short(spell(value, written) if isinstance(value, str) else written)
    help_ = say("put it in brackets: `[{words}]`, or on a line of its own after `- `", words=words)
    return help_ if DIVIDES.search(written) else instead(help_, [value], sure=True)


def _advise_numbers(complaint: Complaint) -> Say | None:
    """Say how whole numbers are listed that are written as a range, or one after the other."""
    text, shape = str(complaint.value), complaint.shape
    numbers = listed_out(text)
    if numbers and shape.accepts(numbers):
        listed = spell(numbers)
        told = say("put them in brackets: `{list}`", list=listed)
        one = say("write it as a list: `[{example}]`", example=numbers[0])
        return instead(told if len(numbers) > 1 else one, numbers, sure=True)
    loose = loosely(text)
    first = read_plain(loose.low) if loose and not loose.unit else None
    if isinstance(first, int) and shape.accepts([first, first + 1]):
        return say("write each of them, as `{list}`", list=spell([first, first + 1]))
    return None


def _ids_in(text: str, shape: Shape) -> list[str]:
    """Give the ids that a text names which is none itself; none where no ids belong there."""
    if shape.accepts([text]) or not _is_of_id(shape.parts[0]):
        return []
    role = "/" in str(shape.parts[0].mark("pattern"))
    words = (_WITH if role else _AMONG_IDS).split(" ".join(text.split()))
    ids = [*filter(None, map(corrected_id, words))]
    return ids if ids and shape.accepts(ids) else []


def _is_of_id(shape: Shape) -> bool:
    """Tell whether an id belongs there: words joined by hyphens."""
    pattern = str(shape.mark("pattern"))
    # Whatever lets words joined by hyphens pass is an id of some kind.
    return _matches(pattern, "ab-ab") and not _matches(pattern, "a.b")


def _advise_keys(complaint: Complaint) -> Say:
    value, shape = complaint.value, complaint.shape
    if isinstance(value, list):
        return _advise_entries(shape, value)
    if shape.model is None:
        return say("write keys and their values, each on a line of its own")
    felt = next(filter(_is_felt, keys_of(shape.model).items()), None)
    if felt and isinstance(value, int | float) and not required_of(shape.model):
        key, score = felt
        written = f"{{{key}: …}}"
        return say("write it as `{example}`, {scale}", example=written, scale=scale_of(score))
    written_out = as_range(shape.model, value) or web_link_in(value)
    if written_out and shape.accepts(written_out):
        told = say("write it with its keys: `{example}`", example=spell(written_out))
        return instead(told, written_out, sure=True)
    meant = _still_open(shape, value) or _bounded(shape, value)
    example = with_keys(shape.model, value, complaint.steps)
    return meant or say("write it with its keys: `{example}`", example=example)


def _advise_entries(shape: Shape, items: list[object]) -> Say:
    """Say how keys are written that stand as items of a list; where all may stand, as keys."""
    entries = [pair for one in items if isinstance(one, dict) for pair in one.items()]
    together = dict(entries)
    if shape.origin is dict and len(together) == len(entries) and shape.accepts(together):
        return say("write them as keys, without `- `: `{keys}`", keys=short(spell(together)))
    return say("only one of these may stand here: write it without `- `")


def _still_open(shape: Shape, value: object) -> Say | None:
    """Give the word for what is not decided, where `value` says that in another one."""
    open_ = next(filter(is_undecided, _words_in_place_of(shape)), None)
    if open_ is None or not isinstance(value, str) or not is_undecided(value):
        return None
    return instead(say("write `{word}` until it is decided", word=open_), open_, sure=True)


def _bounded(shape: Shape, value: object) -> Say | None:
    """Tell how a bare number is written where it may be the least or the most."""
    bounds = two_bounds(shape, value)
    if bounds is None:
        return None
    least, most = bounds
    return say(
        "write `{least}` if more is better, `{most}` if less is better", least=least, most=most
    )


def _words_in_place_of(shape: Shape) -> tuple[str, ...]:
    """Give the words that may stand where the keys of a model may; mostly none."""
    if shape.told_by is None:
        return ()
    model, field = shape.told_by
    return tuple(word for one in fields_of(model)[field].members for word in one.choices)


def _is_felt(named: tuple[str, Shape]) -> bool:
    return (named[1].mark("ge"), named[1].mark("le")) == _FEELING


def _advise_flag(value: object) -> Say:
    word = str(value).casefold()
    meant = word in _YES
    if not meant and word not in _NO:
        return say("write `true` or `false`")
    told = say("write `{word}`", word="true" if meant else "false")
    return instead(told, meant, sure=word in _WORDS)


def _advise_number(complaint: Complaint, written: str) -> Say:
    value, shape = complaint.value, complaint.shape
    text = value if isinstance(value, str) else written
    meant = _advise_loosely(complaint, text) or _advise_percent(shape, text)
    if meant:
        return meant
    fitting = readings_of(text, shape)
    suggested = fitting[0] if fitting else None
    if is_share(shape):
        is_percent = _PER_CENT.search(text) is not None
        return advise_share(suggested, is_percent=is_percent, sure=is_number_alone(text))
    if len(fitting) > 1:
        return _either(fitting)
    part = float(suggested or 0) if shape.bare is int and "." in (suggested or "") else None
    if isinstance(value, float) or part is not None:
        thousands = suggested is not None and "." not in suggested
        broken = value if isinstance(value, float) else part or 0
        whole = int(suggested) if suggested and thousands else round(broken)
        help_ = say("write a whole number, as `{number}`", number=whole)
        return instead(help_, whole, sure=whole == value)
    help_ = _how_to_write(text, suggested, shape)
    if suggested is None:
        return help_
    return instead(help_, read_plain(suggested), sure=is_number_alone(text))


def _advise_percent(shape: Shape, text: str) -> Say | None:
    """Say how per cent are written where any number may stand; None where there are none."""
    number = next(iter(suggest_numbers(text)), None) if text.rstrip().endswith("%") else None
    if number is None or shape.bare is not float or is_share(shape):
        return None
    return say(
        "write `{share}` for a part of a whole, or `{number}` where the unit is `%`",
        share=f"{float(number) / _HUNDRED:g}",
        number=number,
    )


def _advise_loosely(complaint: Complaint, text: str) -> Say | None:
    """Say how a number is written that is about right, a limit, a range or a fraction."""
    shape, of_all, several = complaint.shape, parts_of_whole(text), listed_out(text) or ()
    if len(several) > 1 and complaint.steps and isinstance(complaint.steps[-1], int):
        return say("write each of them: `{list}`", list=", ".join(map(str, several)))
    scale = shape.mark("ge"), shape.mark("le")
    if of_all and scale in (_POINTS, _FEELING):
        exact = scale == _POINTS and of_all[1] == _POINTS[1]
        return say("write `{number}`", number=of_all[0]) if exact else None
    loose = loosely(text)
    return _advise_meant(shape, loose) if loose else None


def _advise_meant(shape: Shape, loose: LooseNumber) -> Say | None:
    """Say how a number is written that was read; None where it does not fit."""
    in_percent = is_share(shape) and (loose.unit == "%" or float(loose.high) > 1)
    ends = (loose.low, loose.high)
    low, high = (f"{one} %" if in_percent else read_plain(one) for one in ends)
    fits = shape.accepts(low) and shape.accepts(high)
    if not fits or (loose.unit and not in_percent):
        return None
    told: Mapping[Sort, Say] = {
        "exact": say("write `{number}`", number=low),
        "about": say("write the number alone: `{number}`", number=low),
        "at-most": say("write the limit alone: `{number}`", number=low),
        "at-least": say("write the limit alone: `{number}`", number=low),
        "range": say("write one number: `{low}` or `{high}`", low=low, high=high),
    }
    help_ = told[loose.sort]
    return instead(help_, low) if loose.sort in ("exact", "about") else help_


def readings_of(text: str, shape: Shape | None) -> tuple[str, ...]:
    """Give the numbers that `text` may mean: those that fit in `shape`, where any does."""
    readings = suggest_numbers(text)
    fitting = tuple(one for one in readings if shape and shape.accepts(read_plain(one)))
    return fitting or readings


def advise_share(number: str | None, *, is_percent: bool = False, sure: bool = False) -> Say:
    """Say how the share `number` is written: with its sign, or as it is where it is at most 1."""
    value = float(number or "nan")
    if 1 < value <= _HUNDRED or (is_percent and 0 <= value <= 1):
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
    if suggested is None and low is not None and high is not None and high <= _HUNDRED:
        return say("write a number from {low} to {high}", low=f"{low:g}", high=f"{high:g}")
    if suggested is None:
        in_unit = say("write digits only, counted in the unit that belongs here")
        return in_unit if suggest_duration(value) else say("write it in digits")
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


_EXACT = 1_000_000
"""From here on, numbers are shown in full instead of in powers of ten."""

_LIMITS = {
    "ge": say("write {limit} or more"),
    "gt": say("write more than {limit}"),
    "le": say("write {limit} or less"),
    "lt": say("write less than {limit}"),
}


def word_pattern(complaint: Complaint) -> Words:
    """Say that a text is not written as its key asks: an id, a language, a period."""
    pattern = str(complaint.facts.get("pattern"))
    if pattern in _BY_PATTERN:
        return _BY_PATTERN[pattern](complaint)
    return _word_id(complaint) if _is_of_id(complaint.shape) else word_misfit(complaint)


def _word_id(complaint: Complaint) -> Words:
    value = str(complaint.value)
    halves = value.split("/") if "/" in str(complaint.facts["pattern"]) else [value]
    suggested = "/".join(filter(None, map(corrected_id, halves)))
    message = say("`{word}` is not an id", word=shown(value))
    strange = strange_letter(value)
    if strange:
        return Words(codes.BAD_ID, message, strange)
    if not suggested:
        help_ = say("write an id in the letters a to z, digits and hyphens")
        return Words(codes.BAD_ID, message, help_)
    help_ = say("write lower-case words joined by hyphens: `{id}`", id=suggested)
    kinds = complaint.shape.mark("kinds")
    if kinds:
        roles = "/" in str(complaint.facts["pattern"])
        way_out = ReplacementIfThere(
            help_.text,
            help_.values,
            suggested,
            "",
            False,  # noqa: FBT003 - as sure as anybody can be
            kinds,
            value,
            roles,
        )
        if "@" in value:
            message = say("an e-mail address is not an id")
        return Words(codes.BAD_ID, message, way_out)
    # Whatever refers to it must be written anew as well.
    return Words(codes.BAD_ID, message, instead(help_, suggested))


def _word_language(complaint: Complaint) -> Words:
    message = say("`{word}` is not the code of a language", word=shown(complaint.value))
    code = suggest_language(str(complaint.value))
    if code:
        told = instead(say("write `{code}`", code=code), code, sure=True)
        return Words(codes.BAD_LANGUAGE, message, told)
    if str(complaint.value).startswith(_CURLY):
        help_ = say('write straight quotation marks around the text: `"`')
        return Words(codes.BAD_LANGUAGE, message, help_)
    help_ = say("a text in several languages is written `{fi: …, en: …}`")
    if str(complaint.value).isidentifier():
        help_ = say(
            "only a text belongs here: write it without `{key}:`, or by language: `{languages}`",
            key=str(complaint.value),
            languages="{fi: …, en: …}",
        )
    return Words(codes.BAD_LANGUAGE, message, help_)


def _word_blank(_: Complaint) -> Words:
    return Words(codes.EMPTY, say("this text is empty"), say("write it, or delete its key"))


def _word_lines(complaint: Complaint) -> Words:
    if not str(complaint.value).strip():
        return _word_blank(complaint)
    message = say("this text has several lines, only one fits here")
    return Words(codes.SEVERAL_LINES, message, say("write it on one line"))


def word_period(complaint: Complaint) -> Words:
    """Say that a value is no period."""
    why = why_not_in_calendar(str(complaint.value))
    if why:
        return Words(codes.BAD_DATE, _not_in_calendar(complaint), why)
    message = say("`{word}` is not a period", word=shown(complaint.value))
    period = suggest_period(str(complaint.value))
    if period:
        told = say("write it as `{period}`", period=period)
        return Words(codes.BAD_DATE, message, instead(told, period, sure=True))
    days = suggest_days(str(complaint.value))
    if len(days) == 1:
        told = say("write `{month}` for the month, `{day}` for that day alone",
                   month=days[0][:7], day=days[0])  # fmt: skip
        return Words(codes.BAD_DATE, message, told)
    help_ = say(
        "write a year, half, quarter, month or day: `2026`, `2026-H1`, `2026-Q3`, `2026-09`"
    )
    return Words(codes.BAD_DATE, message, help_)


def word_day(complaint: Complaint) -> Words:
    """Say that a value is no day."""
    value = str(complaint.value)
    message = say("`{word}` is not a day", word=shown(complaint.value))
    days, why = suggest_days(value), why_not_in_calendar(value)
    if why and not days:
        return Words(codes.BAD_DATE, _not_in_calendar(complaint), why)
    if days:
        message = say("`{word}` is a day in another form", word=shown(complaint.value))
        help_ = (
            day_meant(value, days[0])
            if len(days) == 1
            else (
                say(
                    "write `{one}` or `{other}`, as the day or the month comes first",
                    one=days[0],
                    other=days[1],
                )
            )
        )
        return Words(codes.BAD_DATE, message, help_)
    return Words(codes.BAD_DATE, message, say("write a day as `2026-03-01`: year, month, day"))


def _word_odd_day(complaint: Complaint) -> Words | None:
    """Say that the calendar has no such day, where one stands in place of the keys around it."""
    model = complaint.shape.model
    has_day = model is not None and any(one.bare is date for one in keys_of(model).values())
    why = why_not_in_calendar(str(complaint.value)) if has_day else None
    return Words(codes.BAD_DATE, _not_in_calendar(complaint), why) if why else None


def _not_in_calendar(complaint: Complaint) -> Say:
    return say("the calendar has no `{word}`", word=shown(complaint.value))


def word_duration(complaint: Complaint) -> Words:
    """Say that a value is not a length of time."""
    message = say("`{word}` is not a length of time", word=shown(complaint.value))
    text = with_decimals(str(complaint.value))
    suggested = suggest_duration(text)
    if suggested and suggested != complaint.value:
        message = say("`{word}` is a length of time in another form", word=shown(complaint.value))
        told = say("write it as `{time}`", time=suggested)
        sure = is_plain_duration(text)
        return Words(codes.BAD_DURATION, message, instead(told, suggested, sure=sure))
    days = days_worked(text)
    if days:
        message = say("`{word}` are working days, not a length of time", word=shown(text))
        told = say("write how many days pass: `{time}`", time=days)
        return Words(codes.BAD_DURATION, message, told)
    loosely_meant = _advise_time(text)
    if loosely_meant:
        return Words(codes.BAD_DURATION, message, loosely_meant)
    help_ = say("write a number and one of s, min, h, d, w, mo, y, or a range: `15 min`, `7–10 d`")
    return Words(codes.BAD_DURATION, message, help_)


def _advise_time(text: str) -> Say | None:
    """Say how a length of time is written that is about so long, a limit, or of two units."""
    loose = loosely(text)
    if loose is None:
        return None
    if loose.sort == "range":
        time = suggest_range(loose)
        return instead(say("write it as `{time}`", time=time), time) if time else None
    most = few_digits(2 * float(loose.low))
    ranges = {
        "about": loose.around,
        "at-most": f"0–{loose.low}",
        "at-least": f"{loose.low}–{most}",
    }
    time, range_ = (
        suggest_duration(f"{number} {loose.unit}") for number in (loose.low, ranges[loose.sort])
    )
    if time is None or range_ is None:
        return None
    if loose.sort == "about":
        return say("write `{time}`, or the range that is meant, as `{range}`",
                   time=time, range=range_)  # fmt: skip
    if loose.sort == "at-most":
        return say("write the range it stands for: `{range}`", range=range_)
    return say("write the range it stands for, with its longest, as `{range}`", range=range_)


def word_link(complaint: Complaint) -> Words:
    """Say that a value is not an address."""
    message = say("`{word}` is not an address", word=shown(complaint.value))
    suggested = suggest_link(str(complaint.value))
    if suggested:
        told = say("write it as `{link}`", link=short(suggested))
        return Words(codes.BAD_LINK, message, instead(told, suggested, sure=True))
    help_ = say("begin it with `https://`, `mailto:` or `tel:`, and leave out spaces and quotes")
    return Words(codes.BAD_LINK, message, help_)


def word_range(complaint: Complaint) -> Words:
    """Say that a number is too small or too large."""
    large = complaint.kind.startswith("less")
    number = shown(complaint.value)
    message = (
        say("`{number}` is too large", number=number)
        if large
        else say("`{number}` is too small", number=number)
    )
    return Words(codes.OUT_OF_RANGE, message, _help_range(complaint))


def _help_range(complaint: Complaint) -> Say:
    shape, facts = complaint.shape, complaint.facts
    low, high = shape.mark("ge"), shape.mark("le")
    if is_share(shape):
        told = advise_share(next(iter(suggest_numbers(str(complaint.value))), None))
        if complaint.value == 1:
            return say("write `1 %`, or a part of the whole that is less than 1")
        whole = type(complaint.value) is int and 1 < complaint.value <= _HUNDRED
        return instead(told, f"{complaint.value} %") if whole else told
    scale = scale_of(shape)
    if scale:
        return say("write a number {scale}", scale=scale)
    if low is not None and high is not None:
        return say("write a number from {low} to {high}", low=_plain(low), high=_plain(high))
    for name, limit in _LIMITS.items():
        if name in facts:
            return Say(limit.text, {"limit": _plain(facts[name])})
    return say("write another number")


def word_misfit(complaint: Complaint) -> Words:
    """Say that a value does not fit, and what its key means."""
    if complaint.is_key:
        message = say("`{word}` does not fit as a key here", word=shown(complaint.value))
    elif isinstance(complaint.value, dict | list):
        message = say("what stands here does not fit")
    else:
        message = say("`{word}` does not fit here", word=shown(complaint.value))
    about = complaint.shape.about
    return Words(codes.BAD_VALUE, message, Aside(about) if about else None)


def _plain(number: float) -> str:
    return f"{number:g}" if abs(number) < _EXACT else f"{number:,.0f}"


def _matches(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:  # pydantic's patterns are those of another language
        return False


_BY_PATTERN: dict[str, Callable[[Complaint], Words]] = {
    shape_of(PlainLine).mark("pattern"): _word_lines,
    shape_of(PlainProse).mark("pattern"): _word_blank,
    shape_of(LanguageCode).mark("pattern"): _word_language,
    shape_of(Period).mark("pattern"): word_period,
}
"""What is said of texts that do not match a pattern which means more than its letters."""


_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010-\u2013\u2212\ufe63\uff0d"
_WIDE = "\uff01-\uff5e"
_STRANGE = re.compile(f"[{_SPACES}{_HYPHENS}{_WIDE}\u00ad]")


def word_lookalike(complaint: Complaint) -> Words | None:
    """Name the character that stands for another one in a key or in a value.

    None where there is none, or where what was meant would not fit either.
    """
    written = complaint.steps[-1] if complaint.is_key and complaint.steps else complaint.value
    match = _STRANGE.search(written) if isinstance(written, str) else None
    if match is None:
        return None
    meant = plainly(match.string)
    if meant == written or not _fits(complaint, meant):
        return None
    name = unicodedata.name(match[0]).lower()
    point = f"{ord(match[0]):04X}"
    message = say(
        "another character stands here than it seems: {name} (U+{point})", name=name, point=point
    )
    help_ = instead(say("write `{word}`", word=meant), meant, sure=True)
    return Words(codes.BAD_VALUE if complaint.is_key else codes.BAD_ID, message, help_)


def plainly(text: str) -> str:
    """Give `text` as it would be typed: with plain spaces and hyphens, none at its ends."""
    folded = re.sub(f"[{_WIDE}]", lambda sign: chr(ord(sign[0]) - 0xFEE0), text)
    spaced = re.sub(f"[{_SPACES}]", " ", folded.replace("\u00ad", ""))
    return re.sub(f"[{_HYPHENS}]", "-", spaced).strip()


def _fits(complaint: Complaint, meant: str) -> bool:
    if complaint.kind == "extra_forbidden":
        model = complaint.shape.model
        return model is not None and meant in keys_of(model)
    return complaint.kind != "missing" and complaint.shape.accepts(meant)


_WORDINGS: dict[Callable[[Complaint], Words], tuple[str, ...]] = {
    word_missing: ("missing",),
    word_unknown: ("extra_forbidden",),
    word_choice: ("literal_error", "enum"),
    word_pattern: ("string_pattern_mismatch",),
    word_empty: ("string_too_short", "too_short"),
    word_too_long: ("string_too_long", "too_long"),
    word_range: ("greater_than", "greater_than_equal", "less_than", "less_than_equal"),
    word_day: (
        "bad_date",
        "date_type",
        "date_parsing",
        "date_from_datetime_parsing",
        "date_from_datetime_inexact",
    ),
    word_period: ("bad_period",),
    word_duration: ("bad_duration", "time_delta_type", "time_delta_parsing"),
    word_link: ("bad_link", "url_type", "url_parsing", "url_syntax_violation", "url_scheme"),
}
"""Who words which of pydantic's complaints."""

_BY_KIND = {kind: wording for wording, kinds in _WORDINGS.items() for kind in kinds}


def word(complaint: Complaint, written: str, *, bare: bool = False) -> Words:
    """Put a complaint into words.

    `written` is the value as it stands in the file; a `bare` key has no colon behind it. A kind
    of complaint that nobody knows is worded as a value that does not fit.
    """
    if bare:
        return word_cut_off(complaint)
    lookalike = word_lookalike(complaint)
    if lookalike:
        return lookalike
    if complaint.kind in EXPECTED:
        return _word_odd_day(complaint) or Words(codes.WRONG_TYPE, *word_type(complaint, written))
    return _BY_KIND.get(complaint.kind, word_misfit)(complaint)
