"""Everything we say to a reader, in each language we speak.

English is written where it is said, as a template: ``say("no {kind} has the id `{id}`", ...)``.
The other languages stand in one catalogue beside this file, keyed by the English template and
split by room only so that each file stays readable. A test names every text without a Finnish one.
"""

from journeyascode.words.say import LANGUAGES, Aside, Language, Say, first_spoken, say

__all__ = ["LANGUAGES", "Aside", "Language", "Say", "first_spoken", "say"]
