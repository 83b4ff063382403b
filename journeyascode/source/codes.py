"""The codes of everything that can be wrong with a file or with its shape. Never reused."""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """One kind of problem: its number, its name, and one sentence that says what it is."""

    code: str
    name: str
    summary: str


SYNTAX = Code("JAC001", "syntax-error", "The file is not written as YAML.")
NOT_UTF_8 = Code("JAC002", "not-utf-8", "The file is saved in another encoding than UTF-8.")
HIDDEN = Code("JAC003", "hidden-character", "The file holds a character that readers cannot see.")
TOO_LARGE = Code("JAC004", "file-too-large", "The file is larger than 4 MiB.")
DUPLICATE_KEY = Code("JAC005", "duplicate-key", "The same key is written twice in one place.")
ANCHOR = Code("JAC006", "anchor-or-alias", "The file uses anchors, aliases or merge keys.")
TAG = Code("JAC007", "tag", "The file uses tags.")
KEY_NOT_TEXT = Code("JAC008", "key-not-text", "A key is something else than plain text.")
TOO_DEEP = Code("JAC009", "too-deep", "The file is nested deeper than 64 levels.")
SECOND_DOCUMENT = Code("JAC010", "second-document", "The file holds several documents.")
TOO_MANY_VALUES = Code("JAC011", "too-many-values", "The file holds more than 200,000 values.")
EMPTY_FILE = Code("JAC012", "empty-file", "The file says nothing.")
DIRECTIVE = Code("JAC013", "directive", "A line of the file begins with a percent sign.")
UNRECOGNISED_FILE = Code("JAC014", "unrecognised-file", "A file is of a sort that is not read.")
LINK_LEADS_OUT = Code("JAC015", "link-leads-out", "A link leads out of the handbook's folder.")
MORE_PROBLEMS = Code("JAC099", "more-problems", "The file has more problems than are shown.")

BAD_VALUE = Code("JAC100", "bad-value", "A value does not fit its key.")
MISSING_KEY = Code("JAC101", "missing-key", "A key that must be there is missing.")
UNKNOWN_KEY = Code("JAC102", "unknown-key", "A key stands where nothing knows it.")
UNKNOWN_KIND = Code("JAC103", "unknown-kind", "The file does not say which kind of thing it is.")
WRONG_TYPE = Code("JAC104", "wrong-type", "A value is of another sort than its key takes.")
NOT_ONE_OF = Code("JAC105", "not-one-of", "A value is not one of the choices there are.")
BAD_ID = Code("JAC106", "bad-id", "An id is not lower-case words joined by hyphens.")
BAD_DATE = Code("JAC107", "bad-date", "A day or a period is not written as one.")
OUT_OF_RANGE = Code("JAC108", "out-of-range", "A number is too small or too large.")
TOO_LONG = Code("JAC109", "too-long", "A text or a list is longer than fits.")
EMPTY = Code("JAC110", "empty", "Nothing stands where something must.")
BAD_DURATION = Code("JAC111", "bad-duration", "A length of time is not written as one.")
BAD_LANGUAGE = Code("JAC112", "bad-language-code", "A language is not named by its code.")
BAD_LINK = Code("JAC113", "bad-link", "An address does not begin or go on as an address does.")
SEVERAL_LINES = Code("JAC114", "several-lines", "A text of one line holds a line break.")

READING: tuple[Code, ...] = (
    SYNTAX,
    NOT_UTF_8,
    HIDDEN,
    TOO_LARGE,
    DUPLICATE_KEY,
    ANCHOR,
    TAG,
    KEY_NOT_TEXT,
    TOO_DEEP,
    SECOND_DOCUMENT,
    TOO_MANY_VALUES,
    EMPTY_FILE,
    DIRECTIVE,
    UNRECOGNISED_FILE,
    LINK_LEADS_OUT,
    MORE_PROBLEMS,
)
"""What can be wrong with a file before anybody asks what it means."""

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
    BAD_DURATION,
    BAD_LANGUAGE,
    BAD_LINK,
    SEVERAL_LINES,
)
"""What can be wrong with the shape of what a file says."""

DUPLICATE_ID = Code("JAC203", "duplicate-id", "Two entities of one kind share an id.")

CODES: tuple[Code, ...] = (*READING, *SHAPE, DUPLICATE_ID)
"""Every code that is given while files become entities, in order."""
