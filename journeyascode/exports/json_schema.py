"""The shape of every file as JSON Schema, for the editors in which handbooks are written.

Everything in it is read off the models: keys, choices, and the sentence that explains each key.
Where a key names another entity, the ids of this very handbook are the choices, so an editor
completes them and marks a misspelt one.
"""

from __future__ import annotations

from functools import cache
from inspect import getdoc
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from journeyascode.exports.snippets import snippets
from journeyascode.handbook.links import references
from journeyascode.model import ENTITIES, KINDS, Entity, RefTo, about
from journeyascode.model.base import Id
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic.json_schema import JsonSchemaMode

    from journeyascode.handbook import Handbook

Shape = dict[str, Any]
"""A JSON Schema, or a part of one."""

DRAFT = "https://json-schema.org/draft/2020-12/schema"
ID = TypeAdapter(Id).json_schema()
TEXTS = {
    str({"$ref": "#/$defs/LineByLanguage"}): "Line",
    str({"$ref": "#/$defs/ByLanguage"}): "Prose",
}
"""What the last choice of a text tells about it."""
MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>&!|#~"})
"""Names are shown by editors as Markdown; nothing in them may act as such."""


def editor_schema(book: Handbook, language: str) -> Shape:
    """Give the JSON Schema of one file, explained in `language`, with the ids of `book`.

    A kind of which `book` has no entity yet may be named by any id.
    """
    shared: Shape = {}
    shapes = {name: _tidied(shape, language, shared) for name, shape in _generated().items()}
    for name in ("ByLanguage", "LineByLanguage"):
        shapes[name]["properties"] = dict.fromkeys(book.languages, _text_in(shapes[name]))
    for name, found in snippets(book, language).items():
        shapes[name]["defaultSnippets"] = found
    by_kind = [part for kind in KINDS for part in _kind_shapes(kind, shapes)]
    common = {name: _with_choices(shape, book, language) for name, shape in shared.items()}
    return {
        "$schema": DRAFT,
        "title": "journeyascode",
        **_file_shape(language),
        "$defs": dict(sorted({**shapes, **common, **dict(by_kind)}.items())),
    }


@cache
def _generated() -> Shape:
    """Give what pydantic says of every model; it is only read, and takes a while to make."""
    models: list[tuple[type[Entity], JsonSchemaMode]] = [(cls, "validation") for cls in ENTITIES]
    _, generated = models_json_schema(models, schema_generator=_Shapes)
    return dict(generated["$defs"])


