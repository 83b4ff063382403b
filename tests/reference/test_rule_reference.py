from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from journeyascode.reference.manual import as_markdown, entries, rule_reference, take_apart
from journeyascode.speech import say

MARKDOWN = MarkdownIt("commonmark")


def shown(markdown: str) -> str:
    """Give what a reader sees of one paragraph, with backticks around code."""
    [_, inline, _] = MARKDOWN.parse(markdown)
    marks = {"code_inline": "`{}`", "text": "{}", "text_special": "{}"}
    return "".join(marks[one.type].format(one.content) for one in inline.children or ())


@pytest.mark.parametrize("language", ["en", "fi"])
def test_every_rule_and_every_code_is_told_with_its_examples(language: str) -> None:
    text = "\n".join(rule_reference(language))
    heads = re.findall(r"^### (JAC\d{3}) ([a-z0-9-]+)$", text, re.MULTILINE)

    assert heads == [(entry.code, entry.name) for entry in entries().values()]
    examples = sum(len(take_apart(one.explanation).examples) for one in entries().values())
    assert text.count("```yaml\n") == examples > 400
    assert f"**{say('Wrong').to(language)}**" in text


def test_examples_stand_in_it_as_they_are_written() -> None:
    text = "\n".join(rule_reference("en"))

    for entry in entries().values():
        for _, example in take_apart(entry.explanation).examples:
            assert f"```yaml\n{example}\n```\n" in f"{text}\n"


@pytest.mark.parametrize("language", ["en", "fi"])
def test_sentences_are_shown_word_for_word(language: str) -> None:
    for entry in entries().values():
        for paragraph in take_apart(entry.explanation).prose:
            said = say(paragraph).to(language)
            assert shown(as_markdown(said)) == said


def test_signs_of_markdown_are_only_signs() -> None:
    text = "a *b* _c_ [d](e) <f> `{g: *h}` 1 < 2 ~~i~~ # \\ |"

    assert shown(as_markdown(text)) == text
