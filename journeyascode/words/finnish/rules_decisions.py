"""What the rules on decisions and coverage say, in Finnish: messages, then the manual."""

FINNISH: dict[str, str] = {
    # Actions.
    "what this action is expected to change is not said": (
        "ei kerrota, mitä tämän kehitystoimenpiteen odotetaan muuttavan"
    ),
    "add `expects:` with the metric that shows it; with values and the day once you know them": (
        "lisää `expects:` ja mittari, jossa muutos näkyy; arvot ja päivä, kun ne tiedetään"
    ),
    "done, but nobody has measured what came of it": "tehty, mutta vaikutusta ei ole mitattu",
    "look at the metric and write it under `measured:`": (
        "katso mittaria ja kirjaa tulos kohtaan `measured:`"
    ),
    "`done`, but the day is not said": "`done`, mutta päivä puuttuu",
    "add the day: `done_on: YYYY-MM-DD`": "lisää päivä: `done_on: VVVV-KK-PP`",
    "look at the year; the day it is to be done is `due:`": (
        "tarkista vuosi; päivä, johon mennessä se tehdään, on `due:`"
    ),
    "done on this day, but still `{progress}`": "tehty tänä päivänä, mutta yhä `{progress}`",
    "this says how far it is": "tässä kerrotaan, missä vaiheessa se on",
    "write `progress: done`, or take the day out": "kirjoita `progress: done`, tai poista päivä",
    "`dropped`, but not why": "`dropped`, mutta perustelu puuttuu",
    "tell the reason in `description:`": "kerro syy kohdassa `description:`",
    # What answers what.
    "this action answers nothing that customers have told": (
        "tämä kehitystoimenpide ei vastaa mihinkään, mitä asiakkaat ovat kertoneet"
    ),
    "add `answers_insights:`, `answers_opportunities:` or `answers_steps:`": (
        "lisää `answers_insights:`, `answers_opportunities:` tai `answers_steps:`"
    ),
    "a pain of severity {severity}, and nothing answers it": (
        "kipupisteen vakavuus on {severity}, eikä mikään vastaa siihen"
    ),
    "name it in an opportunity or an action: `answers_insights: [{id}]`": (
        "mainitse se kehityskohteessa tai kehitystoimenpiteessä: `answers_insights: [{id}]`"
    ),
    "nobody has estimated {keys}": "arvioimatta: {keys}",
    "add a number from 1 to 5: `{key}: 3`": "lisää luku yhdestä viiteen: `{key}: 3`",
    "this insight rests on nothing": "tämä havainto ei perustu mihinkään",
    "name what it was learnt from: `evidence:`": "mainitse, mistä se opittiin: `evidence:`",
    "the root cause of a pain of severity 5 is not said": (
        "kipupisteen vakavuus on 5, mutta juurisyytä ei kerrota"
    ),
    "find it in a blueprint: `root_cause:`": "etsi se palvelumallista: `root_cause:`",
    "the same pain is written on {count} journeys": "sama kipupiste on kirjattu {count} polulle",
    "here too": "myös täällä",
    "make it an insight of its own and name it there: `insights:`": (
        "tee siitä oma havainto ja mainitse se poluilla: `insights:`"
    ),
    # Reviews.
    "decided on {day}, but due already on {due}": "päätetty {day}, mutta määräpäivä oli jo {due}",
    "look at the year of both days": "tarkista kummankin päivän vuosi",
    "due here": "määräpäivä on täällä",
    "this review led to no action": "tästä katsauksesta ei seurannut yhtään kehitystoimenpidettä",
    "agree on two or three and name them: `actions:`": (
        "sopikaa kahdesta tai kolmesta ja mainitse ne: `actions:`"
    ),
    "one action only": "vain yksi kehitystoimenpide",
    "look whether what was heard asks for a second": "katso, vaatiiko kuultu vielä toista",
    "{count} actions, of which few will be carried through": (
        "kehitystoimenpiteitä on {count}, ja harva niistä viedään loppuun"
    ),
    "choose the two or three that matter most; keep the others as opportunities": (
        "valitse kaksi tai kolme tärkeintä ja jätä muut kehityskohteiksi"
    ),
    "when the next review is held is not said": "ei kerrota, milloin seuraava katsaus pidetään",
    "agree on a day: `next: 2027-05-11`": "sopikaa päivä: `next: 2027-05-11`",
    "the next review was due {days} days ago": (
        "seuraava katsaus oli määrä pitää {days} päivää sitten"
    ),
    "write down what was decided in it, or agree on a new day": (
        "kirjaa, mitä siinä päätettiin, tai sopikaa uusi päivä"
    ),
    "who took part in this review is not said": "ei kerrota, ketkä katsaukseen osallistuivat",
    "add the roles: `participants:`": "lisää roolit: `participants:`",
    "look at the year, or take the decisions out until it has been held": (
        "tarkista vuosi, tai poista päätökset, kunnes katsaus on pidetty"
    ),
    # Coverage, and what the handbook stands on.
    "no journey tells of this segment in {phases}": (
        "mikään polku ei kerro tästä segmentistä vaiheissa {phases}"
    ),
    "write the journey, or name the segment in one: `segments: [{id}]`": (
        "kirjoita polku, tai mainitse segmentti jollakin polulla: `segments: [{id}]`"
    ),
    "no journey touches the phase `{id}`": "mikään polku ei kosketa vaihetta `{id}`",
    "write what customers go through in it, or `phase: {id}` in a stage": (
        "kirjoita, mitä asiakas siinä kokee, tai lisää polun vaiheeseen `phase: {id}`"
    ),
    "`{id}` feels nothing on this journey, though others do": (
        "`{id}` ei tunne tällä polulla mitään, vaikka muut tuntevat"
    ),
    "tell it where it differs: `persona: {id}` under `feels:`": (
        "kerro tunne siellä, missä se eroaa: `persona: {id}` kohdassa `feels:`"
    ),
    "the experience we want for customers is not said": (
        "ei kerrota, millaista kokemusta asiakkaalle tavoitellaan"
    ),
    "tell it in the customer's voice: `experience_statement:`": (
        "kerro se asiakkaan äänellä: `experience_statement:`"
    ),
    "which emotions we design for is not said": "ei kerrota, mitä tunteita tavoitellaan",
    "choose two or three: `target_emotions:`": "valitse kaksi tai kolme: `target_emotions:`",
    "{count} target emotions": "tavoitetunteita on {count}",
    "choose the two or three that matter most": "valitse kaksi tai kolme tärkeintä",
    "this handbook has no owner": "tällä käsikirjalla ei ole omistajaa",
    "the phases of a customer's life with us are not named": "asiakkuuden vaiheita ei ole nimetty",
    "name them in order: `lifecycle:`": "nimeä ne järjestyksessä: `lifecycle:`",
    "no metric shows whether this aim is reached": (
        "mikään mittari ei näytä, saavutetaanko tämä tavoite"
    ),
    "add `metric:`": "lisää `metric:`",
    # The manual: actions.
    "Nobody says what an action is expected to change.": (
        "Ei kerrota, mitä kehitystoimenpiteen odotetaan muuttavan."
    ),
    "Without an expectation every action succeeds, and nothing is learnt from it.": (
        "Ilman odotusta jokainen kehitystoimenpide onnistuu, eikä mitään opita."
    ),
    "An action is done, the day of its effect has passed, and nobody has measured.": (
        "Kehitystoimenpide on tehty ja vaikutuksen päivä ohi, mutta kukaan ei ole mitannut."
    ),
    "Done is not the same as better. Measure, and write what came of it, even if it is nothing.": (
        "Tehty ei ole sama kuin parempi. Mittaa ja kirjaa tulos, vaikka se olisi nolla."
    ),
    "An action is done, but not on any day.": (
        "Kehitystoimenpide on tehty, mutta päivää ei kerrota."
    ),
    "Without the day nobody can tell whether a curve turned before it or after.": (
        "Ilman päivää kukaan ei tiedä, kääntyikö käyrä ennen sitä vai sen jälkeen."
    ),
    "An action was done on a day that has not come yet.": (
        "Kehitystoimenpide on tehty päivänä, joka on vasta edessä."
    ),
    "The day it is to be done is `due`.": "Päivä, johon mennessä se tehdään, on `due`.",
    "An action has a day on which it was done, and is not done.": (
        "Kehitystoimenpiteellä on tekopäivä, mutta sitä ei ole tehty."
    ),
    "One of the two was forgotten when the other was written.": (
        "Toinen näistä unohtui, kun toinen kirjoitettiin."
    ),
    "An action was dropped, and nobody says why.": (
        "Kehitystoimenpiteestä on luovuttu, mutta ei kerrota, miksi."
    ),
    "Without the reason the same action is proposed again next year.": (
        "Ilman syytä samaa ehdotetaan ensi vuonna uudestaan."
    ),
    "An action answers no insight, no opportunity and no step.": (
        "Kehitystoimenpide ei vastaa havaintoon, kehityskohteeseen eikä askeleeseen."
    ),
    "What no customer has asked for may be worth doing, but not in the name of customers.": (
        "Mitä yksikään asiakas ei ole pyytänyt, voi olla tekemisen arvoista, mutta ei asiakkaiden "
        "nimissä."
    ),
    # The manual: insights and opportunities.
    "A pain of severity 4 or 5 has neither an opportunity nor an action.": (
        "Kipupisteellä, jonka vakavuus on 4 tai 5, ei ole kehityskohdetta eikä "
        "kehitystoimenpidettä."
    ),
    "We know that it hurts, and do nothing. Decide: write what could be done, or what is done. "
    "Dropped actions answer nothing.": (
        "Tiedämme, että se sattuu, emmekä tee mitään. Päätä: kirjoita, mitä voisi tehdä tai mitä "
        "tehdään. Toimenpide, josta on luovuttu, ei vastaa mihinkään."
    ),
    "An opportunity has no impact or no effort, so it cannot be compared with others.": (
        "Kehityskohteen vaikutusta tai työmäärää ei ole arvioitu, joten sitä ei voi verrata "
        "muihin."
    ),
    "What is not estimated is chosen by the loudest voice. A rough number from 1 to 5 is "
    "enough.": (
        "Arvioimattomista valitaan se, jonka puolustaja puhuu kovimmin. Karkea luku yhdestä "
        "viiteen riittää."
    ),
    "An insight rests on nothing.": "Havainto ei perustu mihinkään.",
    "Without evidence it is an opinion, and opinions are answered with other opinions.": (
        "Ilman näyttöä se on mielipide, ja mielipiteisiin vastataan toisilla mielipiteillä."
    ),
    "A pain of severity 5 has no root cause, although the handbook has blueprints.": (
        "Kipupisteellä, jonka vakavuus on 5, ei ole juurisyytä, vaikka käsikirjassa on "
        "palvelumalleja."
    ),
    "What is mended on the surface comes back. The cause of the worst pains is worth a walk "
    "behind the scenes.": (
        "Pinnalta korjattu palaa. Pahimpien kipupisteiden syytä kannattaa käydä katsomassa "
        "kulissien takana."
    ),
    "The same pain is written on two journeys, word for word.": (
        "Sama kipupiste on kirjattu kahdelle polulle sanasta sanaan."
    ),
    "It is one thing to mend. As an insight of its own it is counted, answered and mended once.": (
        "Korjattavia asioita on yksi. Omana havaintonaan se lasketaan, siihen vastataan ja se "
        "korjataan kerran."
    ),
    # The manual: reviews.
    "A review decides on an action that was due before the review was held.": (
        "Katsaus päättää kehitystoimenpiteestä, jonka määräpäivä on ennen katsausta."
    ),
    "One of the two days has a slip in it, mostly in the year.": (
        "Jommassakummassa päivässä on virhe, useimmiten vuodessa."
    ),
    "A review decided on no action.": "Katsaus ei päättänyt yhdestäkään kehitystoimenpiteestä.",
    "Looking at feedback and going home teaches everybody that feedback changes nothing.": (
        "Kun palautetta katsotaan ja lähdetään kotiin, kaikki oppivat, ettei palaute muuta mitään."
    ),
    "A review decided on one action only, or on more than three.": (
        "Katsaus päätti vain yhdestä kehitystoimenpiteestä tai useammasta kuin kolmesta."
    ),
    "Two or three actions are carried through; of ten the easiest are, and one may leave the rest "
    "of what was heard unanswered.": (
        "Kaksi tai kolme viedään loppuun, kymmenestä helpoimmat; yksi voi jättää muun kuullun "
        "vaille vastausta."
    ),
    "A review was held, and nobody has agreed on the next one.": (
        "Katsaus on pidetty, mutta seuraavasta ei ole sovittu."
    ),
    "A rhythm needs a date. Only the latest review of a journey is asked for it.": (
        "Rytmi tarvitsee päivän. Sitä kysytään vain polun viimeisimmältä katsaukselta."
    ),
    "The day of the next review has passed, and no review has been held since.": (
        "Seuraavan katsauksen päivä on ohi, eikä katsausta ole sen jälkeen pidetty."
    ),
    "Either it was held and nobody wrote it down, or the rhythm is broken.": (
        "Joko se pidettiin eikä sitä kirjattu, tai rytmi on katkennut."
    ),
    "Nobody knows which roles took part in a review.": (
        "Kukaan ei tiedä, mitkä roolit osallistuivat katsaukseen."
    ),
    "A decision binds those who were there. Name roles, not people.": (
        "Päätös sitoo niitä, jotka olivat paikalla. Mainitse roolit, älä ihmisiä."
    ),
    "A review has decided something on a day that has not come yet.": (
        "Katsaus on päättänyt jotakin päivänä, joka on vasta edessä."
    ),
    "A slip of the year; a review that is only planned has no decisions.": (
        "Vuodessa on virhe; vasta suunnitellulla katsauksella ei ole päätöksiä."
    ),
    # The manual: coverage, and what the handbook stands on.
    "A segment walks through a phase of its life with us, and no journey tells how.": (
        "Segmentti kulkee asiakkuuden vaiheen läpi, eikä mikään polku kerro, miten."
    ),
    "Others are described there, these customers are not. Asked of segments to invest in and of "
    "those whose priority is open; of one we maintain or tolerate we have decided to know less. A "
    "journey as we wish it counts too.": (
        "Muut on siinä kuvattu, näitä asiakkaita ei. Tätä kysytään segmenteiltä, joihin "
        "panostetaan tai joista ei ole päätetty; ylläpidettävistä ja siedettävistä on päätetty "
        "tietää vähemmän. Myös toivottu polku kelpaa."
    ),
    "No journey touches a phase of the lifecycle.": "Mikään polku ei kosketa elinkaaren vaihetta.",
    "Customers live through it all the same. Asked once stages say which phase they belong to.": (
        "Asiakkaat elävät sen silti. Tätä kysytään, kun polkujen vaiheet kertovat, mihin "
        "elinkaaren vaiheeseen ne kuuluvat."
    ),
    "A persona walks a journey on which only others feel anything.": (
        "Persoona kulkee polkua, jolla vain muut tuntevat jotakin."
    ),
    "Feelings are told persona by persona here, so this persona's curve is empty, and readers "
    "take it for calm.": (
        "Tunteet kerrotaan tässä persoonittain, joten tämän persoonan käyrä on tyhjä, ja lukija "
        "luulee sitä tyyneydeksi."
    ),
    "A governed handbook does not say what experience it wants for customers.": (
        "Hallittu käsikirja ei kerro, millaista kokemusta asiakkaalle tavoitellaan."
    ),
    "Every journey, promise and metric serves one sentence. Without it each team follows its "
    "own.": (
        "Jokainen polku, lupaus ja mittari palvelee yhtä lausetta. Ilman sitä kukin tiimi seuraa "
        "omaansa."
    ),
    "A governed handbook does not say which emotions it designs for.": (
        "Hallittu käsikirja ei kerro, mitä tunteita tavoitellaan."
    ),
    "What customers remember is how it felt. Two or three chosen emotions tell a writer, a "
    "designer and an agent the same thing.": (
        "Asiakas muistaa, miltä tuntui. Kaksi tai kolme valittua tunnetta kertoo kirjoittajalle, "
        "suunnittelijalle ja asiakaspalvelijalle saman asian."
    ),
    "More than three target emotions are chosen.": "Tavoitetunteita on valittu yli kolme.",
    "Who designs for every emotion has chosen none.": (
        "Joka tavoittelee kaikkia tunteita, ei ole valinnut yhtäkään."
    ),
    "Nobody answers for a governed handbook.": "Kukaan ei vastaa hallitusta käsikirjasta.",
    "Customers cross every border between units; somebody must have the mandate to cross them "
    "too.": (
        "Asiakas ylittää kaikki yksiköiden rajat; jollakulla on oltava valtuudet ylittää ne myös."
    ),
    "A governed handbook does not name the phases of a customer's life with the company.": (
        "Hallittu käsikirja ei nimeä asiakkuuden vaiheita."
    ),
    "Only against them can anybody see which part of it no journey tells.": (
        "Vain niitä vasten näkee, mistä osasta asiakkuutta mikään polku ei kerro."
    ),
    "An aim has no metric that shows whether it is reached.": (
        "Tavoitteella ei ole mittaria, joka näyttäisi, saavutetaanko se."
    ),
    "An aim that nobody can miss is a wish.": "Tavoite, josta ei voi jäädä, on toive.",
}
