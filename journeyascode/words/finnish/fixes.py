"""What is said of fixes, of `jac fmt` and of `jac rename`, in Finnish."""

FINNISH: dict[str, str] = {
    "First mend what can only be meant in one way.": (
        "Korjaa ensin se, minkä voi tarkoittaa vain yhdellä tavalla."
    ),
    "Mend also what may be meant in another way: read what has changed.": (
        "Korjaa myös se, minkä voi tarkoittaa toisinkin: lue, mikä muuttui."
    ),
    "Only show what would be mended; the exit code is 1 when there is something.": (
        "Näytä vain, mitä korjattaisiin; paluukoodi on 1, jos korjattavaa on."
    ),
    "`jac check --fix` mends what is plain; `--diff` shows it: {n}": (
        "`jac check --fix` korjaa selvät tapaukset, `--diff` näyttää ne: {n}"
    ),
    "mended: {n}": "korjattu: {n}",
    "  {place}: {what}": "  {place}: {what}",
    "can be mended: {n}": "korjattavissa: {n}",
    "can be mended with `--unsafe-fixes`, but read what it changes: {n}": (
        "korjattavissa valitsimella `--unsafe-fixes`, mutta lue, mitä se muuttaa: {n}"
    ),
    "not mended, for the file would not say just what is meant: {place}": (
        "jätetty korjaamatta, koska tiedosto ei sanoisi täsmälleen tarkoitettua: {place}"
    ),
    "`{path}` is a link and is not written": "`{path}` on linkki, eikä siihen kirjoiteta",
    "`{path}` is protected against writing and is left as it is": (
        "`{path}` on kirjoitussuojattu ja jätetään ennalleen"
    ),
    "`{path}` has changed meanwhile; try again": (
        "`{path}` on muuttunut tällä välin; yritä uudelleen"
    ),
    "change it to `{text}`": "muuta muotoon `{text}`",
    "rename the key to `{text}`": "vaihda avaimen nimeksi `{text}`",
    "`{key}` is here already: delete one of the two": (
        "`{key}` on tässä jo: poista toinen niistä"
    ),
    "indent with spaces": "sisennä välilyönneillä",
    "delete the second one: it says the same": "poista jälkimmäinen: siinä lukee sama",
    "a no-break space stands where a space belongs": (
        "tavallisen välilyönnin paikalla on sitova väli"
    ),
    "indent it with spaces: what stands before it are no-break spaces": (
        "sisennä se välilyönneillä: sen edessä on sitovia välejä"
    ),
    # Another id.
    "Give an entity another id wherever it is named.": (
        "Anna kohteelle uusi tunniste kaikkialla, missä se mainitaan."
    ),
    "Give an entity of a KIND another id, in its file, in the name of its file and "
    "wherever it is referred to; or a step of a journey: `step JOURNEY OLD NEW`.": (
        "Anna lajin KIND kohteelle uusi tunniste: sen tiedostossa, tiedoston nimessä ja "
        "kaikkialla, missä siihen viitataan; tai polun askeleelle: `step JOURNEY OLD NEW`."
    ),
    "Only show what would be written, and write nothing.": (
        "Näytä vain, mitä kirjoitettaisiin, äläkä kirjoita mitään."
    ),
    "write `KIND OLD NEW` or `step JOURNEY OLD NEW`; kinds are {kinds}": (
        "kirjoita `LAJI VANHA UUSI` tai `step POLKU VANHA UUSI`; lajit ovat {kinds}"
    ),
    "places: {places}, files: {files}, of these with another name: {moved}": (
        "kohtia {places}, tiedostoja {files}, niistä uudella nimellä {moved}"
    ),
    "{place}: this rule of your own asks for the old id; see to it": (
        "{place}: tämä oma sääntönne kysyy vanhaa tunnistetta; katso se läpi"
    ),
    "`{id}` is its id already": "tunniste on jo `{id}`",
    "rename it": "vaihda nimi",
    "step": "askel",
    "the journey `{journey}` has a step `{id}` already": (
        "polulla `{journey}` on jo askel `{id}`"
    ),
    "a reference would lead elsewhere than now": "jokin viittaus veisi muualle kuin nyt",
    "a file that cannot be read may refer to it: mend what `jac check` tells first": (
        "siihen voi viitata tiedosto, jota ei voi lukea: korjaa ensin, mitä `jac check` kertoo"
    ),
    # One way to write.
    "Write all files in one way.": "Kirjoita kaikki tiedostot yhdellä tavalla.",
    "Write the files at and below PATHS in one way: keys in the order of the manual, two "
    "spaces a level, one space behind colons and dashes, never two empty lines in a row. "
    "Words, numbers, quotes, line endings and comments stay as they are.": (
        "Kirjoita polkujen PATHS tiedostot yhdellä tavalla: avaimet ohjeen järjestyksessä, kaksi "
        "välilyöntiä tasolta, yksi väli kaksoispisteen ja viivan perässä, ei koskaan kahta tyhjää "
        "riviä peräkkäin. Sanat, luvut, lainausmerkit, rivinvaihdot ja kommentit säilyvät."
    ),
    "Write nothing; name the files, and exit with 1 when there are any.": (
        "Älä kirjoita mitään; luettele tiedostot, ja paluukoodi on 1, jos niitä on."
    ),
    "files: {count}, not in order: {n}": "tiedostoja {count}, epäjärjestyksessä {n}",
    "there is no file `{path}` any more": "tiedostoa `{path}` ei enää ole",
    "`{path}` is left as it is: {why}": "`{path}` jätetään ennalleen: {why}",
    "it cannot be read, and `jac check` tells why": (
        "sitä ei voi lukea, ja `jac check` kertoo syyn"
    ),
    "a text in it says itself how it is set": "jokin teksti siinä määrää itse sisennyksensä",
    "nothing is moved around what stands on line {line}": (
        "rivillä {line} on jotain, minkä ympäriltä ei siirretä mitään"
    ),
    "it would not say the same": "se ei sanoisi enää samaa",
}
