"""What the rules on blueprints, metrics and promises say, in Finnish."""

from journeyascode.words.finnish.rules_service_manual import MANUAL

FINNISH: dict[str, str] = {
    **MANUAL,
    # Blueprints: who does it.
    "nobody is named who does this": "ei kerrota, kuka tämän tekee",
    "add `team:`": "lisää `team:`",
    "nobody is accountable for this": "kukaan ei vastaa tästä (`accountable`)",
    "add `accountable:`": "lisää `accountable:`",
    "{n} are accountable for this": "tästä vastaa {n} (`accountable`)",
    "leave one: `accountable: [{id}]`": "jätä yksi: `accountable: [{id}]`",
    "nobody is responsible for this": "kukaan ei tee tätä (`responsible`)",
    "add `responsible:`": "lisää `responsible:`",
    "`{team}` does this, but is not among those responsible": (
        "`{team}` tekee tämän, mutta ei ole vastuutaulukon tekijöissä (`responsible`)"
    ),
    "name it there, or write `team: {team}` here": (
        "lisää se sinne, tai kirjoita tähän `team: {team}`"
    ),
    "those responsible": "tekijät",
    "`{team}` is a team of ours, not a partner": "`{team}` on oma tiimimme eikä kumppani",
    "move the cell to the lane `backstage` or `support`": (
        "siirrä solu kaistalle `backstage` tai `support`"
    ),
    "`{team}` stands in the lane of the customer": "`{team}` on asiakkaan kaistalla",
    "move the cell to the lane `frontstage`, or take the team away": (
        "siirrä solu kaistalle `frontstage`, tai poista tiimi"
    ),
    # Blueprints: how fast.
    "the response times before this add up to {sum}, but {limit} is promised": (
        "tätä edeltävät vasteajat ovat yhteensä {sum}, mutta luvattu on {limit}"
    ),
    "agree on faster answers, or promise a time that can be kept": (
        "sopikaa nopeammista vastauksista, tai luvatkaa aika, joka pitää"
    ),
    "{time} here": "tässä {time}",
    "this is slower than agreed, and nobody says why": (
        "tämä on sovittua hitaampi, eikä kukaan kerro miksi"
    ),
    "tell the reason in `wait_point:` or `fail_point:`, or agree on another time": (
        "kerro syy kohdassa `wait_point:` tai `fail_point:`, tai sopikaa uusi aika"
    ),
    "agreed here": "tässä sovittu",
    "nobody says how long this wait lasts": "ei kerrota, kuinka kauan tämä odotus kestää",
    "add what is agreed: `response_time:` with a `target:`": (
        "lisää, mitä on sovittu: `response_time:` ja siihen `target:`"
    ),
    "`{partner}` has agreed to answer in {time}": (
        "`{partner}` on sitoutunut vastaamaan ajassa {time}"
    ),
    "agree on a faster answer, or write `target: {time}`": (
        "sopikaa nopeammasta vastauksesta, tai kirjoita `target: {time}`"
    ),
    # Blueprints: what passes between the cells.
    "no flow leads to this cell or from it": (
        "yksikään virta ei tule tähän soluun eikä lähde siitä"
    ),
    "draw in `flows:` what it gives or gets, or take it away": (
        "lisää kohtaan `flows:`, mitä se antaa tai saa, tai poista solu"
    ),
    "nobody says what passes from `{one}` to `{other}`": (
        "ei kerrota, mitä kulkee, kun siirtää `{one}` ja vastaanottaa `{other}`"
    ),
    "name the information: `carries:`": "nimeä tieto: `carries:`",
    "this flow ends where it begins, at `{id}`": (
        "tämä virta päättyy lähtöpaikkaansa, soluun `{id}`"
    ),
    "name the cell it reaches": "nimeä solu, johon se päätyy",
    "`{team}` gets this for `{one}` and for `{other}` in one step": (
        "`{team}` kirjaa tämän samalla askeleella kahteen järjestelmään: `{one}` ja `{other}`"
    ),
    "let one system hand it to the other, and draw that flow": (
        "anna järjestelmän siirtää tieto toiseen, ja piirrä se virta"
    ),
    "the first time": "ensimmäisen kerran täällä",
    "this goes back from the step `{start}` to `{end}`": (
        "tämä palaa askeleelta `{start}` aiemmalle askeleelle `{end}`"
    ),
    "turn it round, or write `kind: needs` or `kind: both-ways`": (
        "käännä suunta, tai kirjoita `kind: needs` tai `kind: both-ways`"
    ),
    # Blueprints: the whole service.
    "no blueprint shows what is done behind this step": (
        "mikään palvelumalli ei näytä, mitä tämän askeleen takana tehdään"
    ),
    "add to the blueprint what the company does for it, frontstage or behind": (
        "lisää palvelumalliin, mitä yritys tekee sen hyväksi, asiakkaan nähden tai kulisseissa"
    ),
    "this may break, and nobody says what is done then": (
        "tämä voi pettää, eikä kukaan kerro, mitä silloin tehdään"
    ),
    "add `recovery:`": "lisää `recovery:`",
    "the steps drawn here make promises, but this blueprint shows none": (
        "tässä kuvatut askeleet lupaavat jotain, mutta palvelumallissa ei ole yhtään lupausta"
    ),
    "add `promises: [{ids}]`, and `promise:` to the cells that keep them": (
        "lisää `promises: [{ids}]` sekä `promise:` niihin soluihin, joissa lupaus pidetään"
    ),
    "no cell keeps the promise `{id}`": "yksikään solu ei pidä lupausta `{id}`",
    "add `promise: {id}` to the cell in which it becomes real": (
        "lisää `promise: {id}` soluun, jossa lupaus toteutuu"
    ),
    "this cell stands here twice": "tämä solu on tässä kahdesti",
    "keep one, or say what is different": "jätä toinen, tai kerro, mikä niissä on eroa",
    "the first one": "ensimmäinen",
    "no cell stands in the column `{id}`": "sarakkeessa `{id}` ei ole yhtään solua",
    "add a cell with `step: {id}`, or take the column away": (
        "lisää solu, jossa on `step: {id}`, tai poista sarake"
    ),
    "this blueprint has no cell": "tässä palvelumallissa ei ole yhtään solua",
    "add what is done, step by step: `cells:`": "lisää askel askeleelta, mitä tehdään: `cells:`",
    # Metrics: measured or not.
    "nobody owns this metric": "tällä mittarilla ei ole omistajaa",
    "this has never been measured": "tätä ei ole mitattu kertaakaan",
    "add `observations:`, or write `status: draft` until it is measured": (
        "lisää `observations:`, tai kirjoita `status: draft`, kunnes mitataan"
    ),
    "the last observation is {since} days old; usually {usual} lie between two": (
        "viimeisin mittaus on {since} päivää vanha; tavallisesti väliä on {usual} päivää"
    ),
    "add what was measured since, or write `status: retired`": (
        "lisää sen jälkeen mitattu, tai kirjoita `status: retired`"
    ),
    "this rests on {n} answers only": "tämä perustuu vain {n} vastaukseen",
    "ask more customers, measure longer periods, or tell readers in `note:`": (
        "kysy useammalta, mittaa pidemmältä ajalta, tai kerro asiasta lukijoille kohdassa `note:`"
    ),
    "`{period}` has been told already": "`{period}` on jo kerrottu",
    "keep one, or mend the period": "jätä toinen, tai korjaa jakso",
    "`{period}` has not begun by {day}": "`{period}` ei ole alkanut vielä {day}",
    "mend the period": "korjaa jakso",
    # Metrics: targets.
    "nobody says where this metric is to get": "ei kerrota, mihin tällä mittarilla pyritään",
    "add the value and the day: `target:` with `value:` and `by:`": (
        "lisää arvo ja päivä: `target:` ja siihen `value:` ja `by:`"
    ),
    "nobody says by when this is to be reached": "ei kerrota, mihin mennessä tämä saavutetaan",
    "add the day: `by: YYYY-MM-DD`": "lisää päivä: `by: VVVV-KK-PP`",
    "this day has passed, and the latest value is {value} (target {target})": (
        "tämä päivä on ohi, ja viimeisin arvo on {value} (tavoite {target})"
    ),
    "agree on a new day, and write an action that gets there": (
        "sopikaa uusi päivä, ja kirjoita toimenpide, jolla tavoitteeseen päästään"
    ),
    "nobody says whether more or less is better": "ei kerrota, onko suurempi vai pienempi parempi",
    "add `direction: higher-is-better` or `direction: lower-is-better`": (
        "lisää `direction: higher-is-better` tai `direction: lower-is-better`"
    ),
    "the baseline is of {day}, after this day": "lähtötaso on vasta päivältä {day}",
    "mend one of the two days": "korjaa toinen päivistä",
    "this is worse than the baseline": "tämä on huonompi kuin lähtötaso",
    "look at the two values, and at `direction:`": "tarkista molemmat arvot ja `direction:`",
    "the baseline": "lähtötaso",
    "reaching this target still breaks the promise `{id}`": (
        "lupaus `{id}` ei pidä, vaikka tämä tavoite saavutettaisiin"
    ),
    "aim at what is promised, or promise what is aimed at": (
        "tavoitelkaa luvattua, tai luvatkaa se, mitä tavoitellaan"
    ),
    "promised here": "tässä luvattu",
    # Metrics: definitions.
    "a `{type}` must say its {keys}": "mittarista puuttuu jotain, mitä `{type}` vaatii: {keys}",
    "for example `method: top-2 share` or `method: mean`, and `scale: 1–5`": (
        "esimerkiksi `method: top-2-osuus` tai `method: keskiarvo`, ja `scale: 1–5`"
    ),
    'for example `version: "2.0"`, `scale: 1–7`, `method: share of answers 5–7`': (
        'esimerkiksi `version: "2.0"`, `scale: 1–7`, `method: vastausten 5–7 osuus`'
    ),
    "say whether customers or revenue are counted, and that new ones are not": (
        "kerro, lasketaanko asiakkaita vai liikevaihtoa, ja että uusia ei lasketa"
    ),
    "say what is counted and out of what, or list both as events": (
        "kerro, mitä lasketaan ja mistä joukosta, tai luettele molemmat tapahtumina"
    ),
    "for example `method: 80th percentile`, `method: median` or `method: mean`": (
        "esimerkiksi `method: 80. persentiili`, `method: mediaani` tai `method: keskiarvo`"
    ),
    "give its terms: `margin`, `retention`, `discount` and `timing`": (
        "kerro sen tekijät: `margin`, `retention`, `discount` ja `timing`"
    ),
    "the share has improved, but what it leaves over has not become less": (
        "osuus on parantunut, mutta sen ulkopuolelle jäävien määrä ei ole pienentynyt"
    ),
    "tell readers why in `note:`, and follow the number itself as well": (
        "kerro syy lukijoille kohdassa `note:`, ja seuratkaa myös itse määrää"
    ),
    "`{id}` is counted here, and a second time elsewhere": (
        "`{id}` lasketaan tässä ja toisen kerran muualla"
    ),
    "`{id}` is counted here, but is no contact": (
        "`{id}` lasketaan tässä, mutta se ei ole yhteydenotto"
    ),
    "`{id}` is counted here, but may leave the matter unsolved": (
        "`{id}` lasketaan tässä, mutta asia voi jäädä ratkeamatta"
    ),
    "leave it out, and say why: `left_out:`": "jätä se laskematta, ja kerro syy: `left_out:`",
    "these terms make {made}, but {written} is the latest value": (
        "näistä tekijöistä tulee {made}, mutta viimeisin arvo on {written}"
    ),
    "write the terms of {period}, or mend the value": (
        "kirjoita jakson {period} tekijät, tai korjaa arvo"
    ),
    "this computes a lifetime value of revenue": "tämä laskee elinkaariarvon liikevaihdosta",
    "take the margin: what is left when the costs are paid": (
        "laske katteesta: siitä, mitä kulujen jälkeen jää"
    ),
    # Promises.
    "nothing shows whether this promise is kept": "mistään ei näe, pidetäänkö tämä lupaus",
    "add `metric:` and the value it must have: `threshold:`": (
        "lisää `metric:` ja arvo, joka sen on saavutettava: `threshold:`"
    ),
    "nobody says at which value of `{metric}` it is kept": (
        "ei kerrota, millä mittarin `{metric}` arvolla lupaus on pidetty"
    ),
    "add `at_most:` or `at_least:` to its `threshold:`": (
        "lisää kohtaan `threshold:` joko `at_most:` tai `at_least:`"
    ),
    "nobody says where customers hear this promise": (
        "ei kerrota, missä asiakas kuulee tämän lupauksen"
    ),
    "add `touchpoints:`": "lisää `touchpoints:`",
    "no step of a journey makes this promise": "yhdenkään polun askel ei anna tätä lupausta",
    "add `promises: [{id}]` to the step where it matters": (
        "lisää `promises: [{id}]` askeleeseen, jossa sillä on merkitystä"
    ),
    "a blueprint keeps it here": "palvelumalli pitää sen tässä",
    "this is promised round the clock, but `{channel}` closes": (
        "tämä on luvattu ympäri vuorokauden, mutta `{channel}` menee kiinni"
    ),
    "say when it holds, or keep it in a channel that is always open": (
        "kerro, milloin se pätee, tai pidä se kanavassa, joka on aina auki"
    ),
    "open then": "auki silloin",
    "`{id}` promises the same customers another value": (
        "`{id}` lupaa samoille asiakkaille toisen arvon"
    ),
    "keep one, or say in `to:` or `channels:` for whom and where each holds": (
        "jätä yksi, tai kerro kohdassa `to:` tai `channels:`, ketä ja missä kumpikin koskee"
    ),
    "the other value": "toinen arvo",
    "`{value}` in {period} breaks this promise, and no open action is about it": (
        "`{value}` ({period}) rikkoo tämän lupauksen, eikä sitä korjaa mikään avoin toimenpide"
    ),
    "write an action that `expects:` a change of `{id}`": (
        "kirjoita toimenpide, jonka `expects:` odottaa mittarin `{id}` muuttuvan"
    ),
    "more of `{metric}` is better, but this is an upper limit": (
        "mitä suurempi `{metric}`, sitä parempi, mutta tämä on yläraja"
    ),
    "write `at_least: {value}`": "kirjoita `at_least: {value}`",
    "less of `{metric}` is better, but this is a lower limit": (
        "mitä pienempi `{metric}`, sitä parempi, mutta tämä on alaraja"
    ),
    "write `at_most: {value}`": "kirjoita `at_most: {value}`",
    "at `{value}` the promise is broken already": "arvolla `{value}` lupaus on jo rikottu",
    "let the risk begin before the limit": "anna riskin alkaa ennen rajaa",
    "the metric can be {most} at most": "mittari voi olla enintään {most}",
    "the metric can be {least} at least": "mittari voi olla vähintään {least}",
    "no value is both above the one limit and below the other": (
        "mikään arvo ei ole yhtä aikaa alarajan yläpuolella ja ylärajan alapuolella"
    ),
}
