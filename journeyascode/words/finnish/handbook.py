"""What the room `handbook` says, in Finnish."""

FINNISH: dict[str, str] = {
    # The kinds of entities, as in the middle of a sentence.
    "handbook": "käsikirja",
    "segment": "segmentti",
    "persona": "persoona",
    "journey": "asiakaspolku",
    "blueprint": "palvelumalli",
    "channel": "kanava",
    "touchpoint": "kosketuspiste",
    "promise": "lupaus",
    "metric": "mittari",
    "evidence": "näyttö",
    "insight": "havainto",
    "opportunity": "kehityskohde",
    "action": "kehitystoimenpide",
    "review": "katsaus",
    "team": "tiimi",
    "system": "järjestelmä",
    "partner": "kumppani",
}
