from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BeforeValidator, Field, ValidationError
from pydantic_core import ErrorDetails

from journeyascode.findings import Diagnostic, Severity, Steps
from journeyascode.model import KINDS
from journeyascode.model.base import Id, Line, Node, Prose
from journeyascode.model.schema import Shape
from journeyascode.model.units import (
    Count,
    Date,
    Duration,
    Flag,
    Number,
    Period,
    Points,
    Share,
    Url,
)
from journeyascode.source import load_texts
from journeyascode.source.codes import SHAPE
from journeyascode.source.document import Document, paper_of
from journeyascode.source.explain import explain
from journeyascode.source.pydantic_errors import Complaint, sort_errors
from journeyascode.source.refusals import MAX_REFUSALS, YamlError
from journeyascode.source.wording import word
from journeyascode.source.yaml_reader import read
from tests.expectations import files_of

PATH = PurePosixPath("polku.yaml")


def one_or_many(value: object) -> object:
    return value if isinstance(value, list) else [value]


class Leaf(Node):
    """A part of a part."""

    name: Line
    """What it is called."""
    score: Annotated[Number, Field(ge=-2, le=2)] | None = None
    """How good."""


class Part(Node):
    """A part of the thing."""

    name: Line
    """What it is called."""
    leaves: Annotated[tuple[Leaf, ...], BeforeValidator(one_or_many)] = ()
    """Parts of it."""
    optional: Flag = False
    """Whether it may be left out."""
    owner: Id | None = None
    """Who answers for it."""


class Thing(Node):
    """Every sort of field there is."""

    kind: Literal["thing"] = "thing"
    """What it is."""
    id: Id
    """Its id."""
    text: Prose | None = None
    """Many words."""
    tags: Annotated[tuple[Id, ...], Field(max_length=3)] = ()
    """Words to find it by."""
    size: Count | None = None
    """How many."""
    part_size: Annotated[float, Field(gt=0, lt=10)] | None = None
    """How many parts."""
    low: Annotated[int, Field(ge=3)] | None = None
    """At least three."""
    high: Annotated[int, Field(le=3)] | None = None
    """At most three."""
    points: Points | None = None
    """From 1 to 5."""
    share: Share | None = None
    """Which part."""
    on: Date | None = None
    """The day."""
    time: Duration | None = None
    """How long."""
    url: Url | None = None
    """Where."""
    mood: Literal["good", "bad", "so-so"] | None = None
    """How it feels."""
    counts: dict[Id, Count] = Field(default_factory=dict)
    """Numbers by id."""
    parts: tuple[Part, ...] = ()
    """What it is made of."""
    pairs: Annotated[tuple[Leaf, ...], Field(min_length=2)] | None = None
    """At least two."""
    home: Part | None = None
    """Where it lives."""
    period: Period | None = None
    """When."""
    code: Annotated[str, Field(pattern=r"^[0-9]{4}$")] | None = None
    """Four digits."""
    from_: Annotated[Id | None, Field(alias="from")] = None
    """Where it comes from."""
    short: Annotated[str, Field(min_length=3)] | None = None
    """Three letters or more."""
    choice: Leaf | tuple[Id, ...] | Literal["none"] | None = None
    """One of several sorts."""


def papered(text: str) -> Document:
    return paper_of(PATH, text.encode())


def explained(text: str, cls: type[Node] = Thing, steps: Steps = ()) -> list[Diagnostic]:
    paper = papered(text)
    data = paper.data
    for step in steps:
        assert isinstance(data, dict | list)
        data = data[step]  # type: ignore[index] # the steps fit the text
    with pytest.raises(ValidationError) as caught:
        cls.model_validate(data)
    return sorted(explain(caught.value, cls, paper, steps), key=lambda d: d.place)


def spell(problem: Diagnostic) -> str:
    place = problem.place
    assert problem.severity is Severity.ERROR
    assert place.line == place.end_line
    return f"{problem.code} {place.line}:{place.column}-{place.end_column}"


def ink(problem: Diagnostic) -> str:
    return problem.source[problem.place.column - 1 : problem.place.end_column - 1]


