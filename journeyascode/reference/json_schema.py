"""The shape of every file as JSON Schema, for the editors in which handbooks are written.

Everything in it is read off the models: keys, choices, and the sentence that explains each key.
Where a key names another entity, the ids of this very handbook are the choices, so an editor
completes them and marks a misspelt one.
"""

from __future__ import annotations

import json
from functools import cache
from inspect import getdoc
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from journeyascode.facts.tracks import ends, is_numeric, spellings, tracks, words
from journeyascode.handbook.links import references
from journeyascode.model import ENTITIES, KINDS, Duration, Entity, RefTo, about, types_told
from journeyascode.model.base import Id
from journeyascode.model.schema import key_of
from journeyascode.model.track import UNKNOWN
from journeyascode.reference.manual import as_markdown
from journeyascode.reference.snippets import skeletons, snippets
from journeyascode.reference.values import meaning, one_of
from journeyascode.speech import say
from journeyascode.speech.choices import CHOICES
from journeyascode.speech.kinds import kind_name
from journeyascode.speech.voice import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic.json_schema import JsonSchemaMode

    from journeyascode.handbook import Handbook
    from journeyascode.model import Track


Shape = dict[str, Any]
"""A JSON Schema, or a part of one."""

ID = TypeAdapter(Id).json_schema()
TEXTS = {
    str({"$ref": "#/$defs/LineByLanguage"}): "Line",
    str({"$ref": "#/$defs/ByLanguage"}): "Prose",
}
"""What the last choice of a text tells about it."""


@cache
def generated() -> Shape:
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
        """Say what each key means; mark each choice and each id of another entity."""
        shape = super().model_schema(schema)
        cls = schema["cls"]
        for name, sentence in about(cls).items():
            below = shape["properties"][key_of(cls, name)]
            below["description"] = sentence
            _mark_choices(below, _choices_of(cls, name))
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


def _choices_of(cls: type, field: str) -> str | None:
    """Give the name under which the choices of a field are called something; None without any."""
    names = (f"{owner.__name__}.{field}" for owner in cls.__mro__)
    return next((name for name in names if name in CHOICES), None)


def _mark_choices(shape: Shape, name: str | None) -> None:
    """Write beside the choices in `shape` under which name readers' words for them stand."""
    for part in (shape, *shape.get("anyOf", ())):
        if name and "enum" in part:
            part["$called"] = name


def tidied(node: Any, language: str, shared: Shape) -> Any:  # noqa: ANN401 - any part of a schema
    """Turn what pydantic says into what helps in an editor; collect in `shared` what recurs.

    Shapes in `shared` may still bear the mark `$names`: the kinds whose ids may stand there.
    """
    if isinstance(node, list):
        return [tidied(item, language, shared) for item in node]
    if not isinstance(node, dict):
        return node
    text = node.get("description")
    said = described(spoken(text, language)) if isinstance(text, str) else {}
    if "$names" in node:
        below = {key: value for key, value in node.items() if key != "description"}
    else:
        below = {key: tidied(value, language, shared) for key, value in node.items()}
    shape = spelt_for_editors(_without_nothing({**below, **said}))
    if "$called" in shape:
        called = CHOICES[shape.pop("$called")]
        shape["markdownEnumDescriptions"] = [called[one].to(language) for one in shape["enum"]]
    core = {key: value for key, value in shape.items() if key not in said}
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


def described(sentence: str) -> Shape:
    """Give the keys of a shape that explain it; editors show backticks only in Markdown."""
    as_it_is = {"description": sentence}
    return (
        {**as_it_is, "markdownDescription": as_markdown(sentence)} if "`" in sentence else as_it_is
    )


def spoken(text: str, language: str) -> str:
    """Give a sentence of a docstring in `language`, on one line."""
    return say(" ".join(text.split())).to(language)


def _without_nothing(node: Shape) -> Shape:
    """Take out null and defaults: whoever has nothing to say leaves the key out."""
    choices = node.get("anyOf")
    if isinstance(choices, list) and {"type": "null"} in choices:
        rest = [choice for choice in choices if choice != {"type": "null"}]
        others = {key: value for key, value in node.items() if key != "anyOf"}
        node = {**(rest[0] if len(rest) == 1 else {"anyOf": rest}), **others}
    return {key: value for key, value in node.items() if not _says_nothing(key, value)}


