"""What the models say of the handbook itself and of what it knows and decides, in Finnish.

The charter, promises, metrics, evidence, insights, opportunities, actions and reviews.
"""

DECISIONS: dict[str, str] = {
    # The handbook itself.
    "The handbook itself. There is exactly one.": "Itse käsikirja. Niitä on täsmälleen yksi.",
    "The company whose handbook this is.": "Yritys, jonka käsikirja tämä on.",
    "Languages of the content, the first one being the one to fall back to.": (
        "Sisällön kielet; ensimmäistä käytetään, kun muunkielinen teksti puuttuu."
    ),
    "The experience and outcome we want, told from the customer's side.": (
        "Asiakaskokemuslauseke: haluttu kokemus ja lopputulos asiakkaan näkökulmasta."
    ),
    "The two or three emotions we design for.": "Kaksi tai kolme tavoitetunnetta.",
    "Where we want to be.": "Missä haluamme olla.",
    "What we want to reach, in numbers.": "Mihin pyrimme, lukuina.",
    "The phases of a customer's life with us, in order.": (
        "Asiakkaan elinkaaren vaiheet järjestyksessä."
    ),
    "How much the handbook demands of itself: the higher, the more rules speak up.": (
        "Kuinka paljon käsikirja vaatii itseltään: mitä korkeampi taso, sitä useampi sääntö "
        "huomauttaa."
    ),
    "How often everything is looked at again, unless it says otherwise itself.": (
        "Kuinka usein kaikki tarkistetaan uudestaan, ellei kohde itse määrää muuta."
    ),
    "Rules made stricter or milder, each with the reason.": (
        "Säännöt, joita on tiukennettu tai lievennetty, kukin perusteltuna."
    ),
    "Words used in one meaning.": "Sanat, joita käytetään yhdessä merkityksessä.",
    "The check-list of the customer experience programme.": (
        "Asiakaskokemuksen kehittämisohjelman tarkistuslista."
    ),
    "A measurable aim.": "Mitattava tavoite.",
    "What is to be achieved.": "Mitä tavoitellaan.",
    "The metric that shows it.": "Mittari, josta se näkyy.",
    "Where we are.": "Missä olemme nyt.",
    "The day by which.": "Mihin päivään mennessä.",
    "A phase of the customer's whole life with us.": "Asiakkaan elinkaaren vaihe.",
    "What happens in it.": "Mitä siinä tapahtuu.",
    "Earlier phases to which the right action brings the customer back.": (
        "Aiemmat vaiheet, joihin oikea toimenpide tuo asiakkaan takaisin."
    ),
    "A word the handbook uses in one meaning.": (
        "Sana, jota käsikirja käyttää yhdessä merkityksessä."
    ),
    "The word.": "Sana.",
    "What it means here.": "Mitä se tässä tarkoittaa.",
    "Words not to use for it.": "Sanat, joita ei käytetä sen sijasta.",
    "One point of the programme's check-list.": "Yksi ohjelman tarkistuslistan kohta.",
    "What is to be in place.": "Minkä pitää olla kunnossa.",
    "Whether it is.": "Onko se.",
    "Who sees to it.": "Kuka huolehtii siitä.",
    "What is still missing, or where to find it.": "Mitä vielä puuttuu, tai mistä se löytyy.",
    "Current state, measurable goals, vision, commitment of the management.": (
        "Nykytila, mitattavat tavoitteet, visio, johdon sitoutuminen."
    ),
    "Owner, organisation, chosen journeys, maps, key figures.": (
        "Omistaja, organisointi, valitut polut, kartat, tunnusluvut."
    ),
    "Readiness, the right people, communication.": "Valmius, oikeat ihmiset, viestintä.",
    "Channels measured, method, key figures, who sees the results.": (
        "Mitattavat kanavat, menetelmä, tunnusluvut, kuka näkee tulokset."
    ),
    "A rule made stricter or milder than its level says.": (
        "Sääntö, jota on tiukennettu tai lievennetty tasonsa määräämästä."
    ),
    "Code or name of the rule.": "Säännön koodi tai nimi.",
    "How much a finding of it weighs.": "Kuinka painava sen huomautus on.",
    # Promises.
    "A promise made to customers.": "Asiakkaille annettu lupaus.",
    "The promise in the customer's words; the name when left out.": (
        "Lupaus asiakkaan sanoin; ellei sitä ole, nimi."
    ),
    "To whom; to everybody when left out.": "Kenelle; ellei sitä kerrota, kaikille.",
    "Where it is made.": "Missä se annetaan.",
    "The channels it is kept in.": "Kanavat, joissa se pidetään.",
    "What shows whether it is kept.": "Mistä näkyy, pidetäänkö se.",
    "The value at which it counts as kept.": "Arvo, jolla se katsotaan pidetyksi.",
    "From when it holds.": "Mistä lähtien se on voimassa.",
    "The value at which a promise counts as kept.": "Arvo, jolla lupaus katsotaan pidetyksi.",
    "The metric may not be higher.": "Mittari ei saa olla tätä suurempi.",
    "The metric may not be lower.": "Mittari ei saa olla tätä pienempi.",
    "Where the promise begins to be at risk.": "Mistä alkaen lupaus on vaarassa.",
    # Metrics.
    "Something we follow in numbers.": "Asia, jota seuraamme lukuina.",
    "What is computed.": "Mitä lasketaan.",
    "What it steers: single events, the daily service, or the relationship.": (
        "Mitä sillä ohjataan: yksittäisiä tapahtumia, päivittäistä palvelua vai asiakassuhdetta."
    ),
    "What it is measured of.": "Mistä se mitataan.",
    "The question put to customers, word for word.": (
        "Asiakkaille esitettävä kysymys sanasta sanaan."
    ),
    "Exactly what is counted, and what is not.": "Mitä täsmälleen lasketaan ja mitä ei.",
    "The scale of the answers: `0–10`, `1–5`.": "Vastausasteikko: `0–10`, `1–5`.",
    "Which version of a method that has several, as `2.0` of CES.": (
        "Menetelmän versio, jos niitä on useita, kuten CES:n `2.0`."
    ),
    "Which way is better.": "Kumpi suunta on parempi.",
    "What the value is counted in: `%`, `points`, `min`.": (
        "Missä yksikössä arvo ilmoitetaan: `%`, `pistettä`, `min`."
    ),
    "How the value is computed from the answers: top-2 share, mean, percentile.": (
        "Miten arvo lasketaan vastauksista: kahden parhaan osuus, keskiarvo, prosenttipiste."
    ),
    "When it is measured.": "Milloin se mitataan.",
    "The channels in which it is measured.": "Kanavat, joissa se mitataan.",
    "The touchpoints at which it is measured.": "Kosketuspisteet, joissa se mitataan.",
    "The segments it is reported for.": "Segmentit, joista se raportoidaan.",
    "The roles it is reported to; to let fewer read it, set its `visibility`.": (
        "Roolit, joille siitä raportoidaan. Lukijoita rajataan avaimella `visibility`."
    ),
    "Where we started.": "Mistä lähdimme.",
    "Where we want to be, and by when.": "Missä haluamme olla ja milloin.",
    "The events above the line of a share.": "Osuuden osoittajan tapahtumat.",
    "The events below the line of a share.": "Osuuden nimittäjän tapahtumat.",
    "The terms of a customer lifetime value.": "Asiakkaan elinkaariarvon tekijät.",
    "What was measured, period by period.": "Mitä mitattiin, jakso jaksolta.",
    "A value aimed at or started from.": "Tavoite- tai lähtöarvo.",
    "In the metric's unit; left out when only a range is known.": (
        "Mittarin yksikössä; pois, jos tiedetään vain väli."
    ),
    "Lower end, when only a range is known.": "Alaraja, kun tiedetään vain vaihteluväli.",
    "Upper end, when only a range is known.": "Yläraja, kun tiedetään vain vaihteluväli.",
    "The day it was true.": "Päivä, jona se piti paikkansa.",
    "The day by which it is to be reached.": "Päivä, johon mennessä se on saavutettava.",
    "A kind of event that a share is counted from.": "Tapahtumalaji, josta osuus lasketaan.",
    "Lower-case words joined by hyphens; the same id in two definitions is the same event.": (
        "Pieniä kirjaimia, sanat väliviivoin yhdistettynä; sama tunniste kahdessa määritelmässä "
        "on sama tapahtuma."
    ),
    "Where the same event is counted a second time.": (
        "Missä sama tapahtuma lasketaan toisen kerran."
    ),
    "Whether it is no contact at all, as a visit to a page.": (
        "Onko se jotain muuta kuin yhteydenotto, kuten käynti sivulla."
    ),
    "Whether it may leave the customer's matter unsolved.": (
        "Voiko asiakkaan asia jäädä siinä ratkaisematta."
    ),
    "Why it is left out of the count.": "Miksi sitä ei lasketa mukaan.",
    "What was measured in one period.": "Mitä yhdellä jaksolla mitattiin.",
    "The year, quarter, month, week or day.": "Vuosi, neljännes, kuukausi, viikko tai päivä.",
    "How many answers, customers or events it rests on.": (
        "Montako vastausta, asiakasta tai tapahtumaa sen takana on."
    ),
    "The value, in the metric's unit; computed when counts are given.": (
        "Arvo mittarin yksikössä; se lasketaan, kun lukumäärät on annettu."
    ),
    "The counts behind the value: `promoters`, answers by grade, events by id.": (
        "Lukumäärät arvon takana: `promoters`, vastaukset arvosanoittain, tapahtumat "
        "tunnisteittain."
    ),
    "The evidence it comes from.": "Näyttö, josta se on peräisin.",
    "What to know when reading it.": "Mitä lukijan on hyvä tietää.",
    "Yearly margin of one customer (not revenue).": "Yhden asiakkaan vuosikate (ei liikevaihto).",
    "Share of customers who stay from one year to the next.": (
        "Osuus asiakkaista, jotka pysyvät seuraavaan vuoteen."
    ),
    "Yearly discount rate.": "Vuotuinen diskonttokorko.",
    "Whether the first margin comes now or after one period.": (
        "Tuleeko ensimmäinen kate nyt vai jakson päästä."
    ),
    # Evidence.
    "An interview, a survey, an observation: something the handbook rests on.": (
        "Haastattelu, kysely tai havainnointi: jotakin, mihin käsikirja perustuu."
    ),
    "How it was gathered.": "Miten aineisto kerättiin.",
    "The day, or the last day, it was gathered.": "Keräämisen päivä tai sen viimeinen päivä.",
    "Whether customers told it, or we did.": "Ovatko asiakkaat kertoneet sen vai me itse.",
    "Whom it was asked, and how they were chosen.": (
        "Keneltä kysyttiin, ja miten heidät valittiin."
    ),
    "The segments it speaks of.": "Segmentit, joista se kertoo.",
    "How far the material has been worked.": "Kuinka pitkälle aineistoa on jalostettu.",
    "What it found.": "Mitä siitä löytyi.",
    "Words of customers, with their consent.": "Asiakkaiden sanoja heidän luvallaan.",
    "The interview guide.": "Haastattelurunko.",
    "Classified feedback; the shares make up the whole.": (
        "Luokiteltu palaute; osuuksista tulee kokonaisuus."
    ),
    "What is taken for granted, what pleases, what annoys.": (
        "Mikä on itsestään selvää, mikä ilahduttaa, mikä ärsyttää."
    ),
    "Whom it was asked.": "Keneltä kysyttiin.",
    "How many customers, answers or events.": "Montako asiakasta, vastausta tai tapahtumaa.",
    "How they were chosen.": "Miten heidät valittiin.",
    "A theme of an interview guide, with its questions.": (
        "Haastattelurungon teema kysymyksineen."
    ),
    "What it is about.": "Mistä siinä on kyse.",
    "What is asked.": "Mitä kysytään.",
    "One class of classified feedback.": "Yksi luokitellun palautteen luokka.",
    "What these customers say.": "Mitä nämä asiakkaat sanovat.",
    "Which part of all feedback.": "Osuus kaikesta palautteesta.",
    "How many pieces of feedback.": "Montako palautetta.",
    "Some of it, word for word.": "Osa siitä sanasta sanaan.",
    "A feature in a Kano analysis.": "Ominaisuus Kano-analyysissa.",
    "The feature.": "Ominaisuus.",
    "Its category, when no answers are given.": "Sen luokka, kun vastauksia ei ole annettu.",
    "Whether the category was guessed from complaints instead of asked.": (
        "Onko luokka arvattu valituksista eikä kysytty."
    ),
    "How customers answered.": "Miten asiakkaat vastasivat.",
    "How customers answered about one feature; Kano's categories.": (
        "Miten asiakkaat vastasivat yhdestä ominaisuudesta; Kanon luokat."
    ),
    "Delights when there, not missed when absent.": "Ilahduttaa, kun on; ei kaivata, kun puuttuu.",
    "The more the better.": "Mitä enemmän, sen parempi.",
    "Taken for granted; its absence angers.": "Itsestään selvä; sen puute suututtaa.",
    "Makes no difference.": "Sama, onko vai puuttuuko.",
    "Better without it.": "Suututtaa, kun on.",
    "Answers that contradict themselves.": "Ristiriitaiset vastaukset.",
    # Insights, opportunities, actions, reviews.
    "A step of a journey, named from outside.": "Polun askel, johon viitataan muualta.",
    "The journey.": "Polku.",
    "The step in it; the whole journey when left out.": "Sen askel; ellei sitä ole, koko polku.",
    "A root cause, found in a blueprint.": "Juurisyy, joka löytyi palvelumallista.",
    "The blueprint.": "Palvelumalli.",
    "The cell in it.": "Sen solu.",
    "What goes wrong there.": "Mikä siellä menee vikaan.",
    "Something we have understood about customers: a pain or a delight.": (
        "Jotakin, mitä olemme ymmärtäneet asiakkaista: kipupiste tai ilahtuminen."
    ),
    "Whether it hurts, pleases or is missed.": (
        "Harmittaako se, ilahduttaako se vai kaivataanko sitä."
    ),
    "How much it matters to the customer, from 1 to 5.": (
        "Kuinka paljon se merkitsee asiakkaalle, 1–5."
    ),
    "Its place in an order of importance, from 1.": (
        "Sija tärkeysjärjestyksessä, ykkösestä alkaen."
    ),
    "How often it happens.": "Kuinka usein sitä tapahtuu.",
    "The period it was gathered in, when the day is not known.": (
        "Jakso, jolla aineisto kerättiin, kun päivää ei tiedetä."
    ),
    "Whom it hits.": "Keneen se osuu.",
    "The segments it hits.": "Segmentit, joihin se osuu.",
    "The channels it happens in.": "Kanavat, joissa sitä tapahtuu.",
    "The touchpoints it happens at.": "Kosketuspisteet, joissa sitä tapahtuu.",
    "Where it comes from.": "Mistä se johtuu.",
    "What it means to customers, in Kano's categories.": (
        "Mitä se merkitsee asiakkaille, Kanon luokin."
    ),
    "Something that could be made better.": "Jotakin, mitä voisi parantaa.",
    "The insights it answers.": "Havainnot, joihin se vastaa.",
    "How much it would do for customers, from 1 to 5.": (
        "Kuinka paljon asiakas siitä hyötyisi, 1–5."
    ),
    "How much work it is, from 1 to 5.": "Kuinka paljon työtä siinä on, 1–5.",
    "A change of a metric, expected or measured.": "Mittarin muutos, odotettu tai mitattu.",
    "The metric.": "Mittari.",
    "Its value before.": "Sen arvo ennen.",
    "Its value after.": "Sen arvo jälkeen.",
    "The day by which, or on which.": "Päivä, johon mennessä tai jona.",
    "Something somebody has decided to do by a day.": (
        "Jotakin, minkä joku on päättänyt tehdä määräpäivään mennessä."
    ),
    "The day it is to be done.": "Päivä, johon mennessä se tehdään.",
    "How far it is.": "Kuinka pitkällä se on.",
    "The day it was done.": "Päivä, jona se tehtiin.",
    "The opportunities it takes.": "Kehityskohteet, joihin se tarttuu.",
    "The moments of truth it is about.": "Totuuden hetket, joita se koskee.",
    "The change it is expected to bring.": "Muutos, jota siltä odotetaan.",
    "The change it brought.": "Muutos, jonka se sai aikaan.",
    "Where the work is followed.": "Missä työtä seurataan.",
    "A meeting that looked at customers' feedback and decided.": (
        "Kokous, jossa katsottiin asiakkaiden palautetta ja tehtiin päätöksiä."
    ),
    "The day it was held.": "Päivä, jona se pidettiin.",
    "What it was about.": "Mitä se koski.",
    "The roles that took part.": "Mukana olleet roolit.",
    "The journeys looked at.": "Tarkastellut polut.",
    "The metrics looked at.": "Tarkastellut mittarit.",
    "The evidence looked at.": "Tarkasteltu näyttö.",
    "What was decided.": "Mitä päätettiin.",
    "Its two or three actions.": "Sen kaksi tai kolme kehitystoimenpidettä.",
    "The day of the next one.": "Seuraavan katsauksen päivä.",
}
