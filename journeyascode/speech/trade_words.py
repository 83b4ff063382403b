"""Words of the trade, English and Finnish, and the key, kind or choice that says the same here."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from journeyascode.speech.letters import taken_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SAME = """
handbook = charter, käsikirja
segment, segments = customer segment, customer group, target group, market segment, segmentti,
    segmentit, asiakasryhmä, asiakasryhmät, kohderyhmä, kohderyhmät
persona, personas = user persona, buyer persona, proto persona, customer persona, customer
    profile, user profile, archetype, persoona, persoonat, asiakaspersoona, käyttäjäpersoona,
    ostajapersoona, asiakasprofiili
journey, journeys = path, paths, customer journey, user journey, journey map,
    customer journey map, user journey map, cjm, experience map, buyer journey, service journey,
    customer path, polku, polut, asiakaspolku, asiakaspolut, palvelupolku, palvelupolut,
    asiakasmatka, käyttäjäpolku, ostopolku
blueprint = service blueprint, service map, palvelumalli, palvelukartta, palvelun tekninen kuva,
    palvelublueprint
channel, channels = contact channel, service channel, medium, media, kanava, kanavat,
    palvelukanava, asiointikanava, yhteydenottokanava
touchpoint, touchpoints = contact point, point of contact, interaction point, service touchpoint,
    customer touchpoint, kosketuspiste, kosketuspisteet, kohtaamispiste, kohtaamispisteet,
    palvelutuokio, palvelutuokiot, kontaktipiste
says = statement, promise text, teksti
to = kenelle, for whom, promised to
lifecycle = phases, customer phases
aims = goals
team = owner, responsible team
promise, promises, says = service promise, customer promise, brand promise, commitment, lupaus,
    lupaukset, asiakaslupaus, palvelulupaus
metric, metrics = kpi, key figure, indicator, success metric, measure, measurement, key
    performance indicator, mittari, mittarit, tunnusluku, tunnusluvut, avainluku
evidence = proof, research, sources, study, studies, näyttö, näytöt, tutkimus, lähteet, aineisto
insight, insights = learning, key learning, key insight, customer insight, havainto, havainnot,
    oivallus, oivallukset, asiakasymmärrys, löydös
opportunity, opportunities = opportunity area, improvement, improvement idea, improvement
    opportunity, idea, how might we, hmw, mahdollisuus, mahdollisuudet, kehitysidea, kehitysideat,
    kehityskohde, kehityskohteet, parannusehdotus, ideat
action, actions = action item, action point, initiative, next action, todo, toimenpide,
    toimenpiteet, kehitystoimenpide, kehitystoimi
review = review meeting, feedback review, katsaus, katsaukset, katselmus, katselmointi
team, accountable = department, unit, squad, tiimi, tiimit, osasto, yksikkö
system = application, app, it system, software, järjestelmä, järjestelmät, sovellus, ohjelmisto,
    tietojärjestelmä
partner = subcontractor, vendor, kumppani, kumppanit, alihankkija, yhteistyökumppani
kind = entity, entity type, laji, type, tyyppi
type = category, tyyppi, laji, luokka
id = identifier, slug, tunnus, tunniste
name = title, activity, step name, stage name
name, title, term = label, headline, heading, nimi, otsikko, nimike
summary = abstract, tagline, subtitle, short description, one liner, tiivistelmä, yhteenveto,
    lyhyt kuvaus, ingressi
description = details, body, long description, kuvaus, selitys, lisätiedot
owner = journey owner, process owner, service owner, responsible person, assignee, accountable,
    omistaja, vastuuhenkilö, vastuutiimi, vastuutaho
status = workflow status, publication status, tila
state = journey state, tila, polun tila
tags = keyword, label, hashtag, avainsana, avainsanat, asiasanat, tunnisteet
links = url, hyperlink, weblink, attachment, external link, linkki, linkit, liitteet
url = link, href, address, web address, osoite, linkki
visibility = confidentiality, access, privacy, audience, näkyvyys, luottamuksellisuus
reviewed = last reviewed, reviewed on, last review, last updated, tarkistettu, katselmoitu
level, maturity = maturity level, taso, aste, kypsyys, kypsyystaso
stages = phase, journey phase, journey stage, vaihe, vaiheet, polun vaiheet, etapit
steps = journey step, moments, askel, askeleet, polun askeleet
personas = actor, who, user, customer, toimija, toimijat, käyttäjä, asiakas, asiakkaat
scenario = context, situation, background, skenaario, tilanne, tausta, konteksti
trigger = starting point, entry point, trigger event, starts when, laukaisija, käynnistäjä,
    heräte, alkusysäys, alkaa
