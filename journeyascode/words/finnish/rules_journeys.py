"""What the rules on journeys and on words say, in Finnish: the messages."""

FINNISH: dict[str, str] = {
    # Moments of truth.
    "nothing measures this moment of truth": "mikään ei mittaa tätä kriittistä pistettä",
    "name what shows how it goes: {way}": ("nimeä se, mistä onnistuminen näkyy: {way}"),
    "this moment of truth hurts, and no action answers it": (
        "tämä kriittinen piste sattuu, eikä yksikään toimenpide vastaa siihen"
    ),
    "name it in an action: `answers_steps: [{{journey: {journey}, step: {step}}}]`": (
        "nimeä se toimenpiteessä: `answers_steps: [{{journey: {journey}, step: {step}}}]`"
    ),
    "how much customers expect of this moment of truth is not told": (
        "ei kerrota, kuinka paljon asiakkaat odottavat tältä kriittiseltä pisteeltä"
    ),
    "add it, from 1 (little) to 5 (very much): `expects: 5`": (
        "lisää se, 1 (vähän) – 5 (hyvin paljon): `expects: 5`"
    ),
    "{count} of {all} steps are moments of truth": (
        "askelia on {all}, ja niistä {count} on kriittisiä pisteitä"
    ),
    "keep `critical:` for the few at which customers decide to stay or to leave": (
        "säästä `critical:` niille muutamalle, joilla asiakas päättää jäädä tai lähteä"
    ),
    # Handovers.
    "customers come here from `{channel}`, and nobody tells how": (
        "tänne tullaan kanavasta `{channel}`, eikä siirron sujumista kerrota"
    ),
    "add `handover: seamless`, or `repeated`, or `broken`": (
        "lisää `handover: seamless`, `repeated` tai `broken`"
    ),
    "the step before is here": "edellinen askel on täällä",
    "the matter is lost here, and neither a pain nor an action says so": (
        "asia katkeaa tässä, mutta siitä ei kerro kipupiste eikä toimenpide"
    ),
    "tell what that does to the customer: `pains: [I start all over again]`": (
        "kerro, mitä se asiakkaalle tekee: `pains: [Aloitan kaiken alusta]`"
    ),
    "`{channel}` is meant to pass the matter on as it is": (
        "kanavan `{channel}` on määrä siirtää asia sellaisenaan"
    ),
    "tell the pain, or write `context_kept: false` there": (
        "kerro kipupiste, tai kirjoita sinne `context_kept: false`"
    ),
    "it is meant here": "niin luvataan täällä",
    # Feelings.
    "of {count} steps, this one alone tells what it feels like": (
        "askelia on {count}, mutta vain tässä kerrotaan, miltä tuntuu"
    ),
    "tell it at the beginning, at the worst moment and at the end, too": (
        "kerro se myös alussa, pahimmalla hetkellä ja lopussa"
    ),
    "this journey is approved, and none of its steps tells what it feels like": (
        "tämä polku on hyväksytty, mutta yksikään sen askel ei kerro, miltä se tuntuu"
    ),
    "tell it at the steps: `feels: {score: -1, word: uneasy}`": (
        "kerro se askelissa: `feels: {score: -1, word: levoton}`"
    ),
    "the journey ends worse than it goes in the middle": (
        "polku päättyy huonommin kuin se keskivaiheilla sujuu"
    ),
    "tell what would make a better end: `opportunities: […]`": (
        "kerro, mikä tekisi lopusta paremman: `opportunities: […]`"
    ),
    "this is called measured, but neither `n` nor evidence shows it": (
        "tätä sanotaan mitatuksi, mutta siitä puuttuvat sekä `n` että näyttö"
    ),
    "this is called measured, but not of how many customers": (
        "tätä sanotaan mitatuksi, mutta ei kerrota, kuinka monelta asiakkaalta"
    ),
    "this is called measured, but no evidence shows it": (
        "tätä sanotaan mitatuksi, mutta näyttö puuttuu"
    ),
    "add `n:` and `evidence:`, or write `basis: estimated`": (
        "lisää `n:` ja `evidence:`, tai kirjoita `basis: estimated`"
    ),
    "this feeling tells neither `measured` nor `estimated`": (
        "tästä tunteesta ei kerrota, onko se mitattu (`measured`) vai arvioitu (`estimated`)"
    ),
    "{count} feelings tell neither `measured` nor `estimated`; this is the first": (
        "{count} tunteesta ei kerrota, ovatko ne mitattuja (`measured`) vai arvioituja "
        "(`estimated`); tämä on ensimmäinen"
    ),
    "add `basis: estimated`, or `basis: measured` with `n:`": (
        "lisää `basis: estimated`, tai `basis: measured` ja `n:`"
    ),
    "`{persona}` does not walk this journey": "`{persona}` ei kulje tätä polkua",
    "add `{persona}` to its `personas:`": "lisää `{persona}` polun kohtaan `personas:`",
    "these do": "nämä kulkevat",
    # Ways through a journey.
    "the other branches take everybody": "muut haarat vievät kaikki asiakkaat",
    "give this one a share as well, and them less": (
        "anna tällekin osuus, ja pienennä muiden osuuksia"
    ),
    "the shares of these branches make {percent} %": (
        "näiden haarojen osuudet ovat yhteensä {percent} %"
    ),
    "make them 100 %, or leave out one share: that branch takes the rest": (
        "muuta niitä niin, että summa on 100 %, tai jätä yksi osuus pois: se haara saa loput"
    ),
    "no step leads here": "mikään askel ei johda tänne",
    "name it in the `next:` of the step it comes after, or delete it": (
        "nimeä se edeltävän askeleen kohdassa `next:`, tai poista se"
    ),
    "from here customers go round for ever": "tästä asiakas kiertää kehää loputtomiin",
    "give the loop a way out: a second branch, or `drop_off:`": (
        "anna kehälle ulospääsy: toinen haara tai `drop_off:`"
    ),
    "when customers go this way is not told": "ei kerrota, milloin asiakas jatkaa tätä tietä",
    "add `when:`; one branch may do without": "lisää `when:`; yksi haara saa olla ilman",
    "nor this way": "eikä milloin tätä tietä",
    # Times.
    "the steps of this stage take at least {time}": (
        "tämän vaiheen askeleet kestävät vähintään {time}"
    ),
    "make the stage longer, or its steps shorter": "pidennä vaihetta tai lyhennä sen askelia",
    "what ends this wait at the latest is not told": (
        "ei kerrota, mihin tämä odotus viimeistään päättyy"
    ),
    "add `bound:`": "lisää `bound:`",
    # The frame of a journey.
    "what the customer wants to achieve in this stage is not told": (
        "ei kerrota, mitä asiakas haluaa tässä vaiheessa saada aikaan"
    ),
    "add it in the customer's words: `goal: …`": ("lisää se asiakkaan sanoin: `goal: …`"),
    "what sets this journey off and how it ends is not told": (
        "ei kerrota, mistä tämä polku alkaa ja mihin se päättyy"
    ),
    "what sets this journey off is not told": "ei kerrota, mistä tämä polku alkaa",
    "how this journey ends is not told": "ei kerrota, mihin tämä polku päättyy",
    "add {keys}": "lisää {keys}",
    "who walks this journey is not told": "ei kerrota, kuka kulkee tätä polkua",
    "add `personas:` or `segments:`": "lisää `personas:` tai `segments:`",
    # Journeys among each other.
    "the journey as it is today is not named": "nykytilan polkua ei ole nimetty",
    "add `compares_to:`, or write `state: planned` if nobody walks it yet": (
        "lisää `compares_to:`, tai kirjoita `state: planned`, jos kukaan ei vielä kulje sitä"
    ),
    "`{id}` is how things are today, too": "myös `{id}` kuvaa nykytilaa",
    "write `state: target`, or tell them apart by `personas:` or `scenario:`": (
        "kirjoita `state: target`, tai erota ne toisistaan: `personas:` tai `scenario:`"
    ),
    "the other one is here": "toinen on täällä",
    "`{id}` calls `{parent}` its parent": "polun `{id}` päämatka on `{parent}`",
    "write `parent: {id}` there": "kirjoita sinne `parent: {id}`",
    "it is said here": "niin sanotaan täällä",
    "no step of `{id}` opens this journey": "yksikään polun `{id}` askel ei avaa tätä polkua",
    "write `sub_journey: {id}` on the step that it tells in full": (
        "kirjoita `sub_journey: {id}` siihen askeleeseen, jonka tämä kertoo kokonaan"
    ),
    "nobody walks `{id}` yet": "kukaan ei vielä kulje polkua `{id}`",
    "open the journey as it is today": "avaa nykytilan polku",
    "its state is here": "sen tila on täällä",
    # Whose story it is.
    "`{name}` is what the company does": "`{name}` on yrityksen työtä",
    "name what the customer goes through, as the customer would say it": (
        "nimeä se, mitä asiakas käy läpi, niin kuin asiakas sen sanoisi"
    ),
    "this step speaks of the customer as of somebody else": (
        "tämä askel puhuu asiakkaasta kuin jostakusta toisesta"
    ),
    "{count} steps speak of the customer as of somebody else; this is the first": (
        "{count} askelta puhuu asiakkaasta kuin jostakusta toisesta; tämä on ensimmäinen"
    ),
    "let the customer tell it: `I fill in the form`": (
        "anna asiakkaan kertoa se itse: `Täytän lomakkeen`"
    ),
    # The whole against its silos.
    "{count} parts of this journey are measured, but not the whole": (
        "tästä polusta mitataan {count} osaa, mutta ei kokonaisuutta"
    ),
    "add what shows how the whole goes: {way}": (
        "lisää se, mistä kokonaisuuden sujuminen näkyy: {way}"
    ),
    "{count} teams take part in this journey, and none owns it": (
        "tähän polkuun osallistuu {count} tiimiä, eikä sillä ole omistajaa"
    ),
    "add `owner:`: the one who may decide across these teams": (
        "lisää `owner:`: se, joka saa päättää näiden tiimien yli"
    ),
    "other stages are measured, but nobody measures this one": (
        "muita vaiheita mitataan, mutta tätä ei mittaa kukaan"
    ),
    "add `metrics:` to the stage or to one of its steps": (
        "lisää `metrics:` vaiheeseen tai johonkin sen askeleista"
    ),
    "what `{team}` may decide is not told": "ei kerrota, mistä `{team}` saa päättää",
    "add `mandate:` to the team, or name an owner who has one": (
        "lisää tiimille `mandate:`, tai nimeä omistaja, jolla on valtuudet"
    ),
    "the team is here": "tiimi on täällä",
    # Words.
    "the glossary says `{term}`, not `{word}`": "sanaston sana on `{term}`, ei `{word}`",
    "write `{term}`": "kirjoita `{term}`",
    "the glossary says so here": "sanasto sanoo niin täällä",
    "this word is defined twice": "tämä sana on määritelty kahdesti",
    "keep one, or tell them apart by their words": "jätä vain toinen, tai erota ne eri sanoilla",
    "this word is a term of the glossary itself": "tämä sana on itsekin sanaston termi",
    "take it out here, or do not define it": "poista se tästä, tai jätä se määrittelemättä",
    "it is defined here": "se on määritelty täällä",
    "another {kind} has the same name": "samanniminen {kind} on jo olemassa",
    "say what is different about it": "kerro nimessä, mikä tässä on toisin",
    "this text is not in every language of the handbook": (
        "tätä tekstiä ei ole käsikirjan kaikilla kielillä"
    ),
    "{count} texts are not in every language of the handbook; this is the first": (
        "{count} tekstiä puuttuu jollakin käsikirjan kielellä; tämä on ensimmäinen"
    ),
    "the handbook has no language `{language}`": "käsikirjassa ei ole kieltä `{language}`",
}
