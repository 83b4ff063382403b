"""How edits come into files: just what was meant, and nothing else."""

from __future__ import annotations

import codecs
import json
import re
import unicodedata
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.findings import Diagnostic, Edit, EditIntent, Place, Severity
from journeyascode.source import load_texts
from journeyascode.source.apply_fixes import ROUNDS, mend, mend_all
from journeyascode.source.edits import apply, overlap, spell
from journeyascode.source.yaml_reader import read
from journeyascode.speech.guess import is_sure
from tests.source.mending import FILE, edit, find, fix, joined, mended

ANNA = b"kind: persona\nid: anna\nname: Anna\n"
SAMPLE = {
    PurePosixPath(path.as_posix()): path.read_bytes()
    for path in sorted(Path("journeys").rglob("*.yaml"))
}


def test_edits_change_only_their_places() -> None:
    text = "# äiti 🎉\r\nnimi: äiti\t# ä\r\rloppu: 1\n"
    edits = [
        edit(2, (7, 11), "isä"),
        edit(4, (8, 9), "2"),
        edit(4, (1, 1), "# "),
        edit(1, (3, 7), ""),
    ]

    assert apply(text.encode(), edits).decode() == "#  🎉\r\nnimi: isä\t# ä\r\r# loppu: 2\n"


def test_a_byte_order_mark_stays() -> None:
    done = mend_all({FILE: codecs.BOM_UTF8 + ANNA + b"goasl: [x]\n"}, find)

    assert done.texts == {FILE: codecs.BOM_UTF8 + ANNA + b"goals: [x]\n"}


def test_line_endings_comments_and_blanks_stay() -> None:
    before = (
        "# äö\r\nkind: persona \r\n\r\nid: anna # ä\rname:   Anna\r\ngoasl :  [ x ]  # y \r\n#"
    )

    assert joined(mended(before).texts) == before.replace("goasl", "goals")


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ((1, 3), (3, 5), False),
        ((1, 4), (3, 5), True),
        ((3, 3), (3, 5), True),
        ((3, 3), (1, 5), True),
        ((3, 3), (1, 3), False),
    ],
)
def test_places_overlap_where_they_share_a_character_or_a_beginning(
    one: tuple[int, int], other: tuple[int, int], *, shared: bool
) -> None:
    first, second = (Place(FILE, 1, start, 1, end) for start, end in (one, other))

    assert overlap(first, second) is overlap(second, first) is shared


texts = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z", "M")) | st.just(" "))


@given(
    texts | st.booleans() | st.integers(-(10**17), 10**17) | st.lists(texts, min_size=1),
    st.sampled_from(("", "'x'", '"x"')),
)
def test_a_value_is_read_as_it_was_meant(value: object, written: str) -> None:
    spelt = spell(value, written)
    meant = unicodedata.normalize("NFC", json.dumps(value, ensure_ascii=False))

    for around in ("a: {} # b", "a: [{}, b]", "a: {{b: {}}}"):
        found = json.dumps(read(around.format(spelt).encode()), ensure_ascii=False)
        assert found in (
            f'{{"a": {meant}}}',
            f'{{"a": [{meant}, "b"]}}',
            f'{{"a": {{"b": {meant}}}}}',
        )


def test_a_text_of_several_lines_is_spelt_on_one() -> None:
    assert spell("a\nb", "'x'") == '"a\\nb"'


def test_a_fix_after_which_the_file_would_say_something_else_is_left_out() -> None:
    good = fix(edit(3, (7, 11), "Anni"), EditIntent(("name",), "value", "Anni"))
    bad = fix(edit(2, (5, 9), "[anna]"), EditIntent(("id",), "value", "anna"))
    worse = fix(edit(1, (7, 14), "]"), EditIntent(("kind",), "value", "]"))

    done = mend(ANNA, [worse, bad, good])

    assert done.content == ANNA.replace(b"Anna", b"Anni")
    assert done.done == (good,)


def test_of_two_fixes_of_one_spot_the_first_is_taken() -> None:
    one = fix(edit(3, (7, 11), "Anni"), EditIntent(("name",), "value", "Anni"))
    other = fix(edit(3, (8, 9), "x"), EditIntent(("name",), "value", "Axna"))

    assert mend(ANNA, [one, other]).done == (one,)
    assert mend(ANNA, [other, one]).done == (other,)


def test_values_inside_lists_are_changed_where_they_are() -> None:
    content = b"a:\n- b: [1, 2]\n- c: 3\n"
    change = EditIntent(("a", 0, "b", 1), "value", 4)

    assert mend(content, [fix(edit(2, (10, 11), "4"), change)]).content == content.replace(
        b"2", b"4"
    )


def test_a_repair_may_change_only_white_space_where_the_file_can_be_read() -> None:
    spaces, letters = fix(edit(3, (6, 7), "  ")), fix(edit(3, (7, 11), "Anni"))

    assert mend(ANNA, [spaces, letters]).done == (spaces,)
    assert not mend(ANNA, [fix(edit(3, (5, 7), " "))]).done


def test_a_repair_must_leave_less_to_mend() -> None:
    broken = b"kind: @a\nid: @b\n"

    assert not mend(broken, [fix(edit(1, (7, 8), "`"))]).done
    assert not mend(broken, [fix(edit(1, (7, 9), "x"), EditIntent(("kind",), "value", "x"))]).done
    assert mend(broken, [fix(edit(1, (7, 8), "")), fix(edit(2, (5, 6), ""))]).content == (
        b"kind: a\nid: b\n"
    )