CASES = {
    "missing key": (
        "kind: thing\nsize: 1\n",
        "JAC101 1:1-5",
        "the key `id` is missing",
        "add `id: …`: its id",
    ),
    "missing in an item": (
        "id: a\nparts:\n  - owner: b\n",
        "JAC101 3:5-10",
        "the key `name` is missing",
        "add `name: …`: what it is called",
    ),
    "missing in a mapping": ("id: a\nhome: {owner: b}\n", "JAC101 2:1-5", None, None),
    "misspelt key": (
        "di: a\n",
        "JAC102 1:1-3",
        "`di` is not a key here",
        "did you mean `id`?",
    ),
    "key that does nothing yet": (
        "id: a\nObservations-From: {file: a.csv}\n",
        "JAC360 2:1-18",
        "data files are not read yet: nothing would be measured",
        (
            "write the observations by hand meanwhile: "
            "`observations: [{period: 2026-09, value: 4}]`"
        ),
    ),
    "misspelt key in an item": (
        "id: a\nparts: [{nmae: b}]\n",
        "JAC102 2:10-14",
        None,
        "did you mean `name`?",
    ),
    "key in capitals": ("id: a\nTIME: 1 h\n", "JAC102 2:1-5", None, "did you mean `time`?"),
    "key nobody knows": (
        "id: a\nparts:\n  - name: b\n    zzz: 1\n",
        "JAC102 4:5-8",
        None,
        "keys that may stand here: `leaves`, `optional`, `owner`",
    ),
    "key nobody knows among many": (
        "id: a\nzzz: 1\n",
        "JAC102 2:1-4",
        None,
        (
            "keys that may stand here: "
            "`text`, `tags`, `size`, `part_size`, `low`, `high`, `points`, `share`, …"
        ),
    ),
    "key that is there already": (
        "id: a\nhome: {name: b, nmae: c}\n",
        "JAC102 2:17-21",
        "`nmae` is not a key here",
        "did you mean `name`, which is here already?",
    ),
    "key of the level above": (
        "id: a\nhome:\n  name: b\n  size: 1\n",
        "JAC102 4:3-7",
        None,
        "it belongs to what is around this: indent it less if that is meant",
    ),
    "key of the level below": (
        "id: a\nparts: []\nleaves: []\n",
        "JAC102 3:1-7",
        None,
        "put it below one of `parts`",
    ),
    "every key is there": (
        "name: a\nscore: 1\nzzz: 1\n",
        "JAC102 3:1-4",
        None,
        "delete it: every key is here already",
    ),
    "decimal comma in braces": (
        "id: a\nparts: [{name: b, leaves: {name: c, score: 1,5}}]\n",
        "JAC102 2:46-47",
        "a decimal comma stands in `1,5`",
        "write `1.5`",
    ),
    "no space after a colon in braces": (
        "id: a\nhome: {name: b, owner:c}\n",
        "JAC102 2:17-24",
        "`owner:c` is not a key here",
        "write a space after the colon: `owner: c`",
    ),
    "text in braces that a comma cuts in two": (
        "id: a\nhome: {name: Ei kuule mitään, soittaa heti}\n",
        "JAC102 2:31-43",
        "`soittaa heti` is not a key here",
        "put the text in quotes: inside `{ }` a comma ends it",
    ),
    "no colon behind a language in braces": (
        "id: a\nhome: {name: Kotona, en At home}\n",
        "JAC102 2:22-32",
        "`en At home` is not a key here",
        (
            "write a colon after `en`: `en: At home`; "
            "if it goes on with the text before, put all of that in quotes"
        ),
    ),
    "misspelt key without a value outside of braces": (
        "id: a\nhome:\n  name: b\n  ownr:\n",
        "JAC102 4:3-7",
        "`ownr` is not a key here",
        "did you mean `owner`?",
    ),
    "letter of another alphabet in a key": (
        "id: a\nt\u0435xt: b\n",
        "JAC102 2:1-5",
        None,
        "type the letter `\u0435` again: it is U+0435, cyrillic small letter ie",
    ),
    "number for a text": (
        "id: a\ntext: 3.80\n",
        "JAC104 2:7-11",
        "this is the number `3.80`, not a text",
        'put it in quotes: `"3.80"`',
    ),
    "truth for a text": (
        "id: a\ntext: True\n",
        "JAC104 2:7-11",
        "this is `True`, not a text",
        'put it in quotes: `"True"`',
    ),
    "list for a text": (
        "id: a\ntext: [b]\n",
        "JAC104 2:1-5",
        "this is a list, not a text",
        "write it without brackets and dashes: `b`",
    ),
    "mapping for an id": (
        "id: {a: b}\n",
        "JAC104 1:1-3",
        "this is keys and their values, not a text",
        None,
    ),
    "decimal comma": (
        "id: a\npart_size: '3,8'\nsize: 3,8\n",
        "JAC104 3:7-10",
        "this is the text `3,8`, not a whole number",
        "write a whole number, as `4`",
    ),
    "three digits behind a comma, where no thousands fit": (
        "id: a\nparts: [{name: b, leaves: {name: c, score: '1,500'}}]\n",
        "JAC104 2:44-51",
        "this is the text `1,500`, not a number",
        "write a decimal point: `1.5`",
    ),
    "the same in braces": (
        "id: a\nparts: [{name: b, leaves: {name: c, score: 1,500}}]\n",
        "JAC102 2:46-49",
        "a decimal comma stands in `1,500`",
        "write `1.5`",
    ),
    "three digits behind a point for a whole number": (
        "id: a\nsize: 1.250\n",
        "JAC104 2:7-12",
        "this is the number `1.250`, not a whole number",
        "write a whole number, as `1250`",
    ),
    "length of time for a number": (
        "id: a\nsize: 2 h\n",
        "JAC104 2:7-10",
        None,
        "write digits only, counted in the unit that belongs here",
    ),
    "quoted number": (
        "id: a\nsize: '40'\n",
        "JAC104 2:7-11",
        None,
        "write it without quotes: `40`",
    ),
    "number with a space and a unit": (
        "id: a\nsize: 1 000 €\n",
        "JAC104 2:7-14",
        None,
        "write digits only: `1000`",
    ),
    "words for a number": ("id: a\nsize: monta\n", "JAC104 2:7-12", None, "write it in digits"),
    "words for points": (
        "id: a\npoints: korkea\n",
        "JAC104 2:9-15",
        None,
        "write a number from 1 (least) to 5 (most); of a scale to 10 it is half, rounded up",
    ),
    "truth for a number": (
        "id: a\nsize: true\n",
        "JAC104 2:7-11",
        "this is `true`, not a whole number",
        "write it in digits",
    ),
    "part for a whole number": (
        "id: a\nsize: 3.5\n",
        "JAC104 2:7-10",
        None,
        "write a whole number, as `4`",
    ),
    "infinity": (
        "id: a\npart_size: .inf\n",
        "JAC104 2:12-16",
        "this is the text `.inf`, not a number",
        None,
    ),
    "list for a number": (
        "id: a\nsize: [1]\n",
        "JAC104 2:1-5",
        None,
        "write it without brackets and dashes: `1`",
    ),
    "text for a share": (
        "id: a\nshare: 36\n",
        "JAC108 2:8-10",
        "`36` is too large",
        "write `36 %`",
    ),
    "comma in a share": (
        "id: a\nshare: 0,36\n",
        "JAC104 2:8-12",
        None,
        "write `0.36`",
    ),
    "per cent in words": (
        "id: a\nshare: 36,5 prosenttia\n",
        "JAC104 2:8-23",
        None,
        "write `36.5 %`",
    ),
    "less than one per cent in words": (
        "id: a\nshare: 0.5 per cent\n",
        "JAC104 2:8-20",
        None,
        "write `0.5 %`",
    ),
    "words for a share": (
        "id: a\nshare: most\n",
        "JAC104 2:8-12",
        None,
        "write a share as digits and `%`, or as a number from 0 to 1",
    ),
    "more than everything": (
        "id: a\nshare: 360\n",
        "JAC108 2:8-11",
        None,
        "write a share as digits and `%`, or as a number from 0 to 1",
    ),
    "yes": (
        "id: a\nhome: {name: b, optional: kyllä}\n",
        "JAC104 2:27-32",
        "this is the text `kyllä`, not `true` or `false`",
        "write `true`",
    ),
    "no": ("id: a\nhome: {name: b, optional: no}\n", "JAC104 2:27-29", None, "write `false`"),
    "neither yes nor no": (
        "id: a\nhome: {name: b, optional: ehkä}\n",
        "JAC104 2:27-31",
        None,
        "write `true` or `false`",
    ),
    "text for a list": (
        "id: a\ntags: b\n",
        "JAC104 2:7-8",
        "this is the text `b`, not a list",
        "put it in brackets: `[b]`, or on a line of its own after `- `",
    ),
    "dashes without spaces": (
        "id: a\ntags:\n  -b\n",
        "JAC104 3:3-5",
        None,
        "write a space after each dash: `- b`",
    ),
    "mapping for a list": (
        "id: a\nparts:\n  name: b\n",
        "JAC104 2:1-6",
        "this is keys and their values, not a list",
        "write `- ` before its first key, and indent the others as far",
    ),
    "braces for a list": (
        "id: a\nparts: {name: b}\n",
        "JAC104 2:1-6",
        None,
        "put it in brackets: `[{name: b}]`",
    ),
    "long braces for a list": (
        f"id: a\nparts: {{name: {'ä' * 60}}}\n",
        "JAC104 2:1-6",
        None,
        f"write `- ` before it: `- {{name: {'ä' * 52}…`",
    ),
    "text for a mapping": (
        "id: a\nhome: b\n",
        "JAC104 2:7-8",
        "this is the text `b`, not keys and their values",
        "write it with its keys: `home: {name: b}`",
    ),
    "list for a mapping": (
        "id: a\nhome: [{name: b}]\n",
        "JAC104 2:1-5",
        "this is a list, not keys and their values",
        "only one of these may stand here: write it without `- `",
    ),
    "number for a mapping of numbers": (
        "id: a\ncounts: 3\n",
        "JAC104 2:9-10",
        None,
        "write keys and their values, each on a line of its own",
    ),
    "one that stands for many": (
        "id: a\nhome: {name: b, leaves: 3}\n",
        "JAC104 2:25-26",
        None,
        "write it with its keys: `{name: …}`",
    ),
    "choice misspelt": (
        "id: a\nmood: goood\n",
        "JAC105 2:7-12",
        "`goood` is not one of the choices here",
        "did you mean `good`?",
    ),
    "choice in other letters": (
        "id: a\nmood: So So\n",
        "JAC105 2:7-12",
        None,
        "did you mean `so-so`?",
    ),
    "choice nobody knows": (
        "id: a\nmood: xyz\n",
        "JAC105 2:7-10",
        None,
        "choose one of `good`, `bad`, `so-so`",
    ),
    "number for a choice": (
        "id: a\nmood: 1\n",
        "JAC105 2:7-8",
        "`1` is not one of the choices here",
        None,
    ),
    "list for a choice": (
        "id: a\nmood: [good]\n",
        "JAC105 2:1-5",
        "one word of a choice belongs here",
        None,
    ),
    "letter of another alphabet": (
        "id: a\nmood: g\u043eod\n",
        "JAC105 2:7-11",
        None,
        "type the letter `\u043e` again: it is U+043E, cyrillic small letter o",
    ),
    "name for an id": (
        "id: Kiireinen Äiti\n",
        "JAC106 1:5-19",
        "`Kiireinen Äiti` is not an id",
        "write lower-case words joined by hyphens: `kiireinen-aiti`",
    ),
    "id of no letters": (
        "id: '!'\n",
        "JAC106 1:5-8",
        None,
        "write an id in the letters a to z, digits and hyphens",
    ),
    "strange letter in an id": (
        "id: p\u0430y\n",
        "JAC106 1:5-8",
        None,
        "type the letter `\u0430` again: it is U+0430, cyrillic small letter a",
    ),
    "bad key of numbers": (
        "id: a\ncounts: {Bé: 1}\n",
        "JAC106 2:10-12",
        "`Bé` is not an id",
        "write lower-case words joined by hyphens: `be`",
    ),
    "id under another name": ("id: a\nfrom: B\n", "JAC106 2:7-8", None, None),
    "finnish day": (
        "id: a\n'on': 1.3.2026\n",
        "JAC107 2:7-15",
        "`1.3.2026` is a day in another form",
        "write it as `2026-03-01`, or as `2026-01-03` if the month stands first in it",
    ),
    "day without zeros": (
        "id: a\non: 2026-3-1\n",
        "JAC107 2:5-13",
        None,
        "write it as `2026-03-01`",
    ),
    "day of no calendar": (
        "id: a\non: 2026-02-30\n",
        "JAC107 2:5-15",
        "the calendar has no `2026-02-30`",
        "February 2026 has 28 days",
    ),
    "year for a day": ("id: a\non: 2026\n", "JAC107 2:5-9", "`2026` is not a day", None),
    "list for a day": ("id: a\non: [1]\n", "JAC107 2:1-3", "`…` is not a day", None),
    "period of no calendar": (
        "id: a\nperiod: 2026-Q7\n",
        "JAC107 2:9-16",
        "the calendar has no `2026-Q7`",
        "a year has 4 quarters: `2026-Q1` to `2026-Q4`",
    ),
    "too large": (
        "id: a\npoints: 6\n",
        "JAC108 2:9-10",
        "`6` is too large",
        "write a number from 1 (least) to 5 (most); of a scale to 10 it is half, rounded up",
    ),
    "too small": (
        "id: a\npoints: 0\n",
        "JAC108 2:9-10",
        "`0` is too small",
        "write a number from 1 (least) to 5 (most); of a scale to 10 it is half, rounded up",
    ),
    "not above": ("id: a\npart_size: 0\n", "JAC108 2:12-13", None, "write more than 0"),
    "not below": ("id: a\npart_size: 10.5\n", "JAC108 2:12-16", None, "write less than 10"),
    "below the least": ("id: a\nlow: 2\n", "JAC108 2:6-7", None, "write 3 or more"),
    "above the most": ("id: a\nhigh: 4\n", "JAC108 2:7-8", None, "write 3 or less"),
    "far too large": (
        f"id: a\nsize: {10**17}\n",
        "JAC108 2:7-25",
        None,
        "write a number from 0 to 1,000,000,000,000,000",
    ),
    "one that stands for many is too large": (
        "id: a\nhome: {name: b, leaves: {name: c, score: 3}}\n",
        "JAC108 2:42-43",
        None,
        "write a number from -2 to +2; of a scale from 1 to 5, 1 is -2, 3 is 0 and 5 is +2",
    ),
    "long id": (
        f"id: {'a' * 90}\n",
        "JAC109 1:5-95",
        "this text has 90 characters, 80 fit here",
        "shorten it by 10",
    ),
    "long line": (
        f"id: a\nhome: {{name: {'ä' * 201}}}\n",
        "JAC109 2:14-215",
        "this text has 201 characters, 200 fit here",
        None,
    ),
    "long list": (
        "id: a\ntags: [a, b, c, d]\n",
        "JAC109 2:1-5",
        "this list has 4 items, 3 fit here",
        "leave out 1",
    ),
    "nothing after a colon": (
        "id: a\nparts:\n",
        "JAC110 2:1-6",
        "`parts` has nothing after its colon",
        "write its value, or delete the key",
    ),
    "nothing after a dash": (
        "id: a\nparts:\n  -\n",
        "JAC110 3:3-4",
        "this item is empty",
        "write it, or delete its dash",
    ),
    "empty text": (
        'id: a\ntext: ""\n',
        "JAC110 2:7-9",
        "this text is empty",
        "write it, or delete its key",
    ),
    "line of spaces": (
        'id: a\nhome: {name: "  "}\n',
        "JAC110 2:14-18",
        "this text is empty",
        None,
    ),
    "text of spaces": ('id: a\ntext: "\\n "\n', "JAC110 2:7-12", "this text is empty", None),
    "text in no language": (
        "id: a\ntext: {}\n",
        "JAC110 2:1-5",
        "this text is empty",
        None,
    ),
    "text of two letters": (
        "id: a\nshort: bc\n",
        "JAC110 2:8-10",
        "this text is too short, it takes 3 characters",
        None,
    ),
    "empty list": (
        "id: a\npairs: []\n",
        "JAC110 2:1-6",
        "this list is empty",
        "write at least one item",
    ),
    "list of one": (
        "id: a\npairs: [{name: b}]\n",
        "JAC110 2:1-6",
        "this list is too short, it takes 2 items",
        None,
    ),
    "duration in words": (
        "id: a\ntime: 15 minuuttia\n",
        "JAC111 2:7-19",
        "`15 minuuttia` is a length of time in another form",
        "write it as `15 min`",
    ),
    "duration without unit": (
        "id: a\ntime: 15\n",
        "JAC111 2:7-9",
        "`15` is not a length of time",
        "write a number and one of s, min, h, d, w, mo, y, or a range: `15 min`, `7–10 d`",
    ),
    "duration from end to beginning": ("id: a\ntime: 10-7 d\n", "JAC111 2:7-13", None, None),
    "language by its name": (
        "id: a\ntext: {suomi: b}\n",
        "JAC112 2:8-13",
        "`suomi` is not the code of a language",
        "write `fi`",
    ),
    "language with a country": ("id: a\ntext: {en-GB: b}\n", "JAC112 2:8-13", None, "write `en`"),
    "mapping for a text": (
        "id: a\ntext: {first: b}\n",
        "JAC112 2:8-13",
        None,
        "only a text belongs here: write it without `first:`, or by language: `{fi: …, en: …}`",
    ),
    "number in a text by language": ("id: a\ntext: {fi: 3}\n", "JAC104 2:12-13", None, None),
    "empty text by language": ("id: a\ntext: {fi: ''}\n", "JAC110 2:12-14", None, None),
    "address without beginning": (
        "id: a\nurl: www.example.fi/a\n",
        "JAC113 2:6-22",
        "`www.example.fi/a` is not an address",
        "write it as `https://www.example.fi/a`",
    ),
    "mail address": (
        "id: a\nurl: a@example.fi\n",
        "JAC113 2:6-18",
        None,
        "write it as `mailto:a@example.fi`",
    ),
    "telephone number": (
        'id: a\nurl: "+358 40 123"\n',
        "JAC113 2:6-19",
        None,
        "write it as `tel:+35840123`",
    ),
    "script": (
        "id: a\nurl: javascript:x\n",
        "JAC113 2:6-18",
        None,
        "begin it with `https://`, `mailto:` or `tel:`, and leave out spaces and quotes",
    ),
    "line break": (
        'id: a\nhome: {name: "b\\nc"}\n',
        "JAC114 2:14-20",
        "this text has several lines, only one fits here",
        "write it on one line",
    ),
    "other pattern": ("id: a\ncode: x\n", "JAC100 2:7-8", "`x` does not fit here", "four digits"),
    "member of a union by its sort": ("id: a\nchoice: [B]\n", "JAC106 2:10-11", None, None),
    "another member of it": (
        "id: a\nchoice: {nmae: b}\n",
        "JAC102 2:10-14",
        None,
        "did you mean `name`?",
    ),
    "member that nothing fits": (
        "id: a\nchoice: 3\n",
        "JAC104 2:9-10",
        "this is the number `3`, not keys and their values",
        None,
    ),
}


