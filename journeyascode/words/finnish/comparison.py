"""What the drawings of compared journeys and of a persona's feelings say, in Finnish."""

FINNISH: dict[str, str] = {
    # two states of a journey
    "{name}: {before} → {after}": "{name}: {before} → {after}",
    "{summary} The same facts stand in the tables.": "{summary} Samat tiedot ovat taulukoissa.",
    "also compared with": "verrattavissa myös",
    "As a whole": "Kokonaisuutena",
    "What changes": "Mikä muuttuu",
    "{before} and {after} step by step": "{before} ja {after} askel askeleelta",
    "stays as it is": "pysyy ennallaan",
    # the whole in figures
    "Waiting in all steps": "Odotus kaikissa askelissa",
    "Doing in all steps": "Tekeminen kaikissa askelissa",
    "as many steps": "askelia yhtä monta",
    "1 step more": "1 askel enemmän",
    "1 step fewer": "1 askel vähemmän",
    "{n} steps more": "{n} askelta enemmän",
    "{n} steps fewer": "{n} askelta vähemmän",
    "{n} moved to self-service": "itsepalveluun siirtyy {n}",
    "the worst moment rises from {before} to {after}": "huonoin hetki nousee {before} → {after}",
    "the worst moment falls from {before} to {after}": "huonoin hetki laskee {before} → {after}",
    "the worst moment stays at {score}": "huonoin hetki pysyy arvossa {score}",
    "waiting in all steps falls from {before} to {after}": (
        "odotus kaikissa askelissa lyhenee {before} → {after}"
    ),
    "waiting in all steps grows from {before} to {after}": (
        "odotus kaikissa askelissa pitenee {before} → {after}"
    ),
    "waiting in all steps stays at {time}": "odotus kaikissa askelissa pysyy: {time}",
    "{n} of {all} pains answered": "kipupisteisiin vastattu {n}/{all}",
    "1 new pain": "1 uusi kipupiste",
    "{n} new pains": "{n} uutta kipupistettä",
    "and 1 more in the table": "ja 1 muu taulukossa",
    "and {n} more in the table": "ja {n} muuta taulukossa",
    # one step
    "added": "uusi askel",
    "removed": "poistuu",
    "moved: {before} → {after}": "siirtyy: {before} → {after}",
    "channel: {before} → {after}": "kanava: {before} → {after}",
    "touchpoint: {before} → {after}": "kosketuspiste: {before} → {after}",
    "shorter wait: {before} → {after}": "odotus lyhenee: {before} → {after}",
    "longer wait: {before} → {after}": "odotus pitenee: {before} → {after}",
    "quicker: {before} → {after}": "nopeutuu: {before} → {after}",
    "slower: {before} → {after}": "hidastuu: {before} → {after}",
    "feels better": "tuntuu paremmalta",
    "feels worse": "tuntuu huonommalta",
    "pain answered": "kipupisteeseen vastattu",
    "new pain": "uusi kipupiste",
    # a persona's feelings
    "{name}: feelings on every journey": "{name}: tunteet jokaisella polulla",
    "{summary} The same facts stand in the table.": "{summary} Samat tiedot ovat taulukossa.",
    "The worst moment, {score}, is on “{journey}”: {step}.": (
        "Huonoin hetki, {score}, on polulla ”{journey}”: {step}."
    ),
    "Feelings on every journey": "Tunteet jokaisella polulla",
    "worst moment": "huonoin hetki",
    "The number in a dot is that of its step.": "Pisteen numero on askeleen numero.",
    "Where a line stops, the next step does not follow from this one, "
    "or it is in a phase the path has already passed.": (
        "Kun viiva katkeaa, seuraava askel ei jatku tästä "
        "tai se on vaiheessa, jonka ohi polku on jo kulkenut."
    ),
    "no steps of this persona": "ei tämän persoonan askelia",
    "in no phase of the lifecycle": "ei missään elinkaaren vaiheessa",
}
