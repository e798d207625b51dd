"""Connections that go only where they may, to the very address that was checked, and end when their time is over."""

import ssl
import time
from collections.abc import Iterable
from typing import Any

from httpcore2 import (
    ConnectError,
    ConnectTimeout,
    NetworkBackend,
    NetworkStream,
    ReadTimeout,
    SyncBackend,
    WriteTimeout,
)

from tollbook.intake.web.addresses import reachable


class Clock:
    """When the request at hand has to be done. A request that drips byte by byte ends then, too."""

    def __init__(self) -> None:
        self._end = 0.0

    def start(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, timeout: float | None) -> float:
        """Seconds until the end, at most `timeout`; below zero if it is over."""
        left = self._end - time.monotonic()
        return left if timeout is None else min(left, timeout)


class GuardedBackend(NetworkBackend):
    """Resolves a name once, checks what it leads to and connects to just that; the name is not looked up again."""

    def __init__(self, allow: frozenset[str], clock: Clock) -> None:
        self._allow = allow
        self._clock = clock
        self._inner = SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> NetworkStream:
        addresses = reachable(host, port, self._allow)
        for at, address in enumerate(addresses):
            left = self._clock.left(timeout)
            if left <= 0:
                raise ConnectTimeout("out of time")
            try:
                stream = self._inner.connect_tcp(address, port, left, local_address, socket_options)
            except ConnectError:
                if at == len(addresses) - 1:
                    raise
            else:
                return _GuardedStream(stream, self._clock)
        raise ConnectError(f"{host} leads nowhere")

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> NetworkStream:
        raise ConnectError("Sockets of this machine are not connected to.")


class _GuardedStream(NetworkStream):
    def __init__(self, inner: NetworkStream, clock: Clock) -> None:
        self._inner = inner
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        left = self._clock.left(timeout)
        if left <= 0:
            raise ReadTimeout("out of time")
        return self._inner.read(max_bytes, left)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        left = self._clock.left(timeout)
        if left <= 0:
            raise WriteTimeout("out of time")
        self._inner.write(buffer, left)

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        left = self._clock.left(timeout)
        if left <= 0:
            raise ConnectTimeout("out of time")
        return _GuardedStream(self._inner.start_tls(ssl_context, server_hostname, left), self._clock)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
