"""Builds the embedded gazetteer from open data: GeoNames through packages, Natural Earth, and tables of our own."""