def test_repairs_are_written_before_everything_else() -> None:
    repair = fix(edit(3, (6, 7), "  "))
    change = fix(edit(2, (5, 9), "anni"), EditIntent(("id",), "value", "anni"))

    assert mend(ANNA, [change, repair]).done == (repair,)


def test_what_would_not_come_out_as_meant_is_told() -> None:
    (found,) = (one for one in find({FILE: ANNA + b"goasl: [x]\n"}) if one.fix)
    assert found.fix
    (change,) = found.fix.changes
    wrong = replace(found, fix=replace(found.fix, changes=(change._replace(new="goal"),)))

    done = mend_all({FILE: ANNA + b"goasl: [x]\n"}, lambda _: [wrong])

    assert done.refused == (wrong,)
    assert not done.done


def test_mending_ends_when_it_does_not_come_to_an_end() -> None:
    done = mend_all({FILE: ANNA}, lambda files: [_longer(files[FILE])])

    assert done.texts[FILE] == ANNA.replace(b"Anna", b"Anna" + b"a" * ROUNDS)
    assert len(done.done) == ROUNDS
    assert done.more


def test_mending_ends_when_it_goes_in_a_circle() -> None:
    def swap(content: bytes) -> Diagnostic:
        one = _longer(content)
        assert one.fix
        [edit_] = one.fix.edits
        [change] = one.fix.changes
        name = "Anne" if b"Anna" in content else "Anna"
        fix_ = replace(
            one.fix, edits=(edit_._replace(text=name),), changes=(change._replace(new=name),)
        )
        return replace(one, fix=fix_)

    done = mend_all({FILE: ANNA}, lambda files: [swap(files[FILE])])

    assert len(done.done) == 1
    assert not done.more


@pytest.mark.parametrize("line", ['  - "a', "  -a", "\t- a"])
def test_slips_of_one_kind_in_one_file_are_mended_at_once(line: str) -> None:
    text = "kind: persona\nid: anna\nname: A\nneeds:\n" + f"{line}\n" * 9

    once = mended(text)
    again = mended(joined(once.texts))

    assert once.done
    assert not again.done
    assert all(one.code > "JAC199" for one in again.found)


def test_an_id_that_is_taken_is_not_given() -> None:
    text = "kind: persona\nitems:\n- {id: anna, name: A}\n- {id: Anna, name: B, goasl: [x]}\n"

    done = mended(text, unsafe=True)

    assert joined(done.texts) == text.replace("goasl", "goals")
    assert [one.code for one in done.refused] == ["JAC106"]


def test_a_hundred_problems_of_one_file_are_mended_in_rounds() -> None:
    text = "kind: channel\nitems:\n" + "".join(
        f"- {{id: kanava-{number}, nimi: Kanava}}\n" for number in range(150)
    )

    assert joined(mended(text).texts) == text.replace("nimi", "name")


def test_fifty_slips_in_the_sample_handbook_are_mended_to_the_letter() -> None:
    book = load_texts(SAMPLE.items())
    ids = {kind: [one.id for one in book.handbook if one.kind == kind] for kind, _ in book.sheets}
    edits: dict[PurePosixPath, list[Edit]] = {}
    for link in book.handbook.links[::7]:
        slipped = link.target[:2] + link.target[2:4][::-1] + link.target[4:]
        known = [id_ for kind in link.kinds for id_ in ids.get(kind, ())]
        if (
            slipped != link.target
            and len(link.target) > 6
            and is_sure(slipped, link.target, known)
        ):
            place = book.place(link.at)
            text = slipped + link.id.removeprefix(link.target)
            edits.setdefault(place.path, []).append(Edit(place, text))
    broken = {path: apply(text, edits.get(path, ())) for path, text in SAMPLE.items()}
    assert sum(map(len, edits.values())) >= 50

    done = mend_all(broken, find)

    assert done.texts == SAMPLE
    assert len(done.done) == sum(map(len, edits.values()))


@given(st.data())
def test_mending_twice_is_mending_once_and_keeps_every_comment(data: st.DataObject) -> None:
    path = PurePosixPath("journeys/paths/b2b-buyer.yaml")
    lines = SAMPLE[path].decode().split("\n")
    for _ in range(data.draw(st.integers(1, 6))):
        number = data.draw(st.integers(0, len(lines) - 1))
        sort = data.draw(st.sampled_from(("comment", "letters", "letter", "quote")))
        at = data.draw(st.integers(0, max(len(lines[number]) - 1, 0)))
        line = lines[number]
        lines[number] = {
            "comment": f"{line} # älä {at}",
            "letters": line[:at] + line[at : at + 2][::-1] + line[at + 2 :],
            "letter": line[:at] + line[at + 1 :],
            "quote": line[:at] + "'" + line[at:],
        }[sort]
    before = {path: "\n".join(lines).encode()}

    once = mend_all(before, find, unsafe=True)
    twice = mend_all(once.texts, find, unsafe=True)

    assert twice.texts == once.texts
    assert not twice.done
    assert comments(once.texts[path]) == comments(before[path])
    changed = sum(
        a != b for a, b in zip(*(t[path].split(b"\n") for t in (before, once.texts)), strict=True)
    )
    assert changed <= sum(len(one.edits) for one in once.done)


def comments(content: bytes) -> list[bytes]:
    return re.findall(rb" # .*", content)


def _longer(content: bytes) -> Diagnostic:
    """Ask for one letter more in the name, whatever it is."""
    name = content.split()[-1].decode() + "a"
    one = fix(edit(3, (7, 6 + len(name)), name), EditIntent(("name",), "value", name))
    return Diagnostic("JAC100", Severity.ERROR, one.edits[0].place, one.message, fix=one)
