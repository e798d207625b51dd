"""A web site on this machine that answers as it is told to, also badly, and remembers what it was asked."""

import gzip
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Reply:
    """drip: seconds between single bytes. short: bytes that are announced and never come."""

    body: bytes | str = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "text/html; charset=utf-8"
    drip: float = 0.0
    short: int = 0

    @property
    def data(self) -> bytes:
        return self.body.encode() if isinstance(self.body, str) else self.body


@dataclass
class Asked:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    at: float


class Site:
    """replies: by path, a Reply or what makes one of the request."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply | Callable[[Asked], Reply]] = {}
        self.asked: list[Asked] = []
        self.port = 0

    def at(self, path: str, host: str = HOST) -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [each.path for each in self.asked]


@contextmanager
def running() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked = Asked(self.path, {name.lower(): value for name, value in self.headers.items()}, time.monotonic())
            site.asked.append(asked)
            found = site.replies.get(self.path, Reply("no such page", 404))
            self._send(found(asked) if callable(found) else found)

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            if reply.status != 304:
                self.send_header("Content-Type", reply.kind)
                self.send_header("Content-Length", str(len(reply.data) + reply.short))
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if reply.status == 304:
                return
            try:
                for at in range(len(reply.data)) if reply.drip else ():
                    self.wfile.write(reply.data[at : at + 1])
                    time.sleep(reply.drip)
                if not reply.drip:
                    self.wfile.write(reply.data)
            except OSError:
                pass
            if reply.short:
                self.close_connection = True

        def log_message(self, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A client that goes away in the middle is what some tests are about."""

    server = Server((HOST, 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def packed(data: bytes | str, kind: str = "text/html") -> Reply:
    """A page packed with gzip."""
    plain = data.encode() if isinstance(data, str) else data
    return Reply(gzip.compress(plain), headers={"Content-Encoding": "gzip"}, kind=kind)


def redirect(to: str, status: int = 302) -> Reply:
    return Reply(b"", status, {"Location": to})