@pytest.mark.parametrize(("text", "spot", "message", "help_"), CASES.values(), ids=CASES)
def test_a_misfit_is_told_once_where_it_is(
    text: str, spot: str, message: str | None, help_: str | None
) -> None:
    cls = Leaf if text.startswith("name") else Thing
    problem = explained(text, cls)[-1]

    assert spell(problem) == spot
    assert message is None or str(problem.message) == message
    assert help_ is None or str(problem.help) == help_


@pytest.mark.parametrize(("text", "spot", "message", "help_"), CASES.values(), ids=CASES)
def test_a_misfit_is_told_in_finnish(
    text: str, spot: str, message: str | None, help_: str | None
) -> None:
    del spot, message, help_
    problem = explained(text, Leaf if text.startswith("name") else Thing)[-1]

    assert problem.message.to("fi") != str(problem.message)
    assert (
        problem.help is None
        or problem.help.text == "Four digits."
        or problem.help.to("fi") != str(problem.help)
    )


def test_every_code_of_shape_has_a_case_here_or_beside() -> None:
    cases = {spot.split()[0] for _, spot, *_ in CASES.values()}

    assert {code.code for code in SHAPE} - cases == {
        "JAC103",
        "JAC115",
    }  # a kind, and what is overlooked


def test_a_cause_is_told_once() -> None:
    leaf = "{nam: c, score: x}"
    text = f"kinf: thing\ndi: A B\nparts:\n  - nmae: b\n    leaves: {leaf}\npairs: [{{}}, 3]\n"

    assert [f"{spell(problem)} {ink(problem)}" for problem in explained(text)] == [
        "JAC102 1:1-5 kinf",
        "JAC102 2:1-3 di",
        "JAC102 4:5-9 nmae",
        "JAC102 5:14-17 nam",
        "JAC104 5:29-30 x",
        "JAC101 6:9-11 {}",
        "JAC104 6:13-14 3",
    ]


