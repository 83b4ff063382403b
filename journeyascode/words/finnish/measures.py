"""Dates, periods, metrics and promises, in Finnish."""

FINNISH: dict[str, str] = {
    # Months, days and periods.
    "January": "tammikuu",
    "February": "helmikuu",
    "March": "maaliskuu",
    "April": "huhtikuu",
    "May": "toukokuu",
    "June": "kesäkuu",
    "July": "heinäkuu",
    "August": "elokuu",
    "September": "syyskuu",
    "October": "lokakuu",
    "November": "marraskuu",
    "December": "joulukuu",
    "{day} {month} {year}": "{day}.{number}.{year}",
    "{month} {year}": "{month} {year}",
    "Q{number} {year}": "{year}, {number}. neljännes",
    "half-year {number}, {year}": "{year}, {number}. vuosipuolisko",
    "week {number}, {year}": "{year}, viikko {number}",
    "Q": "Q",
    "H": "H",
    "W": "vk ",
    # Charts of metrics, and what their tables say.
    "! the share got better, but what it leaves over has not fallen": (
        "! osuus parani, mutta sen ulkopuolelle jäävä määrä ei vähentynyt"
    ),
    "95% interval {ends}": "95 %:n väli {ends}",
    "Computed from": "Mistä laskettu",
    "Which way": "Suunta",
    "baseline": "lähtötaso",
    "better since {period}: {difference}, between {low} and {high}": (
        "parempi kuin jaksolla {period}: muutos {difference}, väli {low} … {high}"
    ),
    "worse since {period}: {difference}, between {low} and {high}": (
        "huonompi kuin jaksolla {period}: muutos {difference}, väli {low} … {high}"
    ),
    "changed since {period}: {difference}, between {low} and {high}": (
        "eri kuin jaksolla {period}: muutos {difference}, väli {low} … {high}"
    ),
    "no clear change since {period}: {difference}, between {low} and {high}": (
        "ei selvää muutosta jaksosta {period}: muutos {difference}, väli {low} … {high}"
    ),
    "since {period}: {difference}; too few answers to tell whether that is chance": (
        "verrattuna jaksoon {period}: {difference}; vastauksia on niin vähän, että se voi olla "
        "sattumaa"
    ),
    "since {period}: {difference}; the key counts: is missing, so it may be chance": (
        "verrattuna jaksoon {period}: {difference}; avain counts: puuttuu, joten se voi olla "
        "sattumaa"
    ),
    "since {period}: {difference}; the key n: is missing, so it may be chance": (
        "verrattuna jaksoon {period}: {difference}; avain n: puuttuu, joten se voi olla sattumaa"
    ),
    "since {period}: {difference}; whether that is chance cannot be told": (
        "verrattuna jaksoon {period}: {difference}; ei voi sanoa, onko se sattumaa"
    ),
    "its counts": "sen lukumääristä",
    "its counts; written was {value}": "sen lukumääristä; kirjattu oli {value}",
    "the written value": "kirjattu sellaisenaan",
    "none: too few or no counts": "ei ole: vastauksia on liian vähän tai niitä ei ole laskettu",
    "nothing measured": "ei mitattu",
    "one reading only: no trend yet": "vasta yksi mittaus: suuntaa ei voi vielä sanoa",
    "{difference} to go": "matkaa vielä {difference}",
    "missed by {difference}": "jäi tavoitteesta {difference}",
    "{low} to {high}": "{low} … {high}",
    "{name}: every reading": "{name}: kaikki mittaukset",
    "{name}: what the readings say": "{name}: mitä mittaukset kertovat",
    "↑ higher is better": "↑ suurempi on parempi",
    "↓ lower is better": "↓ pienempi on parempi",
    "✓ target reached": "✓ tavoite saavutettu",
    "✗ target not reached": "✗ tavoite saavuttamatta",
    "Chart over time, readings: {n}. Latest: {value}, {period}. The same facts stand in the "
    "tables.": (
        "Aikakaavio, mittauksia {n}. Viimeisin: {value}, {period}. Samat tiedot ovat taulukoissa."
    ),
    "percentage points": "prosenttiyksikköä",
    # How promises and metrics stand.
    "✓ kept": "✓ pidetty",
    "! at risk": "! vaarassa",
    "✗ broken": "✗ ei pidetty",
    "? unmeasured": "? mittaamatta",
    "{reading}, before the promise was given": "{reading}, ennen lupauksen antamista",
    "Over time": "Ajan mittaan",
    "How it stands": "Tila",
    "{reading}; its 95% interval reaches over the limit": (
        "{reading}; sen 95 %:n väli ulottuu rajan yli"
    ),
}
