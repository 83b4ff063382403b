"""Words of the trade in English, Finnish and Swedish, and what says the same here."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from journeyascode.speech.letters import taken_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SAME = """
handbook = charter, käsikirja, handbok, kundupplevelsehandbok
segment, segments = customer segment, customer group, target group, market segment, segmentti,
    segmentit, asiakasryhmä, asiakasryhmät, kohderyhmä, kohderyhmät, kundsegment, kundgrupp,
    målgrupp, målgrupper, kundgrupper, asiakassegmentti, asiakassegmentit
persona, personas = user persona, buyer persona, proto persona, customer persona, customer
    profile, user profile, archetype, persoona, persoonat, asiakaspersoona, käyttäjäpersoona,
    ostajapersoona, asiakasprofiili, kundpersona, användarpersona, personor, köparpersona,
    personakortti, persona card
journey, journeys = path, paths, customer journey, user journey, journey map, customer journey map,
    user journey map, cjm, experience map, buyer journey, service journey, customer path, polku,
    polut, asiakaspolku, asiakaspolut, palvelupolku, palvelupolut, asiakasmatka, käyttäjäpolku,
    ostopolku, kundresa, kundresan, kundresor, resa, resor, användarresa, köpresa, tjänsteresa,
    asiakaspolkukartta, käyttäjämatka, palvelumatka, asiakaskokemuspolku
blueprint = service blueprint, service map, palvelumalli, palvelukartta, palvelun tekninen kuva,
    palvelublueprint, tjänsteblueprint, tjänstekarta, palveluprosessi, palvelukaavio
channel, channels = contact channel, service channel, medium, media, kanava, kanavat,
    palvelukanava, asiointikanava, yhteydenottokanava, kanal, kanaler, kontaktkanal, tjänstekanal,
    servicekanal, palvelukanavat, asiointikanavat, preferred channel, preferred channels,
    ensisijainen kanava, ensisijaiset kanavat
touchpoint, touchpoints = contact point, point of contact, interaction point, service touchpoint,
    customer touchpoint, kosketuspiste, kosketuspisteet, kohtaamispiste, kohtaamispisteet,
    palvelutuokio, palvelutuokiot, kontaktipiste, kontaktpunkt, kontaktpunkter, beröringspunkt,
    beröringspunkter, kundkontakt, möte, asiakaskohtaaminen, asiakaskohtaamiset, brand touchpoint,
    touch point, touch points
says = statement, promise text, teksti
to = kenelle, for whom, promised to, till vem, till, lovas till, mål steg, till steg, destination
    step
lifecycle = phases, customer phases, kundlivscykel, livscykel, livscykelfaser, kundens livscykel,
    lifecycle stages, elinkaaren vaiheet, asiakkuuden elinkaari
aims = goals
team = owner, responsible team, ansvarigt team, utförs av, utförare, vastuutiimi
promise, promises, says = service promise, customer promise, brand promise, commitment, lupaus,
    lupaukset, asiakaslupaus, palvelulupaus, löfte, löften, kundlöfte, servicelöfte,
    varumärkeslöfte, brändilupaus, arvolupaus, value proposition
metric, metrics = kpi, key figure, indicator, success metric, measure, measurement, key
    performance indicator, mittari, mittarit, tunnusluku, tunnusluvut, avainluku, mätetal, mått,
    nyckeltal, mätare, mätvärde, indikator, indikatorer, mittaristo, suorituskykymittari
evidence = proof, research, sources, study, studies, näyttö, näytöt, tutkimus, lähteet, aineisto,
    underlag, bevis, belägg, forskning, källor, studier, research data, todiste, tutkimusaineisto,
    data source, fysiskt bevis, fysiska bevis, fyysiset todisteet, physical evidences, material,
    lähde, källa, datalähde, datakälla
insight, insights = learning, key learning, key insight, customer insight, havainto, havainnot,
    oivallus, oivallukset, asiakasymmärrys, löydös, insikt, insikter, kundinsikt, lärdom, lärdomar,
    key takeaway, takeaway, asiakasoivallus, opit, finding, fynd
opportunity, opportunities = opportunity area, improvement, improvement idea, improvement
    opportunity, idea, how might we, hmw, mahdollisuus, mahdollisuudet, kehitysidea, kehitysideat,
    kehityskohde, kehityskohteet, parannusehdotus, ideat, möjlighet, möjligheter, förbättring,
    förbättringar, förbättringsidé, förbättringsförslag, utvecklingsidé, idé, idéer,
    kehitysehdotus, kehitysehdotukset, parannusidea, parannusideat, design opportunity, opportunity
    space
action, actions = action item, action point, initiative, next action, todo, toimenpide,
    toimenpiteet, kehitystoimenpide, kehitystoimi, åtgärd, åtgärder, aktivitet, aktiviteter,
    handlingsplan, action plan, improvement action, kehitystoimet, jatkotoimenpide,
    jatkotoimenpiteet, activities, aktiviteetit, activity, aktiviteetti
review = review meeting, feedback review, katsaus, katsaukset, katselmus, katselmointi, genomgång,
    uppföljning, granskning, uppföljningsmöte, seuranta, seurantakokous, under granskning,
    granskas, katselmoinnissa
team, accountable = department, unit, squad, tiimi, tiimit, osasto, yksikkö, avdelning, enhet,
    grupp, business unit, ryhmä
system = application, app, it system, software, järjestelmä, järjestelmät, sovellus, ohjelmisto,
    tietojärjestelmä, applikation, mjukvara, back end system, taustajärjestelmä, verktyg, teknik,
    tekniikka, teknologi
partner = subcontractor, vendor, kumppani, kumppanit, alihankkija, yhteistyökumppani,
    underleverantör, samarbetspartner, leverantör, toimittaja
items = entries, entry, rows, list, records, elements, kohteet, rivit, lista, luettelo, tietueet,
    alkiot, poster, rader, lista, objekt, föremål, element
