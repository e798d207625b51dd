"""What an application is told when it is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tollbook.api.tokens import TOKENS, Tokens
from tollbook.pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Options:
    """settings: the book and the default profile. tokens: who may write; nobody, if there are none.

    readonly: nobody may, whoever has a token. origins: pages of other sites that may ask (CORS), none by default.
    body: how many bytes a request may bring. prefix: what stands before every path.
    """

    settings: Settings
    tokens: Tokens = field(default_factory=Tokens)
    readonly: bool = False
    origins: tuple[str, ...] = ()
    body: int = 2_000_000
    prefix: str = ""

    @classmethod
    def of(
        cls, settings: Settings, environment: Mapping[str, str], readonly: bool = False, origins: tuple[str, ...] = ()
    ) -> "Options":
        """Tokens are taken from the environment. Raises UsageError if they are written wrongly."""
        tokens = Tokens() if readonly else Tokens.parse(environment.get(TOKENS, ""))
        return cls(settings, tokens, readonly, origins)