def test_two_unknown_keys_do_not_stand_for_the_same_missing_one() -> None:
    codes = [problem.code for problem in explained("id: a\nhome: {nmae: b, namee: c}\n")]

    assert codes == ["JAC102", "JAC102"]


def test_what_stands_deeper_in_a_file_is_found_there() -> None:
    text = "kind: thing\nitems:\n  - id: a\n  - id: B\n    parts:\n      - {}\n"
    problems = explained(text, Thing, ("items", 1))

    assert [spell(problem) for problem in problems] == ["JAC106 4:9-10", "JAC101 6:9-11"]


def test_only_a_hundred_problems_of_a_file_are_shown() -> None:
    text = "id: a\nparts:\n" + "  - {name: b, zzz: 1}\n" * 300
    problems = list(explained(text))

    assert len(problems) == MAX_REFUSALS + 1
    assert [p.code for p in problems].count("JAC099") == 1


def test_a_diagnostic_shows_its_line() -> None:
    (problem,) = explained("id: a\r\nmood: gööd # 🎉\r\n")

    assert problem.source == "mood: gööd # 🎉"
    assert ink(problem) == "gööd"


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        ("date_from_datetime_parsing", "x", "JAC107"),
        ("time_delta_parsing", "x", "JAC111"),
        ("url_scheme", "x", "JAC113"),
        ("value_error", "x", "JAC100"),
        ("recursion_loop", [1], "JAC100"),
        ("something_new", {"a": 1}, "JAC100"),
        ("multiple_of", 3, "JAC100"),
    ],
)
def test_a_complaint_of_a_kind_we_never_raise_is_still_said_in_plain_words(
    kind: str, value: object, code: str
) -> None:
    said = word(Complaint(kind, ("a",), value, Shape(str), {}), "x")

    assert said.code.code == code
    assert not {"input", "should", "valid", "str"} & set(str(said.message).split())


