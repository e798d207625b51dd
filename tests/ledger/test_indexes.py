"""On PostgreSQL what linking asks for the claims of one report goes by an index, never through a whole large table."""

import re

import pytest
from sqlalchemy import Connection, event, text

from bench.server import fresh
from bench.world import world
from tollbook.ledger import Book
from tollbook.ledger.engine import connect, reading
from tollbook.linking import Options, update
from tollbook.vocabulary import Run

OPTIONS = Options()
LARGE = ("claims", "judgements", "blocks", "standing", "tellings", "memberships", "linked")
"""Tables that grow with the claims."""


@pytest.fixture
def address(postgresql: str) -> str:
    return fresh(postgresql)


def asked_when_one_report_comes(address: str) -> list[tuple[str, object]]:
    """Every SELECT that adding and linking one report more makes, with its values."""
    made = world(60)
    with Book.open(address) as book:
        book.add_all(made.entries[:-1], Run("bench", by_hand=True))
        book.settle(lambda view: update(view, OPTIONS))
    engine = connect(address)
    found: list[tuple[str, object]] = []

    @event.listens_for(engine, "before_cursor_execute")
    def _note(_c: Connection, _cursor: object, statement: str, values: object, _context: object, many: bool) -> None:
        if statement.lstrip().upper().startswith("SELECT") and not many:
            found.append((statement, values))

    with Book(engine) as book:
        book.add(made.entries[-1], Run("bench", by_hand=True))
        book.settle(lambda view: update(view, OPTIONS))
    return found


def test_one_report_more_reads_no_large_table_from_end_to_end(address: str) -> None:
    asked = asked_when_one_report_comes(address)
    engine = connect(address)
    through: set[str] = set()
    with reading(engine) as connection:
        # A small table is read whole by any planner that may; what counts is whether it could go by an index.
        connection.execute(text("SET LOCAL enable_seqscan = off"))
        for statement, values in asked:
            rows = connection.exec_driver_sql(f"EXPLAIN {statement}", values)
            plan = "\n".join(row[0] for row in rows)
            through |= {f"{name}: {statement}" for name in re.findall(r"Seq Scan on (\w+)", plan) if name in LARGE}
    engine.dispose()
    assert len(asked) > 20
    assert not through


def test_a_question_without_an_index_would_be_seen(address: str) -> None:
    Book.open(address).close()
    engine = connect(address)
    with reading(engine) as connection:
        connection.execute(text("SET LOCAL enable_seqscan = off"))
        plan = connection.exec_driver_sql("EXPLAIN SELECT key FROM claims WHERE content = 'x'").scalars().all()
    engine.dispose()
    assert any("Seq Scan on claims" in row for row in plan)
