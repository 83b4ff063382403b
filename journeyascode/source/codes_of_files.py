"""The codes of what can be wrong with a file before anybody asks what it means. Never reused.

Each tells its whole story, as a rule does, and the tests run its examples. There `…` at the end
of a list stands for many more items, `<U+200B>` for the character of that number, and a comment
in the first line for the name of the file.
"""

from __future__ import annotations

from journeyascode.findings import Severity
from journeyascode.source.codes_of_shape import Code, code

SYNTAX = code(
    "JAC001",
    "syntax-error",
    """
    The file is not written as YAML.

    Nothing of it can be read from there on, so nothing else in it is checked.

    Wrong:
        kind: persona
        name: "Anna

    Right:
        kind: persona
        name: "Anna"
    """,
)

NOT_UTF_8 = code(
    "JAC002",
    "not-utf-8",
    """
    The file is saved in another encoding than UTF-8.

    Letters such as `ä` and `ö` would come out as signs that nobody wrote.

    Wrong:
        kind: persona
        name: Äiti  # saved as Windows-1252

    Right:
        kind: persona
        name: Äiti  # saved as UTF-8
    """,
)

HIDDEN = code(
    "JAC003",
    "hidden-character",
    """
    The file holds a character that readers cannot see.

    Two names that look alike would be different ones, and a line could be shown in another order
    than it is read. Most often it came along with a text that was copied from elsewhere.

    Wrong:
        kind: persona
        name: An<U+200B>na

    Right:
        kind: persona
        name: Anna
    """,
)

TOO_LARGE = code(
    "JAC004",
    "file-too-large",
    """
    The file is larger than 4 MiB.

    People write these files and read them; what is as large as that was put here by mistake, or
    is many things in one file.

    Wrong:
        # … 4 MiB of notes
        kind: persona
        name: Anna

    Right:
        kind: persona
        name: Anna
    """,
)

DUPLICATE_KEY = code(
    "JAC005",
    "duplicate-key",
    """
    The same key is written twice in one place.

    Only one of the two can be meant, and nobody could tell which.

    Wrong:
        kind: persona
        name: Anna
        name: Anne

    Right:
        kind: persona
        name: Anna
    """,
)

ANCHOR = code(
    "JAC006",
    "anchor-or-alias",
    """
    The file uses anchors, aliases or merge keys.

    What stands in one place would change what is read in another. Write it out, or put it in
    quotes when it is a text that begins with such a sign.

    Wrong:
        kind: persona
        name: Anna
        goals: &same [A quiet day]
        needs: *same

    Right:
        kind: persona
        name: Anna
        goals: [A quiet day]
        needs: [A quiet day]
    """,
)

TAG = code(
    "JAC007",
    "tag",
    """
    The file uses tags.

    A tag asks the reader of the file to make something else of a text. Here a text stays a text.

    Wrong:
        kind: persona
        name: !!str 1984

    Right:
        kind: persona
        name: "1984"
    """,
)

KEY_NOT_TEXT = code(
    "JAC008",
    "key-not-text",
    """
    A key is something else than plain text.

    Every key is a word. Most often a text that begins with a bracket stands where a key belongs.

    Wrong:
        kind: persona
        {name}: Anna

    Right:
        kind: persona
        name: Anna
    """,
)

TOO_DEEP = code(
    "JAC009",
    "too-deep",
    """
    The file is nested deeper than 64 levels.

    No handbook needs more than ten.

    Wrong:
        kind: persona
        name: Anna
        goals: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
          A quiet day
        ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

    Right:
        kind: persona
        name: Anna
        goals: [A quiet day]
    """,
)

SECOND_DOCUMENT = code(
    "JAC010",
    "second-document",
    """
    The file holds several documents.

    One file is one thing, or several of one kind under `items`, so that it is easy to find.

    Wrong:
        kind: persona
        name: Anna
        --- # the next one
        kind: persona
        name: Erkki

    Right:
        kind: persona
        items:
          - {id: anna, name: Anna}
          - {id: erkki, name: Erkki}
    """,
)

TOO_MANY_VALUES = code(
    "JAC011",
    "too-many-values",
    """
    The file holds more than 200,000 values.

    Something has been pasted here that is no part of a handbook. Long series of observations may
    stand in a table of their own.

    Wrong:
        kind: persona
        name: Anna
        goals: [A quiet day, …]

    Right:
        kind: persona
        name: Anna
        goals: [A quiet day]
    """,
)

