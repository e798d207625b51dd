"""PostgreSQL beside SQLite: linking, tolls and questions on the same books, in one run."""

from collections.abc import Iterator
from dataclasses import replace

from bench import api, link
from bench.form import Case, Measure, NothingToMeasureError, Setting
from bench.server import binaries, fresh, server

_CLAIMS_AN_INCIDENT = 2.5
"""In the book that is served."""


def measure(setting: Setting) -> Iterator[Measure]:
    """One run of each. What is linked is the world of `link`, what is served the book of `api`, at 10⁴ and 10⁵ claims.

    Both databases force what they keep to the disk; PostgreSQL has the settings that it comes with.
    """
    folder = binaries()
    if folder is None:
        raise NothingToMeasureError("PostgreSQL's server is not installed (apt-get install postgresql)")
    with server(folder, lasting=True) as address:
        for full in (10_000,) if setting.quick else (10_000, 100_000):
            claims = setting.size(full, toy=200)
            files = (str(setting.work / f"{name}-{full}.db") for name in ("linked", "served"))
            yield from _on("SQLite", claims, tuple(files), setting)
            yield from _on("PostgreSQL", claims, (fresh(address), fresh(address)), setting)


def _on(database: str, claims: int, books: tuple[str, ...], setting: Setting) -> Iterator[Measure]:
    """books: where the one to be linked, and the one to be served, can be."""
    linked, served = books
    for one in link.at(claims, linked, setting.work):
        if one.unit != "MB":  # What one process has held so far is of both databases.
            yield replace(one, name=f"{one.name}: {database}")
    for one in api.at(int(claims / _CLAIMS_AN_INCIDENT), served, replace(setting, runs=1)):
        yield replace(one, name=f"{one.name}: {database}", size=claims)


CASE = Case("postgres", "linking, tolls and questions on PostgreSQL, beside SQLite", measure)
