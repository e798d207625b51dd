"""The verbs by name, each with the module that has it; a module is imported only when its verb is called."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

VERBS = {
    "read": "Show the claims of reports, each with the words that say so.",
    "add": "Read reports into the book.",
    "watch": "Follow sources day and night and add what they print.",
    "sources": "Show how the sources are: last success, volume, failures.",
    "incidents": "List the incidents of the book.",
    "show": "Show one incident: every claim with its quote, speaker and publisher.",
    "report": "Show one report: how it came in, how its text was made, its versions, its original.",
    "toll": "Sum up: by place, day, month, country or event, with status and side.",
    "explain": "Tell why two claims are one incident, or are not.",
    "rule": "Rule on claims: same, different, accept, reject, unverifiable, open.",
    "restrict": "Withhold a report's words from readers and from what is published.",
    "learn": "Learn how to link from what was ruled.",
    "export": "Write the book in the formats of the field.",
    "import": "Take an edited table of claims back as rulings.",
    "bulletin": "Tell a day, a week or a place as a monitor would write it.",
    "release": "Number a snapshot that never changes, with its differences from the last.",
    "compare": "Hold the book against a GED or ACLED file.",
    "serve": "Serve the book over HTTP.",
    "places": "Find the place names of texts, with where they lie.",
    "gazetteer": "Add a country's full gazetteer.",
    "dates": "Find the time expressions of texts.",
    "spark": "Read and link what outgrows one machine, on Apache Spark.",
    "demo": "Read the bundled reports and show what comes out.",
}
"""What each verb does, in one line."""

_MODULES = {"import": "import_"}


class _Verbs(TyperGroup):
    """Lists the verbs from the table above, so that `--help` is quick, and imports the one that is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return TyperCommand(cmd_name, help=VERBS[cmd_name]) if cmd_name in VERBS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] in VERBS:
            command = get_command(import_module(f"tollbook.cli.{_MODULES.get(args[0], args[0])}").app)
            return args[0], command, args[1:]
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=_Verbs,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Reads conflict reports and keeps the book of the toll: who says how many came to harm, and who denies it.",
)


@app.callback()
def tollbook() -> None:
    """Keeps the book of the toll."""