outcome = end result, end state, end point, result, ends when, lopputulos, päättyy, tulos
goal, goals, aims = customer goal, user goal, objective, journey goal, päämäärä, tavoite,
    tavoitteet, asiakkaan tavoite
expectations = customer expectation, odotus, odotukset, ennakko odotukset
target_emotions = desired emotion, target feeling, intended emotion, tavoitetunne, tavoitetunteet,
    tavoitellut tunteet
success = success criteria, success criterion, milestone, checkpoints, onnistuminen, onnistumisen
    kriteerit, virstanpylväät
compares_to = compared to, compare with, variant of, verrataan, vertailukohta
parent = parent journey, main journey, higher level journey, yläpolku, pääpolku
phase = lifecycle phase, life cycle phase, elinkaaren vaihe, vaihe
lifecycle = customer lifecycle, life cycle, lifecycle phases, elinkaari, asiakaselinkaari
does = doing, action, activity, user action, customer action, customer activity, behaviour,
    behavior, what the customer does, tekee, tekeminen, toiminta, toiminnot, toimet, teot
thinks = thought, thinking, what the customer thinks, mindset, ajatus, ajatukset, ajattelee,
    ajattelu, mietteet
says, quotes, text = quote, customer quote, verbatim, saying, voice of customer, voc, sanoo,
    sanottu, lainaus, lainaukset, sitaatti, sitaatit, asiakkaan ääni
feels = emotion, feeling, mood, sentiment, emotional state, emotional journey, emotion curve,
    emotional curve, how the customer feels, tunne, tunteet, tuntee, tunnetila, tunnekäyrä,
    tuntemukset, mieliala, fiilis
score = valence, emotion score, feeling score, mood score, pistemäärä, pisteet
word = emotion, feeling, emotion name, tunne, tunnesana
intensity = strength, arousal, voimakkuus, vahvuus
expects = expectation level, level of expectation, odotustaso
alternatives = alternative channel, other channel, secondary channel, further channels,
    vaihtoehtoinen kanava, vaihtoehtoiset kanavat, muut kanavat, vaihtoehdot
meets = staff, employee, contact person, people involved, service staff, kohtaa, henkilökunta,
    työntekijä, asiakaspalvelija
pains, frustrations = pain, pain point, frustration, problem, issue, challenge, barrier, obstacle,
    friction, friction point, difficulty, blocker, annoyance, kipu, kivut, kipupiste, kipupisteet,
    ongelma, ongelmat, haaste, haasteet, este, esteet, turhautuminen, turhautumiset, turhaumat,
    kitka
delights = delight, gain, gain point, highlight, joy, happy moment, wow moment, positive moment,
    pleasure, benefit, ilo, ilot, ilonaihe, ilonaiheet, hyöty, hyödyt, onnistumiset, ilahduttaa
critical = moment of truth, moments of truth, mot, key moment, critical moment, magic moment,
    decisive moment, critical point, totuuden hetki, totuuden hetket, kriittinen, kriittinen
    hetki, kriittinen piste, ratkaiseva hetki
fail_point = failure point, point of failure, fail, failure, epäonnistumiskohta, virhepiste,
    vikapiste, riskikohta
duration = time spent, lead time, how long, length of time, time on task, kesto, aika, ajankäyttö,
    läpimenoaika
waits, wait_point = wait, waiting, wait time, waiting time, queue, odotus, odottaa, odotusaika,
    odottelu, jono
time = duration, length, wait time, kesto, aika, odotusaika
bound = until, time limit, upper limit, yläraja, aikaraja, enintään
next = branch, branches, next step, then, goes to, leads to, followed by, seuraava, seuraavaksi,
    seuraavat, haarat, haara, jatkuu
to = next step, target, destination, goto, target step, mihin, minne, kohde
when = condition, if, case, in case, ehto, jos, milloin, koska, ajankohta, ajoitus, timing
share = percentage, percent, probability, proportion, osuus, todennäköisyys, prosentti
after = delay, viive, jälkeen
drop_off = drop out, dropoff rate, abandonment, abandonment rate, exit rate, bounce rate,
    poistuma, keskeytys, keskeyttäneet, keskeyttää
