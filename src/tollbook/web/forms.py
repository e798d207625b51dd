"""What a form brings: names and values, once each; nothing of it is trusted."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from fastapi import Request

from tollbook.vocabulary import UsageError

_MOST = 200
"""Fields of one form."""


async def form(request: Request) -> Mapping[str, str]:
    """The fields of a request's body; of a name that comes twice, both values with a line between.

    Raises UsageError for what is no form.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise UsageError("This is no form.", "Send application/x-www-form-urlencoded.")
    try:
        pairs = parse_qsl((await request.body()).decode(), keep_blank_values=True, max_num_fields=_MOST)
    except (UnicodeDecodeError, ValueError) as error:
        raise UsageError("The form cannot be read.", "Send its fields in UTF-8.") from error
    found: dict[str, str] = {}
    for name, value in pairs:
        plain = value.replace("\r\n", "\n")
        found[name] = f"{found[name]}\n{plain}" if name in found else plain
    return found
