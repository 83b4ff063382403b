"""What the room `rules` says, in Finnish: messages first, then the pages of the manual."""

FINNISH: dict[str, str] = {
    # Ids, and what they point at.
    "no {kind} has the id `{id}`": "tuntematon {kind}: `{id}`",
    "{one} or {other}": "{one} tai {other}",
    "write it: `jac new {kind} {id}`": "kirjoita se: `jac new {kind} {id}`",
    "`{id}` is here": "`{id}` on täällä",
    "`{id}` may mean two things": "`{id}` voi tarkoittaa kahta eri asiaa",
    "this {kind}": "tämä {kind}",
    "give one of the two another id": "anna toiselle niistä toinen tunniste",
    "nothing points at the {kind} `{id}`": "mikään ei viittaa tähän: {kind} `{id}`",
    "name it where it belongs, or delete it": "mainitse se siellä, minne se kuuluu, tai poista se",
    "`{team}` has no role `{role}`": "tiimissä `{team}` ei ole roolia `{role}`",
    # What hangs together.
    "`{key}` leads back to where it began: {way}": "`{key}` palaa lähtöpisteeseensä: {way}",
    "take one of these out of the circle": "poista jokin näistä kehästä",
    "`{id}` contains this very journey": "`{id}` sisältää tämän saman polun",
    "the id `{id}` is used twice in `{owner}`": (
        "tunniste `{id}` on käytössä kahdesti kohteessa `{owner}`"
    ),
    "first used here": "ensimmäisen kerran täällä",
    "`{owner}` has no `{id}`": "kohteessa `{owner}` ei ole tunnistetta `{id}`",
    "the lifecycle has no phase `{id}`": "elinkaaressa ei ole vaihetta `{id}`",
    "this is a second handbook": "tämä on toinen käsikirja",
    "the first one is here": "ensimmäinen on täällä",
    "keep one": "jätä vain yksi",
    "no file is of the kind `handbook`": "minkään tiedoston laji ei ole `handbook`",
    "write one: `jac new handbook handbook`": "kirjoita se: `jac new handbook handbook`",
    # Journeys.
    "this stage has no step": "tässä vaiheessa ei ole yhtään askelta",
    "add `steps:`": "lisää `steps:`",
    "this step has no touchpoint and no channel": (
        "tällä askeleella ei ole kosketuspistettä eikä kanavaa"
    ),
    "add `touchpoint:` or `channel:`": "lisää `touchpoint:` tai `channel:`",
    "this journey has no step `{id}`": "tällä polulla ei ole askelta `{id}`",
    "give the step it leads to an `id:`": "anna sille askeleelle, johon se vie, oma `id:`",
    "`{id}` is this very journey": "`{id}` on tämä sama polku",
    "name the journey in its other state": "nimeä polku sen toisessa tilassa",
    "nobody has walked this journey yet, so no feeling in it is measured": (
        "kukaan ei ole vielä kulkenut tätä polkua, joten mikään sen tunne ei ole mitattu"
    ),
    "write `basis: target`, or move it to the journey in its current state": (
        "kirjoita `basis: target`, tai siirrä tunne nykytilan polkuun"
    ),
    # Blueprints.
    "`{journey}` has no step `{id}`": "polulla `{journey}` ei ole askelta `{id}`",
    "the customer does nothing in the step `{id}`": "asiakas ei tee askeleella `{id}` mitään",
    "add a cell in the lane `customer`, or move this one to `backstage`": (
        "lisää solu kaistalle `customer`, tai siirrä tämä kaistalle `backstage`"
    ),
    "`{a}` goes from the customer straight backstage": (
        "`{a}` vie asiakkaalta suoraan kulissien taakse"
    ),
    "lead it through a cell in the lane `frontstage`": (
        "vie se kaistan `frontstage` solun kautta"
    ),
    "this blueprint has no cell `{id}`": "tässä palvelumallissa ei ole solua `{id}`",
    # Metrics.
    "`{written}` is written, but the counts make {counted}": (
        "kirjattu on `{written}`, mutta lukumääristä tulee {counted}"
    ),
    "write `value: {counted}`, or mend the counts": (
        "kirjoita `value: {counted}`, tai korjaa lukumäärät"
    ),
    "{counted} are counted, but there were only {of}": (
        "laskettu on {counted}, mutta kaikkiaan niitä oli vain {of}"
    ),
    "look which of the two numbers is wrong": "tarkista, kumpi luvuista on väärin",
    "`{value}` is below {least}, the least this metric can be": (
        "`{value}` alittaa arvon {least}, jota pienempi tämä mittari ei voi olla"
    ),
    "`{value}` is above {most}, the most this metric can be": (
        "`{value}` ylittää arvon {most}, jota suurempi tämä mittari ei voi olla"
    ),
    "look at the unit and at the decimal sign": "tarkista yksikkö ja desimaalierotin",
    # Freshness, decisions.
    "the review was due on {due}, {days} days ago": (
        "tämä piti tarkistaa viimeistään {due}; siitä on {days} päivää"
    ),
    "look whether it is still true, then write the day: `on: {day}`": (
        "katso, pitääkö se yhä paikkansa, ja kirjoita sitten päivä: `on: {day}`"
    ),
    "this action has no owner": "tällä kehitystoimenpiteellä ei ole omistajaa",
    "add a team or a role of one: {way}": ("lisää tiimi tai sen rooli: {way}"),
    "this action has no due date": "tällä kehitystoimenpiteellä ei ole määräpäivää",
    "add the day it is to be done: `due: YYYY-MM-DD`": (
        "lisää päivä, johon mennessä se tehdään: `due: VVVV-KK-PP`"
    ),
    # The manual: JAC2xx.
    "An id names something that is not in the handbook.": (
        "Tunniste viittaa johonkin, mitä käsikirjassa ei ole."
    ),
    "A reader who follows the link would reach nothing.": (
        "Lukija, joka seuraa linkkiä, ei päätyisi mihinkään."
    ),
    "An id fits two things of different kinds.": "Tunniste sopii kahteen erilajiseen kohteeseen.",
    "Where a team or a partner may stand, both are looked up by the same id: "
    "give one another id.": (
        "Siellä, missä voi olla tiimi tai kumppani, molempia haetaan samalla tunnisteella: anna "
        "toiselle toinen tunniste."
    ),
    "Nothing points at this.": "Mikään ei viittaa tähän.",
    "A persona that walks no journey, a metric that nobody follows: either the journey is not "
    "written yet, or it is a leftover that readers will wonder about.": (
        "Persoona, joka ei kulje yhtään polkua; mittari, jota kukaan ei seuraa: joko polku on "
        "vielä kirjoittamatta, tai kyseessä on jäänne, jota lukijat jäävät ihmettelemään."
    ),
    "A journey is part of itself.": "Polku on osa itseään.",
    "Parents and sub-journeys form a tree; here following them leads back to the start.": (
        "Päämatkat ja alimatkat muodostavat puun; tässä niitä seuraamalla palataan alkuun."
    ),
    "Two stages or steps of a journey, or two cells of a blueprint, share an id.": (
        "Kahdella polun vaiheella tai askeleella tai palvelumallin solulla on sama tunniste."
    ),
    "What points at the id would reach only one of them.": (
        "Viittaus tunnisteeseen osuisi vain toiseen niistä."
    ),
    "A step or a cell is named from outside, and its journey or blueprint has none such.": (
        "Jokin muu kohde viittaa askeleeseen tai soluun, jota polussa tai palvelumallissa ei ole."
    ),
    "An owner is a role that the team does not have.": (
        "Omistajaksi on merkitty rooli, jota tiimissä ei ole."
    ),
    "A stage belongs to a phase that the handbook's lifecycle does not have.": (
        "Polun vaihe kuuluu elinkaaren vaiheeseen, jota käsikirjan elinkaaressa ei ole."
    ),
    "The handbook has no sheet of its own, or has two.": (
        "Käsikirjalta puuttuu oma tiedosto, tai niitä on kaksi."
    ),
    "One file of the kind `handbook` says whose handbook this is, what it aims at and how strict "
    "it is.": (
        "Yksi tiedosto, jonka laji on `handbook`, kertoo, kenen käsikirja tämä on, mihin se "
        "tähtää ja kuinka tiukka se on."
    ),
    # The manual: JAC3xx.
    "A stage has no step.": "Vaiheessa ei ole yhtään askelta.",
    "A stage says what the customer is after; only its steps say what the customer goes "
    "through.": (
        "Vaihe kertoo, mihin asiakas pyrkii; vasta askeleet kertovat, mitä hän käy läpi."
    ),
    "A step says neither what the customer meets nor in which channel.": (
        "Askel ei kerro, mitä asiakas kohtaa, eikä missä kanavassa."
    ),
    "Without them the step is on no map of channels, and nobody can improve it.": (
        "Ilman niitä askel ei näy millään kanavakartalla, eikä kukaan voi parantaa sitä."
    ),
    "A step goes on to a step that the journey does not have.": (
        "Askel jatkuu askeleeseen, jota polussa ei ole."
    ),
    "A journey is compared to itself.": "Polkua verrataan siihen itseensä.",
    "`compares_to` names the other state or variant: a target journey names the current one.": (
        "`compares_to` nimeää toisen tilan tai muunnelman: tavoitetilan polku nimeää nykytilan "
        "polun."
    ),
    "A journey that nobody has walked yet tells what customers felt.": (
        "Polku, jota kukaan ei ole vielä kulkenut, kertoo, mitä asiakkaat tunsivat."
    ),
    "A target or planned journey has feelings we want; measured ones belong to the current one.": (
        "Tavoitetilan ja suunnitellun polun tunteet ovat toivottuja; mitatut tunteet kuuluvat "
        "nykytilan polkuun."
    ),
    # The manual: JAC4xx.
    "A cell stands under a step that the journey does not have.": (
        "Solu on sellaisen askeleen alla, jota polussa ei ole."
    ),
    "The company acts before the customer's eyes in a step where the customer does nothing.": (
        "Yritys toimii asiakkaan nähden askeleella, jolla asiakas ei itse tee mitään."
    ),
    "Either the customer's part is missing, or the work is done backstage. A lane of customers "
    "that is empty in the whole blueprint is left alone: such blueprints exist.": (
        "Joko asiakkaan osuus puuttuu, tai työ tehdään kulissien takana. Jos asiakkaan kaista on "
        "tyhjä koko palvelumallissa, siihen ei puututa: sellaisiakin palvelumalleja on."
    ),
    "A flow goes from the customer straight behind the line of visibility.": (
        "Virta kulkee asiakkaalta suoraan näkyvyyden rajan taakse."
    ),
    "What the customer hands over is received by somebody or something the customer sees: a "
    "person, a form, a machine. In a self-service channel the customer may reach systems "
    "directly.": (
        "Sen, minkä asiakas antaa, ottaa vastaan joku tai jokin, jonka asiakas näkee: ihminen, "
        "lomake, laite. Itsepalvelukanavassa asiakas saa käyttää järjestelmiä suoraan."
    ),
    "A flow begins or ends at a cell that the blueprint does not have.": (
        "Virta alkaa solusta tai päättyy soluun, jota palvelumallissa ei ole."
    ),
    # The manual: JAC5xx.
    "A written value is not what its counts make.": (
        "Kirjattu arvo on muu kuin se, mikä lukumääristä tulee."
    ),
    "Readers see the computed value. One of the two is a mistake: a slip of the pen, or another "
    "way of computing than the metric says.": (
        "Lukijat näkevät lasketun arvon. Toinen näistä on virhe: näppäilyvirhe tai muu "
        "laskutapa kuin se, jonka mittari kertoo."
    ),
    "More are counted than there were.": "Laskettuja on enemmän kuin niitä kaikkiaan oli.",
    "The counts of an observation are more than its `n`, more were lost than were there, or a "
    "class of feedback holds more than the sample.": (
        "Mittauksen lukumäärät ylittävät sen arvon `n`, asiakkaita on lähtenyt enemmän kuin "
        "heitä oli, tai palauteluokassa on enemmän palautteita kuin koko otoksessa."
    ),
    "A value is one that its metric can never have.": (
        "Arvo on sellainen, jota mittari ei voi koskaan saada."
    ),
    "A share lies between 0 and 100 %, an NPS between -100 and 100, the mean of grades between "
    "the lowest and the highest grade.": (
        "Osuus on 0–100 %, NPS −100…100 ja arvosanojen keskiarvo alimman ja ylimmän arvosanan "
        "välissä."
    ),
    # The manual: JAC6xx, JAC7xx.
    "Nobody has looked at this for longer than agreed.": (
        "Kukaan ei ole tarkistanut tätä sovitussa ajassa."
    ),
    "Maps are drawn once and then believed for years. Look whether it is still true, mend it, "
    "and write the new day.": (
        "Kartat piirretään kerran, ja niihin uskotaan vuosia. Katso, pitääkö tämä yhä paikkansa, "
        "korjaa se ja kirjoita uusi päivä."
    ),
    "Nobody answers for an action.": "Kukaan ei vastaa kehitystoimenpiteestä.",
    "What everybody should do, nobody does.": (
        "Minkä pitäisi olla kaikkien työtä, sitä ei tee kukaan."
    ),
    "An action is to be done some day.": "Kehitystoimenpide on määrä tehdä joskus.",
    "An action is not done, and its day has passed.": (
        "Kehitystoimenpide on tekemättä, ja sen päivä on mennyt."
    ),
    "Either it is done and nobody wrote so, or it needs a new day and a reason.": (
        "Joko se on tehty eikä kukaan kirjannut sitä, tai se tarvitsee uuden päivän ja perustelun."
    ),
    "this was due {days} days ago": "tämän määräpäivä oli {days} päivää sitten",
    "write `progress: done` with `done_on:`, or agree on a new day": (
        "kirjoita `progress: done` ja `done_on:`, tai sovi uusi päivä"
    ),
}
