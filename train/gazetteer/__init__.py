"""Builds the embedded gazetteer from open data: GeoNames through its packages, Natural Earth, and two tables of our own."""
