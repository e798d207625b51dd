"""Reading and linking on Spark come to what one process comes to: on this machine, and on a cluster of two workers."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pyarrow.parquet as pq
import pyspark
import pytest

from tollbook.engines.spark import linking
from tollbook.engines.spark.session import session
from tollbook.ledger.encoding import decode
from tollbook.linking import link
from tollbook.linking.fold import fold
from tollbook.linking.signs import linkable
from tollbook.linking.summary import name
from tollbook.pipeline.link import options
from tollbook.pipeline.read import read_all, reader
from tollbook.pipeline.spark.link import claim_rows, folded, judged, told_of
from tollbook.vocabulary import Report, Told
from tollbook.vocabulary.claim import full_json

_TOWNS = ("Mosul", "Hajin", "Raqqa", "Kunduz", "Aden", "Gao", "Kidal", "Mocha", "Herat", "Idlib")
_ENDS = ("police said.", "a doctor said.", "residents said.", "the ministry said, but rebels denied it.")
_DEEDS = ("an air strike on", "a raid on", "a car bombing in", "clashes near")


def rows(number: int) -> list[dict[str, str]]:
    """Short reports: each deed is told by four, of whom some differ; every fortieth is told by one alone."""
    found = []
    for n in range(number):
        deed = n // 4
        dead = 3 + deed % 23 + (n % 4 == 3)
        published = date(2018, 11, 5) + timedelta(days=deed % 60)
        if n % 40 == 39:
            dead, published = 200 + n, date(2016, 1, 1) + timedelta(days=n)
        text = (
            f"At least {dead} people were killed in {_DEEDS[deed % 4]} {_TOWNS[deed % 10]} on "
            f"{published - timedelta(days=1):%A}, {_ENDS[n % 4]}"
        )
        found.append({"id": f"r{n}", "publisher": f"Paper {n % 7}", "published": published.isoformat(), "text": text})
    return found


@pytest.fixture(scope="module")
def wanted() -> list[dict[str, str]]:
    return rows(1_000)


@pytest.fixture(scope="module")
def source(wanted: list[dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of them, one twice, with two lines that are no report."""
    path = tmp_path_factory.mktemp("spark") / "reports.jsonl"
    lines = [json.dumps(row) for row in (*wanted, wanted[0])]
    path.write_text("\n".join([*lines, "no report", json.dumps({"text": 5})]) + "\n")
    return path


@pytest.fixture(scope="module")
def alone(wanted: list[dict[str, str]]) -> dict[str, list[dict[str, object]]]:
    """What one process reads, by the id of the report."""
    reports = [
        Report(row["text"], "", row["publisher"], date.fromisoformat(row["published"]), None, row["id"])
        for row in wanted
    ]
    return {one.report.id: [full_json(claim) for claim in one.claims] for one in read_all(reports)}


