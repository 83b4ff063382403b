"""The shape of every file as JSON Schema, for the editors in which handbooks are written.

Everything in it is read off the models: keys, choices, and the sentence that explains each key.
Where a key names another entity, the ids of this very handbook are the choices, so an editor
completes them and marks a misspelt one.
"""

from __future__ import annotations

from inspect import getdoc
from typing import TYPE_CHECKING

from journeyascode.exports.refusals import no_such_id, with_refusals
from journeyascode.exports.shapes import ID, Shape, described, generated, spoken, tidied
from journeyascode.exports.snippets import skeletons, snippets
from journeyascode.model import KINDS, Entity, about
from journeyascode.words import say
from journeyascode.words.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.handbook import Handbook

DRAFT = "https://json-schema.org/draft/2020-12/schema"
MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>&!|#~"})
"""Names are shown by editors as Markdown; nothing in them may act as such."""


def editor_schema(book: Handbook, language: str) -> Shape:
    """Give the JSON Schema of one file, explained in `language`, with the ids of `book`.

    A kind of which `book` has no entity yet may be named by any id.
    """
    shared: Shape = {}
    shapes = {name: tidied(shape, language, shared) for name, shape in generated().items()}
    for name in ("ByLanguage", "LineByLanguage"):
        shapes[name]["properties"] = _texts(shapes[name], book, language)
        shapes[name]["title"] = say("a text in each language").to(language)
    for name, found in snippets(book, language).items():
        shapes[name]["defaultSnippets"] = found
    by_kind = [part for kind in KINDS for part in _kind_shapes(kind, shapes, language)]
    common = {name: _with_choices(shape, book, language) for name, shape in shared.items()}
    schema = {
        "$schema": DRAFT,
        "title": "journeyascode",
        **_file_shape(language),
        "if": {"required": ["kind"]},
        "else": {"defaultSnippets": skeletons(book, language)},
        "$defs": dict(sorted({**shapes, **common, **dict(by_kind)}.items())),
    }
    return dict(with_refusals(schema, language))


def _texts(by_language: Shape, book: Handbook, language: str) -> Shape:
    """Give the shape of each text in a map of texts by language."""
    (text,) = by_language["patternProperties"].values()
    told = {code: say("The text in the language `{code}`.", code=code) for code in book.languages}
    return {code: {**text, **described(one.to(language))} for code, one in told.items()}


def _with_choices(marked: Shape, book: Handbook, language: str) -> Shape:
    """Give the ids that may stand there, each with the name of what it names."""
    if "$names" not in marked:
        return marked
    found = [e for kind in marked["$names"] for e in book if e.kind == kind]
    pairs = {e.id: book.text(e.name, language) for e in found}
    if "/" in marked["pattern"]:
        pairs |= {id_: text for e in found for id_, text in _roles(e, book, language)}
    if not pairs:
        return {key: marked[key] for key in ID}
    return {
        "type": "string",
        "errorMessage": no_such_id(marked["$names"], language),
        "enum": list(pairs),
        "markdownEnumDescriptions": [text.translate(MARKDOWN) for text in pairs.values()],
    }


def _roles(entity: Entity, book: Handbook, language: str) -> Iterator[tuple[str, str]]:
    for role in getattr(entity, "roles", ()):
        names = (book.text(named.name, language) for named in (entity, role))
        yield f"{entity.id}/{role.id}", ": ".join(names)


def _kind_shapes(
    kind: str, shapes: Mapping[str, Shape], language: str
) -> Iterator[tuple[str, Shape]]:
    """Give the shape of an entity alone in its file, and of one among several."""
    name = KINDS[kind].__name__
    shape = {"title": kind_name(kind).to(language).capitalize(), **shapes[name]}
    others = {key: value for key, value in shape["properties"].items() if key != "kind"}
    keys = {"kind": {"const": kind}, **others}
    required = [key for key in shape["required"] if key != "id"]
    yield name, {**shape, "properties": keys, "required": required}
    yield f"{name}InList", {**shape, "properties": others}


def _file_shape(language: str) -> Shape:
    """Say which kinds there are, and which shape a file of each has."""
    meanings = {kind: spoken(getdoc(cls) or "", language) for kind, cls in KINDS.items()}
    together = say("Several small entities of this kind, each with its `id`.").to(language)
    return {
        "description": say("One file of a customer experience handbook.").to(language),
        "type": "object",
        "required": ["kind"],
        "properties": {
            "kind": {
                "type": "string",
                "description": spoken(about(Entity)["kind"], language),
                "enum": list(meanings),
                "markdownEnumDescriptions": list(meanings.values()),
            },
            "items": {**described(together), "type": "array"},
        },
        "allOf": [_when(kind) for kind in KINDS],
    }


def _when(kind: str) -> Shape:
    """Lead files of `kind` to their shape: that of one entity, or of a list of them."""
    name = KINDS[kind].__name__
    members = {"type": "array", "minItems": 1, "items": {"$ref": f"#/$defs/{name}InList"}}
    together = {"properties": {"kind": True, "items": members}, "additionalProperties": False}
    return {
        "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
        "then": {
            "if": {"required": ["items"]},
            "then": together,
            "else": {"$ref": f"#/$defs/{name}"},
        },
    }