parallel = simultaneous, concurrent, at the same time, rinnakkainen, samanaikainen
optional = skippable, can be skipped, valinnainen, vapaaehtoinen
handover = hand off, channel change, channel switch, channel transition, luovutus, siirtymä,
    kanavasiirtymä, kanavan vaihto
sub_journey = child journey, micro journey, linked journey, nested journey, alipolku, osapolku
role = job title, job role, occupation, profession, position, rooli, ammatti, työ, työtehtävä,
    asema
company = employer, workplace, työnantaja, työpaikka, yritys
buying_role = role in buying, decision role, purchase role, ostorooli, rooli ostamisessa
technology = tech, tech savviness, technology use, digital skill, tech skills, teknologia,
    tekniikka, digitaidot
jobs = task, job to be done, jobs to be done, jtbd, customer job, user task, tehtävä, tehtävät,
    työt
needs = customer need, user need, requirement, tarve, tarpeet, asiakastarpeet
empathy = empathy map, empatia, empatiakartta
want = i want, wants to, haluan, haluaa
so = so that, so i can, in order to, benefit, jotta
consent = permission, agreed, lupa, suostumus
criteria = criterion, characteristics, selection criteria, kriteeri, kriteerit, tunnusmerkit,
    valintaperusteet
size = segment size, number of customers, koko, asiakasmäärä
customers = count, number, number of customers, amount, lukumäärä, määrä, asiakkaita
digital_maturity = digital skills, digital readiness, digital capability, digikypsyys,
    digitaalinen kypsyys, digitaidot
priority_because = priority reason, why this priority, prioriteetin perustelu
priority = prioriteetti, tärkeysjärjestys
cells = activities, action, activity, cell, tasks, solut, toiminnot, tehtävät
flows = arrow, connection, connector, edge, line, dependency, flow, nuoli, nuolet, yhteys,
    yhteydet, virta, virrat, riippuvuudet
columns = column, sarake, sarakkeet
lane = row, swimlane, swim lane, layer, rivi, kaista, uimarata, kaistat, tasot
team = actor, who, performer, done by, toimija, tekijä, kuka
system = tool, technology, it, supporting system, työkalu, teknologia
response_time = sla, response, reaction time, vasteaika, vastausaika, palvelutaso
policy = regulation, law, business rule, guideline, policies, sääntö, laki, määräys, ohje
employee_feels = employee emotion, employee feeling, staff emotion, employee experience,
    työntekijän tunne, työntekijäkokemus
root_cause = cause, reason, root causes, juurisyy, juurisyyt, syy
recovery = service recovery, remedy, fix, workaround, solution, toipuminen, korjaus
effect = consequence, impact, seuraus, vaikutus
carries = information, message, content, payload, tieto, tiedot, viesti, sisältö
from = source, start, origin, mistä, lähtö
owned_by = ownership, omistus, kenen
opening_hours = hours, open, business hours, service hours, aukioloajat, aukioloaika, palveluajat,
    palveluaika
service_level = sla, service level agreement, palvelutaso
cost_per_contact = cost, price, contact cost, unit cost, kustannus, hinta, yksikkökustannus
self_service = is self service, itsepalvelu
hands_over_to = hands over, transfers to, passes to, siirtää, ohjaa
threshold = limit, target value, threshold value, raja, raja arvo, kynnys, tavoitearvo
since = valid from, in force from, start date, alkaen, voimassa alkaen
at_most = max, maximum, upper limit, no more than, enintään, maksimi, yläraja
at_least = min, minimum, lower limit, no less than, vähintään, minimi, alaraja
at_risk = warning, warning level, amber, vaarassa
asks = question, survey question, kysymys, mitä kysytään
definition = how it is defined, määritelmä, määrittely
scale = answer scale, range, asteikko
direction = better, polarity, desired direction, suunta
unit = unit of measure, yksikkö, mittayksikkö
method = formula, calculation, how measured, menetelmä, tapa, kaava, laskentatapa
measured_in = channels, measured in channels, kanavat, kanavissa
measured_at = touchpoints, kosketuspisteet, kosketuspisteissä
baseline = starting value, starting level, current value, initial value, lähtötaso, lähtöarvo
target = goal, target value, objective, tavoite, tavoitearvo, tavoitetaso
numerator = osoittaja
denominator = nimittäjä
observations = value, result, data, measurements, history, time series, series, scores, tulokset,
    mittaukset, arvot, mittaustulokset, aikasarja, data file, csv, data source, tiedosto,
    datatiedosto
