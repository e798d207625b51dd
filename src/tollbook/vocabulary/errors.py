"""Every exception of Tollbook has one root and knows what the user can do; faces map it to exit code and status."""


class TollbookError(Exception):
    """Something that we, or whoever called us, did wrong. `remedy` says what to do next."""

    exit_code = 1
    http_status = 500

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{super().__str__()} {self.remedy}".rstrip()


class UsageError(TollbookError):
    """What was asked for makes no sense: a wrong option, a date that is none."""

    exit_code = 2
    http_status = 400


class NotFoundError(TollbookError):
    """What was asked for is not in the book."""

    exit_code = 3
    http_status = 404


class BookError(TollbookError):
    """The book cannot be opened, is no book, or is of another version."""

    exit_code = 4
    http_status = 503


class ModelError(TollbookError):
    """The weights of the reader are missing or do not fit the program."""

    exit_code = 5
    http_status = 503


class ConflictError(TollbookError):
    """Somebody else has decided meanwhile."""

    exit_code = 6
    http_status = 409


class ForbiddenError(TollbookError):
    """Who asks may not do this."""

    exit_code = 7
    http_status = 403
