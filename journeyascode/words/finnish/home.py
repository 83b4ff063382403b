"""The Finnish catalogue of the home page."""

FINNISH: dict[str, str] = {
    "{some} of {all}": "{some} / {all}",
    "promises broken or at risk": "lupausta pitämättä tai vaarassa",
    "critical points, the worst first": "kriittistä pistettä, huonoin ensin",
    "metrics at their target": "mittaria tavoitteessa",
    "reviews and actions overdue": "katselmusta ja toimenpidettä myöhässä",
    "pairs of segment and phase nobody has described": "segmentin ja vaiheen paria kuvaamatta",
    "of what we say of customers rests on what they have told": (
        "asiakkaista sanotusta perustuu heidän kertomaansa"
    ),
    "The worst first: how far the experience stays behind what is expected": (
        "Huonoin ensin: paljonko kokemus jää odotuksista"
    ),
    "Critical point": "Kriittinen piste",
    "Critical points": "Kriittiset pisteet",
    "Why it decides": "Miksi se ratkaisee",
    "Expected": "Odotus",
    "Felt": "Tunne",
    "Behind": "Jää jälkeen",
    "What makes it worse": "Mikä pahentaa",
    "nobody has told": "kukaan ei ole kertonut",
    "Behind: what is expected, from 1 to 5, less what is felt, where a feeling "
    "of 0 meets an expectation of 3. From −4 to +4.": (
        "Jää jälkeen: odotus (1–5) vähennettynä tunteella niin, että tunne 0 vastaa "
        "odotusta 3. Asteikko −4…+4."
    ),
    "Which journeys tell of each segment in each phase, as things are today": (
        "Mitkä asiakaspolut kertovat kustakin segmentistä kussakin vaiheessa nykytilassa"
    ),
    "blind spot": "katvealue",
    "Metrics against their targets": "Mittarit ja niiden tavoitteet",
    "Those short of their target first": "Tavoitteesta jäävät ensin",
    "Segments and phases": "Segmentit ja elinkaaren vaiheet",
    "How it hangs together": "Miten kaikki liittyy toisiinsa",
    "a pain of severity {points}": "kipupiste, vakavuus {points}",
    "a promise is broken": "lupausta ei ole pidetty",
    "a promise is at risk": "lupaus on vaarassa",
    "the matter is lost in the handover": "asia katkeaa siirrossa",
    "the matter must be told again": "asia pitää kertoa uudelleen",
    "likely to fail": "altis epäonnistumaan",
}
