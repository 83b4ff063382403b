"""What the rules on customers and evidence say, in Finnish: messages, then the manual."""

FINNISH: dict[str, str] = {
    # For whom it is published.
    "the {kind} `{id}` is `{visibility}`: `{readers}` readers learn only that there is one": (
        "{kind} `{id}` on `{visibility}`: `{readers}`-lukijat näkevät vain, että sellainen on"
    ),
    "let them see it: `visibility: {readers}`": "näytä se heillekin: `visibility: {readers}`",
    "published for fewer": "julkaistaan harvemmille",
    "`{visibility}` has no effect: what it is in is `{holder}`": (
        "`{visibility}` ei vaikuta: se, minkä osa tämä on, on `{holder}`"
    ),
    "take the line away, or publish the whole for them": (
        "poista rivi, tai julkaise koko asia heille"
    ),
    "the handbook itself is `{own}`: `{readers}` readers get a home page without it": (
        "käsikirja itse on `{own}`: `{readers}`-lukijoiden etusivulta puuttuvat sen tekstit"
    ),
    "add `visibility: {readers}` here": "lisää tähän `visibility: {readers}`",
    "`{words}` is the {kind} `{id}`, which is `{visibility}`": (
        "`{words}` on {kind} `{id}`, jonka näkyvyys on `{visibility}`"
    ),
    "say it without the name, or publish it for fewer: `visibility:`": (
        "kerro asia ilman nimeä, tai julkaise tämä harvemmille: `visibility:`"
    ),
    "A text names something that is published for fewer than the text is.": (
        "Teksti mainitsee nimeltä asian, joka julkaistaan harvemmille kuin teksti."
    ),
    (
        "What is not for an audience is left out with its name. Words that somebody wrote "
        "elsewhere stay, and nobody but their writer can see what they give away. Names of a "
        "single word are not looked for: they mean other things too."
    ): (
        "Se, mikä ei ole lukijakunnalle, jätetään pois nimineen. Muualle kirjoitetut sanat "
        "jäävät, ja vain niiden kirjoittaja näkee, mitä ne paljastavat. Yhden sanan nimiä ei "
        "etsitä, sillä ne tarkoittavat muutakin."
    ),
    "Something points at one thing that is published for fewer than it is itself.": (
        "Jokin viittaa asiaan, joka julkaistaan harvemmille kuin viittaaja itse."
    ),
    (
        "A site built for the larger audience, as by `jac build --audience public`, shows neither "
        "the name nor anything else of that thing: its readers are told only that there is "
        "something."
    ): (
        "Kun sivusto rakennetaan laajemmalle lukijakunnalle, esimerkiksi "
        "`jac build --audience public`, siinä ei ole asian nimeä eikä mitään muutakaan siitä: "
        "lukijat näkevät vain, että jotakin on."
    ),
    "A part is to be published for more readers than what it is in.": (
        "Osa pitäisi julkaista useammille lukijoille kuin se, minkä osa se on."
    ),
    ("The stricter of the two wins. Who may not read the journey may not read a step of it."): (
        "Tiukempi näistä pätee. Joka ei saa lukea polkua, ei saa lukea sen askeltakaan."
    ),
    "The handbook's own entity is published for fewer than something in it.": (
        "Käsikirjan oma tiedosto julkaistaan harvemmille kuin jokin sen sisällöstä."
    ),
    (
        "The others then get a home page without its name, its aims, its lifecycle and its "
        "glossary."
    ): (
        "Muut saavat silloin etusivun, jolla ei ole käsikirjan nimeä, tavoitteita, elinkaarta "
        "eikä sanastoa."
    ),
    # Segments.
    "no persona stands for this segment": "mikään persoona ei edusta tätä segmenttiä",
    "write `segment: {id}` in a persona, or write a new one": (
        "kirjoita persoonaan `segment: {id}`, tai luo uusi persoona"
    ),
    "`{priority}` is decided, but not why": "`{priority}` on päätetty, mutta perustelu puuttuu",
    "add the reason: `priority_because:`": "lisää perustelu: `priority_because:`",
    "what these customers have to put up with is not said": (
        "ei kerrota, mihin näiden asiakkaiden on tyydyttävä"
    ),
    "add what we knowingly do not do for them: `accepted_dissatisfaction:`": (
        "lisää, mitä jätämme tietoisesti tekemättä: `accepted_dissatisfaction:`"
    ),
    "dissatisfaction is accepted here, but not why": (
        "tyytymättömyys hyväksytään, mutta perustelu puuttuu"
    ),
    "add `priority:` and the reason: `priority_because:`": (
        "lisää `priority:` ja perustelu: `priority_because:`"
    ),
    "what makes a customer belong to this segment is not said": (
        "ei kerrota, millä perusteella asiakas kuuluu tähän segmenttiin"
    ),
    "add `criteria:` that can be looked up of a customer": (
        "lisää `criteria:`, perusteet, jotka asiakkaasta voi tarkistaa"
    ),
    "the segments make up {percent} % of all customers": (
        "segmenteissä on yhteensä {percent} % kaikista asiakkaista"
    ),
    "mend the shares, or draw the lines so that nobody is in two segments": (
        "korjaa osuudet, tai vedä rajat niin, ettei kukaan ole kahdessa segmentissä"
    ),
    "this share is counted too": "myös tämä osuus on laskettu mukaan",
    "health": "terveydentila",
    "religion or conviction": "uskonto tai vakaumus",
    "ethnic origin": "etninen alkuperä",
    "sex life or sexual orientation": "seksuaalinen suuntautuminen tai käyttäytyminen",
    "political opinion": "poliittinen mielipide",
    "trade-union membership": "ammattiliiton jäsenyys",
    "`{word}` divides customers by {category}": (
        "`{word}` jakaa asiakkaita; jakoperusteena {category}"
    ),
    "divide them by what they do and need, or ask your data protection officer": (
        "jaa asiakkaat sen mukaan, mitä he tekevät ja tarvitsevat, tai kysy tietosuojavastaavalta"
    ),
    # Personas.
    "this persona walks no journey": "tämä persoona ei kulje yhtään polkua",
    "name the persona in one: `personas: [{id}]`": (
        "mainitse persoona jollakin polulla: `personas: [{id}]`"
    ),
    "this persona stands for no segment": "tämä persoona ei edusta mitään segmenttiä",
    "add `segment:`": "lisää `segment:`",
    "word for word the same as `{id}`": "sanasta sanaan sama kuin `{id}`",
    "tell what is different here, or delete one of the two": (
        "kerro, mikä tässä on erilaista, tai poista toinen näistä"
    ),
    "the other one is here": "toinen on täällä",
    "this persona has no goal and no job to get done": (
        "tällä persoonalla ei ole tavoitetta eikä mitään hoidettavaa"
    ),
    "add `goals:` or `jobs:`": "lisää `goals:` tai `jobs:`",
    # Evidence.
    "`approved`, but no evidence from customers stands behind it": (
        "`approved`, mutta taustalla ei ole näyttöä asiakkailta"
    ),
    "name what customers have told: `evidence:`, or write `status: review`": (
        "mainitse, mitä asiakkaat ovat kertoneet: `evidence:`, tai kirjoita `status: review`"
    ),
    "`approved`, but without {keys}": "`approved`, mutta tästä puuttuu {keys}",
    "tell when, how and from how many it was gathered": (
        "kerro, milloin, miten ja kuinka monelta tieto koottiin"
    ),
    "a share of {n} answers, of which each is worth {points} %": (
        "osuus lasketaan {n} vastauksesta, joista yksikin on {points} %"
    ),
    "write how many said so: `count: {count}`": (
        "kirjoita, kuinka moni sanoi niin: `count: {count}`"
    ),
    "these classes add up to {percent} %": "näistä luokista tulee yhteensä {percent} %",
    "mend the shares; where a comment is in several classes, write `count:`": (
        "korjaa osuudet; jos palaute voi olla usean luokan alla, kirjoita `count:`"
    ),
    "{counted} answered, but only {n} were asked": (
        "vastauksia on {counted}, mutta kysyttyjä vain {n}"
    ),
    "look which of the numbers is wrong": "tarkista, mikä luvuista on väärin",
    "gathered on {day}, and nothing newer has come since": (
        "koottu {day}, eikä uudempaa ole sen jälkeen tullut"
    ),
    "ask customers again, or name newer evidence in what rests on it": (
        "kysy asiakkailta uudestaan, tai mainitse uudempi näyttö siellä, missä tähän nojataan"
    ),
    "rests on it": "nojaa tähän",
    "{day} is still to come": "{day} on vasta edessä",
    "look at the year; what is only planned is not seen yet": (
        "tarkista vuosi; mitä vasta suunnitellaan, sitä ei ole vielä nähty"
    ),
    # Real people.
    "this quote is not shown: nobody says that the customer agreed": (
        "lainausta ei näytetä: ei kerrota, onko asiakas antanut siihen luvan"
    ),
    "ask, then write `consent: true`; or tell it in your own words as a finding": (
        "kysy lupa ja kirjoita `consent: true`, tai kerro asia omin sanoin löydöksenä"
    ),
    "somebody's e-mail address: `{trace}`": ("tekstissä on jonkun sähköpostiosoite: `{trace}`"),
    "name the role or the team's own mailbox instead": (
        "mainitse sen sijaan rooli tai tiimin yhteinen postilaatikko"
    ),
    "somebody's telephone number: `{trace}`": ("tekstissä on jonkun puhelinnumero: `{trace}`"),
    "give the number of the service, or leave it out": (
        "anna palvelun numero, tai jätä numero pois"
    ),
    "a personal identity code: `{trace}`": "henkilötunnus: `{trace}`",
    "take it out, and tell your data protection officer: it stays in the history": (
        "poista se ja kerro tietosuojavastaavalle, sillä se jää versiohistoriaan"
    ),
    "a bank account number: `{trace}`": "pankkitilin numero: `{trace}`",
    "take it out; say whose account it is instead": "poista se ja kerro sen sijaan, kenen tili on",
    # The manual: segments and personas.
    "No persona stands for a segment.": "Mikään persoona ei edusta segmenttiä.",
    "A segment is a row in a table; designers can only picture one customer. A segment whose "
    "dissatisfaction we have decided to tolerate may do without.": (
        "Segmentti on rivi taulukossa; suunnittelija näkee silmissään vain yhden asiakkaan. "
        "Segmentti, jonka tyytymättömyys on päätetty sietää, pärjää ilman."
    ),
    "A persona walks no journey.": "Persoona ei kulje yhtään polkua.",
    "A persona is there to be walked with; one that only decorates a wall changes nothing.": (
        "Persoonan rinnalla on tarkoitus kulkea; seinää koristava persoona ei muuta mitään."
    ),
    "A persona stands for no segment, although the handbook has segments.": (
        "Persoona ei edusta mitään segmenttiä, vaikka käsikirjassa on segmenttejä."
    ),
    "Without one nobody knows how many customers are like this persona, or how much they "
    "matter.": (
        "Muuten kukaan ei tiedä, kuinka moni asiakas on tämän persoonan kaltainen ja kuinka "
        "paljon he painavat."
    ),
    "Two personas, or two segments, differ in nothing but the name.": (
        "Kaksi persoonaa tai segmenttiä eroaa toisistaan vain nimeltään."
    ),
    "A copy was begun and not finished, or the two are one. Readers will look in vain for what "
    "should be done differently for the second.": (
        "Kopio on jäänyt kesken, tai nämä kaksi ovat yksi. Lukija etsii turhaan, mitä toisen "
        "kohdalla pitäisi tehdä toisin."
    ),
    "A segment has a priority, and nobody says why.": (
        "Segmentille on päätetty painoarvo, mutta ei kerrota, miksi."
    ),
    "Who gets less will ask. A priority without its reason is argued anew at every meeting.": (
        "Vähemmälle jäävät kysyvät kyllä. Perustelematonta päätöstä puidaan uudestaan jokaisessa "
        "kokouksessa."
    ),
    "We tolerate that a segment is dissatisfied, and do not say with what.": (
        "Siedämme segmentin tyytymättömyyttä, mutta emme kerro, mihin se on tyytymätön."
    ),
    "Only what is written down is a decision; the rest is neglect, and those who serve these "
    "customers cannot tell the two apart.": (
        "Vain kirjattu on päätös, muu on laiminlyöntiä, eivätkä näitä asiakkaita palvelevat erota "
        "niitä toisistaan."
    ),
    "We knowingly leave customers dissatisfied, and say neither how much they matter nor why.": (
        "Jätämme asiakkaat tietoisesti tyytymättömiksi emmekä kerro, kuinka paljon he painavat ja "
        "miksi."
    ),
    "Without the decision behind it, the sentence reads as indifference.": (
        "Ilman taustalla olevaa päätöstä lause kuulostaa välinpitämättömyydeltä."
    ),
    "Nobody can tell who belongs to a segment.": "Kukaan ei osaa sanoa, kuka segmenttiin kuuluu.",
    "What cannot be looked up of a customer cannot be counted, measured or served on purpose.": (
        "Mitä asiakkaasta ei voi tarkistaa, sitä ei voi laskea, mitata eikä palvella "
        "tarkoituksella."
    ),
    "The segments together are more than all customers.": (
        "Segmenteissä on yhteensä enemmän kuin kaikki asiakkaat."
    ),
    "Somebody is counted in two segments, or one of the shares is wrong. Up to 100 % is fine: "
    "some customers may belong to none.": (
        "Joku on laskettu kahteen segmenttiin, tai jokin osuuksista on väärin. Alle 100 % sopii: "
        "osa asiakkaista voi jäädä segmenttien ulkopuolelle."
    ),
    "A segment is drawn by health, religion, origin, sexuality, politics or union membership.": (
        "Segmentti on rajattu terveydentilan, uskonnon, alkuperän, seksuaalisuuden, poliittisen "
        "kannan tai ammattiliiton jäsenyyden mukaan."
    ),
    "To put a customer into it, somebody must know this of the customer, and the General Data "
    "Protection Regulation (article 9) forbids that without an explicit ground. What customers do "
    "and need divides them better. Personas are not looked at: they are nobody's personal data.": (
        "Jotta asiakkaan voisi sijoittaa siihen, jonkun on tiedettävä tämä asiakkaasta, ja "
        "tietosuoja-asetuksen 9 artikla kieltää sen ilman nimenomaista perustetta. Asiakkaat "
        "jakaa paremmin se, mitä he tekevät ja tarvitsevat. Persoonia ei tarkisteta: ne eivät ole "
        "kenenkään henkilötietoja."
    ),
    "A persona wants nothing.": "Persoona ei halua mitään.",
    "A face and a profession explain nobody's choices; goals and jobs to be done do.": (
        "Kasvot ja ammatti eivät selitä kenenkään valintoja; tavoitteet ja hoidettavat asiat "
        "selittävät."
    ),
    # The manual: evidence.
    "What is said of customers is approved, and no customer has told it.": (
        "Asiakkaista kerrottu on hyväksytty, vaikka yksikään asiakas ei ole kertonut sitä."
    ),
    "Without evidence from customers a segment, a persona, a journey or an insight is an "
    "assumption of our own. An assumption is a fine beginning, but nothing to approve. A journey "
    "as we wish it cannot have been told yet, so nothing is asked of it.": (
        "Ilman näyttöä asiakkailta segmentti, persoona, polku tai havainto on oma oletuksemme. "
        "Oletus on hyvä alku, mutta sitä ei voi hyväksyä. Toivotusta polusta kukaan ei ole vielä "
        "voinut kertoa, joten siltä ei vaadita mitään."
    ),
    "Something rests on nothing newer than this evidence, and the evidence is old.": (
        "Jokin nojaa vain tähän näyttöön, ja näyttö on vanha."
    ),
    "Customers, services and rivals change. Evidence counts as old after four of the handbook's "
    "review intervals (`review_every`), or after two years where there is none. Beside newer "
    "evidence it may stay as history.": (
        "Asiakkaat, palvelut ja kilpailijat muuttuvat. Näyttö vanhenee neljässä käsikirjan "
        "tarkistusvälissä (`review_every`) tai kahdessa vuodessa, jos väliä ei ole annettu. "
        "Uudemman näytön rinnalla se saa jäädä historiaksi."
    ),
    "Approved evidence does not say when, how or from how many it was gathered.": (
        "Hyväksytty näyttö ei kerro, milloin, miten tai kuinka monelta tieto koottiin."
    ),
    "Nobody can judge or repeat such evidence, nor tell when it has grown old. Of a document no "
    "sample is asked.": (
        "Tällaista näyttöä ei voi arvioida eikä toistaa, eikä sen vanhenemista huomaa. "
        "Asiakirjalta ei kysytä otosta."
    ),
    "A share is told of so few answers that it promises more than they know.": (
        "Osuus lasketaan niin harvasta vastauksesta, että se lupaa enemmän kuin vastaukset "
        "tietävät."
    ),
    "Of 14 answers each one is worth seven per cent. Below 30 answers tell how many said so.": (
        "Kun vastauksia on 14, yksikin niistä on seitsemän prosenttia. Jos vastauksia on alle 30, "
        "kerro, kuinka moni sanoi niin."
    ),
    "A customer is quoted, and nobody says that the customer agreed.": (
        "Asiakasta lainataan, mutta ei kerrota, onko hän antanut siihen luvan."
    ),
    "Words lent for a study are not words given to everybody. A quote without consent is not "
    "shown to readers.": (
        "Tutkimukseen lainattuja sanoja ei ole annettu kaikille. Lainausta, johon ei ole lupaa, "
        "ei näytetä lukijoille."
    ),
    "The classes of feedback are together more than all feedback.": (
        "Palauteluokissa on yhteensä enemmän kuin kaikki palaute."
    ),
    "Readers see them as parts of one whole. Where one comment may fall into several classes, "
    "write counts, which need not add up.": (
        "Lukija näkee ne saman kokonaisuuden osina. Jos sama palaute voi kuulua moneen luokkaan, "
        "kirjoita lukumäärät, joiden ei tarvitse täsmätä."
    ),
    "More customers answered about a feature than were asked.": (
        "Ominaisuudesta on vastannut useampi asiakas kuin keneltä kysyttiin."
    ),
    "In a Kano survey each customer falls into one category for each feature.": (
        "Kano-kyselyssä kukin asiakas sijoittuu kunkin ominaisuuden kohdalla yhteen luokkaan."
    ),
    "Evidence was gathered, or something was looked at, on a day that has not come yet.": (
        "Näyttö on koottu tai jokin tarkistettu päivänä, joka on vasta edessä."
    ),
    "A slip of the year makes old things look fresh.": (
        "Väärä vuosiluku saa vanhan näyttämään tuoreelta."
    ),
    # The manual: real people.
    "A text holds somebody's e-mail address.": "Tekstissä on jonkun sähköpostiosoite.",
    "A handbook speaks of roles: people change, and their addresses are personal data. A mailbox "
    "that a team reads, such as `info@`, is fine.": (
        "Käsikirja puhuu rooleista: ihmiset vaihtuvat, ja heidän osoitteensa ovat henkilötietoja. "
        "Tiimin yhteinen postilaatikko, kuten `info@`, sopii."
    ),
    "A text holds what looks like somebody's telephone number.": (
        "Tekstissä on jonkun puhelinnumerolta näyttävä numero."
    ),
    "Looked for are Finnish mobile numbers, and numbers written with the code of another country. "
    "Numbers of switchboards and services are fine.": (
        "Etsitään suomalaisia matkapuhelinnumeroita ja muun maan suuntanumerolla kirjoitettuja "
        "numeroita. Vaihteiden ja palvelujen numerot sopivat."
    ),
    "A text holds a Finnish personal identity code.": "Tekstissä on henkilötunnus.",
    "It has the form, the day of birth and the check character of a real one. It stays in the "
    "history of the files even when it is taken out: tell your data protection officer.": (
        "Muoto, syntymäaika ja tarkistusmerkki ovat kuten oikeassa tunnuksessa. Se jää "
        "tiedostojen versiohistoriaan, vaikka sen poistaisi: kerro tietosuojavastaavalle."
    ),
    "A text holds a bank account number.": "Tekstissä on pankkitilin numero.",
    "A customer's own is personal data, and the company's own invites forged invoices.": (
        "Asiakkaan tilinumero on henkilötieto, ja yrityksen oma houkuttelee laskuväärennöksiin."
    ),
}
