"""One attack from end to end: what the book must say of Hajin, 4 November 2018, after reading what was told of it.

Twelve fighters were killed by one account, none by another: both are in one incident, which is contested from 0 to 12.
The toll of the whole war that stands in the same reports is in no incident.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from eval.align import aligned
from eval.coding import codes, text_of
from eval.folders import Corpus
from tollbook.intake import receive
from tollbook.pipeline.add import add
from tollbook.pipeline.settings import Settings, settings
from tollbook.pipeline.tell import Bookful, Telling, tell
from tollbook.vocabulary import Count, Harm, Scope, Stance, Told, When
from tollbook.vocabulary.claim import to_json

DAY = When.day(date(2018, 11, 4))
KILLED, WAR = 12, 360_000
REPORTS = {"demo": "demo-05", "seed": "seed-2018-11-04"}
"""The report of each corpus whose counts all have to be found."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must hold. seen: what there is instead, or to show for it."""

    what: str
    holds: bool
    seen: str

    def __str__(self) -> str:
        return f"{'yes' if self.holds else 'NO '}  {self.what} ({self.seen})"


def book_of(reports: Path, coded: bool = False) -> Bookful:
    """Reports read into a new book (or with the claims that they bring), and what the book tells."""
    with TemporaryDirectory() as folder:
        chosen = Settings(book=str(Path(folder) / "attack.db"), weights=settings().weights)
        add(receive([str(reports)]), chosen, coded=coded)
        return tell(chosen)


def checks(corpus: Corpus, report: str, bookful: Bookful) -> list[Check]:
    """report: the one of the corpus whose counts all have to be found."""
    told = [one for telling in bookful.tellings for one in telling.members]
    attack = _attack(bookful.tellings)
    return [
        _counts(corpus, report, bookful.everything),
        _denied(bookful.everything),
        *(
            _incident(attack)
            if attack
            else [Check("the attack is an incident", False, "none has a count of 12 killed")]
        ),
        _war(told, bookful.others),
    ]


def _counts(corpus: Corpus, report: str, everything: Sequence[Told]) -> Check:
    text = text_of(corpus.texts()[report])
    gold = codes(text, corpus.codes()[report]).counts
    read = codes(text, [to_json(told.claim) for told in everything if told.report_name == report]).counts
    right = [
        i for i, j in aligned(gold, read) if (gold[i].low, gold[i].high) == (read[j].low, read[j].high)
    ]  # fmt: skip
    lost = ", ".join(f"“{one.text}”" for i, one in enumerate(gold) if i not in right)
    return Check(
        f"all {len(gold)} counts are found with their bounds", len(right) == len(gold), f"not {lost}" if lost else "all"
    )


def _denied(everything: Sequence[Told]) -> Check:
    found = [told for told in everything if told.claim.stance is Stance.DENIES]
    return Check("a denial is found", bool(found), f"{len(found)} found")


def _attack(tellings: Sequence[Telling]) -> Telling | None:
    """The incident of which somebody says that twelve fighters were killed."""
    held = [telling for telling in tellings if any(_says(told, KILLED) for told in telling.members)]
    return max(held, key=lambda telling: len(telling.members), default=None)


def _says(told: Told, killed: int) -> bool:
    return told.claim.stance is Stance.ASSERTS and any(_is(count, killed) for count in told.claim.counts)


def _is(count: Count, killed: int) -> bool:
    return count.harm is Harm.KILLED and count.low == count.high == killed


def _incident(attack: Telling) -> list[Check]:
    said = {told.id for told in attack.members if _says(told, KILLED)}
    against = [denial for denial in attack.account.denials if said & set(denial.against)]
    toll = next((one for one in attack.account.totals if one.harm is Harm.KILLED), None)
    range_ = f"{toll.low} to {toll.high}{', contested' if toll.contested else ''}" if toll else "no toll"
    when = attack.incident.when
    return [
        Check("the denial is linked to what it denies", bool(against), f"{len(against)} denials against it"),
        Check(
            "killed is contested, from 0 to 12",
            toll is not None and toll.contested and (toll.low, toll.high) == (0, KILLED),
            range_,
        ),
        Check("the attack is dated 4 November 2018", when == DAY, " to ".join(when.isoformat()) if when else "no day"),
    ]


def _war(told: Sequence[Told], others: Sequence[Told]) -> Check:
    def of_war(one: Told) -> bool:
        return any((count.low or 0) >= WAR for count in one.claim.counts)

    inside = [one for one in told if of_war(one)]
    outside = [one for one in others if of_war(one)]
    scopes = {one.claim.scope for one in outside}
    return Check(
        "the 360,000 of the war are a running total and in no incident",
        not inside and scopes == {Scope.RUNNING},
        f"{len(inside)} in incidents, {len(outside)} outside",
    )