kind = entity, entity type, laji, type, tyyppi, typ, slag, sort, entiteetti
type = category, tyyppi, laji, luokka, typ, slag, sort, kategori
id = identifier, slug, tunnus, tunniste, identifierare, nyckel
carries = name, title
title = name
text = says, said
name = title, activity, step name, stage name, titel, steg namn, vaiheen nimi, askeleen nimi,
    asiakkaan teko, phase name, fasens namn, stegets namn, aktiviteetit, aktiviteter, aktiviteetti,
    aktivitet
name, title, term, carries = label, headline, heading, nimi, otsikko, nimike, namn, rubrik,
    benämning, benämnelse, titteli, titel
summary = abstract, tagline, subtitle, short description, one liner, tiivistelmä, yhteenveto, lyhyt
    kuvaus, ingressi, sammanfattning, ingress, kort beskrivning, kuvaus lyhyesti, overview, in
    short
description = details, body, long description, kuvaus, selitys, lisätiedot, beskrivning, detaljer,
    förklaring, kuvausteksti, pitkä kuvaus, explanation
owner = journey owner, process owner, service owner, responsible person, assignee, accountable,
    omistaja, vastuuhenkilö, vastuutiimi, vastuutaho, ägare, ansvarig, ansvarig person,
    processägare, resans ägare, omistajatiimi, polun omistaja, palvelun omistaja, metric owner,
    vastaa tästä, accountable person, business owner, responsible team, ansvarigt team
status = workflow status, publication status, tila, julkaisutila, dokumentin tila, dokumentstatus,
    document status, doc status
state = journey state, tila, polun tila, polun tyyppi, nykytila tai tavoitetila, läge, nuläge eller
    målbild
tags = keyword, label, hashtag, avainsana, avainsanat, asiasanat, tunnisteet, taggar, nyckelord,
    etikett, etiketter, tagit, labels
links = url, hyperlink, weblink, attachment, external link, linkki, linkit, liitteet, länk, länkar,
    bilagor, bilaga, attachments, liite, link
url = link, href, address, web address, osoite, linkki, länk, webbadress, adress, verkko osoite,
    www
visibility = confidentiality, access, privacy, audience, näkyvyys, luottamuksellisuus, synlighet,
    sekretess, konfidentialitet, julkisuus, secrecy, classification
reviewed = last reviewed, reviewed on, last review, last updated, tarkistettu, katselmoitu,
    granskad, senast granskad, uppdaterad, päivitetty viimeksi, tarkastettu, checked on
level, maturity = maturity level, taso, aste, kypsyys, kypsyystaso, nivå, mognad, mognadsnivå,
    kypsyysaste
stages = phase, journey phase, journey stage, vaihe, vaiheet, polun vaiheet, etapit, fas, faser,
    etapp, etapper, skede, skeden, resans faser, vaiheen, päävaiheet, main stages, stage
steps = journey step, moments, askel, askeleet, polun askeleet, steg, stegen, delsteg, askelet,
    substeps, alavaiheet
personas = actor, who, kuka, user, customer, toimija, toimijat, käyttäjä, asiakas, asiakkaat,
    aktör, aktörer, vem, användare, kund, kunder, kuka kulkee, kohdepersona, primary persona,
    main persona, kenen polku, whose journey
scenario = context, situation, background, skenaario, tilanne, tausta, konteksti, situationen,
    bakgrund, kontext, lähtötilanne, use case, käyttötapaus
trigger = starting point, entry point, trigger event, starts when, laukaisija, käynnistäjä, heräte,
    alkusysäys, alkaa, utlösare, startpunkt, utlösande händelse, utgångspunkt, lähtökohta, start
    event
outcome = end result, end state, end point, result, ends when, lopputulos, päättyy, tulos, utfall,
    slutresultat, resultat, lopputila, final outcome, tulokset
goal, goals, aims = customer goal, user goal, objective, journey goal, päämäärä, tavoite,
    tavoitteet, asiakkaan tavoite, mål, kundmål, målsättning, asiakkaan päämäärä, päämäärät,
    customer objective, end goal
expectations = customer expectation, odotus, odotukset, ennakko odotukset, förväntning,
    förväntningar, asiakkaan odotukset, what they expect
target_emotions = desired emotion, target feeling, intended emotion, tavoitetunne, tavoitetunteet,
    tavoitellut tunteet, målkänsla, målkänslor, önskade känslor, önskad känsla, emotional goal,
    emotional goals, tavoitetunnetila
success = success criteria, success criterion, milestone, checkpoints, onnistuminen, onnistumisen
    kriteerit, virstanpylväät, framgång, framgångskriterier, framgångskriterium, delmål,
    onnistumiskriteerit, acceptance criteria
compares_to = compared to, compare with, variant of, verrataan, vertailukohta, jämförs med,
    jämförelse, vertailu
parent = parent journey, main journey, higher level journey, yläpolku, pääpolku, överordnad resa,
    huvudresa
phase = lifecycle phase, life cycle phase, elinkaaren vaihe, vaihe, livscykelfas, lifecycle stage,
    elinkaarivaihe, fas, stage
lifecycle = customer lifecycle, life cycle, lifecycle phases, elinkaari, asiakaselinkaari
does = doing, action, activity, user action, customer action, customer activity, behaviour,
    behavior, what the customer does, tekee, tekeminen, toiminta, toiminnot, toimet, teot, gör,
    handling, handlingar, kundens handling, kundens handlingar, beteende, asiakkaan toiminta,
    asiakkaan toimet, mitä asiakas tekee, user does, aktiviteetit, aktiviteter, aktiviteetti,
    aktivitet, käyttäytyminen
thinks = thought, thinking, what the customer thinks, mindset, ajatus, ajatukset, ajattelee,
    ajattelu, mietteet, tanke, tankar, tänker, funderingar, ajatuksia, mitä asiakas ajattelee, user
    thinks, thoughts and questions, kundens tankar
says, quotes, text = quote, customer quote, verbatim, saying, voice of customer, voc, sanoo,
    sanottu, lainaus, lainaukset, sitaatti, sitaatit, asiakkaan ääni, säger, citat, kundcitat,
    kundens röst, asiakkaan sanat, asiakaslainaus, lausahdus, user quote, quotation
