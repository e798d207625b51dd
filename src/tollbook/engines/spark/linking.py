"""Linking on Spark: pairs that meet in a block, judged in cells of the calendar, folded by connected components.

It is handed what a claim's blocks are, how pairs are judged and how a component folds; these are linking's own
functions, so claims are compared as they are on one machine.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import coalesce, col, collect_list, explode, get, greatest, lit, pmod, sort_array, xxhash64

from tollbook.engines.spark.components import components
from tollbook.engines.spark.reading import ARRIVALS, DEAD, READINGS, table
from tollbook.engines.spark.rows import Work, mapped

CLAIMS = "id string, day int, kept array<bigint>, sought array<bigint>, held binary"
JUDGEMENTS = "left string, right string, verdict string, score double"
INCIDENTS = "claim string, incident string"

Judgements = list[tuple[str, str, str, float]]


@dataclass(frozen=True, slots=True)
class Bonds:
    """Which pairs can come together; the numbers are those of linking's weights (see `bonded` there)."""

    same: float
    rival: float
    least: float
    closest: int


@dataclass(frozen=True, slots=True)
class Line:
    """prepare: rows of readings to rows of CLAIMS, `held` being what the other two are given.

    judge: what is held of some claims, with pairs of their ids. fold: of a component, with its judgements; gives each
    claim with its incident. cell: claims of a stretch of days that are judged together.
    """

    prepare: Work
    judge: Callable[[Sequence[bytes], Sequence[tuple[str, str]]], Judgements]
    fold: Callable[[Sequence[bytes], Judgements], list[tuple[str, str]]]
    bonds: Bonds
    cell: int = 20_000


def readings(session: SparkSession, folder: str, reader: str) -> DataFrame:
    """What a reader read, beside the reports that it read."""
    read = table(session, f"{folder}/readings", READINGS).filter((col("kind") != DEAD) & (col("reader") == reader))
    reports = table(session, f"{folder}/arrivals", ARRIVALS).filter(col("kind") != DEAD)
    return reports.select("id", "name", "publisher", "published", "text").join(read.select("id", "claims"), "id")


def link(session: SparkSession, readings: DataFrame, line: Line, out: str) -> int:
    """Writes `judgements` and `incidents` into the folder, instead of what was there; how many incidents there are."""
    claims = mapped(readings, line.prepare, CLAIMS).dropDuplicates(["id"]).localCheckpoint()
    _judged(claims, line).write.mode("overwrite").parquet(f"{out}/judgements")
    judged = session.read.parquet(f"{out}/judgements")
    parts = components(claims.select("id"), _bonds(judged, line.bonds))
    _folded(claims.select("id", "held"), judged, parts, line).write.mode("overwrite").parquet(f"{out}/incidents")
    return session.read.parquet(f"{out}/incidents").select("incident").distinct().count()


def _judged(claims: DataFrame, line: Line) -> DataFrame:
    placed = _placed(claims, line.cell)
    kept = placed.select(explode("kept").alias("block"), col("id").alias("left"), col("stretch").alias("of_left"))
    sought = placed.select(explode("sought").alias("block"), col("id").alias("right"), col("stretch").alias("of_right"))
    met = kept.join(sought, "block").filter(col("left") < col("right")).drop("block").distinct()
    met = met.localCheckpoint()
    # Names of their own: Spark cannot tell apart two uses of one column.
    cells = met.select(col("of_left").alias("one"), col("of_right").alias("other")).distinct()
    needed = cells.withColumn("stretch", col("one")).union(cells.withColumn("stretch", col("other"))).distinct()
    there = needed.join(placed.select("stretch", "id", "held"), "stretch").drop("stretch")

    def judge(pairs: pandas.DataFrame, held: pandas.DataFrame) -> pandas.DataFrame:
        wanted = list(zip(pairs["left"], pairs["right"], strict=True))
        return pandas.DataFrame(line.judge(list(held["held"]), wanted), columns=_names(JUDGEMENTS))

    return met.groupBy("of_left", "of_right").cogroup(there.groupBy("one", "other")).applyInPandas(judge, JUDGEMENTS)


def _placed(claims: DataFrame, size: int) -> DataFrame:
    """Each claim with the number of its stretch of days, of about `size` claims; a crowded day is several."""
    fine = 1 << 20
    ordered = claims.withColumn("order", coalesce(col("day"), lit(0)) + pmod(xxhash64("id"), lit(fine)) / fine)
    count = -(-ordered.count() // size)
    if count < 2:
        return ordered.withColumn("stretch", lit(0))
    edges = ordered.approxQuantile("order", [n / count for n in range(1, count)], 0.1 / count)
    stretch = lit(0)
    for edge in edges:
        stretch = stretch + (col("order") >= edge).cast("int")
    return ordered.withColumn("stretch", stretch)


def _bonds(judged: DataFrame, bonds: Bonds) -> DataFrame:
    """The pairs by which claims can come together, as linking's `bonds` has it."""
    edges = judged.filter(col("score") >= bonds.same)
    ends = edges.select(col("left").alias("id"), "score").union(edges.select("right", "score"))
    falling = ends.groupBy("id").agg(sort_array(collect_list("score"), asc=False).alias("falling"))
    # Whoever has fewer matches than `closest` has none that is not among them.
    last = coalesce(get(col("falling"), bonds.closest - 1), lit(float("-inf")))
    best = falling.select("id", col("falling")[0].alias("best"), last.alias("last"))
    known = edges.join(best.toDF("left", "best_left", "last_left"), "left")
    known = known.join(best.toDF("right", "best_right", "last_right"), "right")
    lower = col("best_left") + col("best_right") - greatest("best_left", "best_right")
    close = (col("score") >= col("last_left")) & (col("score") >= col("last_right"))
    near = (col("score") >= lower - bonds.rival) & (close | (col("score") >= bonds.least * lower))
    return known.filter(near).select("left", "right")


def _folded(claims: DataFrame, judged: DataFrame, parts: DataFrame, line: Line) -> DataFrame:
    inside = (
        judged.join(parts.toDF("left", "component"), "left")
        .join(parts.toDF("right", "of_right"), "right")
        .filter(col("component") == col("of_right"))
        .drop("of_right")
    )

    def fold(held: pandas.DataFrame, own: pandas.DataFrame) -> pandas.DataFrame:
        judgements = list(own[_names(JUDGEMENTS)].itertuples(index=False, name=None))
        return pandas.DataFrame(line.fold(list(held["held"]), judgements), columns=_names(INCIDENTS))

    members = claims.join(parts, "id").groupBy("component")
    return members.cogroup(inside.groupBy("component")).applyInPandas(fold, INCIDENTS)


def _names(schema: str) -> list[str]:
    return [part.split()[0] for part in schema.split(",")]
