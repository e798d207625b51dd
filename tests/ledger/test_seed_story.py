"""The demo's story from end to end: an attack, its denial, a later revision, and what was known on each day."""

from datetime import UTC, date, datetime

from tests.ledger.tolls.counting import by, ends, toll
from tests.making import claim, count, entry, report
from tollbook.ledger import Book, account
from tollbook.linking import Options, incidents, update
from tollbook.vocabulary import Account, Run

ATTACK = {"event": "suicide-bomb", "actor": "Upland Front", "target": "Tarsenian army", "places": ("Kelmar", "Dunn")}
SOLDIERS = {"status": "combatant", "side": "Tarsenian army"}
OPTIONS = Options()


def the_attack(book: Book, as_of: datetime | None = None) -> Account:
    with book.view(as_of) as view:
        (found,) = [account(one, members, by()) for one, members in incidents(view, OPTIONS)]
    return found


def test_a_revision_moves_the_toll_and_the_past_stays_as_it_was(book: Book) -> None:
    first = report("The monitor counts twelve, the army denies it.")
    said = claim(first, count(12, **SOLDIERS), count(20, harm="injured", **SOLDIERS), speaker="Monitor", **ATTACK)
    denial = claim(first, count(0, **SOLDIERS), speaker="Tarsenian army", stance="denies", **ATTACK)
    book.add(entry(first, said, denial), Run("reader 1"))
    book.settle(lambda view: update(view, OPTIONS))
    before = datetime.now(UTC)
    later = report("The monitor now counts fourteen.", published=date(2021, 6, 15))
    book.add(entry(later, claim(later, count(14, **SOLDIERS), speaker="Monitor", **ATTACK)), Run("reader 1"))
    book.settle(lambda view: update(view, OPTIONS))
    now, then = the_attack(book), the_attack(book, before)
    killed = toll(now, status="combatant", side="Tarsenian army")
    assert ends(killed) == (0, 14, 14) and killed.contested and now.grade == "contested"
    assert ends(toll(then, status="combatant", side="Tarsenian army")) == (0, 12, 12)
    assert ends(toll(then, "injured", status="combatant", side="Tarsenian army")) == (20, 20, 20)
    assert now.incident == then.incident