feels = emotion, feeling, mood, sentiment, emotional state, emotional journey, emotion curve,
    emotional curve, how the customer feels, tunne, tunteet, tuntee, tunnetila, tunnekäyrä,
    tuntemukset, mieliala, fiilis, känsla, känslor, känner, känslokurva, känsloläge, humör,
    tuntemus, asiakkaan tunne, mitä asiakas tuntee, tunnekokemus, emotional response, how it feels,
    tunne-elämys, kundens känslor, kundens känsla, sentiment score, satisfaction score
score = valence, emotion score, feeling score, mood score, pistemäärä, pisteet, poäng, värde,
    arvosana, tunnearvo, rating, emotion level, arvo
word = emotion, feeling, emotion name, tunne, tunnesana, känsloord, känsla, tunteen nimi
intensity = strength, arousal, voimakkuus, vahvuus, styrka, intensitet, tunteen voimakkuus
expects = expectation level, level of expectation, odotustaso, förväntningsnivå, odotusten taso,
    expectation score, väntad effekt, förväntad effekt, odotettu muutos, odotettu tulos
alternatives = alternative channel, other channel, secondary channel, further channels,
    vaihtoehtoinen kanava, vaihtoehtoiset kanavat, muut kanavat, vaihtoehdot, alternativa kanaler,
    andra kanaler, andra alternativ, alternative channels offered, rinnakkaiset kanavat
meets = staff, employee, contact person, people involved, service staff, kohtaa, henkilökunta,
    työntekijä, asiakaspalvelija, personal, medarbetare, möter, kontaktperson, kuka palvelee, front
    line staff, served by, yhteyshenkilö
pains, frustrations = pain, pain point, frustration, problem, issue, challenge, barrier, obstacle,
    friction, friction point, difficulty, blocker, annoyance, kipu, kivut, kipupiste, kipupisteet,
    ongelma, ongelmat, haaste, haasteet, este, esteet, turhautuminen, turhautumiset, turhaumat,
    kitka, smärtpunkt, smärtpunkter, utmaning, utmaningar, hinder, friktion, frustrationer,
    kipukohta, kipukohdat, kompastuskivi, kompastuskivet, kitkakohta, kitkat, harmit, murheet,
    negatives, low point, low points, painful moment, bottleneck, pullonkaula, pullonkaulat, smärta
delights = delight, gain, gain point, highlight, joy, happy moment, wow moment, positive moment,
    pleasure, benefit, ilo, ilot, ilonaihe, ilonaiheet, hyöty, hyödyt, onnistumiset, ilahduttaa,
    glädje, glädjepunkt, glädjepunkter, nytta, fördel, fördelar, ilahdutus, ilahdutukset,
    onnistuminen, positives, high point, high points, what works, mikä toimii, ilahtumiset
critical = moment of truth, moments of truth, mot, key moment, critical moment, magic moment,
    decisive moment, critical point, totuuden hetki, totuuden hetket, kriittinen, kriittinen
    hetki, kriittinen piste, ratkaiseva hetki, sanningens ögonblick, kritiskt ögonblick, kritisk
    punkt, avgörande ögonblick, make or break, ratkaiseva kohta, kriittiset hetket, critical
    touchpoint, is critical, mots
fail_point = failure point, point of failure, fail, failure, epäonnistumiskohta, virhepiste,
    vikapiste, riskikohta, felpunkt, felkälla, fallgrop, epäonnistumispiste, virhekohta, fail
    points, failure mode, missä voi mennä pieleen
duration = time spent, lead time, how long, length of time, time on task, kesto, aika, ajankäyttö,
    läpimenoaika, varaktighet, tid, tidsåtgång, ledtid, genomloppstid, kestoaika, time taken, cycle
    time, elapsed time, throughput time
waits, wait_point = wait, waiting, wait time, waiting time, queue, odotus, odottaa, odotusaika,
    odottelu, jono, väntan, väntar, väntetid, kö, odottelee, odottelua, idle time, waiting point,
    odotuspiste, väntepunkt
time = duration, length, wait time, kesto, aika, odotusaika, tid, längd, varaktighet, time spent,
    väntetid
bound = until, time limit, upper limit, yläraja, aikaraja, enintään, tidsgräns, övre gräns,
    deadline time, max, maximum, maksimi, högst, asti, till och med
next = branch, branches, next step, then, goes to, leads to, followed by, seuraava, seuraavaksi,
    seuraavat, haarat, haara, jatkuu, nästa, nästa steg, gren, grenar, följande, seuraava askel,
    seuraava vaihe, haarautuu, goto step, nästa möte, nästa genomgång, seuraava katsaus
to = next step, destination, goto, target step, mihin, minne, kohde, seuraava askel, nästa steg
when = condition, if, case, in case, ehto, jos, milloin, koska, ajankohta, ajoitus, timing,
    villkor, om, när, i fall, tilanteessa, if this
share = percentage, percent, probability, proportion, osuus, todennäköisyys, prosentti, andel,
    procent, sannolikheten, probability of
after = delay, viive, jälkeen, efter, fördröjning, timeout, slutvärde
drop_off = drop out, dropoff rate, abandonment, abandonment rate, exit rate, bounce rate, poistuma,
    keskeytys, keskeyttäneet, keskeyttää, avhopp, bortfall, avbrott, poistumat, drop outs, churn
    here
parallel = simultaneous, concurrent, at the same time, rinnakkainen, samanaikainen, samtidig,
    parallell, samtidigt, yhtä aikaa
optional = skippable, can be skipped, valinnainen, vapaaehtoinen, valfri, frivillig, ei pakollinen,
    not required
handover = hand off, channel change, channel switch, channel transition, luovutus, siirtymä,
    kanavasiirtymä, kanavan vaihto, överlämning, kanalbyte, hand over, hand overs, luovuttaminen
sub_journey = child journey, micro journey, linked journey, nested journey, alipolku, osapolku,
    delresa, underresa, alimatka, subjourney
role = job title, job role, occupation, profession, position, rooli, ammatti, työ, työtehtävä,
    asema, roll, befattning, yrke, tehtävänimike, titteli
company = employer, workplace, työnantaja, työpaikka, yritys, företag, arbetsgivare, firma, yhtiö,
    organization type, bolag
