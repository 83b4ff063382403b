"""The codes of what can be wrong with the shape of what a file says. Never reused.

Each tells its whole story, as a rule does, and the tests run its examples.
"""

from __future__ import annotations

from inspect import cleandoc
from typing import NamedTuple

from journeyascode.findings import Severity


class Code(NamedTuple):
    """One kind of problem: its number, its name, its manual page, and how much it weighs."""

    code: str
    name: str
    explanation: str
    """One sentence that says what it is, the reason, and the examples `Wrong` and `Right`."""
    severity: Severity

    @property
    def summary(self) -> str:
        """The sentence that says what it is."""
        return self.explanation.partition("\n")[0]


def code(number: str, name: str, page: str, severity: Severity = Severity.ERROR) -> Code:
    """Write a code down, its manual page in the way of a docstring."""
    return Code(number, name, cleandoc(page), severity)


BAD_VALUE = code(
    "JAC100",
    "bad-value",
    """
    A value does not fit its key.

    The key explains itself in the help below the message; this value is not written that way.

    Wrong:
        kind: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: owned
            select: journey/stages
            require: {metrics: present}
            message: measure it
            because: we want to know

    Right:
        kind: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: owned
            select: journey.stages
            require: {metrics: present}
            message: measure it
            because: we want to know
    """,
)

KEY_OF_LATER = code(
    "JAC360",
    "key-of-later",
    """
    A key that does nothing yet.

    It will, in a later version. Until then it is refused, so that nobody believes that something
    is read, measured or shown which is not.

    Wrong:
        kind: metric
        name: Orders online
        type: share
        observations_from: {file: orders.csv, period: month, value: share}

    Right:
        kind: metric
        name: Orders online
        type: share
        observations: [{period: 2026-09, value: 0.41}]
    """,
)

MISSING_KEY = code(
    "JAC101",
    "missing-key",
    """
    A key that must be there is missing.

    Few keys are demanded, and without them nobody could tell what the rest is about.

    Wrong:
        kind: persona
        goals: [A quiet day]

    Right:
        kind: persona
        name: Anna
        goals: [A quiet day]
    """,
)

UNKNOWN_KEY = code(
    "JAC102",
    "unknown-key",
    """
    A key stands where nothing knows it.

    What is written under a misspelt or misplaced key would silently be left out of the handbook.

    Wrong:
        kind: persona
        name: Anna
        gaols: [A quiet day]

    Right:
        kind: persona
        name: Anna
        goals: [A quiet day]
    """,
)

UNKNOWN_KIND = code(
    "JAC103",
    "unknown-kind",
    """
    The file does not say which kind of thing it is.

    The kind decides which keys there are, so nothing else can be checked without it.

    Wrong:
        kind: customer
        name: Anna

    Right:
        kind: persona
        name: Anna
    """,
)

WRONG_TYPE = code(
    "JAC104",
    "wrong-type",
    """
    A value is of another sort than its key takes.

    A list stands where one text belongs, a text where a number belongs, and the like.

    Wrong:
        kind: persona
        name: Anna
        goals: A quiet day

    Right:
        kind: persona
        name: Anna
        goals: [A quiet day]
    """,
)

NOT_ONE_OF = code(
    "JAC105",
    "not-one-of",
    """
    A value is not one of the choices there are.

    The choices are few so that everybody means the same by them. The help names them all.

    Wrong:
        kind: persona
        name: Anna
        status: finished

    Right:
        kind: persona
        name: Anna
        status: approved
    """,
)

BAD_ID = code(
    "JAC106",
    "bad-id",
    """
    An id is not lower-case words joined by hyphens.

    Ids become addresses of pages and are typed by hand. What readers see is the name; the id may
    stay as it is when the name changes.

    Wrong:
        kind: persona
        id: Anna Äijälä
        name: Anna Äijälä

    Right:
        kind: persona
        id: anna-aijala
        name: Anna Äijälä
    """,
)

BAD_DATE = code(
    "JAC107",
    "bad-date",
    """
    A day or a period is not written as one.

    In 3/4/2026 nobody knows which is the day and which is the month. The year comes first.

    Wrong:
        kind: persona
        name: Anna
        reviewed: {on: 3/4/2026}

    Right:
        kind: persona
        name: Anna
        reviewed: {on: 2026-04-03}
    """,
)

OUT_OF_RANGE = code(
    "JAC108",
    "out-of-range",
    """
    A number is too small or too large.

    It lies beyond the scale that its key has.

    Wrong:
        kind: segment
        name: Small firms
        digital_maturity: 10

    Right:
        kind: segment
        name: Small firms
        digital_maturity: 5
    """,
)

