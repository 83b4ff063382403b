from __future__ import annotations

import pytest

from journeyascode.handbook import Handbook
from journeyascode.model import Action, Charter, Journey, Team
from journeyascode.pages import Addresses, Style

STAGES = [{"name": "Alku"}]
BUY = Journey.model_validate({"id": "buy", "name": "Osto", "stages": STAGES})
INDEX = Journey.model_validate({"id": "index", "name": "Hakemisto", "stages": STAGES})
CON = Team(id="con", name="Con")
ACT = Action(id="act", name="Teko")
CHARTER = Charter(id="handbook", name="Kirja", organisation="Firma")
BOOK = Handbook([BUY, INDEX, CON, ACT, CHARTER])


def test_every_entity_has_one_file_and_those_of_small_kinds_share_one() -> None:
    addresses = Addresses(BOOK)
    assert addresses.uri(BUY) == "journeys/buy.md"
    assert addresses.uri(CHARTER) == "index.md"
    assert (addresses.uri(ACT), addresses.anchor(ACT)) == ("actions/index.md", "action-act")
    assert addresses.index("team") == "teams/index.md"
    assert addresses.index("handbook") == "index.md"


def test_an_id_that_no_file_may_have_gets_a_hyphen() -> None:
    addresses = Addresses(BOOK)
    assert addresses.uri(INDEX) == "journeys/index-.md"
    assert addresses.uri(CON) == "teams/con-.md"


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("folders", ["../../teams/con-/", "../../actions/#action-act", "#step-1", "../../", "./"]),
        ("files", ["../teams/con-.html", "../actions/index.html#action-act", "#step-1",
                   "../index.html", "buy.html"]),
        ("markdown", ["../teams/con-.md", "../actions/index.md#action-act", "#step-1",
                      "../index.md", "buy.md"]),
    ],
)  # fmt: skip
def test_a_link_leads_from_page_to_page_in_every_style(style: Style, expected: list[str]) -> None:
    addresses = Addresses(BOOK, style)
    here = addresses.uri(BUY)
    assert [
        addresses.link(here, "team", "con"),
        addresses.link(here, "action", "act"),
        addresses.link(here, "journey", "buy", "step-1"),
        addresses.link(here, "handbook", "handbook"),
        addresses.link(here, "journey", "buy"),
    ] == expected


@pytest.mark.parametrize(
    ("style", "way"),
    [("folders", "../../drawings/a.svg"), ("files", "../drawings/a.svg"),
     ("markdown", "../drawings/a.svg")],
)  # fmt: skip
def test_a_file_is_found_from_every_page(style: Style, way: str) -> None:
    assert Addresses(BOOK, style).to_file("journeys/buy.md", "drawings/a.svg") == way
    assert Addresses(BOOK, style).to_file("index.md", "drawings/a.svg") == "drawings/a.svg"


def test_the_home_page_leads_into_folders_and_to_itself() -> None:
    addresses = Addresses(BOOK)
    assert addresses.link("index.md", "journey", "buy") == "journeys/buy/"
    assert addresses.link("index.md", "handbook", "handbook") == "./"


def test_an_unknown_entity_has_no_address() -> None:
    assert Addresses(BOOK).link("index.md", "journey", "nowhere") == ""
