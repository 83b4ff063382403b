"""What the room `diagrams` says, in Finnish."""

FINNISH: dict[str, str] = {
    # lanes and tables of a journey map
    "Steps": "Askeleet",
    "Stage": "Vaihe",
    "Stage {n}: {name}": "Vaihe {n}: {name}",
    "Doing": "Tekeminen",
    "Touchpoints": "Kosketuspisteet",
    "Channels": "Kanavat",
    "Meets": "Kohtaa",
    "Thoughts": "Ajatukset",
    "Words": "Sanat",
    "Feelings": "Tunteet",
    "Pains": "Kipupisteet",
    "Delights": "Ilahdukset",
    "Opportunities": "Kehityskohteet",
    "Promises": "Lupaukset",
    "Duration and waiting": "Kesto ja odotus",
    "Metrics": "Mittarit",
    "alternative": "vaihtoehto",
    "takes": "kesto",
    "wait": "odotus",
    "at the latest": "viimeistään",
    "target {value}": "tavoite {value}",
    "no steps yet": "ei vielä askelia",
    "{name}: overview": "{name}: yleiskuva",
    "{name} as a table": "{name} taulukkona",
    "{name}: {words}": "{name}: {words}",
    "Journey map, {n} steps. Stages: {stages}. The same facts stand in the table.": (
        "Asiakaspolun kartta, askelia {n}. Vaiheet: {stages}. Samat tiedot ovat taulukossa."
    ),
    # what is special about a step
    "critical point": "kriittinen piste",
    "fail point": "riskikohta",
    "change of channel: seamless": "kanavan vaihto: saumaton",
    "change of channel: told again": "kanavan vaihto: asia kerrotaan uudelleen",
    "change of channel: broken": "kanavan vaihto: katkeaa",
    "{share} leave here": "{share} lähtee tässä",
    "{share} of those who stay": "jatkavista {share}",
    "the end": "polku päättyy",
    "after {time}": "{time} kuluttua",
    "at the same time": "samaan aikaan",
    "optional": "valinnainen",
    # feelings
    "not asked": "ei kysytty",
    "at the start": "alussa",
    "at the end": "lopussa",
    "target": "tavoite",
    "everybody": "kaikki",
    "strength {n}/5": "voimakkuus {n}/5",
    "measured": "mitattu",
    "estimated": "arvioitu",
    # service blueprint
    "Physical evidence": "Fyysiset todisteet",
    "Customer actions": "Asiakkaan toimet",
    "Frontstage": "Näkyvä palvelu",
    "Backstage": "Taustatyö",
    "Support processes": "Tukiprosessit",
    "Partners": "Kumppanit",
    "Line of interaction": "Vuorovaikutuksen raja",
    "Line of visibility": "Näkyvyyden raja",
    "Line of internal interaction": "Sisäisen vuorovaikutuksen raja",
    "goes on": "etenee",
    "triggers": "käynnistää",
    "needs": "tarvitsee",
    "both ways": "molempiin suuntiin",
    "wait point": "odotuskohta",
    "answer in": "vaste",
    "agreed answer in": "sovittu vaste",
    "promise": "lupaus",
    "root cause": "juurisyy",
    "recovery": "korjaus",
    "role": "rooli",
    "rule": "sääntö",
    "the employee feels": "työntekijän tunne",
    "responsible": "toteuttaa",
    "accountable": "vastaa",
    "consulted": "kysytään",
    "informed": "kerrotaan",
    "Activity": "Toiminto",
    "Step": "Askel",
    "Lane": "Kaista",
    "Team": "Tiimi",
    "System": "Järjestelmä",
    "Times": "Ajat",
    "Promise": "Lupaus",
    "More": "Lisätietoja",
    "Arrow": "Nuoli",
    "From": "Mistä",
    "To": "Mihin",
    "Carries": "Mitä kulkee",
    "{name}: what passes between": "{name}: mitä toimintojen välillä kulkee",
    "Service blueprint, {n} activities. Lanes: {lanes}. The same facts stand in the tables.": (
        "Palvelumalli, toimintoja {n}. Kaistat: {lanes}. Samat tiedot ovat taulukoissa."
    ),
    # when there is no drawing
    "the blueprint has no cells yet": "palvelumallissa ei ole vielä soluja",
    "a text holds the control character {sign}": "tekstissä on ohjausmerkki {sign}",
    "the drawing has {n} boxes; at most {most} can be drawn": (
        "kuvassa on {n} laatikkoa; piirtää voi enintään {most}"
    ),
    "the drawing has {nodes} boxes and {edges} arrows; "
    "at most {most_nodes} and {most_edges} can be drawn": (
        "kuvassa on {nodes} laatikkoa ja {edges} nuolta; "
        "piirtää voi enintään {most_nodes} ja {most_edges}"
    ),
    "Graphviz drew nothing": "Graphviz ei piirtänyt mitään",
    "Graphviz drew something unexpected: `{words}`": (
        "Graphviz piirsi jotain odottamatonta: `{words}`"
    ),
    "Graphviz failed with exit code {code}: {words}": (
        "Graphviz epäonnistui, paluukoodi {code}: {words}"
    ),
    "Graphviz cannot be started: {words}": "Graphviz ei käynnisty: {words}",
    "Graphviz was given up: a drawing took longer than {n} s": (
        "Graphvizistä luovuttiin: piirros kesti yli {n} s"
    ),
    "Graphviz took longer than {n} s": "Graphviz käytti aikaa yli {n} s",
    "Graphviz wrote more than {n} MB": "Graphviz kirjoitti yli {n} Mt",
    "`JAC_DOT` names `{path}`, which is no program on this machine": (
        "`JAC_DOT` on `{path}`, mutta sellaista ohjelmaa ei tällä koneella ole"
    ),
    "there is no Graphviz on this machine; install it with `pip install graphviz-pure`, "
    "`apt install graphviz` or `brew install graphviz`": (
        "tällä koneella ei ole Graphviziä; asenna se komennolla `pip install graphviz-pure`, "
        "`apt install graphviz` tai `brew install graphviz`"
    ),
    # Whose a touchpoint is.
    "{name} ({whose})": "{name} ({whose})",
    "the customer's own": "asiakkaan oma",
    "a partner's": "kumppanin",
    "a third party's": "kolmannen osapuolen",
}
