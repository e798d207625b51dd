"""The Spark session: the cluster that was asked for, or that `spark-submit` says, else all cores of this machine."""

import os
import re
import shutil
import sys
from collections.abc import Mapping

from pyspark.sql import SparkSession

from tollbook.vocabulary import UsageError

_LOCAL = "local[*]"
_OURS = {
    "spark.sql.execution.arrow.maxRecordsPerBatch": "256",  # rows are whole reports
    "spark.sql.session.timeZone": "UTC",
    "spark.ui.showConsoleProgress": "false",
}
_ALONE = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.ui.enabled": "false"}
"""Of a session on this machine alone: nobody else can reach it."""


def session(master: str | None = None, conf: Mapping[str, str] | None = None) -> SparkSession:
    """A session; Python on the workers is this Python, unless $PYSPARK_PYTHON says another.

    master: `local[2]`, `spark://HOST:7077`, `yarn`. conf: Spark's own settings. Raises UsageError without Java.
    """
    if not os.environ.get("JAVA_HOME") and shutil.which("java") is None:
        raise UsageError("Spark needs Java, which is not here.", "Install Java 17 (Debian: openjdk-17-jre-headless).")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("tollbook")
    wanted = master or (None if "SPARK_ENV_LOADED" in os.environ else _LOCAL)
    if wanted:
        builder = builder.master(wanted)
    alone = _ALONE | {"spark.sql.shuffle.partitions": str(2 * _cores(wanted))} if _is_local(wanted) else {}
    for name, value in {**_OURS, **alone, **(conf or {})}.items():
        builder = builder.config(name, value)
    found: SparkSession = builder.getOrCreate()
    found.sparkContext.setLogLevel("ERROR")
    return found


def _is_local(master: str | None) -> bool:
    return master is not None and master.startswith("local")


def _cores(master: str | None) -> int:
    """Of `local[2]` 2; of `local[*]` all that there are."""
    inside = re.search(r"\[(\d+)", master or "")
    return int(inside.group(1)) if inside else os.cpu_count() or 1
