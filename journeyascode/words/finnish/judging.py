"""What the room `judging` says, in Finnish: settings, ignores, own rules, what is known."""

FINNISH: dict[str, str] = {
    # Comments that ask to ignore a finding.
    "this comment does not say why, so nothing is ignored": (
        "tässä huomautuksessa ei ole syytä, joten mitään ei ohiteta"
    ),
    "write the reason behind the bracket: `ignore[{names}] …`": (
        "kirjoita syy hakasulkeen perään: `ignore[{names}] …`"
    ),
    "this comment ended on {day}": "tämän huomautuksen viimeinen päivä oli {day}",
    "mend what it is about and delete it, or write a later day with a reason": (
        "korjaa se, mitä huomautus koskee, ja poista huomautus; tai kirjoita myöhempi päivä ja syy"
    ),
    "`{code}` finds nothing here": "`{code}` ei löydä tästä mitään",
    "delete it from the comment, or move the comment to where it belongs": (
        "poista se huomautuksesta, tai siirrä huomautus oikeaan paikkaan"
    ),
    "no rule that can be ignored is called {names}": (
        "minkään ohitettavan säännön nimi ei ole {names}"
    ),
    "`jac explain` lists them all": "`jac explain` luettelee ne kaikki",
    "`{day}` is not a day": "`{day}` ei ole päivä",
    "write year, month and day: `until 2027-03-01`": (
        "kirjoita vuosi, kuukausi ja päivä: `until 2027-03-01`"
    ),
    "this comment is for the tool, which cannot read it": (
        "tämä huomautus on työkalulle, mutta työkalu ei ymmärrä sitä"
    ),
    "write `# jac: {word}[JAC304] reason until 2027-03-01`": (
        "kirjoita `# jac: {word}[JAC304] syy until 2027-03-01`"
    ),
    "A comment asks to ignore a finding and does not say why, so nothing is ignored.": (
        "Huomautus pyytää ohittamaan löydöksen, mutta ei kerro syytä, joten mitään ei ohiteta."
    ),
    "Whoever reads the line in a year must be able to tell whether the reason still holds.": (
        "Joka lukee rivin vuoden päästä, hänen on voitava päätellä, pitääkö syy vielä paikkansa."
    ),
    "The last day of a comment that ignores a finding has passed: the finding is told again.": (
        "Löydöksen ohittavan huomautuksen viimeinen päivä on mennyt: löydös kerrotaan taas."
    ),
    "The day itself still counts. `--as-of` shows today what will be told on another day.": (
        "Itse päivä on vielä mukana. `--as-of` näyttää jo tänään, mitä jonakin toisena päivänä "
        "kerrotaan."
    ),
    "There is nothing here that a comment would ignore.": (
        "Tässä ei ole mitään, minkä huomautus ohittaisi."
    ),
    "What it was about has been mended, or has moved to another line. A comment at the end of a "
    "line is about that line, one that stands alone about the key or the item that "
    "begins below it "
    "with all that is in it, and one above everything else about the whole file.": (
        "Se, mitä huomautus koski, on korjattu tai siirtynyt toiselle riville. Rivin "
        "lopussa oleva "
        "huomautus koskee sitä riviä, yksin rivillään oleva sen alta alkavaa avainta tai "
        "luettelon "
        "kohtaa kaikkine sisältöineen, ja kaiken muun yläpuolella oleva koko tiedostoa."
    ),
    "A comment names a rule that there is not, or one whose findings cannot be ignored.": (
        "Huomautus nimeää säännön, jota ei ole tai jonka löydöksiä ei voi ohittaa."
    ),
    "What keeps a file from being read, and what every page relies on, must be mended. To silence "
    "comments about comments, mend or delete them.": (
        "Se, mikä estää tiedoston lukemisen tai minkä varassa jokainen sivu on, on korjattava. "
        "Huomautuksia koskevat löydökset vaikenevat, kun huomautukset korjataan tai poistetaan."
    ),
    "A comment that begins with `jac:` cannot be read, so nothing is ignored.": (
        "Huomautusta, jonka alussa on `jac:`, ei voi lukea, joten mitään ei ohiteta."
    ),
    # How strict the handbook wants its rules to be.
    "The handbook makes a rule stricter or milder that there is not.": (
        "Käsikirja tiukentaa tai lieventää sääntöä, jota ei ole."
    ),
    "A misspelt name changes nothing, and nobody would notice. What keeps a file from being read, "
    "and what every page relies on, is always an error.": (
        "Väärin kirjoitettu nimi ei muuta mitään, eikä kukaan huomaisi sitä. Se, mikä estää "
        "tiedoston lukemisen tai minkä varassa jokainen sivu on, on aina virhe."
    ),
    "delete this setting, and mend it": "poista tämä asetus ja korjaa virhe",
    "The handbook makes a rule stricter or milder for something that is not in it.": (
        "Käsikirja tiukentaa tai lieventää sääntöä kohteelle, jota siinä ei ole."
    ),
    "The handbook says twice how much a rule weighs for the same thing.": (
        "Käsikirja sanoo kahdesti, kuinka paljon sääntö painaa samassa kohteessa."
    ),
    "The first of the two counts. For an entity what is said of it counts, else what is said of "
    "its kind, else what is said of everything.": (
        "Ensimmäinen niistä pätee. Yksittäistä kohdetta koskee se, mitä siitä itsestään sanotaan, "
        "muuten se, mitä sanotaan sen lajista, muuten se, mitä sanotaan kaikesta."
    ),
    "`{target}` is not in the handbook": "`{target}` ei ole käsikirjassa",
    "`{rule}` is set a second time for the same": "`{rule}` asetetaan toisen kerran samalle",
    "this one counts": "tämä pätee",
    "keep one of the two": "säilytä vain toinen niistä",
    "what `{rule}` finds is always told in full weight": (
        "se, mitä `{rule}` löytää, kerrotaan aina täydellä painolla"
    ),
    "delete this setting: a file that cannot be read must be mended": (
        "poista tämä asetus: tiedosto, jota ei voi lukea, on korjattava"
    ),
    "there is no rule `{rule}`": "sääntöä `{rule}` ei ole",
    # What a setting is made of.
    "For which entities, as `persona/anna`, or kinds; for everything when left out.": (
        "Mille kohteille, muodossa `persona/anna`, tai lajeille; pois jätettynä kaikelle."
    ),
    # On the page of the handbook.
    "For": "Kohteet",
    "Everything": "Kaikki",
    "Of": "Kohteet",
    # What is known and not told again.
    "`{of}` has this {code} no longer": "kohteessa `{of}` ei enää ole tätä: {code}",
    "delete this line, or write the file anew with `--write-baseline`": (
        "poista tämä rivi, tai kirjoita tiedosto uudelleen valitsimella `--write-baseline`"
    ),
    "The list of known findings holds one that is not found any more.": (
        "Tunnettujen löydösten luettelossa on löydös, jota ei enää löydy."
    ),
    "`jac check --write-baseline FILE` writes down what is wrong today, so that from then on only "
    "what is new is told. The list is there to be shortened: delete the line, and "
    "the same mistake "
    "is told when it comes back. `.jac-baseline.json` beside the handbook is read by itself.": (
        "`jac check --write-baseline TIEDOSTO` kirjaa, mikä tänään on vialla, ja siitä lähtien "
        "kerrotaan vain uusi. Luettelo on tehty lyhennettäväksi: poista rivi, niin sama virhe "
        "kerrotaan, jos se palaa. Käsikirjan vieressä oleva `.jac-baseline.json` luetaan "
        "pyytämättä."
    ),
    "`{file}` is no list of known findings": "`{file}` ei ole tunnettujen löydösten luettelo",
    "known by `{file}`, and not told: {n}": "tiedoston `{file}` tuntemia, ei kerrota: {n}",
    "Do not tell what FILE lists; `.jac-baseline.json` beside the handbook if left out.": (
        "Jätä kertomatta, mitä TIEDOSTO luettelee; oletuksena käsikirjan vieressä oleva "
        "`.jac-baseline.json`."
    ),
    "List everything found in FILE: from now on only what is new is told.": (
        "Luettele kaikki löydökset tiedostoon: tästä lähtien kerrotaan vain uudet."
    ),
    "Tell what is known, too.": "Kerro myös tunnetut löydökset.",
    # Rules of the handbook's own.
    "A rule of the handbook's own speaks of a kind or a key that there is not.": (
        "Käsikirjan oma sääntö puhuu lajista tai avaimesta, jota ei ole."
    ),
    "It would never find anything, and nobody would notice; so it is not asked at all.": (
        "Se ei koskaan löytäisi mitään, eikä kukaan huomaisi sitä; siksi sitä ei kysytä lainkaan."
    ),
    "A rule of the handbook's own asks for what can never be, or asks for nothing.": (
        "Käsikirjan oma sääntö vaatii mahdotonta tai ei vaadi mitään."
    ),
    "Two rules of the handbook's own have the same id.": (
        "Kahdella käsikirjan omalla säännöllä on sama tunniste."
    ),
    "the id `{id}` is used twice": "tunniste `{id}` on käytössä kahdesti",
    "`{way}` has no keys of its own": "kohteella `{way}` ei ole omia avaimia",
    "select what it stands on": "valitse se, minkä tieto se on",
    "this rule requires nothing": "tämä sääntö ei vaadi mitään",
    "write what must hold: `owner: present`": "kirjoita, mitä vaaditaan: `owner: present`",
    "this condition says nothing": "tämä ehto ei sano mitään",
    "write one: `at_least: 1`": "kirjoita ehto: `at_least: 1`",
    "`{key}` is neither a number nor a list": "`{key}` ei ole luku eikä luettelo",
    "write `present`, a value or another condition": (
        "kirjoita `present`, arvo tai jokin toinen ehto"
    ),
    "what stands at `{key}` has keys of its own": "kohdassa `{key}` on omia avaimia",
    "go on to one of them: `{key}.…`": "jatka johonkin niistä: `{key}.…`",
    "nothing can stand below another key here: `{key}`": "täällä ei voi olla avainta `{key}`",
    "end the way before it": "lopeta polku sitä ennen",
    "What a value must be like; of several conditions all.": (
        "Millainen arvon pitää olla; jos ehtoja on monta, kaikkien pitää täyttyä."
    ),
    "A number that is not smaller; of a list how many items there are.": (
        "Luku, jota pienempi arvo ei ole; luettelosta lasketaan kohtien määrä."
    ),
    "A number that is not larger; of a list how many items there are.": (
        "Luku, jota suurempi arvo ei ole; luettelosta lasketaan kohtien määrä."
    ),
    "Letters that occur in it, whether small or capital; of a list in one of its items.": (
        "Kirjaimet, jotka esiintyvät siinä, isoina tai pieninä; luettelossa jossakin kohdassa."
    ),
    "Letters it begins with, whether small or capital; of a list one of its items.": (
        "Kirjaimet, joilla se alkaa, isoina tai pieninä; luettelossa jokin kohta."
    ),
    "The values to choose from; of a list for every item.": (
        "Arvot, joista arvon pitää olla jokin; luettelossa jokaisen kohdan."
    ),
    "A condition, the value itself, or one of the words `present` and `absent`.": (
        "Ehto, arvo itse tai jompikumpi sanoista `present` (on) ja `absent` (ei ole)."
    ),
    "A word, a number, `true` or `false`.": "Sana, luku, `true` tai `false`.",
    "Keys one below the other, joined by full stops: `journey.stages.steps`, `feels.score`.": (
        "Sisäkkäiset avaimet pistein yhdistettyinä: `journey.stages.steps`, `feels.score`."
    ),
    "A rule that this handbook makes for itself.": (
        "Sääntö, jonka tämä käsikirja asettaa itselleen."
    ),
    "Lower-case words joined by hyphens; findings are told as `own/` and these words.": (
        "Pieniä kirjaimia ja yhdysmerkkejä; löydöksissä näkyy `own/` ja nämä sanat."
    ),
    "What it is about: a kind, or parts below it, as `persona` or `journey.stages.steps`.": (
        "Mitä se koskee: laji tai sen osat, esimerkiksi `persona` tai `journey.stages.steps`."
    ),
    "Only where these keys have these values.": (
        "Vain siellä, missä näillä avaimilla on nämä arvot."
    ),
    "What must hold there: `present`, `absent`, a value, or a condition, for each key.": (
        "Mitä siellä vaaditaan kultakin avaimelta: `present`, `absent`, arvo tai ehto."
    ),
    "What to tell where it does not hold.": "Mitä kerrotaan siellä, missä vaatimus ei täyty.",
    "Rules of this handbook, beside those that come with the tool.": (
        "Tämän käsikirjan omat säännöt työkalun sääntöjen rinnalla."
    ),
    # Rules of installed packages.
    "the rules of `{package}` fail: {why}": "paketin `{package}` säännöt eivät toimi: {why}",
    "there are two rules `{code}`": "sääntöjä `{code}` on kaksi",
    "`{name}` is no rule": "`{name}` ei ole sääntö",
    "`{code}` is no code: write `company/what-is-wrong`": (
        "`{code}` ei kelpaa koodiksi: kirjoita `yritys/mika-on-vialla`"
    ),
    "`{code}` gives something else than findings": "`{code}` antaa muuta kuin löydöksiä",
    # What the keys of an own rule are called.
    "About": "Koskee",
    "Begins with": "Alkaa",
    "Matches": "Sisältää",
    "Message": "Viesti",
    "One of": "Jokin näistä",
    "Own rules": "Omat säännöt",
    "Require": "Vaatimus",
    "Rules of this handbook": "Tämän käsikirjan omat säännöt",
    "Select": "Kohde",
    "What must not be": "Mitä ei saa olla",
    "Where": "Missä",
    # Own rules that cannot find anything: JAC960, JAC961.
    "nothing in the handbook has the id `{id}`": (
        "käsikirjassa millään ei ole tunnistetta `{id}`"
    ),
    "this rule looks at none of {n} `{way}`": (
        "tämä sääntö ei katso yhtäkään: `{way}`, joita on {n}"
    ),
    "ask for what is there, or delete the rule": "kysy sitä, mitä on, tai poista sääntö",
    "A rule of the handbook's own names something that is not in the handbook.": (
        "Käsikirjan oma sääntö nimeää jotakin, mitä käsikirjassa ei ole."
    ),
    "It would never find anything, or always, and nobody would notice.": (
        "Se ei löytäisi koskaan mitään tai löytäisi aina, eikä kukaan huomaisi."
    ),
    "A rule of the handbook's own looks at nothing: it has never been tried.": (
        "Käsikirjan oma sääntö ei katso mitään: sitä ei ole koskaan koeteltu."
    ),
    "There is nothing of that kind, or nothing fits what is asked after `where`. Then it says "
    "nothing, whether all is well or not.": (
        "Sellaista ei ole, tai mikään ei täytä ehtoa `where`. Silloin sääntö vaikenee, olipa "
        "kaikki hyvin tai ei."
    ),
}