def _says_nothing(key: str, value: object) -> bool:
    """Tell whether it is a made-up title or a default, which editors would write out."""
    return key in {"title", "default"} and not (isinstance(value, dict) and value)


def spelt_for_editors(node: Shape) -> Shape:
    """Close maps of texts by language, and write patterns the way JSON Schema spells them."""
    if isinstance(node.get("patternProperties"), dict):
        node["additionalProperties"] = False
    if isinstance(node.get("pattern"), str):
        node["pattern"] = node["pattern"].replace(r"\A", "^").replace(r"\z", "$")
    return node


PLAIN = {"string", "number", "integer", "boolean"}
"""What stands on one line."""
SAYING = {"description", "markdownDescription"}
"""Keys of a shape that demand nothing."""


def with_refusals(node: Any, language: str) -> Any:  # noqa: ANN401 - any part of a schema
    """Give a schema in which every value says what may stand there when something else does."""
    if isinstance(node, list):
        return [with_refusals(item, language) for item in node]
    if not isinstance(node, dict):
        return node
    below = {
        key: value if key in {"defaultSnippets", "enum"} else with_refusals(value, language)
        for key, value in node.items()
    }
    said = _refusal(node, language)
    return {"errorMessage": said, **below} if said else below


def no_such_id(kinds: list[str], language: str) -> str:
    """Say that an id names nothing of these kinds."""
    first, *others = (f"`{kind}`" for kind in kinds)
    for other in others:
        first = say("{one} or {other}", one=first, other=other).to(language)
    return say(
        "No {kinds} has this id; `jac new {kind} ID` begins one.", kinds=first, kind=kinds[0]
    ).to(language)


def _refusal(shape: Shape, language: str) -> str:
    """Say what may stand in a place of this shape; nothing for what says so itself."""
    if "errorMessage" in shape or not isinstance(shape.get("type"), str):
        return ""
    if shape["type"] == "array":
        return say("A list: each line begins with `- `.").to(language)
    if "enum" in shape:
        return one_of(shape["enum"], language)
    sentence = _sentences().get(_core(shape))
    return say(sentence).to(language) if sentence else ""


@cache
def _sentences() -> Mapping[str, str]:
    """Give what each plain value is, by its shape; types made of several come last."""
    types: list[tuple[Any, str]] = [*types_told(), (Duration, meaning(Duration))]
    leaves = [[*_leaves(TypeAdapter(one).json_schema())] for one, _ in types]
    pairs = [(found, told) for found, (_, told) in zip(leaves, types, strict=True)]
    pairs.sort(key=lambda pair: len(pair[0]) > 1)
    return {leaf: told for found, told in reversed(pairs) for leaf in found}


def _leaves(shape: Shape) -> Iterator[str]:
    choices = shape.get("anyOf", [shape])
    return (_core(spelt_for_editors(one)) for one in choices if one.get("type") in PLAIN)


def _core(shape: Shape) -> str:
    """Give what a shape demands, without what it says."""
    return json.dumps({key: shape[key] for key in sorted(shape) if key not in SAYING})


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
    for name in ("Stage", "Step"):
        shapes[name]["properties"]["tracks"] |= _tracks(book, language)
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


def _tracks(book: Handbook, language: str) -> Shape:
    """Give the shape of what stands on each track; any where the handbook declares none."""
    told = {track.id: _on_track(track, book, language) for track in tracks(book)}
    return {"properties": told, "patternProperties": {}} if told else {}


def _on_track(track: Track, book: Handbook, language: str) -> Shape:
    """Give the shape of what may be told on a track."""
    low, high = ends(track)
    numbers = [{"type": "number", "minimum": low, "maximum": high}] if is_numeric(track) else []
    scale = {"low": number(low, language), "high": number(high, language)}
    named = {
        word: say("{value} from {low} to {high}.", value=number(value, language), **scale)
        for value, spelt in words(track).items()
        for word in spellings(spelt)
    }
    named[UNKNOWN] = say("Nobody knows.")
    meanings = [told.to(language) for told in named.values()]
    meant = {"enum": [*named], "markdownEnumDescriptions": meanings}
    return {**described(book.text(track.name, language)), "anyOf": [*numbers, meant]}


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
