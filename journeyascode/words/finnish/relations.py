"""Finnish for the lifecycle, the hierarchy of journeys and the relation map."""

FINNISH = {
    "feels {mean}": "tuntuu {mean}",
    "feels {mean}, worst\N{NO-BREAK SPACE}{worst}": (
        "tuntuu {mean}, pahin\N{NO-BREAK SPACE}{worst}"
    ),
    "target state": "tavoitetila",
    "planned": "suunniteltu",
    "one case": "yksi tapaus",
    "assumption": "oletus",
    "{share} leave: {step}": "{share} lähtee: {step}",
    "a part of the journey above it": "osa yläpuolisesta polusta",
    "this journey": "tämä polku",
    "feels good, +0.5 or better": "tuntuu hyvältä, vähintään +0,5",
    "in between, or nobody has told": "siltä väliltä tai ei tiedossa",
    "feels bad, −0.5 or worse": "tuntuu pahalta, enintään −0,5",
    "{share} come here": "{share} tulee tänne",
    "{share} come from: {name}": "{share} tulee polulta: {name}",
    "of those on the journey": "polun asiakkaista",
    "some shares are assumed": "osa osuuksista on oletettu",
    "back to: {name}": "takaisin: {name}",
    "{shares} back to: {name}": "{shares} takaisin: {name}",
    "a part of: {name}": "osa polusta: {name}",
    "a part of itself": "osa itseään",
    "in no stage": "ei missään vaiheessa",
    "in no phase": "ei missään elinkaaren vaiheessa",
    "this page": "tämä sivu",
    "journeys: {n}": "polkuja: {n}",
    "no journey here yet": "ei vielä polkua",
    "and 1 more journey": "ja 1 muu polku",
    "and {n} more journeys": "ja {n} muuta polkua",
    "and 1 more stage": "ja 1 muu vaihe",
    "and {n} more stages": "ja {n} muuta vaihetta",
    "and 1 more": "ja 1 muu",
    "and {n} more": "ja {n} muuta",
    "Lifecycle and journeys": "Elinkaari ja asiakaspolut",
    "The phases of a customer’s life: {names}. Under each phase stand the journeys walked in it. "
    "The same facts stand in the tables.": "Asiakkuuden elinkaaren vaiheet: {names}. Kunkin "
    "vaiheen alla ovat polut, joita siinä kuljetaan. Samat tiedot ovat taulukoissa.",
    "{name}: sub-journeys": "{name}: alimatkat",
    "The stages of {name}: {names}. Under each stage stand the sub-journeys it opens. "
    "The same facts stand in the tables.": "Polun {name} vaiheet: {names}. Kunkin vaiheen alla "
    "ovat alimatkat, jotka siitä avautuvat. Samat tiedot ovat taulukoissa.",
    "Journeys of: {name}": "Polut: {name}",
    "What is told of it": "Mitä siitä tiedetään",
    "Leads back": "Johtaa takaisin",
    "Teams and partners": "Tiimit ja kumppanit",
    "no segment": "ei segmenttiä",
    "no persona": "ei asiakaspersoonaa",
    "no journey": "ei asiakaspolkua",
    "no service blueprint": "ei palvelumallia",
    "{share} of the customers": "{share} asiakkaista",
    "activities: {n}": "tekoja: {n}",
    "directly, past a column": "suoraan, sarakkeen ohi",
    "What hangs together": "Mikä liittyy mihinkin",
    "{name}: what hangs together": "{name}: mikä liittyy mihinkin",
    "Which segments and personas walk which journeys, and which blueprints and teams serve them. "
    "The same facts stand in the table.": "Mitkä segmentit ja persoonat kulkevat mitäkin polkua, "
    "ja mitkä palvelumallit ja tiimit palvelevat heitä. Samat tiedot ovat taulukossa.",
    "What {name} leads to: journeys, and the blueprints and teams behind them. "
    "The same facts stand in the table.": "Mihin {name} johtaa: polut sekä palvelumallit ja "
    "tiimit niiden takana. Samat tiedot ovat taulukossa.",
    "Column": "Sarake",
    "Leads to": "Johtaa",
    "Lacks": "Puuttuu",
}
