"""The manual of the rules on blueprints, metrics and promises, in Finnish."""

MANUAL: dict[str, str] = {
    # The manual: JAC4xx.
    "A journey has a blueprint, and one of its steps has nothing behind it there.": (
        "Polulla on palvelumalli, mutta yhden askeleen takana ei siinä ole mitään."
    ),
    "The customer does something, and the company nothing: either the work is not drawn yet, or "
    "nobody does it. Steps before and after what is drawn are left alone, for a blueprint may "
    "tell a part of a journey; so is a step whose touchpoint belongs to the customer or to "
    "others.": (
        "Asiakas tekee jotain ja yritys ei mitään: joko työ on vielä piirtämättä, tai sitä ei tee "
        "kukaan. Kuvattua edeltäviin ja seuraaviin askeliin ei puututa, sillä palvelumalli saa "
        "kertoa polusta vain osan; ei myöskään askeleeseen, jonka kosketuspiste on asiakkaan oma "
        "tai ulkopuolisten."
    ),
    "Nobody is named who does this.": "Tekijää ei ole nimetty.",
    "An activity without a doer is a wish. A team, a role or a system that works by itself will "
    "do.": (
        "Työ ilman tekijää on toive. Riittää tiimi, rooli tai järjestelmä, joka toimii itsestään."
    ),
    "Nobody answers for an activity, or several do.": (
        "Työstä ei vastaa kukaan, tai siitä vastaa moni."
    ),
    "Where two answer for the same, each waits for the other. Many may do the work, one "
    "answers.": (
        "Kun kaksi vastaa samasta, kumpikin odottaa toista. Tekijöitä saa olla monta, vastaajia "
        "yksi."
    ),
    "Somebody answers for an activity, but nobody does it.": (
        "Työstä vastaa joku, mutta sitä ei tee kukaan."
    ),
    "The `team` of the cell is its doer, too.": "Myös solun `team` on sen tekijä.",
    "One team does it, says the cell, and another one, say its responsibilities.": (
        "Solun mukaan työn tekee yksi tiimi, sen vastuutaulukon mukaan toinen."
    ),
    "The response times agreed on behind a promise add up to more than is promised.": (
        "Lupauksen takana sovitut vasteajat ovat yhteensä enemmän kuin luvattu aika."
    ),
    "Each team keeps its own time, and the customer still waits too long. The times are added "
    "along the flows, from what the customer does to where the promise becomes real: in the same "
    "step, or in a step that makes the promise. What is only needed takes no time.": (
        "Jokainen tiimi pysyy omassa ajassaan, ja asiakas odottaa silti liian kauan. Ajat "
        "lasketaan yhteen virtoja pitkin siitä, mitä asiakas tekee samalla askeleella tai "
        "lupauksen antavalla askeleella, siihen, missä lupaus toteutuu. Se, mitä vain tarvitaan "
        "(`needs`), ei vie aikaa."
    ),
    "An answer takes longer than agreed, and nobody says why.": (
        "Vastaus kestää sovittua kauemmin, eikä kukaan kerro miksi."
    ),
    "A gap that is known and not understood is not mended. The reason may be a `fail_point` or a "
    "`wait_point` of the cell, or an insight whose `root_cause` is this cell.": (
        "Viive, joka tunnetaan mutta jota ei ymmärretä, jää korjaamatta. Syyn voi kertoa solun "
        "`fail_point` tai `wait_point`, tai havainto, jonka `root_cause` on tämä solu."
    ),
    "Nothing leads to an activity behind the line of visibility, and nothing from it.": (
        "Kulisseissa tehtävään työhön ei johda mitään, eikä siitä lähde mitään."
    ),
    "Either a flow is missing, or the customer would not notice if the activity ended. A "
    "blueprint that draws no flow behind the line at all is left alone.": (
        "Joko virta puuttuu, tai asiakas ei huomaisi, vaikka työ lakkaisi. Palvelumalliin, jossa "
        "kulissien takana ei ole yhtään virtaa, ei puututa."
    ),
    "Something passes from one team to another, and nobody says what.": (
        "Jotain siirtyy tiimiltä toiselle, eikä kukaan kerro mitä."
    ),
    "Most of what goes wrong in a service goes wrong between two teams: write what travels, and "
    "it is seen what does not.": (
        "Suurin osa palvelun virheistä syntyy kahden tiimin välissä: kun kirjataan, mitä kulkee, "
        "nähdään, mikä ei kulje."
    ),
    "A team enters the same information into two systems in one step.": (
        "Tiimi kirjaa saman tiedon samalla askeleella kahteen järjestelmään."
    ),
    "Double work for the team, and one of the two is wrong sooner or later.": (
        "Tiimille tulee kaksinkertainen työ, ja ennen pitkää toinen tiedoista on väärin."
    ),
    "A flow goes back to an earlier step of the journey.": (
        "Virta palaa polun aiemmalle askeleelle."
    ),
    "What happens later cannot start what has happened. Where the journey itself goes back, as a "
    "step with `next` may do, the flow goes with it; what is learnt for the next customer goes "
    "to a cell in the lane `support` or `partner`.": (
        "Se, mikä tapahtuu myöhemmin, ei voi käynnistää jo tapahtunutta. Jos polku itse palaa "
        "taaksepäin, kuten askel, jolla on `next`, virta saa palata sen mukana; se, mitä opitaan "
        "seuraavaa asiakasta varten, viedään kaistan `support` tai `partner` soluun."
    ),
    "Something is waited for, and nobody says how long.": (
        "Jotain odotetaan, eikä kukaan kerro kuinka kauan."
    ),
    "A wait without an end is what customers remember. A `response_time` or a `duration` of the "
    "cell tells it, a time in the words themselves, or what the step of the journey says of its "
    "`waits`.": (
        "Odotus, jonka loppua ei tiedä, jää asiakkaan mieleen. Sen keston kertoo solun "
        "`response_time` tai `duration`, tekstissä mainittu aika tai polun askeleen `waits`."
    ),
    "Something is likely to break, and nobody says what is done then.": (
        "Jokin pettää helposti, eikä kukaan kerro, mitä silloin tehdään."
    ),
    "A failure that is mended well is forgiven; one that nobody is ready for is told to others.": (
        "Hyvin korjattu virhe annetaan anteeksi; siitä, johon kukaan ei ole varautunut, kerrotaan "
        "muille."
    ),
    "Two cells of one lane and one step say the same.": (
        "Saman kaistan ja saman askeleen kaksi solua sanovat saman."
    ),
    "A journey makes promises, and its blueprint shows none of them.": (
        "Polulla annetaan lupauksia, mutta sen palvelumallissa ei näy niistä yhtäkään."
    ),
    "A promise is kept behind the line of visibility or nowhere.": (
        "Lupaus pidetään kulisseissa tai ei missään."
    ),
    "A promise becomes real in a blueprint, and no cell of it says where.": (
        "Lupaus toteutuu palvelumallissa, mutta mikään sen solu ei kerro missä."
    ),
    "Whoever breaks it does not know that there is a promise to keep.": (
        "Se, joka lupauksen rikkoo, ei tiedä, että pidettävänä on lupaus."
    ),
    "A blueprint counts on a partner who has agreed to answer more slowly.": (
        "Palvelumalli odottaa kumppanilta nopeampaa vastausta kuin on sovittu."
    ),
    "A flow ends at the cell it begins at.": "Virta päättyy soluun, josta se lähtee.",
    "A team of the company does what the customer does.": (
        "Yrityksen tiimi tekee sen, minkä asiakas tekee."
    ),
    "The lane `customer` shows what customers do themselves.": (
        "Kaista `customer` näyttää, mitä asiakas tekee itse."
    ),
    "A team of ours stands in the lane of the partners.": "Oma tiimi on kumppanien kaistalla.",
    "What a partner does is agreed on in a contract, what a team does in a meeting: readers must "
    "see which it is.": (
        "Kumppanin työstä sovitaan sopimuksessa, tiimin työstä palaverissa: lukijan on nähtävä, "
        "kummasta on kyse."
    ),
    "A column that the blueprint has named itself is empty.": (
        "Palvelumallin itse nimeämä sarake on tyhjä."
    ),
    "A blueprint says nothing about the service.": "Palvelumalli ei kerro palvelusta mitään.",
    # The manual: JAC50x and JAC51x.
    "Nobody owns a metric.": "Mittarilla ei ole omistajaa.",
    "When it turns for the worse, nobody is the first to ask why.": (
        "Kun luku huononee, kukaan ei kysy ensimmäisenä miksi."
    ),
    "A metric has no target.": "Mittarilla ei ole tavoitetta.",
    "A number that is to go nowhere steers nothing.": (
        "Luku, jolla ei pyritä mihinkään, ei ohjaa mitään."
    ),
    "A target is to be reached some day.": "Tavoite saavutetaan joskus.",
    "The day of a target has passed, and it is not reached.": (
        "Tavoitteen päivä on ohi, eikä sitä ole saavutettu."
    ),
    "Tell why, and agree on a new day: a target that is missed and left standing teaches that "
    "targets do not matter.": (
        "Kertokaa syy ja sopikaa uusi päivä: paikalleen jätetty, ohi mennyt tavoite opettaa, "
        "ettei tavoitteilla ole väliä."
    ),
    "A metric has a target, but nobody says which way is better.": (
        "Mittarilla on tavoite, mutta kukaan ei kerro, kumpi suunta on parempi."
    ),
    "So nobody can tell a target that is reached from one that is missed.": (
        "Silloin ei voi erottaa saavutettua tavoitetta saavuttamattomasta."
    ),
    "Nothing has ever been observed of a metric.": "Mittarista ei ole yhtään mittausta.",
    "A metric has not been measured for twice as long as it usually takes.": (
        "Mittaria ei ole mitattu kaksi kertaa niin pitkään aikaan kuin mittausten väli on."
    ),
    "Readers take its last value for the present one. Three observations tell how often it is "
    "usually measured.": (
        "Lukijat pitävät viimeistä arvoa nykyisenä. Mittausrytmi päätellään vähintään kolmesta "
        "mittauksesta."
    ),
    "A share has improved, but what it leaves over has not become less.": (
        "Osuus on parantunut, mutta sen ulkopuolelle jäävien määrä ei ole pienentynyt."
    ),
    "More online visits raise the online share while just as many customers still call. Tell "
    "both numbers, or nobody has been helped.": (
        "Verkkokäyntien lisääntyminen nostaa verkko-osuutta, vaikka yhtä moni soittaisi yhä. "
        "Kertokaa molemmat luvut, tai kukaan ei ole hyötynyt."
    ),
    "A share counts as a success what its own list says is none.": (
        "Osuus laskee onnistumiseksi sellaista, mikä sen oman luettelon mukaan ei ole."
    ),
    "An event that is counted twice, is no contact, or leaves the matter unsolved makes the "
    "share look better than the service is.": (
        "Tapahtuma, joka lasketaan kahdesti, joka ei ole yhteydenotto tai jossa asia jää "
        "ratkeamatta, saa osuuden näyttämään palvelua paremmalta."
    ),
    "A metric of a kind that is computed in several ways does not say in which.": (
        "Mittari voidaan laskea monella tavalla, eikä se kerro, millä niistä."
    ),
    "A share of the satisfied and a mean of grades are both called CSAT; a percentile and a mean "
    "both a waiting time. Two that differ must never be compared.": (
        "Sekä tyytyväisten osuutta että arvosanojen keskiarvoa kutsutaan CSATiksi; sekä "
        "persentiiliä että keskiarvoa odotusajaksi. Kahta erilaista ei saa koskaan verrata."
    ),
    "A customer lifetime value is computed of revenue.": (
        "Asiakkaan elinkaariarvo on laskettu liikevaihdosta."
    ),
    "What a customer pays is not what a customer brings: the costs of serving are not taken "
    "off.": (
        "Se, mitä asiakas maksaa, ei ole se, mitä asiakas tuottaa: palvelun kuluja ei ole "
        "vähennetty."
    ),
    "The latest value of a survey rests on fewer than 30 answers.": (
        "Kyselyn viimeisin arvo perustuu alle 30 vastaukseen."
    ),
    "So few say little about all customers; the next few may turn the figure round.": (
        "Niin harva kertoo vähän kaikista asiakkaista; seuraavat vastaukset voivat kääntää luvun."
    ),
    "A metric has two observations of the same period.": (
        "Mittarilla on kaksi mittausta samalta jaksolta."
    ),
    "An observation is of a period that has not begun.": (
        "Mittaus on jaksolta, joka ei ole vielä alkanut."
    ),
    "Most likely a year or a month is mistyped. What is hoped for belongs to `target`.": (
        "Todennäköisesti vuosi tai kuukausi on näppäilty väärin. Toivottu arvo kuuluu kohtaan "
        "`target`."
    ),
    "A target lies behind the baseline: it is worse, or it was due earlier.": (
        "Tavoite on lähtötason takana: se on huonompi, tai sen päivä on aikaisempi."
    ),
    "A metric aims at less than is promised.": "Mittarilla tavoitellaan vähempää kuin luvataan.",
    "Whoever reaches the target still breaks the promise.": (
        "Lupaus rikotaan, vaikka tavoite saavutettaisiin."
    ),
    "The latest lifetime value is not what its terms make.": (
        "Viimeisin elinkaariarvo ei ole se, joka sen tekijöistä tulee."
    ),
    "Readers see both, one below the other. The terms are of another time than the value, or the "
    "value is computed in another way than the metric says.": (
        "Lukijat näkevät molemmat allekkain. Tekijät ovat eri ajalta kuin arvo, tai arvo "
        "lasketaan muuten kuin mittari kertoo."
    ),
    # The manual: JAC52x.
    "Nothing shows whether a promise is kept.": "Mistään ei näe, pidetäänkö lupaus.",
    "Then customers know it, and the company does not.": (
        "Silloin asiakkaat tietävät sen, mutta yritys ei."
    ),
    "A promise is measured, but nobody says at which value it is kept.": (
        "Lupausta mitataan, mutta kukaan ei kerro, millä arvolla se on pidetty."
    ),
    "A promise stands on a journey, but no touchpoint makes it.": (
        "Lupaus on polulla, mutta mikään kosketuspiste ei anna sitä."
    ),
    "Customers hear a promise somewhere: in an ad, on a page, from a person. Who is to mend or "
    "withdraw it must know where.": (
        "Asiakas kuulee lupauksen jossain: mainoksessa, sivulla, ihmiseltä. Sen, joka lupausta "
        "korjaa tai peruu, on tiedettävä missä."
    ),
    "A blueprint keeps a promise that no step of a journey makes.": (
        "Palvelumalli pitää lupausta, jota yhdenkään polun askel ei anna."
    ),
    "On the map of the journey nobody sees that anything is promised there.": (
        "Polun kartasta kukaan ei näe, että siinä on luvattu jotain."
    ),
    "The same customers are promised two different values of one metric.": (
        "Samoille asiakkaille luvataan samasta mittarista kaksi eri arvoa."
    ),
    "They believe the better one. A promise to one segment may well be stricter than the one to "
    "everybody, and promises kept in different channels may differ.": (
        "He uskovat parempaan. Yhdelle segmentille saa luvata enemmän kuin kaikille, ja eri "
        "kanavissa pidettävät lupaukset saavat erota toisistaan."
    ),
    "A promise holds round the clock, and a channel that is to keep it closes.": (
        "Lupaus on voimassa ympäri vuorokauden, mutta kanava, jossa se pidetään, menee kiinni."
    ),
    "A promise is broken, and no open action is about it.": (
        "Lupaus on rikottu, eikä sitä korjaa mikään avoin toimenpide."
    ),
    "An action is about it when it expects a change of its metric, or answers a step that makes "
    "the promise, an insight on such a step or one whose root cause is a cell that keeps it.": (
        "Toimenpide koskee lupausta, jos se odottaa muutosta sen mittariin tai vastaa "
        "askeleeseen, joka lupauksen antaa, tällaisen askeleen havaintoon tai havaintoon, jonka "
        "juurisyy on lupausta pitävässä solussa."
    ),
    "A promise limits its metric on the side where it is good.": (
        "Lupaus rajaa mittariaan siltä puolelta, jolla luku on hyvä."
    ),
    "A promise is at risk only after it is broken.": (
        "Lupaus on vaarassa vasta, kun se on rikottu."
    ),
    "The risk begins before the limit, so that there is time to act.": (
        "Riski alkaa ennen rajaa, jotta ehditään toimia."
    ),
    "No value of its metric could keep a promise.": (
        "Millään mittarin arvolla lupausta ei voisi pitää."
    ),
}