period = month, quarter, year, time period, ajanjakso, kausi, jakso, kuukausi, neljännes
value = score, result, number, figure, arvo, tulos, luku
n = sample size, answers, responses, respondents, response count, number of answers, otoskoko,
    vastaajat, vastaajia, vastaajamäärä, vastauksia, vastaukset, participants, osallistujat
note = comment, remark, huomautus, huomio, kommentti, huom
date = day, on, held on, collected on, päivä, päivämäärä, pvm, päiväys
basis = based on, peruste, perusta
sample = sampling, otos, otanta
chosen = selection, recruited, recruitment, selected, valittu, valinta, rekrytointi
findings = result, finding, key finding, conclusions, outcome, insights, learnings, löydökset,
    tulokset, havainnot, johtopäätökset
guide = interview guide, discussion guide, haastattelurunko, haastattelukysymykset
feedback = feedback class, palaute, palautteet, palauteluokat
severity = seriousness, importance, vakavuus, merkitys, tärkeys
rank = ranking, order, position, sija, sijoitus
frequency = how often, occurrence, yleisyys, toistuvuus, kuinka usein
answers = solves, addresses, answers to, insights, pain points, ratkaisee, vastaa
impact = customer value, benefit, customer impact, vaikutus, vaikuttavuus, hyöty
effort = workload, amount of work, cost, feasibility, työmäärä, vaiva
due = deadline, due date, due by, target date, end date, eräpäivä, määräaika, määräpäivä, takaraja
progress = progress status, edistyminen, eteneminen, edistymä, tila
done_on = completed, completed on, finished on, closed on, completion date, done date, valmistui,
    valmistunut, valmis
answers_insights = insight, insights, pain points, solves insights, havainnot, oivallukset
answers_opportunities = opportunity, opportunities, mahdollisuudet
answers_steps = step, steps, moments of truth, askeleet, totuuden hetket
expects = expected effect, expected impact, expected result, expected change, target, odotettu
    vaikutus, tavoite
measured = actual, effect, measured effect, outcome, result, measured result, actual effect,
    toteutunut, mitattu, mitattu vaikutus, tulos
ticket = jira, issue, ticket link, task link, tiketti
participants = attendees, participant, present, osallistujat, osallistuja, läsnä
decisions = decision, decided, päätös, päätökset
looked_at = evidence, material, aineisto, käsitelty, näyttö
next = next meeting, next review, next date, seuraava, seuraava kokous
scope = agenda, topic, subject, aihe, laajuus, rajaus, kattavuus
mandate = responsibility, authority, vastuu, valtuudet, mandaatti
roles = members, member, roolit, jäsenet
backup = substitute, deputy, stand in, varahenkilö, sijainen, varalla
supplier = vendor, provider, manufacturer, toimittaja, palveluntarjoaja
holds = data, information, stores, data held, tiedot, sisältää
organisation = company, brand, client, business, organisaatio, yritys, yhtiö
languages = lang, locale, kieli, kielet
experience_statement = experience vision, experience principle, cx vision, cx statement,
    kokemuslause, asiakaskokemuslupaus, asiakaskokemusvisio
vision = visio
review_every = review interval, review cycle, katsausväli, tarkistusväli
glossary = terms, vocabulary, dictionary, sanasto, termit
means = definition, meaning, description, merkitys, tarkoittaa, määritelmä
instead_of = synonym, not, avoid, sijaan, vältä
programme = cx programme, checklist, ohjelma, tarkistuslista
returns_to = return to, goes back to, palaa
by = said by, speaker, reviewer, deadline, due, until, mennessä, kuka, sanoja
on = date, day, reviewed on, päivä, pvm, päivämäärä
every = interval, how often, väli, kuinka usein
before = start value, ennen, lähtöarvo, alussa
after = end value, jälkeen, lopussa
low = min, minimum, lower, alaraja, minimi
high = max, maximum, upper, yläraja, maksimi
why = reason, because, cause, description, miksi, syy, perustelu
because = reason, why, rationale, perustelu, syy, koska
rule = code, sääntö, koodi
organisation = organization
draft = wip, work in progress, sketch, luonnos, in draft
review = in review, under review, for review, to be reviewed, tarkistettavana, katselmoitavana
approved = accepted, hyväksytty, vahvistettu
retired = archived, obsolete, deprecated, withdrawn, poistettu käytöstä, arkistoitu, vanhentunut
public = open, everyone, julkinen, avoin
internal = employees only, sisäinen
restricted = confidential, secret, private, rajattu, luottamuksellinen, salainen
current = as is, current state, present, today, nykytila, nykyinen
target = to be, future, future state, target state, ideal, vision, tavoitetila, tavoite
planned = plan, not started, open, backlog, suunniteltu, aloittamatta, ideoitu
actual = real, observed, real case, toteutunut, todellinen
doing = in progress, ongoing, started, wip, under way, aloitettu, kesken, käynnissä, tekeillä,
    työn alla
