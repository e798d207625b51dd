"""Finds places by name in gazetteer files: each lookup is two indexed queries, and the last ones are remembered."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from tollbook.engines.gazetteer.keys import check, unpacked
from tollbook.engines.gazetteer.schema import SCALE, VERSION
from tollbook.vocabulary.errors import BookError
from tollbook.vocabulary.gazetteer import Kind, Toponym
from tollbook.vocabulary.spelling import key

EMBEDDED = "embedded.sqlite"
_REMEMBERED = 20_000
_COLUMNS = "t.id, t.name, t.kind, t.lat, t.lon, t.people, t.ref, t.pcode, t.version, a.ref"
_FROM = f"select {_COLUMNS} from things t left join things a on a.id = t.area"

Row = tuple[int, str, int, int | None, int | None, int, str | None, str | None, str | None, str | None]


class Store:
    """A Gazetteer over SQLite files, read only. What several files know by one id is given once, from the first."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._connections = [_open(path) for path in paths]
        self.search = lru_cache(_REMEMBERED)(self._search)  # type: ignore[method-assign]
        self.area = lru_cache(_REMEMBERED)(self._area)  # type: ignore[method-assign]

    def search(self, name: str) -> tuple[Toponym, ...]:
        """All entries of this name in any spelling, the exact ones first, then the most populous."""
        return self._search(name)

    def area(self, code: str) -> Toponym | None:
        """The country or area of a code such as `SY`, `SY.07` or `SY.07.174447`."""
        return self._area(code)

    def close(self) -> None:
        for connection in self._connections:
            connection.close()

    def _search(self, name: str) -> tuple[Toponym, ...]:
        found = {entry.id: entry for connection in reversed(self._connections) for entry in _named(connection, name)}
        return tuple(sorted(found.values(), key=lambda e: (not e.exact, -e.people, e.kind, e.id)))

    def _area(self, code: str) -> Toponym | None:
        for connection in self._connections:
            row = connection.execute(f"{_FROM} where t.ref = ?", (code,)).fetchone()
            if row:
                return _entry(row, True)
        return None


def _named(connection: sqlite3.Connection, name: str) -> Iterator[Toponym]:
    found = connection.execute("select things from names where key = ?", (key(name),)).fetchone()
    exact = check(name)
    checks: dict[int, bool] = {}
    for thing, spelling in unpacked(found[0]) if found else ():
        checks[thing] = checks.get(thing, False) or spelling == exact
    marks = ",".join("?" * len(checks))
    for row in connection.execute(f"{_FROM} where t.id in ({marks})", tuple(checks)):
        yield _entry(row, checks[row[0]])


def _entry(row: Row, exact: bool) -> Toponym:
    id_, name, kind, lat, lon, people, ref, pcode, version, holder = row
    area = ref or holder or ""
    return Toponym(
        id=f"area:{ref}" if ref else f"geonames:{id_}",
        name=name,
        kind=Kind(kind),
        lat=lat / SCALE if lat is not None else None,
        lon=lon / SCALE if lon is not None else None,
        country=area.partition(".")[0],
        area=area,
        people=people,
        exact=exact,
        pcode=pcode,
        version=version,
    )


def _open(path: Path) -> sqlite3.Connection:
    remedy = "Delete the file and run `tollbook gazetteer add` again."
    if not path.is_file():
        raise BookError(f"There is no gazetteer at {path}.", "Run `tollbook gazetteer add` to make one.")
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    try:
        (version,) = connection.execute("pragma user_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise BookError(f"{path} is no gazetteer: {error}.", remedy) from error
    if version != VERSION:
        raise BookError(f"{path} is a gazetteer of version {version}, not {VERSION}.", remedy)
    return connection


def open_gazetteer(folder: Path | None = None) -> Store:
    """The embedded gazetteer, and before it the added countries of a folder (`XX.sqlite`), where there are some."""
    embedded = Path(str(files(__package__).joinpath("data", EMBEDDED)))
    added = sorted(folder.glob("*.sqlite")) if folder and folder.is_dir() else []
    return Store([*added, embedded])
