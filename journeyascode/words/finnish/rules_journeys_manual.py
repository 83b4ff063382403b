"""What the rules on journeys and on words say, in Finnish: the pages of the manual."""

FINNISH: dict[str, str] = {
    # The manual: JAC306–JAC312.
    "Nothing measures a moment of truth.": "Mikään ei mittaa kriittistä pistettä.",
    "Here the customer decides whether to stay, and nobody would notice that it has gone wrong. A "
    "metric of the step, of its touchpoint, of its promise or of the journey it opens will do.": (
        "Tässä asiakas päättää, jääkö hän, eikä kukaan huomaisi epäonnistumista. Mittariksi käy "
        "askeleen, sen kosketuspisteen, lupauksen tai sen avaaman polun mittari."
    ),
    "A moment of truth hurts, and nobody does anything about it.": (
        "Kriittinen piste sattuu, eikä kukaan tee asialle mitään."
    ),
    "It feels bad or a pain is told at it, but no action answers the step, its journey or one of "
    "its insights. What is worst at the moment that decides comes first. A moment of truth that "
    "goes well needs no action.": (
        "Askel tuntuu pahalta tai siinä on kipupiste, mutta yksikään toimenpide ei vastaa "
        "askeleeseen, sen polkuun eikä sen havaintoihin. Ratkaisevan hetken pahin vika korjataan "
        "ensin. Hyvin sujuva kriittinen piste ei tarvitse toimenpidettä."
    ),
    "How much customers expect of a moment of truth is not told.": (
        "Ei kerrota, kuinka paljon asiakkaat odottavat kriittiseltä pisteeltä."
    ),
    "High expectations are what makes it one. Without the number it cannot be ranked beside the "
    "others by how far the experience stays behind.": (
        "Juuri suuret odotukset tekevät pisteestä kriittisen. Ilman lukua sitä ei voi verrata "
        "muihin sen mukaan, kuinka kauas kokemus jää odotuksista."
    ),
    "More than half of the steps of a journey are moments of truth.": (
        "Yli puolet polun askelista on kriittisiä pisteitä."
    ),
    "Where everything is critical, nothing is: the word is there to say what comes first.": (
        "Kun kaikki on kriittistä, mikään ei ole: sanan tehtävä on kertoa, mikä on ensin."
    ),
    "The channel changes between two steps, and how that goes is not told.": (
        "Kanava vaihtuu kahden askeleen välillä, eikä siirron sujumista kerrota."
    ),
    "A change of channel is harmless when the matter goes on without a break, and harmful when "
    "the customer must tell it again or wait again. Ambient channels, such as a reputation, hand "
    "over nothing.": (
        "Kanavan vaihto on harmiton, kun asia jatkuu katkotta, ja haitallinen, kun asiakas "
        "joutuu kertomaan tai odottamaan uudestaan. Mielikuvakanavat, kuten maine, eivät siirrä "
        "mitään."
    ),
    "A matter is lost on its way to another channel, and nothing more is said of it.": (
        "Asia katkeaa matkalla toiseen kanavaan, eikä siitä kerrota enempää."
    ),
    "Somebody knows that it breaks. What it does to the customer belongs beside it as a pain or "
    "an insight, or an action answers it.": (
        "Joku tietää, että siirto katkeaa. Sen viereen kuuluu kipupiste tai havainto siitä, mitä "
        "se tekee asiakkaalle, tai toimenpide, joka vastaa siihen."
    ),
    "A channel is meant to pass matters on as they are, but a step says that it does not.": (
        "Kanavan on määrä siirtää asiat sellaisinaan, mutta askel kertoo, ettei niin käy."
    ),
    "Here the customer pays for what the channel promises. That is a pain: tell it at the step, "
    "name an insight or an action, or do not promise it. A step to which customers also come from "
    "elsewhere is left alone.": (
        "Tässä asiakas maksaa siitä, mitä kanava lupaa. Se on kipupiste: kerro se askeleessa, "
        "nimeä havainto tai toimenpide, tai älä lupaa. Askeleeseen, johon tullaan muualtakin, ei "
        "puututa."
    ),
    # The manual: JAC313–JAC318.
    "A journey of five steps or more tells a feeling at one point only.": (
        "Vähintään viiden askeleen polku kertoo tunteen vain yhdessä kohdassa."
    ),
    "One point is no curve: nobody sees where the experience rises or falls.": (
        "Yksi piste ei ole käyrä: kukaan ei näe, missä kokemus nousee tai laskee."
    ),
    "An approved journey tells at no step what it feels like.": (
        "Hyväksytty polku ei kerro yhdelläkään askeleella, miltä se tuntuu."
    ),
    "Then it is a flow chart. Feelings are the larger part of an experience.": (
        "Silloin se on vuokaavio. Tunteet ovat kokemuksesta suurempi osa."
    ),
    "A feeling is called measured, but not of how many or from what.": (
        "Tunnetta sanotaan mitatuksi, mutta ei kerrota, kuinka monelta tai mistä."
    ),
    "Measured means that customers told it: so many of them, in evidence that can be looked up. "
    "The evidence of the whole journey counts as well.": (
        "Mitattu tarkoittaa, että asiakkaat ovat sen kertoneet: näin moni, näytössä, jonka voi "
        "avata. Myös koko polun näyttö kelpaa."
    ),
    "Feelings do not tell whether customers told them or we guess.": (
        "Tunteista ei kerrota, ovatko ne asiakkaiden kertomia vai meidän arvaamiamme."
    ),
    "Readers take every point of the curve for measured. One line about all of them, for each "
    "journey.": (
        "Lukija luulee käyrän jokaista pistettä mitatuksi. Kaikista huomautetaan yhdellä rivillä "
        "polkua kohti."
    ),
    "A journey ends worse than it goes in the middle, and nobody has seen a way to better it.": (
        "Polku päättyy huonommin kuin se keskivaiheilla sujuu, eikä parannusta ole keksitty."
    ),
    "What is remembered of an experience is its peak and its end, so the end deserves more care "
    "than the middle: a rule of thumb (Kahneman and others, 1993). An opportunity at the last "
    "step or its stage, or an insight that an opportunity or action answers, is enough.": (
        "Kokemuksesta muistetaan huippu ja loppu, joten loppu ansaitsee enemmän huolenpitoa kuin "
        "keskiosa: nyrkkisääntö (Kahneman ym., 1993). Riittää, että viimeisellä askeleella tai "
        "sen vaiheella on kehityskohde tai havainto, johon kehityskohde tai toimenpide vastaa."
    ),
    "A step tells the feeling of a persona who does not walk the journey.": (
        "Askel kertoo sellaisen persoonan tunteen, joka ei kulje polkua."
    ),
    "Either the persona is missing from the journey, or the feeling was copied from another "
    "one.": ("Joko persoona puuttuu polun tiedoista, tai tunne on kopioitu toisesta polusta."),
    # The manual: JAC319–JAC324.
    "The shares of the branches after a step do not make up everybody.": (
        "Askeleen haarojen osuuksista ei tule kaikkia asiakkaita."
    ),
    "They make 100 %, alone or together with `drop_off`, give or take rounding. A branch without "
    "a share takes what the others leave over. Shares below 100 % are fine where the others "
    "simply go on to the following step.": (
        "Niiden summa on 100 %, yksin tai yhdessä kohdan `drop_off` kanssa, pyöristys sallien. "
        "Haara, jolla ei ole osuutta, saa muilta yli jäävät. Alle 100 prosentin summa käy, kun "
        "muut vain jatkavat seuraavaan askeleeseen."
    ),
    "No step leads here.": "Mikään askel ei johda tänne.",
    "The step before goes on elsewhere with everybody, and no branch comes back: nobody ever "
    "takes it, and no number counts it.": (
        "Edellinen askel vie kaikki muualle, eikä yksikään haara palaa: kukaan ei koskaan ota "
        "tätä askelta, eikä yksikään luku laske sitä mukaan."
    ),
    "Customers who come here go round for ever.": "Tänne tullut asiakas kiertää loputtomiin.",
    "Real customers give up at the latest. Say when the loop ends, or who leaves.": (
        "Oikea asiakas viimeistään luovuttaa. Kerro, milloin kehä päättyy tai kuka lähtee."
    ),
    "A step has several branches, and who takes which is not told.": (
        "Askeleella on monta haaraa, eikä kerrota, kuka valitsee minkäkin."
    ),
    "A share says how many, not why. One branch may do without a condition: it is the way of all "
    "others. A delay (`after`) counts as a condition.": (
        "Osuus kertoo, kuinka moni, mutta ei miksi. Yksi haara saa olla ilman ehtoa: se on "
        "kaikkien muiden tie. Viive (`after`) käy ehdoksi."
    ),
    "The steps of a stage take longer than the whole stage.": (
        "Vaiheen askeleet kestävät kauemmin kuin koko vaihe."
    ),
    "Counted in favour of the stage: the quickest way through it, the shortest of each range, "
    "without optional steps, and a tenth for rounding. A stage may well take longer than its "
    "steps: life goes on in between.": (
        "Laskettu vaiheen eduksi: nopein tie sen läpi, jokaisen vaihteluvälin lyhyin kesto, ilman "
        "valinnaisia askelia, ja kymmenesosa pyöristyksiin. Vaihe saa kestää askeliaan kauemmin: "
        "välissä eletään."
    ),
    "A customer waits, and what ends the wait at the latest is not told.": (
        "Asiakas odottaa, eikä kerrota, mihin odotus viimeistään päättyy."
    ),
    'A wait whose end is unknown feels longer than a known one (Maister, "The Psychology of '
    'Waiting Lines", 1985). If nothing bounds it, say so: that is worth knowing, too.': (
        "Odotus, jonka loppua ei tiedä, tuntuu pidemmältä kuin tiedetty (Maister, ”The Psychology "
        "of Waiting Lines”, 1985). Jos mikään ei rajaa sitä, kerro se: sekin kannattaa tietää."
    ),
    # The manual: JAC325–JAC332.
    "A stage does not say what the customer wants to achieve in it.": (
        "Vaihe ei kerro, mitä asiakas haluaa siinä saada aikaan."
    ),
    "Without the goal nobody can tell whether the stage has succeeded. Write it in the customer's "
    "own words.": (
        "Ilman tavoitetta kukaan ei voi sanoa, onnistuiko vaihe. Kirjoita se asiakkaan omin "
        "sanoin."
    ),
    "A journey does not say what sets it off, or how it ends.": (
        "Polku ei kerro, mistä se alkaa tai mihin se päättyy."
    ),
    "The trigger and the outcome are its limits. Without them every reader imagines another "
    "journey, and the part before our first touchpoint is forgotten.": (
        "Alkusysäys ja lopputulos rajaavat polun. Ilman niitä jokainen lukija kuvittelee oman "
        "polkunsa, ja ensimmäistä kosketuspistettä edeltävä osa unohtuu."
    ),
    "A journey names neither a persona nor a segment.": (
        "Polku ei nimeä persoonaa eikä segmenttiä."
    ),
    "A journey of everybody is a journey of nobody: customers differ in what they want and in the "
    "way they go. A sub-journey is walked by those of its parent where it names none itself.": (
        "Kaikkien polku ei ole kenenkään polku: asiakkaat haluavat eri asioita ja kulkevat eri "
        "tavoin. Alimatkaa, joka ei itse nimeä ketään, kulkevat päämatkan kulkijat."
    ),
    "A target journey does not name the journey as it is today.": (
        "Tavoitetilan polku ei nimeä nykytilan polkua."
    ),
    "A target is a change, and a change has a beginning. With `compares_to` the two are laid side "
    "by side, step by step. A road that nobody walks yet has no present: it is `planned`.": (
        "Tavoite on muutos, ja muutoksella on lähtökohta. Kohdan `compares_to` avulla polut "
        "asetetaan rinnakkain askel askeleelta. Polulla, jota kukaan ei vielä kulje, ei ole "
        "nykytilaa: sen tila on `planned`."
    ),
    "Two journeys are both how one and the same thing is today.": (
        "Kaksi polkua kuvaa saman asian nykytilaa."
    ),
    "One names the other in `compares_to`, both are `current`, and both are walked by the same "
    "customers. Mostly `state: target` was forgotten. Two variants differ in who walks them or in "
    "their scenario.": (
        "Toinen nimeää toisen kohdassa `compares_to`, kummankin tila on `current` ja kumpaakin "
        "kulkevat samat asiakkaat. Useimmiten `state: target` on unohtunut. Kaksi muunnelmaa "
        "eroaa siinä, kuka niitä kulkee, tai tilanteeltaan."
    ),
    "A step opens a sub-journey that calls another journey its parent.": (
        "Askel avaa alimatkan, jonka päämatka on toinen polku."
    ),
    "The way up leads elsewhere than the way down. A sub-journey that several journeys open is "
    "fine, as long as its parent is one of them.": (
        "Tie ylös vie muualle kuin tie alas. Usea polku saa avata saman alimatkan, kunhan sen "
        "päämatka on yksi niistä."
    ),
    "A sub-journey names its parent, but no step of the parent opens it.": (
        "Alimatka nimeää päämatkansa, mutta yksikään päämatkan askel ei avaa sitä."
    ),
    "Whoever reads the main journey does not find the way in, and its place in the whole is "
    "unknown. A target journey is opened where the one it compares to is.": (
        "Päämatkan lukija ei löydä alimatkalle, eikä sen paikkaa kokonaisuudessa tiedetä. "
        "Tavoitetilan polku avautuu siitä, mistä se polku, johon sitä verrataan."
    ),
    "A step of a journey as it is today is told in full by a journey that nobody walks yet.": (
        "Nykytilan polun askeleen kertoo kokonaan polku, jota kukaan ei vielä kulje."
    ),
    "Readers would take the wish for how things are.": "Lukija luulisi toivetta todeksi.",
    # The manual: JAC333, JAC334.
    "A stage is called by the name of a process of the company.": (
        "Vaiheen nimenä on yrityksen prosessi."
    ),
    '"Order management" is what we do. The customer orders, waits, gets started. A name in the '
    "customer's words keeps the view on the right side of the counter.": (
        "”Tilaustenhallinta” on meidän työtämme. Asiakas tilaa, odottaa ja pääsee alkuun. "
        "Asiakkaan sanoin annettu nimi pitää katseen tiskin oikealla puolella."
    ),
    "The steps of a journey speak of the customer as of somebody else.": (
        "Polun askeleet puhuvat asiakkaasta kuin jostakusta toisesta."
    ),
    '"The customer fills in the form" is told from behind the counter; "I fill in the form" lets '
    "every reader stand in front of it. What happens behind belongs in a blueprint. One line for "
    "each journey.": (
        "”Asiakas täyttää lomakkeen” on kerrottu tiskin takaa; ”Täytän lomakkeen” vie jokaisen "
        "lukijan tiskin eteen. Se, mitä takana tapahtuu, kuuluu palvelumalliin. Polkua kohti "
        "huomautetaan kerran."
    ),
    # The manual: JAC340–JAC345.
    "A text uses a word that the glossary asks not to use.": (
        "Tekstissä on sana, jota sanasto pyytää välttämään."
    ),
    "One thing under two names is two things to a reader, and is found by neither search. What "
    "customers say or think stays in their own words, and so do quotes and the names of systems "
    "and partners. Inflected forms are found, compounds are not.": (
        "Kahdella nimellä kulkeva asia on lukijalle kaksi asiaa, eikä haku löydä siitä kuin "
        "puolet. Asiakkaan puheet ja ajatukset pysyvät hänen sanoinaan, samoin lainaukset sekä "
        "järjestelmien ja kumppanien nimet. Taivutusmuodot löydetään, yhdyssanoja ei."
    ),
    "The glossary defines a word twice.": "Sanasto määrittelee sanan kahdesti.",
    "Readers find whichever comes first, and believe it.": (
        "Lukija löytää niistä ensimmäisen ja uskoo siihen."
    ),
    "The glossary asks not to use a word that it defines itself.": (
        "Sanasto pyytää välttämään sanaa, jonka se itse määrittelee."
    ),
    "Two things of one kind have the same name.": (
        "Kahdella samanlajisella kohteella on sama nimi."
    ),
    "In a list nobody can tell them apart: either one was written twice, or a word is missing "
    "that makes the difference. Two states of one journey, evidence of two days and reviews may "
    "share a name.": (
        "Luettelossa niitä ei erota toisistaan: joko sama on kirjoitettu kahdesti, tai nimestä "
        "puuttuu erottava sana. Saman polun kaksi tilaa, eri päivien näytöt ja katselmukset "
        "saavat olla samannimisiä."
    ),
    "A text is told in some languages of the handbook, but not in all.": (
        "Teksti on joillakin käsikirjan kielillä, mutta ei kaikilla."
    ),
    "Readers of the others see it in a language they may not know. A text without any language, "
    "such as a name, is meant for everybody. Languages in which no pages are made do not count. "
    "One line for each thing.": (
        "Muiden kielten lukijat näkevät sen kielellä, jota eivät ehkä osaa. Kielettä kirjoitettu "
        "teksti, kuten nimi, on tarkoitettu kaikille. Kieliä, joilla sivuja ei tehdä, ei lasketa. "
        "Kohdetta kohti huomautetaan kerran."
    ),
    "A text is in a language that the handbook does not have.": (
        "Teksti on kielellä, jota käsikirjassa ei ole."
    ),
    "Nobody ever reads it: mostly the code of the language is mistyped. Swedish is `sv`, not "
    "`se`. One line for each thing and language.": (
        "Kukaan ei koskaan lue sitä: useimmiten kielen tunnus on kirjoitettu väärin. Ruotsi on "
        "`sv`, ei `se`. Kohdetta ja kieltä kohti huomautetaan kerran."
    ),
    # The manual: JAC81x.
    "Parts of a journey are measured, and the journey as a whole is not.": (
        "Polun osia mitataan, mutta polkua kokonaisuutena ei."
    ),
    "Every touchpoint may do well and the customer still leave: what goes wrong between them is "
    "nobody's number. A sub-journey counts as measured where a metric stands on the step that "
    "opens it.": (
        "Jokainen kosketuspiste voi onnistua, ja asiakas lähtee silti: se, mikä niiden välissä "
        "menee vikaan, ei ole kenenkään luku. Alimatkaa mitataan, jos sen avaavalla askeleella on "
        "mittari."
    ),
    "Several teams meet the customer on a journey, and nobody answers for the whole.": (
        "Usea tiimi kohtaa asiakkaan polulla, eikä kukaan vastaa kokonaisuudesta."
    ),
    "Each team minds its own encounter. What falls between them is everybody's, so nobody's. The "
    "owner of its main journey answers for a sub-journey as well.": (
        "Jokainen tiimi hoitaa oman kohtaamisensa. Se, mikä putoaa niiden väliin, on kaikkien eli "
        "ei kenenkään. Päämatkan omistaja vastaa myös alimatkasta."
    ),
    "Other stages of a journey are measured, and nobody measures this one.": (
        "Polun muita vaiheita mitataan, mutta tätä ei mittaa kukaan."
    ),
    "A blind spot: customers who give up here are missed only later, as if the next stage had "
    "lost them. A metric of the stage, of one of its steps, or of what a step meets, promises or "
    "opens will do. Of a stage in ambient channels alone, such as a reputation, none is asked.": (
        "Katvealue: tässä luovuttavaa asiakasta kaivataan vasta myöhemmin, ikään kuin seuraava "
        "vaihe olisi menettänyt hänet. Mittariksi käy vaiheen, sen askeleen tai askeleen "
        "kosketuspisteen, lupauksen tai alimatkan mittari. Vaiheelta, jossa on vain "
        "mielikuvakanavia, kuten maine, mittaria ei kysytä."
    ),
    "The owner of a journey of several teams has no mandate.": (
        "Usean tiimin polun omistajalla ei ole valtuuksia."
    ),
    "An owner who may not decide across the teams owns the complaints only. Write what the team "
    "may decide, or find an owner who may.": (
        "Omistaja, joka ei saa päättää tiimien yli, omistaa vain valitukset. Kirjoita, mistä "
        "tiimi saa päättää, tai etsi omistaja, joka saa."
    ),
}