@pytest.mark.parametrize(
    "kind", ["greater_than", "literal_error", "missing", "string_pattern_mismatch"]
)
def test_a_complaint_without_its_facts_is_still_said(kind: str) -> None:
    facts = {"key": "a"} if kind == "missing" else {}

    assert str(word(Complaint(kind, ("a",), "b", Shape(str), facts), "b").message)


def test_a_pattern_in_another_language_is_no_obstacle() -> None:
    facts = {"pattern": r"\A[a-z]+\z"}
    said = word(Complaint("string_pattern_mismatch", ("a",), "B", Shape(str), facts), "B")

    assert said.code.code == "JAC100"


def test_a_key_that_does_not_fit_is_named() -> None:
    said = word(Complaint("value_error", ("a",), "b", Shape(str), {}, is_key=True), "b")

    assert str(said.message) == "`b` does not fit as a key here"


def test_labels_that_pydantic_puts_on_the_way_are_no_steps() -> None:
    error = ErrorDetails(type="odd", loc=("id", "function-wrap[x()]"), msg="", input="b")
    (complaint,) = sort_errors([error], Thing, (), {"id": "b"})

    assert complaint.steps == ("id",)


# Whatever is broken is told where it is broken.

GOOD = """\
kind: journey
id: sopimus
name: {fi: Sähkösopimus, en: Contract}
summary: Vaihto
owner: team-web/lead
status: approved
tags: [a, b]
links:
  - {title: Sivu, url: "https://example.fi"}
reviewed: {on: 2026-03-01, by: team-web, every: 90 d}
personas: [anna]
stages:
  - id: first
    name: Ensin
    duration: 7–10 d
    steps:
      - id: look
        name: {fi: Katson, en: I look}
        feels: {score: 1.5, word: iloinen, intensity: 4}
        expects: 3
        pains: [Hidas, Kallis, {text: Outo, persona: anna, severity: 2}]
        opportunities: [{opportunity: tiski, text: Nopeampi tiski}]
        next:
          - {to: look, share: 36 %, after: 2 h}
        parallel: true
      - name: Ostan
        feels:
          - {persona: anna, start: {score: -2}, end: {score: 2}}
        waits: {time: 1 h, bound: lasku}
        critical: {why: Raha}
"""
BAD_VALUES = [
    "",
    "'x y'",
    "3",
    "[1]",
    "{zz: 1}",
    "true",
    "99999",
    "'3,8'",
    "[]",
    "{}",
    "-",
    "'1.3.2026'",
]