done = completed, complete, finished, closed, resolved, tehty, valmis, päättynyt, suljettu
dropped = cancelled, canceled, rejected, abandoned, hylätty, peruttu, keskeytetty
measured = surveyed, from customers, real, mitattu
estimated = assumed, assumption, guess, guessed, hypothesis, arvioitu, arvio, oletus
seamless = smooth, saumaton, sujuva
repeated = told again, toistettu
broken = lost, interrupted, katkennut, katkeaa, rikki
digital = online, web, digitaalinen, digi, verkko
physical = on site, fyysinen
human = face to face, ihminen
ambient = reputation, brand, mielikuva
us = owned, own, oma, me
third-party = third parties, external, ulkopuolinen, kolmas osapuoli
evidence = physical evidence, props, fyysinen todiste, todisteet
customer = user, customer actions, customer action, user actions, asiakas, asiakkaan toimet
customer = customers, asiakkaat, asiakkailta
frontstage = front stage, front office, onstage, frontstage actions, näkyvä toiminta, etunäyttämö
backstage = back stage, back office, backstage actions, taustatoiminta, takanäyttämö
support = support process, support processes, supporting process, tukiprosessi, tukiprosessit,
    tuki
interview = interviews, haastattelu, haastattelut
survey = questionnaire, poll, kysely, kyselyt, lomake
analytics = web analytics, usage data, log data, analytiikka
support-log = support tickets, tickets, call log, contact log, tukiloki, yhteydenotot
observation = shadowing, field study, ethnography, havainnointi
workshop = co creation, työpaja, yhteiskehittäminen
document = desk research, report, literature, dokumentti, raportti
pain = pain point, problem, issue, frustration, kipu, kipupiste, ongelma
delight = gain, joy, highlight, ilo, ilonaihe
need = customer need, tarve
strategic = strateginen
tactical = transactional, taktinen
operational = operatiivinen
higher-is-better = up, higher, increase, ascending, more, maximize, korkeampi, ylös, suurempi,
    nouseva, enemmän
lower-is-better = down, lower, decrease, descending, less, minimize, matalampi, alas, pienempi,
    laskeva, vähemmän
custom = other, own, muu, oma
count = number, lukumäärä, määrä
nps = net promoter score, suositteluindeksi
csat = customer satisfaction, satisfaction, asiakastyytyväisyys, tyytyväisyys
ces = customer effort score, effort score, vaivattomuus
clv = customer lifetime value, cltv, ltv, asiakkaan elinkaariarvo
churn = churn rate, attrition, asiakaspoistuma
relationship = brand, overall, suhde, asiakassuhde
both-ways = two way, bidirectional, both, dialogue, molempiin suuntiin
must-be = basic, must have, mandatory, threshold, perusominaisuus
one-dimensional = performance, linear, satisfier, suorituskyky
attractive = delighter, excitement, wow, innostava
error = virhe
warning = warn, varoitus
hint = info, notice, suggestion, vihje
off = none, ignore, disabled, pois
"""
"""What says the same: keys, kinds and choices of the handbook, and what others call them."""

NEAR = """
does = description, what happens, text, kuvaus, mitä tapahtuu, teksti
does = task, tasks, to do, tehtävä, tehtävät
carries, means = description, text, kuvaus, teksti
channel, alternatives = channels, kanavat
thinks = question, questions, kysymykset, kysymys
touchpoint = interaction, interface, kohtaaminen, vuorovaikutus
touchpoints = interaction, interactions, kohtaamiset
channel = device, devices, laite, laitteet
critical = important, importance, tärkeä
fail_point = risk, risks, riski, riskit
opportunities = solution, solutions, suggestion, suggestions, recommendation, recommendations,
    ratkaisu, ratkaisut, ehdotukset, suositukset
