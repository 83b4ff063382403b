"""JAC346, JAC35x - texts as readers see them: signs of other programs, ids, what is unwritten."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from journeyascode.findings import Finding, NthWords, Route
from journeyascode.model import ByLanguage, Experience, Improvement, Insight, Node, Opportunity
from journeyascode.rules.rule import HINT, HINT_THEN_WARNING, WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from journeyascode.handbook import Handbook, Passage
    from journeyascode.model import Entity, Text
    from journeyascode.speech import Say


_NAMES = """a abbr address article aside b big blockquote body br caption center cite code col
    colgroup dd del details div dl dt em embed figure font footer form h1 h2 h3 h4 h5 h6 head
    header hr html i iframe img input ins kbd label li link main mark meta nav object ol option p
    picture pre q s samp script section select small source span strike strong style sub summary
    sup svg table tbody td textarea tfoot th thead title tr tt u ul var video"""
_TAG = re.compile(
    rf"</?(?:{'|'.join(_NAMES.split())}|[a-z]:[a-z]+)(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,6}|[a-z]{2,8}[0-9]{0,2});", re.IGNORECASE)
_CODE = re.compile(r"```.*?```|~~~.*?~~~|``.*?``|`[^`]*`", re.DOTALL)
_FOREIGN_LIST = re.compile(
    r"^[ \t]*(?P<line>(?P<sign>[•‣▪▫◦●○·■□►➢✓✔]).*)\n\s*(?P=sign)", re.MULTILINE
)
_MARKDOWN = re.compile(r"\*\*[^\s*][^*]*\*\*|!?\[[^\[\]]+\]\([^()\s]+\)|\A#{1,6} \S|\A[-*] \S")


@rule("JAC355", WARNING)
def html_in_text(book: Handbook) -> Iterator[Finding]:
    """A text holds HTML, which readers would see as it is written.

    It comes along when a text is pasted from a web page, a wiki or an e-mail. Where Markdown
    works, write that; in code, between backticks, HTML may stand.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        description: "<p>Runs a <b>small shop</b>.&nbsp;</p>"

    Right:
        kind: persona
        id: anna
        name: Anna
        description: "Runs a **small shop**."
    """
    for passage in book.passages:
        if not ("<" in passage.text or "&" in passage.text):
            continue
        text = _CODE.sub(_blank, passage.text) if passage.rich else passage.text
        found = _TAG.search(text) or (None if passage.rich else _ENTITY.search(text))
        if found:
            message = say("HTML is shown as it is: `{text}`", text=found[0][:40])
            way_out = say("write Markdown: `**bold**`, `- item`, `[words](address)`")
            plain = say("write plain text")
            help_ = way_out if passage.rich else plain
            yield Finding(passage.at, message, help_, words=_words(passage, found))


def _words(passage: Passage, found: re.Match[str], group: str | int = 0) -> NthWords:
    """Give the words that were found in a text as the ones that a finding is about."""
    return NthWords(found[group], passage.text.count(found[group], 0, found.start(group)))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


@rule("JAC356", HINT)
def markdown_in_line(book: Handbook) -> Iterator[Finding]:
    """A line holds signs of Markdown, which readers would see as they are written.

    Markdown works in longer texts, such as `description`; the help of a key says so. A line is
    also drawn in maps, where it cannot be bold and cannot be a link.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        summary: "Runs a **small shop**"

    Right:
        kind: persona
        id: anna
        name: Anna
        summary: Runs a small shop
    """
    for passage in book.passages:
        found = None if passage.rich else _MARKDOWN.search(passage.text)
        if found:
            message = say("Markdown is shown as it is here: `{text}`", text=found[0][:40])
            plain = say("write plain text; Markdown works in `description`")
            yield Finding(passage.at, message, plain, words=_words(passage, found))


@rule("JAC361", WARNING)
def list_of_foreign_signs(book: Handbook) -> Iterator[Finding]:
    """Lines of a text begin with the sign of a list that Markdown does not know.

    Such signs come along when a list is pasted from Word or a slide. Readers would see all of it
    in one line, as one sentence.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        description: |
          She wants
          • a quick answer
          • a person to talk to

    Right:
        kind: persona
        id: anna
        name: Anna
        description: |
          She wants

          - a quick answer
          - a person to talk to
    """
    for passage in book.passages:
        text = _CODE.sub(_blank, passage.text) if passage.rich else ""
        found = _FOREIGN_LIST.search(text)
        if found:
            told = say("lines that begin with `{sign}` are shown in one line here",
                       sign=found["sign"])  # fmt: skip
            help_ = say("begin each with `- `, and leave a line empty above the first")
            yield Finding(passage.at, told, help_, words=_words(passage, found, "line"))


@rule("JAC358", WARNING)
def id_for_a_text(book: Handbook) -> Iterator[Finding]:
    """A pain, a delight or an opportunity is told by an id, where a text belongs.

    Readers would see the id as it is written, without a link; the name of an opportunity that the
    handbook has leads nowhere, either. Insights are named under
    `insights`, an opportunity under a key of its own.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I wait, opportunities: [faster-desk]}]}]
        ---
        kind: opportunity
        id: faster-desk
        name: A faster desk

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I wait, opportunities: [{opportunity: faster-desk}]}]}]
        ---
        kind: opportunity
        id: faster-desk
        name: A faster desk
    """
    known = {one.id: one for cls in (Insight, Opportunity) for one in book.all(cls)}
    called = {words: one for one in book.all(Opportunity) for words in _words_of(one.name)}
    told: Iterator[tuple[Route, Experience | Improvement]]
    told = chain(book.walk(Experience), book.walk(Improvement))
    for at, node in told:
        found = known.get(node.text) if isinstance(node.text, str) else None
        named = _called(node, called)
        if named:
            yield Finding(
                at / "text",
                say("this is the name of an opportunity, and no link leads to it"),
                _named(named),
                ((Route(*named.key) / "name", say("`{id}` is here", id=named.id)),),
            )
        elif found:
            yield Finding(
                at / "text",
                say("`{id}` is an id, and readers would see it as it is", id=found.id),
                _named(found),
                ((Route(*found.key) / "id", say("`{id}` is here", id=found.id)),),
            )


def _called(
    node: Experience | Improvement, opportunities: Mapping[str, Opportunity]
) -> Opportunity | None:
    """Give the opportunity of which something that could be better tells only the name."""
    if not isinstance(node, Improvement) or node.opportunity or not node.text:
        return None
    found = (opportunities.get(words) for words in _words_of(node.text))
    return next(filter(None, found), None)


def _words_of(text: Text) -> tuple[str, ...]:
    """Give a text in all its languages, without capitals."""
    words = text.root.values() if isinstance(text, ByLanguage) else (text,)
    return tuple(one.casefold() for one in words)


def _named(found: Entity) -> Say:
    """Say where a step names an insight or an opportunity by its id."""
    if isinstance(found, Opportunity):
        return say("name it: `opportunities: [{{opportunity: {id}}}]`", id=found.id)
    return say("name it under `insights:` of a step: `insights: [{id}]`", id=found.id)


_LONGEST = 40
"""No text that only keeps a place is longer."""
_SIGNS = " .…!?:_()[]<>{}*-–—"
_KEEPERS = frozenset(
    {"", "fixme", "kesken", "kirjoita tähän", "lorem ipsum", "lorem ipsum dolor sit amet",
     "placeholder", "tba", "tbc", "tbd", "text here", "to be added", "to be confirmed",
     "to be decided", "to be defined", "to be done", "to be written", "todo", "täydennettävä",
     "täydennä", "täydennetään", "täydennetään myöhemmin", "tähän teksti", "tähän tulee teksti",
     "work in progress", "write here", "xxx", "xxxx"}
)  # fmt: skip
"""What stands alone where a text is to come, in small letters and without its signs."""
_LOUD = re.compile(
    r"(?<![\w-])(?:TODO|FIXME|TB[ACD]|X{3,}|KESKEN|PUUTTUU|TÄYDENNÄ|TÄYDENNETTÄVÄ)(?![\w-])"
)
"""Marks in capital letters, anywhere in a text that is not all in capital letters."""
_QUIET = re.compile(
    r"\A\W*(?:(?:todo|fixme|tb[acd]|xxx+|kesken|puuttuu|täydennä|täydennettävä)\s*[:(\[–—]"
    r"|fixme\s|todo\s+(?!(?:el|l[ao]s?|un\w*|por|es|está|bien|[mts]u|mi)\b))"
    r"|(?<!\S)\?{3,}(?!\S)|\blorem ipsum\b",
    re.IGNORECASE,
)
"""Marks in letters of any size: at the beginning of a text, `???` and `lorem ipsum` anywhere.

