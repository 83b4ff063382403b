from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.drawing.text import (
    Font,
    UnprintableError,
    clusters,
    divided_by,
    fitting,
    plain,
    printable,
    shorten,
    width,
    wrap,
)

FONT = Font(12)
COMPOUND = "epäjärjestelmällistyttämättömyydellänsäkäänköhän"
WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff\u2028\u2029"),
    max_size=120,
)


def test_a_line_is_measured_wider_than_arial_but_no_wider_than_it_must_be() -> None:
    assert width("Mitä", FONT) == pytest.approx((833 + 222 + 278 + 556) * 12 / 1000 * 1.08)
    assert width("Mitä", Font(12, bold=True)) > width("Mitä", FONT)
    assert width("", FONT) == 0


def test_a_long_finnish_compound_breaks_between_syllables() -> None:
    assert wrap(COMPOUND, 110, FONT) == (
        "epäjärjestelmällis-",
        "tyttämättömyydel-",
        "länsäkäänköhän",
    )


def test_a_word_that_fits_a_line_of_its_own_is_not_broken() -> None:
    assert wrap("Tunnistautuu ja tekee sopimuksen", 80, FONT) == (
        "Tunnistautuu",
        "ja tekee",
        "sopimuksen",
    )


def test_words_of_other_languages_are_divided_by_their_own_rules() -> None:
    with divided_by("en"):
        assert wrap("Reconsidering", 60, FONT) == ("Reconsid-", "ering")
        assert wrap("self-service/helping", 30, FONT)[0] == "self-"
    with divided_by("sv-FI"):
        assert wrap("kundupplevelse", 60, FONT) == ("kundupp-", "levelse")
    assert wrap("Reconsidering", 60, FONT)[0] == "Reconsi-"


def test_a_language_nobody_has_rules_for_is_cut_where_it_must_be() -> None:
    with divided_by("tlh"):
        assert wrap("Reconsidering", 60, FONT)[0].removesuffix("-") in "Reconsidering"


def test_a_smaller_font_keeps_words_whole_where_one_does() -> None:
    fonts = (Font(14), Font(12), Font(10))
    assert fitting("Reconsidering it", 200, fonts) == Font(14)
    assert fitting("Reconsidering it", 86, fonts) == Font(12)
    assert fitting(COMPOUND, 86, fonts) == Font(14)


def test_soft_hyphens_win_over_syllables() -> None:
    assert wrap("osta\u00adja\u00adpersoonakortti", 84, FONT) == ("ostaja-", "persoonakortti")


def test_soft_hyphens_that_are_not_needed_are_not_seen() -> None:
    assert wrap("osta\u00adja", 84, FONT) == ("ostaja",)


def test_a_part_between_soft_hyphens_wider_than_a_line_breaks_further() -> None:
    assert wrap("osta\u00adpersoonakorttipohjakirja", 70, FONT)[0] == "ostapersoo-"


def test_a_few_letters_of_a_broken_word_are_not_left_behind_the_words_before_it() -> None:
    assert wrap("kaikki lentokonesuihkuturbiini", 64, FONT)[0] == "kaikki"
    assert wrap("kun lentokonesuihkuturbiini", 64, FONT)[0] == "kun lento-"


def test_a_word_breaks_after_its_own_hyphens_without_a_second_one() -> None:
    assert wrap("asiakas-palvelu-asiantuntija", 60, FONT)[0] == "asiakas-"


def test_letters_without_syllables_are_cut_where_they_must_be() -> None:
    assert wrap("a" * 30, 60, FONT)[0] == "aaaaaaa-"


def test_a_line_is_never_empty_however_narrow_the_room() -> None:
    assert wrap("äö", 1, FONT) == ("ä-", "ö")


def test_an_emoji_joined_of_several_is_one_sign() -> None:
    family = "👩\u200d👩\u200d👧"
    assert clusters(f"a{family}🇫🇮🇸🇪👍🏽é") == ("a", family, "🇫🇮", "🇸🇪", "👍🏽", "é")
    assert all(line.strip("-").count("👧") * 3 == len(line.strip("-")) - line.count("\u200d")
               for line in wrap(family * 9, 120, FONT))  # fmt: skip


def test_signs_beyond_arial_are_given_enough_room() -> None:
    assert width("👍", FONT) == width("字", FONT) == pytest.approx(1150 * 12 / 1000 * 1.08)
    assert width("❤\ufe0f", FONT) == width("👍", FONT) == width("🇫🇮", FONT)
    assert width("я", FONT) == pytest.approx(700 * 12 / 1000 * 1.08)
    assert width("e\u0301\u200b", FONT) == width("e", FONT)


def test_the_last_line_ends_in_an_ellipsis_where_there_is_more() -> None:
    assert wrap("yksi kaksi kolme neljä viisi", 60, FONT, 2) == ("yksi kaksi", "kolme…")
    assert wrap("yksi kaksi kolme neljä viisi", 40, FONT, 1) == ("yksi…",)
    assert wrap(COMPOUND, 110, FONT, 1) == ("epäjärjestelmälli…",)


def test_a_text_without_words_has_no_lines() -> None:
    assert wrap("", 100, FONT) == wrap(" \n\t ", 100, FONT) == ()


def test_a_text_is_shortened_only_where_it_is_too_wide() -> None:
    assert shorten("Sähkö\u00adposti", 200, FONT) == "Sähköposti"
    assert shorten("Sähköposti ja puhelin", 80, FONT) == "Sähköposti…"


@pytest.mark.parametrize("text", ["a\x00b", "\x1b[31m", "a\x85b\x9f", "\ud800", "\ufffe"])
def test_control_characters_are_refused(text: str) -> None:
    with pytest.raises(UnprintableError, match=r"U\+"):
        plain(text)
    with pytest.raises(UnprintableError):
        printable(text)


def test_blanks_become_one_space_and_no_break_spaces_stay() -> None:
    assert plain("  a \r\n\t b\u2028c\u00a0d ") == "a b c\u00a0d"
    assert plain("a\u0308") == "ä"


@given(WORDS, st.integers(30, 200))
def test_wrapping_keeps_every_letter(text: str, room: int) -> None:
    def letters(some: str) -> str:
        return "".join(c for c in some if c not in "-\u00ad" and not c.isspace())

    assert letters("".join(wrap(text, room, FONT))) == letters(plain(text))


@given(WORDS, st.integers(30, 200))
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    for line in wrap(text, room, FONT):
        assert width(line, FONT) <= room or len(clusters(line.removesuffix("-"))) == 1


@given(WORDS, st.integers(30, 200), st.integers(1, 4))
def test_there_are_never_more_lines_than_asked(text: str, room: int, most: int) -> None:
    assert len(wrap(text, room, FONT, most)) <= most


def test_where_there_are_no_capitals_there_is_no_hyphen() -> None:
    with divided_by("ja"):
        lines = wrap("修理を待っている間の気持ち", 60, Font(12))

    assert len(lines) > 1
    assert "".join(lines) == "修理を待っている間の気持ち"
