"""What the model takes under each key: the one reader of its annotations."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, RootModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from journeyascode.model.base import ByLanguage, Node, PartOf, RefTo, listed, worded
from journeyascode.model.sentences import about, types_told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand somewhere."""

    bare: Any
    """A class, a `Literal`, a list of something, a mapping of something, or a union of such."""
    marks: tuple[object, ...] = ()
    """What else is asked of it: a length, a pattern, a range."""
    root: type[RootModel[Any]] | None = field(default=None, compare=False)
    """The class around it that has no keys of its own, such as a text in several languages."""
    told_by: tuple[type[BaseModel], str] | None = field(default=None, compare=False)
    """The model and its field of which this is the value; None where it is no field's own."""

    @property
    def about(self) -> str:
        """What the model says of the field; empty where it says nothing."""
        return about(self.told_by[0]).get(self.told_by[1], "") if self.told_by else ""

    @property
    def sentence(self) -> str | None:
        """What the model says of a named type of values, such as `Share`; None for others."""
        return next((told for one, told in _named() if one == self), None)

    @property
    def origin(self) -> object:
        """The sort of thing: `tuple`, `dict`, `Literal`, `Union`, or a class."""
        return get_origin(self.bare) or self.bare

    @property
    def model(self) -> type[BaseModel] | None:
        """The class of the keys that may stand here, if it is one."""
        return self.bare if _is_model(self.bare) else None

    @property
    def choices(self) -> tuple[str, ...]:
        """The values to choose from; empty when it is no choice."""
        return tuple(map(str, get_args(self.bare))) if self.origin is Literal else ()

    @property
    def members(self) -> tuple[Shape, ...]:
        """The shapes to choose from; empty when it is one shape alone."""
        if self.origin not in (Union, UnionType):
            return ()
        return tuple(shape_of(m) for m in get_args(self.bare) if m is not type(None))

    @property
    def may_be_one(self) -> bool:
        """Whether one thing may stand where a list of them may."""
        return self.mark("func") is listed

    @property
    def text(self) -> Shape | None:
        """The shape of the text that may stand here in place of keys; None where none may."""
        return keys_of(self.bare)["text"] if self.mark("func") is worded else None

    @property
    def parts(self) -> tuple[Shape, ...]:
        """The shapes in the brackets: of an item, or of a key and a value."""
        if self.origin is Literal:
            return ()
        return tuple(shape_of(part) for part in get_args(self.bare) if part is not ...)

    def accepts(self, value: object) -> bool:
        """Tell whether `value` may stand here, as it is read from a file."""
        return not self.errors_of(value)

    def errors_of(self, value: object) -> list[ErrorDetails]:
        """Give what is wrong with `value` here, as it is read from a file; empty if nothing."""
        try:
            _adapter(self.bare, self.marks).validate_python(value)
        except ValidationError as error:
            return error.errors(include_url=False)
        return []

    def is_of_sort(self, value: object) -> bool:
        """Tell whether a list stands where a list may, and keys where keys may."""
        if isinstance(value, list):
            return self.origin is tuple
        return isinstance(value, dict) and (self.model is not None or self.origin is dict)

    def holds(self, value: object) -> bool:
        """Tell whether keys stand in `value` just where they may, whatever they are called."""
        if self.members:
            return any(member.holds(value) for member in self.members)
        items = listed(value) if self.may_be_one else value
        if isinstance(items, list) and self.origin is tuple:
            return bool(items) and all(map(self.parts[0].holds, items))
        return (isinstance(value, dict) and self.model is not None) or self.accepts(value)

    def mark(self, name: str) -> Any:  # noqa: ANN401 - a mark may be anything
        """Give what is asked under `name`, as `ge` or `max_length`; None when nothing is."""
        found = (getattr(mark, name, None) for mark in self.marks)
        return next((value for value in found if value is not None), None)


def shape_of(hint: Any, marks: tuple[object, ...] = ()) -> Shape:  # noqa: ANN401 - annotations have no better type
    """Give the shape that an annotation means, without what only wraps it."""
    if get_origin(hint) is Annotated:
        return shape_of(hint.__origin__, (*marks, *_flat(hint.__metadata__)))
    if get_origin(hint) in (Union, UnionType):
        members = [member for member in get_args(hint) if member is not type(None)]
        return shape_of(members[0], marks) if len(members) == 1 else Shape(hint, marks)
    if _is_model(hint) and issubclass(hint, RootModel):
        root = hint.model_fields["root"]
        inside = shape_of(root.annotation, (*marks, *_flat(root.metadata)))
        return replace(inside, root=hint)
    return Shape(hint, marks)


@cache
def _adapter(bare: Any, marks: tuple[object, ...]) -> TypeAdapter[Any]:  # noqa: ANN401 - as above
    return TypeAdapter(Annotated[(bare, *marks)] if marks else bare)


@cache
def fields_of(model: type[BaseModel]) -> Mapping[str, Shape]:
    """Give the fields of a model by their names in Python, with the shape of each value."""
    shapes = {
        name: shape_of(field.annotation, tuple(_flat(field.metadata)))
        for name, field in model.model_fields.items()
    }
    return MappingProxyType(
        {name: replace(shape, told_by=(model, name)) for name, shape in shapes.items()}
    )


@cache
def keys_of(model: type[BaseModel]) -> Mapping[str, Shape]:
    """Give the keys of a model, as they are written, with the shape of each value."""
    return MappingProxyType(
        {key_of(model, name): shape for name, shape in fields_of(model).items()}
    )


def key_of(model: type[BaseModel], name: str) -> str:
    """Give the key under which a field is written: its name, but where Python has taken that."""
    return model.model_fields[name].alias or name


def inside(shape: Shape) -> Iterator[Shape]:
    """Give the shape and all that may stand in it, but not what stands under keys of a model."""
    yield shape
    for one in shape.members or shape.parts:
        yield from inside(one)


def node_in(shape: Shape) -> type[Node] | None:
    """Give the part of the handbook that may stand there, alone or in a list; else None."""
    if shape.origin is dict:  # what stands in a map has no place of its own in the handbook
        return None
    if shape.model and issubclass(shape.model, Node):
        return shape.model
    return next(filter(None, map(node_in, shape.members or shape.parts)), None)


def link_in(shape: Shape) -> RefTo | PartOf | None:
    """Give what is named there by its id, alone or in a list; None where nothing is."""
    marks = (mark for one in inside(shape) for mark in one.marks)
    return next((mark for mark in marks if isinstance(mark, RefTo | PartOf)), None)


def text_in(shape: Shape) -> type[ByLanguage] | None:
    """Give what holds the text in several languages there: lines, or prose; else None."""
    roots = [one.root for one in inside(shape) if one.root and issubclass(one.root, ByLanguage)]
    return ByLanguage if ByLanguage in roots else next(iter(roots), None)


def inner_of(shape: Shape) -> type[BaseModel] | None:
    """Give the model of what stands there, or of each item of it; None where it is no model."""
    return shape.parts[0].model if shape.origin is tuple else shape.model


def required_of(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the keys that a model cannot do without."""
    fields = model.model_fields.items()
    return tuple(field.alias or name for name, field in fields if field.is_required())


@cache
def _named() -> tuple[tuple[Shape, str], ...]:
    return tuple((shape_of(one), told) for one, told in types_told())


def _is_model(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, BaseModel)


def _flat(marks: Any) -> Iterator[object]:  # noqa: ANN401 - annotations have no better type
    for mark in marks:
        if isinstance(mark, FieldInfo):
            yield from _flat(mark.metadata)
        else:
            yield mark
