"""One Spark session on this machine for all tests here."""

from collections.abc import Iterator

import pytest
from pyspark.sql import SparkSession

from tollbook.engines.spark.session import session


@pytest.fixture(scope="package")
def spark() -> Iterator[SparkSession]:
    found = session("local[2]")
    yield found
    found.stop()