buying_role = role in buying, decision role, purchase role, ostorooli, rooli ostamisessa, köproll,
    roll i köpet, hankintarooli
technology = tech, tech savviness, technology use, digital skill, tech skills, teknologia,
    tekniikka, digitaidot, teknik, teknologi, digital vana, digivalmiudet, suhde teknologiaan,
    devices used, tech comfort
jobs = task, job to be done, jobs to be done, jtbd, customer job, user task, tehtävä, tehtävät,
    työt, uppgift, uppgifter, jobb, arbete, tehtäväkenttä, job to do, jobstory, job stories
needs = customer need, user need, requirement, tarve, tarpeet, asiakastarpeet, behov, kundbehov,
    användarbehov, tarpeita, key needs, asiakkaan tarve
empathy = empathy map, empatia, empatiakartta, empatikarta, empati
want = i want, wants to, haluan, haluaa, vill, jag vill, vill ha, haluan että
so = so that, so i can, in order to, benefit, jotta, så att, för att, jotta voin, hyöty, nytta
consent = permission, agreed, lupa, suostumus, samtycke, tillstånd, suostunut, gdpr consent
criteria = criterion, characteristics, selection criteria, kriteeri, kriteerit, tunnusmerkit,
    valintaperusteet, kriterier, kriterium, kännetecken, urvalskriterier, määritelmä kriteerit
size = segment size, number of customers, koko, asiakasmäärä, storlek, antal kunder, segmentin koko
customers = count, number, number of customers, amount, lukumäärä, määrä, asiakkaita, antal, antal
    kunder, asiakkaiden määrä, asiakasmäärä
digital_maturity = digital skills, digital readiness, digital capability, digikypsyys, digitaalinen
    kypsyys, digitaidot, digital mognad, digimognad, digital vana
priority_because = priority reason, why this priority, prioriteetin perustelu, motivering av
    prioritet, miksi tämä prioriteetti
priority = prioriteetti, tärkeysjärjestys, prioritet, prio
cells = activities, action, activity, cell, tasks, solut, toiminnot, tehtävät, celler, aktiviteter,
    solu, aktiviteetit, aktiviteetti, aktivitet, tehtävä, uppgift
flows = arrow, connection, connector, edge, line, dependency, flow, nuoli, nuolet, yhteys,
    yhteydet, virta, virrat, riippuvuudet, flöde, flöden, pil, pilar, koppling, kopplingar, edges,
    arrows between
columns = column, sarake, sarakkeet, kolumn, kolumner, sarakkeita
lane = row, swimlane, swim lane, layer, rivi, kaista, uimarata, kaistat, tasot, rad, simbana, bana,
    lager, kaistale, banor
team = performer, done by, tekijä
system = tool, technology, it, supporting system, työkalu, teknologia
response_time = sla, response, reaction time, vasteaika, vastausaika, palvelutaso, svarstid,
    reaktionstid, servicenivå, käsittelyaika
policy = regulation, law, business rule, guideline, policies, sääntö, laki, määräys, ohje, regel,
    regler, lag, riktlinje, riktlinjer, ohjeet, säännöt, lainsäädäntö
employee_feels = employee emotion, employee feeling, staff emotion, employee experience,
    työntekijän tunne, työntekijäkokemus, medarbetarens känsla, personalens känsla, henkilöstön
    tunne, henkilöstökokemus
root_cause = cause, reason, root causes, juurisyy, juurisyyt, syy, grundorsak, orsak, rotorsak,
    perussyy, why it happens
recovery = service recovery, remedy, fix, workaround, solution, toipuminen, korjaus, återhämtning,
    åtgärd vid fel, lösning, palautuminen, miten korjataan, how we fix it, ratkaisu
effect = consequence, impact, seuraus, vaikutus, effekt, följd, konsekvens, konsekvenser,
    seuraukset, vaikutukset
carries = information, message, content, payload, tieto, tiedot, viesti, sisältö, överför,
    innehåll, meddelande, mitä siirtyy
from = source, start, origin, mistä, lähtö, från, ursprung, lähde, källa, alku, början
owned_by = ownership, omistus, kenen, ägs av, ägare, omistaa, omistaja
opening_hours = hours, open, business hours, service hours, aukioloajat, aukioloaika, palveluajat,
    palveluaika, öppettider, öppettid, servicetider
service_level = sla, service level agreement, palvelutaso, servicenivå, sla taso
cost_per_contact = cost, price, contact cost, unit cost, kustannus, hinta, yksikkökustannus,
    kostnad per kontakt, kostnad, pris, kustannus per kontakti, yhteydenoton hinta
self_service = is self service, itsepalvelu, självbetjäning, självservice, itsepalveluna
hands_over_to = hands over, transfers to, passes to, siirtää, ohjaa, lämnar över till, överlämnar
    till, luovuttaa
threshold = goal, tavoite, mål, limit, target value, threshold value, raja, raja arvo, kynnys,
    tavoitearvo, gräns, gränsvärde, tröskel, tröskelvärde, tavoiteraja, target, objective, målvärde
since = valid from, in force from, start date, alkaen, voimassa alkaen, gäller från, gäller sedan,
    från och med, alkaen päivästä
at_most = max, maximum, upper limit, no more than, enintään, maksimi, yläraja, högst, max antal,
    övre gräns, korkeintaan
at_least = min, minimum, lower limit, no less than, vähintään, minimi, alaraja, minst, lägst, nedre
    gräns, ainakin
at_risk = warning, warning level, amber, vaarassa, varning, varningsgräns, hälytysraja, riskiraja,
    varoitus, riskissä
asks = question, survey question, kysymys, mitä kysytään, fråga, frågan, enkätfråga, kysymysteksti,
    survey item, kysymykset, frågor
definition = how it is defined, määritelmä, määrittely, hur det definieras, mittarin määritelmä
scale = answer scale, range, asteikko, skala, svarsskala, vastausasteikko
direction = better, polarity, desired direction, suunta, riktning, håll, haluttu suunta
unit = unit of measure, yksikkö, mittayksikkö, enhet, måttenhet
method = calculation, how measured, menetelmä, tapa, laskentatapa, metod, sätt, beräkning,
    beräkningssätt, menetelmät
