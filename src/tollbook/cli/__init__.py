"""The command line: how people ask. Each verb stands in a file of its own and is imported when it is called."""

import sys

from tollbook.cli.verbs import app
from tollbook.vocabulary.errors import TollbookError

__all__ = ["main"]


def main() -> None:
    """Runs the verb that was asked for. Exit codes: 0 done, 1 our error, 2 wrong use, 3 not found, 4 book, 5 model."""
    try:
        app()
    except TollbookError as error:
        print(f"tollbook: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