def every_route(data: object, steps: Steps = ()) -> Iterator[Steps]:
    yield steps
    below: Iterable[tuple[str | int, object]] = ()
    if isinstance(data, dict | list):
        below = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in below:
        yield from every_route(value, (*steps, step))


GOOD_PAPER = papered(GOOD)
ROUTES = [steps for steps in every_route(GOOD_PAPER.data) if steps]


def test_the_good_document_is_good() -> None:
    assert KINDS["journey"].model_validate(GOOD_PAPER.data).id == "sopimus"


@given(st.sampled_from(ROUTES), st.sampled_from(BAD_VALUES))
def test_a_value_made_bad_is_told_within_it_or_at_its_key(steps: Steps, bad: str) -> None:
    text = replaced(steps, bad)
    try:
        data = read(text.encode())
        KINDS["journey"].model_validate(data)
    except YamlError:
        return
    except ValidationError as error:
        paper = papered(text)
        problems = list(explain(error, KINDS["journey"], paper))
        assert problems
        for problem in problems:
            assert touches(problem, paper, steps), f"{problem} is not at {steps}"
            assert str(problem.message)
            assert problem.source == paper.lines[problem.place.line - 1]


def replaced(steps: Steps, written: str) -> str:
    """Put other words in the place of the value at `steps`, braces around nothing left open."""
    (line, start), (last, end) = GOOD_PAPER.find(steps).ink[:2]
    lines = list(GOOD_PAPER.lines)
    lines[line : last + 1] = [f"{lines[line][:start]}{written}{lines[last][end:]}"]
    return "\n".join(lines)


