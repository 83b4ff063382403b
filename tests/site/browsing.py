"""A window of the browser on a published site, with the theme's scripts running."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

from tests.browser import Browser

PATIENCE = 15


class Window:
    """The browser, looking at one site."""

    def __init__(self, browser: Browser, home: str) -> None:
        self.browser = browser
        self.home = home

    def open(self, address: str = "") -> None:
        """Go to a page of the site and wait until its scripts have begun."""
        self.browser.open(self.home + address)
        self.wait("return document.readyState === 'complete' && !!window.document$")

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """Give what a script returns."""
        return self.browser.run(script)

    def wait(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """Give what a script returns, as soon as that is anything."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := self.run(script):
                return found
            time.sleep(0.05)
        raise TimeoutError(script)

    def complaints(self) -> list[str]:
        """Give what the console has said since the last time."""
        return self.browser.complaints()

    def hosts(self) -> set[str]:
        """Give every host that was asked for anything since the last time."""
        asked = self.browser.requests()
        return {urlsplit(url).netloc for url in asked if url.startswith(("http", "ws", "//"))}
