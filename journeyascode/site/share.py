"""What other services show of a link to a page: its title, a sentence, and a picture.

A journey has a picture of its own, drawn without words; all other pages have the handbook's.
Services want whole addresses, so there is nothing of this while nobody has said where the site
will be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from journeyascode.site.assets import share_card
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.pages.page import Page, Written
    from journeyascode.site.brand import Brand

_SIZE = {"og:image:width": "1200", "og:image:height": "630"}


class Shares:
    """The pictures of one site, and what its pages say of themselves."""

    def __init__(self, written: Written, site_url: str, target: str, brand: Brand) -> None:
        """Speak for the pages of `written`, which are read below `site_url` in `target`."""
        self._written, self._url, self._target = written, site_url, target
        self._brand = brand
        self._addresses: dict[str, str] = {}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the address and the content of every picture; to be called before `tell`."""
        card, content = share_card()
        yield card, content
        for uri, draw in self._written.pictures.items():
            picture = draw(self._brand.repainted)
            if picture is not None:
                self._addresses[uri] = f"{self._target}{uri.removesuffix('.md')}.png"
                yield self._addresses[uri], picture

    def tell(self, html: str, page: Page, url: str) -> str:
        """Put into the head of `page`, read at `url`, what is to be said of it."""
        if 'property="og:' in html:
            return html
        own = self._addresses.get(page.uri)
        alt = say("How {name} feels", name=page.title).to(self._written.language)
        told = {
            "og:type": "website",
            "og:title": page.title,
            "og:description": page.description,
            "og:url": url,
            "og:image": urljoin(self._url, own or share_card()[0]),
            **_SIZE,
            "og:image:alt": alt if own else page.title,
        }
        tags = [
            f'<meta property="{key}" content="{words}">' for key, words in told.items() if words
        ]
        tags.append('<meta name="twitter:card" content="summary_large_image">')
        return html.replace("</head>", "".join(tags) + "</head>", 1)
