"""What pydantic says of the models, turned into what helps in an editor."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from journeyascode.exports.prose import as_markdown
from journeyascode.handbook.links import references
from journeyascode.model import ENTITIES, Entity, RefTo, about
from journeyascode.model.base import Id
from journeyascode.words import say
from journeyascode.words.choices import CHOICES

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaMode

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
            below = shape["properties"][cls.model_fields[name].alias or name]
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
