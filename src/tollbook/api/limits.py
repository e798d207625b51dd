"""Guards every request: how much it may bring, whether it says so or not; and nobody guesses what an answer is."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from starlette.exceptions import HTTPException

from tollbook.api.errors import TOO_LARGE, error_response

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[MutableMapping[str, Any], Receive, Send], Awaitable[None]]


class Guard:
    """Answers 413 to a body over `most` bytes, before all of it has been read."""

    def __init__(self, app: App, most: int) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"x-content-type-options", b"nosniff")]
            await send(message)

        told = dict(scope["headers"]).get(b"content-length", b"0")
        message = f"A request may bring {self._most:,} bytes."
        if not told.isdigit() or int(told) > self._most:
            await error_response(TOO_LARGE, "content-too-large", message, "Send less at once.")(scope, receive, marked)
            return
        read = 0

        async def counted() -> Message:
            nonlocal read
            part = await receive()
            read += len(part.get("body", b""))
            if read > self._most:
                raise HTTPException(TOO_LARGE, message)
            return part

        await self._app(scope, counted, marked)
