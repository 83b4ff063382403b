"""Everything we say to a reader, in each language we speak.

English is written where it is said, as a template: ``say("no {kind} has the id `{id}`", ...)``.
The other languages stand in `locale/`, a gettext `.po` file each, keyed by the English template.
`make texts` keeps them; a test names every text without a Finnish one.
"""

from journeyascode.speech.catalogues import LANGUAGES
from journeyascode.speech.say import Aside, Say, first_spoken, say, say_as, say_n

__all__ = ["LANGUAGES", "Aside", "Say", "first_spoken", "say", "say_as", "say_n"]
