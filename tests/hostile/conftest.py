from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser import Browser
from tests.hostile import watch


@pytest.fixture
def watched(browser: Browser) -> Iterator[Browser]:
    """A browser that counts what scripts do."""
    done = browser.before_every_page(watch.LISTEN)
    yield browser
    browser.command("Page.removeScriptToEvaluateOnNewDocument", **done)