formula = equation, kaava, laskukaava, formel
good = counted grades, top box, hyvät arvosanat, goda betyg
measured_in = channels, measured in channels, kanavat, kanavissa, kanaler, mäts i, mittauskanavat
measured_at = touchpoints, kosketuspisteet, kosketuspisteissä, kontaktpunkter, mäts vid
baseline = starting value, starting level, current value, initial value, lähtötaso, lähtöarvo,
    utgångsläge, utgångsvärde, nuvärde, lähtötilanne, nykyarvo, baseline value, start value,
    startvärde
target = goal, target value, objective, tavoite, tavoitearvo, tavoitetaso, mål, målvärde, målnivå,
    tavoitteena, målbild, börläge, framtida, önskat läge, to-be state
numerator = osoittaja, täljare
denominator = nimittäjä, nämnare
observations = value, result, data, measurements, history, time series, series, scores, tulokset,
    mittaukset, arvot, mittaustulokset, aikasarja, data file, csv, data source, tiedosto,
    datatiedosto, mätningar, resultat, värden, mätvärden, tidsserie, havaintoarvot,
    mittaushistoria, datapoints, tulos, datalähde, datakälla, file, fil, havainnot, lukemat,
    lukema, readings, avläsningar
period = month, quarter, year, time period, ajanjakso, kausi, jakso, kuukausi, neljännes, månad,
    kvartal, år, tidsperiod, mittausjakso
value = score, result, number, figure, arvo, tulos, luku, värde, siffra, tal, amount, lukumäärä,
    määrä, antal, tulokset, resultat
n = sample size, answers, responses, respondents, response count, number of answers, otoskoko,
    vastaajat, vastaajia, vastaajamäärä, vastauksia, vastaukset, participants, osallistujat, antal
    svar, svar, respondenter, antal respondenter, interviewees, interviewed, haastateltavat,
    haastateltuja, intervjuade, deltagare
note = comment, remark, huomautus, huomio, kommentti, huom, anteckning, kommentar, notering,
    anmärkning, muistiinpano
date = day, on, held on, collected on, päivä, päivämäärä, pvm, päiväys, datum, dag, den
basis = based on, peruste, perusta, grund, baseras på, perustuu
sample = sampling, otos, otanta, urval, stickprov
chosen = selection, recruited, recruitment, selected, valittu, valinta, rekrytointi, urvalssätt,
    hur de valdes, miten valittu
findings = result, finding, key finding, conclusions, outcome, insights, learnings, löydökset,
    tulokset, havainnot, johtopäätökset, fynd, resultat, slutsatser, löydöt, päätelmät,
    oivallukset, insikter, tulos, löydös
guide = interview guide, discussion guide, haastattelurunko, haastattelukysymykset, intervjuguide,
    frågor, kysymysrunko, question, kysymys, kysymykset, fråga
feedback = feedback class, palaute, palautteet, palauteluokat, återkoppling, feedbackklasser,
    kundfeedback, asiakaspalaute, palautteita
severity = seriousness, importance, vakavuus, merkitys, tärkeys, allvar, allvarlighet, allvarsgrad,
    vikt, haitan vakavuus, seriousness level
rank = ranking, order, position, sija, sijoitus, rangordning, plats, sijoitusnumero
frequency = how often, occurrence, yleisyys, toistuvuus, kuinka usein, frekvens, hur ofta,
    förekomst, esiintyvyys
answers = solves, addresses, answers to, insights, pain points, ratkaisee, vastaa, svarar på,
    löser, vastaa tarpeeseen, problem, kipupisteet, kipupiste, ongelma, kipukohta, smärtpunkter,
    smärtpunkt
impact = customer value, benefit, customer impact, vaikutus, vaikuttavuus, hyöty, påverkan, nytta,
    kundnytta, kundvärde, effekt, asiakasarvo, asiakashyöty
effort = workload, amount of work, cost, feasibility, työmäärä, vaiva, insats, arbetsmängd,
    arbetsinsats, työmääräarvio, complexity, kustannus, kostnad
due = deadline, due date, due by, target date, end date, eräpäivä, määräaika, määräpäivä, takaraja,
    förfallodag, slutdatum, sista dag, valmis viimeistään, tidsfrist
progress = progress status, edistyminen, eteneminen, edistymä, tila, framsteg, läge, toimenpiteen
    tila, work status, task status
done_on = completed, completed on, finished on, closed on, completion date, done date, valmistui,
    valmistunut, valmis, klar, färdig, slutförd, avslutad, päättymispäivä, tehty päivä, finished,
    complete
answers_insights = insight, insights, pain points, solves insights, havainnot, oivallukset,
    insikter, insikt, smärtpunkter, problem, kipupisteet, kipupiste, ongelma, kipukohta,
    smärtpunkt, oivallus, havainto
answers_opportunities = opportunity, opportunities, mahdollisuudet, möjlighet, möjligheter
answers_steps = step, steps, moments of truth, askeleet, totuuden hetket, steg, sanningens
    ögonblick
expects = expected effect, expected impact, expected result, expected change, target, odotettu
    vaikutus, odotetaan
measured = actual, effect, measured effect, outcome, result, measured result, actual effect,
    toteutunut, mitattu, mitattu vaikutus, tulos, uppmätt, uppmätt effekt, verklig effekt, utfall,
    mitattu tulos, mätt, asiakkaan kertoma, tulokset, resultat, lopputulos
ticket = jira, issue, ticket link, task link, tiketti, ärende, biljett, jira ticket, jira link,
    tiketin linkki
participants = attendees, participant, present, osallistujat, osallistuja, läsnä, deltagare,
    närvarande, läsnäolijat
decisions = decision, decided, päätös, päätökset, beslut, beslutat, päätetty
looked_at = evidence, material, aineisto, käsitelty, näyttö, granskat material, underlag, käsitelty
    aineisto, katsottu
next = next meeting, next review, next date, seuraava, seuraava kokous
scope = agenda, topic, subject, aihe, laajuus, rajaus, kattavuus, omfattning, område, ämne,
    mittauskohde
