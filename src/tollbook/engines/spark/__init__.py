"""Apache Spark, for what outgrows one machine: it is handed plain functions on rows, and knows no claim."""
