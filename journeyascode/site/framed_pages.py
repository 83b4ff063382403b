"""Pages as the theme last framed them, for a site that is built again and again.

What the theme puts around a page depends on the page, on the navigation and on the settings. As
long as none of these has changed, the frame is not made again. This holds for our own settings
only: what plugins and templates of somebody else depend on, nobody can tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import Template

from journeyascode.site.generated import HandbookPage, digest

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

    from journeyascode.pages.page import Page
    from journeyascode.site.theme_frames import PageFrames


_WHOLE = "main.html"
"""The template of a whole page."""


class _Framed(NamedTuple):
    page: Page
    around: tuple[object, ...]
    html: str


class FramedPages:
    """The framed pages of one language."""

    def __init__(self) -> None:
        """Know no page yet."""
        self._common: tuple[str, ...] = ()
        self._framed: dict[str, _Framed] = {}
        self._digests: dict[str, tuple[Page, str]] = {}

    def turn_to(self, nav: Navigation, config: MkDocsConfig) -> None:
        """Know what all frames of a build depend on."""
        self._common = (str(nav), repr([page.meta for page in nav.pages]), *_settled(config))

    def find(self, page: HandbookPage) -> str | None:
        """Give a page with its frame; None where it is to be made."""
        known = self._framed.get(page.url)
        if known and (known.page, known.around) == (page.written, self._around(page)):
            return known.html
        return None

    def put(self, page: HandbookPage, html: str) -> str:
        """Remember a page with its frame."""
        self._framed[page.url] = _Framed(page.written, self._around(page), html)
        return html

    def digest(self, page: HandbookPage) -> str:
        """Give what the search is told of a page."""
        known = self._digests.get(page.url)
        if known is None or known[0] != page.written:
            known = self._digests[page.url] = (page.written, digest(page.written))
        return known[1]

    def _around(self, page: HandbookPage) -> tuple[object, ...]:
        return (self._common, page.edit_url, page.update_date)


def frame_by(env: Environment, frames: FramedPages | None, moulds: PageFrames | None) -> None:
    """Let `env` frame those of our pages only that `frames` does not know, nor `moulds` can."""

    class Framing(Template):
        def render(self, *args: Any, **named: Any) -> str:  # noqa: ANN401 - Jinja's shape
            context = dict(*args, **named)
            page = context.get("page")
            if self.name != _WHOLE or not isinstance(page, HandbookPage):
                return super().render(context)
            known = frames.find(page) if frames else None
            if known:
                return known
            render = super().render
            html = moulds.frame(context, render) if moulds else render(context)
            return frames.put(page, html) if frames else html

    env.template_class = Framing


def _settled(config: MkDocsConfig) -> tuple[str, ...]:
    """Give what differs between two builds with our own settings."""
    return (
        str(config.site_name),
        str(config.site_url),
        str(config.theme["language"]),
        repr(config.extra_css),
        repr(config.extra_javascript),
        repr(config.extra),
    )