def touches(problem: Diagnostic, paper: Document, steps: Steps) -> bool:
    """Whether a problem lies in the ink of what was changed, or on its key, or on its item."""
    found = paper.find(steps)
    first = found.entry.start if found.entry else found.ink.start
    spot = problem.place.line - 1, problem.place.column - 1
    return (first[0], max(first[1] - 2, 0)) <= spot <= found.ink.end


@given(st.sampled_from([steps for steps in ROUTES if isinstance(steps[-1], str)]))
def test_a_key_made_unknown_is_told_at_the_key(steps: Steps) -> None:
    entry = GOOD_PAPER.find(steps).entry
    assert entry is not None
    (line, start), (_, end) = entry[:2]
    lines = list(GOOD_PAPER.lines)
    key = lines[line][start:end]
    lines[line] = f"{lines[line][:start]}{key[0]}X{key[1:]}{lines[line][end:]}"
    problems = explained("\n".join(lines), KINDS["journey"])

    assert [p.code for p in problems] in (["JAC102"], ["JAC112"])
    assert (problems[0].place.line - 1, problems[0].place.column - 1) == (line, start)


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        ("{fi: Päällikkö, Tampere, en: Office manager}", ["2:23-30"]),
        ("{fi: Kyllä, ei, en: Yes}", ["2:19-21"]),
    ],
)
def test_a_comma_that_cuts_a_text_by_language_is_told_as_one(text: str, spots: list[str]) -> None:
    content = f"kind: persona\nname: {text}\n".encode()
    found = load_texts([(PurePosixPath("anna.yaml"), content)]).diagnostics

    assert [f"{d.place.line}:{d.place.column}-{d.place.end_column}" for d in found] == spots
    assert {str(d.help) for d in found} == {"put the text in quotes: inside `{ }` a comma ends it"}