TOO_LONG = code(
    "JAC109",
    "too-long",
    """
    A text or a list is longer than fits.

    A line has at most 200 characters, so that it still is one in a drawing. What takes longer to
    say belongs into `description`.

    Wrong:
        kind: persona
        name: Anna
        summary: >-
          Anna runs a small firm with her brother. She orders early in the morning or late in the
          evening. During the day she drives from customer to customer and hardly ever looks at
          her telephone, let alone at her mail.

    Right:
        kind: persona
        name: Anna
        summary: Anna runs a small firm and orders early in the morning or late in the evening.
        description: >-
          Anna runs a small firm with her brother. She orders early in the morning or late in the
          evening. During the day she drives from customer to customer and hardly ever looks at
          her telephone, let alone at her mail.
    """,
)

EMPTY = code(
    "JAC110",
    "empty",
    """
    Nothing stands where something must.

    A key without a value looks as if something had been forgotten. Leave the key out until there
    is something to say.

    Wrong:
        kind: persona
        name: Anna
        goals:

    Right:
        kind: persona
        name: Anna
    """,
)

BAD_DURATION = code(
    "JAC111",
    "bad-duration",
    """
    A length of time is not written as one.

    It is a number and a unit, or a range of them: `15 min`, `2 h`, `7–10 d`. Only then can
    lengths be added up and compared.

    Wrong:
        kind: journey
        name: Buying
        stages:
          - name: Search
            duration: two hours
            steps: [{name: I look for it on the web}]

    Right:
        kind: journey
        name: Buying
        stages:
          - name: Search
            duration: 2 h
            steps: [{name: I look for it on the web}]
    """,
)

BAD_LANGUAGE = code(
    "JAC112",
    "bad-language-code",
    """
    A language is not named by its code.

    Codes of two or three letters are what browsers and screen readers understand.

    Wrong:
        kind: persona
        name: {suomi: Äiti, english: Mother}

    Right:
        kind: persona
        name: {fi: Äiti, en: Mother}
    """,
)

BAD_LINK = code(
    "JAC113",
    "bad-link",
    """
    An address does not begin or go on as an address does.

    Whoever clicks on it would land nowhere, or run something that should not be run.

    Wrong:
        kind: persona
        name: Anna
        links: [{title: Interview, url: www.example.com/anna}]

    Right:
        kind: persona
        name: Anna
        links: [{title: Interview, url: "https://www.example.com/anna"}]
    """,
)

SEVERAL_LINES = code(
    "JAC114",
    "several-lines",
    """
    A text of one line holds a line break.

    It is shown in headings, tables and drawings, where there is room for one line.

    Wrong:
        kind: persona
        name: |
          Anna
          the founder

    Right:
        kind: persona
        name: Anna, the founder
    """,
)

LIST_IN_TEXT = code(
    "JAC115",
    "list-in-text",
    """
    A list is read as a part of the text above it.

    To YAML, lines that are indented deeper go on with the text above them, dashes and all. A
    reader would see one long line, and an item that begins deeper than the first one of its list
    is lost in the item above it.

    Wrong:
        kind: persona
        name: Anna
        needs:
          - A quick answer
           - A confirmation

    Right:
        kind: persona
        name: Anna
        needs:
          - A quick answer
          - A confirmation
    """,
    Severity.WARNING,
)

SHAPE: tuple[Code, ...] = (
    BAD_VALUE,
    MISSING_KEY,
    UNKNOWN_KEY,
    UNKNOWN_KIND,
    WRONG_TYPE,
    NOT_ONE_OF,
    BAD_ID,
    BAD_DATE,
    OUT_OF_RANGE,
    TOO_LONG,
    EMPTY,
    KEY_OF_LATER,
    BAD_DURATION,
    BAD_LANGUAGE,
    BAD_LINK,
    SEVERAL_LINES,
    LIST_IN_TEXT,
)
"""What can be wrong with the shape of what a file says."""

DUPLICATE_ID = code(
    "JAC203",
    "duplicate-id",
    """
    Two entities of one kind share an id.

    Whoever points at the id could mean either of them.

    Wrong:
        kind: persona
        items:
          - {id: anna, name: Anna}
          - {id: anna, name: Anna the second}

    Right:
        kind: persona
        items:
          - {id: anna, name: Anna}
          - {id: anna-the-second, name: Anna the second}
    """,
)