mandate = responsibility, authority, vastuu, valtuudet, mandaatti, uppdrag, ansvar, mandat, tiimin
    tehtävä, vastuualue, purpose, mission, tarkoitus, syfte
roles = members, member, roolit, jäsenet, roller, medlemmar, tiimin roolit
backup = substitute, deputy, stand in, varahenkilö, sijainen, varalla, ersättare, reserv
supplier = vendor, provider, manufacturer, toimittaja, palveluntarjoaja, leverantör, säljare,
    järjestelmätoimittaja
holds = data, information, stores, data held, tiedot, sisältää, innehåller, uppgifter, sisältämät
    tiedot
organisation = company, brand, client, business, organisaatio, yritys, yhtiö, företag, organisation
    namn, bolag, asiakasorganisaatio, brändi, varumärke
languages = lang, locale, kieli, kielet, språk, kielivalinnat
experience_statement = experience vision, experience principle, cx vision, cx statement,
    kokemuslause, asiakaskokemuslupaus, asiakaskokemusvisio, upplevelselöfte, kundupplevelsevision,
    kokemuslupaus
vision = visio, cx visio
review_every = review interval, review cycle, katsausväli, tarkistusväli, granskningsintervall,
    tarkistusjakso
glossary = terms, vocabulary, dictionary, sanasto, termit, ordlista, termer, käsitteet
means = definition, meaning, description, merkitys, tarkoittaa, määritelmä, betydelse, betyder,
    förklaring, selite, explanation, selitys
instead_of = synonym, not, avoid, sijaan, vältä, i stället för, undvik, synonymer, synonyymi
programme = cx programme, checklist, ohjelma, tarkistuslista, checklista
returns_to = return to, goes back to, palaa, återgår till, går tillbaka till, palaa takaisin
by = said by, speaker, reviewer, deadline, due, until, mennessä, kuka, sanoja, sagt av, av vem,
    talare, granskad av, sanonut, tarkistaja, määräaika, tidsfrist, asti, till och med, who, vem
on = date, day, reviewed on, päivä, pvm, päivämäärä, datum, dag, den dagen
every = interval, how often, väli, kuinka usein, intervall, hur ofta, joka
before = start value, ennen, lähtöarvo, alussa, före, startvärde, starting value, utgångsvärde
after = end value, jälkeen, lopussa
low = min, minimum, lower, alaraja, minimi, nedre, matala, lower limit, nedre gräns, pienempi,
    lägre
high = max, maximum, upper, yläraja, maksimi, övre, korkea, enintään, högst, upper limit, övre
    gräns
why = reason, because, cause, description, miksi, syy, perustelu, varför, motivering, skäl,
    anledning, orsak, miksi kriittinen
because = reason, why, rationale, perustelu, syy, koska, skäl, varför, motivering, anledning,
    cause, orsak
rule = code, sääntö, koodi, regel, regelkod
organisation = organization
draft = wip, work in progress, sketch, luonnos, in draft, utkast, luonnosvaihe, työversio, työn
    alla, pågående arbete
review = in review, under review, for review, to be reviewed, tarkistettavana, katselmoitavana
approved = accepted, hyväksytty, vahvistettu, godkänd, godkänt, hyväksytetty
retired = archived, obsolete, deprecated, withdrawn, poistettu käytöstä, arkistoitu, vanhentunut,
    arkiverad, utgången, indragen, ei käytössä
public = open, everyone, julkinen, avoin, offentlig, öppen, kaikille
internal = employees only, sisäinen, intern, internt, sisäiseen käyttöön
restricted = confidential, secret, private, rajattu, luottamuksellinen, salainen, hemlig,
    konfidentiell, begränsad, salattu
current = as is, current state, present, today, nykytila, nykyinen, nuläge, nuvarande, idag,
    tämänhetkinen, as-is state
target = to be, future, future state, target state, ideal, vision, tavoitetila, tavoite
planned = plan, not started, open, backlog, suunniteltu, aloittamatta, ideoitu, planerad, planerat,
    ej påbörjad, not yet started, todo, suunnitteilla
actual = real, observed, real case, toteutunut, todellinen, verklig, verkligt fall, faktisk,
    tapahtunut
doing = in progress, ongoing, started, wip, under way, aloitettu, kesken, käynnissä, tekeillä, työn
    alla, pågår, pågående, påbörjad, etenee, työstössä, work in progress, pågående arbete
done = completed, complete, finished, closed, resolved, tehty, valmis, päättynyt, suljettu, klar,
    färdig, slutförd, avslutad, valmistunut
dropped = cancelled, canceled, rejected, abandoned, hylätty, peruttu, keskeytetty, nedlagd,
    avbruten, inställd, avvisad
measured = surveyed, from customers, real, mitattu, todellinen, verklig, faktisk
estimated = assumed, assumption, guess, guessed, hypothesis, arvioitu, arvio, oletus, uppskattad,
    antagen, antagande, oma arvio
seamless = smooth, saumaton, sujuva, sömlös, smidig, saumattomasti
repeated = told again, toistettu, upprepas, berättas igen, kerrotaan uudelleen
broken = lost, interrupted, katkennut, katkeaa, rikki, bruten, avbruten, katki
digital = online, web, digitaalinen, digi, verkko, digital kanal, nätet, verkkopalvelu
physical = on site, fyysinen, fysisk, fyysinen paikka
human = face to face, ihminen, mänsklig, människa, asiakaspalvelu, ihmiskontakti
ambient = reputation, brand, mielikuva, omgivande, rykte, word of mouth, brändi, varumärke
us = owned, own, oma, me, vi, vår, egen
third-party = third parties, external, ulkopuolinen, kolmas osapuoli, tredje part, extern,
    utomstående, ulkoinen
evidence = physical evidence, props, fyysinen todiste, todisteet
customer = user, customer actions, customer action, user actions, asiakas, asiakkaan toimet, kund,
    kundens handlingar, kundhandlingar, asiakkaan toiminta, asiakkaan teot, kunder, kunderna,
    kundens handling, käyttäjä, användare
