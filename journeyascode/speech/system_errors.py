"""What the system says against a piece of work, in words of ours."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from journeyascode.speech.say import say

if TYPE_CHECKING:
    from journeyascode.speech.say import Say

_REASONS = {
    errno.EACCES: say("you have no permission for it"),
    errno.EPERM: say("you have no permission for it"),
    errno.EROFS: say("its disk can be read only"),
    errno.ENOSPC: say("the disk is full"),
    errno.ENOENT: say("there is no such file or folder"),
    errno.EEXIST: say("it is there already"),
    errno.EISDIR: say("it is a folder"),
    errno.ENOTDIR: say("something on the way to it is no folder"),
    errno.ENAMETOOLONG: say("its name is too long"),
    errno.ELOOP: say("links lead to each other in a circle"),
    errno.EBADF: say("the standard output is closed"),
    errno.EIO: say("its disk cannot be read"),
}


def reason_of(error: OSError) -> Say:
    """Give the reason why the system refused something, as part of a sentence."""
    known = _REASONS.get(error.errno or 0)
    return known or say("{words}", words=error.strerror or str(error))
