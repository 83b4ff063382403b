"""The pages for editors, and the manual pages of the codes, in Finnish."""

FINNISH: dict[str, str] = {
    # What may stand under a key.
    "Lower-case words joined by hyphens.": "Pieniä kirjaimia, sanat väliviivoin yhdistettynä.",
    "A language by its ISO 639 code: `fi`, `en`, `sv`.": (
        "Kieli ISO 639 -koodinaan: `fi`, `en`, `sv`."
    ),
    "A line of text, at most 200 characters, or one such line in each language.": (
        "Rivi tekstiä, enintään 200 merkkiä, tai tällainen rivi kullakin kielellä."
    ),
    "Text with Markdown, at most 4,000 characters, or one such text in each language.": (
        "Markdown-tekstiä enintään 4 000 merkkiä, tai tällainen teksti kullakin kielellä."
    ),
    "One line, or a list of them.": "Yksi rivi tai luettelo rivejä.",
    "The id of a cell of the blueprint.": "Palvelumallin solun tunniste.",
    "The id of a step of the blueprint's journey, or of one of its own columns.": (
        "Palvelumallin polun askeleen tai palvelumallin oman sarakkeen tunniste."
    ),
    "A rule by its code or its name: `JAC304`, `unused-entity`, `own/step-has-owner`.": (
        "Sääntö koodinaan tai nimellään: `JAC304`, `unused-entity`, `own/step-has-owner`."
    ),
    "A kind, or one entity: `persona`, `persona/anna`.": (
        "Laji tai yksi sen edustaja: `persona`, `persona/anna`."
    ),
    "A team or partner, or one role in it: `customer-success` or `customer-success/lead`.": (
        "Tiimi tai kumppani tai jokin sen rooli: `customer-success` tai `customer-success/lead`."
    ),
    "The id of a step of the journey.": "Polun askeleen tunniste.",
    "One feeling, or several, each of its own persona.": (
        "Yksi tunne tai useita, kukin oman persoonansa."
    ),
    "A day, written `2026-03-01`.": "Päivä muodossa `2026-03-01`.",
    "A length of time, or a range of them: `15 min`, `2 h`, `7–10 d`.": (
        "Kesto tai sen vaihteluväli: `15 min`, `2 h`, `7–10 d`."
    ),
    "A part of a whole, written `36 %` or as a number from 0 to 1.": (
        "Osuus muodossa `36 %` tai lukuna nollasta yhteen."
    ),
    "A web address, an e-mail address (`mailto:`) or a telephone number (`tel:`).": (
        "Verkko-osoite, sähköpostiosoite (`mailto:`) tai puhelinnumero (`tel:`)."
    ),
    "A number, with a point before its decimals.": "Luku, jonka desimaalien edellä on piste.",
    "A whole number, 0 or more.": "Kokonaisluku, vähintään 0.",
    "From 1 (least) to 5 (most).": "Luku 1:stä (vähiten) 5:een (eniten).",
    "How good it feels, from -2 (terrible) to +2 (wonderful). Not how strongly.": (
        "Miten hyvältä se tuntuu, −2 (kauhealta) – +2 (ihanalta). Ei se, miten voimakkaasti."
    ),
    "`true` or `false`.": "`true` (kyllä) tai `false` (ei).",
    "A year, half-year, quarter, month, week or day: `2026`, `2026-H1`, `2026-Q3`, `2026-09`.": (
        "Vuosi, vuosipuolisko, neljännes, kuukausi, viikko tai päivä: `2026`, `2026-H1`, "
        "`2026-Q3`, `2026-09`."
    ),
    "A list; each item: {one}.": "Luettelo, jonka kukin kohta on: {one}.",
    "A number, {bounds}.": "Luku, {bounds}.",
    "A whole number, {bounds}.": "Kokonaisluku, {bounds}.",
    "at least {number}": "vähintään {number}",
    "at most {number}": "enintään {number}",
    "less than {number}": "pienempi kuin {number}",
    "more than {number}": "suurempi kuin {number}",
    "An id of the kind {kind}.": "Tunniste, jonka laji on {kind}.",
    "Keys of its own.": "Omia avaimia.",
    "One of {choices}.": "Jokin näistä: {choices}.",
    "Whole numbers, each behind its name.": "Kokonaislukuja, kukin nimensä perässä.",
    "A thing with a name and a place of its own, at which others may point.": (
        "Asia, jolla on nimi ja oma paikka ja johon muut voivat viitata."
    ),
    # The pages for editors.
    "For editors": "Muokkaajille",
    "What can be written into this handbook, and what is checked. For everyone who edits its "
    "files.": (
        "Mitä tähän käsikirjaan voi kirjoittaa ja mitä siitä tarkistetaan. Kaikille, jotka "
        "muokkaavat sen tiedostoja."
    ),
    "What there is to write": "Mitä voi kirjoittaa",
    "Each file begins with its kind. The kind decides which keys there are.": (
        "Jokainen tiedosto alkaa lajistaan. Laji ratkaisee, mitä avaimia siinä voi olla."
    ),
    "Every kind": "Kaikki lajit",
    "What it is": "Mitä se on",
    "Keys that every kind has": "Kaikkien lajien yhteiset avaimet",
    "Besides the keys below there are those that every kind has:": (
        "Alla olevien lisäksi käytössä ovat:"
    ),
    "Its own keys": "Omat avaimet",
    "Keys of {kind}": "Avaimet: {kind}",
    "Key": "Avain",
    "What it says": "Mitä se kertoo",
    "What may stand there": "Mitä siihen voi kirjoittaa",
    "For example": "Esimerkiksi",
    "needed": "pakollinen",
    "Which ones?": "Mitkä?",
    "Left out:": "Jos puuttuu:",
    "A file to begin with": "Tiedosto, josta aloittaa",
    "example": "esimerkki",
    "What is checked": "Mitä tarkistetaan",
    "How much a finding weighs depends on how much the handbook demands of itself; each page says "
    "so.": (
        "Löydöksen painoarvo riippuu siitä, kuinka paljon käsikirja vaatii itseltään; kunkin "
        "säännön kohdalla kerrotaan, miten."
    ),
    "Code": "Koodi",
    "What it finds": "Mitä se löytää",
    # The whole manual.
    "The rules": "Säännöt",
    "Everything that `jac check` can find: what it is, why it matters, how much it weighs, and a "
    "wrong and a right example. In an example, a line of `---` begins the next file.": (
        "Kaikki, minkä `jac check` voi löytää: mistä on kyse, miksi sillä on väliä, paljonko se "
        "painaa, sekä väärä ja oikea esimerkki. Esimerkissä rivi `---` aloittaa uuden tiedoston."
    ),
    "Print the whole manual as Markdown.": "Tulosta koko ohje Markdown-muodossa.",
    "name a code, or ask for `--all`, not both": "anna joko koodi tai `--all`, ei molempia",
    "in every handbook": "jokaisessa käsikirjassa",
    # Why the codes of files and of shapes exist.
    "Nothing of it can be read from there on, so nothing else in it is checked.": (
        "Siitä eteenpäin mitään ei voida lukea, joten tiedostosta ei tarkisteta muuta."
    ),
    "Letters such as `ä` and `ö` would come out as signs that nobody wrote.": (
        "Kirjaimet kuten `ä` ja `ö` muuttuisivat merkeiksi, joita kukaan ei ole kirjoittanut."
    ),
    "Two names that look alike would be different ones, and a line could be shown in another "
    "order than it is read. Most often it came along with a text that was copied from "
    "elsewhere.": (
        "Kaksi samannäköistä nimeä olisi eri nimiä, ja rivi voisi näkyä eri järjestyksessä kuin "
        "se luetaan. Tavallisimmin merkki on tullut muualta kopioidun tekstin mukana."
    ),
    "People write these files and read them; what is as large as that was put here by mistake, "
    "or is many things in one file.": (
        "Ihmiset kirjoittavat ja lukevat näitä tiedostoja. Näin suuri on päätynyt tänne "
        "vahingossa, tai siinä on monta asiaa yhdessä."
    ),
    "Only one of the two can be meant, and nobody could tell which.": (
        "Vain toista voidaan tarkoittaa, eikä kukaan tiedä, kumpaa."
    ),
    "What stands in one place would change what is read in another. Write it out, or put it in "
    "quotes when it is a text that begins with such a sign.": (
        "Yhdessä paikassa lukeva muuttaisi sitä, mitä toisessa luetaan. Kirjoita se auki, tai "
        "pane lainausmerkkeihin teksti, joka alkaa tällaisella merkillä."
    ),
    "A tag asks the reader of the file to make something else of a text. Here a text stays a "
    "text.": (
        "YAML-tunniste pyytää tiedoston lukijaa tekemään tekstistä jotain muuta. Täällä teksti "
        "pysyy tekstinä."
    ),
    "Every key is a word. Most often a text that begins with a bracket stands where a key "
    "belongs.": (
        "Jokainen avain on sana. Tavallisimmin avaimen paikalla on teksti, joka alkaa sululla."
    ),
    "No handbook needs more than ten.": "Mikään käsikirja ei tarvitse kymmentä enempää.",
    "One file is one thing, or several of one kind under `items`, so that it is easy to find.": (
        "Yhdessä tiedostossa on yksi asia tai useita samanlajisia avaimen `items` alla, jotta sen "
        "löytää helposti."
    ),
    "Something has been pasted here that is no part of a handbook. Long series of observations "
    "may stand in a table of their own.": (
        "Tänne on liitetty jotain, mikä ei kuulu käsikirjaan. Pitkät mittaussarjat voivat olla "
        "omassa taulukossaan."
    ),
    "Write at least its kind and its name, or delete it.": (
        "Kirjoita ainakin sen laji ja nimi, tai poista se."
    ),
    "To YAML that is an instruction for whoever reads the file, and none is needed here.": (
        "YAML:ssa se on ohje tiedoston lukijalle, eikä sellaista täällä tarvita."
    ),
    "What is in it is no part of the handbook, which is easily overlooked when only the ending "
    'of its name is wrong. No site has it either, unless `exclude_docs: "!its-name"` in '
    "mkdocs.yml asks for it.": (
        "Sen sisältö ei kuulu käsikirjaan, mikä jää helposti huomaamatta, kun vain nimen pääte on "
        "väärä. Sitä ei myöskään julkaista, ellei mkdocs.yml pyydä sitä rivillä "
        '`exclude_docs: "!sen-nimi"`.'
    ),
    "It is not followed: what is published must be in the handbook, where everybody can review "
    "it.": (
        "Sitä ei seurata: julkaistavan on oltava käsikirjassa, missä kaikki voivat katselmoida "
        "sen."
    ),
    "The first hundred are told. With as many as that, they most often have one cause.": (
        "Ensimmäiset sata kerrotaan. Kun vikoja on näin paljon, niillä on tavallisimmin yksi syy."
    ),
    "The key explains itself in the help below the message; this value is not written that way.": (
        "Avain selitetään viestin alla olevassa ohjeessa; tätä arvoa ei ole kirjoitettu niin."
    ),
    "Few keys are demanded, and without them nobody could tell what the rest is about.": (
        "Pakollisia avaimia on vähän, eikä ilman niitä tietäisi, mistä muu kertoo."
    ),
    "What is written under a misspelt or misplaced key would silently be left out of the "
    "handbook.": (
        "Väärin kirjoitetun tai väärässä paikassa olevan avaimen sisältö jäisi huomaamatta pois "
        "käsikirjasta."
    ),
    "The kind decides which keys there are, so nothing else can be checked without it.": (
        "Laji ratkaisee, mitä avaimia on, joten ilman sitä ei voi tarkistaa mitään muuta."
    ),
    "A list stands where one text belongs, a text where a number belongs, and the like.": (
        "Tekstin paikalla on luettelo, luvun paikalla teksti tai muuta sellaista."
    ),
    "The choices are few so that everybody means the same by them. The help names them all.": (
        "Vaihtoehtoja on vähän, jotta kaikki tarkoittavat niillä samaa. Ohje luettelee ne kaikki."
    ),
    "Ids become addresses of pages and are typed by hand. What readers see is the name; the id "
    "may stay as it is when the name changes.": (
        "Tunnisteista tulee sivujen osoitteita, ja niitä kirjoitetaan käsin. Lukijat näkevät "
        "nimen; tunniste voi pysyä ennallaan, vaikka nimi muuttuu."
    ),
    "In 3/4/2026 nobody knows which is the day and which is the month. The year comes first.": (
        "Merkinnästä 3/4/2026 ei tiedä, kumpi on päivä ja kumpi kuukausi. Vuosi tulee ensin."
    ),
    "It lies beyond the scale that its key has.": "Se on avaimensa asteikon ulkopuolella.",
    "A line has at most 200 characters, so that it still is one in a drawing. What takes longer "
    "to say belongs into `description`.": (
        "Rivillä on enintään 200 merkkiä, jotta se mahtuu piirrokseenkin. Pidempi teksti kuuluu "
        "avaimeen `description`."
    ),
    "A key without a value looks as if something had been forgotten. Leave the key out until "
    "there is something to say.": (
        "Arvoton avain näyttää siltä kuin jotain olisi unohtunut. Jätä avain pois, kunnes on "
        "jotain sanottavaa."
    ),
    "It is a number and a unit, or a range of them: `15 min`, `2 h`, `7–10 d`. Only then can "
    "lengths be added up and compared.": (
        "Kesto on luku ja yksikkö tai vaihteluväli: `15 min`, `2 h`, `7–10 d`. Vain niin kestoja "
        "voi laskea yhteen ja verrata."
    ),
    "Codes of two or three letters are what browsers and screen readers understand.": (
        "Selaimet ja ruudunlukijat ymmärtävät kahden tai kolmen kirjaimen koodeja."
    ),
    "Whoever clicks on it would land nowhere, or run something that should not be run.": (
        "Linkki ei veisi napsauttajaa minnekään, tai se käynnistäisi jotain, mitä ei pidä "
        "käynnistää."
    ),
    "It is shown in headings, tables and drawings, where there is room for one line.": (
        "Se näkyy otsikoissa, taulukoissa ja piirroksissa, joissa on tilaa yhdelle riville."
    ),
    "Whoever points at the id could mean either of them.": (
        "Tunnisteeseen viittaava voisi tarkoittaa kumpaa tahansa."
    ),
}