EMPTY_FILE = code(
    "JAC012",
    "empty-file",
    """
    The file says nothing.

    Write at least its kind and its name, or delete it.

    Wrong:
        # Anna comes here.

    Right:
        kind: persona
        name: Anna
    """,
)

DIRECTIVE = code(
    "JAC013",
    "directive",
    """
    A line of the file begins with a percent sign.

    To YAML that is an instruction for whoever reads the file, and none is needed here.

    Wrong:
        %YAML 1.2
        kind: persona
        name: Anna

    Right:
        kind: persona
        name: Anna
    """,
)

UNRECOGNISED_FILE = code(
    "JAC014",
    "unrecognised-file",
    """
    A file is of a sort that is not read.

    What is in it is no part of the handbook, which is easily overlooked when only the ending of
    its name is wrong. No site has it either, unless `exclude_docs: "!its-name"` in mkdocs.yml asks
    for it.

    Wrong:
        # anna.yaml.bak
        kind: persona
        name: Anna

    Right:
        # anna.yaml
        kind: persona
        name: Anna
    """,
    Severity.HINT,
)

LINK_LEADS_OUT = code(
    "JAC015",
    "link-leads-out",
    """
    A link leads out of the handbook's folder.

    It is not followed: what is published must be in the handbook, where everybody can review it.

    Wrong:
        # anna.yaml is a link to ../drafts/anna.yaml
        kind: persona
        name: Anna

    Right:
        # anna.yaml
        kind: persona
        name: Anna
    """,
)

SWALLOWED = code(
    "JAC016",
    "swallowed-text",
    """
    A sign makes a comment of the rest of a text.

    Behind a space, `#` begins a comment to YAML, and what follows is left out of the handbook
    without a word. A comment that is meant as one has a space behind its sign.

    Wrong:
        kind: persona
        name: Anna #äiti

    Right:
        kind: persona
        name: "Anna #äiti"  # her own words
    """,
    Severity.WARNING,
)

CUT_NUMBER = code(
    "JAC020",
    "cut-number",
    """
    A comma within a number makes two items of one text.

    Between brackets every comma ends an item, with or without a space behind it. Nobody means to
    end one in the middle of a number, and readers would see two halves.

    Wrong:
        kind: persona
        name: Anna
        goals: [Save 1,5 euros a day, Be fast]

    Right:
        kind: persona
        name: Anna
        goals: ["Save 1,5 euros a day", Be fast]
    """,
    Severity.WARNING,
)

BROKEN_LETTERS = code(
    "JAC017",
    "broken-letters",
    """
    Letters were broken on their way into the file.

    A text in UTF-8 was opened in another encoding and saved again: where a letter stood, there
    are now two signs that nobody wrote, and readers see them on every page.

    Wrong:
        kind: persona
        name: Ã„iti

    Right:
        kind: persona
        name: Äiti
    """,
    Severity.WARNING,
)

CURLY_QUOTES = code(
    "JAC018",
    "curly-quotes",
    """
    A word stands in quotation marks that are part of it.

    Word processors write curly marks. To YAML only straight ones are marks; the others are shown
    to readers together with the word.

    Wrong:
        kind: persona
        name: Anna
        needs: [“speed”]

    Right:
        kind: persona
        name: Anna
        needs: [speed]
    """,
    Severity.HINT,
)

MISNAMED_FILE = code(
    "JAC019",
    "misnamed-file",
    """
    A file of the handbook has an ending that is not read.

    It begins as one with its kind, and nothing else has its name: most often an editor has put
    `.txt` behind it. What refers to it is only checked when it has its right name.

    Wrong:
        # anna.yaml.txt
        kind: persona
        name: Anna

    Right:
        # anna.yaml
        kind: persona
        name: Anna
    """,
)

BURIED = code(
    "JAC040",
    "buried-folder",
    """
    A folder lies in more than 64 others.

    Nothing in it is read. No handbook needs more than five.

    Wrong:
        # a/a/a/…/a/anna.yaml
        kind: persona
        name: Anna

    Right:
        # personas/anna.yaml
        kind: persona
        name: Anna
    """,
)

PASSED_OVER = code(
    "JAC042",
    "passed-over-folder",
    """
    A folder looks as if a program had made it, and holds YAML of the handbook.

    A folder that is a built site, rendered pages or a home of Python is not read. With its mark
    beside the YAML nothing in it is looked at, and all of it would be missing without a word.

    Wrong:
        # personas/anna.yaml beside pyvenv.cfg
        kind: persona
        name: Anna

    Right:
        # personas/anna.yaml
        kind: persona
        name: Anna
    """,
)

