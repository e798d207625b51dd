"""Who asks, where he may go, and when he gives up; needs no library, so that settings can be made without one."""

from dataclasses import dataclass, field
from importlib.metadata import version


@dataclass(frozen=True, slots=True)
class Limits:
    """seconds: for a request with all its redirects. pause: longest silence. size: bytes of a body, unpacked."""

    seconds: float = 60.0
    pause: float = 20.0
    size: int = 16 << 20
    redirects: int = 6


@dataclass(frozen=True, slots=True)
class Manners:
    """Who asks, and where he may go. contact: an address at which a site's keeper can complain.

    allow: hosts that may be private, loopback or link-local.
    """

    contact: str = ""
    allow: frozenset[str] = frozenset()
    limits: Limits = field(default_factory=Limits)

    @property
    def agent(self) -> str:
        return f"tollbook/{version('tollbook')}" + (f" (+{self.contact})" if self.contact else "")
