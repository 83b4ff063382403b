"""Rows aimed at whatever is named after an id, and at the files of a handbook themselves."""

from __future__ import annotations

import os
from collections.abc import Iterator

from journeyascode.source.codes import (
    BAD_ID,
    BAD_LINK,
    DUPLICATE_ID,
    EMPTY,
    HIDDEN,
    KEY_OF_LATER,
    LINK_LEADS_OUT,
    TOO_LONG,
    UNKNOWN_KEY,
    WRONG_TYPE,
)
from tests.hostile.row import Row, accepted, bounded, refused
from tests.hostile.template import after, book, journey, quoted

NO_IDS = {
    "parent folder": "..",
    "this folder": ".",
    "way out": "../../etc/cron.d/x",
    "absolute": "/etc/passwd",
    "drive": "C:\\Windows\\x",
    "backslashes": "..\\..\\x",
    "percent": "%2e%2e%2fx",
    "percent twice": "%252e%252e%252f",
    "slash": "a/b",
    "dot at the end": "foo.",
    "space at the end": "foo ",
    "space at the start": " foo",
    "short option": "-rf",
    "long option": "--output=x",
    "git's folder": ".git",
    "hidden file": ".htaccess",
    "home": "~root",
    "stream of NTFS": "a::$DATA",
    "ending": "sitemap.xml",
    "device with ending": "prn.x",
    "device of input": "CONIN$",
    "upper case": "Switch-Contract",
    "device in upper case": "CON",
    "object of JavaScript": "__proto__",
    "double hyphen": "a--b",
    "hyphen at the end": "a-",
    "underscore": "a_b",
    "line break": "a\nb",
    "line break at the end": "a\n",
    "variable": "${HOME}",
    "command": "$(touch /tmp/jac_pwned)",
    "backticks": "`id`",
    "star": "*",
    "question mark": "a?b#c",
    "anchor": "#",
    "look-alike of punycode": "xn--80ak6aa92e",
    "markup": "<b>",
    "template": "{{ x }}",
    "formula": "=1+1",
    "quote of DOT": 'x"]; evil -> y; "',
    "blank": " ",
}
GOOD_IDS = (
    "con", "nul", "aux", "com1", "lpt9", "index", "readme", "404", "search", "assets", "tags",
    "constructor", "graph", "node", "edge", "digraph", "subgraph", "strict", "cluster",
    "cluster-0", "no", "on", "null-0", "toc", "main", "body",
)  # fmt: skip
"""Ids that mean something to a file system, a theme, JavaScript or Graphviz; ours to cope with."""


def names() -> Iterator[Row]:
    for name, value in NO_IDS.items():
        yield refused("name", name, book(id=quoted(value)), BAD_ID, why="ids become file names")
    yield refused("name", "empty", book(id='""'), BAD_ID, EMPTY)
    yield refused("name", "81 letters", book(id="a" * 81), TOO_LONG)
    yield refused("name", "300 letters", book(id="a" * 300), TOO_LONG)
    yield refused("name", "60,000 words", book(id="a-" * 30_000 + "!"), BAD_ID, TOO_LONG)
    for id_ in GOOD_IDS:
        yield accepted("name", id_, book(id=quoted(id_)))
    for name, raw in {"number": "123", "true": "true", "null": "null", "octal": "010"}.items():
        yield bounded("name", f"{name} as an id", book(id=raw))
    yield refused("name", "list as an id", book(id="[a]"), WRONG_TYPE)
    yield bounded("name", "day as an id", book(id="2026-01-01"))
    yield refused("name", "time of day as an id", book(id="12:30"), BAD_ID)
    for field in ("persona", "owner", "channel", "tag", "parent"):
        for value in ("../x", "x\n", "__proto__", "x%0A::error::y", "<script>"):
            wrong = book(**{field: quoted(value)})
            yield refused("name", f"{value!r} as {field}", wrong, BAD_ID)
    yield from _two_of_a_name()


def _two_of_a_name() -> Iterator[Row]:
    twice = {**book(), "again.yaml": journey().encode()}
    yield refused("name", "same id in two files", twice, DUPLICATE_ID)
    items = book('kind: channel\nitems:\n  - {id: a, name: A}\n  - {id: a, name: "<b>"}\n')
    yield refused("name", "same id in one file", items, DUPLICATE_ID, "JAC201")
    metric = {**book(id="nps")}
    yield accepted("name", "same id in two kinds", metric)
    named = journey().replace("id: switch-contract\n", "")
    for name in ("a b", "q'uote", "semi;colon", "new\nline", "<b>", "ä", "{{x}}", "$(id)", "::e"):
        files = {**book(), f"{name}.yaml": named.encode()}
        yield refused("name", f"file name {name!r} as an id", files, BAD_ID)


