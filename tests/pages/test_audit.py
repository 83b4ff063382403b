from __future__ import annotations

import pytest

from journeyascode.pages import UnknownMarkupError, audit


@pytest.mark.parametrize(
    "html",
    [
        "",
        "plain &#60;text&#62; > here",
        '<p class="jac-lead">a<br>b</p>',
        '<a href="../x/#y">a</a>',
        '<a href="https&#58;&#47;&#47;a.fi" rel="noopener noreferrer">a</a>',
        '<details class="x" open><summary>a</summary></details>',
        '<figure tabindex="0" data-search-exclude>a</figure>',
        '<p><img src="../people/kuva%20a.PNG" alt="Anna"></p>',
        '<svg viewBox="0 0 1 1"><a xlink:href="../x/"><rect x="1" y="1"/></a></svg><p>a</p>',
    ],
)
def test_what_our_pages_hold_passes(html: str) -> None:
    audit(html)


@pytest.mark.parametrize(
    "html",
    [
        "<script>",
        "<p><script>alert(1)</script></p>",
        '<p onclick="x">a</p>',
        '<p style="x">a</p>',
        "<p class=jac>a</p>",
        "<p class='jac'>a</p>",
        '<p class="a&quot;b">a</p>',
        '<p id="a b">a</p>',
        "<img>",
        '<img src="a.png">',
        '<img src="a.svg" alt="a">',
        '<img src="//a.fi/a.png" alt="a">',
        '<img src="https://a.fi/a.png" alt="a">',
        '<img src="data&#58;image/png" alt="a">',
        '<img src="a.png" alt="a" onerror="x">',
        '<svg><img src="a.png" alt="a"></svg>',
        "<P>a</P>",
        "<p>a",
        "a</p>",
        "<p><strong>a</p></strong>",
        "a < b",
        "<!-- x -->",
        "<p",
        '<a href="javascript:alert(1)">a</a>',
        '<a href="java&#115;cript:alert(1)">a</a>',
        '<a href="//a.fi">a</a>',
        '<p id="x">a</p><p id="x">b</p>',
        "<rect/>",
        '<svg><a href="../x/">a</a></svg>',
        "<svg><p>a</p></svg>",
        "<svg><script>a</script></svg>",
        '<svg><a xlink:href="javascript:x">a</a></svg>',
        "<svg></svg><rect/>",
        '<svg><g onload="x"></g></svg>',
        '<a href="../x/" xlink:href="y">a</a>',
    ],
)
def test_anything_else_is_refused(html: str) -> None:
    with pytest.raises(UnknownMarkupError):
        audit(html)
