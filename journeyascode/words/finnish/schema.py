"""What editors say with the schema beside them, in Finnish."""

FINNISH: dict[str, str] = {
    "No {kinds} has this id; `jac new {kind} ID` begins one.": (
        "Lajilla {kinds} ei ole tällaista tunnistetta; uuden voi aloittaa komennolla "
        "`jac new {kind} TUNNISTE`."
    ),
    "A list: each line begins with `- `.": "Luettelo: jokaisen rivin alussa on `- `.",
    "The text in the language `{code}`.": "Teksti kielellä `{code}`.",
}
