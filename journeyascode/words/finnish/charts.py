"""Finnish for the charts: the Kano diagram, feedback classes and priorities."""

from __future__ import annotations

FINNISH = {
    # the Kano diagram
    "Kano diagram: {name}": "Kano-kaavio: {name}",
    "Kano diagram of everything we have asked and understood": (
        "Kano-kaavio kaikesta, mitä olemme kysyneet ja ymmärtäneet"
    ),
    "{n} features by how far each pleases when it is there and angers when it is missing. "
    "The same facts stand in the tables.": (
        "Ominaisuuksia {n}: kuinka paljon kukin ilahduttaa, kun se on, ja suututtaa, "
        "kun se puuttuu. Samat tiedot ovat taulukoissa."
    ),
    "Satisfaction when there (better)": "Tyytyväisyys, kun on",
    "Dissatisfaction when missing (worse)": "Tyytymättömyys, kun puuttuu",
    "Pleases when there, angers when missing.": "Ilahduttaa, kun on; suututtaa, kun puuttuu.",
    "Contradictory": "Ristiriitainen",
    "No category yet": "Ei vielä luokkaa",
    "Nobody has asked or guessed.": "Kukaan ei ole kysynyt eikä päätellyt.",
    "asked": "kysytty",
    "written, not asked": "kirjattu, ei kysytty",
    "guessed from complaints": "päätelty valituksista",
    "written as: {category}": "kirjattu luokkaan: {category}",
    "Not asked: the category somebody has written": "Ei kysytty: luokka on kirjoittajan arvio",
    "The larger, the more answers: n = {few}–{many}": (
        "Mitä suurempi, sitä enemmän vastauksia: n = {few}–{many}"
    ),
    "Dots that would hide each other stand side by side.": (
        "Pisteet, jotka peittäisivät toisensa, on siirretty vierekkäin."
    ),
    "Sign": "Merkki",
    "What it means": "Mitä se tarkoittaa",
    "Features": "Ominaisuuksia",
    "{name}: the categories": "{name}: luokat",
    # feedback classes
    "What the feedback is about: {name}": "Mistä palaute kertoo: {name}",
    "{n} classes of feedback as bars, the largest first. The same facts stand in the table.": (
        "Palautteen luokkia {n}, palkkeina suurimmasta alkaen. Samat tiedot ovat taulukossa."
    ),
    "In no class": "Ei missään luokassa",
    "95% interval": "95 %:n luottamusväli",
    "n not known": "n ei ole tiedossa",
    "the thin line is the 95% interval": "ohut viiva on 95 %:n luottamusväli",
    "{share} in no class": "{share} ei ole missään luokassa",
    "the classes overlap: together {share}": "luokat menevät päällekkäin: yhteensä {share}",
    "classes without a share: {n}": "luokkia ilman osuutta: {n}",
    # priorities
    "Opportunities by impact and effort": "Kehityskohteet vaikuttavuuden ja työmäärän mukaan",
    "Actions by impact and effort of the opportunities they take": (
        "Kehitystoimenpiteet: niiden kehityskohteiden vaikuttavuus ja työmäärä, "
        "joihin ne tarttuvat"
    ),
    "{n} cards in a grid: impact upwards and effort to the right, each from 1 to 5. "
    "The same facts stand in the tables.": (
        "Kortteja {n} ruudukossa: vaikuttavuus ylöspäin, työmäärä oikealle, kumpikin 1–5. "
        "Samat tiedot ovat taulukoissa."
    ),
    "Quick wins": "Nopeat voitot",
    "Big bets": "Suuret panostukset",
    "Fill-ins": "Täytetyöt",
    "Thankless": "Kiittämättömät",
    "In between": "Siltä väliltä",
    "Not estimated yet": "Vielä arvioimatta",
    "Open actions": "Avoimet toimenpiteet",
    "Done actions": "Tehdyt toimenpiteet",
    "{n} open": "avoinna {n}",
    "{n} done": "tehty {n}",
    "{n} overdue": "myöhässä {n}",
    "no action yet": "ei vielä toimenpidettä",
    "Overdue": "Myöhässä",
    "Impact 4–5, effort 1–2": "Vaikuttavuus 4–5, työmäärä 1–2",
    "Impact 4–5, effort 4–5": "Vaikuttavuus 4–5, työmäärä 4–5",
    "Impact 1–2, effort 1–2": "Vaikuttavuus 1–2, työmäärä 1–2",
    "Impact 1–2, effort 4–5": "Vaikuttavuus 1–2, työmäärä 4–5",
    "Impact or effort 3": "Vaikuttavuus tai työmäärä 3",
    "Place": "Paikka",
    "Where it is": "Missä se on",
    "{name}: the places": "{name}: paikat",
}
