"""Which handbook is meant, what could not be looked at, and what the system says, in Finnish."""

FINNISH: dict[str, str] = {
    # Which handbook is meant.
    "The folder of the handbook; the one around here when left out.": (
        "Käsikirjan kansio; ellei sitä anneta, se käsikirja, jossa ollaan."
    ),
    "Where the site goes; `site_dir`, or `site` beside the handbook, when left out.": (
        "Mihin sivusto kirjoitetaan; oletus on `site_dir` tai käsikirjan vieressä `site`."
    ),
    "here are {n} handbooks, and this is about one: name {names}": (
        "täällä on {n} käsikirjaa, ja tämä koskee yhtä: nimeä jokin näistä: {names}"
    ),
    "a list of known findings is of one handbook: name {names}": (
        "luettelo tunnetuista havainnoista koskee yhtä käsikirjaa: nimeä jokin näistä: {names}"
    ),
    "there is nothing to check in `{folder}`": "kansiossa `{folder}` ei ole mitään tarkistettavaa",
    "{files}: nothing of a handbook, and not looked at": (
        "{files}: ei kuulu mihinkään käsikirjaan, jätetty katsomatta"
    ),
    "{files}: nothing of a handbook, so nothing was looked at": (
        "{files}: ei kuulu mihinkään käsikirjaan, joten mitään ei tarkistettu"
    ),
    "{files}: nothing of the handbook that is checked": (
        "{files}: ei kuulu tarkistettavaan käsikirjaan"
    ),
    "{name}: {told}": "{name}: {told}",
    "{told}; not all of it can be read: `jac check` tells why": (
        "{told}; kaikkea ei voi lukea: `jac check` kertoo syyn"
    ),
    "not built; there is no site in `{out}` yet": (
        "ei rakennettu; kansiossa `{out}` ei vielä ole sivustoa"
    ),
    "nothing differs from {revision}: in a build, compare with the branch that the change goes "
    "into, as in `--since origin/main`": (
        "mikään ei poikkea versiosta {revision}: vertaa koonnissa siihen haaraan, johon muutos "
        "on menossa, esimerkiksi `--since origin/main`"
    ),
    "left as they were: {files}": "jätetty ennalleen: {files}",
    "name the plugin in `mkdocs.yml`: `plugins: [search, journeyascode]`": (
        "nimeä liitännäinen tiedostossa `mkdocs.yml`: `plugins: [search, journeyascode]`"
    ),
    "there is no command `{word}`": "komentoa `{word}` ei ole",
    "`jac --help` lists them": "`jac --help` luettelee ne",
    "{place}: {message}": "{place}: {message}",
    'write {key}: "{colour}"': 'kirjoita {key}: "{colour}"',
    # Names that break elsewhere: JAC931.
    "A name cannot be used on every machine.": "Nimeä ei voi käyttää kaikilla koneilla.",
    "On Windows some names stand for devices, others lose their end, and two that differ in case "
    "only are one. Who works there could not even check the handbook out.": (
        "Windowsissa jotkin nimet tarkoittavat laitteita, toisista katoaa loppu, ja kaksi nimeä, "
        "jotka eroavat vain kirjainkoon osalta, ovat yksi. Siellä työskentelevä ei saisi "
        "käsikirjaa edes haettua koneelleen."
    ),
    "`{name}` and `{other}` differ in case only": (
        "`{name}` ja `{other}` eroavat toisistaan vain kirjainkoon osalta"
    ),
    "choose another name: some who work on it could not check this out": (
        "valitse toinen nimi: osa tekijöistä ei saisi tätä haettua koneelleen"
    ),
    "Windows keeps the name `{name}` for itself": "Windows pitää nimen `{name}` itsellään",
    "`{name}` ends in a point or a space, which Windows drops": (
        "`{name}` päättyy pisteeseen tai välilyöntiin, jonka Windows jättää pois"
    ),
    "Windows has no names with `{sign}`: `{name}`": (
        "Windowsissa nimessä ei voi olla merkkiä `{sign}`: `{name}`"
    ),
    # What may not be read: JAC930.
    "A file or a folder may not be read.": "Tiedostoa tai kansiota ei saa lukea.",
    "The system does not let us look into it: it belongs to somebody else, or its disk is gone. "
    "What is in there may be all that others refer to, so nobody can say that the handbook is "
    "fine.": (
        "Järjestelmä ei päästä katsomaan siihen: se on jonkun muun, tai sen levy on poissa. "
        "Siellä voi olla kaikki, mihin muut viittaavat, joten kukaan ei voi sanoa, että käsikirja "
        "on kunnossa."
    ),
    "`{name}` may not be read: {reason}": "kohdetta `{name}` ei saa lukea: {reason}",
    "give those who check the right to read it, or move it elsewhere": (
        "anna tarkistajalle oikeus lukea se, tai siirrä se muualle"
    ),
    # What the system says.
    "you have no permission for it": "sinulla ei ole siihen oikeutta",
    "its disk can be read only": "sen levylle ei voi kirjoittaa",
    "the disk is full": "levy on täynnä",
    "there is no such file or folder": "sellaista tiedostoa tai kansiota ei ole",
    "it is there already": "se on jo olemassa",
    "it is a folder": "se on kansio",
    "something on the way to it is no folder": "jokin matkalla siihen ei ole kansio",
    "its name is too long": "sen nimi on liian pitkä",
    "links lead to each other in a circle": "linkit johtavat kehässä toisiinsa",
    "its disk cannot be read": "sen levyä ei voi lukea",
    "{words}": "{words}",
}
