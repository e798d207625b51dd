"""The parser that ships: it sees one sentence at a time, on vectors of an encoder that has learned to read reports.

That encoder sees a report whole, and while it learns claims it loses the trees of long windows: of the words of a
report, a fifth hang elsewhere than when it is shown a few sentences at a time. Those trees are what is learned here,
from vectors of two depths, the encoder being kept as it is.
"""
