"""`tollbook explain`: why two claims are, or are not, one incident."""

import json
import sys
from typing import Annotated

import typer

from tollbook.cli.options import Book, Json, answers
from tollbook.cli.tables import table
from tollbook.cli.telling import quote_text
from tollbook.pipeline.rule import explain as explain_pair
from tollbook.pipeline.settings import settings

app = typer.Typer()


@app.command(epilog="Example: tollbook explain 0d16 55d9")
def explain(
    left: Annotated[str, typer.Argument(help="A claim, by the first characters of its id.")],
    right: Annotated[str, typer.Argument(help="Another claim.")],
    book: Book = None,
    as_json: Json = False,
) -> None:
    """Tell why two claims are judged one incident or not: every feature with its two values and its weight."""
    judgement, one, other = explain_pair(settings(book), left, right)
    if as_json:
        evidence = [
            {"feature": e.feature, "level": e.level, "weight": e.weight, "left": e.left, "right": e.right}
            for e in judgement.evidence
        ]
        row = {"claims": [one.id, other.id], "verdict": judgement.verdict.value, "score": judgement.score}
        sys.stdout.write(
            json.dumps(row | {"weights": judgement.weights, "evidence": evidence}, ensure_ascii=False) + "\n"
        )
        return
    names = [told.id.removeprefix("claim-")[:8] for told in (one, other)]
    listed = table(("feature", 2), (names[0], 5), (names[1], 5), ("which is", 2), ("adds", 1))
    listed.add_row("the words", quote_text(one.claim), quote_text(other.claim), "", "")
    for e in sorted(judgement.evidence, key=lambda e: -abs(e.weight)):
        listed.add_row(e.feature, e.left, e.right, e.level, f"{e.weight:+.1f}")
    answers.print(listed)
    answers.print(
        f"[bold]{judgement.verdict.value}[/]: {judgement.score:+.1f} log odds, by the weights {judgement.weights}"
    )
