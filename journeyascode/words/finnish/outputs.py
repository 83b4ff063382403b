"""What the outputs of a check say, and its options about them, in Finnish."""

FINNISH: dict[str, str] = {
    "Tell the findings as {formats}, into FILE or on standard output; may be repeated.": (
        "Kerro huomautukset muodossa {formats}, tiedostoon FILE tai vakiotulosteeseen; voi "
        "toistaa."
    ),
    "The same for standard output: `full` when left out.": (
        "Sama vakiotulosteelle: ellei muotoa anneta, `full`."
    ),
    "there is no format `{form}`; choose one of {known}": (
        "muotoa `{form}` ei ole; valitse jokin näistä: {known}"
    ),
    "name the file: `{form}:FILE`": "nimeä tiedosto: `{form}:TIEDOSTO`",
    "two formats would be written to `{file}`": (
        "tiedostoon `{file}` kirjoitettaisiin kaksi eri muotoa"
    ),
    "only one format can go to standard output; give the others a file: `-o json:FILE`": (
        "vakiotulosteeseen mahtuu vain yksi muoto; anna muille tiedosto: `-o json:TIEDOSTO`"
    ),
    "Tell only these: codes, beginnings such as JAC3, or names.": (
        "Kerro vain nämä: koodeja, koodien alkuja kuten JAC3 tai sääntöjen nimiä."
    ),
    "Tell everything but these.": "Kerro kaikki muut paitsi nämä.",
    "Check everything, tell what is in FILE; may be repeated.": (
        "Tarkista kaikki, kerro vain tiedoston FILE huomautukset; voi toistaa."
    ),
    "Check everything, tell what your changes touch or bring about.": (
        "Tarkista kaikki, kerro vain se, mihin muutoksesi osuvat tai minkä ne aiheuttavat."
    ),
    "What `--changed` compares with: a branch, say; HEAD when left out.": (
        "Mihin `--changed` vertaa, esimerkiksi haara; ellei sitä anneta, HEAD."
    ),
    "How many warnings are borne; with more the exit code is 1.": (
        "Montako varoitusta siedetään; jos niitä on enemmän, paluukoodi on 1."
    ),
    "in other files, and not told: {n}": "muissa tiedostoissa, jätetty kertomatta: {n}",
    "as before in {revision}, and not told: {n}": (
        "ennallaan versiosta {revision}, jätetty kertomatta: {n}"
    ),
    # Annotations and comments.
    "{left} more are not shown on the lines: GitHub shows {most} of each kind": (
        "näiden lisäksi {left} jäi näyttämättä rivien kohdalla: GitHub näyttää kutakin lajia "
        "{most}"
    ),
    "place": "paikka",
    "finding": "huomautus",
    "{n} more": "{n} muuta",
    "and {n} more that do not fit here; `jac check` tells them all": (
        "ja {n} muuta, jotka eivät mahdu tähän; `jac check` kertoo kaikki"
    ),
    # Git.
    "{message}; {remedy}": "{message}; {remedy}",
    "there is no revision `{name}` here": "versiota `{name}` ei ole täällä",
    "fetch it first; in a build, fetch the whole history (`fetch-depth: 0`)": (
        "hae se ensin; hae CI-ajossa koko historia (`fetch-depth: 0`)"
    ),
    "the revision holds more than {n} MB": "versiossa on yli {n} Mt tietoa",
    "`{path}` of the revision is not in this clone": (
        "version tiedostoa `{path}` ei ole tässä kloonissa"
    ),
    "`{path}` is not in the repository `{root}`": "`{path}` ei ole tietovarastossa `{root}`",
    "git is not on this machine": "tällä koneella ei ole git-ohjelmaa",
    "install it, or check everything": "asenna se tai tarkista kaikki",
    "git failed: {words}": "git ei onnistunut: {words}",
    "git took longer than {n} s": "gitiltä kului yli {n} s",
}