class _Shapes(GenerateJsonSchema):
    """Pydantic's own schema, with a mark where an entity is named, without made-up titles."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's shape
        """Leave out titles such as `Fail Point`: they say nothing that the key does not."""
        return False

    def model_schema(self, schema: Any) -> Shape:  # noqa: ANN401 - a core schema has no better type
        """Say what each key means, and mark each id of another entity with its kinds."""
        shape = super().model_schema(schema)
        cls = schema["cls"]
        for name, sentence in about(cls).items():
            shape["properties"][cls.model_fields[name].alias or name]["description"] = sentence
        for reference in references(schema["cls"]):
            if isinstance(reference.mark, RefTo):
                _mark(shape["properties"][reference.key], reference.mark)
        return shape


def _mark(shape: Shape, mark: RefTo) -> None:
    """Write the kinds beside the pattern of the id, wherever in `shape` that stands."""
    if "pattern" in shape:
        shape["$names"] = list(mark.kinds)
    for below in (*shape.get("anyOf", ()), *([shape["items"]] if "items" in shape else ())):
        _mark(below, mark)


def _tidied(node: Any, language: str, shared: Shape) -> Any:  # noqa: ANN401 - any part of a schema
    """Turn what pydantic says into what helps in an editor; collect in `shared` what recurs."""
    if isinstance(node, list):
        return [_tidied(item, language, shared) for item in node]
    if not isinstance(node, dict):
        return node
    text = node.get("description")
    said = {"description": _spoken(text, language)} if isinstance(text, str) else {}
    if "$names" in node:
        below = {key: value for key, value in node.items() if key != "description"}
    else:
        below = {key: _tidied(value, language, shared) for key, value in node.items()}
    shape = _spelt_for_editors(_without_nothing({**below, **said}))
    core = {key: value for key, value in shape.items() if key != "description"}
    name = _shared_name(core)
    if name:
        shared[name] = core
        return {"$ref": f"#/$defs/{name}", **said}
    return shape


def _shared_name(core: Shape) -> str | None:
    """Name a shape that many keys have in common; None for any other."""
    if "$names" in core:
        kinds = "Or".join(kind.capitalize() for kind in core["$names"])
        return f"{kinds}OrRole" if "/" in core["pattern"] else f"{kinds}Id"
    if core == ID:
        return "Id"
    choices = core.get("anyOf")
    return TEXTS.get(str(choices[-1])) if isinstance(choices, list) else None


def _text_in(by_language: Shape) -> Shape:
    """Give the shape of one text in a map of texts by language."""
    (text,) = by_language["patternProperties"].values()
    return dict(text)


def _spoken(text: str, language: str) -> str:
    return say(" ".join(text.split())).to(language)


def _without_nothing(node: Shape) -> Shape:
    """Take out null and empty defaults: whoever has nothing to say leaves the key out."""
    choices = node.get("anyOf")
    if isinstance(choices, list) and {"type": "null"} in choices:
        rest = [choice for choice in choices if choice != {"type": "null"}]
        others = {key: value for key, value in node.items() if key != "anyOf"}
        node = {**(rest[0] if len(rest) == 1 else {"anyOf": rest}), **others}
    return {key: value for key, value in node.items() if not _says_nothing(key, value)}


def _says_nothing(key: str, value: object) -> bool:
    made_up = key == "title" and isinstance(value, str)
    return made_up or (key == "default" and value in (None, [], {}))


def _spelt_for_editors(node: Shape) -> Shape:
    """Close maps of texts by language, and write patterns the way JSON Schema spells them."""
    if isinstance(node.get("patternProperties"), dict):
        node["additionalProperties"] = False
    if isinstance(node.get("pattern"), str):
        node["pattern"] = node["pattern"].replace(r"\A", "^").replace(r"\z", "$")
    return node


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
        "enum": list(pairs),
        "markdownEnumDescriptions": [text.translate(MARKDOWN) for text in pairs.values()],
    }


def _roles(entity: Entity, book: Handbook, language: str) -> Iterator[tuple[str, str]]:
    for role in getattr(entity, "roles", ()):
        names = (book.text(named.name, language) for named in (entity, role))
        yield f"{entity.id}/{role.id}", ": ".join(names)


def _kind_shapes(kind: str, shapes: Mapping[str, Shape]) -> Iterator[tuple[str, Shape]]:
    """Give the shape of an entity alone in its file, and of one among several."""
    name = KINDS[kind].__name__
    shape = shapes[name]
    others = {key: value for key, value in shape["properties"].items() if key != "kind"}
    keys = {"kind": {"const": kind}, **others}
    required = [key for key in shape["required"] if key != "id"]
    yield name, {**shape, "properties": keys, "required": required}
    yield f"{name}InList", {**shape, "properties": others}


def _file_shape(language: str) -> Shape:
    """Say which kinds there are, and which shape a file of each has."""
    meanings = {kind: _spoken(getdoc(cls) or "", language) for kind, cls in KINDS.items()}
    together = say("Several small entities of this kind, each with its `id`.").to(language)
    return {
        "description": say("One file of a customer experience handbook.").to(language),
        "type": "object",
        "required": ["kind"],
        "properties": {
            "kind": {
                "description": _spoken(about(Entity)["kind"], language),
                "enum": list(meanings),
                "markdownEnumDescriptions": list(meanings.values()),
            },
            "items": {"description": together, "type": "array"},
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