In Spanish a sentence may begin with `todo`, and then goes on with one of these words.
"""


@rule("JAC346", HINT_THEN_WARNING)
def text_still_to_be_written(book: Handbook) -> Iterator[Finding]:
    """A text only keeps the place of one that is to come.

    `…`, `...`, `???`, TODO, TBD, xxx, lorem ipsum: readers of the pages would read just that,
    and so they would where such a mark stands beside words. Words that the glossary defines or
    asks not to use may be any.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: …
            steps: [{name: TODO}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Paying
            steps: [{name: I pay by card}]
    """
    found = [one for one in book.passages if _keeps_a_place(one)]
    nodes = {at: type(node) for at, node in book.walk(Node)} if found else {}
    yield from _half_written(book, frozenset(one.at for one in found))
    for passage in found:
        yield Finding(
            passage.at,
            say("`{text}` only keeps the place of a text", text=passage.text.strip()),
            say("write it") if _is_needed(passage, nodes) else say("write it, or delete the line"),
        )


def _half_written(book: Handbook, told: Container[Route]) -> Iterator[Finding]:
    """Tell which texts hold a mark of their writer beside words, if they are not `told` of."""
    for passage in book.passages:
        text = passage.text
        loud = _LOUD.search(text) if text != text.upper() else None
        mark = loud or _QUIET.search(text)
        if mark and "glossary" not in passage.owner.steps and passage.at not in told:
            word = mark[0].strip(" :([–—")
            yield Finding(
                passage.at,
                say("`{word}` stands in this text, and readers would see it", word=word),
                say("write what is still to come, and take the mark out"),
            )


def _keeps_a_place(passage: Passage) -> bool:
    text = passage.text
    return (
        len(text) <= _LONGEST
        and " ".join(text.strip(_SIGNS).casefold().split()) in _KEEPERS
        and "glossary" not in passage.owner.steps
    )


def _is_needed(passage: Passage, nodes: Mapping[Route, type[Node]]) -> bool:
    """Tell whether something must stand there; what is said in a second language need not."""
    key = passage.steps[0]
    fields = nodes[passage.owner].model_fields.items()
    return not passage.language and any(
        field.is_required() for name, field in fields if key in (name, field.alias)
    )
