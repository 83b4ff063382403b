from __future__ import annotations

import pytest

from journeyascode.editor.hover import card_at
from journeyascode.model import Action, Entity, Flow, Persona, about
from journeyascode.reference.values import meaning
from tests.editor.marking import marked

BOOK = """\
kind: handbook
name: Our
organisation: We
maturity: governed
---
kind: team
id: care
name: {fi: Hoiva, en: Care}
roles: [{id: lead, name: "*Lead* <b>"}]
---
kind: channel
items: [{id: web, name: Web, type: digital, self_service: true}]
---
kind: journey
id: buy
name: {fi: Ostan, en: Buying}
summary: {fi: Näin ostan, en: How I buy}
owner: care/lead
status: draft
level: sketch
stages: [{name: A, steps: [{id: pay, name: I pay}]}]
---
"""


def told(text: str, language: str = "en") -> str:
    case = marked(BOOK + text)
    card = card_at(case.view, case.path, case.spot, language)
    assert card is not None
    assert card.standing.start <= case.spot <= card.standing.end
    return card.text


def test_an_entity_is_introduced_in_the_language_of_the_reader() -> None:
    assert told("kind: blueprint\nid: b\njourney: bu‸y\n", "fi") == (
        "**Ostan**\n\nasiakaspolku `buy`\n\nNäin ostan\n\n"
        "Omistaja: Hoiva (`lead`) · Valmiusaste: Luonnos · Taso: Hahmotelma"
    )


def test_an_entity_of_which_little_is_told_has_a_short_card() -> None:
    assert told("kind: persona\nid: a\nchannels: [w‸eb]\n") == (
        "**Web**\n\nchannel `web`\n\nLevel: Governed"
    )
    assert told("kind: channel\nid: a\nname: A\nowner: gone/x\n---\n"
                "kind: persona\nid: p\nchannels: [‸a]\n").endswith("Owner: `gone` (`x`) · Level: "
                                                                   "Governed")  # fmt: skip


def test_a_step_says_of_which_journey_it_is() -> None:
    text = "kind: action\nid: a\nname: A\nanswers_steps: [{journey: buy, step: ‸pay}]\n"
    assert told(text) == "**I pay**\n\nstep `pay` · journey `buy` (Buying)"


def test_nothing_that_a_writer_has_written_acts() -> None:
    card = told("kind: persona\nid: a\nowner: care/le‸ad\n")
    assert card.startswith(r"**\*Lead\* \<b\>**")


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        pytest.param("kind: persona\nseg‸ment: x\n", f"{about(Persona)['segment']}\n\n"
                     "An id of the kind `segment`.", id="key of an entity"),
        pytest.param("kind: blueprint\nflows: [{fr‸om: a}]\n", about(Flow)["from_"], id="alias"),
        pytest.param("kind: persona\nname: {‸fi: A}\n", about(Persona)["name"], id="language"),
        pytest.param("ki‸nd: persona\n", f"{about(Entity)['kind']}\n\nOne of `handbook`",
                     id="key of the kind"),
        pytest.param("kind: per‸sona\n", meaning(Persona), id="kind"),
        pytest.param("kind: channel\nit‸ems: []\n", "Several small entities", id="several"),
        pytest.param("kind: action\nprogress: do‸ing\n", "**In progress**\n\n---\n\n"
                     + about(Action)["progress"], id="choice"),
        pytest.param("kind: persona\nstatus: re‸view\n", "**In review**", id="inherited choice"),
    ],
)  # fmt: skip
def test_keys_and_choices_are_explained_as_in_the_field_reference(
    text: str, beginning: str
) -> None:
    assert told(text).startswith(beginning)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("kind: persona\nname: An‸na\n", id="text"),
        pytest.param("kind: persona\ncolour: x ‸ # y\n", id="comment"),
        pytest.param("kind: persona\ncol‸our: x\n", id="unknown key"),
        pytest.param("kind: channel\nself_service: tr‸ue\n", id="no text"),
        pytest.param("kind: persona\nsegment: no‸body\n", id="id of nothing"),
        pytest.param("kind: handbook\nrules: [{of: team, severity: ‸}]\n", id="nothing yet"),
    ],
)
def test_other_words_need_no_card(text: str) -> None:
    case = marked(BOOK + text)
    assert card_at(case.view, case.path, case.spot, "en") is None
