"""What may be written where the cursor is: ids, choices, keys, and whole parts to fill in.

Asked while a line is half typed, so everything is told by indentation: the file is never read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from journeyascode.checking import RULES, own_rules
from journeyascode.editor.at_cursor import ITEMS, aim_in, nameable, nameable_as_key, spelling
from journeyascode.editor.hover import choice_label, explain_field, explain_kind, introduce
from journeyascode.editor.view import lines_of
from journeyascode.facts.tracks import scale_words
from journeyascode.model import KINDS, Charter, Entity, RuleSetting
from journeyascode.model.base import LanguageCode
from journeyascode.model.schema import keys_of, required_of, shape_of
from journeyascode.reference.snippets import skeletons, snippets
from journeyascode.source.document import Document
from journeyascode.source.edits import spell
from journeyascode.source.tolerant_positions import rough_ink
from journeyascode.speech import say
from journeyascode.speech.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from pydantic import BaseModel

    from journeyascode.editor.at_cursor import WordAtCursor
    from journeyascode.editor.view import View
    from journeyascode.handbook import Handbook
    from journeyascode.model.schema import Shape
    from journeyascode.source.at_position import Taken
    from journeyascode.source.refusals import Spot


_BLANK = re.compile(r"\$\{\d+(?::([^}]*))?\}|\$\{\d+\|([^,|]*)[^|]*\|\}|\$\d+")


@dataclass(frozen=True)
class CompletionWriter:
    """Writes for one spot: a line, the column at which the word begins, what is behind it."""

    line: str
    start: int
    rest: str
    in_brackets: bool = False
    around: str = "{}"
    """What a value is put into: brackets or a dash where a list is expected."""

    @property
    def is_alone(self) -> bool:
        """Whether nothing but dashes stands in front of the word."""
        return not self.line[: self.start].strip(" -")

    @property
    def indent(self) -> str:
        """What to put in front of a line below, beside what editors copy from this line."""
        copied = len(self.line) - len(self.line.lstrip(" "))
        return " " * (self.start - copied + len(self.around) - len("{}")) if self.is_alone else ""

    def as_item(self) -> CompletionWriter:
        """Write items of a list of which nothing is there yet."""
        return replace(self, around="- {}" if self.is_alone else "[{}]")

    def value(self, text: str) -> str:
        """Write a value."""
        return self.around.replace("{}", text)

    def key(self, key: str) -> str:
        """Write a key; its colon, too, unless that is there."""
        return key if self.rest.lstrip().startswith(":") else self.value(f"{key}: ")

    def opened(self, key: str, dash: str = "") -> str:
        """Write a key with the beginning of what stands below it."""
        return self.value(f"{key}:\n{self.indent}  {dash}$0")

    def begun(self, key: str, shape: Shape) -> str:
        """Write a key with the beginning of what it takes."""
        if self.rest.lstrip().startswith(":"):
            return key
        item = shape.parts[0] if shape.origin is tuple else None
        if item and item.model and not self.in_brackets:
            return self.opened(key, "" if shape.may_be_one else "- ")
        if item and not shape.may_be_one:
            return self.value(f"{key}: [$0]")
        if shape.model:
            return self.value(f"{key}: {{$0}}") if self.in_brackets else self.opened(key)
        return self.key(key)


def snippet_of(
    model: type, book: Handbook, language: str, draft: CompletionWriter
) -> tuple[str, str]:
    """Give the name of a whole part to fill in, and its text; empty where there is none."""
    found = snippets(book, language).get(model.__name__)
    if not found:
        return "", ""
    text = f"\n{draft.indent}".join(_lines(found[0]["body"]))
    return found[0]["label"], draft.value(text)


def beginnings(book: Handbook, language: str) -> Iterator[tuple[str, str]]:
    """Yield each kind with the text of a whole file to begin an entity of it with."""
    for one in skeletons(book, language):
        yield one["body"]["kind"], "".join(f"{line}\n" for line in _lines(one["body"]))


def without_blanks(text: str) -> str:
    """Give a text with what stands in the places to fill in, for editors that know none."""
    return _BLANK.sub(lambda match: next(filter(None, match.groups()), ""), text)


def _lines(body: dict[str, Any]) -> Iterator[str]:
    for key, value in body.items():
        if isinstance(value, str):
            yield f"{key}: {value.removeprefix('^')}"
            continue
        yield f"{key}:"
        for item in value:
            first, *others = _lines(item)
            yield f"  - {first}"
            yield from (f"    {line}" for line in others)


_DROW = re.compile(r"[\w/-]*[^\W_]")
"""A word from its end to its beginning."""
_REST = re.compile(r"[\w/-]*")
_MARK = "\ufdd0"
"""Stands for a word that is not begun yet: no file can hold it."""
_QUOTED = {"off": '"'}
"""Choices in quotes, for other readers of YAML take them for a flag."""

SORTS = ("must", "id", "choice", "part", "key", "kind")
"""What is proposed, in the order in which it is offered."""


class Completion(NamedTuple):
    """One thing to write."""

    label: str
    text: str
    sort: str
    """One of `SORTS`; `must` is a key without which nothing goes."""
    detail: str = ""
    """A few words beside the label."""
    about: str = ""
    """More about it, as Markdown."""


class Completions(NamedTuple):
    """What may be written from one column of a line to another."""

    row: int
    start: int
    end: int
    found: tuple[Completion, ...] = ()


def propose(view: View, path: PurePosixPath, spot: Spot, language: str) -> Completions:
    """Give what may be written at a spot, whether the file can be read there or not."""
    row, column = spot
    lines = [*lines_of(view.files[path].content)]
    line = lines[row] if row < len(lines) else ""
    before = line[:column]
    match = _DROW.match(before[::-1])
    start = len(before) - (match.end() if match else 0)
    rest = _REST.match(line, start)
    end = rest.end() if match and rest else start
    lines[row : row + 1] = [line if match else f"{line[:start]}{_MARK}{line[start:]}"]
    paper = Document(path, b"", tuple(lines), rough_ink(lines))
    aim = aim_in(view, paper, (row, start))
    if aim is None or aim.standing.start < (row, start):  # in the midst of a text
        return Completions(row, start, end)
    draft = CompletionWriter(line, start, line[end:], _is_in_brackets(aim))
    found = _Completer(aim, draft, language).all()
    return Completions(row, start, end, tuple(found))


def _is_in_brackets(aim: WordAtCursor) -> bool:
    """Tell whether the thing around the word is written in brackets or braces."""
    row, column = aim.paper.find(aim.standing.steps[:-1]).ink.start
    return aim.paper.lines[row][column : column + 1] in ("[", "{")


class _Completer(NamedTuple):
    aim: WordAtCursor
    draft: CompletionWriter
    language: str

    def all(self) -> Iterator[Completion]:
        """Yield everything that may stand there."""
        aim, steps, is_key = self.aim, self.aim.standing.steps, self.aim.standing.is_key
        if steps == ("kind",) and not is_key:
            yield from (self.kind(kind, kind, kind) for kind in KINDS)
        elif not steps:
            yield from self.beginnings()
        elif is_key and len(steps) == 1:
            yield from self.at_the_top()
        elif is_key:
            for taken in aim.taken(aim.steps[:-1]):
                yield from self.keys(taken, self.present())
        else:
            for taken in aim.taken(aim.steps):
                yield from self.values(taken)

    def present(self) -> set[str]:
        """Give the keys beside the one that is being written."""
        *around, own = self.aim.standing.steps
        below = self.aim.paper.find(tuple(around)).ink.below
        return {*below} - {own} if isinstance(below, dict) else set()

    def kind(self, label: str, text: str, kind: str) -> Completion:
        """Propose something of a kind."""
        language = self.language
        name, told = kind_name(kind).to(language), explain_kind(kind, language)
        return Completion(label, text, "kind", name, told)

    def beginnings(self) -> Iterator[Completion]:
        """Yield whole files to begin with."""
        book = self.aim.view.book
        for kind, text in beginnings(book, self.language):
            if kind != "handbook" or not book.charter:
                yield self.kind(f"kind: {kind}", text, kind)

    def at_the_top(self) -> Iterator[Completion]:
        """Yield the keys of a file."""
        present = self.present()
        if "kind" not in present:
            told = explain_field(Entity, "kind", self.language)
            yield Completion("kind", self.draft.key("kind"), "must", about=told)
        if ITEMS in present or not self.aim.cls:
            return
        for taken in self.aim.taken(()):
            yield from self.keys(taken, present)
        if present <= {"kind"} and self.aim.cls is not Charter:
            several = say("Several small entities of this kind, each with its `id`.")
            about = several.to(self.language)
            yield Completion(ITEMS, self.draft.opened(ITEMS, "- "), "key", about=about)

    def keys(self, taken: Taken, present: set[str]) -> Iterator[Completion]:
        """Yield the keys that are not there yet."""
        if taken.shape.model:
            yield from self.keys_of_model(taken.shape.model, present)
        elif _is_by_language(taken.shape):
            codes = (code for code in self.aim.view.book.languages if code not in present)
            yield from (Completion(code, self.draft.key(code), "key") for code in codes)
        elif taken.shape.origin is dict:
            yield from self.ids_as_keys(present)

    def ids_as_keys(self, present: set[str]) -> Iterator[Completion]:
        """Yield the ids that may be keys and are not there yet."""
        book, language = self.aim.view.book, self.language
        for one in nameable_as_key(self.aim):
            if one.id not in present:
                name, about = book.text(one.name, language), introduce(one, book, language)
                yield Completion(one.id, self.draft.key(one.id), "id", name, about)

    def keys_of_model(self, model: type[BaseModel], present: set[str]) -> Iterator[Completion]:
        """Yield the keys of a part or an entity; first what must be there."""
        required = {*required_of(model)} - ({"id"} if not self.aim.above else set())
        for key, shape in keys_of(model).items():
            if key not in present and key != "kind":
                told = explain_field(model, key, self.language)
                sort = "must" if key in required else "key"
                yield Completion(key, self.draft.begun(key, shape), sort, about=told)

    def values(self, taken: Taken) -> Iterator[Completion]:
        """Yield what may stand as a value: alone, as an item, or as the first key of a part."""
        shape = taken.shape
        if shape.origin is tuple:
            if shape.may_be_one and not self.draft.is_alone:
                return  # it is offered without its brackets
            items = self._replace(draft=self.draft.as_item())
            for item in self.aim.taken((*self.aim.steps, 0)):
                yield from items.values(item)
            return
        yield from self.ids(taken)
        yield from self.choices(taken)
        if shape.model and self.draft.is_alone:
            yield from self.parts(shape.model)
            yield from self.keys_of_model(shape.model, set())
        elif _is_by_language(shape) and not self.aim.word.strip(_MARK):
            yield from self.by_language()

    def ids(self, taken: Taken) -> Iterator[Completion]:
        """Yield the ids of what may be named there."""
        if taken.key == "id":
            return
        book, language = self.aim.view.book, self.language
        for one in nameable(self.aim, taken):
            id_ = spelling(one, self.aim)
            name, about = book.text(one.name, language), introduce(one, book, language)
            yield Completion(id_, self.draft.value(spell(id_)), "id", name, about)

    def choices(self, taken: Taken) -> Iterator[Completion]:
        """Yield the choices, if it is one; rules by their names; tags that are in use."""
        language, shape = self.language, taken.shape
        for chosen in ("true", "false") if shape.bare is bool else shape.choices:
            label = choice_label(taken, chosen)
            told = label.to(language) if label else ""
            spelt = chosen if shape.bare is bool else spell(chosen, _QUOTED.get(chosen, ""))
            yield Completion(chosen, self.draft.value(spelt), "choice", told)
        if (taken.owner, taken.key) == (RuleSetting, "rule"):
            for rule in (*RULES, *own_rules(self.aim.view.book)):
                yield Completion(
                    rule.name, self.draft.value(spell(rule.name)), "choice", rule.code
                )
        if taken.key == "tracks" and shape.bare is str:
            for word in scale_words(self.aim.view.book, str(self.aim.steps[-1]), language):
                yield Completion(word, self.draft.value(spell(word)), "choice")
        if taken.key == "tags":
            for tag in sorted({tag for entity in self.aim.view.book for tag in entity.tags}):
                yield Completion(tag, self.draft.value(spell(tag)), "choice")

    def parts(self, model: type[BaseModel]) -> Iterator[Completion]:
        """Yield a whole part to fill in."""
        label, text = snippet_of(model, self.aim.view.book, self.language, self.draft)
        if label:
            yield Completion(label, text, "part")

    def by_language(self) -> Iterator[Completion]:
        """Yield a text in every language of the handbook."""
        codes = self.aim.view.book.languages
        if len(codes) > 1:
            label = "{" + ", ".join(f"{code}: …" for code in codes) + "}"
            blanks = (f"{code}: ${{{number}}}" for number, code in enumerate(codes, 1))
            yield Completion(label, self.draft.value("{" + ", ".join(blanks) + "}"), "part")


def _is_by_language(shape: Shape) -> bool:
    """Tell whether texts by language may stand there."""
    return shape.origin is dict and shape.parts[0] == shape_of(LanguageCode)
