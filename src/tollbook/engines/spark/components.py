"""Connected components on Spark: every thing takes the least name that it can reach."""

from pyspark.sql import DataFrame
from pyspark.sql.functions import col, least
from pyspark.sql.functions import min as lowest


def components(things: DataFrame, edges: DataFrame) -> DataFrame:
    """`id, component` of every row of things (`id`); edges: `left, right`, in any direction.

    Each round shares the least name with neighbours and then takes that of whoever had the name, so a chain of n is
    done in some log n rounds.
    """
    both = edges.select("left", "right").union(edges.select("right", "left")).toDF("id", "other").distinct()
    both = both.localCheckpoint()
    named = things.select("id", col("id").alias("component")).localCheckpoint()
    while True:
        seen = both.join(named.toDF("other", "seen"), "other").groupBy("id").agg(lowest("seen").alias("seen"))
        near = named.join(seen, "id", "left").select(
            "id", col("component").alias("before"), least("component", "seen").alias("near")
        )
        jump = named.toDF("near", "far")
        found = near.join(jump, "near", "left").select("id", "before", least("near", "far").alias("component"))
        found = found.localCheckpoint()
        named = found.select("id", "component")
        if not found.filter(col("before") != col("component")).head(1):
            return named
