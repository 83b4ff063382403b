"""What is mended, and how: pairs of a file before and after."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from journeyascode.source import load_texts
from journeyascode.source.yaml_reader import read
from tests.source.mending import fixes_in, joined, mended

PERSONA = "kind: persona\nid: anna\nname: Anna\n"
JOURNEY = "kind: journey\nid: buy\nname: Osto\n"
CHARTER = "kind: handbook\nid: a\nname: A\norganisation: B\nlanguages: [fi, sv]\n"
SEGMENTS = "kind: segment\nitems:\n- {id: small-firms, name: A}\n- {id: large-firms, name: B}\n"
TEAM = "kind: team\nid: care-team\nname: A\nroles: [{id: lead, name: B}]\n"

TRACKS = (
    "kind: handbook\nid: a\nname: A\norganisation: B\n"
    "tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5, words: [hard, easy]}}]\n---\n"
)

SAMPLE_SIZE = "kind: evidence\nid: e\nname: E\nbasis: customer\nsample: "
COSTS = "kind: channel\nid: web\nname: A\ncost_per_contact: "


def with_step(text: str) -> str:
    return f"{JOURNEY}stages: [{{name: Haku, steps: [{{name: Haen, {text}}}]}}]\n"


def with_track(told: str) -> str:
    return f"{TRACKS}{with_step(f'tracks: {{ease: {told}}}')}"


def with_target(text: str) -> str:
    return f"kind: metric\nid: m\nname: M\ntarget: {{{text}}}\n"


def with_day(day: str) -> str:
    return f"{PERSONA}reviewed: {{on: {day}}}\n"


def with_segment(id_: str) -> str:
    return f"{PERSONA}segment: {id_}\n---\n{SEGMENTS}"


def with_owner(owner: str) -> str:
    return f"{PERSONA}owner: {owner}\n---\n{TEAM}"


SURE = {
    "tabs behind the dashes of a list": (
        f"{PERSONA}needs:\n  -\tQuick\n  -\tA letter\ngoals: [x]\n",
        f"{PERSONA}needs:\n  - Quick\n  - A letter\ngoals: [x]\n",
    ),
    "list in a text in quotes": (
        f'{PERSONA}needs: "- Quick search\\n- A letter"\n',
        f"{PERSONA}needs: [Quick search, A letter]\n",
    ),
    "boxes to tick": (f"{PERSONA}needs:\n  ☐ A\n  ☐ B\n", f"{PERSONA}needs:\n  - A\n  - B\n"),
    "arrows": (f"{PERSONA}needs:\n  → A\n  → B\n", f"{PERSONA}needs:\n  - A\n  - B\n"),
    "Roman numbers": (
        f"{PERSONA}needs:\n  i. A\n  ii. B\n",
        f"{PERSONA}needs:\n  - A\n  - B\n",
    ),
    "one text with a decimal comma where a list belongs": (
        f"{PERSONA}goals: Save 1,5 €\n",
        f'{PERSONA}goals: ["Save 1,5 €"]\n',
    ),
    "number with two commas, inside braces": (
        with_target("value: 1,234,567"),
        with_target("value: 1234567"),
    ),
    "the same, in which groups are alike": (
        with_target("value: 1,000,000"),
        with_target("value: 1000000"),
    ),
    "misspelt key": (f"{PERSONA}goasl: [x]\n", f"{PERSONA}goals: [x]\n"),
    "key with a capital": (f"{PERSONA}Summary: x\n", f"{PERSONA}summary: x\n"),
    "key in quotes": (f'{PERSONA}"sumary": x\n', f'{PERSONA}"summary": x\n'),
    "key that is missing": ("kind: persona\nid: anna\nnmae: Anna\n", PERSONA),
    "Finnish key": ("kind: persona\nid: anna\nnimi: Anna\n", PERSONA),
    "Finnish key told from another by its value, and that value": (
        with_step("does: x") + "tila: tavoite\n",
        with_step("does: x") + "state: target\n",
    ),
    "misspelt choice": (f"{PERSONA}status: aproved\n", f"{PERSONA}status: approved\n"),
    "Finnish choice": (f"{PERSONA}status: Hyväksytty\n", f"{PERSONA}status: approved\n"),
    "choice in quotes": (f"{PERSONA}status: 'Draft'\n", f"{PERSONA}status: 'draft'\n"),
    "misspelt kind": (PERSONA.replace("persona", "persnoa"), PERSONA),
    "misspelt reference": (with_segment("small-frims"), with_segment("small-firms")),
    "misspelt owner and role": (with_owner("careteam/laed"), with_owner("care-team/lead")),
    "misspelt step": (
        with_step("next: [{to: payd}]}, {id: paid, name: C"),
        with_step("next: [{to: paid}]}, {id: paid, name: C"),
    ),
    "day later than the twelfth": (with_day("20.3.2026"), with_day("2026-03-20")),
    "day with spaces behind its full stops": (with_day("20. 3. 2026"), with_day("2026-03-20")),
    "day of the same number as its month": (with_day("3.3.2026"), with_day("2026-03-03")),
    "day without noughts": (with_day("2026-3-1"), with_day("2026-03-01")),
    "number where a text belongs": (f"{PERSONA}role: 3.80\n", f'{PERSONA}role: "3.80"\n'),
    "truth where a text belongs": (f"{PERSONA}role: True\n", f'{PERSONA}role: "True"\n'),
    "number in quotes": (with_step("expects: '3'"), with_step("expects: 3")),
    "number with a broken part of nothing": (with_step("expects: 3.0"), with_step("expects: 3")),
    "decimal comma": (
        with_step('feels: {score: "-0,5"}'),
        with_step("feels: {score: -0.5}"),
    ),
    "decimal comma inside braces": (
        with_step("feels: {score: -0,5, word: jee}"),
        with_step("feels: {score: -0.5, word: jee}"),
    ),
    "word for true": (with_step("optional: kyllä"), with_step("optional: true")),
    "word for false": (with_step("optional: 'No'"), with_step("optional: false")),
    "one thing where a list belongs": (f"{PERSONA}goals: Rauha\n", f"{PERSONA}goals: [Rauha]\n"),
    "one word of YAML where a list belongs": (
        f'{PERSONA}goals: "no: 1"\n',
        f'{PERSONA}goals: ["no: 1"]\n',
    ),
    "choice called as readers see it": (
        "kind: action\nname: A\nprogress: In progress\n",
        "kind: action\nname: A\nprogress: doing\n",
    ),
    "period of a quarter": (
        "kind: evidence\nname: E\nbasis: customer\nperiod: Q3 2026\n",
        "kind: evidence\nname: E\nbasis: customer\nperiod: 2026-Q3\n",
    ),
    "period of a month": (
        "kind: evidence\nname: E\nbasis: customer\nperiod: 9/2026\n",
        "kind: evidence\nname: E\nbasis: customer\nperiod: 2026-09\n",
    ),
    "per cent in words": (with_step("drop_off: 36 prosenttia"), with_step("drop_off: 36 %")),
    "reference with a capital": (with_segment("Small-Firms"), with_segment("small-firms")),
    "length of time": (with_step("duration: 15 minuuttia"), with_step("duration: 15 min")),
    "language by its name": (
        f"{PERSONA}summary: {{suomi: Hän, en: She}}\n",
        f"{PERSONA}summary: {{fi: Hän, en: She}}\n",
    ),
    "address without its beginning": (
        f"{PERSONA}links: [{{title: x, url: www.x.fi/a}}]\n",
        f"{PERSONA}links: [{{title: x, url: https://www.x.fi/a}}]\n",
    ),
    "colon in a text": (
        f"{PERSONA}role: Mitä: tätä  # huom\n",
        f'{PERSONA}role: "Mitä: tätä"  # huom\n',
    ),
    "quotation marks and a colon in a text": (
        f'{PERSONA}role: Sanoi "mitä": näin\n',
        f"{PERSONA}role: 'Sanoi \"mitä\": näin'\n",
    ),
    "colon without a space behind a key": (f"{PERSONA}role:Rouva\n", f"{PERSONA}role: Rouva\n"),
    "curly quotation marks around a text with a colon": (
        f"{PERSONA}role: “Mitä: tätä”\n",
        f'{PERSONA}role: "Mitä: tätä"\n',
    ),
    "emphasis in a sentence": (
        f"{PERSONA}role: *Ei* koskaan\n",
        f'{PERSONA}role: "*Ei* koskaan"\n',
    ),
    "per cent that begins a text": (f"{PERSONA}role: %-osuus\n", f'{PERSONA}role: "%-osuus"\n'),
    "two keys on one line": (
        with_segment("small-firms").replace("\n---", " status: draft\r\n---", 1),
        with_segment("small-firms").replace("\n---", "\r\nstatus: draft\r\n---", 1),
    ),
    "colon in a text in braces": (
        f"{PERSONA}role: {{en: Buyer: a man, fi: Ostaja}}\n",
        f'{PERSONA}role: {{en: "Buyer: a man", fi: Ostaja}}\n',
    ),
    "items that begin with another dash": (
        f"{PERSONA}goals:\n  – {{en: A, fi: B}}\n  – {{en: C, fi: D}}\n",
        f"{PERSONA}goals:\n  - {{en: A, fi: B}}\n  - {{en: C, fi: D}}\n",
    ),
    "sign that begins no text": (f"{PERSONA}role: @anna # x\n", f'{PERSONA}role: "@anna" # x\n'),
    "tabs that indent": (
        f"{PERSONA}empathy:\n\tsays: [a]\n\tdoes: [b]\n",
        f"{PERSONA}empathy:\n  says: [a]\n  does: [b]\n",
    ),
    "tab before a colon": (
        f"{PERSONA}links:\n-\ttitle: A\n  url: https://x.fi\n",
        f"{PERSONA}links:\n- title: A\n  url: https://x.fi\n",
    ),
    "no-break space behind a colon": (f"{PERSONA}role:\xa0Rouva\n", f"{PERSONA}role: Rouva\n"),
    "no-break spaces that indent": (
        f"{PERSONA}empathy:\n\xa0\xa0says: [a]\n\xa0\xa0does: [b]\n",
        f"{PERSONA}empathy:\n  says: [a]\n  does: [b]\n",
    ),
    "one persona where several may stand": (
        with_step("persona: anna"),
        with_step("personas: [anna]"),
    ),
    "several personas where the key says one": (
        with_step("pains: [{text: Slow, personas: [anna, bo]}]"),
        with_step("pains: [{text: Slow, persona: [anna, bo]}]"),
    ),
    "a pain under its own name": (
        with_step("pains: [{pain: Slow, severity: 3}]"),
        with_step("pains: [{text: Slow, severity: 3}]"),
    ),
    "a delight under a name": (
        with_step("delights: [{nimi: Quick}]"),
        with_step("delights: [{text: Quick}]"),
    ),
    "an idea in words": (
        with_step("opportunities: [{idea: A faster desk}]"),
        with_step("opportunities: [{text: A faster desk}]"),
    ),
    "an opportunity by its id, with its name": (
        with_step("opportunities: [{id: faster, name: Faster}]"),
        with_step("opportunities: [{opportunity: faster, text: Faster}]"),
    ),
    "an opportunity by its id alone, which is no Indonesian": (
        with_step("opportunities: [{id: faster}]"),
        with_step("opportunities: [{opportunity: faster}]"),
    ),
    "a stage under its own name": (
        f"{JOURNEY}stages: [{{stage: Haku}}]\n",
        f"{JOURNEY}stages: [{{name: Haku}}]\n",
    ),
    "a team under its own name": ("kind: team\nteam: Care\n", "kind: team\nname: Care\n"),
    "a link by its name, without its beginning": (
        f"{PERSONA}links: [{{name: A, href: www.x.fi}}]\n",
        f"{PERSONA}links: [{{title: A, url: https://www.x.fi}}]\n",
    ),
    "a length of time in Finnish under a Finnish key": (
        with_step("kesto: 2 tuntia"),
        with_step("duration: 2 h"),
    ),
    "a semicolon between keys in braces": (
        with_step("feels: {score: -1, persona: anna; word: sad}"),
        with_step("feels: {score: -1, persona: anna, word: sad}"),
    ),
    "texts in quotes without brackets": (
        f'{PERSONA}needs: "Quick search", "A letter"\n',
        f'{PERSONA}needs: ["Quick search", "A letter"]\n',
    ),
    "one thing in a list of its own": (
        f"{JOURNEY}stages: [{{name: S}}]\ncompares_to:\n  # so it was\n  - sell  # then\n",
        f"{JOURNEY}stages: [{{name: S}}]\ncompares_to:\n  # so it was\n  sell  # then\n",
    ),
    "ids in braces without brackets": (
        with_step("persona: anna, bo, optional: true"),
        with_step("personas: [anna, bo], optional: true"),
    ),
    "ids below keys of their own": (
        with_step("personas: [{id: anna}, {persona: bo}], touchpoint: {id: desk}"),
        with_step("personas: [anna, bo], touchpoint: desk"),
    ),
    "a scale as a range": (
        TRACKS.replace("{from: 1, to: 5, words: [hard, easy]}", "1–5"),
        TRACKS.replace("{from: 1, to: 5, words: [hard, easy]}", "{from: 1, to: 5}"),
    ),
    "several languages in one text": (
        CHARTER.replace("[fi, sv]", "fi, sv"),
        CHARTER,
    ),
    "a number of a track in quotes": (
        with_track('"3"'),
        with_track("3"),
    ),
    "a word of a track that is spelt wrongly": (
        with_track("eazy"),
        with_track("easy"),
    ),
    "a decimal comma on a track": (
        with_track("3,5"),
        with_track("3.5"),
    ),
    "a decimal comma on a track, in quotes": (
        with_track("'3,5'"),
        with_track("3.5"),
    ),
    "same key with the same value": (f"{PERSONA}id: anna\ngoals: [x]\n", f"{PERSONA}goals: [x]\n"),
    "same list twice, written in two ways": (
        f"{PERSONA}goals: [a, b]\ngoals:\n  - a\n  - b\n\n# loppu\n",
        f"{PERSONA}goals: [a, b]\n\n# loppu\n",
    ),
    "same block of text twice": (
        f"{PERSONA}role: |\n  a\nrole: |\n  a\n\ngoals: [x]\n",
        f"{PERSONA}role: |\n  a\n\ngoals: [x]\n",
    ),
    "same key at an end without a line break": (
        f"{PERSONA}goals: [x]\ngoals: [x]",
        f"{PERSONA}goals: [x]\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), SURE.values(), ids=SURE)
def test_what_can_only_mean_one_thing_is_mended(before: str, after: str) -> None:
    assert joined(mended(before).texts) == after


@pytest.mark.parametrize("after", [after for _, after in SURE.values()], ids=SURE)
def test_what_is_mended_needs_no_mending(after: str) -> None:
    done = mended(after)

    assert joined(done.texts) == after
    assert not done.done


UNSURE = {
    "day that elsewhere is a month": (with_day("3.4.2026"), with_day("2026-04-03")),
    "day with a time": (with_day("2026-03-01T10:00:00Z"), with_day("2026-03-01")),
    "id that others may use": (
        PERSONA.replace("anna", "Anna_M"),
        PERSONA.replace("anna", "anna-m"),
    ),
    "id with all that refers to it": (
        f"{PERSONA}segment: Small Firms\n---\nkind: segment\nid: Small Firms\nname: A\n",
        f"{PERSONA}segment: small-firms\n---\nkind: segment\nid: small-firms\nname: A\n",
    ),
    "key with two slips": (f"{PERSONA}gasol: [x]\n", f"{PERSONA}goals: [x]\n"),
    "key near to one that is missing": (
        "kind: journey\nid: buy\nname: Osto\nstags: [{name: Haku}]\n",
        "kind: journey\nid: buy\nname: Osto\nstages: [{name: Haku}]\n",
    ),
    "language that the handbook does not have": (
        f"{CHARTER}summary: {{svv: C}}\n",
        f"{CHARTER}summary: {{sv: C}}\n",
    ),
    "a whole number with a part": (
        with_step("expects: '2,6'"),
        with_step("expects: 3"),
    ),
    "a mood": (with_step("feels: {mood: sad}"), with_step("feels: {word: sad}")),
    "a key without its colon": (
        f"{JOURNEY}stages: [{{name: S}}]\nsuccess:\n  - name: Paid\n    metric nps\n",
        f"{JOURNEY}stages: [{{name: S}}]\nsuccess:\n  - name: Paid\n    metric: nps\n",
    ),
    "a key without its colon above a list": (
        f"{PERSONA}needs\n  - quick\n",
        f"{PERSONA}needs:\n  - quick\n",
    ),
    "a comma that lacks before a key": (
        with_step("feels: {word: quite sad persona: anna}"),
        with_step("feels: {word: quite sad, persona: anna}"),
    ),
    "a persona beside feelings, which have one too": (
        with_step("feels: {score: 1}, persona: anna"),
        with_step("feels: {score: 1}, personas: [anna]"),
    ),
    "a word that may be an id": (
        with_step("opportunities: [{idea: faster}]"),
        with_step("opportunities: [{opportunity: faster}]"),
    ),
    "a step to which a branch leads": (
        with_step("id: a, next: [{step: a}]"),
        with_step("id: a, next: [{to: a}]"),
    ),
    "short word": (
        with_step("channel: wbe") + "---\nkind: channel\nid: web\nname: A\n",
        with_step("channel: web") + "---\nkind: channel\nid: web\nname: A\n",
    ),
    "reference with another number": (
        with_segment("firms-2025") + "- {id: firms-2026, name: C}\n",
        with_segment("firms-2026") + "- {id: firms-2026, name: C}\n",
    ),
    "reference that may mean two": (with_segment("firms-small"), with_segment("small-firms")),
    "number with a unit": (
        "kind: channel\nid: web\nname: A\ncost_per_contact: 4,50 €\n",
        "kind: channel\nid: web\nname: A\ncost_per_contact: 4.5\n",
    ),
    "comma that may mark thousands, where only a whole number fits": (
        f"{SAMPLE_SIZE}{{n: '1,500'}}\n",
        f"{SAMPLE_SIZE}{{n: 1500}}\n",
    ),
    "the same, inside braces": (f"{SAMPLE_SIZE}{{n: 1,500}}\n", f"{SAMPLE_SIZE}{{n: 1500}}\n"),
    "point that may mark thousands": (
        f"{SAMPLE_SIZE}{{n: 1.250}}\n",
        f"{SAMPLE_SIZE}{{n: 1250}}\n",
    ),
    "number with a word for thousands": (f"{COSTS}3k\n", f"{COSTS}3000\n"),
    "number that is not whole": (with_step("expects: 2.6"), with_step("expects: 3")),
    "cross for yes": (with_step("optional: x"), with_step("optional: true")),
    "share without its sign": (with_step("drop_off: 36"), with_step("drop_off: 36 %")),
    "slip of a unit": (with_step("duration: 5 mintues"), with_step("duration: 5 min")),
    "colon that may begin a key": (f"{PERSONA}role: a name: b\n", f'{PERSONA}role: "a name: b"\n'),
    "mark that may mean something to YAML": (f"{PERSONA}role: *anna\n", f"{PERSONA}role: *anna\n"),
    "colon without a space": (f"{PERSONA}zzzzz:Rouva\n", f"{PERSONA}zzzzz: Rouva\n"),
    "tabs that may mean two things": (
        f"{PERSONA}zzzz:\n  yyyy:\n    xxxx: 1\n\twwww: 2\n",
        f"{PERSONA}zzzz:\n  yyyy:\n    xxxx: 1\n  wwww: 2\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), UNSURE.values(), ids=UNSURE)
def test_what_may_mean_two_things_is_mended_only_when_asked(before: str, after: str) -> None:
    assert joined(mended(before).texts) == before
    assert joined(mended(before, unsafe=True).texts) == after


LEFT = {
    "number that may be a part of one, or thousands": f"{COSTS}1,500\n",
    "the same, in quotes": f"{COSTS}'1.500'\n",
    "the same, inside braces": with_target("value: 12,500"),
    "length of time for a number": f"{COSTS}2 h\n",
    "day or month first": with_day("03/04/2027"),
    "key that belongs above": with_step("state: target"),
    "key that nothing resembles": f"{PERSONA}zzzzz: 1\n",
    "key that stands there already": with_step("expects: 4, expect: 5"),
    "Finnish key that stands there already": f"{PERSONA}nimi: Anni\n",
    "choice that nothing resembles": f"{PERSONA}status: zzzzz\n",
    "list that a comma may divide": f"{PERSONA}goals: a, b\n",
    "share of a text that is more than all": with_step('drop_off: "36"'),
    "share that is no whole number": with_step("drop_off: 3.5"),
    "number that nobody can read": with_step("expects: monta"),
    "truth that nobody can read": with_step("optional: ehkä"),
    "half a number behind a word": with_step("feels: {word: jee,5}"),
    "half a number behind a space": with_step("feels: {score: 0, 5}"),
    "half a number that has a value": with_step("feels: {score: 0,5: 1}"),
    "half a number that stands first": with_step("feels: {5, score: 0}"),
    "half a number below a key": f"{PERSONA}5: x\n",
    "same key with another value": f"{PERSONA}id: Anna\n",
    "same key beside a comment": f"{PERSONA}id: anna # huom\n",
    "same key in braces": f"{PERSONA}quotes: [{{text: a, text: a}}]\n",
    "same key twice beside an anchor": f"{PERSONA}id: anna\nrole: &x y\n",
    "tabs that no width explains": "a:\n\tb: 1\n  c: [\n",
    "value of a filled-in id": "kind: persona\nname: x\n",
    "empty file": "",
    "a word without a colon, which is no key": (
        f"{JOURNEY}stages: [{{name: S}}]\n"
        "success:\n  - name: Paid\n    vakavuus 3\n    metric: nps\n"
    ),
    "one thing in a list in the column of its key": (
        f"{JOURNEY}stages: [{{name: S}}]\ncompares_to:\n- sell\n"
    ),
    "letter for a digit": f"{SAMPLE_SIZE}{{n: 3O}}\n",
    "keys where a text stands, one of them a language": (
        "kind: metric\nid: m\nname: M\ntype: nps\nscale: {from: 1, to: 5}\n"
    ),
    "texts in braces that may be one": with_step("needs: quick, cheap"),
    "what may be several, under another word": f"{PERSONA}tavoitteet: Nopeus, Hinta\n",
    "bracket that is never closed": f"{PERSONA}goals: [a\n",
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_what_nobody_knows_is_left_as_it_is(text: str) -> None:
    assert joined(mended(text, unsafe=True).texts) == text
    assert not fixes_in(text)


def test_among_too_many_words_no_list_is_looked_for() -> None:
    words = ", ".join(f"w{number}" for number in range(100))

    told = [fix.edits[0].text for fix in fixes_in(with_step(f"personas: anna, {words}"))]

    assert told == ["[anna]"]


def test_a_file_too_large_to_be_read_again_keeps_its_tabs() -> None:
    text = f"{PERSONA}empathy:\n\tsays: [a]\n# {'x' * (1 << 18)}\n"

    assert not fixes_in(text)


def test_a_fix_says_in_finnish_what_it_does() -> None:
    told = [fix.message.to("fi") for fix in fixes_in(f"{PERSONA}goasl: [x]\nstatus: aproved\n")]

    assert told == ["vaihda avaimen nimeksi `goals`", "muuta muotoon `approved`"]


PASTED = {
    "below it": "\n  • saada apua\n  • nopeasti\n",
    "with dashes of a word processor": "\n  – saada apua\n  – nopeasti\n",
    "beside it": " • saada apua • nopeasti\n",
}


@pytest.mark.parametrize("key", ["tavoitteet", "gaols", "Goals", "goal"])
@pytest.mark.parametrize("pasted", PASTED.values(), ids=PASTED)
def test_a_pasted_list_under_another_word_for_its_key_keeps_its_items(
    key: str, pasted: str
) -> None:
    text = joined(mended(f"{PERSONA}{key}:{pasted}", unsafe=True).texts)

    assert str(read(text.encode())).endswith("'goals': ['saada apua', 'nopeasti']}")


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("Slow; Dear; Loud", "[Slow, Dear, Loud]"),
        ("Slow, Dear", "[Slow, Dear]"),
        ("Slow / Dear", "[Slow, Dear]"),
        ("Slow | Dear |", "[Slow, Dear]"),
        ("Save 1,5 €, Be fast", '["Save 1,5 €", Be fast]'),
        ('Slow; "Dear" to me', r'[Slow, "\"Dear\" to me"]'),
    ],
)
def test_several_things_in_one_text_are_offered_one_by_one(written: str, listed: str) -> None:
    text = f"kind: persona\nid: a\nname: A\nneeds: {written}\n"
    (told,) = load_texts([(PurePosixPath("j/a.yaml"), text.encode())]).diagnostics

    assert str(told.help) == f"write several in brackets: `{listed}`, or all as one: `- {written}`"
    assert told.fix is None


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("channels: web/desk", "channels: [web, desk]"),
        ("channels: Web and Desk", "channels: [web, desk]"),
        ("channels: web, ja desk", "channels: [web, desk]"),
        ("channels: web & desk", "channels: [web, desk]"),
        ("tags: Own Home", "tags: [own-home]"),
        ("tags: Own Home, Move", "tags: [own-home, move]"),
    ],
)
def test_a_text_where_ids_belong_is_offered_as_ids(written: str, listed: str) -> None:
    channels = "---\nkind: channel\nitems:\n- {id: web, name: W}\n- {id: desk, name: D}\n"
    mending = mended(f"{PERSONA}{written}\n{channels}", unsafe=True)

    assert joined(mending.texts) == f"{PERSONA}{listed}\n{channels}"


def test_several_ids_in_one_text_are_written_as_a_list() -> None:
    text = "kind: persona\nid: a\nname: A\nchannels: web; desk\n"
    (told,) = load_texts([(PurePosixPath("j/a.yaml"), text.encode())]).diagnostics

    assert str(told.help) == "put them in brackets: `[web, desk]`"
    assert told.fix
    assert told.fix.safe