def spark(*words: str) -> dict[str, object]:
    """What `tollbook spark` answers, in a process of its own."""
    command = [sys.executable, "-m", "tollbook", "spark", *words, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    answer: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return answer


def kept(folder: Path, kind: str = "read") -> dict[str, list[dict[str, object]]]:
    found = pq.read_table(folder / "readings" / f"kind={kind}", columns=["id", "claims"]).to_pylist()
    assert len({row["id"] for row in found}) == len(found)
    return {row["id"]: json.loads(row["claims"]) for row in found}


@pytest.fixture(scope="module")
def read(source: Path) -> Path:
    folder = source.with_name("local")
    came = spark("read", "--in", str(source), "--out", str(folder), "--master", "local[2]", "--portion", "400")
    assert came == {"read": 1_000, "dead": 2, "out": str(folder)}
    return folder


def test_two_processes_of_spark_read_what_one_process_reads(
    read: Path, alone: dict[str, list[dict[str, object]]]
) -> None:
    assert kept(read) == alone


def test_a_second_run_reads_nothing_and_a_lost_portion_is_read_again(
    read: Path, source: Path, alone: dict[str, list[dict[str, object]]]
) -> None:
    lost = sorted((read / "readings" / "kind=read").glob("*.parquet"))[0]
    number = pq.read_table(lost).num_rows
    lost.unlink()
    for checksum in (read / "readings" / "kind=read").glob(f".{lost.name}.crc"):
        checksum.unlink()
    words = ("read", "--in", str(source), "--out", str(read), "--master", "local[2]")
    assert spark(*words)["read"] == number
    assert spark(*words)["read"] == 0
    assert kept(read) == alone


def test_a_cluster_of_two_workers_reads_and_links_what_one_process_does(
    source: Path, alone: dict[str, list[dict[str, object]]], wanted: list[dict[str, str]]
) -> None:
    folder = source.with_name("cluster")
    with cluster() as master:
        spark("read", "--in", str(source), "--out", str(folder), "--master", master, *_LOOPBACK)
        spark("link", "--in", str(folder), "--master", master, *_LOOPBACK)
    assert kept(folder) == alone
    incidents = pq.read_table(folder / "incidents").to_pylist()
    assert {row["claim"]: row["incident"] for row in incidents} == linked(alone, wanted)
    assert 1 < len({row["incident"] for row in incidents}) < len(incidents)


def test_a_crowded_calendar_is_judged_in_cells_and_comes_to_the_same(
    read: Path, alone: dict[str, list[dict[str, object]]], wanted: list[dict[str, str]]
) -> None:
    own = options().weights
    bonds = linking.Bonds(own.same, own.rival, own.least, own.closest)
    line = linking.Line(claim_rows, judged, folded, bonds, cell=100)
    started = session("local[2]")
    try:
        linking.link(started, linking.readings(started, str(read), reader(None, 1).name), line, str(read))
    finally:
        started.stop()
    incidents = pq.read_table(read / "incidents").to_pylist()
    assert {row["claim"]: row["incident"] for row in incidents} == linked(alone, wanted)


def linked(alone: dict[str, list[dict[str, object]]], wanted: list[dict[str, str]]) -> dict[str, str]:
    """The incident of each claim, as one process links them."""
    told: dict[str, Told] = {}
    for row, (report, claims) in zip(wanted, alone.items(), strict=True):
        known = {"id": report, "name": row["id"], "publisher": row["publisher"], "published": row["published"]}
        for each in told_of(known | {"text": row["text"], "claims": json.dumps(claims)}):
            if linkable(each.claim):
                told[each.id] = each
    judgements = link(told.values(), (), options())
    groups = fold(set(told), judgements, (), options().weights)
    return {claim: name([told[each] for each in group]) for group in groups for claim in group}


def test_a_claim_that_a_worker_tells_is_the_claim_that_was_read(alone: dict[str, list[dict[str, object]]]) -> None:
    report, claims = next((report, claims) for report, claims in alone.items() if claims)
    assert decode(json.dumps(claims[0]), report).id == claims[0]["id"]


_LOOPBACK = (
    "--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.driver.bindAddress=127.0.0.1",
    "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=4",
    "--conf", "spark.executor.memory=1g",
)  # fmt: skip


@contextmanager
def cluster() -> Iterator[str]:
    """A master and two workers of one core each, that only this machine reaches; the master's address."""
    port, seen = _free(), _free()
    master = f"spark://127.0.0.1:{port}"
    home = Path(pyspark.__file__).parent
    environment = {
        **os.environ,
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "PYSPARK_PYTHON": sys.executable,
    }
    start = [str(home / "bin" / "spark-class"), "org.apache.spark.deploy"]
    first = [
        start[0],
        f"{start[1]}.master.Master",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--webui-port",
        str(seen),
    ]
    other = [start[0], f"{start[1]}.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1g", master]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment}
    running = [subprocess.Popen(first, **quiet)]  # type: ignore[call-overload]
    try:
        _answers(port)
        running += [subprocess.Popen([*other, "--webui-port", str(_free())], **quiet) for _ in range(2)]  # type: ignore[call-overload]
        yield master
    finally:
        for process in reversed(running):
            process.terminate()
        for process in running:
            process.wait(60)


def _free() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _answers(port: int) -> None:
    for _ in range(600):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise AssertionError("the master does not answer")
