"""What the flow of a journey says, in Finnish."""

FINNISH: dict[str, str] = {
    "{name}: the flow": "{name}: kulku",
    "Flow of {n} steps with {ways} branches, {back} of them back to an earlier step. "
    "The same facts stand in the tables.": (
        "Polun kulku: askelia {n}, haaroja {ways}, niistä {back} takaisin aiempaan askeleeseen. "
        "Samat tiedot ovat taulukoissa."
    ),
    # what is expected
    "{name}: what to expect {per}": "{name}: mitä on odotettavissa {per}",
    "per customer, on average": "asiakasta kohti, keskimäärin",
    "Outcome": "Lopputulos",
    "Value": "Arvo",
    "Note": "Huomautus",
    "reach the end": "kulkee loppuun",
    "end earlier": "päättää aiemmin",
    "go over to another journey": "siirtyy toiselle polulle",
    "go on to a step that is not shown": "jatkaa askeleeseen, jota ei näytetä",
    "leave": "lähtee kesken",
    "spent in the steps": "kuluu askelissa",
    "spent waiting": "kuluu odottaessa",
    "of which timers {time}": "josta ajastimia {time}",
    "contacts with a person": "kohtaamisia ihmisen kanssa",
    "Nothing can be reckoned: no way leads to an end (steps: {steps}).": (
        "Mitään ei voi laskea: polun loppuun ei pääse (askeleet: {steps})."
    ),
    "{n} of {all} steps have no duration.": "Askelia ilman kestoa: {n}/{all}.",
    "No shares are told (steps: {steps}): they are assumed to be even.": (
        "Osuuksia ei ole kerrottu (askeleet: {steps}): ne oletetaan yhtä suuriksi."
    ),
    "Shares make up more than the whole (steps: {steps}): taken in proportion.": (
        "Osuuksia on yhteensä yli 100 % (askeleet: {steps}): laskettu suhteessa."
    ),
    "Where the rest go is not told (steps: {steps}): reckoned as if they went on.": (
        "Loppujen suuntaa ei ole kerrottu (askeleet: {steps}): laskettu kuin he jatkaisivat."
    ),
    # steps
    "{name}: who comes to each step": "{name}: kuka tulee mihinkin askeleeseen",
    "Step": "Askel",
    "Stage": "Vaihe",
    "Customers": "Asiakkaat",
    "Times each": "Kertaa kukin",
    "Visits per customer": "Käyntejä asiakasta kohti",
    "Duration": "Kesto",
    "Waiting": "Odotus",
    "Channel": "Kanava",
    "Sub-journey": "Alimatka",
    "{n} visits per customer": "{n} käyntiä asiakasta kohti",
    "at the same time": "samaan aikaan",
    "optional": "valinnainen",
    # ways
    "{name}: where each step leads": "{name}: mihin mikin askel johtaa",
    "From": "Mistä",
    "To": "Mihin",
    "Condition": "Ehto",
    "Share": "Osuus",
    "Delay": "Viive",
    "{share} of all customers": "{share} kaikista asiakkaista",
    "Of all customers": "Kaikista asiakkaista",
    "after {time}": "{time} kuluttua",
    "assumed": "oletus",
    "of those who stay": "jatkavista",
    "written as {share}": "kirjoitettu {share}",
    "all others": "kaikki muut",
    "the journey begins": "polku alkaa",
    "the end of the journey": "polun loppu",
    "the journey ends here": "polku päättyy tähän",
    "leaves": "lähtee",
    "where to is not told": "kertomatta minne",
    # the key
    "width: share of customers": "leveys: asiakkaiden osuus",
    "× times each": "× kertaa kukin",
    "back to an earlier step": "paluu aiempaan askeleeseen",
    "wait": "odotus",
    "a person meets the customer": "ihminen kohtaa asiakkaan",
    "critical point": "kriittinen piste",
    "fail point": "riskikohta",
}
