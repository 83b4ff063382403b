"""What the rooms `cli` and `exports` say, in Finnish."""

FINNISH: dict[str, str] = {
    "there is no handbook here; `jac init` begins one, or name its folder": (
        "täällä ei ole käsikirjaa; `jac init` aloittaa uuden, tai nimeä sen kansio"
    ),
    "`jac explain CODE` tells why, with a wrong and a right example": (
        "`jac explain KOODI` kertoo syyn sekä väärän ja oikean esimerkin"
    ),
    # The commands, as listed by `jac --help` and each at the top of its own help.
    "Write your customers' journeys in YAML; check, draw and publish them.": (
        "Kirjoita asiakkaidesi polut YAML-tiedostoiksi; tarkista, piirrä ja julkaise ne."
    ),
    "Commands": "Komennot",
    "Check every file and say exactly what to mend.": (
        "Tarkista kaikki tiedostot ja kerro tarkasti, mitä pitää korjata."
    ),
    "Explain a rule, a kind or a key.": "Selitä sääntö, laji tai avain.",
    "Check, then build the handbook into a folder to publish.": (
        "Tarkista käsikirja ja rakenna siitä julkaistava kansio."
    ),
    "Show the handbook in the browser and follow your edits.": (
        "Näytä käsikirja selaimessa ja seuraa muutoksiasi."
    ),
    "Write plain Markdown and SVG for any other site generator.": (
        "Kirjoita pelkkää Markdownia ja SVG:tä muita julkaisuohjelmia varten."
    ),
    "Begin a small handbook that checks clean.": "Aloita pieni käsikirja, jossa ei ole virheitä.",
    "Begin one new entity in the right place.": "Aloita uusi kohde oikeassa paikassa.",
    "Print the JSON Schema for editors.": "Tulosta JSON-skeema editoreita varten.",
    "Say what was found on this machine.": "Kerro, mitä tältä koneelta löytyi.",
    "this is a fault of jac itself, not of your handbook: please report it": (
        "vika on jac-ohjelmassa, ei käsikirjassasi: ilmoitathan siitä"
    ),
    # What several commands ask for.
    "what is not for `{audience}` readers was left out": (
        "se, mikä ei ole `{audience}`-lukijoille, jätettiin pois"
    ),
    "For whom, and for nobody else; left out, `audience` in mkdocs.yml, else `internal`.": (
        "Kenelle, eikä muille; oletuksena mkdocs.yml:n `audience`, muuten `internal`."
    ),
    "The day to check for; left out, `as_of` in mkdocs.yml, else today.": (
        "Päivä, jonka mukaan tarkistetaan; ellei sitä anneta, mkdocs.yml-tiedoston `as_of`, "
        "muuten tämä päivä."
    ),
    "The language to speak; the handbook's own when left out.": (
        "Kieli, jolla vastataan; ellei sitä anneta, käsikirjan oma."
    ),
    # jac check, and its reports.
    "Check every file under PATHS and say exactly what to mend.": (
        "Tarkista kaikki tiedostot poluista PATHS ja kerro tarkasti, mitä pitää korjata."
    ),
    "The least weight at which the exit code is 1.": (
        "Lievin huomautus, josta paluukoodiksi tulee 1."
    ),
    "errors: {errors}, warnings: {warnings}, hints: {hints}{due}; "
    "entities: {entities}, as of {day}": (
        "virheitä {errors}, varoituksia {warnings}, vinkkejä {hints}{due}; "
        "kohteita {entities}, tilanne {day}"
    ),
    ", of these due: {due}": ", näistä erääntyneitä {due}",
    "[due] {message}": "[erääntynyt] {message}",
    "what is due fails nothing; `--due` makes it count as the rest does: {n}": (
        "erääntynyt ei hylkää mitään; `--due` laskee sen mukaan muun tavoin: {n}"
    ),
    "Let what is overdue, expired or too old count: it is told always, and fails only so.": (
        "Laske mukaan myös myöhästynyt, umpeutunut ja liian vanha: se kerrotaan aina, mutta "
        "hylkää tarkistuksen vain näin."
    ),
    "entities: {entities}, nothing to mend, as of {day}": (
        "kohteita {entities}, ei mitään korjattavaa, tilanne {day}"
    ),
    "error": "virhe",
    "warning": "varoitus",
    "hint": "vinkki",
    "help": "ohje",
    # jac build, jac render.
    "Check the handbook, then build it into a folder to publish.": (
        "Tarkista käsikirja ja rakenna siitä julkaistava kansio."
    ),
    "Use nothing but the YAML: no mkdocs.yml, theme or page of the repository.": (
        "Käytä vain YAML-tiedostoja: ei mkdocs.yml-tiedostoa, teemaa eikä sivuja tästä "
        "tietovarastosta."
    ),
    "not built; the last good site is still in `{out}`": (
        "ei rakennettu; viimeisin kelvollinen sivusto on yhä kansiossa `{out}`"
    ),
    "{pages} pages in {languages}, as of {day}, are in `{out}`": (
        "sivuja {pages}, kielet {languages}, tilanne {day}, kansiossa `{out}`"
    ),
    "How links are spelt: `a.md` where the generator rewrites them as Zensical does,"
    " else as it publishes pages, `a/` or `a.html`.": (
        "Miten linkit kirjoitetaan: `a.md`, jos generaattori muuntaa ne kuten Zensical, "
        "muuten niin kuin se julkaisee sivut, `a/` tai `a.html`."
    ),
    "Write the pages into OUT as plain Markdown and SVG.": (
        "Kirjoita sivut kansioon OUT pelkkänä Markdownina ja SVG:nä."
    ),
    "{written} files written, {unchanged} unchanged, {removed} removed, as of {day}: `{out}`": (
        "tiedostoja kirjoitettu {written}, ennallaan {unchanged}, poistettu {removed}, "
        "tilanne {day}: `{out}`"
    ),
    # jac serve.
    "The port to listen on; 8000 when left out.": (
        "Portti, jota kuunnellaan; ellei sitä anneta, 8000."
    ),
    "Whether to open a browser.": "Avataanko selain.",
    # jac explain.
    "there is no code and no name `{asked}`": "koodia tai nimeä `{asked}` ei ole",
    "{wrong}; did you mean `{near}`?": "{wrong}; tarkoititko `{near}`?",
    "Reading a file": "Tiedoston lukeminen",
    "The shape of what it says": "Sisällön muoto",
    "Ids, and what they point at": "Tunnisteet ja viittaukset",
    "Journeys": "Asiakaspolut",
    "Blueprints": "Palvelumallit",
    "Metrics and promises": "Mittarit ja lupaukset",
    "Evidence, and whether it is still true": "Näyttö ja sen ajantasaisuus",
    "Decisions and actions": "Päätökset ja kehitystoimenpiteet",
    "What is covered and what is missing": "Kattavuus ja puutteet",
    "The tool and its settings": "Ohjelma ja sen asetukset",
    "Read one: `jac explain CODE`": "Lue yksi: `jac explain KOODI`",
    "in a sketch": "luonnoksessa (sketch)",
    "in a reviewed handbook": "läpikäydyssä käsikirjassa (reviewed)",
    "in a governed handbook": "hallitussa käsikirjassa (governed)",
    "nothing": "ei mitään",
    "Wrong": "Väärin",
    "Right": "Oikein",
    "It is asked only when every file could be read.": (
        "Tarkistetaan vain, kun kaikki tiedostot voitiin lukea."
    ),
    "Time alone can bring it: it is told as due, a warning at the most, and fails nothing "
    "unless `jac check --due` asks.": (
        "Pelkkä ajan kulku voi tuoda tämän: se kerrotaan erääntyneenä, enintään varoituksena, "
        "eikä se hylkää mitään, ellei `jac check --due` sitä pyydä."
    ),
    # jac schema, and what editors show.
    "Print the JSON Schema of the files, with the ids found under PATHS.": (
        "Tulosta tiedostojen JSON-skeema ja siihen poluista PATHS löytyneet tunnisteet."
    ),
    "Write it to FILE, if that changes anything.": (
        "Kirjoita se tiedostoon FILE, jos jokin muuttuu."
    ),
    "wrote {path}": "kirjoitettu: {path}",
    "One file of a customer experience handbook.": "Yksi asiakaskokemuksen käsikirjan tiedosto.",
    "Several small entities of this kind, each with its `id`.": (
        "Useita pieniä saman lajin kohteita, jokaisella oma `id`."
    ),
    "a stage": "vaihe",
    "a step": "askel",
    "a cell of the blueprint": "palvelumallin solu",
    "a flow from cell to cell": "virta solusta soluun",
    "one measured period": "yhden jakson mittaus",
    "name of the stage": "vaiheen nimi",
    "what the customer wants to achieve": "mihin asiakas pyrkii",
    "the first step, in the customer's own voice": "ensimmäinen askel asiakkaan omin sanoin",
    "what happens, in the customer's own voice": "mitä tapahtuu, asiakkaan omin sanoin",
    "what is done": "mitä tehdään",
    "the information that travels": "tieto, joka kulkee",
    # jac init.
    "Begin a small handbook that checks clean, in the folder DIR.": (
        "Aloita kansioon DIR pieni käsikirja, jossa ei ole virheitä."
    ),
    "The language to write it in; that of the terminal when left out.": (
        "Kieli, jolla se kirjoitetaan; ellei sitä anneta, päätteen kieli."
    ),
    "nothing was written: there is already {files}": (
        "mitään ei kirjoitettu: olemassa on jo {files}"
    ),
    "wrote {n} files; what now:": "kirjoitettu {n} tiedostoa; mitä seuraavaksi:",
    "  cd {folder}": "  cd {folder}",
    "  jac check    checks everything": "  jac check    tarkistaa kaiken",
    "  jac serve    shows the handbook while you write": (
        "  jac serve    näyttää käsikirjan samalla kun kirjoitat"
    ),
    "before pipelines can run, write in them from where to install journeyascode": (
        "kirjoita vielä automaattisiin tarkistuksiin, mistä journeyascode asennetaan"
    ),
    "write here from which address and commit pip is to install journeyascode": (
        "kirjoita tähän, mistä osoitteesta ja versiosta pip asentaa journeyascoden"
    ),
    # jac new.
    "The folder to put it in, or the handbook; where its kind lives if left out.": (
        "Kansio, johon se tulee, tai käsikirja; ellei sitä anneta, saman lajin kohteiden viereen."
    ),
    "nothing is read in `{folder}`: name a folder in `{source}`": (
        "kansiosta `{folder}` ei lueta mitään: nimeä jokin kansion `{source}` kansioista"
    ),
    "`{day}` is not written as a day: `{example}`": (
        "`{day}` ei ole päivän muodossa; päivä kirjoitetaan näin: `{example}`"
    ),
    "there is a file `{path}` already": "tiedosto `{path}` on jo olemassa",
    "the {kind} `{id}` is there already: {place}": "{kind} `{id}` on jo olemassa: {place}",
    "a blueprint hangs on a journey, and there is none: `jac new journey ID`": (
        "palvelumalli kuuluu asiakaspolkuun, eikä sellaista vielä ole: `jac new journey ID`"
    ),
    "`{id}` is not lower-case words joined by hyphens": (
        "`{id}` ei ole pienin kirjaimin kirjoitettuja sanoja väliviivoin yhdistettynä"
    ),
    "{wrong}; how about `{id}`?": "{wrong}; kävisikö `{id}`?",
    "{wrong}; {help}": "{wrong}; {help}",
    # jac doctor.
    "Say what was found on this machine, and what is missing.": (
        "Kerro, mitä tältä koneelta löytyi ja mitä puuttuu."
    ),
    "Python {version}": "Python {version}",
    "journeyascode {version}": "journeyascode {version}",
    "{name} {version}": "{name} {version}",
    "{name} is missing: `pip install {package}`": "{name} puuttuu: `pip install {package}`",
    "Graphviz: {version}, found through {way} at {path}": (
        "Graphviz: {version}, löytyi tätä kautta: {way}, paikasta {path}"
    ),
    "Graphviz at {path} cannot be run": "paikassa {path} olevaa Graphvizia ei voi käynnistää",
    "libyaml: YAML is read fast": "libyaml: YAML luetaan nopeasti",
    "no libyaml: YAML is read in Python, about ten times slower": (
        "libyaml puuttuu: YAML luetaan Pythonilla, noin kymmenen kertaa hitaammin"
    ),
    "handbook in {root}: {n} entities ({kinds})": (
        "käsikirja kansiossa {root}: kohteita {n} ({kinds})"
    ),
    "no handbook here; begin one: `jac init handbook`": (
        "täällä ei ole käsikirjaa; aloita sellainen: `jac init kasikirja`"
    ),
}
