"""Files, folders and archives as containers of members, read in place and bounded.

`open_container` is the way in. It joins the parts of an export, looks into archives within archives, drops what an
operating system added, and refuses what is unsafe; `member_copied` makes a private copy where a reader must seek.
"""

from sources.containers.limits import ContainerLimits
from sources.containers.opening import OpenContainer, open_container
from sources.containers.private_copy import member_copied

__all__ = ["ContainerLimits", "OpenContainer", "member_copied", "open_container"]