INNER = {
    "too long": ("{fi: " + "ä" * 201 + ", en: B}", "JAC109 7:20", "this text has 201 characters"),
    "empty": ('{fi: "", en: B}', "JAC110 7:20", "this text is empty"),
    "nothing": ("{fi: , en: B}", "JAC110 7:16", "`fi` has nothing after its colon"),
    "a list": ("{fi: [a], en: B}", "JAC104 7:16", "this is a list, not a text"),
    "no language": ("{fi: a, english: B}", "JAC112 7:23", "`english` is not the code"),
    "left out": ("", "JAC110 7:7", "`thinks` has nothing after its colon"),
}


@pytest.mark.parametrize(("thinks", "spot", "message"), INNER.values(), ids=INNER)
def test_one_text_by_language_where_several_may_stand_is_told_inside(
    thinks: str, spot: str, message: str
) -> None:
    text = (
        "kind: journey\nname: A\nstages:\n  - name: B\n    steps:\n"
        f"    - name: C\n      thinks: {thinks}\n"
    )
    (one,) = load_texts([(PurePosixPath("a.yaml"), text.encode())]).diagnostics

    assert f"{one.code} {one.place.line}:{one.place.column}" == spot
    assert str(one.message).startswith(message)


def test_below_a_key_that_nothing_knows_a_cut_number_is_one_all_the_same() -> None:
    text = "kind: metric\nname: M\ntype: ces\nodd_one:\n  - {arvo: 4,6, n: 61}\n"
    (_, told) = load_texts(files_of(text)).diagnostics

    assert str(told.help) == "write `4.6`"
    assert told.fix
    assert told.fix.edits[0].text == "4.6"


@pytest.mark.parametrize(
    "limit", ["threshold: {at_most: 2,5, at_risk: 1,5}", "raja: {enintään: 2,5, riskissä: 1,5}"]
)
def test_of_two_numbers_that_are_cut_alike_both_are_told(limit: str) -> None:
    text = f"kind: promise\nname: P\n{limit}\n"
    told = load_texts(files_of(text)).diagnostics

    assert [str(one.help) for one in told] == ["write `2.5`", "write `1.5`"]
    assert all(one.fix and one.fix.safe for one in told)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("syyskuu 2026", "write it as `2026-09`"),
        ("Syyskuussa 2026", "write it as `2026-09`"),
        ("syys 2026", "write it as `2026-09`"),
        ("September 2026", "write it as `2026-09`"),
        ("sep. 2026", "write it as `2026-09`"),
        ("2026 maj", "write it as `2026-05`"),
        ("toukokuu 2026", "write it as `2026-05`"),
        ("30.9.2026", "write `2026-09` for the month, `2026-09-30` for that day alone"),
    ],
)
def test_a_period_is_shown_as_it_is_written(written: str, told: str) -> None:
    text = f"kind: metric\nname: M\ntype: ces\nobservations: [{{period: {written}, value: 4}}]\n"
    (one,) = load_texts(files_of(text)).diagnostics

    assert str(one.help) == told
    assert bool(one.fix and one.fix.safe) is told.startswith("write it")


@pytest.mark.parametrize(
    ("languages", "safe", "told"),
    [
        ("[fi]", True, "write it as `2026-12-03`"),
        ("[sv, fi]", True, "write it as `2026-12-03`"),
        (
            "[fi, en]",
            False,
            "write it as `2026-12-03`, or as `2026-03-12` if the month stands first in it",
        ),
    ],
)
def test_which_day_is_meant_the_languages_of_the_handbook_tell(
    languages: str, told: str, *, safe: bool
) -> None:
    book = f"kind: handbook\nid: handbook\nname: H\norganisation: O\nlanguages: {languages}\n---\n"
    text = "kind: persona\nid: a\nname: A\nreviewed: {on: 3.12.2026}\n"
    (one,) = load_texts(files_of(book + text)).diagnostics

    assert str(one.help) == told
    assert one.fix
    assert one.fix.safe is safe


@pytest.mark.parametrize("languages", ["[fi]", "[en]"])
def test_a_key_is_mended_whichever_day_stands_at_it(languages: str) -> None:
    book = f"kind: handbook\nid: handbook\nname: H\norganisation: O\nlanguages: {languages}\n---\n"
    text = "kind: metric\nid: m\nname: M\ntype: nps\ntarget: {value: 3, mennessä: 3.12.2026}\n"
    (one,) = load_texts(files_of(book + text)).diagnostics

    assert one.fix
    assert one.fix.safe
    assert [edit.text for edit in one.fix.edits] == ["by"]
