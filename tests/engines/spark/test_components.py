"""Connected components: all that hang together have the least name among them."""

import random
from itertools import pairwise

from pyspark.sql import SparkSession

from tollbook.engines.spark.components import components


def test_a_long_chain_a_ring_and_things_alone_come_out_whole(spark: SparkSession) -> None:
    chain = [f"c{n:02}" for n in range(40)]
    ring = [f"r{n}" for n in range(5)]
    edges = [*pairwise(chain), *zip(ring, [*ring[1:], ring[0]], strict=True)]
    random.Random(1).shuffle(edges)
    things = spark.createDataFrame([(name,) for name in (*chain, *ring, "alone")], "id string")
    found = components(things, spark.createDataFrame(edges, "left string, right string"))
    wanted = dict.fromkeys(chain, "c00") | dict.fromkeys(ring, "r0") | {"alone": "alone"}
    assert {row.id: row.component for row in found.collect()} == wanted
