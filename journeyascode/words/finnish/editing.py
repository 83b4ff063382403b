"""What the room `editing` says, in Finnish."""

FINNISH: dict[str, str] = {
    "Answer an editor: the language server, on standard input and output.": (
        "Palvele muokkausohjelmaa: kielipalvelin vakiosyötteessä ja -tulosteessa."
    ),
    "the language server is missing: `pip install '.[lsp]'` in a clone of journeyascode": (
        "kielipalvelin puuttuu: `pip install '.[lsp]'` journeyascoden kloonissa"
    ),
    "cell": "solu",
    "column": "sarake",
    "phase": "vaihe",
    "here is no id": "tässä ei ole tunnistetta",
    "only entities and steps can be given another id": (
        "tunnisteen voi vaihtaa vain kohteelta ja askelelta"
    ),
    "this editor gives no file another name: use `jac rename`": (
        "tämä muokkausohjelma ei nimeä tiedostoja uudelleen: käytä komentoa `jac rename`"
    ),
    "mend all in this file that is plain": "korjaa tästä tiedostosta kaikki yksiselitteinen",
}
