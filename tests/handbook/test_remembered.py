from __future__ import annotations

from journeyascode.handbook.remembered import KEPT, remembered
from journeyascode.model import Persona


def persona(name: str) -> Persona:
    return Persona.model_validate({"kind": "persona", "id": "anna", "name": name})


def test_an_entity_is_asked_once_and_a_changed_copy_of_it_anew() -> None:
    asked: list[str] = []

    @remembered
    def name_of(one: Persona) -> str:
        asked.append(str(one.name))
        return str(one.name)

    anna = persona("Anna")
    other = anna.model_copy(update={"name": "Anne"})

    assert [name_of(one) for one in (anna, anna, other, anna)] == ["Anna", "Anna", "Anne", "Anna"]
    assert asked == ["Anna", "Anne"]


def test_of_very_many_entities_the_oldest_answers_are_let_go() -> None:
    asked: list[int] = []
    ask = remembered(lambda one: asked.append(id(one)))
    many = [persona("Anna") for _ in range(KEPT + 1)]
    for one in many:
        ask(one)
    ask(many[-1])
    assert len(asked) == KEPT + 1
    ask(many[0])
    assert len(asked) == KEPT + 2
