"""Reading and linking on Spark, by the same intake, reader and linking as on one machine."""

from tollbook.pipeline.spark.link import spark_link
from tollbook.pipeline.spark.read import Asked, Came, spark_read

__all__ = ["Asked", "Came", "spark_link", "spark_read"]
