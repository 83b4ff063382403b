"""What is said of slips, and of the way out of them, in Finnish."""

FINNISH: dict[str, str] = {
    # Texts still to be written: JAC346.
    "`{text}` only keeps the place of a text": "`{text}` vain pitää paikkaa tekstille",
    "write it": "kirjoita teksti",
    "`{word}` stands in this text, and readers would see it": (
        "tekstissä on `{word}`, ja lukijat näkisivät sen"
    ),
    "write what is still to come, and take the mark out": (
        "kirjoita se, mitä vielä puuttuu, ja poista merkki"
    ),
    "write it, or delete the line": "kirjoita teksti, tai poista rivi",
    "A text only keeps the place of one that is to come.": (
        "Teksti on vasta merkki siitä, että siihen tulee jotain."
    ),
    "`…`, `...`, `???`, TODO, TBD, xxx, lorem ipsum: readers of the pages would read just that, "
    "and so they would where such a mark stands beside words. Words that the glossary defines or "
    "asks not to use may be any.": (
        "`…`, `...`, `???`, TODO, TBD, xxx, lorem ipsum, kesken, täydennä: sivujen lukija lukisi "
        "juuri sen, myös silloin, kun merkki on muiden sanojen joukossa. Sanat, "
        "jotka sanasto määrittelee tai joita se pyytää välttämään, saavat olla mitä tahansa."
    ),
    # What an action is expected to change: JAC717, JAC718.
    "this is worse than before: less of `{metric}` is better": (
        "tämä on huonompi kuin ennen: mittarissa `{metric}` pienempi on parempi"
    ),
    "this is worse than before: more of `{metric}` is better": (
        "tämä on huonompi kuin ennen: mittarissa `{metric}` suurempi on parempi"
    ),
    "look which of the two values was before, and at `direction:` of the metric": (
        "tarkista, kumpi arvo oli ennen, ja mittarin `direction:`"
    ),
    "this says which way is better": "tämä kertoo, kumpaan suuntaan on parempi",
    "An action is expected to make its metric worse.": (
        "Toimenpiteen odotetaan huonontavan mittariaan."
    ),
    "The two values have changed places, or the metric does not say which way is better as you "
    "think it does.": (
        "Arvot ovat vaihtaneet paikkaa, tai mittarissa suunta on toinen kuin luulet."
    ),
    "expected by {day}, but the action was done only on {end}": (
        "muutosta odotetaan {day} mennessä, mutta toimenpide tehtiin vasta {end}"
    ),
    "expected by {day}, but the action is done only by {end}": (
        "muutosta odotetaan {day} mennessä, mutta toimenpide on tehty vasta {end}"
    ),
    "expect the change after the action, or have it done earlier": (
        "odota muutosta vasta toimenpiteen jälkeen, tai aikaista toimenpidettä"
    ),
    "this is the day of the action": "tämä on toimenpiteen päivä",
    "A change is expected before the action that is to bring it is to be done.": (
        "Muutosta odotetaan, ennen kuin sen tuovan toimenpiteen on määrä olla tehty."
    ),
    # Counts that have a name of nothing: JAC532.
    "no value of this metric is made from `{key}`": (
        "luvusta `{key}` ei lasketa tämän mittarin arvoa"
    ),
    "A count has a name from which no value is made.": (
        "Lukumäärällä on nimi, josta arvoa ei lasketa."
    ),
    "What is counted is then left out, and the written value is compared with nothing. Answers "
    "are counted by grade or by group, a share by the ids of its events.": (
        "Laskettu määrä jää silloin pois, eikä kirjoitettua arvoa verrata mihinkään. Vastaukset "
        "lasketaan arvosanoittain tai ryhmittäin, osuus tapahtumiensa tunnuksin."
    ),
    # A duration in no unit of time: JAC531.
    "this is no unit of time, and the metric is a `duration`": (
        "tämä ei ole ajan yksikkö, ja mittari on kesto (`duration`)"
    ),
    "write `s`, `min`, `h` or `d`, or choose another `type:`": (
        "kirjoita `s`, `min`, `h` tai `d`, tai valitse toinen `type:`"
    ),
    "this says what it is": "tämä kertoo, mikä mittari on",
    "A metric is a length of time, but its unit is no unit of time.": (
        "Mittari on kesto, mutta sen yksikkö ei ole ajan yksikkö."
    ),
    # Ids that name nothing: JAC106, JAC201.
    "an {kind}": "{kind}",
    "a {kind}": "{kind}",
    "`{id}` is {other}, and here {kind} is named": "`{id}` on {other}, mutta tähän kuuluu {kind}",
    "write its {kind}: `{id}`": "kirjoita sen {kind}: `{id}`",
    "{choice}, or begin a new one: `jac new {new}`": "{choice}, tai aloita uusi: `jac new {new}`",
    "write the id of a {kind}, or begin it: `jac new {new}`": (
        "kirjoita tunniste ({kind}), tai aloita uusi: `jac new {new}`"
    ),
    "a team belongs here, or a role of it, not a person": (
        "tähän kuuluu tiimi tai sen rooli, ei henkilö"
    ),
    "{told}: {help}": "{told}: {help}",
    "for example `care` or `care/lead`": "esimerkiksi `hoito` tai `hoito/vetaja`",
    # What was written without keys: JAC104.
    "write it with its keys: `{example}`": "kirjoita se avaimineen: `{example}`",
    # A word of another key: JAC105.
    "it is a word of another key: write `{key}: {word}`": (
        "se kuuluu toiselle avaimelle: kirjoita `{key}: {word}`"
    ),
    # A decimal comma inside braces: JAC102.
    "a decimal comma stands in `{number}`": "luvussa `{number}` on desimaalipilkku",
    "write `{number}`": "kirjoita `{number}`",
    # Periods: JAC107.
    "write it as `{period}`": "kirjoita se muodossa `{period}`",
    # A language that the handbook does not have: JAC345.
    "did you mean `{id}`? Else write `languages: [{all}]` in the handbook's own file": (
        "tarkoititko `{id}`? Jos et, kirjoita käsikirjan omaan tiedostoon `languages: [{all}]`"
    ),
    "{choice}, or write `languages: [{all}]` in the handbook's own file": (
        "{choice}, tai kirjoita käsikirjan omaan tiedostoon `languages: [{all}]`"
    ),
    # What is checked only when every file can be read.
    "what refers to these, and the handbook as a whole, is checked when they are mended": (
        "viittaukset näihin ja käsikirja kokonaisuutena tarkistetaan, kun nämä on korjattu"
    ),
    # A file with another ending: JAC019.
    "`{name}` is a file of the handbook with another ending": (
        "`{name}` on käsikirjan tiedosto, mutta pääte on väärä"
    ),
    "name it `{name}` (in Windows: View, File name extensions)": (
        "anna sille nimi `{name}` (Windowsissa: Näytä, Tiedostotunnisteet)"
    ),
    "A file of the handbook has an ending that is not read.": (
        "Käsikirjan tiedostolla on pääte, jota ei lueta."
    ),
    "It begins as one with its kind, and nothing else has its name: most often an editor has put "
    "`.txt` behind it. What refers to it is only checked when it has its right name.": (
        "Se alkaa lajilla niin kuin muutkin, eikä muulla ole sen nimeä: useimmiten ohjelma on "
        "lisännyt perään `.txt`. Viittaukset siihen tarkistetaan vasta, kun nimi on oikea."
    ),
    "Nothing in it is read. No handbook needs more than five.": (
        "Mitään siinä ei lueta. Yksikään käsikirja ei tarvitse enempää kuin viisi."
    ),
    "No writing has more than five. So many hide other text, and are slow to read.": (
        "Missään kirjoituksessa ei ole yli viittä. Näin moni peittää muun tekstin, ja niiden "
        "lukeminen on hidasta."
    ),
    # A next step that is not there: JAC303.
    "{choice}, or give the step it leads to this `id:`": (
        "{choice}, tai anna tämä `id:` sille askeleelle, johon se vie"
    ),
    # Several ids, and ids that were changed: JAC104, JAC106, JAC201.
    "an e-mail address is not an id": "sähköpostiosoite ei kelpaa tunnisteeksi",
    "these are several: with commas between them in `[ ]`, where a list may stand": (
        "tässä on useita: erota ne pilkuilla merkkien `[ ]` sisään, jos tähän saa panna luettelon"
    ),
    "{told}: `[{ids}]`": "{told}: `[{ids}]`",
    "only one may stand here: write one of them without `[ ]` and dashes": (
        "tähän kuuluu vain yksi: kirjoita yksi niistä ilman merkkejä `[ ]` ja viivoja"
    ),
    # Values that fit the other direction: JAC501.
    "every value fits its counts if the direction is `{other}`": (
        "kaikki arvot täsmäävät lukumääriin, jos suunta on `{other}`"
    ),
    "write `direction: {other}`": "kirjoita `direction: {other}`",
}
