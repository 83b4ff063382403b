"""Finnish for reading a journey's page: the answer at its top, and its parts."""

from __future__ import annotations

FINNISH = {
    "How {name} feels": "Miltä tuntuu: {name}",
    "The same facts stand in the table of the journey map.": (
        "Samat tiedot ovat asiakaspolun kartan taulukossa."
    ),
    "How it feels": "Miltä tuntuu",
    "Compared with the other state": "Verrattuna toiseen tilaan",
    "Touchpoints and channels": "Kosketuspisteet ja kanavat",
    "Flow": "Kulku",
    "Journeys it is made of": "Polut, joista se koostuu",
}
