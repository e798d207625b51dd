"""Reading on Spark, whatever the reader: each report once, what was done stays done, and what kills is set aside."""

from pathlib import Path

from pyspark.sql import SparkSession

from tests.engines.spark.working import DEADLY, deadly, read, take
from tollbook.engines.spark.reading import ARRIVALS, READINGS, Plan, Progress, SparkReading, table
from tollbook.engines.spark.sources import raw


def run(spark: SparkSession, folder: Path, *lines: str, portion: int = 50_000) -> Progress:
    """Reads lines of a file of that name into the folder beside it."""
    path = folder / f"{abs(hash(lines))}.jsonl"
    path.write_text("".join(line + "\n" for line in lines))
    progress = Progress()
    plan = Plan(take, read, "r1", deadly, portion)
    reading = SparkReading(spark, str(folder / "out"), plan, progress)
    reading.take(str(path), raw(spark, str(path)))
    reading.read()
    return progress


def readings(spark: SparkSession, folder: Path) -> dict[str, str]:
    return {row.claims: row.kind for row in table(spark, str(folder / "out/readings"), READINGS).collect()}


def test_what_comes_twice_is_read_once_and_what_was_read_is_not_read_again(spark: SparkSession, tmp_path: Path) -> None:
    assert run(spark, tmp_path, "one", "two", "two").done == 2
    assert run(spark, tmp_path, "one", "two", "two").done == 0
    assert run(spark, tmp_path, "two", "three").done == 1
    assert readings(spark, tmp_path) == {"ONE": "read", "TWO": "read", "THREE": "read"}


def test_what_is_no_report_is_a_dead_letter_and_is_not_read(spark: SparkSession, tmp_path: Path) -> None:
    assert run(spark, tmp_path, "one", "!none").done == 1
    kept = {row.id: row.kind for row in table(spark, str(tmp_path / "out/arrivals"), ARRIVALS).collect()}
    assert kept == {"one": "report", "!none": "dead"}


def test_a_report_that_ends_its_process_is_a_dead_letter_and_the_others_are_read(
    spark: SparkSession, tmp_path: Path
) -> None:
    assert run(spark, tmp_path, "one", f"a {DEADLY} one", "three", "four", portion=2).done == 4
    assert readings(spark, tmp_path) == {"ONE": "read", "[]": "dead", "THREE": "read", "FOUR": "read"}
