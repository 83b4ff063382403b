"""JAC94x - for whom what is published, and what its readers then miss."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.facts.wholes import rests_on
from journeyascode.findings import Finding, Origin, Route
from journeyascode.handbook.audience import PARTS, may_read, published_for
from journeyascode.model import AUDIENCES, Metric, Node
from journeyascode.rules.rule import HINT, HINT_THEN_WARNING, rule
from journeyascode.speech import say
from journeyascode.speech.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity, Visibility

    Named = tuple[str, Entity]
    """The words that name something, and what."""

_WORD = re.compile(r"\w+")


@rule("JAC940", HINT)
def needs_what_its_readers_may_not_see(book: Handbook) -> Iterator[Finding]:
    """Something points at one thing that is published for fewer than it is itself.

    A site built for the larger audience, as by `jac build --audience public`, shows neither the
    name nor anything else of that thing: its readers are told only that there is something. A
    metric that rests on one that they may not see has no value for them that is made of it.

    Wrong:
        kind: promise
        id: fast-answers
        name: We answer within a day
        visibility: public
        metric: answer-time
        ---
        kind: metric
        id: answer-time
        name: Answer time
        type: duration

    Right:
        kind: promise
        id: fast-answers
        name: We answer within a day
        visibility: public
        metric: answer-time
        ---
        kind: metric
        id: answer-time
        name: Answer time
        type: duration
        visibility: public
    """
    for owner, at, target in _leaning(book):
        readers, meant = published_for(book, owner), book.visibility_of(target)
        if not may_read(readers, meant):
            yield Finding(
                at,
                say(
                    "the {kind} `{id}` is `{visibility}`: `{readers}` readers learn only "
                    "that there is one",
                    kind=kind_name(target.kind),
                    id=target.id,
                    visibility=meant,
                    readers=readers,
                ),
                say("let them see it: `visibility: {readers}`", readers=readers),
                related=((Route(*target.key) / "id", say("published for fewer")),),
                cause=Origin(f"{target.kind} {target.id} {readers}"),
            )


def _leaning(book: Handbook) -> Iterator[tuple[Route, Route, Entity]]:
    """Yield what is less without what it points at: the node, where it does so, and at what.

    Of a list, readers get what is left; but a metric has no value without one of its parts.
    """
    for link in book.links:
        parted = link.owner.kind == "metric" and link.steps[0] == "parts"
        if parted or not any(isinstance(step, int) for step in link.steps):
            for target in book.resolve(link):
                yield link.owner, link.at, target
    for metric in book.all(Metric):
        for id_ in rests_on(metric, metric.named_in_formula):
            named = None if id_ in metric.parts else book.find(Metric, id_)
            if named:
                yield Route(*metric.key), Route(*metric.key) / "formula", named


@rule("JAC941", HINT_THEN_WARNING)
def visibility_without_effect(book: Handbook) -> Iterator[Finding]:
    """A part is to be published for more readers than what it is in.

    The stricter of the two wins. Who may not read the journey may not read a step of it.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        visibility: restricted
        stages:
          - name: Choosing
            visibility: public
            steps: [{name: I choose}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Choosing
            visibility: restricted
            steps: [{name: I choose}]
    """
    for at, part in book.walk(Node):
        if not isinstance(part, PARTS) or part.visibility is None:
            continue
        holder = published_for(book, at._replace(steps=at.steps[:-1]))
        if AUDIENCES.index(part.visibility) < AUDIENCES.index(holder):
            yield Finding(
                at / "visibility",
                say(
                    "`{visibility}` has no effect: what it is in is `{holder}`",
                    visibility=part.visibility,
                    holder=holder,
                ),
                say("take the line away, or publish the whole for them"),
            )


@rule("JAC942", HINT)
def home_page_for_fewer(book: Handbook) -> Iterator[Finding]:
    """The handbook's own entity is published for fewer than something in it.

    The others then get a home page without its name, its aims, its lifecycle and its glossary.

    Wrong:
        kind: handbook
        id: handbook
        name: Our handbook
        organisation: Company
        ---
        kind: segment
        id: homes
        name: Homes
        visibility: public

    Right:
        kind: handbook
        id: handbook
        name: Our handbook
        organisation: Company
        visibility: public
        ---
        kind: segment
        id: homes
        name: Homes
        visibility: public
    """
    if book.charter is None:
        return
    own = book.visibility_of(book.charter)
    widest = min(map(book.visibility_of, book), key=AUDIENCES.index)
    if not may_read(widest, own):
        yield Finding(
            Route(*book.charter.key) / ("visibility" if book.charter.visibility else "name"),
            say(
                "the handbook itself is `{own}`: `{readers}` readers get a home page without it",
                own=own,
                readers=widest,
            ),
            say("add `visibility: {readers}` here", readers=widest),
        )


@rule("JAC943", HINT_THEN_WARNING)
def text_names_what_its_readers_may_not_see(book: Handbook) -> Iterator[Finding]:
    """A text names something that is published for fewer than the text is.

    What is not for an audience is left out with its name. Words that somebody wrote elsewhere
    stay, and nobody but their writer can see what they give away. Names of a single word are not
    looked for: they mean other things too.

    Wrong:
        kind: segment
        id: homes
        name: Homes
        description: Project Bluebird will change their lives.
        ---
        kind: action
        id: bluebird
        name: Project Bluebird
        visibility: restricted

    Right:
        kind: segment
        id: homes
        name: Homes
        description: We have plans that will change their lives.
        ---
        kind: action
        id: bluebird
        name: Project Bluebird
        visibility: restricted
    """
    names = _names_for_fewer(book)
    for passage in book.passages if names else ():
        for words, meant in _named_in(passage.text, names):
            if not may_read(published_for(book, passage.owner), book.visibility_of(meant)):
                yield Finding(
                    passage.at,
                    say(
                        "`{words}` is the {kind} `{id}`, which is `{visibility}`",
                        words=words,
                        kind=kind_name(meant.kind),
                        id=meant.id,
                        visibility=book.visibility_of(meant),
                    ),
                    say("say it without the name, or publish it for fewer: `visibility:`"),
                )


def _named_in(text: str, names: Mapping[str, list[Named]]) -> Iterator[Named]:
    """Yield the names that stand in a text, as they are written there."""
    plain = text.casefold()
    plain = plain if len(plain) == len(text) else text.lower()
    for word in _WORD.finditer(plain):
        for name, entity in names.get(word[0], ()):
            end = word.start() + len(name)
            if plain.startswith(name, word.start()) and not _WORD.match(plain, end):
                yield text[word.start() : end], entity


def _names_for_fewer(book: Handbook) -> dict[str, list[Named]]:
    """Give the names and ids of what not every reader may see, by their first word.

    Only those of several words: one word may mean something else.
    """
    widest: Visibility = "restricted"
    for one in map(book.visibility_of, book):
        widest = min(widest, one, key=AUDIENCES.index)
    named: dict[str, Entity] = {}
    for passage in book.passages:
        entity = book.entities[passage.owner[:2]]
        is_name = not passage.owner.steps and passage.steps[0] == "name"
        if is_name and not may_read(widest, book.visibility_of(entity)):
            named.setdefault(passage.text.casefold(), entity)
            named.setdefault(entity.id, entity)
    found: dict[str, list[Named]] = {}
    for name, entity in named.items():
        first = _WORD.match(name)
        if first and first[0] != name:
            found.setdefault(first[0], []).append((name, entity))
    return found
