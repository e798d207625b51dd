"""What every page is sent with: nothing from elsewhere, nothing inline, in nobody's frame."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


def policy(tiles: str | None) -> str:
    """The Content-Security-Policy; tiles may come from the one address that the server was told."""
    images = "'self'"
    if tiles:
        found = urlsplit(tiles)
        images += f" {found.scheme}://{found.netloc.replace('{s}', '*')}"
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
        f"img-src {images}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


class Headers:
    """Adds them to every answer."""

    def __init__(self, app: App, tiles: str | None) -> None:
        self._app = app
        self._headers = [
            (b"content-security-policy", policy(tiles).encode("ascii", "ignore")),
            (b"referrer-policy", b"same-origin"),
            (b"x-frame-options", b"DENY"),
            (b"cross-origin-opener-policy", b"same-origin"),
            (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._headers]
            await send(message)

        await self._app(scope, receive, marked)
