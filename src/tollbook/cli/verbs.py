"""The verbs by name, each with the module that has it; a module is imported only when its verb is called."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

VERBS = {
    "read": "Show the claims of reports, each with the words that say so.",
    "add": "Read reports into the book.",
    "incidents": "List the incidents of the book.",
    "show": "Show one incident: every claim with its quote, speaker and publisher.",
    "toll": "Sum up: by place, day, harm, status and side.",
    "demo": "Read the bundled reports and show what comes out.",
}


class _Verbs(TyperGroup):
    def list_commands(self, ctx: Any) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in VERBS:
            return None
        if ctx.resilient_parsing or ctx.protected_args or ctx.args:
            pass
        command = get_command(import_module(f"tollbook.cli.{cmd_name}").app)
        command.name = cmd_name
        return command


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