customer = customers, asiakkaat, asiakkailta
frontstage = front stage, front office, onstage, frontstage actions, näkyvä toiminta, etunäyttämö,
    framför scenen, synlig verksamhet, frontstage action, näkyvä, näkyvät toimet, employee actions,
    onstage actions
backstage = back stage, back office, backstage actions, taustatoiminta, takanäyttämö, bakom scenen,
    bakom kulisserna, näkymätön, näkymättömät toimet, backstage action, invisible actions
support = support process, support processes, supporting process, tukiprosessi, tukiprosessit,
    tuki, stödprocess, stödprocesser, stöd, tukitoiminnot, support systems
interview = interviews, haastattelu, haastattelut, intervju, intervjuer, asiakashaastattelu, user
    interviews
survey = questionnaire, poll, kysely, kyselyt, lomake, enkät, enkäter, asiakaskysely, questionnaire
    survey
analytics = web analytics, usage data, log data, analytiikka, analys, webbanalys, kävijädata
support-log = support tickets, tickets, call log, contact log, tukiloki, yhteydenotot, ärendelogg,
    supportärenden, asiakaspalvelun loki
observation = shadowing, field study, ethnography, havainnointi, observation study, havainnoinnit,
    contextual inquiry
workshop = co creation, työpaja, yhteiskehittäminen, verkstad, arbetsmöte, pajat
document = desk research, report, literature, dokumentti, raportti, dokument, asiakirja, desk study
pain = pain point, problem, issue, frustration, kipu, kipupiste, ongelma, smärtpunkt, problemet,
    kipukohta, kipupisteet, smärtpunkter, smärta, turhautuminen
delight = gain, joy, highlight, ilo, ilonaihe, glädje, glädjepunkt, ilahtuminen, ilahdutus
need = customer need, tarve, behov, kundbehov, asiakkaan tarve
strategic = strateginen, strategisk
tactical = transactional, taktinen, taktisk
operational = operatiivinen, operativ
higher-is-better = up, higher, increase, ascending, more, maximize, korkeampi, ylös, suurempi,
    nouseva, enemmän, högre, högre är bättre, uppåt, mer, suurempi on parempi
lower-is-better = down, lower, decrease, descending, less, minimize, matalampi, alas, pienempi,
    laskeva, vähemmän, lägre, lägre är bättre, nedåt, mindre, pienempi on parempi
custom = other, own, muu, oma, egen, annan, annat
count = number, lukumäärä, määrä, antal, kappalemäärä, amount
promoters = promoter, ambassador, suosittelijat, suosittelija, ambassadörer, främjare
passives = neutrals, passiiviset, passiivit, neutraalit, passiva
detractors = detractor, critics, arvostelijat, arvostelija, kriitikot, kritiker
lost = lähteneet, poistuneet, menetetyt, förlorade, lost customers
stayed = retained, jääneet, pysyneet, kvarvarande
at-start = at the start, at beginning, jakson alussa, i början
no-answer = ei vastausta, vastaamatta, not answered, did not answer, inget svar
nps = net promoter score, suositteluindeksi, net promotor score, suosittelu
csat = customer satisfaction, satisfaction, asiakastyytyväisyys, tyytyväisyys, kundnöjdhet,
    asiakastyytyväisyysindeksi, nöjdhet
ces = customer effort score, effort score, vaivattomuus, kundansträngning, vaivannäkö
clv = customer lifetime value, cltv, ltv, asiakkaan elinkaariarvo, kundlivstidsvärde, elinkaariarvo
churn = churn rate, attrition, asiakaspoistuma, kundbortfall, poistuma
relationship = brand, overall, suhde, asiakassuhde, relation, kundrelation, asiakkuus, brändi,
    varumärke
both-ways = two way, bidirectional, both, dialogue, molempiin suuntiin, båda håll, åt båda hållen,
    kahdensuuntainen
must-be = basic, must have, mandatory, threshold, perusominaisuus, grundkrav, måste ha, basic need,
    perusvaatimus
one-dimensional = performance, linear, satisfier, suorituskyky, linjär, prestanda
attractive = delighter, excitement, wow, innostava, överraskande, wow faktor, delightful
error = virhe, fel
warning = warn, varoitus, varning
hint = info, notice, suggestion, vihje, tips, vinkki, ehdotus, förslag
off = none, ignore, disabled, pois, av, inget, pois päältä
touchpoint = touch points
channel = channels
"""
"""What says the same: keys, kinds and choices of the handbook, and what others call them."""

NEAR = """
does = what happens, text, mitä tapahtuu, teksti
want = job
says = promise
from = min, minimum, lower limit, low, lowest, minimi, alaraja, nedre gräns
to = max, maximum, upper limit, high, highest, maksimi, yläraja, övre gräns, enintään, högst
words = labels
does = task, tasks, to do, tehtävä, tehtävät, uppgift
carries, means = description, text, kuvaus, teksti, details, long description, beskrivning
alternatives = channels, kanavat, kanaler
thinks = question, questions, kysymykset, kysymys, fråga, frågor
touchpoint = interaction, interface, kohtaaminen, vuorovaikutus, interaktion
touchpoints = interaction, interactions, kohtaamiset, vuorovaikutus, interaktion
channel = device, devices, laite, laitteet, enhet, utrustning, päätelaite
critical = important, importance, tärkeä, viktig, importance level, tärkeys, vikt
fail_point = risk, risks, riski, riskit
opportunities = solution, solutions, suggestion, suggestions, recommendation, recommendations,
    ratkaisu, ratkaisut, ehdotukset, suositukset, lösning, lösningar, förslag, rekommendation,
    rekommendationer, ehdotus
insights = finding, findings, observation, observations, löydös, fynd
goals, goal = motivation, motivations, motive, purpose, tarkoitus, syfte, aim, wants, desires,
    motivaatio, motiivi, motiivit, motiv, drivkraft, drivkrafter, syften, ambition, ambitions,
    motivaatiot, motivationer
