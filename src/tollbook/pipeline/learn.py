"""Learning how to link: from the book's rulings on pairs of claims, and from incidents that somebody put right."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tollbook.linking import Example, Learned, examples, written
from tollbook.linking import learn as fit
from tollbook.pipeline.link import options
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.tell import there
from tollbook.vocabulary import RulingKind, Told, UsageError


def learn(settings: Settings, to: Path, incidents: Path | None = None) -> Learned:
    """Writes new weights to a file, which must not be there yet: weights that were ever used are kept.

    incidents: JSON Lines of what `tollbook incidents --json` writes, put right by somebody; of each, `members` is read.
    Raises UsageError if there is nothing to learn from, or one of the files is in the way or makes no sense.
    """
    if to.exists():
        raise UsageError(f"{to} is there already.", "Name a new file: weights that were used are never overwritten.")
    with there(settings) as book, book.view() as view:
        told = {each.id: each for each in view.told()}
        rulings = view.rulings()
    decided = [
        Example(told[left], told[right], ruling.kind is RulingKind.SAME)
        for ruling in rulings
        for left, right in [ruling.claims]
        if left in told and right in told
    ]
    ruled = len(decided)
    if incidents is not None:
        decided += examples(_incidents(incidents, list(told.values())), options())
    before = options().weights
    found = fit(decided, options(), f"{before.name}+{date.today():%Y%m%d}")
    about = [
        f"Linking weights learned on {date.today()} from {ruled} rulings and {len(decided) - ruled} pairs of incidents",
        f"that somebody made, beginning with the weights {before.name} ({before.id}).",
        f"As decided: {found.before} pairs of {found.examples} by those, {found.after} by these.",
    ]
    to.write_text(written(found.weights, "\n".join(about)), encoding="utf-8")
    return found


def _incidents(path: Path, told: Sequence[Told]) -> Iterator[list[Told]]:
    """The claims of each incident, as far as they are in the book."""
    at = {(each.report_name, index): each for each in told for index in (each.index, *each.also)}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{path} cannot be read: {error}.", "Name a file of incidents, one JSON object a line."
        ) from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row: dict[str, Any] = json.loads(line)
            members = [(str(report), int(index)) for report, index in row["members"]]
        except (ValueError, TypeError, KeyError) as error:
            raise UsageError(
                f"{path}, line {number} is no incident: {error!r}.", "Each needs `members`: [[report, index], …]."
            ) from error
        yield [at[member] for member in dict.fromkeys(members) if member in at]
