"""A client for pages and feeds of strangers: polite, bounded in time, size and redirects, and only for public hosts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Self
from urllib.parse import quote, urljoin, urlsplit

import httpcore2

from tollbook.intake.spot import Spot
from tollbook.intake.web.addresses import UnsafeAddressError
from tollbook.intake.web.backend import Clock, GuardedBackend
from tollbook.intake.web.body import TooLargeError, UnknownPackingError, body
from tollbook.intake.web.manners import Manners
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.receipt import Capture

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAFE = "/%:=&?~#+!$,;'@()*[]"
_LATER = "It is tried again later; if it stays so, look at the address in a browser."
_CHECK = "Check the address in a browser."


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whatever its status."""

    capture: Capture
    data: bytes

    @property
    def status(self) -> int:
        return self.capture.status

    def header(self, name: str) -> str | None:
        """A header by its name in lower case, the first if there are several."""
        return next((value for each, value in self.capture.headers if each.lower() == name), None)


class Client:
    """For one thread. Use it in a `with`."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._clock = Clock()
        backend = GuardedBackend(manners.allow, self._clock)
        self._pool = httpcore2.ConnectionPool(network_backend=backend, max_connections=8, keepalive_expiry=15.0)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.close()

    def get(self, address: str, headers: Mapping[str, str] | None = None) -> Answer | Problem:
        """What is at an address, after redirects. headers: for its own host; where it leads does not get them."""
        spot = Spot(address)
        limits = self._manners.limits
        self._clock.start(limits.seconds)
        try:
            return self._follow(address, headers or {}, spot)
        except UnicodeError:
            return spot.problem("not-an-address", "The name of the host is none.", _CHECK)
        except UnsafeAddressError as error:
            remedy = "If you mean to read from this machine or network, allow the host by its name."
            return spot.problem("private-address", f"It may not be fetched: {error}.", remedy)
        except httpcore2.TimeoutException:
            return spot.problem("timed-out", f"No whole answer came within {limits.seconds:.0f} seconds.", _LATER)
        except httpcore2.RemoteProtocolError as error:
            return spot.problem("broken-answer", f"The answer broke off or is no HTTP: {error}.", _LATER)
        except (httpcore2.NetworkError, OSError) as error:
            return spot.problem("cannot-connect", f"No connection could be made: {error}.", _LATER)
        except TooLargeError:
            message = f"The answer has, or unpacks to, more than {limits.size:,} bytes."
            return spot.problem("too-large", message, "Save the page by hand if it is a report.")
        except UnknownPackingError as error:
            return spot.problem("broken-answer", f"The answer cannot be unpacked: {error}.", _LATER)

    def _follow(self, address: str, headers: Mapping[str, str], spot: Spot) -> Answer | Problem:
        here = address
        for _ in range(self._manners.limits.redirects + 1):
            wrong = _wrong_address(here)
            if wrong:
                return spot.problem("not-an-address", f"{wrong}: {here[:200]}", _CHECK)
            own = urlsplit(here)[:2] == urlsplit(address)[:2]
            answer = self._ask(address, here, headers if own else {})
            there = answer.header("location")
            if answer.status not in _REDIRECTS or not there:
                return answer
            here = urljoin(here, there)
        message = f"It redirects more than {self._manners.limits.redirects} times."
        return spot.problem("too-many-redirects", message, _CHECK)

    def _ask(self, asked: str, here: str, headers: Mapping[str, str]) -> Answer:
        limits = self._manners.limits
        sent = {"User-Agent": self._manners.agent, "Accept": "*/*", "Accept-Encoding": "gzip, deflate", **headers}
        seconds = dict.fromkeys(("connect", "read", "write", "pool"), limits.pause)
        request = self._pool.stream(
            "GET",
            _url(here),
            headers=[(name.encode("ascii"), value.encode("utf-8")) for name, value in sent.items()],
            extensions={"timeout": seconds},
        )
        with request as response:
            found = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers)
            capture = Capture(datetime.now(UTC), asked, here, response.status, found)
            packing = Answer(capture, b"").header("content-encoding") or ""
            if response.status in _REDIRECTS or response.status == 304:
                return Answer(capture, b"")
            return Answer(capture, body(response.iter_stream(), packing, limits.size))


def _wrong_address(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "This is no address"
    if parts.scheme not in {"http", "https"}:
        return "Only http and https are fetched"
    if parts.username is not None or parts.password is not None:
        return "Names and passwords do not belong into an address"
    return None if host else "This is no address"


def _url(address: str) -> httpcore2.URL:
    """The address as it is sent: the host in punycode, other signs percent-encoded."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    target = quote(parts.path or "/", _SAFE) + (f"?{quote(parts.query, _SAFE)}" if parts.query else "")
    name = host.encode("ascii") if host.isascii() else host.encode("idna")
    return httpcore2.URL(scheme=parts.scheme, host=name, port=parts.port, target=target)
