"""What the room `source` says, in Finnish."""

FINNISH: dict[str, str] = {
    # Codes.
    "The file is not written as YAML.": "Tiedosto ei ole YAML-muotoa.",
    "The file is saved in another encoding than UTF-8.": (
        "Tiedosto on tallennettu muulla merkistöllä kuin UTF-8."
    ),
    "The file holds a character that readers cannot see.": (
        "Tiedostossa on merkki, jota lukija ei näe."
    ),
    "The file is larger than 4 MiB.": "Tiedosto on suurempi kuin 4 MiB.",
    "The same key is written twice in one place.": "Sama avain on samassa paikassa kahdesti.",
    "The file uses anchors, aliases or merge keys.": (
        "Tiedostossa on ankkureita, viittauksia niihin tai yhdistäviä avaimia."
    ),
    "The file uses tags.": "Tiedostossa on YAML-tunnisteita.",
    "A key is something else than plain text.": "Avain on jotain muuta kuin tekstiä.",
    "The file is nested deeper than 64 levels.": "Tiedostossa on yli 64 sisäkkäistä tasoa.",
    "The file holds several documents.": "Tiedostossa on useita dokumentteja.",
    "The file holds more than 200,000 values.": "Tiedostossa on yli 200 000 arvoa.",
    "The file says nothing.": "Tiedostossa ei lue mitään.",
    "A line of the file begins with a percent sign.": "Jokin rivi alkaa prosenttimerkillä.",
    "A file is of a sort that is not read.": "Tiedosto on lajia, jota ei lueta.",
    "A link leads out of the handbook's folder.": "Linkki vie käsikirjan kansion ulkopuolelle.",
    "A folder lies in more than 64 others.": "Kansio on yli 64 muun kansion sisällä.",
    "More than 30 marks stand upon one letter.": "Yhden kirjaimen päällä on yli 30 tarketta.",
    "A sign makes a comment of the rest of a text.": "Merkki tekee tekstin lopusta kommentin.",
    "Letters were broken on their way into the file.": (
        "Kirjaimia on rikkoutunut matkalla tiedostoon."
    ),
    "A word stands in quotation marks that are part of it.": (
        "Sana on lainausmerkeissä, jotka ovat osa sitä."
    ),
    "The file has more problems than are shown.": "Tiedostossa on enemmän vikoja kuin näytetään.",
    "A value does not fit its key.": "Arvo ei sovi avaimeensa.",
    "A key that must be there is missing.": "Pakollinen avain puuttuu.",
    "A key stands where nothing knows it.": "Avain on paikassa, jossa sitä ei tunneta.",
    "The file does not say which kind of thing it is.": "Tiedosto ei kerro, mitä se kuvaa.",
    "A value is of another sort than its key takes.": "Arvo on eri lajia kuin avain vaatii.",
    "A value is not one of the choices there are.": "Arvo ei ole mikään vaihtoehdoista.",
    "An id is not lower-case words joined by hyphens.": (
        "Tunniste ei ole pieniä kirjaimia ja väliviivoja."
    ),
    "A day or a period is not written as one.": "Päivää tai jaksoa ei ole kirjoitettu oikein.",
    "A number is too small or too large.": "Luku on liian pieni tai liian suuri.",
    "A text or a list is longer than fits.": "Teksti tai luettelo on liian pitkä.",
    "Nothing stands where something must.": "Paikka, johon kuuluu jotain, on tyhjä.",
    "A length of time is not written as one.": "Kestoa ei ole kirjoitettu oikein.",
    "A language is not named by its code.": "Kielestä ei ole käytetty sen koodia.",
    "An address does not begin or go on as an address does.": (
        "Osoite ei ole osoitteen muotoinen."
    ),
    "A text of one line holds a line break.": "Yhden rivin tekstissä on rivinvaihto.",
    "Two entities of one kind share an id.": "Kahdella samanlaisella on sama tunniste.",
    # Files.
    "`{name}` is no file of a handbook and is left out": (
        "`{name}` ei ole käsikirjan tiedosto, joten se jää pois"
    ),
    "give it the ending `.yaml`, or move it elsewhere": (
        "anna sille pääte `.yaml` tai siirrä se muualle"
    ),
    "`{name}` leads out of the handbook's folder": "`{name}` vie käsikirjan kansion ulkopuolelle",
    "put the file itself here": "laita tähän itse tiedosto",
    # What is not read as it was written.
    "A text in UTF-8 was opened in another encoding and saved again: where a letter stood, there "
    "are now two signs that nobody wrote, and readers see them on every page.": (
        "UTF-8-muotoinen teksti on avattu muulla merkistöllä ja tallennettu uudelleen: kirjaimen "
        "paikalla on nyt kaksi merkkiä, joita kukaan ei kirjoittanut, ja ne näkyvät joka sivulla."
    ),
    "Behind a space, `#` begins a comment to YAML, and what follows is left out of the handbook "
    "without a word. A comment that is meant as one has a space behind its sign.": (
        "Välilyönnin perässä `#` aloittaa YAMLissa kommentin, ja loput jää sanaakaan sanomatta "
        "pois käsikirjasta. Tarkoituksella kirjoitetussa kommentissa merkin perässä on välilyönti."
    ),
    "Word processors write curly marks. To YAML only straight ones are marks; the others are "
    "shown to readers together with the word.": (
        "Tekstinkäsittely kirjoittaa kaarevia lainausmerkkejä. YAMLissa vain suorat ovat "
        "lainausmerkkejä; muut näkyvät lukijalle sanan mukana."
    ),
    "`#` begins a comment: the rest of this text is left out": (
        "merkki `#` aloittaa kommentin: loppu tekstistä jää pois"
    ),
    "put the text in quotes: `{text}`; a comment has a space behind its `#`": (
        "laita teksti lainausmerkkeihin: `{text}`; kommentissa merkin `#` perässä on välilyönti"
    ),
    "the quotation marks are part of this word: `{word}`": (
        "lainausmerkit ovat osa tätä sanaa: `{word}`"
    ),
    "write `{word}` without them": "kirjoita `{word}` ilman niitä",
    "this text has broken letters: `{broken}` is probably `{letter}`": (
        "tekstissä on rikkoutuneita merkkejä: `{broken}` on luultavasti `{letter}`"
    ),
    "open the original as UTF-8, or type them again": (
        "avaa alkuperäinen UTF-8-muodossa tai kirjoita kirjaimet uudelleen"
    ),
    "write the letters that were meant": "kirjoita tarkoitetut kirjaimet",
    # Bytes and characters.
    "this file is saved as UTF-16": "tämä tiedosto on tallennettu UTF-16:na",
    "save it as UTF-8": (
        "tallenna se UTF-8-muodossa (Muistiossa: Tallenna nimellä, Koodaus: UTF-8)"
    ),
    "save it as UTF-8; in the old Windows encoding this is `{letter}`": (
        "tallenna se UTF-8-muodossa (Muistiossa: Tallenna nimellä, Koodaus: UTF-8); vanhassa "
        "Windowsin merkistössä tämä on `{letter}`"
    ),
    "this file is not UTF-8: byte 0x{byte} cannot stand here": (
        "tämä tiedosto ei ole UTF-8-muodossa: tavu 0x{byte} ei voi olla tässä"
    ),
    "this file is larger than 4 MiB, and is not read": (
        "tämä tiedosto on yli 4 MiB:n kokoinen, eikä sitä lueta"
    ),
    "more than {most} marks stand upon one letter": (
        "yhden kirjaimen päällä on yli {most} tarketta"
    ),
    "delete them, or type the word again": "poista ne tai kirjoita sana uudelleen",
    "more than {most} folders lie in each other here": "tässä on yli {most} sisäkkäistä kansiota",
    "move what is in it further up, or delete it": "siirrä sisältö ylemmäs tai poista kansio",
    "split it into several files": "jaa se useaksi tiedostoksi",
    "an invisible character stands here: {point}": "tässä on näkymätön merkki: {point}",
    "an invisible character stands here: {name} ({point})": (
        "tässä on näkymätön merkki: {name} ({point})"
    ),
    "delete it, or type it again": "poista se tai kirjoita se uudelleen",
    "this line begins with `%`, which is an instruction to the YAML reader": (
        "tämän rivin alussa on `%`, joka on ohje YAML-lukijalle"
    ),
    "delete it; if it is text, indent it": "poista se; jos se on tekstiä, sisennä se",
    "type the letter `{letter}` again: it is U+{point}, {name}": (
        "kirjoita kirjain `{letter}` uudelleen: se on U+{point}, {name}"
    ),
    # What the YAML of a handbook does not use.
    "`&` and `*` repeat a value elsewhere, which is not done here": (
        "`&` ja `*` toistavat arvon muualla, eikä sitä käytetä täällä"
    ),
    "`!` says how to read a value, which is not done here": (
        "`!` kertoo, miten arvo luetaan, eikä sitä käytetä täällä"
    ),
    "write the value itself; if it is text, put it in quotes: {text}": (
        "kirjoita itse arvo; jos se on tekstiä, laita se lainausmerkkeihin: {text}"
    ),
    "`<<` merges another mapping into this one, which is not read here": (
        "`<<` yhdistää tähän muualla olevia avaimia, eikä sitä käytetä täällä"
    ),
    "write the keys out": "kirjoita avaimet auki",
    "a key must be text, this is a list or a mapping": (
        "avaimen pitää olla tekstiä, mutta tässä on luettelo tai avaimia"
    ),
    "put text that begins with a brace or bracket in quotes": (
        "laita lainausmerkkeihin teksti, jonka alussa on sulku"
    ),
    "write `{text}`": "kirjoita `{text}`",
    "the opening `{sign}` is missing here": "tästä puuttuu aloittava `{sign}`",
    "a key is missing before this colon": "tämän kaksoispisteen edestä puuttuu avain",
    "write the key before it": "kirjoita avain sen eteen",
    "the key `{key}` is written twice": "avain `{key}` on kirjoitettu kahdesti",
    "a table was pasted here": "tähän on liitetty taulukko",
    "a handbook holds no tables: delete lines {first}–{last}, or write each row as an item": (
        "käsikirjassa ei ole taulukoita: poista rivit {first}–{last} tai kirjoita kukin rivi "
        "luettelon kohdaksi"
    ),
    "delete it and press the space bar: {count} spaces begin the line above": (
        "poista se ja paina välilyöntiä: edellisen rivin alussa välilyöntejä on {count}"
    ),
    "two keys on one line: `{one}` and `{other}`": (
        "rivillä on kaksi avainta: `{one}` ja `{other}`"
    ),
    "begin `{text}` on a line of its own": "aloita `{text}` omalta riviltään",
    "keep one of the two": "säilytä vain toinen niistä",
    "keys stand here for the second time: {keys}": "tässä on avaimia toiseen kertaan: {keys}",
    "keep each of them once; what is about another thing needs a place of its own": (
        "säilytä kukin vain kerran; jos ne kuvaavat muuta asiaa, siirrä ne omaan paikkaansa"
    ),
    "a new item begins without its dash: `{key}` is there already": (
        "uusi kohta alkaa ilman viivaa: `{key}` on jo yllä"
    ),
    "write `- {text}`, with the dash below the one on line {line}": (
        "kirjoita `- {text}` ja aloita viiva samasta sarakkeesta kuin rivillä {line}"
    ),
    "first written here": "ensimmäisen kerran täällä",
    "write it flatter, or in several files": "kirjoita se matalampana tai useaan tiedostoon",
    "nested deeper than {count} levels": "sisäkkäisiä tasoja on yli {count}",
    "this file holds more than {count} values": "tässä tiedostossa on yli {count} arvoa",
    "a second document begins here, one file holds one": (
        "tästä alkaa toinen dokumentti, mutta tiedostossa on vain yksi"
    ),
    "put what follows into a file of its own, or delete the `---`": (
        "siirrä loput omaan tiedostoonsa tai poista `---`"
    ),
    "this file says nothing": "tässä tiedostossa ei lue mitään",
    "write what it is about, beginning with `kind:`, or delete the file": (
        "kirjoita, mitä se kuvaa, ja aloita avaimella `kind:`, tai poista tiedosto"
    ),
    "only the first {count} problems of this file are shown": (
        "tämän tiedoston vioista näytetään vain {count} ensimmäistä"
    ),
    # Broken YAML: signs.
    "this is not YAML: {words}": "tämä ei ole YAMLia: {words}",
    "put text with signs in it in quotes": "laita merkkejä sisältävä teksti lainausmerkkeihin",
    "two versions of this file were never joined into one": (
        "tiedoston kahta versiota ei ole yhdistetty loppuun"
    ),
    "choose between the parts marked `<<<<<<<` and `>>>>>>>`, delete the marks": (
        "valitse merkkien `<<<<<<<` ja `>>>>>>>` välisistä osista ja poista merkit"
    ),
    "a tab stands where a space belongs": "välilyönnin paikalla on sarkainmerkki",
    "write a space instead": "kirjoita tilalle välilyönti",
    "a tab indents this line": "tämä rivi on sisennetty sarkaimella",
    "indent with spaces, not with tabs": "sisennä välilyönneillä, älä sarkaimella",
    "a text cannot begin with `{sign}` unless it is in quotes": (
        "tekstin alussa ei voi olla `{sign}`, ellei teksti ole lainausmerkeissä"
    ),
    "put the text in quotes: `{text}`": "laita teksti lainausmerkkeihin: `{text}`",
    "the quotation mark that opens here is never closed": (
        "tästä alkava lainaus ei pääty lainausmerkkiin"
    ),
    "close it with `{sign}`": "lopeta se merkkiin `{sign}`",
    "the quotation mark that opens here is closed only on line {line}": (
        "tästä alkava lainaus päättyy vasta rivillä {line}"
    ),
    "write `{sign}` at the end of line {line}": "kirjoita rivin {line} loppuun `{sign}`",
    "write `{sign}` before `{text}`": "kirjoita `{sign}` ennen kohtaa `{text}`",
    "`#` begins a comment, so the bracket before it stays open": (
        "merkki `#` aloittaa kommentin, joten sitä ennen alkava sulku jää auki"
    ),
    "put the text that holds it in quotes": "laita teksti, jossa se on, lainausmerkkeihin",
    "if this is text, put it in quotes: `{text}`": (
        "jos tämä on tekstiä, laita se lainausmerkkeihin: `{text}`"
    ),
    "a list item begins with `{sign}`": "luettelon kohta alkaa merkillä `{sign}`",
    "write a plain hyphen and a space: `- `": (
        "kirjoita sen tilalle tavallinen viiva ja väli: `- `"
    ),
    "this list is written as one text: `{words}`": (
        "tämä luettelo on kirjoitettu yhdeksi tekstiksi: `{words}`"
    ),
    "begin each item on a line of its own, with a dash: `- {item}`": (
        "aloita jokainen kohta omalta riviltään viivalla: `- {item}`"
    ),
    "begin each item with a dash, or only the first line if all is one: `- {item}`": (
        "aloita jokainen kohta viivalla, tai vain ensimmäinen rivi, jos kohtia on yksi: `- {item}`"
    ),
    "a comma is missing before `{key}:`": "kohdan `{key}:` edestä puuttuu pilkku",
    "write `, ` before it": "kirjoita sen eteen `, `",
    "`{sign}` only looks like a colon: U+{point}": (
        "`{sign}` vain näyttää kaksoispisteeltä: U+{point}"
    ),
    "write a colon and a space: `{key}: `": "kirjoita kaksoispiste ja väli: `{key}: `",
    "write the opening bracket: `[{words}`": "kirjoita alkava hakasulku: `[{words}`",
    "another character stands here than it seems: {name} (U+{point})": (
        "tässä on eri merkki kuin miltä näyttää: {name} (U+{point})"
    ),
    "`{key}` is indented by one space too few": "`{key}` on sisennetty yhden välin liian vähän",
    "`{key}` is indented by one space too many": "`{key}` on sisennetty yhden välin liikaa",
    "begin it after {count} spaces": "aloita se {count} välilyönnin jälkeen",
    "begin it on the next line": "aloita se seuraavalta riviltä",
    "begin it with a dash and a space: `- {text}`": "aloita se viivalla ja välillä: `- {text}`",
    "write each item on a line of its own": "kirjoita jokainen kohta omalle rivilleen",
    "begin the dash below the one on line {line}: spaces before it: {count}": (
        "aloita viiva samasta sarakkeesta kuin rivillä {line}: välilyöntejä {count}"
    ),
    "begin it after {deep} spaces if it belongs to the line above, or after {less} if not": (
        "aloita rivi {deep} välilyönnillä, jos se kuuluu samaan kohtaan kuin edellinen, muuten "
        "{less} välilyönnillä"
    ),
    "`{key}` is indented too little: the lines around it begin after {count} spaces": (
        "`{key}` on sisennetty liian vähän: rivit sen ympärillä alkavat {count} välilyönnistä"
    ),
    "move lines {first}–{last} to the right, by {count} spaces": (
        "siirrä rivejä {first}–{last} oikealle {count} välilyönnin verran"
    ),
    "this line looks like the end of the text above": (
        "tämä rivi näyttää edellisen tekstin jatkolta"
    ),
    "put it at the end of that line, or write a key and a colon before it": (
        "siirrä se edellisen rivin loppuun tai kirjoita sen eteen avain ja kaksoispiste"
    ),
    "`{escape}` means nothing between double quotes": (
        "`{escape}` ei tarkoita mitään lainausmerkkien sisällä"
    ),
    "write `\\\\` for a backslash, or use single quotes": (
        "kirjoita kenoviiva muodossa `\\\\` tai käytä yksinkertaisia lainausmerkkejä"
    ),
    "text follows `{sign}` on the same line": "merkin `{sign}` perässä on tekstiä samalla rivillä",
    "begin the text on the next line, indented, or put it all in quotes": (
        "aloita teksti sisennettynä seuraavalta riviltä tai laita kaikki lainausmerkkeihin"
    ),
    "the bracket that opens here is never closed": "tästä alkava sulku jää auki",
    "a comma or `{sign}` is missing before this": "tämän edestä puuttuu pilkku tai `{sign}`",
    "put commas between the items, and quotes around text with `:`, `,` or brackets": (
        "erota kohdat pilkuilla ja laita lainausmerkkeihin teksti, jossa on `:`, `,` tai sulkuja"
    ),
    "text goes on after the closing quotation mark: `{text}`": (
        "teksti jatkuu lainausmerkin jälkeen: `{text}`"
    ),
    "put all of it in other quotes: `{text}`": "laita kaikki toisiin lainausmerkkeihin: `{text}`",
    "this stands after the end of what the file says": "tämä on tiedoston sisällön jälkeen",
    "put it among the keys above, without `...` between": (
        "siirrä se edellä olevien avainten joukkoon ilman merkintää `...`"
    ),
    "write a space after it": "kirjoita sen perään välilyönti",
    # Broken YAML: colons, dashes, indentation.
    "a colon stands inside this text": "tämän tekstin sisällä on kaksoispiste",
    "put the text in quotes: `{key}: {text}`": "laita teksti lainausmerkkeihin: `{key}: {text}`",
    "`{key}` is indented deeper than the line above": (
        "`{key}` on sisennetty syvemmälle kuin edellinen rivi"
    ),
    "begin it in the same column as `{above}`; if it continues that text, use quotes": (
        "aloita se samasta kohdasta kuin `{above}`; jos se jatkaa tekstiä, käytä lainausmerkkejä"
    ),
    "a dash without a space begins no list item": "viiva ilman välilyöntiä ei aloita kohtaa",
    "write a space after it: `- {text}`": "kirjoita sen perään välilyönti: `- {text}`",
    "a colon without a space does not end a key": ("kaksoispisteen perästä puuttuu välilyönti"),
    "write a space after it: `{key}: {text}`": "kirjoita sen perään välilyönti: `{key}: {text}`",
    "`{text}` has no colon": "rivillä `{text}` ei ole kaksoispistettä",
    "write a key, a colon and a space: `{key}: {text}`; to continue the text above, indent it": (
        "kirjoita avain, kaksoispiste ja väli: `{key}: {text}`; jos teksti jatkuu, sisennä rivi"
    ),
    "this colon ends no key": "tämän kaksoispisteen edessä ei ole avainta",
    "put the text in quotes if the colon belongs to it": (
        "laita teksti lainausmerkkeihin, jos kaksoispiste kuuluu siihen"
    ),
    "a key and its colon do not stand on one line": "avain ja sen kaksoispiste ovat eri riveillä",
    "write them on one line; put text of several lines in quotes": (
        "kirjoita ne samalle riville; laita monirivinen teksti lainausmerkkeihin"
    ),
    "a list cannot begin on the line of its key": "luettelo ei voi alkaa avaimensa riviltä",
    "begin it on the next line; if this is text, put it in quotes: `{text}`": (
        "aloita se seuraavalta riviltä; jos tämä on tekstiä, käytä lainausmerkkejä: `{text}`"
    ),
    "a list item stands among keys": "tämä viiva ei kuulu mihinkään luetteloon",
    "indent it below the key of its list, or give it a key": (
        "sisennä se luettelonsa avaimen alle tai anna sille avain"
    ),
    "line it up with the lines above": "aloita se samasta sarakkeesta kuin edelliset rivit",
    "the indentation of this line fits nothing above it": (
        "tämän rivin sisennys ei vastaa mitään edellä olevaa"
    ),
    "this line stands in a list and begins without a dash": (
        "tämä rivi on luettelossa, mutta sen alussa ei ole viivaa"
    ),
    "begin it with `- `, or indent it by {count} spaces to continue the item above": (
        "aloita se merkeillä `- ` tai sisennä se {count} välilyönnillä jatkamaan edellistä kohtaa"
    ),
    # Which entities a file holds.
    "`kind` is missing": "`kind` puuttuu",
    "there is no kind `{kind}`": "lajia `{kind}` ei ole",
    "did you mean `{id}`?": "tarkoititko `{id}`?",
    "choose one of {ids}": "valitse jokin näistä: {ids}",
    "a file of the handbook holds keys and their values, not a list or a text": (
        "käsikirjan tiedostossa on avaimia ja niiden arvoja, ei luetteloa eikä pelkkää tekstiä"
    ),
    "begin it with `kind: journey`": "aloita se rivillä `kind: journey`",
    "the file's name `{name}` cannot be the id": "tiedoston nimi `{name}` ei kelpaa tunnisteeksi",
    "add `id: {id}`": "lisää `id: {id}`",
    "`{key}` cannot stand beside `items`": "`{key}` ei voi olla avaimen `items` vieressä",
    "write it in each of the items": "kirjoita se jokaiseen kohtaan",
    "`items` is a list of several things of one kind": (
        "`items` on luettelo useasta samanlajisesta"
    ),
    "begin each of them with `- id:`": "aloita niistä jokainen merkeillä `- id:`",
    "an item holds keys and their values": "luettelon kohdassa on avaimia ja niiden arvoja",
    "begin it with `- id:`": "aloita se merkeillä `- id:`",
    "the {kind} `{id}` is defined twice": "{kind} `{id}` on määritelty kahdesti",
    "rename one of them, or delete it": "anna toiselle eri tunniste tai poista se",
    "first defined here": "ensimmäisen kerran täällä",
    # Keys.
    "the key `{key}` is missing": "avain `{key}` puuttuu",
    "add `{key}: …`": "lisää `{key}: …`",
    "add `{key}: …`: {about}": "lisää `{key}: …`: {about}",
    "`{key}` is not a key here": "avainta `{key}` ei ole tässä kohdassa",
    "it belongs to what is around this: indent it less if that is meant": (
        "sisennä sitä vähemmän: se kuuluu ylemmälle tasolle"
    ),
    "put it below `{key}`": "siirrä se avaimen `{key}` alle",
    "keys that may stand here: {keys}": "tässä voivat olla avaimet {keys}",
    "delete it: every key is here already": "poista se: kaikki avaimet ovat jo tässä",
    "write a decimal point instead of a comma, as `3.8`": (
        "kirjoita desimaalipilkun tilalle piste, esimerkiksi `3.8`"
    ),
    "put the text in quotes: inside `{ }` a comma ends it": (
        "laita teksti lainausmerkkeihin: merkkien `{ }` sisällä pilkku päättää sen"
    ),
    "write a space after the colon: `{key}: {text}`": (
        "kirjoita kaksoispisteen perään välilyönti: `{key}: {text}`"
    ),
    "`{word}` does not fit as a key here": "`{word}` ei kelpaa avaimeksi tässä",
    # Too little and too much.
    "`{key}` has nothing after its colon": "avaimen `{key}` kaksoispisteen jälkeen ei ole mitään",
    "write its value, or delete the key": "kirjoita sille arvo tai poista avain",
    "`{key}` has no colon and no value": "avaimella `{key}` ei ole kaksoispistettä eikä arvoa",
    "`#` begins a comment: nothing is left of this value": (
        "merkki `#` aloittaa kommentin: tästä arvosta ei jää mitään"
    ),
    "if it is a value, put it in quotes: `{text}`": (
        "jos se on arvo, laita se lainausmerkkeihin: `{text}`"
    ),
    "this item is empty": "tämä luettelon kohta on tyhjä",
    "write it, or delete its dash": "kirjoita se tai poista sen viiva",
    "this text is empty": "tämä teksti on tyhjä",
    "write it, or delete its key": "kirjoita se tai poista sen avain",
    "this list is empty": "tämä luettelo on tyhjä",
    "write at least one item": "kirjoita ainakin yksi kohta",
    "this text is too short, it takes {count} characters": (
        "tämä teksti on liian lyhyt: siinä pitää olla {count} merkkiä"
    ),
    "this list is too short, it takes {count} items": (
        "tämä luettelo on liian lyhyt: siinä pitää olla {count} kohtaa"
    ),
    "this text has {count} characters, {most} fit here": (
        "tässä tekstissä on {count} merkkiä, mutta tähän mahtuu {most}"
    ),
    "this list has {count} items, {most} fit here": (
        "tässä luettelossa on {count} kohtaa, mutta tähän mahtuu {most}"
    ),
    "shorten it by {count}": "lyhennä sitä {count} merkkiä",
    "leave out {count}": "jätä niistä pois {count}",
    "this text has several lines, only one fits here": (
        "tässä tekstissä on monta riviä, mutta tähän mahtuu yksi"
    ),
    "write it on one line": "kirjoita se yhdelle riville",
    # Sorts of values.
    "this is {found}, not {expected}": "tässä on {found}, vaikka tähän kuuluu {expected}",
    "a text": "teksti",
    "a number": "luku",
    "a whole number": "kokonaisluku",
    "`true` or `false`": "`true` tai `false`",
    "a list": "luettelo",
    "keys and their values": "avaimia ja niiden arvoja",
    "the text `{words}`": "teksti `{words}`",
    "the number `{number}`": "luku `{number}`",
    "`{word}`": "`{word}`",
    "write {expected}, without dashes, brackets or keys": (
        "kirjoita {expected} ilman viivoja, sulkuja ja avaimia"
    ),
    "put it in quotes: `{words}`": "laita se lainausmerkkeihin: `{words}`",
    "delete it": "poista se",
    "one `{sign}` too many": "rivillä on yksi `{sign}` liikaa",
    "write `- ` before it: `- {words}`": "kirjoita sen eteen `- `: `- {words}`",
    "put it in brackets: `[{words}]`": "laita se hakasulkuihin: `[{words}]`",
    "put it in brackets: `[{words}]`, or on a line of its own after `- `": (
        "laita se hakasulkuihin: `[{words}]`, tai omalle rivilleen merkkien `- ` perään"
    ),
    "write `- ` before its first key, and indent the others as far": (
        "kirjoita `- ` ensimmäisen avaimen eteen ja sisennä muut yhtä pitkälle"
    ),
    "write a space after each dash: `- {words}`": (
        "kirjoita jokaisen viivan perään välilyönti: `- {words}`"
    ),
    "only one of these may stand here: write it without `- `": (
        "tähän mahtuu näistä vain yksi: kirjoita se ilman merkkejä `- `"
    ),
    "write keys and their values, each on a line of its own": (
        "kirjoita avaimia ja niiden arvoja, kukin omalle rivilleen"
    ),
    "write `{word}`": "kirjoita `{word}`",
    "write `true` or `false`": "kirjoita `true` tai `false`",
    "write a whole number, as `{number}`": "kirjoita kokonaisluku, esimerkiksi `{number}`",
    "write it in digits": "kirjoita se numeroin",
    "write digits only: `{number}`": "kirjoita pelkkä luku: `{number}`",
    "write a decimal point: `{number}`": "kirjoita desimaalipiste: `{number}`",
    "write it without quotes: `{number}`": "kirjoita se ilman lainausmerkkejä: `{number}`",
    # Values.
    "`{word}` does not fit here": "`{word}` ei sovi tähän",
    "what stands here does not fit": "tässä oleva ei sovi tähän",
    "one word of a choice belongs here": "tähän kuuluu yksi vaihtoehdoista",
    "`{word}` is not one of the choices here": "`{word}` ei ole mikään vaihtoehdoista",
    "`{word}` is not an id": "`{word}` ei kelpaa tunnisteeksi",
    "write lower-case words joined by hyphens: `{id}`": (
        "kirjoita pienin kirjaimin ja väliviivoin: `{id}`"
    ),
    "write an id in the letters a to z, digits and hyphens": (
        "kirjoita tunniste kirjaimin a–z, numeroin ja väliviivoin"
    ),
    "`{word}` is not the code of a language": "`{word}` ei ole kielen koodi",
    "write `{code}`": "kirjoita `{code}`",
    "a text in several languages is written `{fi: …, en: …}`": (
        "kirjoita monikielinen teksti muodossa `{fi: …, en: …}`"
    ),
    "`{word}` is not a period": "`{word}` ei ole ajanjakso",
    "write a year, half, quarter, month or day: `2026`, `2026-H1`, `2026-Q3`, `2026-09`": (
        "kirjoita vuosi, puolisko, neljännes, kuukausi tai päivä: "
        "`2026`, `2026-H1`, `2026-Q3`, `2026-09`"
    ),
    "`{word}` is not a day": "`{word}` ei ole päivä",
    "`{word}` is a day in another form": "päivä on väärässä muodossa: `{word}`",
    "the calendar has no day `{word}`": "kalenterissa ei ole päivää `{word}`",
    "write it as `{day}`": "kirjoita se muodossa `{day}`",
    "write a day as `2026-03-01`: year, month, day": (
        "kirjoita päivä muodossa `2026-03-01`: vuosi, kuukausi, päivä"
    ),
    "`{word}` is not a length of time": "`{word}` ei ole kesto",
    "`{word}` is a length of time in another form": ("kesto on väärässä muodossa: `{word}`"),
    "write it as `{time}`": "kirjoita se muodossa `{time}`",
    "write a number and one of s, min, h, d, w, mo, y, or a range: `15 min`, `7–10 d`": (
        "kirjoita luku ja yksikkö s, min, h, d (päivä), w (viikko), mo (kuukausi) tai y (vuosi), "
        "tai vaihteluväli: `15 min`, `7–10 d`"
    ),
    "`{word}` is not an address": "`{word}` ei ole osoite",
    "write it as `{link}`": "kirjoita se muodossa `{link}`",
    "begin it with `https://`, `mailto:` or `tel:`, and leave out spaces and quotes": (
        "aloita se merkeillä `https://`, `mailto:` tai `tel:` ja jätä pois välit ja lainausmerkit"
    ),
    "`{number}` is too large": "`{number}` on liian suuri",
    "`{number}` is too small": "`{number}` on liian pieni",
    "write a number from {low} to {high}": (
        "kirjoita luku, joka on vähintään {low} ja enintään {high}"
    ),
    "write {limit} or more": "kirjoita vähintään {limit}",
    "write more than {limit}": "kirjoita enemmän kuin {limit}",
    "write {limit} or less": "kirjoita enintään {limit}",
    "write less than {limit}": "kirjoita vähemmän kuin {limit}",
    "write another number": "kirjoita toinen luku",
    "write a share as digits and `%`, or as a number from 0 to 1": (
        "kirjoita osuus numeroin ja merkillä `%`, tai lukuna nollan ja yhden väliltä"
    ),
}
