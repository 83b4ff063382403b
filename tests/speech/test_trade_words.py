"""Words of the trade, in all our languages, and what they mean in each place."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from pydantic import BaseModel

from journeyascode.facts.counts import GROUPS
from journeyascode.model import KINDS
from journeyascode.model.schema import Shape, keys_of, required_of
from journeyascode.source import load_texts
from journeyascode.source.known_keys import homes_of, models
from journeyascode.source.pydantic_errors import Complaint, Unknown, meant_key
from journeyascode.source.wording import meant_choice
from journeyascode.speech.choice_by_label import choice_called
from journeyascode.speech.choices import CHOICES
from journeyascode.speech.field_labels import fields_called
from journeyascode.speech.guess import closest, did_you_mean
from journeyascode.speech.trade_words import (
    NEAR,
    SAME,
    in_number,
    near_to,
    pairs_in,
    same_as,
    squeezed,
)
from tests.expectations import files_of
from tests.hostile.specimens import Writer

BOOKS = {
    "step": "kind: journey\nid: j\nname: J\nstages:\n  - name: S\n    steps: [{name: A, W}]\n",
    "stage": "kind: journey\nid: j\nname: J\nstages:\n  - {name: S, W}\n",
    "journey": "kind: journey\nid: j\nname: J\nW\n",
    "cell": "kind: blueprint\nid: b\nname: B\njourney: j\ncells: [{lane: customer, name: X, W}]\n",
    "blueprint": "kind: blueprint\nid: b\nname: B\njourney: j\nW\n",
    "metric": "kind: metric\nid: m\nname: M\ntype: nps\nW\n",
    "evidence": "kind: evidence\nid: e\nname: E\nbasis: customer\nW\n",
    "review": "kind: review\nid: r\nname: R\ndate: 2026-01-01\nW\n",
    "handbook": "kind: handbook\nid: handbook\nname: H\norganisation: O\nW\n",
}

MEANT = {
    "step": {
        "does": "gör handlingar "
        "actions activity doing behaviour user_actions text tekeminen "
        "toiminta customer_actions tasks",
        "thinks": "tankar tänker thoughts thinking ajatukset ajattelee mindset",
        "says": "citat kundcitat "
        "quotes quote verbatim sanoo lainaukset sitaatti voice_of_customer",
        "feels": "känsla känslor känslokurva how_it_feels "
        "emotion emotions feeling mood sentiment emotional_state tunne tunteet tunnetila",
        "pains": "smärtpunkter problem utmaningar bottlenecks low_points pullonkaulat "
        "painpoints pain_points PainPoints frustrations problems issues challenges "
        "barriers kipupisteet ongelmat haasteet friction",
        "delights": "glädje high_points gains highlights joys wow_moment ilot ilonaiheet",
        "opportunities": "möjligheter förbättringar "
        "ideas improvements how_might_we mahdollisuudet kehitysideat solutions",
        "critical": "sanningens_ögonblick mots "
        "moment_of_truth moments_of_truth mot key_moment totuuden_hetki kriittinen",
        "touchpoint": "kontaktpunkt touch_point beröringspunkt "
        "contact_point kosketuspiste interaction palvelutuokio",
        "channel": "kanal kanava medium device",
        "alternatives": "andra_kanaler "
        "other_channels alternative_channels muut_kanavat vaihtoehdot",
        "meets": "employees staff henkilökunta asiakaspalvelija",
        "waits": "väntetid väntan kö waiting wait_time odotus odotusaika queue",
        "duration": "varaktighet ledtid cycle_time lead_time how_long kesto läpimenoaika",
        "drop_off": "avhopp dropoff drop_out abandonment exit_rate poistuma",
        "metrics": "nyckeltal mätetal kpis kpi measures indicators mittarit tunnusluvut",
        "insights": "insikter findings learnings havainnot oivallukset",
        "promises": "löften lupaukset service_promise",
        "next": "nästa_steg branches next_step then seuraava haarat",
        "fail_point": "failure_point risks riskit",
        "handover": "överlämning handoff channel_switch luovutus",
        "sub_journey": "child_journey alipolku",
        "name": "namn rubrik title label nimi otsikko",
    },
    "stage": {"steps": "askeleet journey_steps", "goal": "objective tavoite customer_goal"},
    "journey": {
        "stages": "faser skeden phases vaiheet journey_phases",
        "personas": "användare aktör main_persona actor actors user persoonat toimijat who",
        "scenario": "kontext use_case context situation tilanne skenaario",
        "trigger": "starting_point heräte entry_point",
        "outcome": "end_state lopputulos result",
        "target_emotions": "desired_emotions tavoitetunteet",
        "success": "success_criteria milestones",
        "owner": "ägare business_owner journey_owner omistaja responsible",
    },
    "persona": {
        "frustrations": "smärtpunkter "
        "pains pain_points problems challenges turhautumiset kipupisteet fears "
        "haasteita ongelmia esteitä kipuja turhautumisia",
        "jobs": "uppgifter job_to_be_done tasks jobs_to_be_done jtbd tehtävät",
        "description": "beskrivning ålder demografia a_day_in_the_life "
        "bio age gender background location kuvaus ikä tausta story",
        "role": "occupation job_title profession ammatti",
        "goals": "mål objectives tavoitteet",
        "needs": "behov tarpeet customer_needs tarpeita",
        "quotes": "citat quote verbatims lainaukset",
        "technology": "tech_savviness digitaidot",
        "segment": "målgrupp target_group asiakasryhmä",
        "empathy": "empathy_map empatiakartta",
    },
    "blueprint": {"cells": "activities toiminnot", "flows": "arrows connections nuolet"},
    "cell": {
        "team": "utförare actor who tiimi owner",
        "system": "tool application järjestelmä",
        "response_time": "sla vasteaika",
        "policy": "regulation laki",
        "lane": "rad swim_lane swimlane row kaista",
        "name": "activity title",
    },
    "metric": {
        "asks": "fråga question kysymys",
        "method": "laskentatapa",
        "formula": "kaava equation",
        "target": "goal tavoite",
        "observations": "values results data tulokset",
        "baseline": "utgångsläge starting_value lähtötaso",
        "unit": "yksikkö",
        "direction": "polarity suunta",
    },
    "evidence": {"findings": "results insights tulokset key_findings", "sample": "otos"},
    "insight": {"severity": "importance vakavuus", "root_cause": "reason juurisyy cause"},
    "opportunity": {"impact": "customer_value vaikuttavuus", "effort": "workload työmäärä"},
    "action": {
        "due": "förfallodag deadline due_date määräaika eräpäivä",
        "done_on": "completed valmistui",
        "ticket": "jira tiketti",
    },
    "review": {"participants": "attendees osallistujat", "decisions": "beslut päätökset decided"},
    "promise": {
        "metric": "kpi metrics mittari",
        "since": "valid_from alkaen",
        "says": "statement teksti",
        "to": "kenelle for_whom",
    },
    "channel": {"opening_hours": "öppettider hours aukioloajat", "cost_per_contact": "cost hinta"},
    "touchpoint": {"owned_by": "ownership", "channels": "kanavat media"},
    "team": {"roles": "members roolit", "mandate": "responsibility valtuudet"},
    "system": {"holds": "data tiedot", "supplier": "vendor toimittaja"},
    "handbook": {
        "lifecycle": "customer_lifecycle elinkaari phases",
        "aims": "goals",
        "glossary": "terms sanasto",
    },
}

CALLED = {
    ("persona", "status"): {
        "draft": "wip luonnos utkast",
        "approved": "valmis done final godkänd",
    },
    ("journey", "state"): {"current": "as-is nykytila", "target": "to-be tavoitetila future"},
    ("action", "progress"): {"doing": "ongoing kesken", "done": "completed valmis"},
    ("insight", "type"): {"pain": "problem kipupiste smärtpunkt", "delight": "gain ilo"},
    ("channel", "type"): {"digital": "online verkko", "human": "phone puhelin"},
    ("metric", "direction"): {"higher-is-better": "up", "lower-is-better": "down pienempi"},
    ("evidence", "method"): {"survey": "questionnaire kysely", "interview": "haastattelut"},
}


def helps(where: str, words: str) -> list[str]:
    book = BOOKS.get(where, f"kind: {where}\nid: x\nname: X\nW\n")
    return [str(one.help) for one in load_texts(files_of(book.replace("W", words))).diagnostics]


KEYS = [
    (w, key, word) for w, keys in MEANT.items() for key, ws in keys.items() for word in ws.split()
]


@pytest.mark.parametrize(("where", "key", "word"), KEYS)
def test_a_word_of_the_trade_means_its_key(where: str, key: str, word: str) -> None:
    book = BOOKS.get(where, "")
    written = f"{word}: x" if f"{key}:" not in book else f"{word}: [x, y]"
    told = " ".join(helps(where, written))

    if f"{key}:" in book:
        assert f"`{key}`" in told
    else:
        assert f"mean `{key}`" in told


@pytest.mark.parametrize(
    ("kind", "key", "choice", "word"),
    [
        (*at, c, w)
        for at, told in CALLED.items()
        for c, words in told.items()
        for w in words.split()
    ],
)
def test_a_word_of_the_trade_means_its_choice(kind: str, key: str, choice: str, word: str) -> None:
    assert f"did you mean `{choice}`?" in helps(kind, f"{key}: {word}")


@pytest.mark.parametrize(
    ("where", "written", "told"),
    [
        ("step", "links: [x]", "no step has `links`; it belongs to: journey, segment, persona"),
        ("step", "compares_to: x", "no step has `compares_to`; it belongs to: journey"),
        ("touchpoint", "severity: 3", "no touchpoint has `severity`; it belongs to: insight, "),
        ("persona", "thoughts: [x]", "write it as `thinks` below `empathy`"),
        ("blueprint", "lanes: [a]", "they are given: each of `cells` says its `lane`, one of"),
        ("blueprint", "backstage: [a]", "write it as `cells`, each with `lane: backstage`"),
        ("step", "channels: [web, desk]", "did you mean `channel`?"),
        ("step", "channel: web, channels: [web, desk]", "did you mean `alternatives`?"),
        ("step", "emotion: sad", "did you mean `feels`? Write `feels: {word: sad}`"),
        (
            "step",
            "critical: {why: x}, moment_of_truth: x",
            "`critical` says the same, and is",
        ),
        ("step", "waits: {duration: 3 d}", "did you mean `time`?"),
        (
            "journey",
            "foundations: [x]\nstages: [{name: S}]",
            "keys that may stand here: `state`, ",
        ),
        ("handbook", "foundations: [x]", "keys that may stand here: `languages`, "),
        ("journey", "milestones: [{name: Paid, when: x}]", "put it below one of `stages`"),
        ("journey", "milestones: {name: Paid}", "put it below one of `stages`"),
        (
            "journey",
            "milestones: [Paid]",
            "did you mean `success`? Write `success: [{name: Paid}]",
        ),
        (
            "persona",
            "links: [{Interview: https://x.fi}]",
            "write it with its keys: `{title: Interview, url: https://x.fi}`",
        ),
        (
            "step",
            "pains: [{fi: Hidas, en: Slow, severity: 3}]",
            "write all its languages below one key: `text: {fi: Hidas, en: Slow}`",
        ),
        (
            "metric",
            "observations: [{period: 2026-01, value: 41 %}]",
            "write `0.41` for a part of a whole, or `41` where the unit is `%`",
        ),
        (
            "stage",
            "milestones: {Paid: day 3, Delivered: day 5}",
            "write each as an item: `- {name: Paid, …}`",
        ),
        (
            "metric",
            "observations:\n  2026-01: 3,5\n  2026-02: 3,7",
            "write each as an item: `- {period: 2026-01, value: 3.5}`",
        ),
        (
            "handbook",
            "lifecycle: Aware -> Buy -> Use",
            "write it as a list: `[{id: …, name: Aware}, …]`",
        ),
        (
            "persona",
            "mahdollisuudet: [x]",
            "no persona has `opportunities`; it belongs to: stage,",
        ),
        ("step", "ease: 3", "if it is a track, write `tracks: {ease: 3}`"),
        (
            "stage",
            "tracks: [{ease: 3}, {effort: 2}]",
            "write them as keys, without `- `: `{ease: 3, effort: 2}`",
        ),
        ("metric", "target: 40 %", "write it with its keys: `target: {value: …}`"),
        ("touchpoint", "status: kanava", "choose one of `draft`, "),
        ("persona", "due: 2026-02-30", "no persona has `due`; it belongs to: action"),
        ("persona", "reviewed: 2026-02-30", "February 2026 has 28 days"),
        ("evidence", "collected: true", "did you mean `depth: collected`?"),
        ("step", "frontstage: [x]", "no step has `frontstage`; it is a choice of: "),
        ("persona", "goals: [{goal: x}]", "only a text belongs here: write it without `goal:`"),
        ("persona", "motivation: x", "did you mean `goals` or `description`?"),
    ],
)
def test_what_cannot_be_written_there_is_told_where_it_belongs(
    where: str, written: str, told: str
) -> None:
    assert helps(where, written)[0].startswith(told)


def test_whatever_a_word_means_is_a_key_a_kind_or_a_choice() -> None:
    choices = {choice for told in CHOICES.values() for choice in told}
    choices |= {"items", *(group for groups in GROUPS.values() for group in groups)}
    meant = {one for rows in (SAME, NEAR) for one in meanings_in(rows)}

    assert [one for one in sorted(meant) if not (one in {*KINDS, *choices} or homes_of(one))] == []


def meanings_in(rows: str) -> set[str]:
    return {one for meant, _ in pairs_in(rows) for one in meant}


def words_in(rows: str) -> set[str]:
    return {one for _, words in pairs_in(rows) for one in words}


def test_every_word_of_the_table_is_found_in_any_spelling() -> None:
    for word in words_in(SAME):
        for spelt in (word.upper(), word.replace(" ", "_"), word.replace(" ", ""), f" {word} "):
            assert same_as(spelt) or spelt in meanings_in(SAME), spelt


def test_no_word_of_the_trade_is_taken_for_another_by_its_spelling() -> None:
    keys = ["optional", "does", "thinks", "duration", "fail_point", "pains", "tags", "segments"]
    words = "emotion quotes links description painpoints bio age lanes events experiment actor"

    assert [word for word in words.split() if closest(word, keys)] == []
    assert did_you_mean("education", ["duration"]) is None
    assert did_you_mean("pain_point", ["fail_point"]) is None
    assert near_to("education") == ("description",)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("toucpoint", "touchpoint"),
        ("touchpiont", "touchpoint"),
        ("chanel", "channel"),
        ("dose", "does"),
        ("feals", "feels"),
        ("thniks", "thinks"),
        ("pians", "pains"),
        ("oportunities", "opportunities"),
        ("duratoin", "duration"),
        ("critcal", "critical"),
        ("alternativs", "alternatives"),
        ("fail-point", "fail_point"),
        ("failpoint", "fail_point"),
        ("Drop off", "drop_off"),
    ],
)
def test_a_slip_of_the_fingers_is_still_known(slip: str, meant: str) -> None:
    assert f"did you mean `{meant}`" in " ".join(helps("step", f"{slip}: x"))


TRANSLATIONS = (
    ("actor", "toimija", "aktör"),
    ("who", "kuka", "vem"),
    ("goal", "tavoite", "mål"),
    ("satisfaction", "tyytyväisyys", "nöjdhet"),
    ("customer", "asiakas", "kund"),
)
FAMILIES = """
activities / aktiviteetit / aktiviteter
activity / aktiviteetti / aktivitet
real / todellinen / verklig, faktisk
brand / brändi / varumärke
pain points, pain point / kipupisteet, kipupiste, kipukohta / smärtpunkter, smärtpunkt
pain point, problem / kipupiste, ongelma / smärtpunkt
pain / kipu / smärta
frustration / turhautuminen / frustration
challenge / haaste / utmaning
insights / oivallukset / insikter
insight / oivallus, havainto / insikt
opportunities / mahdollisuudet / möjligheter
moments of truth / totuuden hetket / sanningens ögonblick
steps / askeleet / steg
question, questions / kysymys, kysymykset / fråga, frågor
min, minimum, lower limit / minimi, alaraja / nedre gräns
max, maximum / maksimi, enintään / högst
upper limit / yläraja / övre gräns
warning / varoitus / varning
starting value, start value / lähtöarvo / utgångsvärde, startvärde
reason, cause / syy / orsak
because / perustelu / motivering, varför, skäl, anledning
deadline / määräaika / tidsfrist
until / asti / till och med
information / tiedot / information
title, heading, headline / otsikko, nimi / titel, rubrik, namn
content / sisältö / innehåll
tasks, task / tehtävä, tehtävät / uppgift
channels / kanavat / kanaler
company / yritys, yhtiö / företag, bolag
organization / organisaatio / organisation
cost / kustannus / kostnad
number, amount / lukumäärä, määrä / antal
satisfaction / tyytyväisyys / nöjdhet
own / oma / egen
customer action / asiakkaan toiminta / kundens handling
customer actions / asiakkaan toimet / kundens handlingar
customers / asiakkaat / kunder
user / käyttäjä, asiakas / användare, kund
actor / toimija / aktör
who / kuka / vem
number of customers / asiakasmäärä / antal kunder
date, day / päivämäärä, pvm, päivä / datum, dag
explanation / selitys / förklaring
joy, gain, highlight / ilo, ilonaihe, ilahdutus / glädje, glädjepunkt
benefit / hyöty / nytta
digital skills / digitaidot / digital vana
behaviour, behavior / käyttäytyminen / beteende
wip, work in progress / työn alla / pågående arbete
completed, finished, complete / valmis, valmistunut / klar, färdig, slutförd, avslutad
time spent / aika, kesto / tid, varaktighet
impact / vaikutus / effekt
how often / kuinka usein / hur ofta
material / aineisto / underlag
feeling, emotion / tunne / känsla
result, results / tulos, tulokset / resultat
outcome / lopputulos / utfall
finding / löydös / fynd
source / lähde / källa
start / alku / början
purpose / tarkoitus / syfte
objective, goal / tavoite / mål
target value / tavoitearvo / målvärde
suggestion / ehdotus / förslag
data / data / data
data source / datalähde / datakälla
interview / haastattelu / intervju
survey / kysely / enkät
type / tyyppi, laji / typ, slag, sort
link / linkki / länk
lower / pienempi / lägre
importance / tärkeys / vikt
measured / mitattu / uppmätt
touchpoints / kosketuspisteet / kontaktpunkter
contact person / yhteyshenkilö / kontaktperson
participants / osallistujat / deltagare
need, customer need / tarve, asiakkaan tarve / behov, kundbehov
next / seuraava / nästa
next step / seuraava askel / nästa steg
comment / kommentti / kommentar
value / arvo / värde
file / tiedosto / fil
owner / omistaja / ägare
vendor / toimittaja / leverantör
stage / vaihe / fas
rule / sääntö / regel
solution / ratkaisu / lösning
sla / palvelutaso / servicenivå
background / tausta / bakgrund
technology / teknologia, tekniikka / teknik, teknologi
tool / työkalu / verktyg
app / sovellus / app
responsible team / vastuutiimi / ansvarigt team
wait time / odotusaika / väntetid
motivation, motivations / motivaatio / motivation
interaction / vuorovaikutus / interaktion
details, long description / kuvaus / beskrivning
"""
"""Words that say several things here, in English, Finnish and Swedish."""
HOMONYMS = """
avbruten, client, enhet, issue, jälkeen, koska, label, labels, läge, lähtötilanne, merkitys,
määritelmä, mätt, möjlighet, möte, näyttö, odotus, onnistuminen, open, personal, position,
poistuma, present, reviewed on, slut, tekijä, teksti, tila, titteli, to do, toiminnot, toteutunut,
uppgifter, yksikkö, arvot, havainnot
"""
"""Words that say more in one language than any word for them in another."""
FLOW = (
    "kind: blueprint\nid: b\nname: B\njourney: j\n"
    "cells: [{id: c, lane: customer, name: X}, {id: d, lane: customer, name: Y}]\n"
    "flows: [{from: c, to: d, W}]\n"
)


@pytest.mark.parametrize("words", TRANSLATIONS, ids=str)
@pytest.mark.parametrize("place", [*BOOKS, "flow"])
def test_a_word_means_the_same_in_every_language(place: str, words: tuple[str, ...]) -> None:
    book = {**BOOKS, "flow": FLOW}[place]
    found = ((word, _keys_in(book.replace("W", f"{word}: x", 1))) for word in words)
    meant = {tuple(sorted(keys)) for _, keys in found if keys is not None}

    assert len(meant) == 1, meant


def _keys_in(text: str) -> set[str] | None:
    """Give the keys that a help asks about; None where the key itself is known."""
    told = [one for one in load_texts(files_of(text)).diagnostics if one.code == "JAC102"]
    if not told:
        return None
    said = (re.findall(r"did you mean ([^?]*)\?", str(one.help)) for one in told)
    return {key for helps in said for one in helps for key in re.findall(r"`(\w+)`", one)}


def said_by(word: str) -> tuple[set[str], set[str]]:
    """Give what a word says, and what it comes near to."""
    near = {meant for one in in_number(squeezed(word)) for meant in NEARBY.get(one, ())}
    return {*same_as(word)}, near


NEARBY: dict[str, set[str]] = {}
for meant_, words_ in pairs_in(NEAR):
    for word_ in words_:
        NEARBY.setdefault(squeezed(word_), set()).update(meant_)
NAMES = {squeezed(name) for rows in (SAME, NEAR) for name in meanings_in(rows)}


@pytest.mark.parametrize("family", FAMILIES.strip().splitlines())
def test_a_word_and_its_translations_say_the_same(family: str) -> None:
    words = [word for word in re.split(r" / |, ", family) if squeezed(word) not in NAMES]

    assert [word for word in words if said_by(word) != said_by(words[0])] == []


def test_every_word_that_says_several_things_has_translations_or_says_them_in_one_language() -> (
    None
):
    rows = [words for table in (SAME, NEAR) for _, words in pairs_in(table)]
    times = Counter(word for words in rows for word in {*map(squeezed, words)})
    known = {*map(squeezed, re.split(r" / |, |\n", f"{FAMILIES}{HOMONYMS}"))}

    assert [word for word, many in times.items() if many > 1 and word not in known | NAMES] == []


@pytest.mark.parametrize("word", ["actor", "toimija", "aktör", "who", "vem"])
def test_whoever_acts_may_be_of_several_kinds(word: str) -> None:
    (told,) = load_texts(files_of(f"kind: {word}\nid: a\nname: A\n")).diagnostics

    assert str(told.help) == "did you mean `persona`, `segment` or `team`?"
    assert told.fix is None


@pytest.mark.parametrize("word", ["label", "title", "nimi", "otsikko", "rubrik"])
def test_what_an_arrow_is_called_is_what_it_carries(word: str) -> None:
    assert _keys_in(FLOW.replace("W", f"{word}: x")) == {"carries"}


WRITTEN = Writer("persona", lambda slot, _: f"Some {slot.way[-1]}")
ROWS = [
    (meant, word, rows is SAME)
    for rows in (SAME, NEAR)
    for meanings, words in pairs_in(rows)
    for meant in meanings
    for word in words
]


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_what_is_told_of_a_word_names_what_its_row_says(model: type[BaseModel]) -> None:
    keys = keys_of(model)
    others = dict.fromkeys(required_of(model), "x")
    told: list[tuple[str, str, str]] = []
    for meant, word, is_same in ROWS:
        spelt = word.replace(" ", "_")
        if meant not in keys or meant == "kind" or {word, spelt} & {*keys}:
            continue
        value = WRITTEN.value(keys[meant], (meant,))
        written = {spelt: value, **{key: one for key, one in others.items() if key != meant}}
        missing = [meant] if meant in others else []
        way = meant_key(Unknown(spelt, value, model, written, missing, None, None, model))
        better = {*in_number(word), *fields_called(word, model, (*keys,))}
        better |= set() if is_same else {*same_as(word)}
        if meant not in way.keys and not better & {*way.keys}:
            told.append((word, meant, str(way.way)))
    assert told == []


def is_called(word: str, shape: Shape) -> bool:
    return choice_called(word, shape.choices) is not None


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_what_is_told_of_a_word_names_the_choice_that_its_row_says(model: type[BaseModel]) -> None:
    told: list[tuple[str, str, str]] = []
    for key, shape in keys_of(model).items():
        for meant, word, is_same in ROWS:
            if key == "kind" or meant not in shape.choices or word in shape.choices:
                continue
            complaint = Complaint("literal_error", (key,), word, shape, {"model": model})
            help_ = str(meant_choice(complaint, shape.choices))
            better = is_called(word, shape) or "a word of another key" in help_
            if f"`{meant}`" not in help_ and (is_same or not better):
                told.append((word, meant, help_))
    assert told == []


def test_what_is_told_of_a_word_names_the_kind_that_its_row_says() -> None:
    told: list[tuple[str, str, str]] = []
    for meant, word, is_same in ROWS:
        if meant in KINDS and word not in KINDS and (is_same or not {*same_as(word)} & {*KINDS}):
            (one, *_) = load_texts(files_of(f"kind: {word}\nid: a\nname: A\n")).diagnostics
            if f"`{meant}`" not in str(one.help):
                told.append((word, meant, str(one.help)))
    assert told == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kind: metric\nname: M\nhavainnot: [{period: 2026-09, value: 1}]\n", "observations"),
        ("kind: metric\nname: M\nlukemat: [{period: 2026-09, value: 1}]\n", "observations"),
        ("kind: action\nname: A\nhavainnot: [a]\n", "answers_insights"),
        ("kind: action\nname: A\nodotetaan: [{metric: a, after: 1}]\n", "expects"),
        ("kind: evidence\nname: E\nbasis: customer\nhavainnot: [Slow]\n", "findings"),
    ],
)
def test_of_two_meanings_the_one_that_the_part_has_is_meant(written: str, meant: str) -> None:
    assert _keys_in(written) == {meant}
