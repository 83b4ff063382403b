"""A page that is poured into a mould is the one that the theme would have made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from journeyascode.pages.page import Heading, Page
from journeyascode.site.generated import HandbookPage
from journeyascode.site.theme_frames import PageFrames
from tests.site.building import mkdocs, tree

SITE = """\
site_name: Mine & yours
site_url: https://example.com/cx/
repo_url: https://example.com/mine/book
edit_uri: {edit}
docs_dir: journeys
exclude_docs: "*.yaml"
theme: {{name: material, font: false, features: [content.action.edit, content.action.view]}}
plugins: [search, {{journeyascode: {{nav: hub}}}}]
{more}
"""
NAME = "<b>Tom</b> & 'Jerry' {{ x }} &amp; jac-mould"
ODD = f'kind: persona\nid: odd\nname: "{NAME}"\nsummary: A & <b>\n'


@pytest.mark.parametrize("edit", ["edit/main/journeys/", "blob/main/journeys/", '""'])
def test_a_site_is_the_same_whether_pages_are_poured_or_framed(project: Path, edit: str) -> None:
    (project / "journeys/odd.yaml").write_text(ODD, "utf-8")
    (project / "journeys/even.yaml").write_text(ODD.replace("odd", "even"), "utf-8")
    (project / "nothing.py").write_text("", "utf-8")
    poured = tree(mkdocs(project, SITE.format(edit=edit, more=""))[0])
    framed = tree(mkdocs(project, SITE.format(edit=edit, more="hooks: [nothing.py]"))[0])

    assert poured == framed


PLAIN = """\
<title>{{ page.meta.title }}</title><i>{{ page.title | striptags }}</i>
{% if page.toc | first is defined %}<a href="{{ (page.toc | first).url }}">skip</a>{% endif %}
{% if page.meta.description %}<meta content="{{ page.meta.description }}">{% endif %}
{% import "partials/language.html" as lang with context %}{% include "partials/toc.html" %}
{{ page.content }}
"""
OUTLINE = "{{ lang.t('toc') }}{% for one in page.toc %}<li>{{ one.title }}</li>{% endfor %}"
WORDS = "{% macro t(word) %}{{ word }}{% endmacro %}"


def _pages(*written: Page) -> list[HandbookPage]:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Site", "plugins": []})
    config.validate()
    made = []
    for page in written:
        file = File(page.uri, None, "site", use_directory_urls=True)
        found = HandbookPage(page, file, config)
        found.read_source(config)
        found.render(config, Files([]))
        made.append(found)
    return made


def _framed(theme: str, pages: list[HandbookPage], listed: list[Any] | None = None) -> int:
    """Frame pages; give how often the theme was asked. Each is as the theme alone makes it."""
    loader = DictLoader(
        {"main.html": theme, "partials/toc.html": OUTLINE, "partials/language.html": WORDS}
    )
    env = Environment(loader=loader, autoescape=False)  # noqa: S701 - as MkDocs has it
    whole = env.get_template("main.html")
    moulds = PageFrames(env, Navigation([], listed or []))
    asked = []

    def render(context: Any) -> str:  # noqa: ANN401 - Jinja's shape
        asked.append(context)
        return whole.render(context)

    for page in pages:
        context = {"page": page}
        assert moulds.frame(context, render) == whole.render(context)
    return len(asked)


HEADS = (Heading(2, "first", "First"), Heading(3, "second", "A &#38; b"))
NAMES = ("One", "T &#38; J", "<b>Tom</b>", "&#123;x", "Five")
PAGES = [Page(f"personas/p{n}.md", name, name, name, HEADS) for n, name in enumerate(NAMES)]


def test_the_theme_is_asked_for_a_mould_and_for_one_page() -> None:
    assert _framed(PLAIN, _pages(*PAGES)) == 2


def test_every_sort_of_page_has_its_own_mould() -> None:
    bare = [Page(f"personas/q{n}.md", "Q", "", "q") for n in range(5)]
    other = [Page(f"teams/r{n}.md", "R", "R", "r", HEADS) for n in range(5)]
    assert _framed(PLAIN, _pages(*PAGES, *bare, *other)) == 6


@pytest.mark.parametrize(
    "more",
    [
        "{{ page.title | upper }}",
        "{{ page.url }}",
        "{{ page.file.src_uri }}",
        "{{ page.content | length }}",
    ],
)
def test_a_theme_that_says_something_else_of_a_page_frames_every_one(more: str) -> None:
    assert _framed(PLAIN + more, _pages(*PAGES)) == len(PAGES) + 2


def test_pages_with_a_frame_of_their_own_are_framed() -> None:
    pages = _pages(*PAGES)
    assert _framed(PLAIN, pages, listed=pages) == len(PAGES)
    headed = [Page(f"a/p{n}.md", "A", "", "<h1>A</h1>") for n in range(3)]
    assert _framed(PLAIN, _pages(*headed)) == len(headed)
