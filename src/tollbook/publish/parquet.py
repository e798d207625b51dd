"""Parquet: a folder of tables, typed and compressed, written a batch of rows at a time."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from tollbook.publish.edition import Edition
from tollbook.publish.files import Output, Written, whole
from tollbook.publish.tables import TABLES, Row, Table
from tollbook.vocabulary.extras import late

_BATCH = 20_000


def write(edition: Edition, path: Path) -> Output:
    """`path` is the folder. Days are dates; what is not known is null. Raises MissingExtraError without pyarrow."""
    arrow = late("pyarrow", "parquet", "Writing Parquet")
    parquet = late("pyarrow.parquet", "parquet", "Writing Parquet")
    return Output(tuple(_write(table, edition, path / f"{table.name}.parquet", arrow, parquet) for table in TABLES))


def _write(table: Table, edition: Edition, path: Path, arrow: Any, parquet: Any) -> Written:
    types = {"text": arrow.string(), "int": arrow.int64(), "real": arrow.float64(), "day": arrow.date32()}
    fields = [arrow.field(name, types[kind]) for name, kind in zip(table.names, table.types, strict=True)]
    method = edition.method
    made = {"made_by": f"tollbook {method.version}", "profile": method.profile, "linking_weights": method.weights}
    schema = arrow.schema(fields, metadata=made | {"about": table.about})
    number = 0
    with whole(path) as part, parquet.ParquetWriter(part, schema, compression="zstd") as writer:
        for rows in _batches(table, edition):
            columns = [_column(kind, values) for kind, values in zip(table.types, zip(*rows, strict=True), strict=True)]
            arrays = [arrow.array(values, field.type) for values, field in zip(columns, fields, strict=True)]
            writer.write_batch(arrow.record_batch(arrays, schema=schema))
            number += len(rows)
    return Written(path, number, table.name)


def _batches(table: Table, edition: Edition) -> Iterator[tuple[Row, ...]]:
    rows = table.rows(edition)
    while batch := tuple(islice(rows, _BATCH)):
        yield batch


def _column(kind: str, values: tuple[object, ...]) -> list[object]:
    if kind == "day":
        return [date.fromisoformat(value) if isinstance(value, str) else None for value in values]
    return list(values)
