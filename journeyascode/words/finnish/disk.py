"""What the door to the disk says, in Finnish."""

FINNISH: dict[str, str] = {
    "`{path}` is no regular file and is not read": (
        "`{path}` ei ole tavallinen tiedosto, eikä sitä lueta"
    ),
    "`{path}` holds more than the {n} MiB that are read": (
        "tiedostossa `{path}` on enemmän kuin {n} MiB, jotka luetaan"
    ),
    "`{path}` is a link, and links are not followed when we write": (
        "`{path}` on linkki, eikä linkkejä seurata kirjoitettaessa"
    ),
    "`{path}` holds too many folders in each other": (
        "kansiossa `{path}` on liian monta sisäkkäistä kansiota"
    ),
    "remove it": "poista se",
    "name the place it leads to, or remove the link": (
        "anna paikka, johon se johtaa, tai poista linkki"
    ),
}
