"""What is advised where a word is not one of the handbook's, in Finnish."""

FINNISH: dict[str, str] = {
    # Which key was meant, or where it belongs: JAC102.
    "did you mean `{id}`? Write `{example}`": "tarkoititko `{id}`? Kirjoita `{example}`",
    "did you mean {one} or {other}?": "tarkoititko {one} vai {other}?",
    "write one as `{one}`, and the others as `{many}`": (
        "kirjoita yksi avaimeen `{one}` ja muut avaimeen `{many}`"
    ),
    "indent it less, and write it as `{key}`: it belongs to what is around this": (
        "sisennä vähemmän ja kirjoita se avaimeen `{key}`: se kuuluu siihen, minkä sisällä tämä on"
    ),
    "write it as `{part}`, each with `{key}: {choice}`": (
        "kirjoita se avaimeen `{part}`, jokaiselle `{key}: {choice}`"
    ),
    "they are given: each of `{part}` says its `{key}`, one of {choices}": (
        "ne on annettu valmiina: jokainen avaimen `{part}` kohta kertoo omansa (`{key}`), "
        "vaihtoehtoina {choices}"
    ),
    "write it as `{key}` below `{part}`": "kirjoita se avaimeen `{key}` avaimen `{part}` alle",
    "did you mean `{id}`, which is here already?": "tarkoititko avainta `{id}`, joka on jo tässä?",
    "`{key}` says the same, and is here already": "`{key}` sanoo saman ja on jo tässä",
    "no {part} has `{key}`; it belongs to: {homes}": (
        "tässä ({part}) ei ole avainta `{key}`; se kuuluu näihin: {homes}"
    ),
    "keys that may stand here: {keys}, …; `{command}` explains all": (
        "avaimet, jotka sopivat tähän: {keys}, …; `{command}` selittää kaikki"
    ),
    # The keys, explained to a terminal.
    "It stands below {keys}.": "Se kirjoitetaan avaimen {keys} alle.",
    "(must be there)": "(pakollinen)",
    "When left out: {value}": "Jos puuttuu: {value}",
    "Its keys: {command}": "Sen avaimet: {command}",
    "Example:": "Esimerkki:",
    "All keys of a kind or a part, or one of them: `jac explain step.feels`": (
        "Lajin tai osan kaikki avaimet tai yksi niistä: `jac explain step.feels`"
    ),
    "Kinds: {kinds}": "Lajit: {kinds}",
    "Print the manual page of CODE, or all keys of a KIND or a part of one, as `step`, or one "
    "key: `step.feels`. List all codes when left out.": (
        "Näytä koodin (CODE) ohjesivu, lajin (KIND) tai sen osan, kuten `step`, kaikki avaimet "
        "tai yksi avain: `step.feels`. Ilman mitään luettelee kaikki koodit."
    ),
    # Which kind it is: JAC101, JAC102, JAC103; copies of files: JAC106.
    "say in the first line what this is: `kind: {kind}`; there are {kinds}": (
        "kerro ensimmäisellä rivillä, mikä tämä on: `kind: {kind}`; lajit ovat {kinds}"
    ),
    "it is no kind of its own: it is written at `{way}` of a `{kind}`": (
        "se ei ole oma lajinsa: se kirjoitetaan kohtaan `{way}`, lajin `{kind}` tiedostoon"
    ),
    "write `kind: {kind}`": "kirjoita `kind: {kind}`",
    "the file's name `{name}` looks like that of a copy": (
        "tiedoston nimi `{name}` näyttää kopion nimeltä"
    ),
    "delete it if it is one of `{of}.yaml`, or give it the name of what it describes": (
        "poista se, jos se on tiedoston `{of}.yaml` kopio, tai anna sille kuvaamansa asian nimi"
    ),
    "Begin the entity ID of a KIND, every key in a comment: in a file of its own, or in the list "
    "in which its kind is kept.": (
        "Aloita lajin KIND kohde ID, jokainen avain kommenttina: omaan tiedostoon tai luetteloon, "
        "jossa sen laji on."
    ),
    "Take away the # in front of what you want to say; `jac explain {kind}` tells more.": (
        "Poista merkki # niiden rivien alusta, jotka haluat käyttöön; `jac explain {kind}` "
        "kertoo lisää."
    ),
    "Once there is something to name:": "Kun on jotakin nimettävää:",
    # What an editor calls a shape.
    "a text in each language": "teksti kullakin kielellä",
    # Examples that are there.
    "`jac new metric {id}`, then `metrics: [{id}]`": (
        "`jac new metric {id}`, sitten `metrics: [{id}]`"
    ),
    "`metrics: [{id}]`": "`metrics: [{id}]`",
    "`jac new team ID`, then `owner: ID`": "`jac new team ID`, sitten `owner: ID`",
    "`owner: {id}`": "`owner: {id}`",
    # One cause, one message: JAC201.
    "{message} ({count} places)": "{message} ({count} paikassa)",
    "and here": "ja tässä",
    "`{name}` looks like a copy: delete it": "`{name}` näyttää kopiolta: poista se",
    "if one is a copy of the other, delete it; else say what is different about it": (
        "jos toinen on kopio toisesta, poista se; muuten kerro, missä se eroaa toisesta"
    ),
    "{message} ({why})": "{message} ({why})",
    "A list is read as a part of the text above it.": (
        "Luettelo luetaan osaksi yläpuolella olevaa tekstiä."
    ),
    "To YAML, lines that are indented deeper go on with the text above them, dashes and all. A "
    "reader would see one long line, and an item that begins deeper than the first one of its "
    "list is lost in the item above it.": (
        "YAML jatkaa tekstiä riveillä, jotka on sisennetty sitä syvemmälle, viivoineen "
        "kaikkineen. Lukija näkisi yhden pitkän rivin, ja kohta, joka alkaa syvemmältä kuin "
        "luettelonsa ensimmäinen, katoaa yläpuolellaan olevaan kohtaan."
    ),
    "this list is read as a part of the text above it": (
        "tämä luettelo luetaan osaksi yläpuolella olevaa tekstiä"
    ),
    "this item is read as a part of the item above it": (
        "tämä kohta luetaan osaksi yläpuolella olevaa kohtaa"
    ),
    "begin each item in the column of the first one": (
        "aloita jokainen kohta samasta sarakkeesta kuin ensimmäinen"
    ),
    "begin each item in the column of the first one; if it is text, use quotes": (
        "aloita jokainen kohta samasta sarakkeesta kuin ensimmäinen; jos se on tekstiä, käytä "
        "lainausmerkkejä"
    ),
    "write the key of the list above it; if it is text, use quotes": (
        "kirjoita luettelon avain sen yläpuolelle; jos se on tekstiä, käytä lainausmerkkejä"
    ),
    "`{key}:` is missing above this list": "tämän luettelon yläpuolelta puuttuu `{key}:`",
    "write it on a line of its own, in the column of `{above}`": (
        "kirjoita se omalle rivilleen samaan sarakkeeseen kuin `{above}`"
    ),
    "and {count} more: `{command}`": "ja {count} muuta: `{command}`",
    "is it called `{id}` now? Nothing points at that; `jac rename {names}` sees to the rest": (
        "onko sen nimi nyt `{id}`? Siihen ei viittaa mikään; `jac rename {names}` hoitaa loput"
    ),
    "deleted, or renamed? `jac remove {gone} --and-references` takes it out everywhere, "
    "`jac rename {gone} NEW` writes the id it has now": (
        "poistettu vai nimetty uudelleen? `jac remove {gone} --and-references` poistaa sen "
        "kaikkialta, `jac rename {gone} UUSI` kirjoittaa nykyisen tunnisteen"
    ),
    # jac refs, jac remove.
    "List every place that refers to an entity.": (
        "Luettele kaikki kohdat, jotka viittaavat kohteeseen."
    ),
    "Take an entity out, and what refers to it if you say so.": (
        "Poista kohde ja pyydettäessä myös viittaukset siihen."
    ),
    "List every place that refers to the entity ID of a KIND, even after it is gone; or to a "
    "step of a journey: `step JOURNEY ID`.": (
        "Luettele kaikki kohdat, jotka viittaavat lajin KIND kohteeseen ID, vaikka se olisi jo "
        "poistettu, tai polun askeleeseen: `step JOURNEY ID`."
    ),
    "write `KIND ID` or `step JOURNEY ID`; kinds are {kinds}": (
        "kirjoita `KIND ID` tai `step JOURNEY ID`; lajit ovat {kinds}"
    ),
    "As text, or as JSON with one place a line.": "Tekstinä tai JSON-muodossa, kohta riviä kohti.",
    "a file that cannot be read may refer to it: `jac check` names it": (
        "siihen voi viitata tiedosto, jota ei voi lukea: `jac check` kertoo, mikä"
    ),
    "{place}: {kind} `{id}`, {way}": "{place}: {kind} `{id}`, {way}",
    "nothing refers to it": "mikään ei viittaa siihen",
    "places: {places}, files: {files}": "kohtia: {places}, tiedostoja: {files}",
    "Take the entity ID of a KIND out of the handbook: its file, or its item in a list. What "
    "refers to it is listed, and keeps it from going unless you say what to do.": (
        "Poista lajin KIND kohde ID käsikirjasta: sen tiedosto tai sen kohta luettelossa. "
        "Viittaukset siihen luetellaan, ja ne estävät poiston, ellet sano, mitä niille tehdään."
    ),
    "Take out what refers to it too, even where it is gone itself.": (
        "Poista myös viittaukset siihen, vaikka se itse olisi jo poistettu."
    ),
    "Take it out though something still refers to it; `jac check` tells what.": (
        "Poista, vaikka siihen vielä viitataan; `jac check` kertoo, missä."
    ),
    "deleted {path}": "poistettu {path}",
    "changed {path}": "muutettu {path}",
    "places that still refer to it: {n}; `jac check` tells them": (
        "kohtia, jotka vielä viittaavat siihen: {n}; `jac check` kertoo ne"
    ),
    "nothing was removed: in these places something must stand: {n}; write something else there "
    "first, or add `--force`": (
        "mitään ei poistettu: näissä kohdissa täytyy olla jotakin: {n}; kirjoita niihin ensin "
        "jotakin muuta, tai lisää `--force`"
    ),
    "nothing was removed: these places refer to it: {n}; `--and-references` takes them out too, "
    "`--diff` shows it first": (
        "mitään ei poistettu: nämä kohdat viittaavat siihen: {n}; `--and-references` poistaa "
        "nekin, `--diff` näyttää ensin, mitä tapahtuu"
    ),
    # Other scales: JAC104, JAC108.
    "from -2 to +2; of a scale from 1 to 5, 1 is -2, 3 is 0 and 5 is +2": (
        "väliltä −2…+2; asteikolla 1–5 annettu 1 on −2, 3 on 0 ja 5 on +2"
    ),
    "from 1 (least) to 5 (most); of a scale to 10 it is half, rounded up": (
        "väliltä 1 (vähiten) – 5 (eniten); asteikolla 1–10 annetusta puolet, ylöspäin pyöristäen"
    ),
    "write a number {scale}": "kirjoita luku {scale}",
    "write it as `{example}`, {scale}": "kirjoita se muodossa `{example}`, luku {scale}",
    # The parts of entities, as in the middle of a sentence.
    "aim": "kehittämistavoite",
    "branch": "haara",
    "root cause": "juurisyy",
    "cell": "solu",
    "change of a metric": "mittarin muutos",
    "checkpoint": "tarkistuskohta",
    "terms of a lifetime value": "elinkaariarvon tekijät",
    "column": "sarake",
    "data file": "datatiedosto",
    "condition": "ehto",
    "moment of truth": "totuuden hetki",
    "empathy map": "empatiakartta",
    "event of a share": "osuuden tapahtuma",
    "fail point": "riskikohta",
    "class of feedback": "palauteluokka",
    "feeling": "tunne",
    "value aimed at": "tavoitearvo",
    "flow": "virta",
    "handing over": "siirto kanavaan",
    "job": "asiakkaan tehtävä",
    "Kano answers": "Kano-vastaukset",
    "Kano feature": "Kano-ominaisuus",
    "mood": "tunnetila",
    "observation": "mittaustulos",
    "own rule": "oma sääntö",
    "programme": "ohjelma",
    "point of the programme": "ohjelman kohta",
    "quote": "lainaus",
    "RACI": "RACI",
    "response time": "vasteaika",
    "last look": "viimeisin tarkistus",
    "role": "rooli",
    "setting of a rule": "säännön asetus",
    "sample": "otos",
    "size": "koko",
    "step named from outside": "ulkoa nimetty askel",
    "stage": "vaihe",
    "term": "termi",
    "theme": "teema",
    "threshold": "kynnysarvo",
    "wait": "odotus",
    "link": "linkki",
}
