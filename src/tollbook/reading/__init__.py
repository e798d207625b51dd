"""A Report becomes Claims and Problems: words, counts, speakers, dates, places and parties, put together."""
