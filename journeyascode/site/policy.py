"""The Content-Security-Policy of a page: what a browser may run and load, and nothing else.

It is the second wall. The first one is that no text of the handbook reaches a page as markup.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jinja2.exceptions import TemplateNotFound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

INLINE = (
    "partials/javascripts/base.html",
    "partials/javascripts/palette.html",
    "partials/javascripts/content.html",
    "partials/javascripts/announce.html",
)
"""The theme's own templates with scripts that stand in the page itself."""

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_HEAD = re.compile(r"<head[^>]*>\s*(?:<meta charset=[^>]*>)?")


class Policy:
    """The policy of every page of one site, by how deep the page lies."""

    def __init__(self, env: Environment, config: MkDocsConfig) -> None:
        """Take the scripts from the theme, never from a page."""
        self._env = env
        self._config = config
        self._spell = cache(self._spell_once)

    def guard(self, html: str, base_url: str) -> str:
        """Put the policy into the head of a page, before anything it is about."""
        return _HEAD.sub(lambda head: head[0] + self._spell(base_url), html, count=1)

    def _spell_once(self, base_url: str) -> str:
        scripts = " ".join(sorted({_hash(script) for script in self._scripts(base_url)}))
        styles, code = self._outside()
        rules = (
            "default-src 'none'",
            f"script-src 'self' {scripts}{code}",
            f"style-src 'self'{styles}",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data:",
            f"font-src 'self' data:{styles}",
            f"connect-src 'self'{code}",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
        return (
            f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'
            '<meta name="referrer" content="no-referrer">'
        )

    def _scripts(self, base_url: str) -> Iterator[str]:
        features = self._config.theme.get("features") or []
        for name in INLINE:
            try:
                template = self._env.get_template(name)
            except TemplateNotFound:
                continue
            html = template.render(config=self._config, base_url=base_url, features=features)
            yield from _SCRIPT.findall(html)

    def _outside(self) -> tuple[str, str]:
        """Give the other hosts the owner of the site has named, for styles and for scripts."""
        styles = _hosts(self._config.extra_css)
        if self._config.theme.get("font"):
            styles += " https://fonts.googleapis.com https://fonts.gstatic.com"
        return styles, _hosts(str(script) for script in self._config.extra_javascript)


def _hosts(addresses: Iterable[str]) -> str:
    parts = (urlsplit(address) for address in addresses)
    hosts = {f"{part.scheme or 'https'}://{part.netloc}" for part in parts if part.netloc}
    return "".join(f" {host}" for host in sorted(hosts))


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
