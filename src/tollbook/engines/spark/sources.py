"""What stands in files, as tables of raw rows: lines, columns, or the files' own names where a worker opens them."""

import glob
from dataclasses import dataclass
from pathlib import Path

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import col, input_file_name

from tollbook.vocabulary import UsageError

LINES, COLUMNS, FILES = "jsonl", "parquet", "files"
_BY_SUFFIX = {".jsonl": LINES, ".ndjson": LINES, ".json": LINES, ".parquet": COLUMNS, ".pq": COLUMNS}


@dataclass(frozen=True, slots=True)
class Raw:
    """table: `source` and `line` (LINES), the file's own columns and `source` (COLUMNS), or `source` alone (FILES)."""

    form: str
    table: DataFrame


def raw(session: SparkSession, path: str, form: str | None = None) -> Raw:
    """path: a file, folder or pattern, of any file system that Spark knows. form: what its name says, if not given.

    FILES stand where every worker can open them. Raises UsageError if nothing is there.
    """
    form = form or _BY_SUFFIX.get(Path(path.lower().rstrip("/*").removesuffix(".gz")).suffix) or _inside(path)
    try:
        if form == LINES:
            return Raw(
                form, session.read.text(path).select(col("value").alias("line"), input_file_name().alias("source"))
            )
        if form == COLUMNS:
            return Raw(form, session.read.parquet(path).withColumn("source", input_file_name()))
    except AnalysisException as error:
        raise UsageError(f"{path} cannot be read: {str(error).splitlines()[0][:200]}", "Check the path.") from error
    found = _files(path)
    if not found:
        raise UsageError(f"No file is at {path}.", "Give a file, a folder, or a pattern in quotes.")
    table = session.createDataFrame([(name,) for name in found], "source string")
    return Raw(FILES, table.repartition(len(found)))


def _inside(path: str) -> str:
    """By what a folder on this machine holds; one that is elsewhere is taken to hold files of lines."""
    if not Path(path).is_dir():
        return FILES
    suffixes = {file.suffix.lower() for file in Path(path).iterdir() if file.name[0] not in "._"}
    forms = {_BY_SUFFIX.get(suffix, FILES) for suffix in suffixes}
    return forms.pop() if len(forms) == 1 else FILES


def _files(path: str) -> list[str]:
    if Path(path).is_dir():
        return sorted(str(file) for file in Path(path).rglob("*") if file.is_file() and file.name[0] not in "._")
    return sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) else [path] * Path(path).is_file()  # noqa: PTH207