PAGE_IN_THE_WAY = code(
    "JAC043",
    "page-in-the-way",
    """
    A page written by hand has the address of a page that the handbook gets by itself.

    The site can have only one of them: the one by hand hides what the YAML tells, and `jac build`
    refuses to leave ours out. A home page, `index.md` beside the YAML, is meant to win.

    Wrong:
        # personas/anna.yaml beside anna.md
        kind: persona
        name: Anna

    Right:
        # personas/anna.yaml beside notes-on-anna.md
        kind: persona
        name: Anna
    """,
    Severity.WARNING,
)

ENTRY_LEADS_NOWHERE = code(
    "JAC044",
    "entry-leads-nowhere",
    """
    An entry of the navigation in mkdocs.yml leads to no page.

    MkDocs takes an entry for the path of a page, as seen from the folder of the pages, and knows
    only that one spelling. `jac build` refuses to publish a site with an entry that leads nowhere.

    Wrong:
        # mkdocs.yaml
        docs_dir: .
        plugins: [{journeyascode: {source: .}}]
        nav: [index.md, personas/anna.yaml]

    Right:
        # mkdocs.yaml
        docs_dir: .
        plugins: [{journeyascode: {source: .}}]
        nav: [index.md]
    """,
    Severity.WARNING,
)

UNREADABLE = code(
    "JAC930",
    "unreadable-file",
    """
    A file or a folder may not be read.

    The system does not let us look into it: it belongs to somebody else, or its disk is gone.
    What is in there may be all that others refer to, so nobody can say that the handbook is fine.

    Wrong:
        # anna.yaml
        kind: persona
        name: Anna  # which nobody has the right to read

    Right:
        # anna.yaml
        kind: persona
        name: Anna
    """,
)

UNPORTABLE = code(
    "JAC931",
    "unportable-name",
    """
    A name cannot be used on every machine.

    On Windows some names stand for devices, others lose their end, and two that differ in case
    only are one. Who works there could not even check the handbook out.

    Wrong:
        # con.yaml
        kind: persona
        name: Constance

    Right:
        # constance.yaml
        kind: persona
        name: Constance
    """,
    Severity.WARNING,
)

UNCLEAR_READERS = code(
    "JAC970",
    "unclear-readers",
    """
    What the configuration of the site says of its readers is not obeyed.

    `audience` stands among the options of the plugin. Elsewhere it does nothing, one that is no
    word of ours names nobody, and a list of plugins hides what is inherited. Who publishes would
    take a site for safe that shows more than it should.

    Wrong:
        # mkdocs.yaml
        plugins: [search, {journeyascode: {source: ., audience: everyone}}]

    Right:
        # mkdocs.yaml
        plugins: [search, {journeyascode: {source: ., audience: internal}}]
    """,
)

UNCLEAR_OPTION = code(
    "JAC971",
    "unclear-option",
    """
    An option of the plugin in mkdocs.yml is unknown, written twice, or not what it can be.

    Nobody can tell what was meant, and so no site is built.

    Wrong:
        # mkdocs.yaml
        plugins: [search, {journeyascode: {source: ., nav: everything}}]

    Right:
        # mkdocs.yaml
        plugins: [search, {journeyascode: {source: ., nav: full}}]
    """,
)

TOO_MANY_MARKS = code(
    "JAC041",
    "too-many-marks",
    """
    More than 30 marks stand upon one letter.

    No writing has more than five. So many hide other text, and are slow to read.

    Wrong:
        kind: persona
        name: a<U+0308> × 31

    Right:
        kind: persona
        name: ä
    """,
)

MORE_PROBLEMS = code(
    "JAC099",
    "more-problems",
    """
    The file has more problems than are shown.

    The first hundred are told. With as many as that, they most often have one cause.

    Wrong:
        kind: persona
        name: Anna
        goals: [7, …]

    Right:
        kind: persona
        name: Anna
        goals: [A quiet day]
    """,
)

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
    SWALLOWED,
    CUT_NUMBER,
    BROKEN_LETTERS,
    CURLY_QUOTES,
    MISNAMED_FILE,
    BURIED,
    PASSED_OVER,
    PAGE_IN_THE_WAY,
    ENTRY_LEADS_NOWHERE,
    TOO_MANY_MARKS,
    MORE_PROBLEMS,
    UNREADABLE,
    UNPORTABLE,
    UNCLEAR_READERS,
    UNCLEAR_OPTION,
)
"""What can be wrong with a file before anybody asks what it means."""