OUT_OF_BOUNDS = {
    "parent folder": "../outside/canary.csv",
    "way out inside": "data/../../outside/canary.csv",
    "absolute": "/etc/passwd.csv",
    "address": "https://evil.invalid/x.csv",
    "protocol of a cloud": "s3://bucket/x.parquet",
    "look-alike of a URL": "file:///etc/passwd.csv",
    "home": "~/secrets.csv",
    "variable": "$HOME/x.csv",
    "pattern": "**/*.csv",
    "percent": "..%2fcanary.csv",
    "backslashes": "..\\canary.csv",
    "share of Windows": "\\\\evil.invalid\\x.csv",
    "command": "|id.csv",
    "line break": "a\n.csv",
    "configuration of git": ".git/config",
    "secrets of the process": "/proc/self/environ",
    "standard input": "-",
    "another ending": "answers.xlsx",
    "null": "a\0.csv",
}
BAD_LINKS = {
    "script": "javascript:alert(1)",
    "script in mixed case": "JaVaScRiPt:alert(1)",
    "script with a tab": "java\tscript:alert(1)",
    "script after a space": " javascript:alert(1)",
    "Visual Basic": "vbscript:msgbox(1)",
    "page inside": "data:text/html,<script>alert(1)</script>",
    "file": "file:///etc/passwd",
    "blob": "blob:https://example.com/x",
    "without a protocol": "//evil.invalid/x",
    "backslashes": "https:\\\\evil.invalid",
    "header": "https://example.com/\nSet-Cookie: x",
    "attribute": 'https://example.com/" onclick="alert(1)',
    "attribute in single quotes": "https://example.com/' onclick='alert(1)",
    "markup": "https://example.com/<script>",
    "template": "https://example.com/{{ config }}",
    "tick": "https://example.com/`x`",
    "caret": "https://example.com/^x",
    "too long": "https://example.com/" + "x" * 500,
    "nothing after the protocol": "https://",
}
GOOD_LINKS = {
    "brackets": "https://example.com/a_(b)_c)",
    "Finnish": "https://example.com/ä?q=1&x=%20#f",
    "brackets of Markdown": "https://example.com/[x](y)",
    "two hosts": "https://bank.example@evil.invalid/",
    "look-alike host": "https://p\u0430ypal.example/",
    "mail": "mailto:a@b.c?cc=x&body=%0a",
    "telephone": "tel:+358401234567",
}


def _measured_from(file: str) -> str:
    source = f"observations_from: {{file: {quoted(file)}, period: month, value: share}}"
    return f"kind: metric\nid: orders\nname: Orders online\ntype: share\n{source}\n"


def addresses() -> Iterator[Row]:
    for name, value in OUT_OF_BOUNDS.items():
        yield refused(
            "path",
            f"data: {name}",
            {**book(), "data.yaml": _measured_from(value).encode()},
            HIDDEN if "\0" in value else KEY_OF_LATER,
        )
    for field in ("url", "ticket"):
        for name, value in BAD_LINKS.items():
            yield refused("path", f"{field}: {name}", book(**{field: quoted(value)}), BAD_LINK)
        ctl = book(**{field: quoted("\x01javascript:alert(1)")})
        yield refused("path", f"{field}: control character", ctl, HIDDEN)
        for name, value in GOOD_LINKS.items():
            yield accepted("path", f"{field}: {name}", book(**{field: quoted(value)}))
    for key in ("image", "include", "template", "hooks", "style", "css", "fontname", "href"):
        value = 'Arial" onclick="alert(1)'
        files = after(f"{key}: {quoted(value)}\n")
        yield refused("path", f"there is no key {key}", files, UNKNOWN_KEY)


OUT = "../outside/canary.yaml"


def links() -> Iterator[Row]:
    for name, at, to in (
        ("file outside", "out.yaml", OUT),
        ("file outside, absolute", "out.yaml", "/etc/passwd"),
        ("folder outside", "out", "../outside"),
        ("folder of the system", "out", "/etc"),
        ("folder that holds itself", "loop", "."),
        ("folder above", "loop", ".."),
        ("nowhere", "out.yaml", "nowhere.yaml"),
        ("itself", "out.yaml", "out.yaml"),
        ("device", "out.yaml", "/dev/zero"),
        ("process", "out.yaml", "/proc/self/environ"),
        ("outside, without an ending that is read", "out.png", OUT),
    ):
        why = "a fork could publish what lies beside the handbook"
        yield refused("path", f"link to {name}", book(), LINK_LEADS_OUT, why=why, links={at: to})
    inside = {"again.yaml": "journey.yaml"}
    yield refused("path", "link inside: the same twice", book(), DUPLICATE_ID, links=inside)
    yield accepted("path", "hidden link outside", book(), links={".out.yaml": OUT})
    beside = {
        **book(),
        ".hidden/x.yaml": b"a: [",
        ".git/config.yaml": b"a: [",
        "mkdocs.yml.bak": b"!!python/object/apply:os.system [id]",
        "sitecustomize.py": b"open('/tmp/jac_pwned', 'w')",
        "yaml.py": b"open('/tmp/jac_pwned', 'w')",
    }
    yield accepted(
        "path", "code and hidden files beside", beside, why="never imported, never read"
    )
    deep = {**book(), "/".join(["d" * 200] * 10) + "/x.yaml": b"kind: system\nname: X\n"}
    yield accepted("path", "folder of 2,000 letters", deep)
    raw = os.fsdecode(b"\xff\xfe.yaml")  # a name that is no UTF-8 holds half surrogate pairs
    nameless = journey().replace("id: switch-contract\n", "").encode()
    yield refused("path", "file name that is not UTF-8", {**book(), raw: nameless}, BAD_ID)
    named = {**book(), raw: b"kind: system\nid: x\nname: X\n"}
    yield accepted("path", "file name that is not UTF-8, with an id", named)
    unreadable = {**book(), "dots/..../x.yaml": b"kind: system\nname: X\n"}
    yield accepted("path", "folder of dots", unreadable)
    config = b"site_name: x\nhooks: [evil.py]\n"
    yield accepted(
        "path", "configuration of MkDocs among the YAML", {**book(), "mkdocs.yml": config}
    )
