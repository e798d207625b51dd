"""Reading on Spark: each report once, in portions that are kept as they are finished; what kills a worker is set aside.

A folder holds it all, as Parquet: `arrivals` (the reports, and what could not be taken as one), `readings` (a row a
report and reader) and `taken` (which inputs came in). Rows of kind `dead` are the dead letters. What is there is not
done again, so a run that was ended goes on where it stopped.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from py4j.protocol import Py4JJavaError
from pyspark.errors import AnalysisException, PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import col, lit, pmod, xxhash64

from tollbook.engines.spark.rows import Work, mapped
from tollbook.engines.spark.sources import Raw

ARRIVALS = (
    "id string, kind string, source string, name string, publisher string, published string, title string, "
    "text string, url string, problems string"
)
READINGS = "id string, kind string, reader string, claims string, problems string"
DEAD = "dead"

_PLACES = 1 << 40
"""Reports are put in order by a number below this that their ids come to."""

_A_TASK = 200
"""Reports a task: some seconds, so that a worker with a few long ones is not what all wait for."""


@dataclass(frozen=True, slots=True)
class Plan:
    """take: raw rows to rows of ARRIVALS. read: those to rows of READINGS. reader: its name, as `read` writes it.

    deadly: the row of READINGS for the id of a report that ends the process that reads it. portion: reports that are
    kept at once.
    """

    take: Work
    read: Work
    reader: str
    deadly: Callable[[str], tuple[str, ...]]
    portion: int = 50_000


@dataclass
class Progress:
    """Reports that this run has to read, and has read. tell: called with it after each portion."""

    tell: Callable[["Progress"], None] = lambda progress: None
    wanted: int = 0
    done: int = 0

    def more(self, done: int) -> None:
        self.done += done
        self.tell(self)


@dataclass(frozen=True, slots=True)
class SparkReading:
    """Reads what comes into a folder `out`, of any file system that Spark knows."""

    session: SparkSession
    out: str
    plan: Plan
    progress: Progress = field(default_factory=Progress)

    def take(self, path: str, raw: Raw) -> None:
        """Keeps the reports of an input, those only that are not there yet; an input that came in before is left."""
        taken = self._table("taken", "path string")
        if taken.filter(col("path") == path).count():
            return
        arriving = mapped(raw.table, self.plan.take, ARRIVALS).dropDuplicates(["id"])
        new = arriving.join(self._table("arrivals", ARRIVALS).select("id"), "id", "left_anti")
        new.write.mode("append").partitionBy("kind").parquet(f"{self.out}/arrivals")
        self.session.createDataFrame([(path,)], "path string").coalesce(1).write.mode("append").parquet(
            f"{self.out}/taken"
        )

    def read(self) -> None:
        """Reads all reports that this reader has not read, a portion after the other."""
        reports = self._table("arrivals", ARRIVALS).filter(col("kind") != DEAD)
        done = self._table("readings", READINGS).filter(col("reader") == self.plan.reader).select("id")
        left = reports.join(done, "id", "left_anti").withColumn("place", pmod(xxhash64("id"), lit(_PLACES)))
        left = left.select("id", "place").cache()
        self.progress.wanted = left.count()
        portions = max(1, -(-self.progress.wanted // self.plan.portion))
        edges = [_PLACES * n // portions for n in range(portions + 1)]
        for first, end in pairwise(edges):
            self._between(reports, left, first, end)
        left.unpersist()

    def dead(self) -> int:
        """How many dead letters there are, of all runs."""
        kept = (self._table("arrivals", ARRIVALS), self._table("readings", READINGS))
        return sum(each.filter(col("kind") == DEAD).count() for each in kept)

    def _between(self, reports: DataFrame, left: DataFrame, first: int, end: int) -> None:
        """A portion in one go; if that ends a worker, its halves, down to the report that does it."""
        inside = left.filter((col("place") >= first) & (col("place") < end))
        size = inside.count()
        if not size:
            return
        wanted = reports.join(inside.select("id"), "id", "left_semi").repartition(
            max(_spread(self.session), size // _A_TASK)
        )
        made = mapped(wanted, self.plan.read, READINGS)
        try:
            self._keep(made)
        except (Py4JJavaError, PySparkException):
            if size == 1:
                (row,) = inside.collect()
                self._keep(self.session.createDataFrame([self.plan.deadly(row.id)], READINGS))
                self.progress.more(1)
                return
            middle = (first + end) // 2
            self._between(reports, left, first, middle)
            self._between(reports, left, middle, end)
            return
        self.progress.more(size)

    def _keep(self, readings: DataFrame) -> None:
        readings.write.mode("append").partitionBy("kind").parquet(f"{self.out}/readings")

    def _table(self, name: str, schema: str) -> DataFrame:
        return table(self.session, f"{self.out}/{name}", schema)


def table(session: SparkSession, path: str, schema: str) -> DataFrame:
    """A table that was kept, or an empty one."""
    try:
        found: DataFrame = session.read.schema(schema).parquet(path)
    except AnalysisException:
        return session.createDataFrame([], schema)
    return found.select(*[part.split()[0] for part in schema.split(",")])


def _spread(session: SparkSession) -> int:
    return int(session.sparkContext.defaultParallelism)
