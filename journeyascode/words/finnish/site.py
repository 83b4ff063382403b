"""What the room `site` says, in Finnish."""

FINNISH: dict[str, str] = {
    "`{word}` is no audience: choose {choices}": "`{word}` ei ole lukijakunta: valitse {choices}",
    "`{file}` is not for these readers, and was changed since it was written": (
        "`{file}` ei ole näille lukijoille, ja sitä on muutettu kirjoittamisen jälkeen"
    ),
    "delete it, or write into another folder": "poista se, tai kirjoita toiseen kansioon",
    "the terminal tells what: the handbook holds what is not for these readers": (
        "pääte kertoo, mitä: käsikirjassa on myös sellaista, mikä ei ole näille lukijoille"
    ),
    "This page does not exist": "Sivua ei ole",
    "It may have got a new name. Search for it, or begin from the beginning.": (
        "Sivun nimi on ehkä vaihtunut. Etsi haulla tai aloita alusta."
    ),
    "To the front page": "Etusivulle",
    "the site cannot be built: {reasons}": "sivustoa ei voi koota: {reasons}",
    "`{file}` does not name the plugin `journeyascode`": (
        "tiedostossa `{file}` ei mainita lisäosaa `journeyascode`"
    ),
    "add it: plugins: [search, journeyascode]": "lisää se: plugins: [search, journeyascode]",
    "Follow the device's light or dark": "Vaalea tai tumma laitteen mukaan",
    "Always light": "Aina vaalea",
    "Always dark": "Aina tumma",
    "the output `{out}` holds a link at `{address}`": (
        "tuloskansiossa `{out}` on linkki kohdassa `{address}`"
    ),
    "remove the link, or choose another folder": "poista linkki tai valitse toinen kansio",
    "`{file}` lies outside the repository: its page has no edit link": (
        "`{file}` on versionhallinnan ulkopuolella: sen sivulla ei ole muokkauslinkkiä"
    ),
    "a text leads to `{file}`, which mkdocs.yml leaves out of the site": (
        "teksti johtaa tiedostoon `{file}`, jonka mkdocs.yml jättää pois sivustosta"
    ),
    "`{page}` is hand-written: ours is left out": (
        "`{page}` on kirjoitettu käsin: koottu sivu jää pois"
    ),
    "another build has been writing here for {seconds} s": (
        "toinen kokoaminen on kirjoittanut tänne jo {seconds} s"
    ),
    "wait for it, or stop it": "odota, että se valmistuu, tai pysäytä se",
    "These pages are older than the files, because there is something to mend:": (
        "Nämä sivut ovat tiedostoja vanhempia, koska jotakin on korjattava:"
    ),
    "The handbook cannot be shown yet": "Käsikirjaa ei voi vielä näyttää",
    "Mend this, and the page follows by itself.": "Korjaa tämä, niin sivu päivittyy itsestään.",
    "The handbook is being built": "Käsikirjaa kootaan",
    "It appears here by itself in a moment.": "Se ilmestyy tähän hetken kuluttua itsestään.",
    "the output `{out}` is a link": "tuloskansio `{out}` on linkki",
    "name the folder it leads to, or remove the link": (
        "anna kansio, johon se johtaa, tai poista linkki"
    ),
    "the output `{out}` is the root of everything": ("tuloskansio `{out}` on kaiken juuri"),
    "the output `{out}` holds the handbook itself": (
        "tuloskansio `{out}` sisältää itse käsikirjan"
    ),
    "name a folder of its own": "anna sille oma kansio",
    "the output `{out}` is a file, not a folder": "`{out}` on tiedosto eikä kansio",
    "the output `{out}` holds what we did not write: {named}": (
        "tuloskansiossa `{out}` on muuta kuin itse kirjoittamaamme: {named}"
    ),
    "move it away, remove the folder, or choose another one": (
        "siirrä se muualle, poista kansio tai valitse toinen"
    ),
    "nobody can listen at port {port}: {reason}": "porttia {port} ei voi kuunnella: {reason}",
    "somebody already listens at port {port}": "porttia {port} kuunnellaan jo",
    "choose another port, or stop the other server": (
        "valitse toinen portti tai pysäytä toinen palvelin"
    ),
    "a fault of jac itself: {trace}": "vika on itse jac-ohjelmassa: {trace}",
    "the handbook is at {address} (Ctrl-C ends)": (
        "käsikirja on osoitteessa {address} (Ctrl-C lopettaa)"
    ),
    "please report it": "ilmoita siitä tekijöille",
    "the handbook is up to date: {day}": "käsikirja on ajan tasalla: {day}",
    "as of {day}": "tilanne {day}",
    "`as_of` in `{file}` sets the day: {day}": (
        "päivän määrää tiedoston `{file}` asetus `as_of`: {day}"
    ),
    "there is no folder `{folder}`": "kansiota `{folder}` ei ole",
    "`{folder}` cannot be a folder of the site": "`{folder}` ei voi olla sivuston kansio",
    "it is no YAML from line {line} on": "se ei ole YAMLia riviltä {line} alkaen",
    "it is no YAML in UTF-8 that people write": "se ei ole ihmisen kirjoittamaa UTF-8-YAMLia",
    "mend it: it may say for which day and for whom the handbook is": (
        "korjaa se: siinä voi lukea, mille päivälle ja kenelle käsikirja on"
    ),
    "`{day}` is not a day, such as 2026-03-01": "`{day}` ei ole päivä, kuten 2026-03-01",
    "only `{language}` is shown here; `jac serve` shows every language": (
        "tässä näkyy vain `{language}`; `jac serve` näyttää kaikki kielet"
    ),
    "`{file}` lies where the handbook in `{language}` is to be;"
    " move it, or write `language: {first}` to publish one language only": (
        "`{file}` on siinä, mihin käsikirja kielellä `{language}` tulee;"
        " siirrä se tai kirjoita `language: {first}`, niin julkaistaan vain yksi kieli"
    ),
    "reading and checking": "luetaan ja tarkistetaan",
    "{language}: {done} of {total} pages": "{language}: {done}/{total} sivua",
    "`{path}` is a link, and links are not followed here": (
        "`{path}` on linkki, eikä linkkejä seurata tässä"
    ),
    "put the file itself there": "pane siihen itse tiedosto",
    "`{file}`: {reason}": "`{file}`: {reason}",
    "Search": "Haku",
    "`{file}` is not used: nothing but the YAML is trusted": (
        "tiedostoa `{file}` ei käytetä: vain YAMLiin luotetaan"
    ),
    "`strict: false` is not obeyed: a site with warnings is not published": (
        "asetusta `strict: false` ei noudateta: varoituksia antavaa sivustoa ei julkaista"
    ),
    "`dev_addr` is not obeyed: `--port` names the port, on this machine": (
        "asetusta `dev_addr` ei noudateta: portin nimeää `--port`, tällä koneella"
    ),
}
