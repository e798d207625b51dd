"""Claims without counts: which events a report claims, and what it denies or doubts, without counting anybody.

What speaks for a claim of a sentence is gathered as evidence (`candidates`, `doubts`) and weighed by weights that
`train.bare` fits; what is likely enough becomes a draft (`drafts`).
"""
