"""What the models say of customers and of what they go through, in Finnish.

People, places, journeys, blueprints and those who do the work; and what all entities share.
"""

CUSTOMERS: dict[str, str] = {
    # Texts.
    "One text in several languages: `{fi: …, en: …}`.": (
        "Yksi teksti useilla kielillä: `{fi: …, en: …}`."
    ),
    "One line of text in several languages.": "Yksi tekstirivi useilla kielillä.",
    "Lower-case words joined by hyphens.": "Pieniä kirjaimia, sanat väliviivoin yhdistettynä.",
    "What readers see.": "Nimi, jonka lukijat näkevät.",
    # Every entity.
    "Lower-case words joined by hyphens; the file's name when left out.": (
        "Pieniä kirjaimia, sanat väliviivoin yhdistettynä; ellei sitä ole, tiedoston nimi."
    ),
    "What this file describes.": "Mitä tämä tiedosto kuvaa.",
    "One sentence that says what this is.": "Yksi virke, joka kertoo, mistä on kyse.",
    "More about it; Markdown works here.": "Lisää aiheesta; tässä voi käyttää Markdownia.",
    "The team or role that answers for it.": "Tiimi tai rooli, joka vastaa tästä.",
    "How far it has come.": "Kuinka valmis tämä on.",
    "Words to find it by.": "Sanoja, joilla tämän löytää.",
    "Pages outside the handbook.": "Käsikirjan ulkopuolisia sivuja.",
    "For whom it is published; what the handbook's `default_visibility` says when left out.": (
        "Kenelle tämä julkaistaan. Jos puuttuu, pätee käsikirjan `default_visibility`."
    ),
    "For whom it is published, when for fewer than what it is a part of.": (
        "Kenelle tämä julkaistaan, jos harvemmille kuin se, jonka osa tämä on."
    ),
    "For whom everything is published that does not say so itself; `internal` when left out.": (
        "Kenelle julkaistaan kaikki, mikä ei itse kerro sitä. Jos puuttuu, pätee `internal`."
    ),
    "What it rests on.": "Mihin tämä perustuu.",
    "The last look at whether it is still true.": (
        "Milloin viimeksi katsottiin, pitääkö tämä paikkansa."
    ),
    "How much is demanded of it; the handbook's own level when left out.": (
        "Kuinka paljon tältä vaaditaan; ellei sitä ole, käsikirjan oma taso."
    ),
    "A page outside the handbook.": "Sivu käsikirjan ulkopuolella.",
    "What the link is called.": "Linkin nimi.",
    "Where it leads; `https:`, `mailto:` or `tel:`.": (
        "Mihin linkki vie; `https:`, `mailto:` tai `tel:`."
    ),
    "When somebody last looked whether this is still true.": (
        "Milloin joku viimeksi katsoi, pitääkö tämä yhä paikkansa."
    ),
    "The day of the last review.": "Viimeisimmän tarkistuksen päivä.",
    "Who reviewed it.": "Kuka tarkisti.",
    "How often it must be looked at again; the handbook's own interval when left out.": (
        "Kuinka usein tämä on tarkistettava; ellei sitä ole, käsikirjan oma väli."
    ),
    # Segments and personas.
    "A group of customers who are alike in what matters here.": (
        "Joukko asiakkaita, jotka ovat samanlaisia tässä merkitsevissä asioissa."
    ),
    "What makes a customer belong to it.": "Mikä tekee asiakkaasta segmenttiin kuuluvan.",
    "How many customers belong to it.": "Kuinka monta asiakasta siihen kuuluu.",
    "How readily they use digital services, from 1 (never has) to 5 (expects nothing else).": (
        "Digikypsyys: kuinka luontevasti he käyttävät digipalveluja, 1 (ei koskaan) … 5 (ei muuta "
        "odotakaan)."
    ),
    "What we have decided: invest in them, maintain, or tolerate their dissatisfaction.": (
        "Mitä olemme päättäneet: panostamme heihin, pidämme ennallaan vai siedämme heidän "
        "tyytymättömyyttään."
    ),
    "Why.": "Miksi.",
    "The experience we want them to have.": "Kokemus, jonka haluamme heille antaa.",
    "What we knowingly do not do for them.": (
        "Mitä jätämme tietoisesti tekemättä heidän hyväkseen."
    ),
    "What forcing them into another channel would do to them.": (
        "Mitä pakottaminen toiseen kanavaan saisi heissä aikaan."
    ),
    "Goals of development.": "Kehittämisen tavoitteet.",
    "What a customer of this segment is worth over the relationship.": (
        "Segmentin asiakkaan arvo koko asiakassuhteen aikana."
    ),
    "The channels they use.": "Kanavat, joita he käyttävät.",
    "What we measure of them.": "Mitä heistä mittaamme.",
    "How many customers.": "Kuinka monta asiakasta.",
    "How many.": "Lukumäärä.",
    "Which part of all customers.": "Osuus kaikista asiakkaista.",
    "The day of the count.": "Päivä, jona laskettiin.",
    "One customer who stands for a segment.": "Yksi asiakas, joka edustaa segmenttiään.",
    "The segment this persona represents.": "Segmentti, jota persoona edustaa.",
    "What the persona does for a living.": "Mitä persoona tekee työkseen.",
    "What kind of company the persona works in.": "Millaisessa yrityksessä persoona työskentelee.",
    "The part the persona plays when something is bought.": (
        "Persoonan rooli, kun jotakin ostetaan."
    ),
    "How the persona gets on with technology.": "Millainen persoonan suhde teknologiaan on.",
    "What the persona wants to achieve.": "Mihin persoona pyrkii.",
    "Jobs the persona wants done.": "Tehtävät, jotka persoona haluaa hoidetuiksi.",
    "What the persona needs from us.": "Mitä persoona tarvitsee meiltä.",
    "What the persona takes for granted.": "Mitä persoona pitää itsestään selvänä.",
    "What makes the persona's day.": "Mikä tekee persoonan päivästä hyvän.",
    "What spoils it.": "Mikä pilaa sen.",
    "Favourite channels, the dearest first.": "Mieluisimmat kanavat, rakkain ensin.",
    "Words of real customers like this one.": "Tällaisten oikeiden asiakkaiden sanoja.",
    "What the persona says, thinks, does and feels.": (
        "Mitä persoona sanoo, ajattelee, tekee ja tuntee."
    ),
    "A job the customer wants done: when …, I want …, so I can ….": (
        "Tehtävä, jonka asiakas haluaa hoidetuksi: kun …, haluan …, jotta voin …."
    ),
    "The situation.": "Tilanne.",
    "What the customer wants.": "Mitä asiakas haluaa.",
    "What for.": "Mitä varten.",
    "Words of a real customer.": "Oikean asiakkaan sanoja.",
    "What was said, word for word.": "Mitä sanottiin, sanasta sanaan.",
    "Who said it: a role, never a name.": "Kuka sanoi: rooli, ei koskaan nimeä.",
    "Whether the speaker agreed to be quoted.": (
        "Onko puhuja suostunut siihen, että häntä siteerataan."
    ),
    "What we hear.": "Mitä kuulemme.",
    "What is left unsaid.": "Mikä jää sanomatta.",
    "What we see.": "Mitä näemme.",
    "What it feels like.": "Miltä se tuntuu.",
    # Channels and touchpoints.
    "A way in which customers and company reach each other.": (
        "Tapa, jolla asiakkaat ja yritys tavoittavat toisensa."
    ),
    "What sort of channel; ambient is a mental image, a reputation, a brand.": (
        "Millainen kanava; ambient on mielikuva, maine tai brändi."
    ),
    "Whether customers solve their matter alone here.": (
        "Hoitavatko asiakkaat asiansa täällä itse."
    ),
    "When somebody answers.": "Milloin joku vastaa.",
    "What is promised of it.": "Mitä siitä luvataan.",
    "What one contact costs us, in euros.": "Mitä yksi yhteydenotto maksaa meille euroina.",
    "Channels to which customers are passed on.": "Kanavat, joihin asiakkaita ohjataan eteenpäin.",
    "Another channel to which this one passes customers on.": (
        "Toinen kanava, johon tästä ohjataan asiakkaita eteenpäin."
    ),
    "Where the customer is passed on to.": "Mihin asiakas ohjataan.",
    "Whether the matter continues there without telling it again.": (
        "Jatkuuko asia siellä ilman, että se pitää selittää uudestaan."
    ),
    "One thing the customer meets: a page, a letter, a call, a counter.": (
        "Yksittäinen asia, jonka asiakas kohtaa: sivu, kirje, puhelu, palvelutiski."
    ),
    "The channels in which it is offered.": "Kanavat, joissa se on tarjolla.",
    "What happens there.": "Mitä siinä tapahtuu.",
    "Whose it is.": "Kenen se on.",
    # Teams, systems, partners.
    "A role in a team. Roles, not people: people change.": (
        "Rooli tiimissä. Rooleja, ei ihmisiä: ihmiset vaihtuvat."
    ),
    "What the role does for the customer.": "Mitä rooli tekee asiakkaan hyväksi.",
    "People who work together.": "Yhdessä työskenteleviä ihmisiä.",
    "What the team may decide on its own.": "Mistä tiimi saa päättää itse.",
    "The roles in it.": "Sen roolit.",
    "Who steps in.": "Kuka tuuraa.",
    "A piece of technology that takes part in the service.": (
        "Tekninen järjestelmä, joka on palvelussa mukana."
    ),
    "Who provides it.": "Kuka sen toimittaa.",
    "The information it keeps.": "Tiedot, joita se säilyttää.",
    "A company that takes part in the service.": "Yritys, joka on palvelussa mukana.",
    "What the partner does for our customers.": "Mitä kumppani tekee asiakkaidemme hyväksi.",
    "How fast the partner has agreed to answer.": (
        "Kuinka nopeasti kumppani on sopinut vastaavansa."
    ),
    # Journeys.
    "What a customer goes through, in order, told from the customer's side.": (
        "Mitä asiakas käy läpi, järjestyksessä ja asiakkaan näkökulmasta."
    ),
    "How things are, how we want them, how they are planned, or how one case went.": (
        "Nykytila, tavoitetila, suunnitelma tai se, miten yksi tapaus kulki."
    ),
    "The journey of which this is another state or variant.": (
        "Polku, jonka toinen tila tai muunnelma tämä on."
    ),
    "The main journey it is a part of.": "Päämatka, jonka osa tämä on.",
    "Who walks it.": "Kuka polkua kulkee.",
    "The segments it is true of.": "Segmentit, joita se koskee.",
    "What sets it off.": "Mistä kaikki saa alkunsa.",
    "How it ends.": "Miten se päättyy.",
    "What the customer wants to achieve.": "Mihin asiakas pyrkii.",
    "What the customer expects beforehand.": "Mitä asiakas odottaa etukäteen.",
    "What is measured of the journey as a whole.": "Mitä koko polusta mitataan.",
    "The feelings we design it for.": "Tunteet, joita varten polku suunnitellaan.",
    "When we and the customer call it a success, and when that is looked at.": (
        "Milloin pidämme asiakkaan kanssa polkua onnistuneena, ja milloin se katsotaan."
    ),
    "The parts of the road, in order.": "Polun vaiheet järjestyksessä.",
    "A point at which success is looked at together with the customer.": (
        "Kohta, jossa onnistumista katsotaan yhdessä asiakkaan kanssa."
    ),
    "What must be true then.": "Minkä pitää silloin olla totta.",
    "When it is looked at.": "Milloin se katsotaan.",
    "What shows it.": "Mistä se näkyy.",
    "A part of the road, as the customer would name it.": (
        "Polun osa niin kuin asiakas sen nimeäisi."
    ),
    "What the customer wants to achieve in it.": "Mihin asiakas siinä pyrkii.",
    "The phase of the handbook's lifecycle it belongs to.": (
        "Käsikirjan elinkaaren vaihe, johon se kuuluu."
    ),
    "How long it takes.": "Kuinka kauan se kestää.",
    "When it happens, told by the calendar.": "Milloin se tapahtuu, kalenterin mukaan.",
    "What the whole stage feels like, where nobody tells it step by step.": (
        "Miltä koko vaihe tuntuu, kun sitä ei kerrota askel askeleelta."
    ),
    "What hurts in the whole stage.": "Mikä koko vaiheessa sattuu.",
    "What pleases in the whole stage.": "Mikä koko vaiheessa ilahduttaa.",
    "What could be better in the whole stage.": "Mikä koko vaiheessa voisi olla paremmin.",
    "What is measured of the whole stage.": "Mitä koko vaiheesta mitataan.",
    "What the customer goes through, in order.": "Mitä asiakas käy läpi, järjestyksessä.",
    "One thing the customer goes through.": "Yksi asia, jonka asiakas käy läpi.",
    "Lower-case words joined by hyphens; needed where something points at the step.": (
        "Pieniä kirjaimia, sanat väliviivoin yhdistettynä; tarvitaan, jos jokin viittaa "
        "askeleeseen."
    ),
    "What happens, in the customer's own voice.": "Mitä tapahtuu, asiakkaan omin sanoin.",
    "What the customer does.": "Mitä asiakas tekee.",
    "What the customer thinks; one thought or several.": (
        "Mitä asiakas ajattelee; yksi ajatus tai useita."
    ),
    "What the customer says; one saying or several.": (
        "Mitä asiakas sanoo; yksi repliikki tai useita."
    ),
    "How much the customer expects of this step, from 1 to 5.": (
        "Kuinka paljon asiakas odottaa tältä askeleelta, 1–5."
    ),
    "What the customer meets.": "Kosketuspiste: minkä asiakas kohtaa.",
    "The channel the customer uses.": "Kanava, jota asiakas käyttää.",
    "Other channels offered for the same.": "Muut samaan asiaan tarjotut kanavat.",
    "Who in the company meets the customer.": "Kuka yrityksestä kohtaa asiakkaan.",
    "What hurts now.": "Kipupisteet: mikä nyt harmittaa.",
    "What pleases.": "Mikä ilahduttaa.",
    "What could be better.": "Mikä voisi olla paremmin.",
    "Pains and delights that have an entity of their own.": (
        "Kipupisteet ja ilahtumiset, joista on oma havaintonsa."
    ),
    "What is measured here.": "Mitä tässä mitataan.",
    "What is promised here.": "Mitä tässä luvataan.",
    "Why this step is a moment of truth.": "Miksi tämä askel on totuuden hetki.",
    "What is likely to break here.": "Mikä tässä todennäköisesti menee pieleen.",
    "How long the customer waits, and what bounds the wait.": (
        "Kuinka kauan asiakas odottaa, ja mikä odotuksen viimeistään päättää."
    ),
    "Where it goes on, when not simply to the following step.": (
        "Mihin polku jatkuu, ellei suoraan seuraavaan askeleeseen."
    ),
    "Which part of the customers leaves here.": "Osuus asiakkaista, jotka lähtevät tässä.",
    "Whether it happens at the same time as the step before.": (
        "Tapahtuuko se samaan aikaan kuin edellinen askel."
    ),
    "Whether some customers skip it.": "Ohittavatko jotkut asiakkaat sen.",
    "How a change of channel goes: on without a break, told again, or lost.": (
        "Miten kanavan vaihto sujuu: katkoksetta, uudestaan selittäen vai katkeaako asia."
    ),
    "The journey that tells this step in full.": "Alimatka, joka kertoo tämän askeleen kokonaan.",
    "One way to go on after a step.": "Yksi tapa jatkaa askeleen jälkeen.",
    "The step that comes next; the end of the journey when left out.": (
        "Seuraava askel; ellei sitä ole, polku päättyy."
    ),
    "Another journey that the customer goes over to.": "Toinen polku, jolle asiakas siirtyy.",
    "The condition.": "Ehto.",
    "Which part of the customers goes this way.": "Osuus asiakkaista, jotka kulkevat tätä kautta.",
    "The delay before it happens.": "Viive ennen sitä.",
    "Time in which the customer waits.": "Aika, jonka asiakas odottaa.",
    "How long.": "Kuinka kauan.",
    "What ends the wait at the latest.": "Mikä odotuksen viimeistään päättää.",
    "A moment of truth: expectations and commitment are highest, and so is the risk.": (
        "Totuuden hetki: odotukset ja sitoutuminen ovat korkeimmillaan, ja niin on riskikin."
    ),
    "Why this step decides.": "Miksi tämä askel ratkaisee.",
    "A feeling at one moment.": "Tunne yhdessä hetkessä.",
    "How good it feels, from -2 (terrible) to +2 (wonderful).": (
        "Kuinka hyvältä tuntuu, -2 (kamalaa) … +2 (ihanaa)."
    ),
    "The feeling in a word.": "Tunne sanana.",
    "How strongly it is felt, from 1 to 5. A strong feeling may be a good or a bad one.": (
        "Kuinka voimakas tunne on, 1–5. Voimakas tunne voi olla hyvä tai huono."
    ),
    "What a step feels like to a customer.": "Miltä askel asiakkaasta tuntuu.",
    "Whose feeling it is; everybody's when left out.": (
        "Kenen tunne se on; ellei sitä kerrota, kaikkien."
    ),
    "The feeling as the step begins, when it changes during the step.": (
        "Tunne askeleen alussa, jos se muuttuu askeleen aikana."
    ),
    "The feeling as the step ends.": "Tunne askeleen lopussa.",
    "Whether customers told it, we guess it, or we want it.": (
        "Ovatko asiakkaat kertoneet sen, arvaammeko me vai onko se tavoite."
    ),
    "How many customers told it.": "Kuinka moni asiakas on kertonut sen.",
    # Blueprints.
    "The service behind a journey: what is seen, what is not, and who does it.": (
        "Palvelu polun takana: mikä näkyy, mikä ei, ja kuka tekee."
    ),
    "The journey it hangs on.": "Polku, johon palvelumalli kuuluu.",
    "The promises that become real in it.": "Lupaukset, jotka konkretisoituvat siinä.",
    "Columns of its own; the journey's steps when left out.": (
        "Omat sarakkeet; ellei niitä ole, polun askeleet."
    ),
    "What is done, lane by lane and step by step.": (
        "Mitä tehdään, kaista kaistalta ja askel askeleelta."
    ),
    "What passes between the cells.": "Mitä solujen välillä kulkee.",
    "A column of its own, for a blueprint that does not follow its journey step by step.": (
        "Oma sarake palvelumalliin, joka ei seuraa polkuaan askel askeleelta."
    ),
    "One activity: what is done in one lane at one step.": (
        "Yksi toiminto: mitä yhdellä kaistalla tehdään yhden askeleen kohdalla."
    ),
    "Lower-case words joined by hyphens; needed where a flow points at the cell.": (
        "Pieniä kirjaimia, sanat väliviivoin yhdistettynä; tarvitaan, jos jokin virta "
        "viittaa soluun."
    ),
    "Where it happens: seen by the customer, or behind the lines.": (
        "Missä se tapahtuu: asiakkaan nähden vai rajojen takana."
    ),
    "The step of the journey it belongs to.": "Polun askel, johon se kuuluu.",
    "What is done.": "Mitä tehdään.",
    "Who does it.": "Kuka sen tekee.",
    "In which role.": "Missä roolissa.",
    "With which system.": "Millä järjestelmällä.",
    "How fast the answer comes.": "Kuinka nopeasti vastaus tulee.",
    "Who does it, answers for it, is asked and is told.": (
        "Kuka tekee, kuka vastaa, keneltä kysytään ja kenelle kerrotaan."
    ),
    "What is waited for here.": "Mitä tässä odotetaan.",
    "The rule or regulation it follows.": "Sääntö tai määräys, jota se noudattaa.",
    "What it feels like to the one who does it.": "Miltä se tuntuu tekijästä.",
    "The promise that becomes real here.": "Lupaus, joka konkretisoituu tässä.",
    "How fast a colleague or partner must answer, and does.": (
        "Kuinka nopeasti työkaverin tai kumppanin pitää vastata, ja kuinka nopeasti hän vastaa."
    ),
    "What is agreed.": "Mitä on sovittu.",
    "What really happens.": "Mitä todella tapahtuu.",
    "What is likely to break, what that does, and how it is mended.": (
        "Mikä todennäköisesti menee pieleen, mitä siitä seuraa ja miten se korjataan."
    ),
    "What the customer notices.": "Mitä asiakas huomaa.",
    "Why it breaks.": "Miksi se menee pieleen.",
    "What is done then.": "Mitä silloin tehdään.",
    "Who does it; at least one.": "Kuka tekee; ainakin yksi.",
    "Who answers for it; exactly one.": "Kuka vastaa; täsmälleen yksi.",
    "Who is asked.": "Keneltä kysytään.",
    "Who is told.": "Kenelle kerrotaan.",
    "Something that passes from one cell to another.": "Jokin, mikä kulkee solusta toiseen.",
    "The cell it leaves.": "Solu, josta se lähtee.",
    "The cell it reaches.": "Solu, johon se päätyy.",
    "The information that travels.": "Tieto, joka kulkee.",
    "Whether it goes on, sets off, needs, or is a dialogue.": (
        "Jatkuuko työ, käynnistyykö se, tarvitaanko jotakin vai onko kyse vuoropuhelusta."
    ),
}