description = bio, biography, background, story, narrative, profile, about, age, gender, location,
    residence, education, income, family, marital status, personality, demographics, hobbies,
    lifestyle, values, interests, behaviour, behavior, skills, motivation, motivations, notes,
    note, content, text, comment, comments, tausta, tarina, profiili, ikä, sukupuoli, asuinpaikka,
    koulutus, tulot, perhe, persoonallisuus, harrastukset, elämäntapa, arvot, kiinnostukset,
    motivaatio, muistiinpanot, huomiot, sisältö, teksti, bakgrund, ålder, kön, bostadsort,
    utbildning, familj, intressen, personlighet, anteckningar, demografia, siviilisääty,
    elämäntilanne, life situation, day in the life, a day in the life, a day in life, age group,
    task, ikäryhmä, åldersgrupp, innehåll, tehtävä, tehtävät, uppgift, käyttäytyminen, beteende,
    kommentti, kommentar
frustrations = fears, fear, worries, concerns, pet peeves, pelot, huolet, rädslor, oro, farhågor,
    huolenaiheet
needs = motivators, drivers, motivaattorit
name = text, description, teksti, kuvaus, details, long description, beskrivning
observations = actuals
to = target
progress = state
owner = responsible, author, contact, lead, vastuullinen, tekijä, yhteyshenkilö, kontaktperson,
    författare, responsible team, researcher, manager, tutkija, vetäjä, esihenkilö, forskare,
    ledare, contact person, vastuutiimi, ansvarigt team
due = date, by, when, deadline date, päivä, pvm, datum, slut, aikataulu, schedule, timeline, day,
    päivämäärä, dag
reviewed = updated, modified, date, päivitetty, created, luotu, skapad
evidence = source, references, reference, data, lähde, viitteet, källa, referenser, intervju, enkät
persona, segment = customer, user, client, asiakas, käyttäjä, kund, användare
persona, segment, team = actor, who, toimija, kuka, aktör, vem
evidence = source, interview, survey, haastattelu, kysely
insight = pain, pain point, problem, finding, need, delight, kipupiste, ongelma, tarve, smärtpunkt,
    behov, kipupisteet, kipukohta, smärtpunkter, löydös, fynd, customer need, asiakkaan tarve,
    kundbehov
opportunity = solution, challenge, ratkaisu, lösning, utmaning, haaste
team = stakeholder, function, sidosryhmä, toiminto, intressent, funktion
partner = supplier, third party, toimittaja, vendor, leverantör
system = technology, tool, teknologia, työkalu, teknik, verktyg, tekniikka, teknologi
handbook = company, organisation, settings, config, yritys, organisaatio, inställningar, asetukset,
    yhtiö, företag, bolag, organization
action = task, to do, tehtävä, uppgift, att göra, tehtävät
review = retrospective, meeting, kokous, palaveri, möte
promise = guarantee, takuu
approved = final, finished, published, complete, ready, done, valmis, julkaistu, publicerad,
    slutlig, completed, valmistunut, klar, färdig, slutförd, avslutad
human = telephone, phone, personal, person, henkilökohtainen, puhelin, telefon, personlig
physical = store, offline, in person, myymälä, toimisto, butik, kontor, kivijalka
digital = mobile, app, email, website, sähköposti, sovellus, nettisivu, mobil, e-post, webbplats,
    some, sosiaalinen media, social media, chatti, verkkosivut
doing = active
tags = topics
description, links = image, images, photo, picture, screenshot, file, kuva, kuvat, valokuva,
    tiedosto, bild, bilder, foto, fil
goals, expectations = toiveet, toive, hopes, wishes, önskemål
impact = value, arvo, värde
trigger = start, alku, början
outcome = end, loppu, slut
baseline, target = benchmark, vertailuarvo, riktvärde
roles = people, ihmiset, personer
opening_hours = availability, saatavuus, tillgänglighet
value = revenue, liikevaihto, omsättning
feels = satisfaction, tyytyväisyys, nöjdhet
duration = duration minutes, minutes, minuutit, minuter
"""
"""What comes near: it is asked about, and never written unasked."""

UNDECIDED = """
tbd, tba, tbc, todo, to do, to be decided, to be defined, to be confirmed, to be determined,
undecided, not decided, not decided yet, not yet decided, not known, not known yet, unknown,
undefined, unclear, not set, n/a, missing, pending,
ei tiedossa, ei päätetty, ei vielä päätetty, päättämättä, päätetään myöhemmin, tarkentuu,
tarkentuu myöhemmin, täsmentyy, selvitetään, selvitettävä, selvityksessä, auki, avoinna, puuttuu,
ei määritelty, määrittelemättä, tuntematon, epäselvä, sovitaan myöhemmin,
okänd, okänt, oklart, ej bestämt, inte bestämt, ej beslutat, inte beslutat, bestäms senare,
beslutas senare, saknas, ej definierad, vet ej, obestämd
"""
"""What people write where they do not know yet: it is no choice, and means none of them."""

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
    forms = (meant for form in _first_forms(squeezed(word[:80])) for meant in same_as(form))
    return _found(NEAR, word) or tuple(dict.fromkeys(forms))


def is_undecided(word: str) -> bool:
    """Tell whether a word says no more than that nobody knows yet: `TBD`, `ei päätetty`, `?`."""
    return squeezed(word[:80]) in _undecided()


@cache
def _undecided() -> frozenset[str]:
    return frozenset(("", *map(squeezed, re.split(r",\s*", UNDECIDED.strip()))))


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
    others = dict.fromkeys(in_number(squeezed(word[:80])))
    found = (meant for one in others for meant in table.get(one, ()))
    return tuple(dict.fromkeys(meant for meant in found if meant != word))


@cache
def _table(rows: str) -> Mapping[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for meant, words in pairs_in(rows):
        for word in words:
            table.setdefault(squeezed(word), []).extend(meant)
    return {word: tuple(dict.fromkeys(meant)) for word, meant in table.items()}


def pairs_in(rows: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield what is meant in each row of a table, and the words for it."""
    for row in re.split(r"\n(?! )", rows.strip()):
        meant, words = row.split(" = ")
        yield meant.split(", "), re.split(r",\s+", words)


def squeezed(word: str) -> str:
    """Give only the letters and digits: `Pain points` and `pain_points` are `painpoints`."""
    return re.sub(r"[^a-z0-9]", "", taken_apart(word.casefold()))
