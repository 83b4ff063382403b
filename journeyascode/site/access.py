"""What the theme leaves out for those who come by keyboard, or only hear the page."""

from __future__ import annotations

import re

from journeyascode.words import say

CONTENT = "jac-content"
"""The id of what a page is about, behind its header and navigation."""

_SEARCH = 'data-md-component="search" role="dialog"'
_ARTICLE = '<article class="md-content__inner md-typeset"'
_SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)


def name_search(html: str, language: str) -> str:
    """Give a page whose search has a name."""
    label = say("Search").to(language)
    return html.replace(_SEARCH, f'{_SEARCH} aria-label="{label}"', 1)


def lead_past(html: str, language: str) -> str:
    """Give a page that begins with a link past its header and navigation.

    The theme has one on some pages only, and there it skips all before a second heading.
    """
    html = html.replace(_ARTICLE, f'{_ARTICLE} id="{CONTENT}" tabindex="-1"', 1)
    skip = say("Skip to the content").to(language)
    link = f'<a href="#{CONTENT}" class="md-skip">{skip}</a>'
    return _SKIP.sub(lambda found: f"{found[1]}{link}{found[2]}", html, count=1)