insights = finding, findings, observation, observations
goals, goal = motivation, motivations, motive, purpose, aim, wants, desires, motivaatio, motiivi,
    motiivit
description = bio, biography, background, story, narrative, profile, about, age, gender, location,
    residence, education, income, family, marital status, personality, demographics, hobbies,
    lifestyle, values, interests, behaviour, behavior, skills, motivation, motivations, notes,
    note, content, text, comment, comments, tausta, tarina, profiili, ikä, sukupuoli, asuinpaikka,
    koulutus, tulot, perhe, persoonallisuus, harrastukset, elämäntapa, arvot, kiinnostukset,
    motivaatio, muistiinpanot, huomiot, sisältö, teksti
frustrations = fears, fear, worries, concerns, pet peeves, pelot, huolet
needs = motivators, drivers
name = text, description, teksti, kuvaus
observations = actuals
progress = state
owner = responsible, author, contact, lead, vastuullinen, tekijä, yhteyshenkilö
due = date, by, when, deadline date, päivä, pvm
reviewed = updated, modified, date, päivitetty
evidence = source, references, reference, data, lähde, viitteet
persona, segment = customer, user, client, asiakas, käyttäjä
evidence = source, interview, survey, haastattelu, kysely
insight = pain, pain point, problem, finding, need, delight, kipupiste, ongelma, tarve
opportunity = solution, challenge, ratkaisu
team = stakeholder, function, sidosryhmä, toiminto
partner = supplier, third party, toimittaja
system = technology, tool, teknologia, työkalu
handbook = company, organisation, settings, config, yritys, organisaatio
action = task, to do, tehtävä
review = retrospective, meeting, kokous, palaveri
promise = guarantee, takuu
approved = final, finished, published, complete, ready, done, valmis, julkaistu
human = telephone, phone, personal, person, henkilökohtainen, puhelin
physical = store, offline, in person, myymälä, toimisto
digital = mobile, app, email, website, sähköposti, sovellus, nettisivu
doing = active
"""
"""What comes near: it is asked about, and never written unasked."""

_PARTITIVES = (
    ("ita", "et"),
    ("ia", "et"),
    ("ia", "at"),
    ("eita", "it"),
    ("eja", "i"),
    ("ja", ""),
    ("oita", "ot"),
    ("oita", "o"),
)
"""How Finnish words end when some of several are meant, and how one or all of them do."""


def same_as(word: str) -> tuple[str, ...]:
    """Give what says the same as `word`, in one of them or in several: `pain points` → `pains`."""
    return _found(SAME, word)


def near_to(word: str) -> tuple[str, ...]:
    """Give what comes near to `word`, the nearest first; else what it is a form of says."""
    forms = (meant for form in _first_forms(_squeezed(word[:80])) for meant in same_as(form))
    return _found(NEAR, word) or tuple(dict.fromkeys(forms))


def in_number(word: str) -> tuple[str, ...]:
    """Give a word as it is, then as one and as several in English: `lanes` and `lane`."""
    return word, f"{word}s", word.removesuffix("s"), f"{word.removesuffix('ies')}y"


def _first_forms(word: str) -> Iterator[str]:
    """Yield what a Finnish partitive of several may be a form of: `tarpeita` of `tarpeet`."""
    for ending, first in _PARTITIVES:
        if word.endswith(ending):
            yield word.removesuffix(ending) + first


def _found(rows: str, word: str) -> tuple[str, ...]:
    table = _table(rows)
    others = dict.fromkeys(in_number(_squeezed(word[:80])))
    found = (meant for one in others for meant in table.get(one, ()))
    return tuple(dict.fromkeys(meant for meant in found if meant != word))


@cache
def _table(rows: str) -> Mapping[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for meant, words in pairs_in(rows):
        for word in words:
            table.setdefault(_squeezed(word), []).extend(meant)
    return {word: tuple(dict.fromkeys(meant)) for word, meant in table.items()}


def pairs_in(rows: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield what is meant in each row of a table, and the words for it."""
    for row in re.split(r"\n(?! )", rows.strip()):
        meant, words = row.split(" = ")
        yield meant.split(", "), re.split(r",\s+", words)


def _squeezed(word: str) -> str:
    """Give only the letters and digits: `Pain points` and `pain_points` are `painpoints`."""
    return re.sub(r"[^a-z0-9]", "", taken_apart(word.casefold()))
