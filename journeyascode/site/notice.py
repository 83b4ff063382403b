"""What is to be mended, shown in the browser."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from journeyascode.findings import Severity
from journeyascode.pages.page import Page, WrittenPages
from journeyascode.reports.text import ReportLanguage, report
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.findings import Diagnostic
    from journeyascode.speech import Say

_SHOWN = 400
"""How many lines are shown in the browser; the terminal shows them all."""

_SPOT = re.compile(r'<div data-md-component="announce">|<body[^>]*>')


def spell_report(diagnostics: Iterable[Diagnostic], tongue: ReportLanguage) -> str:
    """Tell every diagnostic in full, as text."""
    return "\n".join(report(diagnostics, tongue))


def grave(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give those that keep the handbook from being published: the browser shows no others."""
    return tuple(one for one in diagnostics if one.severity is Severity.ERROR)


def spell_shown(diagnostics: Iterable[Diagnostic], tongue: ReportLanguage, *, hides: bool) -> str:
    """Give what the browser shows of a report: nothing of it where something is to be hidden."""
    if not hides:
        return spell_report(grave(diagnostics), tongue)
    told = say("the terminal tells what: the handbook holds what is not for these readers")
    return told.to(tongue.language)


def spell_banner(text: str, language: str) -> str:
    """Give the banner above pages that are older than the files; `text` says what to mend."""
    lead = say("These pages are older than the files, because there is something to mend:")
    return (
        '<aside class="md-banner md-banner--warning jac-notice" role="alert">'
        '<div class="md-banner__inner md-grid md-typeset">'
        f"<p><strong>{escape(lead.to(language))}</strong></p>{_verbatim(text)}</div></aside>"
    )


def put_banner(html: str, banner: str) -> str:
    """Put a banner at the top of a page, where the theme swaps it together with the page."""
    return _SPOT.sub(lambda spot: spot[0] + banner, html, count=1)


def failure(text: str, language: str) -> WrittenPages:
    """Give the handbook of one page that is shown while there is none without errors yet."""
    title, lead = (escape(said.to(language)) for said in _FAILURE)
    page = Page("index.md", title, "", f"<p>{lead}</p>{_verbatim(text)}", searched="nothing")
    return WrittenPages(language, page, (), {})


def spell_failure(text: str, language: str) -> str:
    """Give the same as a whole page that needs nothing else."""
    return _document(_FAILURE, _verbatim(text), language)


def spell_wait(language: str) -> str:
    """Give the whole page that is shown while the first build is on its way."""
    said = (say("The handbook is being built"), say("It appears here by itself in a moment."))
    return _document(said, "", language)


_FAILURE = (
    say("The handbook cannot be shown yet"),
    say("Mend this, and the page follows by itself."),
)


def _document(said: tuple[Say, Say], more: str, language: str) -> str:
    title, lead = (escape(one.to(language)) for one in said)
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{title}</title>"
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="color-scheme" content="light dark"></head>'
        '<body style="max-width:72rem;margin:4rem auto;padding:0 1rem;font:1rem/1.6 sans-serif">'
        f'<h1>{title}</h1><p role="status">{lead}</p>{more}</body></html>'
    )


def _verbatim(text: str) -> str:
    lines = text.strip().splitlines()
    shown = "\n".join([*lines[:_SHOWN], *(["…"] if len(lines) > _SHOWN else [])])
    style = "overflow:auto;max-width:100%"
    return f'<pre class="jac-notice-text" style="{style}"><code>{escape(shown)}</code></pre>'
