"""A browser for the tests: headless Chromium that sees this machine only, and tells what it did.

`JAC_CHROMIUM` and `JAC_CHROMEDRIVER` name the two programs; left out, they are looked for on the
path. Where one is missing, tests that want a browser are skipped, with `JAC_BROWSER=required`
they fail: nothing is ever fetched from elsewhere.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--mute-audio",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
PROGRAMS = ("chromium", "chromedriver")
OFFLINE = {"SE_OFFLINE": "true", "SE_AVOID_STATS": "true"}
"""What keeps selenium from asking outside hosts for drivers and from telling them of its use."""
PATIENCE = 60
"""Seconds in which a script of a test has to end."""


class Browser:
    """Chromium with one window, and what the tests ask of it."""

    def __init__(self, driver: Any) -> None:  # noqa: ANN401 - selenium is imported late
        self.driver = driver
        driver.set_script_timeout(PATIENCE)

    def open(self, url: str) -> None:
        """Go to an address and wait until the page has loaded."""
        self.driver.get(url)

    def run(self, script: str, *given: object) -> Any:  # noqa: ANN401 - whatever the script gives
        """Give what a script returns; its promises are waited for."""
        return self.driver.execute_script(script, *given)

    def before_every_page(self, script: str) -> dict[str, str]:
        """Run `script` in every page and frame from now on, before anything of its own."""
        done: dict[str, str] = self.command("Page.addScriptToEvaluateOnNewDocument", source=script)
        return done

    def command(self, name: str, **given: object) -> Any:  # noqa: ANN401 - as the protocol has it
        """Say something in Chromium's own protocol."""
        return self.driver.execute_cdp_cmd(name, given)

    def resize(self, width: int, height: int) -> None:
        """Give the page a size in CSS pixels: 390 × 844 is a phone."""
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def prefer(self, **features: str) -> None:
        """Set what the reader prefers: ``prefer(color_scheme="dark")``."""
        wanted = [
            {"name": f"prefers-{name.replace('_', '-')}", "value": value}
            for name, value in features.items()
        ]
        self.command("Emulation.setEmulatedMedia", features=wanted)

    def picture(self, path: Path) -> None:
        """Save what is in the window as a PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(path))

    def requests(self) -> list[str]:
        """Give every address asked for since the last time this was asked."""
        events = (json.loads(e["message"])["message"] for e in self.driver.get_log("performance"))
        return [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[str]:
        """Give what the console has said since the last time this was asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="session")
def shared_browser() -> Iterator[Browser]:
    """One Chromium for all tests of a run; take `browser`, which cleans it up."""
    go_without_a_browser()
    with started() as browser:
        yield browser


def go_without_a_browser() -> None:
    """Skip the test where there is no browser; fail it where one is required."""
    missing = [name for name in PROGRAMS if not program(name)]
    if missing:
        reason = f"there is no {' and no '.join(missing)} on this machine"
        if os.environ.get("JAC_BROWSER") == "required":
            pytest.fail(reason)
        pytest.skip(reason)


def program(name: str) -> str | None:
    """Give the path of ``chromium`` or of its driver; None where it cannot be started."""
    return shutil.which(os.environ.get(f"JAC_{name.upper()}", name))


@pytest.fixture
def browser(shared_browser: Browser) -> Iterator[Browser]:
    """A browser at its usual size, with an empty page."""
    shared_browser.open("about:blank")
    shared_browser.requests()
    yield shared_browser
    shared_browser.command("Emulation.clearDeviceMetricsOverride")
    shared_browser.command("Emulation.setEmulatedMedia", features=[])


@contextmanager
def started() -> Iterator[Browser]:
    """Start a Chromium of its own, with a profile that is thrown away."""
    from selenium import webdriver  # noqa: PLC0415 - heavy, and not needed to skip

    options = webdriver.ChromeOptions()
    options.binary_location = program("chromium") or ""
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for option in (*OPTIONS, f"--user-data-dir={profile}"):
            options.add_argument(option)
        os.environ.update(OFFLINE)
        # With a path of its own, selenium looks for no driver elsewhere.
        service = webdriver.ChromeService(
            executable_path=program("chromedriver") or "chromedriver"
        )
        driver = webdriver.Chrome(options=options, service=service)
        try:
            yield Browser(driver)
        finally:
            driver.quit()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder to this machine; give the address of its top, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing."""
