"""What the look of a site says, in Finnish."""

FINNISH: dict[str, str] = {
    "Skip to the content": "Siirry sisältöön",
    "`brand` has no `{key}`; did you mean `{meant}`?": (
        "asetuksessa `brand` ei ole kohtaa `{key}`; tarkoititko `{meant}`?"
    ),
    "`brand` has no `{key}`: it takes {keys}": (
        "asetuksessa `brand` ei ole kohtaa `{key}`: siihen kuuluvat {keys}"
    ),
    "`{key}` is empty: a colour stands in quotes, since # begins a comment": (
        "`{key}` on tyhjä: väri kirjoitetaan lainausmerkkeihin, koska # aloittaa kommentin"
    ),
    "`{key}` is no text: put it in quotes": "`{key}` ei ole tekstiä: pane se lainausmerkkeihin",
    '`{written}` is no colour: write "{meant}"': '`{written}` ei ole väri: kirjoita "{meant}"',
    '`{written}` is no colour of six digits, such as "{example}"': (
        '`{written}` ei ole kuusinumeroinen väri, kuten "{example}"'
    ),
    (
        "`{colour}` is read too badly: its contrast is {contrast}:1, and words need 4.5:1; "
        'the nearest shade that passes is "{better}"'
    ): (
        "`{colour}` erottuu liian huonosti: sen kontrasti on {contrast}:1, ja teksti tarvitsee "
        '4,5:1; lähin kelpaava sävy on "{better}"'
    ),
    "`{path}` is no picture inside the site, such as assets/logo.svg": (
        "`{path}` ei ole sivuston sisällä oleva kuva, kuten assets/logo.svg"
    ),
    "there is no file `{path}` in `{folder}` or in the theme's custom_dir": (
        "tiedostoa `{path}` ei ole kansiossa `{folder}` eikä teeman kansiossa custom_dir"
    ),
}
