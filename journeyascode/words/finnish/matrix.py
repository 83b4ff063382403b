"""What the matrices of touchpoints and channels, and the ledgers of handovers, say in Finnish."""

FINNISH: dict[str, str] = {
    # touchpoints × channels of a journey
    "{name}: touchpoints × channels": "{name}: kosketuspisteet × kanavat",
    "Touchpoints × channels, {n} steps. Ways: {ways}. The same facts stand in the tables.": (
        "Kosketuspisteet × kanavat, askelia {n}. Reitit: {ways}. Samat tiedot ovat taulukoissa."
    ),
    "no touchpoint told": "kosketuspistettä ei ole kerrottu",
    "no channel told": "kanavaa ei ole kerrottu",
    "only one way in": "vain yksi kanava",
    "the customer's way": "asiakkaan reitti",
    "digital": "digitaalinen",
    "physical": "fyysinen",
    "human": "ihminen",
    "ambient": "mielikuva",
    "breaks off": "katkeaa",
    "told again": "kerrotaan uudelleen",
    "seamless": "saumaton",
    "optional step": "valinnainen askel",
    "offered, never used on this journey": "tarjolla, ei käytössä tällä polulla",
    "used elsewhere": "käytössä muualla",
    "reaches its target": "yltää tavoitteeseen",
    "misses its target": "jää tavoitteesta",
    "Metrics of the touchpoint in the channel, not of a step": (
        "Kosketuspisteen mittarit tässä kanavassa, ei yhden askeleen"
    ),
    "Metrics of the channel": "Kanavan mittarit",
    "{name}: touchpoints and channels": "{name}: kosketuspisteet ja kanavat",
    "{name}: its channels": "{name}: kanavat",
    "{name}: the ways from step to step": "{name}: reitit askeleesta toiseen",
    "Way": "Reitti",
    "Change of channel": "Kanavan vaihto",
    "How it goes": "Miten se sujuu",
    "Whose way": "Kenen reitti",
    "all channels": "kaikki kanavat",
    "{name}, part {n}/{all}": "{name}, osa {n}/{all}",
    # all touchpoints × all channels
    "All touchpoints × all channels": "Kaikki kosketuspisteet × kaikki kanavat",
    "{touchpoints} touchpoints × {channels} channels, and how many steps of the journeys "
    "meet there. The same facts stand in the tables.": (
        "Kosketuspisteitä {touchpoints}, kanavia {channels}, ja montako polkujen askelta niissä "
        "kohtaa. Samat tiedot ovat taulukoissa."
    ),
    "met on no journey": "ei millään polulla",
    "met in no phase of the lifecycle": "ei missään elinkaaren vaiheessa",
    "of no type": "tyyppi puuttuu",
    "offered, never used on any journey": "tarjolla, ei käytössä millään polulla",
    "steps; beside it the worst feeling at any of them": "askelta; vieressä niiden huonoin tunne",
    "Where it is first met": "Missä ensin kohdataan",
    "Worst feeling": "Huonoin tunne",
    "Met at": "Askeleet, joissa kohdataan",
    "Where touchpoints and channels meet: {words}": (
        "Missä kosketuspisteet ja kanavat kohtaavat: {words}"
    ),
    "How many steps happen in each channel": "Montako askelta kussakin kanavassa tapahtuu",
    "1 step": "1 askel",
    "{n} steps": "{n} askelta",
    # handovers between channels
    "Handovers between channels": "Siirtymät kanavien välillä",
    "Handovers between {n} channels: from the rows to the columns. "
    "The same facts stand in the table.": (
        "Siirtymät {n} kanavan välillä: riveiltä sarakkeisiin. Samat tiedot ovat taulukossa."
    ),
    "Every handover between channels, ↓ {here} → {there}": (
        "Kaikki siirtymät kanavien välillä, ↓ {here} → {there}"
    ),
    "from": "mistä",
    "to": "mihin",
    "kept": "säilyy",
    "not kept": "ei säily",
    "meant to go on without telling it again": "asian pitäisi siirtyä kertomatta uudelleen",
    "known to start from the beginning": "asia aloitetaan tiettävästi alusta",
    "how it goes is not told": "sujumista ei ole kerrottu",
    "otherwise than meant": "toisin kuin pitäisi",
    "on no journey": "ei millään polulla",
    "As it is meant": "Miten pitäisi",
    "How many": "Kuinka monta",
    # handovers between teams
    "Handovers between teams": "Siirtymät tiimien välillä",
    "Handovers between {n} teams and partners: from the rows to the columns. "
    "The same facts stand in the table.": (
        "Siirtymät {n} tiimin ja kumppanin välillä: riveiltä sarakkeisiin. "
        "Samat tiedot ovat taulukossa."
    ),
    "Everything that passes on, ↓ {here} → {there}: {number}": (
        "Kaikki, mikä siirtyy, ↓ {here} → {there}: {number}"
    ),
    "so many things pass on": "näin monta asiaa siirtyy",
    "nothing is said to travel": "ei kerrota, mitä kulkee",
    "late": "myöhässä",
    "the answer takes longer than agreed": "vastaus kestää sovittua kauemmin",
    "in time": "ajallaan",
    "the answer comes as agreed": "vastaus tulee sovitusti",
    "answer in {time}": "vastaus {time}",
    "agreed {time}": "sovittu {time}",
    "What travels": "Mitä kulkee",
    "Answer": "Vastaus",
    "In time": "Ajallaan",
    "Leaves": "Mistä lähtee",
    "Reaches": "Minne saapuu",
}
