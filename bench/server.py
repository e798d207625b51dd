"""A real PostgreSQL server for tests and bench, from the installed binaries; as another user where the user is root."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from sqlalchemy import create_engine, text

_names = count()


def binaries() -> Path | None:
    """The folder with `initdb` and `pg_ctl` of the newest version, if any is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


@contextmanager
def server(bin_folder: Path, lasting: bool = False) -> Iterator[str]:
    """Starts a server on a free port of the loopback and gives the address of its first database, without its name.

    lasting: what is written is forced to the disk, as in use; all other settings are PostgreSQL's own.
    """
    folder = Path(mkdtemp(prefix="tollbook-pg-"))
    user = _other_user()
    if user is not None:
        shutil.chown(folder, user)
    data, port = folder / "data", _free_port()
    _run(user, bin_folder / "initdb", "-D", data, "-U", "tollbook", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-p {port} -h 127.0.0.1 -k {folder} -c fsync={'on' if lasting else 'off'}"
    try:
        _run(user, bin_folder / "pg_ctl", "start", "-w", "-D", data, "-o", options, "-l", folder / "log")
        yield f"postgresql+psycopg://tollbook@127.0.0.1:{port}"
    finally:
        _run(user, bin_folder / "pg_ctl", "stop", "-m", "immediate", "-D", data)
        shutil.rmtree(folder, ignore_errors=True)


def fresh(address: str) -> str:
    """Where a new book can be: a schema of its own, which is cheaper than a database."""
    name = f"book{next(_names)}"
    engine = create_engine(f"{address}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    engine.dispose()
    return f"{address}/postgres?options=-csearch_path%3D{name}"


def _other_user() -> str | None:
    """The server refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _run(user: str | None, *words: object) -> None:
    subprocess.run([str(word) for word in words], check=True, user=user, cwd="/", stdout=subprocess.DEVNULL)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
