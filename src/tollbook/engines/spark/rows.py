"""Plain functions on rows, run by Spark over the partitions of a table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

import pandas
from pyspark.sql import DataFrame

Row = Mapping[str, Any]
Work = Callable[[Iterator[Row]], Iterator[Row]]
"""Rows in, rows out, as they stream by; called once for each partition, on a worker. Must be picklable."""

_BATCH = 64


def mapped(table: DataFrame, work: Work, schema: str) -> DataFrame:
    """The rows that the work makes of those of a table. schema: columns as Spark writes them, `id string, day int`."""
    columns = [part.split()[0] for part in schema.split(",")]

    def run(frames: Iterable[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        made = work(row for frame in frames for row in _rows(frame))
        while batch := list(islice(made, _BATCH)):
            yield pandas.DataFrame([[row[name] for name in columns] for row in batch], columns=columns, dtype=object)

    return table.mapInPandas(run, schema)


def _rows(frame: pandas.DataFrame) -> Iterator[Row]:
    """Empty cells are None, not a number that is none."""
    names = list(frame.columns)
    held = frame.astype(object).where(frame.notna(), None)
    for values in held.itertuples(index=False, name=None):
        yield dict(zip(names, values, strict=True))
