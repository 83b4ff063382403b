"""What the rules on texts say, in Finnish: messages, then the manual."""

FINNISH: dict[str, str] = {
    "a link or a picture has no address": "linkillä tai kuvalla ei ole osoitetta",
    "write one between the parentheses, or take the link away": (
        "kirjoita osoite sulkujen väliin tai poista linkki"
    ),
    # Where links and pictures lead.
    "`{target}` leads nowhere on the readers' machines": (
        "`{target}` ei johda lukijoiden koneilla mihinkään"
    ),
    "`{target}` is of a kind that texts cannot lead to": (
        "`{target}` on tiedostotyyppi, johon tekstistä ei voi viitata"
    ),
    "`{target}` is too large to be published": "`{target}` on liian suuri julkaistavaksi",
    "`{target}` is a link of the file system, and such are not followed": (
        "`{target}` on tiedostojärjestelmän linkki, eikä niitä seurata"
    ),
    "there is no file `{target}`, as seen from here": (
        "tiedostoa `{target}` ei ole tästä katsottuna"
    ),
    "`{target}` is no picture that is shown": "`{target}` ei ole kuva, joka näytetään",
    "`{target}` leads out of the handbook's folder": "`{target}` johtaa ulos käsikirjan kansiosta",
    "the picture `{target}` lies on another site and is not shown": (
        "kuva `{target}` on toisella sivustolla, eikä sitä näytetä"
    ),
    "`{target}` is no address that readers may follow": (
        "`{target}` ei ole osoite, jota lukijat voivat seurata"
    ),
    "put the file into the folder of the handbook, and write the way to it from here": (
        "siirrä tiedosto käsikirjan kansioon ja kirjoita polku siihen tästä tiedostosta"
    ),
    "they lead to {endings}": "viitata voi näihin: {endings}",
    "make it smaller: at most {n} MB": "pienennä sitä: enintään {n} Mt",
    "put the file there, or take the link away": "lisää tiedosto sinne, tai poista linkki",
    "save it as one of {endings}": "tallenna se muodossa {endings}",
    "begin it with `https://`, `mailto:` or `tel:`, or write the way to a file": (
        "aloita se `https://`, `mailto:` tai `tel:`, tai kirjoita polku tiedostoon"
    ),
    "nothing is said instead of the picture `{target}`": (
        "kuvan `{target}` tilalla ei sanota mitään"
    ),
    "say what it shows: `![what it shows]({target})`": (
        "kerro, mitä kuva esittää: `![mitä kuva esittää]({target})`"
    ),
    "no step, stage or item there has the id `{id}`": (
        "siellä ei ole askelta, vaihetta eikä kohtaa, jonka tunniste on `{id}`"
    ),
    "write the id of one, or leave out what follows `#`": (
        "kirjoita jonkin tunniste, tai jätä `#` ja sen jälkeinen osa pois"
    ),
    # The manual: JAC350–JAC352.
    "A link or a picture in a text leads nowhere.": (
        "Tekstissä oleva linkki tai kuva ei johda mihinkään."
    ),
    "Links are seen from the file they are written in. A link to a `.yaml` leads to the page of "
    "what is described there, one to an `.md` to that page; pictures and papers in the folder of "
    "the handbook are published with it. A text leads to nothing else: no file from elsewhere on "
    "this machine, no link of the file system, no picture of another site.": (
        "Linkit luetaan siitä tiedostosta katsottuna, johon ne on kirjoitettu. Linkki "
        "`.yaml`-tiedostoon johtaa siinä kuvatun asian sivulle, linkki `.md`-tiedostoon sen "
        "sivulle; käsikirjan kansiossa olevat kuvat ja asiakirjat julkaistaan sen mukana. Muuhun "
        "teksti ei johda: ei tiedostoon muualla tällä koneella, ei tiedostojärjestelmän linkkiin "
        "eikä toisen sivuston kuvaan."
    ),
    "Nothing is said instead of a picture to those who cannot see it.": (
        "Kuvan tilalla ei sanota mitään niille, jotka eivät näe sitä."
    ),
    "The words between the brackets are read aloud, found by the search, and shown where the "
    "picture is not.": (
        "Hakasulkeiden väliset sanat luetaan ääneen, haku löytää ne, ja ne näytetään, kun kuvaa "
        "ei näytetä."
    ),
    "A link names a spot that is not where it leads.": (
        "Linkki nimeää kohdan, jota ei ole siellä, minne se johtaa."
    ),
    "The spots that can be named are the ids of steps and stages, and those of things that stand "
    "together in one file.": (
        "Nimetä voi askelten ja vaiheiden tunnisteet sekä samassa tiedostossa olevien asioiden "
        "tunnisteet."
    ),
    # Keys that do nothing yet: JAC360.
    "data files are not read yet: nothing would be measured": (
        "datatiedostoja ei lueta vielä: mitään ei mitattaisi"
    ),
    "write the observations by hand meanwhile: `observations: [{period: 2026-09, value: 4}]`": (
        "kirjoita mittaukset sillä välin käsin: `observations: [{period: 2026-09, value: 4}]`"
    ),
    "A key that does nothing yet.": "Avain, joka ei vielä tee mitään.",
    "It will, in a later version. Until then it is refused, so that nobody believes that "
    "something is read, measured or shown which is not.": (
        "Se tekee myöhemmässä versiossa. Siihen asti se hylätään, jottei kukaan luule, että "
        "jotakin luetaan, mitataan tai näytetään, vaikka niin ei ole."
    ),
    # Languages: JAC354, JAC357.
    "no pages are made in `{language}`: its texts are shown only where there is no other": (
        "kielellä `{language}` ei tehdä sivuja: sen tekstit näytetään vain, kun muita ei ole"
    ),
    "take it out; pages are made in {languages}": "poista se; sivut tehdään kielillä {languages}",
    "this says the very same in another language": "tässä sanotaan aivan sama toisella kielellä",
    "translate it, or take it out until somebody does": (
        "käännä se, tai poista se, kunnes joku kääntää"
    ),
    "it is said here too": "se sanotaan myös tässä",
    "The handbook names a language in which no pages are made.": (
        "Käsikirja nimeää kielen, jolla sivuja ei tehdä."
    ),
    "Our own words, the headings and labels of the pages, are there in English and Finnish only. "
    "A text in another language is shown where it is told in none of these.": (
        "Omat sanamme, sivujen otsikot ja nimikkeet, ovat vain suomeksi ja englanniksi. "
        "Muunkielinen teksti näytetään, kun sitä ei ole kerrottu kummallakaan näistä."
    ),
    "A text says the very same in two languages.": "Teksti on aivan sama kahdella kielellä.",
    "It has been copied and never translated, and the list of what is to be translated does not "
    "name it any more. Names and other short texts may be the same.": (
        "Se on kopioitu eikä koskaan käännetty, eikä käännettävien luettelo enää mainitse sitä. "
        "Nimet ja muut lyhyet tekstit saavat olla samoja."
    ),
    # Signs of other programs: JAC355, JAC356.
    "HTML is shown as it is: `{text}`": "HTML näytetään sellaisenaan: `{text}`",
    "write Markdown: `**bold**`, `- item`, `[words](address)`": (
        "kirjoita Markdownia: `**lihavointi**`, `- kohta`, `[sanat](osoite)`"
    ),
    "write plain text": "kirjoita pelkkää tekstiä",
    "Markdown is shown as it is here: `{text}`": "Markdown näytetään tässä sellaisenaan: `{text}`",
    "write plain text; Markdown works in `description`": (
        "kirjoita pelkkää tekstiä; Markdown toimii avaimessa `description`"
    ),
    "A text holds HTML, which readers would see as it is written.": (
        "Tekstissä on HTML:ää, jonka lukijat näkisivät sellaisenaan."
    ),
    "It comes along when a text is pasted from a web page, a wiki or an e-mail. Where Markdown "
    "works, write that; in code, between backticks, HTML may stand.": (
        "Se tulee mukana, kun teksti liitetään verkkosivulta, wikistä tai sähköpostista. Kirjoita "
        "Markdownia siellä, missä se toimii; koodissa eli gravisten välissä HTML saa olla."
    ),
    "A line holds signs of Markdown, which readers would see as they are written.": (
        "Rivillä on Markdownin merkkejä, jotka lukijat näkisivät sellaisinaan."
    ),
    "Markdown works in longer texts, such as `description`; the help of a key says so. A line is "
    "also drawn in maps, where it cannot be bold and cannot be a link.": (
        "Markdown toimii pidemmissä teksteissä, kuten avaimessa `description`; avaimen ohje "
        "kertoo sen. Rivi piirretään myös karttoihin, joissa se ei voi olla lihavoitu eikä linkki."
    ),
    # Ids where texts belong: JAC358.
    "`{id}` is an id, and readers would see it as it is": (
        "`{id}` on tunniste, ja lukijat näkisivät sen sellaisenaan"
    ),
    "name it under `insights:` of a step: `insights: [{id}]`": (
        "nimeä se askelen avaimessa `insights:`: `insights: [{id}]`"
    ),
    "write here in words what could be better; the opportunity itself names the insights it "
    "answers under `answers:`": (
        "kerro tässä sanoin, mikä voisi olla paremmin; kehityskohde nimeää itse havainnot, joihin "
        "se vastaa, avaimessa `answers:`"
    ),
    "A pain, a delight or an opportunity is told by an id, where a text belongs.": (
        "Kipupiste, ilahtuminen tai kehityskohde on kerrottu tunnisteella, vaikka siihen kuuluu "
        "teksti."
    ),
    "Readers would see the id as it is written, without a link. Insights are named under "
    "`insights`; an opportunity names the insights it answers, and so it is found from the "
    "step.": (
        "Lukijat näkisivät tunnisteen sellaisenaan, ilman linkkiä. Havainnot nimetään avaimessa "
        "`insights`; kehityskohde nimeää havainnot, joihin se vastaa, ja löytyy siten askelesta."
    ),
}
