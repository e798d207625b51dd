"""Teaches the reader's claim heads from coded reports; see `train.reader` for the network they stand on."""
